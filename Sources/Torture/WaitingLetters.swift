import Access
import ArgumentParser
import Assembly
import Basics
import Foundation
import Post
import Storage
import TestSupport
import Vault

/// An installation with letters that wait to be carried out.
struct WaitingLetters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letters", abstract: "Make an installation in DIR in which letters wait.")

    @Argument(help: "Folder to make.")
    var folder: String
    @Option(help: "How many people get letters.")
    var people = 50
    @Option(help: "How many letters each gets.")
    var letters = 4
    @Flag(help: "By SMS, to numbers that have been confirmed.")
    var sms = false
    @Option(help: "When they were written: 2026-03-02 09:00, in Copenhagen.")
    var at: String

    func run() async throws {
        let world = try await World(at: at, channels: sms ? [.mail, .sms] : [.mail], folder: URL(filePath: folder))
        let cast = try await world.town("Lindby")
        for number in 0..<people {
            try await world.database.write { transaction in
                guard let email = EmailAddress("p\(number)@d\(number % 10).example") else {
                    throw TortureFault("address")
                }
                _ = try world.assembly.accounts.invite(
                    email, name: "Person\(number) Efternavn", as: .board, in: cast.branch, by: .system, in: transaction)
                guard let account = try world.assembly.accounts.account(of: email, in: transaction) else {
                    throw TortureFault("account")
                }
                if sms { try confirmNumber(number, of: account, world, in: transaction) }
                for letter in 0..<letters {
                    try world.assembly.letters.write(
                        to: account, .recall, subject: "Brev \(number) \(letter)", body: "Der er noget at slette.",
                        by: sms ? .sms : nil, in: transaction)
                    world.clock.pass(seconds: 1)
                }
            }
        }
        try world.close()
    }

    private func confirmNumber(
        _ number: Int, of account: ID<Account>, _ world: World, in transaction: Transaction
    ) throws {
        let phone = "+45\(31_000_000 + number)"
        let sealed = try world.vault.seal(phone, .accountPhone, row: account.text, of: account.text)
        try transaction.run(
            """
            INSERT INTO account_phone (account_id, sealed_phone, given_at, confirmed_at)
            VALUES (\(account), \(sealed), \(world.clock.now()), \(world.clock.now()))
            """)
    }
}
