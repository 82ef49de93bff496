import CSV

/// Something in a file that is not as it must be: where it stands, what was found and what was expected.
public struct FileProblem: Sendable, Hashable {
    public enum Expectation: Sendable, Hashable {
        /// A header line with these columns.
        case header([String])
        /// A column of the header that the file must have.
        case column(String)
        /// One of these columns instead of an unknown one.
        case knownColumn([String])
        /// The column only once.
        case columnOnce
        case cellCount(Int)
        case id
        /// An id that no line before has; that line is given.
        case newID(firstLine: Int)
        /// An id of the volunteers' or newcomers' file.
        case knownID(of: String)
        case oneOf([String])
        /// Words of this list, separated by spaces.
        case words([String])
        /// Each word only once in a cell.
        case wordOnce
        case languages
        case languageCode
        /// Nothing, because the household is a family (gender) or a person (children).
        case nothing(for: String)
        case birthYear(ClosedRange<Int>)
        case degrees(Int)
        case wholeNumber(ClosedRange<Int>)
        case day
        case dayNotAfter(String)
        /// The text of the file itself is broken.
        case text(Table.Flaw.Kind)
    }

    /// 1 for the first line.
    public var position: Table.Position
    /// The name of the column, where it is about a value.
    public var column: String?
    public var found: String
    public var expected: Expectation
}
