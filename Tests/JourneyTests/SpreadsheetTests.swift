import Access
import Assembly
import Basics
import Consent
import Foundation
import People
import Spreadsheets
import Storage
import TestSupport
import Testing
import Web

@Suite struct `Spreadsheets in and out` {
    private static let text =
        "\u{FEFF}Fornavn;Efternavn;Postnr.;Mobil;Sprog;Km\r\nSøren;Aaen;8660 Skanderborg;20 30 40 50;dansk;25,0\r\nAnna;Holm;8660;20304051;dansk, engelsk;\r\nBo;Friis;0001;20304052;dansk;300\r\n"

    private struct Visit {
        let world: World
        let cast: Cast
        let browser: Browser

        init() async throws {
            world = try await World()
            cast = try await world.town("Lindby")
            browser = try await world.browser(of: cast.people[.leader])
        }

        func upload(_ bytes: [UInt8], _ side: Side = .volunteer, as name: String = "folk.csv") async throws -> Reply {
            let border = "----folk"
            var body: [UInt8] = []
            for (field, value) in [("side", side.rawValue), ("activity", cast.activity.text)] {
                body += "--\(border)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8
            }
            body += "--\(border)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n".utf8
            body += "Content-Type: text/csv\r\n\r\n".utf8 + bytes + "\r\n--\(border)--\r\n".utf8
            browser.say("Content-Type", "multipart/form-data; boundary=\(border)")
            defer { browser.say("Content-Type", "application/x-www-form-urlencoded") }
            return try await browser.post("/imports/new", body: body)
        }
    }

    @Test func `a leader uploads, looks, leaves out what is wrong, and finds everybody on the list`() async throws {
        let visit = try await Visit()
        let sent = try await visit.upload(Array(Self.text.utf8))
        let path = try #require(sent.location)

        let preview = try await visit.browser.get(path)
        for words in [
            "2 husstande kommer ind", "1 række med fejl", "Søren Aaen", "Linje 4", "C · Postnr.", "F · Km", "0001",
            "fra 1 til 200",
            "Hent 2 husstande uden fejl ind", "A · Fornavn",
        ] { #expect(preview.text.contains(words), "\(words)") }
        #expect(!preview.text.contains("spreadsheets."))

        #expect(try await visit.browser.post("\(path)/start").status == 422)
        #expect(try await visit.browser.post("\(path)/start", [("leave-out-faulty", "yes")]).location == path)
        let done = try await visit.browser.get(path)
        #expect(done.text.contains("2 husstande er hentet ind.") && done.text.contains("1 række blev ude"))
        let list = try await visit.browser.get("/volunteers")
        #expect(list.text.contains("Søren Aaen") && list.text.contains("Anna Holm") && !list.text.contains("Bo Friis"))
        #expect(try await visit.browser.get("/imports").text.contains("2 hentet ind"))

        _ = try await visit.browser.post("\(path)/undoing")
        #expect(try await visit.browser.get(path).text.contains("Det er fortrudt"))
        #expect(!(try await visit.browser.get("/volunteers").text.contains("Søren Aaen")))
    }

    @Test func `a leader says what a column holds, and the choice is still there`() async throws {
        let visit = try await Visit()
        let text = "Hvem;Postnr;Mobil;Sprog;Bemærkninger\r\nAnna;8660;20304051;dansk;Jeg har en depression\r\n"
        let path = try #require(try await visit.upload(Array(text.utf8)).location)
        #expect(try await visit.browser.get(path).text.contains("Ingen kolonne indeholder: Navn"))
        let columns = [
            ("column-0", "name"), ("column-1", "postcode"), ("column-2", "phone"), ("column-3", "languages"),
            ("column-4", "own-words"),
        ]

        #expect(try await visit.browser.post("\(path)/choices", columns).location == path)
        let asked = try await visit.browser.get(path)
        #expect(asked.text.contains("1 tekst siger måske for meget") && asked.text.contains("Linje 2 (helbred)"))
        let refused = try await visit.browser.post("\(path)/choices", columns + [("texts", "keep")])
        #expect(refused.status == 422 && refused.text.contains("Skriv, hvorfor teksterne skal stå."))
        #expect(refused.body.contains("<option value=\"own-words\" selected>"))
        _ = try await visit.browser.post("\(path)/choices", columns + [("texts", "keep"), ("reason", "hun vil selv")])

        let ready = try await visit.browser.get(path)
        #expect(ready.text.contains("Hent 1 husstand ind"))
        #expect(ready.field("reason") == "hun vil selv")
    }

    @Test(arguments: [
        ("xlsx", [UInt8]([0x50, 0x4B, 3, 4, 20, 0]), "Excel-projektmappe"),
        ("utf16", [0xFF, 0xFE, 0x4E, 0], "UTF-16"), ("letter", Array("Kære alle\nHej\n".utf8), "kun én kolonne"),
        ("nothing", [], "Vælg en fil"),
    ])
    func `what is no table gets one line that says so, and leaves nothing`(
        name: String, bytes: [UInt8], words: String
    ) async throws {
        let visit = try await Visit()
        let reply = try await visit.upload(bytes, as: name)

        #expect(reply.status == 422)
        #expect(reply.text.contains(words))
        #expect(try await visit.browser.get("/imports").text.contains("Der er ikke hentet noget ind endnu."))
    }

    @Test func `a large file is followed on a page that asks for itself, until somebody stops it`() async throws {
        let visit = try await Visit()
        let rows = (0..<2_600).map { "Frivillig\($0);8660;\(20_000_000 + $0);dansk" }
        let text = (["Navn;Postnr;Mobil;Sprog"] + rows).joined(separator: "\r\n")
        let path = try #require(try await visit.upload(Array(text.utf8)).location)

        let reading = try await visit.browser.get(path)
        #expect(reading.header("Refresh") == "3")
        #expect(reading.body.contains("<progress") && reading.text.contains("Du kan roligt lukke siden."))
        #expect(try await visit.browser.get("\(path)?still=yes").header("Refresh") == nil)
        try await visit.world.assembly.imports.carryOut()
        #expect(try await visit.browser.get(path).text.contains("2.600 husstande kommer ind"))
        _ = try await visit.browser.post("\(path)/start")

        #expect(try await visit.browser.get(path).text.contains("1.000 af 2.600."))
        try await visit.world.assembly.imports.carryOut()
        #expect(try await visit.browser.get(path).text.contains("2.600 husstande er hentet ind."))
    }

    @Test func `a strange leader finds no such spreadsheet, and a large file of a stranger is not read`() async throws {
        let visit = try await Visit()
        let path = try #require(try await visit.upload(Array(Self.text.utf8)).location)
        let elsewhere = try await visit.world.town("Fjordby")
        let stranger = try await visit.world.browser(of: elsewhere.people[.leader])

        #expect(try await stranger.get(path).status == 404)
        for deed in ["choices", "start", "end", "undoing"] {
            #expect(try await stranger.post("\(path)/\(deed)").status == 404)
        }
        let nobody = visit.world.browser()
        nobody.say("Content-Type", "multipart/form-data; boundary=x")
        #expect(try await nobody.post("/imports/new", body: Array("rubbish".utf8)).location == "/sign-in")
    }

    @Test func `what a leader saves opens in Excel, is noted with each household, and comes in again`() async throws {
        let visit = try await Visit()
        let path = try #require(try await visit.upload(Array(Self.text.utf8)).location)
        _ = try await visit.browser.post("\(path)/start", [("leave-out-faulty", "yes")])

        #expect(
            try await visit.browser.get("/volunteers/download").text.contains("2 frivillige husstande kommer i filen"))
        let file = try await visit.browser.post("/volunteers/download")
        #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(file.header("Content-Disposition") == "attachment; filename=\"frivillige-2026-03-02.csv\"")
        #expect(
            file.body.hasPrefix("\u{FEFF}Nummer;Navn;") && file.body.contains("Søren Aaen")
                && file.body.contains("\r\n"))
        let noted = try await visit.world.database.read { transaction in
            try transaction.value("SELECT COUNT(*) FROM access_log WHERE deed = 'saved-spreadsheet'", as: Int.self)
        }
        #expect(noted == 2)

        _ = try await visit.browser.post("\(path)/undoing")
        let again = try #require(try await visit.upload(Array(file.body.utf8)).location)
        #expect(try await visit.browser.get(again).text.contains("Hent 2 husstande ind"))
    }

    @Test func `a newcomer's contact data is saved only against a consent`() async throws {
        let visit = try await Visit()
        let text = "Navn;Postnr;Mobil;Sprog\r\nAmina;8660;20304051;arabisk\r\n"
        let path = try #require(try await visit.upload(Array(text.utf8), .newcomer).location)
        _ = try await visit.browser.post("\(path)/start")

        let file = try await visit.browser.post("/newcomers/download")
        #expect(file.body.contains("Amina") && !file.body.contains("20 30 40 51"))
    }
}
