import Access
import Basics
import Consent
import Duties
import MatchLife
import Organisations
import People
import Storage
import Web

/// Which dates somebody has: each asked of the room that knows.
extension Calendars {
    /// Everything in every organisation in which they have promised confidentiality (C062), and what is theirs wherever they
    /// are.
    func entries(
        of account: ID<Account>, _ words: CalendarWords, in transaction: Transaction
    ) throws -> [CalendarEntry] {
        let members = try accounts.members(of: account, in: transaction).filter(\.hasPromised)
        guard !members.isEmpty else { return [] }
        return try members.flatMap { try entries(of: $0, words, in: transaction) }
            + consents.recalls.dates(of: account, toldOffSince: toldOffSince, in: transaction).map(words.recall)
            + mandates.dates(heldBy: account, toldOffSince: toldOffSince, in: transaction).map(words.held)
    }

    private func entries(
        of member: Member, _ words: CalendarWords, in transaction: Transaction
    ) throws -> [CalendarEntry] {
        try led(by: member, words, in: transaction) + own(member, words, in: transaction)
    }

    private func led(
        by member: Member, _ words: CalendarWords, in transaction: Transaction
    ) throws -> [CalendarEntry] {
        let isMunicipality = member.organisationKind == .municipality
        let consents = try self.consents.datesOfEnding(
            within: Self.daysAhead, for: .member(member), toldOffSince: toldOffSince, in: transaction)
        return try matches.datesToLead(for: member, toldOffSince: toldOffSince, in: transaction).map(words.leader)
            + consents.map {
                words.consent(
                    $0, T.leaderConsent, isMunicipality ? "/forms" : HouseholdAddress.card(.newcomer, $0.household))
            }
            + households.certificatesEnding(within: Self.daysAhead, for: member, in: transaction).map {
                words.certificate($0, isOwn: $0.household == member.household)
            }
            + self.consents.recalls.datesToAsk(for: member, toldOffSince: toldOffSince, in: transaction).map(
                words.unconfirmed)
    }

    private func own(
        _ member: Member, _ words: CalendarWords, in transaction: Transaction
    ) throws -> [CalendarEntry] {
        let covers = try accounts.coverages(of: member.organisation, in: transaction)
            .filter { [$0.absent, $0.deputy].contains(member.account) }
            .map { words.cover($0, for: member.account) }
        guard let household = member.household else { return covers }
        return try covers
            + matches.dates(
                of: household, for: .member(member), toldOffSince: toldOffSince, in: transaction
            ).map(words.volunteer)
            + [erasedOn(household, transaction)].compactMap { $0 }.map {
                words.erased(household, on: $0, T.ownErased, "/account/rights")
            }
    }

    func entries(
        of newcomer: NewcomerReader, _ words: CalendarWords, in transaction: Transaction
    ) throws -> [CalendarEntry] {
        let reader = Reader.newcomer(newcomer)
        let ending = try consents.datesOfEnding(
            within: Self.daysAhead, for: reader, toldOffSince: toldOffSince, in: transaction)
        return try matches.dates(
            of: newcomer.household, for: reader, toldOffSince: toldOffSince, in: transaction
        ).map(words.newcomer)
            + ending.map { words.consent($0, T.mineConsent, "/mine/ledger") }
            + mandates.dates(givenBy: newcomer, toldOffSince: toldOffSince, in: transaction).map(words.given)
            + [erasedOn(newcomer.household, transaction)].compactMap { $0 }.map {
                words.erased(newcomer.household, on: $0, T.mineErased, "/mine")
            }
    }
}
