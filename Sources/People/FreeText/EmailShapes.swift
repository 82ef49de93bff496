/// Addresses of e-mail, also those that are spelled out.
enum EmailShapes {
    static func findings(in scalars: [Unicode.Scalar], _ tokens: [String]) -> [FreeTextGuard.Finding] {
        guard scalars.contains("@") || tokens.contains(where: atNames.contains) else { return [] }
        let text = GuardText.string(scalars)
        // `a@b.dk`, `a @ b.dk`
        let written = /[^\s@]\s?@\s?[^\s@.]+\.[^\s@]+/
        // `a (at) b.dk`, `a [snabel-a] b`
        let bracketed = /\S\s*[(\[{<]\s*(?:at|ät|a|snabel[- ]?a|snabel|arroba|krøllet? ?a|آت|ات|@)\s*[)\]}>]\s*\S+/
        // `a at b dot dk`, `a snabel-a b.dk`
        let spelled = /\S+\s+(?:(?:snabel[- ]?a|krøllet? ?a)\s+\S+|at\s+\S+\s+(?:dot|punktum|prik)\s+\w+)/
        return [written, bracketed, spelled].compactMap { text.firstMatch(of: $0)?.output }.map {
            .init(kind: .email, words: String($0))
        }
    }

    private static let atNames = Set(
        ["at", "ät", "a", "snabela", "snabel", "arroba", "krølle", "krøllet", "آت", "ات"].flatMap {
            GuardText.tokens(of: Array($0.unicodeScalars))
        })
}
