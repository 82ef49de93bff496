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
}
