/// A rule says no. Every capability has one enum of these; the edge turns `kind` into a status and `message` into words.
package protocol Refusal: Error, Sendable {
    var kind: RefusalKind { get }
    var message: Message { get }
}

package enum RefusalKind: Sendable {
    /// What was given cannot be used.
    case invalid
    /// The reader may know of it, and may still not do it.
    case notAllowed
    /// There is none, or none that the reader may know of.
    case notFound
    /// Somebody else was first, or the thing has moved on.
    case conflict
}

/// A field of a form is wrong: which, and what to do about it.
package struct Problem: Error, Sendable, Hashable {
    package let field: String
    package let message: Message

    package init(_ field: String, _ message: Message) {
        self.field = field
        self.message = message
    }
}

/// All that is wrong with a form, collected.
package struct Problems: Error, Sendable {
    package private(set) var all: [Problem] = []

    package init(_ all: [Problem] = []) {
        self.all = all
    }

    package var isEmpty: Bool { all.isEmpty }

    package mutating func add(_ field: String, _ message: Message) {
        all.append(Problem(field, message))
    }
}
