import Access
import Assembly
import Basics
import Storage
import TestSupport
import Testing

@Suite struct `The page about a child` {
    static let languages = ["da", "en", "ar", "fa", "ti"]

    /// The whole database before and after, as everybody and in every language, a day later than anybody was seen.
    @Test func `writes nothing anywhere, whoever reads it`() async throws {
        let scene = try await Scene()
        var browsers: [Browser] = []
        for visitor in Visitor.all { browsers.append(try await scene.browser(of: visitor)) }
        browsers.append(try await scene.browser(of: .leader, hasPromised: false))
        scene.world.clock.pass(days: 2)
        let before = try await scene.world.everyRow()

        for browser in browsers {
            for language in Self.languages {
                #expect(try await browser.get("/child?lang=\(language)").status == 200)
            }
        }

        #expect(before.contains { $0.hasPrefix("session ") })
        #expect(before.contains { $0.hasPrefix("access_log ") })
        #expect(try await scene.world.everyRow() == before)
    }

    @Test(arguments: languages) func `asks for nothing and names whom to call`(language: String) async throws {
        let page = try await World().browser().get("/child?lang=\(language)")

        for field in ["<form", "<input", "<textarea", "<select", "<button"] { #expect(!page.body.contains(field)) }
        for number in ["tel:112", "tel:114"] { #expect(page.body.contains(number)) }
        #expect(page.text.contains("116 111"))
        for paragraph in ["§ 133", "§ 135"] { #expect(page.text.contains(paragraph)) }
        #expect(
            page.body.contains("<html lang=\"\(language)\" dir=\"\(["ar", "fa"].contains(language) ? "rtl" : "ltr")\">")
        )
        // What is missing in a language is said in Danish, and marked so.
        #expect(!page.body.contains("<span lang=\"da\""))
    }

    @Test func `is one step away on every page, also where nothing else is open`() async throws {
        let scene = try await Scene()
        let link = "<a href=\"/child\">"
        for visitor in Visitor.all {
            let browser = try await scene.browser(of: visitor)
            for route in scene.world.assembly.routes where route.method == "GET" {
                let answer = try await browser.get(scene.path(of: route))
                guard answer.header("Content-Type")?.hasPrefix("text/html") == true, answer.status != 303 else {
                    continue
                }
                #expect(answer.body.contains(link), "\(route.path)")
            }
        }
        let newHere = try await scene.browser(of: .leader, hasPromised: false)
        for path in ["/confidentiality", "/account", "/child"] {
            #expect(try await newHere.get(path).body.contains(link))
        }
        #expect(try await newHere.get("/child").status == 200)
    }

    @Test func `says whom the reader calls`() async throws {
        let couple = try await Couple()
        _ = try await couple.world.database.write {
            try $0.run("UPDATE organisation SET phone = '+4587654321' WHERE kind = 'municipality'")
        }
        let volunteer = try await couple.world.browser(of: couple.birgitsAccount.account).get("/child").text
        let newcomer = try await couple.world.browser(ofNewcomer: couple.amina).get("/child")
        let caseworker = try await couple.world.browser(of: couple.dorte.account).get("/child").text
        let nobody = try await couple.world.browser().get("/child").text

        for text in [volunteer, newcomer.text, caseworker] {
            #expect(text.contains("Lindby Kommune 87 65 43 21"))
        }
        for text in [volunteer, newcomer.text] { #expect(text.contains("Carl Holm 12 34 56 78")) }
        #expect(newcomer.body.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(!nobody.contains("Lindby"))
    }
}

extension World {
    /// Every row of every table as text.
    func everyRow() async throws -> [String] {
        try await database.read { [dialect = database.dialect] transaction in
            let tables = try transaction.rows(dialect.tables) { try $0("name", as: String.self) }
            return try tables.flatMap { table in
                let count = try transaction.rows(dialect.columns(of: table)) { _ in }.count
                return try transaction.rows(SQL(stringLiteral: "SELECT * FROM \"\(table)\"")) { row in
                    "\(table) \((0..<count).map { row.raw($0).quoted }.joined(separator: ","))"
                }.sorted()
            }
        }
    }
}

extension SQLValue {
    fileprivate var quoted: String {
        switch self {
        case .null: "NULL"
        case .integer(let number): "\(number)"
        case .real(let number): "\(number)"
        case .text(let text): "'\(text)'"
        case .blob(let bytes): "\(bytes)"
        }
    }
}
