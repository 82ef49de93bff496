import Basics
import Organisations

/// An activity of safety calls with what it has decided for itself.
package struct CallActivityCard: Sendable, Hashable {
    package let id: ID<CallActivity>
    package let organisation: ID<Organisation>
    package var name: String
    package let form: CallForm
    /// When the round of a chain begins, in minutes after midnight in Copenhagen.
    package var chainClock: Int
    package var times: CallTimes
    package let endedOn: Day?

    package init(
        id: ID<CallActivity>, organisation: ID<Organisation>, name: String, form: CallForm, chainClock: Int = 9 * 60,
        times: CallTimes = .usual, endedOn: Day? = nil
    ) {
        self.id = id
        self.organisation = organisation
        self.name = name
        self.form = form
        self.chainClock = chainClock
        self.times = times
        self.endedOn = endedOn
    }
}

/// Somebody who is called, as a leader sets them up. Names and numbers are sealed.
package struct PersonCalledCard: Sendable {
    package let id: ID<PersonCalled>
    package var name: Personal<String>
    package var phone: Personal<String>
    package var address: Personal<String>
    /// The agreed time, in minutes after midnight in Copenhagen.
    package var clock: Int
    package var place: Int
    package var metChainOn: Day?
    /// When they agreed that those who call see their name and number, and leaders whom to call for them.
    package var consentedOn: Day
    package var beginsOn: Day
    package internal(set) var endedOn: Day?

    package init(
        id: ID<PersonCalled>, name: String, phone: String, address: String, clock: Int, place: Int = 0,
        metChainOn: Day? = nil, consentedOn: Day, beginsOn: Day, endedOn: Day? = nil
    ) {
        self.id = id
        self.name = Personal(name)
        self.phone = Personal(phone)
        self.address = Personal(address)
        self.clock = clock
        self.place = place
        self.metChainOn = metChainOn
        self.consentedOn = consentedOn
        self.beginsOn = beginsOn
        self.endedOn = endedOn
    }
}

package enum KeyContactKind: String, Sendable, CaseIterable {
    case relative
    case homeCare = "home-care"
    case neighbour
    case other
}

/// Whom leaders call when nobody answers, in the order of their places.
package struct KeyContactCard: Sendable {
    package let id: ID<KeyContact>
    package var kind: KeyContactKind
    /// Whether they can get into the home.
    package var hasAccess: Bool
    package var name: Personal<String>
    package var phone: Personal<String>

    package init(id: ID<KeyContact>, kind: KeyContactKind, hasAccess: Bool, name: String, phone: String) {
        self.id = id
        self.kind = kind
        self.hasAccess = hasAccess
        self.name = Personal(name)
        self.phone = Personal(phone)
    }
}

package enum EndOfCalls: String, Sendable, CaseIterable {
    case wish, moved, died, withdrawn, activity
}

package enum PauseReason: String, Sendable, CaseIterable {
    case holiday, hospital, visit, other
}

package enum PauseTeller: String, Sendable, CaseIterable {
    case person, relative
    case homeCare = "home-care"
}

package struct PersonPause: Sendable, Hashable {
    package let id: String
    package let person: ID<PersonCalled>
    package let from: Day
    package let until: Day
    package let reason: PauseReason
    package let toldBy: PauseTeller
    /// The leader who noted it or has seen it; nil while nobody has.
    package let leader: ID<Account>?
}

/// A caller and somebody they may call; before they have met there is no call (C165).
package struct Acquaintance: Sendable, Hashable {
    package let person: ID<PersonCalled>
    package let account: ID<Account>
    /// Who is asked first, second, third.
    package let place: Int
    package let metOn: Day?
}
