// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let wording202611Title = Message("consent.wording.2026-11.title")
    static func wording202611Who(branch: Message.Value, municipality: Message.Value) -> Message {
        Message("consent.wording.2026-11.who", ["branch": branch, "municipality": municipality])
    }
    static let wording202611Why = Message("consent.wording.2026-11.why")
    static let wording202611What = Message("consent.wording.2026-11.what")
    static let wording202611NotShared = Message("consent.wording.2026-11.not-shared")
    static func wording202611PartMunicipality(activity: Message.Value, branch: Message.Value, municipality: Message.Value) -> Message {
        Message("consent.wording.2026-11.part-municipality", ["activity": activity, "branch": branch, "municipality": municipality])
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
    static let ledgerCaption = Message("consent.ledger.caption")
    static let ledgerWho = Message("consent.ledger.who")
    static let ledgerWhat = Message("consent.ledger.what")
    static let ledgerFrom = Message("consent.ledger.from")
    static let ledgerUntil = Message("consent.ledger.until")
    static let ledgerNow = Message("consent.ledger.now")
    static func ledgerNowUntil(day: Message.Value) -> Message {
        Message("consent.ledger.now-until", ["day": day])
    }
    static func ledgerErased(day: Message.Value) -> Message {
        Message("consent.ledger.erased", ["day": day])
    }
    static let ledgerEmpty = Message("consent.ledger.empty")
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
    static let exportGiven = Message("consent.export.given")
    static let exportPurpose = Message("consent.export.purpose")
    static let exportWording = Message("consent.export.wording")
    static let exportDraft = Message("consent.export.draft")
    static let exportInterpreter = Message("consent.export.interpreter")
    static let exportContactMade = Message("consent.export.contact-made")
    static let exportWithdrawn = Message("consent.export.withdrawn")
    static let exportWithdrawnHow = Message("consent.export.withdrawn-how")
    static let exportEraseBy = Message("consent.export.erase-by")
}
