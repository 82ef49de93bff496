import Basics
import Testing
import Web

@Suite struct `Markup` {
    @Test func `lets no name break out, in text or in attributes`() {
        let name = "<b>\"O'Neil\" & co</b>"

        #expect(
            text("<p title=\"\(name)\">\(name)</p>")
                == "<p title=\"&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;\">&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;</p>"
        )
    }

    @Test func `takes a literal without a type as markup`() {
        let name: String? = "<Amina>"

        #expect(text("\(name.map { "<em>\($0)</em>" } ?? "")") == "<em>&lt;Amina&gt;</em>")
    }

    @Test func `takes markup as it is, and nothing when there is none`() {
        let some: HTML? = "<hr>"
        let none: HTML? = nil

        #expect(text("\(some)\(none)\(" selected", when: true)\(" checked", when: false)") == "<hr> selected")
    }

    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }
}

@Suite struct `A form as it is sent` {
    @Test func `is decoded as browsers encode it`() throws {
        let fields = try Fields(decoding: "name=%C3%85se+%26+co&times=mon-morning&times=sun-evening&empty=".utf8)

        #expect(fields["name"] == "Åse & co")
        #expect(fields.each("times") == ["mon-morning", "sun-evening"])
        #expect(fields.has("empty"))
    }

    @Test(arguments: ["a=%", "a=%4", "a=%ZZ", "a=%FF%FE", "a=%00"])
    func `is refused when it is no text`(body: String) {
        #expect(throws: BadRequest.self) { try Fields(decoding: body.utf8) }
    }

    @Test(arguments: ["21.11.2026", "21/11-2026", "2026-11-21", " 21 11 2026 "])
    func `holds a day as people write it`(typed: String) {
        var form = FormReader(Fields([("on", typed)]))
        #expect(form.day("on")?.description == "2026-11-21")
    }

    @Test(arguments: ["31.2.2026", "21.11.26", "i morgen"])
    func `says so when a day does not exist`(typed: String) {
        var form = FormReader(Fields([("on", typed)]))
        #expect(form.day("on") == nil)
        #expect(form.problems.all.map(\.field) == ["on"])
    }
}
