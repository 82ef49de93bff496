import Access
import Basics
import Consent
import Storage

/// What came of a deed.
enum Outcome: Sendable {
    case disclosed
    case refused
    case withdrew
    case nothing
}

extension Ground {
    func perform(_ deed: Hand.Deed, of hand: inout Hand, at home: Home, node: Int) async throws -> Outcome {
        switch deed {
        case .readContactPermit:
            hand.permit = try await read(node) { try consents.contactPermit(for: home.id, in: $0) }.map { .contact($0) }
        case .readPresentationPermit:
            hand.permit = try await read(node) { try consents.presentationPermit(for: home.id, in: $0) }
                .map { .presentation($0) }
        case .disclose(let holder):
            guard let permit = hand.permit else { return .nothing }
            return try await refusable { try await write(node) { try disclose(to: holder, permit, of: home, $0) } }
        case .makeContact: return try await write(node) { try makeContact(of: home, $0) }
        case .openAgain(let holder): return try await write(node) { try openAgain(to: holder, of: home, $0) }
        case .withdraw(let reader): return try await write(node) { try withdraw(home, by: reader, $0) }
        case .giveAgain: try await write(node) { try give(home, $0) }
        }
        return .nothing
    }

    private func refusable(_ deed: () async throws -> Void) async throws -> Outcome {
        do {
            try await deed()
            return .disclosed
        } catch ConsentRefusal.notConsented {
            return .refused
        }
    }

    /// The one place that discloses: the ledger and the log in one transaction, as every caller of the front does.
    private func disclose(
        to holder: Holder, _ permit: DisclosurePermit, of home: Home, _ transaction: Transaction
    ) throws {
        let isVolunteer = holder.kind == .volunteer
        let contact = isVolunteer ? DisclosedField.contact : DisclosedField.everything
        let fields = if case .contact = permit { contact } else { [DisclosedField.profile.rawValue] }
        try consents.disclose(
            fields, of: home.id, to: holder, for: isVolunteer ? .firstContact : .matching,
            match: isVolunteer ? Self.match : nil, eraseBy: nil, against: permit, in: transaction)
        try log.note(.openedContact, by: .system, about: home.id, match: Self.match, in: transaction)
    }

    private static let match = ID<Match>(trusted: "match")

    private func makeContact(of home: Home, _ transaction: Transaction) throws -> Outcome {
        try consents.endContact(of: home.id, in: transaction)
        try consents.recall(home.id, because: .contactMade, in: transaction)
        guard let stays = try consents.presentationPermit(for: home.id, in: transaction) else { return .nothing }
        try disclose(to: .branch(branch), .presentation(stays), of: home, transaction)
        return .disclosed
    }

    private func openAgain(to holder: Holder, of home: Home, _ transaction: Transaction) throws -> Outcome {
        try consents.recall(home.id, match: Self.match, from: [.volunteer], because: .closed, in: transaction)
        guard let permit = try consents.contactPermit(for: home.id, in: transaction) else { return .nothing }
        try disclose(to: holder, .contact(permit), of: home, transaction)
        return .disclosed
    }

    private func withdraw(_ home: Home, by reader: Reader, _ transaction: Transaction) throws -> Outcome {
        let wasThere = try consents.presentationPermit(for: home.id, in: transaction) != nil
        try consents.withdraw(home.id, how: .screen, by: reader, in: transaction)
        return wasThere ? .withdrew : .nothing
    }

    /// Every adult, in Danish, which needs no interpreter.
    func give(_ home: Home, _ transaction: Transaction) throws {
        for adult in home.adults {
            try consents.give(
                .match, by: adult, of: home.id, to: activity, from: nil, keepUntil: clock.day.adding(days: 180),
                wording: ConsentWording.current, language: .danish, interpreter: "", how: .screen, witness: nil,
                reader: .system, in: transaction)
        }
    }
}

extension Ticking {
    var day: Day { Copenhagen.day(of: moment) }
}
