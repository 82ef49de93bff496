/// Something about a person that must not end up in a log: it never prints itself, whole or by reflection.
package struct Personal<Value: Sendable>: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The value itself. Reading it is a choice that can be found by its name.
    package let revealed: Value

    package init(_ value: Value) {
        revealed = value
    }

    package var description: String { "•••" }
    package var debugDescription: String { "•••" }
    package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }

    package func map<Other>(_ change: (Value) throws -> Other) rethrows -> Personal<Other> {
        Personal<Other>(try change(revealed))
    }
}

extension Personal: Equatable where Value: Equatable {}
extension Personal: Hashable where Value: Hashable {}
