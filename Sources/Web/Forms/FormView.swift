import Basics

/// The fields of a form as markup: label, help, problem, input, in that order, with what was typed still in it.
package struct FormView {
    package let say: Speech
    package let typed: Fields
    package let problems: Problems
    /// A second language beside Danish in every label, when a form is filled in together.
    package let beside: Speech?

    /// Keeps ids apart when one page has several such forms.
    let prefix: String

    package init(
        _ say: Speech, _ typed: Fields = .none, _ problems: Problems = Problems(), beside: Speech? = nil,
        prefix: String = ""
    ) {
        self.prefix = prefix
        self.say = say
        self.typed = typed
        self.problems = problems
        self.beside = beside
    }

    /// One option of a choice.
    package struct Option {
        let value: String
        let label: Message

        package init(_ value: String, _ label: Message) {
            self.value = value
            self.label = label
        }
    }

    /// What is wrong, on top of the form; takes the focus.
    package var summary: HTML { summary([:]) }

    /// - Parameter labels: of fields whose problems do not say what they are about, such as that something is missing.
    package func summary(_ labels: [String: Message]) -> HTML {
        guard !problems.isEmpty else { return "" }
        let lines = problems.all.html { problem in
            let words =
                labels[problem.field].map {
                    T.problemNamed(field: .message($0), problem: .message(problem.message))
                } ?? problem.message
            return "<li><a href=\"#\(prefix)\(problem.field)\">\(say(words))</a></li>"
        }
        return """
            <div class="error-summary" role="alert" tabindex="-1" id="problems"><h2>\(say(T.problemSummary))</h2><ul>\(lines)</ul></div>
            """
    }

    package func text(
        _ name: String, _ label: Message, hint: Message? = nil, type: String = "text", optional: Bool = false,
        autocomplete: String = "off", mode: String? = nil
    ) -> HTML {
        let mode: HTML = mode.map { " inputmode=\"\($0)\"" } ?? ""
        return field(name, label, hint, optional) { attributes in
            "<input type=\"\(type)\" name=\"\(name)\" value=\"\(typed[name])\" autocomplete=\"\(autocomplete)\"\(mode)\(attributes)>"
        }
    }

    package func area(_ name: String, _ label: Message, hint: Message? = nil, optional: Bool = false, rows: Int = 3)
        -> HTML
    {
        field(name, label, hint, optional) { attributes in
            "<textarea name=\"\(name)\" rows=\"\(rows)\"\(attributes)>\(typed[name])</textarea>"
        }
    }

    package func select(
        _ name: String, _ label: Message, _ options: [Option], hint: Message? = nil, optional: Bool = false
    ) -> HTML {
        field(name, label, hint, optional) { attributes in
            let choices = options.html { option in
                "<option value=\"\(option.value)\"\(" selected", when: typed[name] == option.value)>\(plainBoth(option.label))</option>"
            }
            return
                "<select name=\"\(name)\"\(attributes)>\("<option value=\"\">–</option>", when: optional)\(choices)</select>"
        }
    }

    package func radios(
        _ name: String, _ label: Message, _ options: [Option], hint: Message? = nil, optional: Bool = false,
        columns: Bool = false
    ) -> HTML {
        ticks("radio", name, label, options, hint, optional, columns) { typed[name] == $0 }
    }

    package func checkboxes(
        _ name: String, _ label: Message, _ options: [Option], hint: Message? = nil, optional: Bool = false,
        columns: Bool = false
    ) -> HTML {
        let chosen = Set(typed.each(name))
        return ticks("checkbox", name, label, options, hint, optional, columns) { chosen.contains($0) }
    }

    /// One box to tick, with its sentence.
    package func tick(_ name: String, _ label: Message) -> HTML {
        """
        <div class="field\(" invalid", when: problem(of: name) != nil)">\(error(of: name))
        <div class="choices"><label><input type="checkbox" id="\(prefix)\(name)" name="\(name)" value="yes"\(" checked", when: !typed[name].isEmpty)\(described(name, nil))> <span>\(both(label))</span></label></div></div>
        """
    }

    /// The label in one language, or in both side by side.
    package func both(_ label: Message) -> HTML {
        guard let beside else { return say(label) }
        return """
            <span class="both"><span lang="\(say.language.rawValue)" dir="\(say.language.direction)">\(say(label))</span> \
            <span lang="\(beside.language.rawValue)" dir="\(beside.language.direction)">\(beside(label))</span></span>
            """
    }

    private func plainBoth(_ label: Message) -> String {
        beside.map { "\(say.plain(label)) · \($0.plain(label))" } ?? say.plain(label)
    }

    private func field(
        _ name: String, _ label: Message, _ hint: Message?, _ optional: Bool, _ input: (HTML) -> HTML
    ) -> HTML {
        """
        <div class="field\(" invalid", when: problem(of: name) != nil)">
        <label for="\(prefix)\(name)">\(both(label))\(optionalMark(optional))</label>
        \(hintLine(name, hint))\(error(of: name))\(input(" id=\"\(prefix)\(name)\"\(described(name, hint))"))
        </div>
        """
    }

    private func ticks(
        _ type: String, _ name: String, _ label: Message, _ options: [Option], _ hint: Message?, _ optional: Bool,
        _ columns: Bool, _ chosen: (String) -> Bool
    ) -> HTML {
        let boxes = options.enumerated().html { index, option in
            """
            <label><input type="\(type)" name="\(name)" value="\(option.value)"\(" id=\"\(prefix)\(name)\"", when: index == 0)\
            \(" checked", when: chosen(option.value))> <span>\(both(option.label))</span></label>
            """
        }
        return """
            <fieldset class="field\(" invalid", when: problem(of: name) != nil)"\(described(name, hint))>
            <legend>\(both(label))\(optionalMark(optional))</legend>
            \(hintLine(name, hint))\(error(of: name))<div class="choices\(" columns", when: columns)">\(boxes)</div>
            </fieldset>
            """
    }

    private func problem(of name: String) -> Problem? { problems.all.first { $0.field == name } }

    private func error(of name: String) -> HTML {
        guard let problem = problem(of: name) else { return "" }
        return """
            <p class="error" id="\(prefix)\(name)-error"><span class="hidden-visually">\(say(T.problemPrefix)) </span>\(say(problem.message))</p>
            """
    }

    private func hintLine(_ name: String, _ hint: Message?) -> HTML {
        hint.map { "<p class=\"hint\" id=\"\(prefix)\(name)-hint\">\(both($0))</p>" } ?? ""
    }

    private func optionalMark(_ optional: Bool) -> HTML {
        optional ? " <span class=\"optional\">(\(say(T.fieldOptional)))</span>" : ""
    }

    private func described(_ name: String, _ hint: Message?) -> HTML {
        let invalid = problem(of: name) != nil
        let ids = [hint.map { _ in "\(prefix)\(name)-hint" }, invalid ? "\(prefix)\(name)-error" : nil].compactMap {
            $0
        }
        guard !ids.isEmpty else { return "" }
        return " aria-describedby=\"\(ids.joined(separator: " "))\"\(" aria-invalid=\"true\"", when: invalid)"
    }
}
