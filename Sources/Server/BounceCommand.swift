import ArgumentParser
import Assembly
import Foundation
import Post
import Storage

/// Takes what a mail server sends back, from the alias that the return path leads to (docs/post.md).
struct BounceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bounce", abstract: "Read a report of a mail that came back, from standard input.",
        discussion:
            "Nothing of the report is kept but its status. A report of something that passes changes nothing.")

    @Argument(help: "The address that the report came to; without it, the one in its header.")
    var address: String?
    @OptionGroup var installation: InstallationOptions

    /// Reports are small; what comes after that much is the mail itself.
    private static let most = 1024 * 1024

    func run() async throws {
        let mail = try FileHandle.standardInput.read(upToCount: Self.most) ?? Data()
        let house = try await installation.folder().openHouse()
        let letters = house.assembly.letters
        let addresses = address.map { [$0] } ?? DeliveryReport.receivers(of: mail)
        var letter: String?
        for address in addresses where letter == nil { letter = try letters.letter(sentFrom: address) }
        guard let letter else { throw BounceFault("The address is of no letter of ours.") }
        try await read(DeliveryReport(mail: mail), of: letter, house)
        try house.installation.close()
    }

    private func read(_ report: DeliveryReport?, of letter: String, _ house: House) async throws {
        guard let report else { return print("No delivery report: nothing was changed.") }
        guard report.isForGood else { return print("\(report.status) passes: nothing was changed.") }
        let isKnown = try await house.installation.database.write { transaction in
            try house.assembly.outbox.bounced(letter, report.status, in: transaction)
        }
        guard isKnown else { throw BounceFault("The letter is gone.") }
        print("\(report.status): the letter did not arrive.")
    }
}

/// One line on standard error, and 1 as the answer.
struct BounceFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
