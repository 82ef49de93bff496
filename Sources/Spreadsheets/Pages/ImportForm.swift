import Basics
import People
import Web

/// What was chosen about a spreadsheet, read from the form and put into it again.
enum ImportForm {
    static func field(_ column: Int) -> String { "column-\(column)" }

    /// Collects every problem; what was chosen is kept, whatever is wrong with it.
    static func read(_ form: inout FormReader, _ found: Import) -> ImportChoices {
        let fields = found.choices.fields.indices.map { column in
            form.choice(field(column), required: false, as: SheetField.self)
        }
        var choices = ImportChoices(fields: fields.map { $0?.isOf(found.side) == true ? $0 : nil })
        choices.leavesOutTwins = form.ticked("leave-out-twins")
        choices.texts = form.choice("texts", required: false) ?? .ask
        guard choices.texts == .keep else { return choices }
        let reason = form.text("reason", required: false, max: KeptText.longestReason)
        if reason.count < 3 {
            form.problems.add("reason", T.textsReasonMissing)
        } else if FreeTextGuard.hasCPR(reason) {
            form.problems.add("reason", T.textsReasonCpr)
        }
        choices.reason = Personal(reason)
        return choices
    }

    static func typed(_ choices: ImportChoices) -> Fields {
        let columns = choices.fields.enumerated().map { (name: field($0), value: $1?.rawValue ?? "") }
        return Fields(
            columns + [
                (name: "texts", value: choices.texts.rawValue), (name: "reason", value: choices.reason.revealed),
                (name: "leave-out-twins", value: choices.leavesOutTwins ? "yes" : ""),
            ])
    }
}
