import Basics
import Web

/// To a volunteer who has been in no match for long: told before everything about them is erased.
package func retentionLetter(erasedOn day: Day, after months: Int, _ say: Speech) -> (subject: String, body: String) {
    (
        say.plain(T.retentionLetterSubject(day: .day(day))),
        say.plain(T.retentionLetterBody(day: .day(day), period: .message(T.retentionLetterPeriod(months: months))))
    )
}
