import NeedToKnow
import Testing

@Suite struct `The table of who sees what` {
    @Test(arguments: Relation.allCases.filter { $0 != .system })
    func `shows contact data of a newcomer to nobody who merely knows that there is somebody`(relation: Relation) {
        if !relation.sights.contains(.existence) && relation.sights.contains(.contact) {
            #expect([.contactOpen, .meetsAlone].contains(relation))
        }
    }

    @Test func `lets the volunteer who is asked read the description and nothing else`() {
        #expect(Relation.matched.sights == [.description])
    }

    @Test func `gives a deputy what the absent one has, and nothing more`() {
        #expect(Relation.coversLeader.sights == Relation.leads.sights)
        #expect(Relation.coversCaseworker.sights == Relation.sent.sights)
    }

    @Test func `keeps what leaders wrote from everybody else`() {
        for relation in Relation.allCases where relation.sights.contains(.notes) {
            #expect([.leads, .coversLeader, .system].contains(relation))
        }
    }

    @Test func `has a home for everything that is never shared`() {
        for secret in NeverShare.allCases {
            if case .contact = secret.home { #expect([.unusualName, .email, .phone, .address].contains(secret)) }
        }
        #expect(NeverShare.allCases.count == 16)
    }
}
