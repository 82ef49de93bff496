/// Keeps a spreadsheet from reading somebody's words as a formula (OWASP, CSV Injection): what begins like one gets an
/// apostrophe in front, and loses it again on the way in.
///
/// What begins with apostrophes and then like a formula gets one more, so that nothing is lost on a way out and in again.
public enum FormulaGuard {
    public static func guarded(_ value: String) -> String {
        beginsLikeFormula(value, after: 0) ? "'" + value : value
    }

    public static func unguarded(_ value: String) -> String {
        beginsLikeFormula(value, after: 1) ? String(value.dropFirst()) : value
    }

    /// Whether a sign that spreadsheets act on stands behind apostrophes, at least so many.
    private static func beginsLikeFormula(_ value: String, after fewest: Int) -> Bool {
        let behind = value.utf8.drop { $0 == UInt8(ascii: "'") }
        guard let first = behind.first, value.utf8.count - behind.count >= fewest else { return false }
        return signs.contains(first) || wideSigns.contains { behind.starts(with: $0.utf8) }
    }

    private static let signs = Set("=+-@\t\r\n".utf8)
    /// As wide as a Chinese character, and read as the others by some programs.
    private static let wideSigns = ["＝", "＋", "－", "＠"]
}
