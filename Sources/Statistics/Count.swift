/// How many people, as it may be shown to somebody who may not see the people themselves (C183).
///
/// A count is only known to lie in a range of five: 0–4, 5–9, 10–14 … Nothing else of the true number is kept, so what
/// is made from counts gives away no more than they do, alone, together, or from one day to the next
/// (docs/decisions/0004).
package struct Count: Hashable, Sendable {
    package static let width = 5

    package let least: Int
    package let most: Int

    /// Of people of whom no other count tells a part, or of people counted nowhere else.
    package init(of people: Int) {
        least = max(0, people) / Self.width * Self.width
        most = least + Self.width - 1
    }

    private init(least: Int, most: Int) {
        self.least = least
        self.most = most
    }

    package static let nobody = Count(least: 0, most: 0)

    /// Under five, which may also be nobody: a nought that is shown would say that every other hidden one is somebody.
    package var isSmall: Bool { most < Self.width }

    /// A total is made from its parts as they are shown, never from the people: a total that knows more gives its parts
    /// away.
    package static func + (one: Count, other: Count) -> Count {
        Count(least: one.least + other.least, most: one.most + other.most)
    }
}

extension Sequence<Count> {
    package func total() -> Count { reduce(.nobody, +) }
}
