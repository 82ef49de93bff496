/// The name of one thing, typed by what it names, so that a volunteer's id never passes for a match's.
/// The text is a UUIDv7 (RFC 9562), made by ``NewID``, so that ids sort by birth.
package struct ID<Of>: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String

    /// Takes an id from storage or a URL. Nil for what can be no id: anything but 1–64 of `A-Z a-z 0-9 . _ -`.
    package init?(_ text: some StringProtocol) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isIDByte) else { return nil }
        self.text = String(text)
    }

    /// For ids that we made or stored ourselves.
    package init(trusted text: String) {
        self.text = text
    }

    package var description: String { text }

    package static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}

private func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
    default: false
    }
}

/// Makes ids. Passed in, so that rules and tests decide which.
package struct NewID: Sendable {
    private let make: @Sendable () -> String

    package init(_ make: @escaping @Sendable () -> String) {
        self.make = make
    }

    package func callAsFunction<Of>(_: Of.Type = Of.self) -> ID<Of> { ID(trusted: make()) }
}

// Tags of ids that cross rooms.
package enum Organisation {}
package enum Activity {}
package enum Account {}
package enum Household {}
package enum Adult {}
package enum GivenConsent {}
package enum Match {}
package enum IntakeForm {}
