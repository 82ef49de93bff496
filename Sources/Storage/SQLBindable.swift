import Basics

/// Can be bound to a statement and read from a row.
package protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

package protocol SQLReadable {
    /// Nil when the value is not one of these: a fault of the schema, never of the user.
    init?(sql: SQLValue)
}

package typealias SQLStorable = SQLBindable & SQLReadable

extension String: SQLStorable {
    package var sqlValue: SQLValue { .text(self) }
    package init?(sql: SQLValue) {
        guard case .text(let text) = sql else { return nil }
        self = text
    }
}

extension Int: SQLStorable {
    package var sqlValue: SQLValue { .integer(Int64(self)) }
    package init?(sql: SQLValue) {
        guard case .integer(let number) = sql else { return nil }
        self = Int(number)
    }
}

extension Double: SQLStorable {
    package var sqlValue: SQLValue { .real(self) }
    package init?(sql: SQLValue) {
        switch sql {
        case .real(let number): self = number
        case .integer(let number): self = Double(number)
        default: return nil
        }
    }
}

extension Bool: SQLStorable {
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
    package init?(sql: SQLValue) {
        guard case .integer(let number) = sql else { return nil }
        self = number != 0
    }
}

extension [UInt8]: SQLStorable {
    package var sqlValue: SQLValue { .blob(self) }
    package init?(sql: SQLValue) {
        guard case .blob(let bytes) = sql else { return nil }
        self = bytes
    }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: SQLReadable where Wrapped: SQLReadable {
    package init?(sql: SQLValue) {
        guard sql != .null else {
            self = Optional<Wrapped>.none
            return
        }
        guard let value = Wrapped(sql: sql) else { return nil }
        self = Optional<Wrapped>.some(value)
    }
}

extension ID: SQLStorable {
    package var sqlValue: SQLValue { .text(text) }
    package init?(sql: SQLValue) {
        guard case .text(let text) = sql else { return nil }
        self.init(trusted: text)
    }
}

extension Instant: SQLStorable {
    package var sqlValue: SQLValue { .text(description) }
    package init?(sql: SQLValue) {
        guard case .text(let text) = sql else { return nil }
        self.init(text)
    }
}

extension Day: SQLStorable {
    package var sqlValue: SQLValue { .text(description) }
    package init?(sql: SQLValue) {
        guard case .text(let text) = sql else { return nil }
        self.init(text)
    }
}

extension SQLBindable where Self: RawRepresentable, RawValue == String {
    package var sqlValue: SQLValue { .text(rawValue) }
}

extension SQLReadable where Self: RawRepresentable, RawValue == String {
    package init?(sql: SQLValue) {
        guard case .text(let text) = sql else { return nil }
        self.init(rawValue: text)
    }
}

extension Language: SQLStorable {}

extension Personal: SQLBindable where Value: SQLBindable {
    package var sqlValue: SQLValue { revealed.sqlValue }
}

extension Personal: SQLReadable where Value: SQLReadable {
    package init?(sql: SQLValue) {
        guard let value = Value(sql: sql) else { return nil }
        self.init(value)
    }
}
