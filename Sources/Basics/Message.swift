/// A sentence to be said in the reader's language: which one, and what is filled in.
package struct Message: Sendable, Hashable {
    package let key: String
    package let values: [String: Value]

    package init(_ key: String, _ values: [String: Value] = [:]) {
        self.key = key
        self.values = values
    }

    /// What can be filled into a sentence. A name is isolated from the direction of the text around it.
    package indirect enum Value: Sendable, Hashable {
        case text(String)
        case name(String)
        case phone(PhoneNumber)
        case number(Int)
        case day(Day)
        case instant(Instant)
        case message(Message)
        case list([Message])
    }
}
