import Basics
import Web

/// To a volunteer who has been in no match for long: told before everything about them is erased.
package func retentionLetter(erasedOn day: Day, _ say: Speech) -> (subject: String, body: String) {
    (say.plain(T.retentionLetterSubject(day: .day(day))), say.plain(T.retentionLetterBody(day: .day(day))))
}
