import Access
import Basics
import CallSimulation
import Consent

/// Somebody who does one deed after another; each is a transaction, and between two anything may happen.
struct Hand: Sendable {
    enum Deed: Sendable {
        case readContactPermit
        case readPresentationPermit
        /// Against the permit that was read before, however old it is by now.
        case disclose(Holder)
        /// Contact is made: contact data has served, the profile stays (as `Matches.serve`).
        case makeContact
        /// A step is taken back: what was open is open again, if there is consent in that transaction (as `Matches.undo`).
        case openAgain(Holder)
        case withdraw(Reader)
        case giveAgain
    }

    var deeds: [Deed]
    var permit: DisclosurePermit?

    /// Reads once, discloses up to three times, to holders of its own or to one whom others serve as well.
    static func discloser(_ number: Int, _ ground: Ground, _ chance: inout Chance) -> Hand {
        let isBranch = chance.once(in: 3)
        let own = Holder.volunteer(ID(trusted: "volunteer-\(chance.once(in: 4) ? 0 : number)"))
        var deeds: [Deed] = [chance.once(in: 4) ? .readPresentationPermit : .readContactPermit]
        for _ in 0...chance.below(3) { deeds.append(.disclose(isBranch ? .branch(ground.branch) : own)) }
        // Some look again before they go on, as a page that is opened anew.
        if chance.once(in: 4) { deeds += [.readContactPermit, .disclose(own)] }
        return Hand(deeds: deeds)
    }

    static func leader(_ chance: inout Chance) -> Hand {
        let holder = Holder.volunteer(ID(trusted: "volunteer-0"))
        var deeds: [Deed] = [.openAgain(holder)]
        if chance.once(in: 2) { deeds.append(.makeContact) }
        if chance.once(in: 2) { deeds.append(.openAgain(holder)) }
        return Hand(deeds: deeds)
    }

    static func withdrawer(_ home: Home, _ chance: inout Chance) -> Hand {
        let newcomer = Reader.newcomer(NewcomerReader(household: home.id, language: .danish))
        var deeds = [Deed.withdraw(chance.once(in: 2) ? newcomer : .system)]
        if chance.once(in: 5) { deeds.append(.giveAgain) }
        if deeds.count > 1, chance.once(in: 2) { deeds.append(.withdraw(newcomer)) }
        return Hand(deeds: deeds)
    }
}
