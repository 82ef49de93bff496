import Access
import ArgumentParser
import Assembly
import Basics
import SafetyCalls
import Foundation
import Rights
import Storage

/// Erases households from the command line, for those who run an installation.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erase everything about households or people who are called, for good and in every copy.",
        discussion: "Works while the server runs. Without --yes it only says what would go.")

    @Argument(
        help: ArgumentHelp(
            "Numbers as people say them (N-7K3F), or ids, also of people who are called; - reads them from standard input.",
            valueName: "household"))
    var households: [String]
    @Flag(help: "Erase now.")
    var yes = false
    @OptionGroup var installation: InstallationOptions

    func run() async throws {
        let folder = installation.folder()
        let house = try await folder.openHouse()
        let named = households == ["-"] ? Array(AnyIterator { readLine() }) : households
        let erasures = house.assembly.erasures
        var found: [(String, ID<Household>)] = []
        var persons: [ID<PersonCalled>] = []
        for name in named {
            if let person = try await house.called(name) {
                persons.append(person)
                continue
            }
            guard let id = try await erasures.household(called: name) else {
                throw ValidationError("There is no household \(name). Nothing has been erased.")
            }
            found.append((name, id))
        }
        guard yes else {
            print(
                "Would erase everything about \((found.map(\.0) + persons.map(\.text)).joined(separator: ", ")). Say it again with --yes."
            )
            return
        }
        for start in stride(from: 0, to: found.count, by: 50) {
            let some = found[start..<min(start + 50, found.count)]
            try await house.installation.database.write { transaction in
                for (_, id) in some { try erasures.erase(id, by: .system, in: transaction) }
            }
        }
        for person in persons {
            let isOpen = try await house.installation.database.read {
                try !house.assembly.calls.open(about: person, in: $0).isEmpty
            }
            if isOpen {
                throw ValidationError(
                    "Somebody is looking for \(person): a call of theirs is open. Close it first; they are not erased.")
            }
            try await house.installation.database.write {
                try house.assembly.calls.erase(person, by: .system, in: $0)
            }
        }
        try await house.assembly.keepKeys()
        print("Erased \(found.count + persons.count).")
        try house.installation.close()
    }
}

extension House {
    /// Somebody who is called has no number that people say: leaders see the id on their page.
    fileprivate func called(_ text: String) async throws -> ID<PersonCalled>? {
        guard let id = ID<PersonCalled>(text) else { return nil }
        return try await installation.database.read { try assembly.calls.person(id, in: $0) == nil ? nil : id }
    }
}
