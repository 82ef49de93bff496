// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let exportTitle = Message("rights.export.title")
    static let exportLead = Message("rights.export.lead")
    static func exportTitleOf(name: Message.Value) -> Message {
        Message("rights.export.title-of", ["name": name])
    }
    static let exportLeadOf = Message("rights.export.lead-of")
    static let exportDownload = Message("rights.export.download")
    static let exportDownloadHint = Message("rights.export.download-hint")
    static let exportPrint = Message("rights.export.print")
    static let exportBack = Message("rights.export.back")
    static func exportMade(moment: Message.Value) -> Message {
        Message("rights.export.made", ["moment": moment])
    }
    static let exportNothing = Message("rights.export.nothing")
    static func exportPartHousehold(text: String) -> Message {
        Message("rights.export.part-household", ["text": .text(text)])
    }
    static let exportPartAccount = Message("rights.export.part-account")
    static let exportNotice = Message("rights.export.notice")
    static let exportLetters = Message("rights.export.letters")
    static let exportSubject = Message("rights.export.subject")
    static let exportBody = Message("rights.export.body")
    static let exportLeftOut = Message("rights.export.left-out")
    static let exportWithoutOthers = Message("rights.export.without-others")
    static let exportWithoutColleagues = Message("rights.export.without-colleagues")
    static let exportWithoutDrafts = Message("rights.export.without-drafts")
    static let exportWithoutKeys = Message("rights.export.without-keys")
    static let exportLetterSignIn = Message("rights.export.letter-sign-in")
    static let exportLetterSecondFactor = Message("rights.export.letter-second-factor")
    static let exportLetterRetention = Message("rights.export.letter-retention")
    static let exportContents = Message("rights.export.contents")
}
