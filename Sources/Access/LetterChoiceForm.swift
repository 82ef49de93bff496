import Basics
import Post
import Web

/// Which letters come how: one line for each kind, one column for each way.
enum LetterChoiceForm {
    static func name(_ kind: LetterKind) -> String { "letters-\(kind.rawValue)" }

    /// Duties that can come in one way only are not asked about.
    static func kinds(canText: Bool) -> [LetterKind] {
        LetterKind.chosen.filter { LetterChoice.all(for: $0, canText: canText).count > 1 }
    }

    static func fields(_ choices: [LetterKind: LetterChoice], canText: Bool) -> [(name: String, value: String)] {
        kinds(canText: canText).map { kind in
            let choice = choices[kind] ?? .mail
            let isOffered = LetterChoice.all(for: kind, canText: canText).contains(choice)
            return (name(kind), (isOffered ? choice : .mail).rawValue)
        }
    }

    /// What a page that was opened before does not ask about stays as it is.
    static func read(_ form: inout FormReader, canText: Bool) -> [(kind: LetterKind, choice: LetterChoice)] {
        kinds(canText: canText).filter { form.fields.has(name($0)) }.compactMap { kind in
            let choice: LetterChoice? = form.choice(name(kind))
            guard let choice else { return nil }
            guard LetterChoice.all(for: kind, canText: canText).contains(choice) else {
                form.problems.add(name(kind), T.problemLetterChoice)
                return nil
            }
            return (kind, choice)
        }
    }
}

/// A table of buttons, so that all can be seen at once.
func letterChoices(_ form: FormView, canText: Bool) -> HTML {
    let say = form.say
    let ways = LetterChoice.allCases.filter { $0 != .sms || canText }
    return """
        <fieldset class="field"><legend>\(say(T.accountLetters))</legend>
        <p class="hint" id="letters-hint">\(say(canText ? T.accountLettersHintText : T.accountLettersHint))</p>
        <table class="times ways" aria-describedby="letters-hint"><caption class="hidden-visually">\(say(T.accountLetters))</caption>
        <thead><tr><td></td>\(ways.html { "<th scope=\"col\">\(say(title(of: $0)))</th>" })</tr></thead>
        <tbody>\(LetterChoiceForm.kinds(canText: canText).html { row($0, ways, form, canText: canText) })</tbody></table></fieldset>
        """
}

private func title(of choice: LetterChoice) -> Message { Message("access.account.way.\(choice.rawValue)") }

private func row(_ kind: LetterKind, _ ways: [LetterChoice], _ form: FormView, canText: Bool) -> HTML {
    let (name, label) = (LetterChoiceForm.name(kind), kind.message)
    let offered = LetterChoice.all(for: kind, canText: canText)
    let cells = ways.html { way -> HTML in
        guard offered.contains(way) else { return "<td></td>" }
        return """
            <td><label><input type="radio" name="\(name)" value="\(way.rawValue)"\(" id=\"\(name)\"", when: way == ways.first)\
            \(" checked", when: form.typed[name] == way.rawValue)><span class="hidden-visually">\
            \(form.say(label)): \(form.say(title(of: way)))</span></label></td>
            """
    }
    let problem = form.problems.all.first { $0.field == name }
    let wrong: HTML? = problem.map { "<p class=\"error\">\(form.say($0.message))</p>" }
    return "<tr><th scope=\"row\">\(form.say(label))\(wrong)</th>\(cells)</tr>"
}
