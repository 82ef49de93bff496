import Basics
import Matching
import Web

extension ProfileForm {
    /// The week as a table of boxes.
    static func timesGrid(_ view: FormView) -> HTML {
        let heads = DayPart.allCases.html { part in
            "<th scope=\"col\">\(view.both(Message("words.daypart.\(part.rawValue)")))</th>"
        }
        let chosen = Set(view.typed.each("times"))
        let rows = Weekday.allCases.enumerated().html { index, day in row(view, day, chosen, isFirst: index == 0) }
        let problem = view.problems.all.first { $0.field == "times" }
        return """
            <fieldset class="field\(" invalid", when: problem != nil)" aria-describedby="times-hint"><legend>\(view.both(HouseholdWords.times)) \
            <span class="optional">(\(view.say(Message("web.field.optional"))))</span></legend>
            <p class="hint" id="times-hint">\(view.both(HouseholdWords.timesHint))</p>\(problem.map { "<p class=\"error\">\(view.say($0.message))</p>" })
            <table class="times"><caption class="hidden-visually">\(view.say(HouseholdWords.times))</caption>
            <thead><tr><td></td>\(heads)</tr></thead><tbody>\(rows)</tbody></table></fieldset>
            """
    }

    private static func row(_ view: FormView, _ day: Weekday, _ chosen: Set<String>, isFirst: Bool) -> HTML {
        let boxes = DayPart.allCases.enumerated().html { index, part in
            let time = "\(day.rawValue)-\(part.rawValue)"
            return """
                <td><label><input type="checkbox" name="times" value="\(time)"\(" id=\"times\"", when: isFirst && index == 0)\
                \(" checked", when: chosen.contains(time))><span class="hidden-visually">\(view.say(Message("words.time.\(time)")))</span></label></td>
                """
        }
        return "<tr><th scope=\"row\">\(view.both(Message("words.weekday.\(day.rawValue)")))</th>\(boxes)</tr>"
    }
}

private enum Weekday: String, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun
}

private enum DayPart: String, CaseIterable {
    case morning, afternoon, evening
}
