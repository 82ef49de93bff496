import Basics

/// What is called the same in the exports of all rooms.
package enum ExportWords {
    package static let on = T.exportOn
    package static let from = T.exportFrom
    package static let until = T.exportUntil
    package static let ended = T.exportEnded
    package static let ending = T.exportEnding
    package static let state = T.exportState
    package static let kind = T.exportKind
    package static let how = T.exportHow
    package static let language = T.exportLanguage
    package static let who = T.exportWho
    package static let place = T.exportPlace
    package static let note = T.exportNote
    package static let reason = T.exportReason
    package static let yes = T.exportYes
    package static let no = T.exportNo
}
