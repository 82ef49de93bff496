import Testing

@testable import People

@Suite struct `Searching a name` {
    @Test(arguments: [
        ("soren", "Søren Kjær"), ("soeren", "Søren Kjær"), ("søren", "Soeren Kjaer"), ("kjær", "Søren Kjaer"),
        ("aase", "Åse Bang"), ("åse", "Aase Bang"), ("ba", "Åse Bang"), ("bang as", "Åse Bang"), ("jose", "José"),
        ("MICHA", "Michael"), ("احمد", "أحمد"), ("obrien", "OBrien"), ("sen", "Ida Sen-Holm"), ("Hol", "Ida Sen-Holm"),
    ])
    func `finds it by how its parts begin`(typed: String, name: String) {
        #expect(NameSearch(typed).finds(name, "N-AAAA"))
    }

    @Test func `finds no other, and nothing for nothing`() {
        #expect(!NameSearch("ang").finds("Åse Bang", "N-AAAA"))
        #expect(!NameSearch("bang ole").finds("Åse Bang", "N-AAAA"))
        #expect(!NameSearch("  ").finds("Åse Bang", "N-AAAA"))
        #expect(!NameSearch("-").finds("", "N-AAAA"))
    }

    @Test func `finds a reference too`() {
        #expect(NameSearch("n-7k3f").finds("", "N-7K3F"))
        #expect(NameSearch("7K3F").finds("Amina", "N-7K3F"))
    }
}
