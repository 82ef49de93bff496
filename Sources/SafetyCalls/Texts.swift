// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let letterReminderSubject = Message("calls.letter.reminder-subject")
    static let letterReminderBody = Message("calls.letter.reminder-body")
    static let letterAlertSubject = Message("calls.letter.alert-subject")
    static func letterAlertBody(why: Message.Value) -> Message {
        Message("calls.letter.alert-body", ["why": why])
    }
    static let letterDownSubject = Message("calls.letter.down-subject")
    static let letterDownBody = Message("calls.letter.down-body")
    static let troubleNoAnswer = Message("calls.trouble.no-answer")
    static let troubleUnreported = Message("calls.trouble.unreported")
    static let troubleSomethingWrong = Message("calls.trouble.something-wrong")
    static let troubleCouldNotCall = Message("calls.trouble.could-not-call")
    static let troubleNoCaller = Message("calls.trouble.no-caller")
    static let troubleStalled = Message("calls.trouble.stalled")
    static let troubleUnreadable = Message("calls.trouble.unreadable")
    static let refusalAnothersCall = Message("calls.refusal.anothers-call")
    static let refusalReportedAlready = Message("calls.refusal.reported-already")
    static let refusalNotToBeCalled = Message("calls.refusal.not-to-be-called")
    static let refusalPaused = Message("calls.refusal.paused")
    static let refusalTooEarly = Message("calls.refusal.too-early")
    static let refusalTooLate = Message("calls.refusal.too-late")
    static let refusalWithLeader = Message("calls.refusal.with-leader")
    static let refusalNotMet = Message("calls.refusal.not-met")
    static let refusalOwnCall = Message("calls.refusal.own-call")
    static let refusalUnderWay = Message("calls.refusal.under-way")
    static let refusalNotYours = Message("calls.refusal.not-yours")
    static let refusalTakenAlready = Message("calls.refusal.taken-already")
    static let refusalNotTaken = Message("calls.refusal.not-taken")
    static let refusalClosed = Message("calls.refusal.closed")
    static let refusalNoSuchContact = Message("calls.refusal.no-such-contact")
    static let refusalChainOpen = Message("calls.refusal.chain-open")
    static let refusalNotAChain = Message("calls.refusal.not-a-chain")
    static let refusalThreeCallers = Message("calls.refusal.three-callers")
    static let refusalNoCallerMet = Message("calls.refusal.no-caller-met")
    static let refusalInUse = Message("calls.refusal.in-use")
    static func letterCanarySubject(activity: Message.Value, day: Message.Value) -> Message {
        Message("calls.letter.canary-subject", ["activity": activity, "day": day])
    }
    static let letterCanaryBody = Message("calls.letter.canary-body")
}
