import Basics
import Web

extension FormReader {
    /// Free text that has been looked through: a CPR number is refused, other private things want to be read once more.
    package mutating func guardedText(_ name: String, required: Bool = true, max: Int = 1000) -> String {
        let text = text(name, required: required, max: max)
        let found = FreeTextGuard.findings(in: text)
        guard let warning = FreeTextGuard.warning(found) else { return text }
        let mayStand = fields[FreeTextGuard.confirmation(of: name)] == FreeTextGuard.mark(of: text)
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

extension FormView {
    /// A text area with the box "it may stand" once something has been found in what was typed.
    package func guardedArea(
        _ name: String, _ label: Message, hint: Message? = nil, optional: Bool = false, rows: Int = 4
    ) -> HTML {
        let found = FreeTextGuard.findings(in: typed[name])
        let confirmation = FreeTextGuard.confirmation(of: name)
        let mark = FreeTextGuard.mark(of: typed[name])
        let asks =
            !found.isEmpty && !found.contains(where: \.refuses) && (!problems.isEmpty || typed[confirmation] == mark)
        let tick: HTML = """
            <div class="field"><div class="choices"><label><input type="checkbox" id="\(confirmation)" name="\(confirmation)" value="\(mark)"\
            \(" checked", when: typed[confirmation] == mark)> <span>\(both(T.guardConfirm))</span></label></div></div>
            """
        return "\(area(name, label, hint: hint, optional: optional, rows: rows))\(tick, when: asks)"
    }
}
