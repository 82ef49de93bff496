import Basics

/// What the board shows of one activity.
struct BoardPage: Sendable {
    /// Something in which a human must act, or is acting.
    struct Matter: Sendable {
        let duty: ID<Duty>
        let activity: String
        /// Nil for the round of a chain.
        let name: String?
        let words: Message
        let why: Message
        let isMine: Bool
        /// A human has it.
        let isHeld: Bool
        /// All have been told, and nobody has it.
        let isAlarm: Bool

        var urgency: Int { isAlarm ? 0 : !isHeld ? 1 : isMine ? 2 : 3 }
    }

    /// How far a chain has come.
    struct Chain: Sendable {
        let duty: ID<Duty>
        let words: Message
    }

    /// What somebody should look at before it hurts.
    struct Notice: Sendable {
        let words: Message
        let path: String
        /// Pauses are marked as seen from here.
        var pause: (id: String, person: ID<PersonCalled>)?
    }

    let activity: CallActivityCard
    let matters: [Matter]
    let called: Int
    let waiting: Int
    let paused: Int
    let inChain: Int
    /// In a chain, and heard to have called the next.
    let calledOn: Int
    /// A human must act, or is acting.
    let withLeaders: Int
    let chain: Chain?
    let notices: [Notice]

    /// First what nobody has: everybody was told, then somebody was; then one's own, then what others have.
    var urgency: Int { matters.map(\.urgency).min() ?? 4 }
}
