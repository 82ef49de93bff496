import Basics
import Consent
import Testing

@testable import Duties

private let home = ID<Household>(trusted: "home")
private let elsewhere = ID<Household>(trusted: "elsewhere")
private let birgit = ID<Account>(trusted: "birgit")
private let jens = ID<Account>(trusted: "jens")
private let today = Day(daysSinceEpoch: 20_778)
private let moment = Copenhagen.instant(on: today, hour: 9, minute: 0)

@Suite struct `A mandate` {
    /// Every set of scopes × running, last day, expired × standing, revoked, laid down, erased × whose household × whose
    /// account × account or name: what opens is what was said, or nothing.
    @Test func `opens exactly what it says, to whom it says, while it counts`() {
        var opened = 0
        for scopes in subsets(of: MandateScope.allCases) {
            for until in [today.adding(days: 30), today, today.adding(days: -1)] {
                for ending in [nil] + MandateEnding.allCases.map(Optional.some) {
                    for holder in [MandateHolder.account(birgit), .named(Personal("Birgit"))] {
                        let mandate = given(.attorney(scopes, []), to: holder, until: until, ending: ending)
                        for household in [home, elsewhere] {
                            for account in [birgit, jens] {
                                let isOpen =
                                    until >= today && ending == nil && holder == .account(birgit) && household == home
                                    && account == birgit
                                let seen = scopes.intersection([.mine, .form, .ledger])
                                let found = MandateRules.opens(mandate, of: household, to: account, on: today)
                                #expect(found == (isOpen ? seen : []))
                                opened += found.count
                            }
                        }
                    }
                }
            }
        }
        // 32 sets hold each scope 16 times; two of the three days count.
        #expect(opened == 2 * 3 * 16)
    }

    @Test func `lets the caseworker tell only what it names, and only while it counts`() {
        let said = MandateContent.attorney([.talk, .mine], [.housing, .papers])

        let now = MandateRules.tells(given(said), of: home, on: today)
        #expect(now.scopes == [.talk])
        #expect(now.matters == [.housing, .papers])
        for silent in [
            MandateRules.tells(given(said), of: elsewhere, on: today),
            MandateRules.tells(given(said, until: today.adding(days: -1)), of: home, on: today),
            MandateRules.tells(given(said, ending: .revoked), of: home, on: today),
            MandateRules.tells(given(.attorney([.form], [])), of: home, on: today),
            MandateRules.tells(given(.companion(.school)), of: home, on: today),
        ] {
            #expect(silent.scopes.isEmpty)
            #expect(silent.matters.isEmpty)
        }
    }

    @Test(arguments: CompanionMeeting.allCases)
    func `of a companion opens nothing and ends with the day of the meeting`(meeting: CompanionMeeting) {
        let mandate = given(.companion(meeting), until: today)

        #expect(MandateRules.opens(mandate, of: home, to: birgit, on: today) == [])
        #expect(MandateRules.state(of: mandate, on: today) == .valid)
        #expect(MandateRules.state(of: mandate, on: today.adding(days: 1)) == .expired)
    }

    @Test func `whose content has been erased opens nothing`() {
        #expect(MandateRules.opens(given(nil), of: home, to: birgit, on: today) == [])
    }

    @Test func `lasts twelve months at most and is never over when it is given`() {
        let year = MandateRules.lastDay(from: today)
        #expect(refusal(of: wanted(until: year)) == nil)
        #expect(refusal(of: wanted(until: year.adding(days: 1))) == .tooLong)
        #expect(refusal(of: wanted(until: today)) == nil)
        #expect(refusal(of: wanted(until: today.adding(days: -1))) == .tooLong)
    }

    @Test func `ends on the last day of a month that has no such day`() throws {
        let start = try #require(Day("2026-08-31"))
        #expect(MandateRules.lastDay(from: start, months: 6) == Day("2027-02-28"))
        #expect(MandateRules.lastDay(from: start, months: 12) == Day("2027-08-31"))
    }

    @Test func `says something, and names the matters exactly when the caseworker may tell`() {
        #expect(refusal(of: wanted(.attorney([], []))) == .incomplete)
        #expect(refusal(of: wanted(.attorney([.letters], []))) == .incomplete)
        #expect(refusal(of: wanted(.attorney([.form], [.work]))) == .incomplete)
        #expect(refusal(of: wanted(.attorney([.letters, .form], [.work]))) == nil)
    }

    private func refusal(of new: NewMandate) -> MandateRefusal? {
        do { try MandateRules.check(new, on: today) } catch { return error }
        return nil
    }
}

private func wanted(_ content: MandateContent = .companion(.school), until: Day = today) -> NewMandate {
    NewMandate(
        adult: ID(trusted: "amina"), holder: .account(birgit), content: content, until: until, language: .arabic,
        how: .screen, witness: nil)
}

private func given(
    _ content: MandateContent?, to holder: MandateHolder = .account(birgit), until: Day = today.adding(days: 30),
    ending: MandateEnding? = nil
) -> Mandate {
    Mandate(
        id: ID(trusted: "mandate"), household: home, adult: ID(trusted: "amina"), kind: content?.kind ?? .attorney,
        holder: holder, content: content, until: until, language: .arabic, how: .screen, witness: nil, givenAt: moment,
        endedAt: ending == nil ? nil : moment, ending: ending)
}

private func subsets<Element: Hashable>(of all: [Element]) -> [Set<Element>] {
    (0..<1 << all.count).map { bits in Set(all.indices.filter { bits >> $0 & 1 == 1 }.map { all[$0] }) }
}
