// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let wording202611Title = Message("consent.wording.2026-11.title")
    static func wording202611Who(branch: Message.Value, municipality: Message.Value) -> Message {
        Message("consent.wording.2026-11.who", ["branch": branch, "municipality": municipality])
    }
    static func wording202611WhoBranch(branch: Message.Value) -> Message {
        Message("consent.wording.2026-11.who-branch", ["branch": branch])
    }
    static let wording202611Why = Message("consent.wording.2026-11.why")
    static let wording202611What = Message("consent.wording.2026-11.what")
    static let wording202611NotShared = Message("consent.wording.2026-11.not-shared")
    static func wording202611PartMunicipality(activity: Message.Value, branch: Message.Value, municipality: Message.Value) -> Message {
        Message("consent.wording.2026-11.part-municipality", ["activity": activity, "branch": branch, "municipality": municipality])
    }
    static func wording202611PartBranch(activity: Message.Value, branch: Message.Value) -> Message {
        Message("consent.wording.2026-11.part-branch", ["activity": activity, "branch": branch])
    }
    static let wording202611PartVolunteer = Message("consent.wording.2026-11.part-volunteer")
    static let wording202611PartFollowUp = Message("consent.wording.2026-11.part-follow-up")
    static func wording202611Until(months: Int) -> Message {
        Message("consent.wording.2026-11.until", ["months": .number(months)])
    }
    static let wording202611Withdraw = Message("consent.wording.2026-11.withdraw")
    static let wording202611Voluntary = Message("consent.wording.2026-11.voluntary")
    static let wording202611Rights = Message("consent.wording.2026-11.rights")
    static func wording202611Genuine(branch: Message.Value, leader: Message.Value, phone: Message.Value) -> Message {
        Message("consent.wording.2026-11.genuine", ["branch": branch, "leader": leader, "phone": phone])
    }
    static let wording202611Interpreter = Message("consent.wording.2026-11.interpreter")
    static let wording202611Signature = Message("consent.wording.2026-11.signature")
    static let wording202611EachAdult = Message("consent.wording.2026-11.each-adult")
    static let draftMark = Message("consent.draft-mark")
    static let stateValid = Message("consent.state.valid")
    static let stateWithdrawn = Message("consent.state.withdrawn")
    static let stateExpired = Message("consent.state.expired")
    static let stateFulfilled = Message("consent.state.fulfilled")
    static let partMunicipality = Message("consent.part.municipality")
    static let partBranch = Message("consent.part.branch")
    static let partVolunteer = Message("consent.part.volunteer")
    static let partFollowUp = Message("consent.part.follow-up")
    static let howPaper = Message("consent.how.paper")
    static let howScreen = Message("consent.how.screen")
    static let howSpoken = Message("consent.how.spoken")
    static let purposeMatch = Message("consent.purpose.match")
    static let refusalUnknown = Message("consent.refusal.unknown")
    static let refusalInterpreter = Message("consent.refusal.interpreter")
    static let refusalNotConsented = Message("consent.refusal.not-consented")
    static let refusalOver = Message("consent.refusal.over")
    static let wordingsTitle = Message("consent.wordings.title")
    static let wordingsLead = Message("consent.wordings.lead")
    static func wordingsVersion(id: String) -> Message {
        Message("consent.wordings.version", ["id": .text(id)])
    }
    static let wordingsByMunicipality = Message("consent.wordings.by-municipality")
    static let wordingsByBranch = Message("consent.wordings.by-branch")
    static let wordingsApplies = Message("consent.wordings.applies")
    static let wordingsDraft = Message("consent.wordings.draft")
    static func wordingsApproved(day: Message.Value, name: Message.Value) -> Message {
        Message("consent.wordings.approved", ["day": day, "name": name])
    }
    static func wordingsApprovedOn(day: Message.Value) -> Message {
        Message("consent.wordings.approved-on", ["day": day])
    }
    static let wordingsRead = Message("consent.wordings.read")
    static func wordingsApprove(language: Message.Value) -> Message {
        Message("consent.wordings.approve", ["language": language])
    }
    static let wordingsApproveHint = Message("consent.wordings.approve-hint")
    static func wordingsPutBack(language: Message.Value) -> Message {
        Message("consent.wordings.put-back", ["language": language])
    }
    static let wordingsDoneApproved = Message("consent.wordings.done.approved")
    static let wordingsDonePutBack = Message("consent.wordings.done.put-back")
    static let wordingsSampleMunicipality = Message("consent.wordings.sample-municipality")
    static let purposeFollowUp = Message("consent.purpose.follow-up")
    static let fieldName = Message("consent.field.name")
    static let fieldFirstName = Message("consent.field.first-name")
    static let fieldPhone = Message("consent.field.phone")
    static let fieldEmail = Message("consent.field.email")
    static let fieldAddress = Message("consent.field.address")
    static let fieldProfile = Message("consent.field.profile")
    static let holderMunicipality = Message("consent.holder.municipality")
    static let holderBranch = Message("consent.holder.branch")
    static let holderVolunteer = Message("consent.holder.volunteer")
    static let ledgerWhat = Message("consent.ledger.what")
    static let ledgerFrom = Message("consent.ledger.from")
    static func givenOn(day: Message.Value) -> Message {
        Message("consent.given.on", ["day": day])
    }
    static func givenUntil(day: Message.Value) -> Message {
        Message("consent.given.until", ["day": day])
    }
    static func givenWithdrawn(day: Message.Value) -> Message {
        Message("consent.given.withdrawn", ["day": day])
    }
    static func givenInterpreter(name: Message.Value) -> Message {
        Message("consent.given.interpreter", ["name": name])
    }
    static let givenEmpty = Message("consent.given.empty")
    static func givenAdult(number: Int) -> Message {
        Message("consent.given.adult", ["number": .number(number)])
    }
    static let recallTitle = Message("consent.recall.title")
    static let recallLead = Message("consent.recall.lead")
    static let recallNothing = Message("consent.recall.nothing")
    static let recallNothingLead = Message("consent.recall.nothing-lead")
    static func recallWho(reference: Message.Value) -> Message {
        Message("consent.recall.who", ["reference": reference])
    }
    static func recallSeen(day: Message.Value) -> Message {
        Message("consent.recall.seen", ["day": day])
    }
    static let recallCauseContactMade = Message("consent.recall.cause.contact-made")
    static let recallCauseTimedOut = Message("consent.recall.cause.timed-out")
    static let recallCauseClosed = Message("consent.recall.cause.closed")
    static let recallCauseWithdrawn = Message("consent.recall.cause.withdrawn")
    static let recallCauseExpired = Message("consent.recall.cause.expired")
    static let recallCauseErased = Message("consent.recall.cause.erased")
    static let recallConfirm = Message("consent.recall.confirm")
    static let recallConfirmHint = Message("consent.recall.confirm-hint")
    static let recallConfirmAll = Message("consent.recall.confirm-all")
    static func recallNotice(count: Int) -> Message {
        Message("consent.recall.notice", ["count": .number(count)])
    }
    static let recallSee = Message("consent.recall.see")
    static let recallUnconfirmedTitle = Message("consent.recall.unconfirmed.title")
    static let recallUnconfirmedLead = Message("consent.recall.unconfirmed.lead")
    static let recallUnconfirmedNobody = Message("consent.recall.unconfirmed.nobody")
    static let recallUnconfirmedGone = Message("consent.recall.unconfirmed.gone")
    static func recallUnconfirmedAsked(day: Message.Value) -> Message {
        Message("consent.recall.unconfirmed.asked", ["day": day])
    }
    static let recallUnconfirmedTold = Message("consent.recall.unconfirmed.told")
    static let recallUnconfirmedUnreachable = Message("consent.recall.unconfirmed.unreachable")
    static let recallUnconfirmedOwn = Message("consent.recall.unconfirmed.own")
    static let recallLetterSubject = Message("consent.recall.letter.subject")
    static let recallLetterBody = Message("consent.recall.letter.body")
    static let recallLetterReminder = Message("consent.recall.letter.reminder")
    static let recallLetterLeaderSubject = Message("consent.recall.letter.leader-subject")
    static let recallLetterLeaderBody = Message("consent.recall.letter.leader-body")
    static let ledgerNowTitle = Message("consent.ledger.now-title")
    static let ledgerPastTitle = Message("consent.ledger.past-title")
    static let ledgerNobody = Message("consent.ledger.nobody")
    static let ledgerWhy = Message("consent.ledger.why")
    static let ledgerGivenBy = Message("consent.ledger.given-by")
    static let ledgerYourself = Message("consent.ledger.yourself")
    static let ledgerLatest = Message("consent.ledger.latest")
    static let ledgerSeen = Message("consent.ledger.seen")
    static let ledgerClosed = Message("consent.ledger.closed")
    static let ledgerNotes = Message("consent.ledger.notes")
    static func ledgerNotesAsked(count: Int) -> Message {
        Message("consent.ledger.notes-asked", ["count": .number(count)])
    }
    static func ledgerNotesConfirmed(count: Int) -> Message {
        Message("consent.ledger.notes-confirmed", ["count": .number(count)])
    }
    static func ledgerNotesUnreachable(count: Int) -> Message {
        Message("consent.ledger.notes-unreachable", ["count": .number(count)])
    }
    static let ledgerNotesNone = Message("consent.ledger.notes-none")
    static let disclosurePassingOn = Message("consent.disclosure.passing-on")
    static let disclosureMatching = Message("consent.disclosure.matching")
    static let disclosureFirstContact = Message("consent.disclosure.first-contact")
    static let disclosureFollowUp = Message("consent.disclosure.follow-up")
    static let recallDoneNoted = Message("consent.recall.done.noted")
    static let exportGiven = Message("consent.export.given")
    static let exportPurpose = Message("consent.export.purpose")
    static let exportWording = Message("consent.export.wording")
    static let exportDraft = Message("consent.export.draft")
    static let exportInterpreter = Message("consent.export.interpreter")
    static let exportContactMade = Message("consent.export.contact-made")
    static let exportWithdrawn = Message("consent.export.withdrawn")
    static let exportWithdrawnHow = Message("consent.export.withdrawn-how")
    static let exportEraseBy = Message("consent.export.erase-by")
    static let ledgerCaption = Message("consent.ledger.caption")
}
