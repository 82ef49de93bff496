import Basics
import Web

/// Somebody's own words: they decide themselves, a tick is enough.
extension FormReader {
    /// Free text that has been looked through: a CPR number is refused, other private things want to be read once more.
    package mutating func guardedText(
        _ name: String, required: Bool = true, max: Int = 1000, for use: GuardedUse = .household
    ) -> String {
        let text = text(name, required: required, max: max)
        let found = use.findings(in: text)
        guard let warning = FreeTextGuard.warning(found, because: use.why) else { return text }
        let mayStand = FreeTextGuard.isConfirmed(fields[FreeTextGuard.confirmation(of: name)], for: text)
        if found.contains(where: \.refuses) || !mayStand { problems.add(name, warning) }
        return text
    }

    /// Short text in which a CPR number is refused; names are not looked through for more.
    package mutating func textWithoutCPR(_ name: String, required: Bool = true, max: Int = 120) -> String {
        let text = text(name, required: required, max: max)
        if FreeTextGuard.hasCPR(text) { problems.add(name, T.guardCpr) }
        return text
    }
}

/// What staff write about others: it stands with a reason that is kept with who and when (C060, C061).
extension FormReader {
    /// - Parameter allowed: what the field is there for, such as the address of a meeting.
    package mutating func staffText(
        _ name: String, required: Bool = true, max: Int = 1000, allowing allowed: Set<FreeTextGuard.Kind> = [],
        knowing names: KnownNames, kept: inout [KeptText]
    ) -> String {
        let text = text(name, required: required, max: max)
        let found = FreeTextGuard.findings(in: text, knowing: names).filter { !allowed.contains($0.kind) }
        guard let warning = FreeTextGuard.warning(found, asksWhy: true) else { return text }
        let reason = self.text(FreeTextGuard.reason(of: name), required: false, max: KeptText.longestReason)
        if found.contains(where: \.refuses) || reason.count < 3 {
            problems.add(name, warning)
        } else if FreeTextGuard.hasCPR(reason) {
            problems.add(FreeTextGuard.reason(of: name), T.guardCpr)
        } else {
            kept.append(KeptText(field: name, reason: Personal(reason)))
        }
        return text
    }
}

extension Fields {
    /// Texts that stand already, of a template or from before: they are asked about again when they have been changed.
    package func lettingStand(_ names: [String]) -> Fields {
        Fields(all + names.map { (FreeTextGuard.confirmation(of: $0), FreeTextGuard.keptMark(of: self[$0])) })
    }
}

/// What a text is for: what is looked for in it, and why it should not stand there.
package struct GuardedUse: Sendable {
    let kinds: Set<FreeTextGuard.Kind>
    /// Nil where it is about how two households fit, with advice on what to write instead.
    let why: Message?

    /// Somebody's words about themselves, which others read before they meet.
    package static let household = GuardedUse(kinds: Set(FreeTextGuard.Kind.allCases), why: nil)

    /// A text about nobody: illness or money may be its subject, and only what tells who somebody is does not belong there.
    package static func aboutNobody(because why: Message) -> GuardedUse {
        GuardedUse(kinds: Set(FreeTextGuard.Kind.allCases.filter { $0 == .cpr || $0.isContact }), why: why)
    }

    func findings(in text: String) -> [FreeTextGuard.Finding] {
        FreeTextGuard.findings(in: text).filter { kinds.contains($0.kind) }
    }
}

extension FreeTextGuard {
    static func reason(of name: String) -> String { "\(name)-stands-because" }
}

extension FormView {
    /// A text area with the box "it may stand" once something has been found in what was typed.
    package func guardedArea(
        _ name: String, _ label: Message, hint: Message? = nil, optional: Bool = false, rows: Int = 4,
        for use: GuardedUse = .household
    ) -> HTML {
        let area = area(name, label, hint: hint, optional: optional, rows: rows)
        let confirmation = FreeTextGuard.confirmation(of: name)
        // Nothing is looked for in what nobody has sent yet.
        guard !problems.isEmpty else {
            let kept: HTML = "<input type=\"hidden\" name=\"\(confirmation)\" value=\"\(typed[confirmation])\">"
            return "\(area)\(kept, when: !typed[confirmation].isEmpty)"
        }
        let found = use.findings(in: typed[name])
        let isTicked = FreeTextGuard.isConfirmed(typed[confirmation], for: typed[name])
        let tick: HTML = """
            \(adviceView(found), when: use.why == nil)<div class="field"><div class="choices"><label><input type="checkbox" id="\(confirmation)" name="\(confirmation)" value="\(FreeTextGuard.mark(of: typed[name]))"\
            \(" checked", when: isTicked)> <span>\(both(T.guardConfirm))</span></label></div></div>
            """
        return "\(area)\(tick, when: !found.isEmpty && !found.contains(where: \.refuses))"
    }

    /// A text area of staff, with advice and the question why it must stand, once the guard has warned.
    package func staffArea(
        _ name: String, _ label: Message, hint: Message? = nil, optional: Bool = false, rows: Int = 4
    ) -> HTML {
        "\(area(name, label, hint: hint, optional: optional, rows: rows))\(staffReason(name))"
    }

    /// What follows the field `name` once the guard has warned of it.
    package func staffReason(_ name: String) -> HTML {
        let reason = FreeTextGuard.reason(of: name)
        let isWarned = problems.all.contains { $0.field == name && FreeTextGuard.isWarning($0.message) }
        guard isWarned || !typed[reason].isEmpty else { return "" }
        return """
            \(adviceView(FreeTextGuard.findings(in: typed[name])))\
            \(text(reason, T.guardReason, hint: T.guardReasonHint, optional: true))
            """
    }

    private func adviceView(_ found: [FreeTextGuard.Finding]) -> HTML {
        guard !found.isEmpty else { return "" }
        let lines = FreeTextGuard.advice(found).html { "<li>\(both($0))</li>" }
        return "<div class=\"hint\"><p>\(both(T.guardInstead))</p><ul>\(lines)</ul></div>"
    }
}

extension FreeTextGuard {
    static func isWarning(_ message: Message) -> Bool { message.key == "people.guard.warning-why" }
}
