import Access
import Assembly
import Basics
import Foundation
import TestSupport
import Testing

/// Somebody's calendar program: asks the address, without cookies, and reads what it is told.
struct CalendarProgram {
    let browser: Browser
    let path: String

    init(_ world: World, _ reply: Reply) throws {
        let address = try #require(reply.body.components(between: "value=\"\(world.settings.publicURL)", and: "\""))
        browser = world.browser()
        path = address
    }

    func fetch() async throws -> Reply { try await browser.get(path) }

    /// Unfolded events, line by line.
    func events() async throws -> [[String]] {
        let reply = try await fetch()
        #expect(reply.status == 200)
        return reply.body.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst().map {
            $0.components(separatedBy: "\r\n")
        }
    }

    func titles() async throws -> [String] {
        try await events().filter { !$0.contains("STATUS:CANCELLED") }.flatMap { $0 }
            .filter { $0.hasPrefix("SUMMARY:") }.map { String($0.dropFirst(8)) }.sorted()
    }

    /// The event whose UID begins so.
    func event(_ uid: String) async throws -> [String]? {
        try await events().first { $0.contains { $0.hasPrefix("UID:\(uid)-") } }
    }
}

extension World {
    func calendar(of account: ID<Account>?) async throws -> CalendarProgram {
        try CalendarProgram(self, try await browser(of: account).post("/account/calendar"))
    }

    func calendar(ofNewcomer household: ID<Household>) async throws -> CalendarProgram {
        try CalendarProgram(self, try await browser(ofNewcomer: household).post("/mine/calendar"))
    }
}
