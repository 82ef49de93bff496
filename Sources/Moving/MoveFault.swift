/// Why an installation cannot be moved, in one line for whoever runs Brobygger.
package struct MoveFault: Error, CustomStringConvertible, Equatable {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
