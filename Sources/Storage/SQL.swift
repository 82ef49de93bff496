import Basics

/// One statement. What is interpolated is bound, never pasted: `"SELECT name FROM household WHERE id = \(id)"`.
package struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// Text between the bound values; one more than there are values.
    package private(set) var parts: [String]
    package private(set) var values: [SQLValue]

    package init(stringLiteral text: String) {
        parts = [text]
        values = []
    }

    package init(stringInterpolation: Interpolation) {
        parts = stringInterpolation.parts
        values = stringInterpolation.values
    }

    package struct Interpolation: StringInterpolationProtocol {
        var parts = [""]
        var values: [SQLValue] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount + 1)
            values.reserveCapacity(interpolationCount)
        }

        package mutating func appendLiteral(_ text: String) {
            parts[parts.count - 1] += text
        }

        package mutating func appendInterpolation(_ value: some SQLBindable) {
            values.append(value.sqlValue)
            parts.append("")
        }

        /// `NULL` when there is none; said on its own, so that the compiler sees the optional is meant.
        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            values.append(value.sqlValue)
            parts.append("")
        }

        package mutating func appendInterpolation(_ fragment: SQL) {
            parts[parts.count - 1] += fragment.parts[0]
            parts += fragment.parts.dropFirst()
            values += fragment.values
        }
    }

    package static func + (one: SQL, other: SQL) -> SQL { "\(one)\(other)" }

    /// `(?, ?, ?)` for `IN`; of nothing, a list that nothing is in.
    package static func list(_ values: [some SQLBindable]) -> SQL {
        guard !values.isEmpty else { return "(SELECT NULL WHERE 1 = 0)" }
        var list = Interpolation(literalCapacity: values.count * 2 + 2, interpolationCount: values.count)
        list.appendLiteral("(")
        for (index, value) in values.enumerated() {
            if index > 0 { list.appendLiteral(", ") }
            list.appendInterpolation(value)
        }
        list.appendLiteral(")")
        return SQL(stringInterpolation: list)
    }
}

/// The kinds of value that both engines store.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
}
