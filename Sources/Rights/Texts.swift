// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let ownTitle = Message("rights.own.title")
    static let ownLead = Message("rights.own.lead")
    static let ownCorrect = Message("rights.own.correct")
    static let ownCorrectLead = Message("rights.own.correct-lead")
    static let ownRestrict = Message("rights.own.restrict")
    static let ownRestrictLead = Message("rights.own.restrict-lead")
    static let ownErase = Message("rights.own.erase")
    static let ownEraseLead = Message("rights.own.erase-lead")
    static let ownBack = Message("rights.own.back")
    static let restrictionTitle = Message("rights.restriction.title")
    static let restrictionLead = Message("rights.restriction.lead")
    static let restrictionNobodyReads = Message("rights.restriction.nobody-reads")
    static let restrictionNobodyAsked = Message("rights.restriction.nobody-asked")
    static let restrictionContactCloses = Message("rights.restriction.contact-closes")
    static let restrictionNothingErased = Message("rights.restriction.nothing-erased")
    static let restrictionConfirm = Message("rights.restriction.confirm")
    static let restrictionLift = Message("rights.restriction.lift")
    static let restrictionDoneRestricted = Message("rights.restriction.done.restricted")
    static let restrictionDoneLifted = Message("rights.restriction.done.lifted")
    static let erasureStopTitle = Message("rights.erasure.stop-title")
    static let erasureGoes = Message("rights.erasure.goes")
    static let erasureGoesEverywhere = Message("rights.erasure.goes-everywhere")
    static let erasureKindNames = Message("rights.erasure.kind.names")
    static let erasureKindContact = Message("rights.erasure.kind.contact")
    static let erasureKindAnswers = Message("rights.erasure.kind.answers")
    static let erasureKindTalks = Message("rights.erasure.kind.talks")
    static let erasureKindConsents = Message("rights.erasure.kind.consents")
    static let erasureKindMatches = Message("rights.erasure.kind.matches")
    static let erasureKindMandates = Message("rights.erasure.kind.mandates")
    static let erasureKindAccess = Message("rights.erasure.kind.access")
    static let erasureStays = Message("rights.erasure.stays")
    static func erasureStaysNumber(reference: Message.Value) -> Message {
        Message("rights.erasure.stays-number", ["reference": reference])
    }
    static let erasureStaysLog = Message("rights.erasure.stays-log")
    static let erasureStaysConsent = Message("rights.erasure.stays-consent")
    static let erasureStaysMunicipality = Message("rights.erasure.stays-municipality")
    static let erasureYes = Message("rights.erasure.yes")
    static let erasureNo = Message("rights.erasure.no")
    static let erasureStopLead = Message("rights.erasure.stop-lead")
    static func restrictionSince(day: Message.Value) -> Message {
        Message("rights.restriction.since", ["day": day])
    }
    static func restrictionOnBehalf(name: Message.Value) -> Message {
        Message("rights.restriction.on-behalf", ["name": name])
    }
    static let erasureOwnTitle = Message("rights.erasure.own-title")
    static let erasureOwnLead = Message("rights.erasure.own-lead")
    static let erasureVolunteerLead = Message("rights.erasure.volunteer-lead")
    static let erasureDoneErased = Message("rights.erasure.done.erased")
    static func erasureTitle(name: Message.Value) -> Message {
        Message("rights.erasure.title", ["name": name])
    }
    static let erasureLead = Message("rights.erasure.lead")
    static let erasureHow = Message("rights.erasure.how")
    static let erasureSpoken = Message("rights.erasure.spoken")
    static let erasurePaper = Message("rights.erasure.paper")
    static func erasureVolunteerTitle(name: Message.Value) -> Message {
        Message("rights.erasure.volunteer-title", ["name": name])
    }
}
