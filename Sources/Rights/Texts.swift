// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let retentionTitle = Message("rights.retention.title")
    static let retentionLead = Message("rights.retention.lead")
    static func retentionNotice(days: Int) -> Message {
        Message("rights.retention.notice", ["days": .number(days)])
    }
    static let retentionConsentFirst = Message("rights.retention.consent-first")
    static func retentionMonths(kind: Message.Value) -> Message {
        Message("rights.retention.months", ["kind": kind])
    }
    static func retentionHint(means: Message.Value, usual: Message.Value) -> Message {
        Message("rights.retention.hint", ["means": means, "usual": usual])
    }
    static func retentionChosen(months: Int) -> Message {
        Message("rights.retention.chosen", ["months": .number(months)])
    }
    static let retentionTold = Message("rights.retention.told")
    static let retentionNotTold = Message("rights.retention.not-told")
    static func retentionProblem(high: Int, kind: Message.Value, low: Int) -> Message {
        Message("rights.retention.problem", ["high": .number(high), "kind": kind, "low": .number(low)])
    }
    static let retentionSave = Message("rights.retention.save")
    static let retentionNow = Message("rights.retention.now")
    static let retentionNowLead = Message("rights.retention.now-lead")
    static let retentionNowNotices = Message("rights.retention.now-notices")
    static let retentionNowErasures = Message("rights.retention.now-erasures")
    static let retentionNowStays = Message("rights.retention.now-stays")
    static let retentionNowMatchNotes = Message("rights.retention.now-match-notes")
    static let retentionNowLetters = Message("rights.retention.now-letters")
    static let retentionNowWaysIn = Message("rights.retention.now-ways-in")
    static let retentionFew = Message("rights.retention.few")
    static let retentionCheck = Message("rights.retention.check")
    static let retentionCheckLead = Message("rights.retention.check-lead")
    static func retentionFromTo(from: Int, to: Int) -> Message {
        Message("rights.retention.from-to", ["from": .number(from), "to": .number(to)])
    }
    static func retentionWouldTell(day: Message.Value, people: Message.Value) -> Message {
        Message("rights.retention.would-tell", ["day": day, "people": people])
    }
    static func retentionWouldErase(people: Message.Value) -> Message {
        Message("rights.retention.would-erase", ["people": people])
    }
    static func retentionWouldMatchNotes(people: Message.Value) -> Message {
        Message("rights.retention.would-match-notes", ["people": people])
    }
    static func retentionWouldLetters(count: Int) -> Message {
        Message("rights.retention.would-letters", ["count": .number(count)])
    }
    static func retentionWouldWaysIn(count: Int) -> Message {
        Message("rights.retention.would-ways-in", ["count": .number(count)])
    }
    static let retentionLonger = Message("rights.retention.longer")
    static let retentionConfirm = Message("rights.retention.confirm")
    static let retentionBack = Message("rights.retention.back")
    static let retentionDoneSaved = Message("rights.retention.done.saved")
    static let retentionDoneUnchanged = Message("rights.retention.done.unchanged")
    static let retentionKindNeverMatched = Message("rights.retention.kind.never-matched")
    static let retentionMeansNeverMatched = Message("rights.retention.means.never-matched")
    static let retentionLawNeverMatched = Message("rights.retention.law.never-matched")
    static let retentionKindDeclined = Message("rights.retention.kind.declined")
    static let retentionMeansDeclined = Message("rights.retention.means.declined")
    static let retentionLawDeclined = Message("rights.retention.law.declined")
    static let retentionKindEnded = Message("rights.retention.kind.ended")
    static let retentionMeansEnded = Message("rights.retention.means.ended")
    static let retentionLawEnded = Message("rights.retention.law.ended")
    static let retentionKindVolunteerIdle = Message("rights.retention.kind.volunteer-idle")
    static let retentionMeansVolunteerIdle = Message("rights.retention.means.volunteer-idle")
    static let retentionLawVolunteerIdle = Message("rights.retention.law.volunteer-idle")
    static let retentionKindMatchNotes = Message("rights.retention.kind.match-notes")
    static let retentionMeansMatchNotes = Message("rights.retention.means.match-notes")
    static let retentionLawMatchNotes = Message("rights.retention.law.match-notes")
    static let retentionKindLetters = Message("rights.retention.kind.letters")
    static let retentionMeansLetters = Message("rights.retention.means.letters")
    static let retentionLawLetters = Message("rights.retention.law.letters")
    static let retentionKindWaysIn = Message("rights.retention.kind.ways-in")
    static let retentionMeansWaysIn = Message("rights.retention.means.ways-in")
    static let retentionLawWaysIn = Message("rights.retention.law.ways-in")
    static let processingTitle = Message("rights.processing.title")
    static let processingLead = Message("rights.processing.lead")
    static let processingPrint = Message("rights.processing.print")
    static let processingInDanish = Message("rights.processing.in-danish")
    static let processingInEnglish = Message("rights.processing.in-english")
    static func processingPrinted(day: Message.Value) -> Message {
        Message("rights.processing.printed", ["day": day])
    }
    static let processingArticle = Message("rights.processing.article")
    static let processingController = Message("rights.processing.controller")
    static let processingOrganisation = Message("rights.processing.organisation")
    static let processingPhone = Message("rights.processing.phone")
    static func processingContact(activity: Message.Value) -> Message {
        Message("rights.processing.contact", ["activity": activity])
    }
    static let processingByHand = Message("rights.processing.by-hand")
    static let processingHandOfficer = Message("rights.processing.hand.officer")
    static let processingHandJoint = Message("rights.processing.hand.joint")
    static let processingHandProcessor = Message("rights.processing.hand.processor")
    static let processingPurposes = Message("rights.processing.purposes")
    static let processingPurposeMatch = Message("rights.processing.purpose.match")
    static let processingPurposeFollowUp = Message("rights.processing.purpose.follow-up")
    static let processingPurposeVolunteers = Message("rights.processing.purpose.volunteers")
    static let processingPurposeAccess = Message("rights.processing.purpose.access")
    static let processingSubjects = Message("rights.processing.subjects")
    static let processingSubjectNewcomer = Message("rights.processing.subject.newcomer")
    static let processingSubjectVolunteer = Message("rights.processing.subject.volunteer")
    static let processingSubjectMember = Message("rights.processing.subject.member")
    static let processingSubjectCompanion = Message("rights.processing.subject.companion")
    static let processingSubjectInterpreter = Message("rights.processing.subject.interpreter")
    static let processingData = Message("rights.processing.data")
    static func processingUntil(when: Message.Value) -> Message {
        Message("rights.processing.until", ["when": when])
    }
    static let processingGroupHousehold = Message("rights.processing.group.household")
    static let processingGroupUntilHousehold = Message("rights.processing.group-until.household")
    static let processingGroupContact = Message("rights.processing.group.contact")
    static let processingGroupUntilContact = Message("rights.processing.group-until.contact")
    static let processingGroupKept = Message("rights.processing.group.kept")
    static let processingGroupUntilKept = Message("rights.processing.group-until.kept")
    static let processingGroupMatch = Message("rights.processing.group.match")
    static let processingGroupUntilMatch = Message("rights.processing.group-until.match")
    static let processingGroupForm = Message("rights.processing.group.form")
    static let processingGroupUntilForm = Message("rights.processing.group-until.form")
    static let processingGroupAccount = Message("rights.processing.group.account")
    static let processingGroupUntilAccount = Message("rights.processing.group-until.account")
    static let processingFieldHouseholdName = Message("rights.processing.field.household-name")
    static let processingFieldHouseholdProfile = Message("rights.processing.field.household-profile")
    static let processingFieldAdultName = Message("rights.processing.field.adult-name")
    static let processingFieldContactPhone = Message("rights.processing.field.contact-phone")
    static let processingFieldContactEmail = Message("rights.processing.field.contact-email")
    static let processingFieldContactAddress = Message("rights.processing.field.contact-address")
    static let processingFieldKeptContactFirstName = Message("rights.processing.field.kept-contact-first-name")
    static let processingFieldKeptContactPhone = Message("rights.processing.field.kept-contact-phone")
    static let processingFieldTalkNote = Message("rights.processing.field.talk-note")
    static let processingFieldKeptTextReason = Message("rights.processing.field.kept-text-reason")
    static let processingFieldConsentInterpreter = Message("rights.processing.field.consent-interpreter")
    static let processingFieldIntakeFormFields = Message("rights.processing.field.intake-form-fields")
    static let processingFieldPairingWhy = Message("rights.processing.field.pairing-why")
    static let processingFieldPairingMeetingPlace = Message("rights.processing.field.pairing-meeting-place")
    static let processingFieldPairingMeetingAt = Message("rights.processing.field.pairing-meeting-at")
    static let processingFieldPairingEventWhy = Message("rights.processing.field.pairing-event-why")
    static let processingFieldPairingEventBefore = Message("rights.processing.field.pairing-event-before")
    static let processingFieldFollowUpNote = Message("rights.processing.field.follow-up-note")
    static let processingFieldMandateHolderName = Message("rights.processing.field.mandate-holder-name")
    static let processingFieldMandateAbout = Message("rights.processing.field.mandate-about")
    static let processingFieldAccountName = Message("rights.processing.field.account-name")
    static let processingFieldAccountEmail = Message("rights.processing.field.account-email")
    static let processingFieldCodeAppSecret = Message("rights.processing.field.code-app-secret")
    static let processingFieldLetterSubject = Message("rights.processing.field.letter-subject")
    static let processingFieldLetterBody = Message("rights.processing.field.letter-body")
    static let processingUnsealed = Message("rights.processing.unsealed")
    static func processingNever(what: Message.Value) -> Message {
        Message("rights.processing.never", ["what": what])
    }
    static let processingNeverEthnicity = Message("rights.processing.never.ethnicity")
    static let processingNeverConviction = Message("rights.processing.never.conviction")
    static let processingNeverUnion = Message("rights.processing.never.union")
    static let processingNeverHealth = Message("rights.processing.never.health")
    static let processingNeverSexuality = Message("rights.processing.never.sexuality")
    static let processingNeverCrime = Message("rights.processing.never.crime")
    static let processingNeverSocial = Message("rights.processing.never.social")
    static let processingNeverFamily = Message("rights.processing.never.family")
    static let processingNeverIdentification = Message("rights.processing.never.identification")
    static let processingNeverFinance = Message("rights.processing.never.finance")
    static let processingNeverBirthDate = Message("rights.processing.never.birth-date")
    static let processingNeverPersonality = Message("rights.processing.never.personality")
    static let processingRecipients = Message("rights.processing.recipients")
    static let processingRecipientsNone = Message("rights.processing.recipients-none")
    static let processingHolderMunicipality = Message("rights.processing.holder.municipality")
    static let processingHolderBranch = Message("rights.processing.holder.branch")
    static func processingHolderVolunteer(days: Int) -> Message {
        Message("rights.processing.holder.volunteer", ["days": .number(days)])
    }
    static let processingSees = Message("rights.processing.sees")
    static let processingSeesLead = Message("rights.processing.sees-lead")
    static let processingSeesWho = Message("rights.processing.sees-who")
    static let processingSeesWhat = Message("rights.processing.sees-what")
    static let processingRelationOneself = Message("rights.processing.relation.oneself")
    static let processingRelationOwnHousehold = Message("rights.processing.relation.own-household")
    static let processingRelationLeads = Message("rights.processing.relation.leads")
    static let processingRelationCoversLeader = Message("rights.processing.relation.covers-leader")
    static let processingRelationSent = Message("rights.processing.relation.sent")
    static let processingRelationCoversCaseworker = Message("rights.processing.relation.covers-caseworker")
    static let processingRelationCoordinates = Message("rights.processing.relation.coordinates")
    static let processingRelationMatched = Message("rights.processing.relation.matched")
    static let processingRelationContactOpen = Message("rights.processing.relation.contact-open")
    static let processingRelationPresented = Message("rights.processing.relation.presented")
    static let processingRelationMeetsAlone = Message("rights.processing.relation.meets-alone")
    static let processingSightExistence = Message("rights.processing.sight.existence")
    static let processingSightDescription = Message("rights.processing.sight.description")
    static let processingSightPresentation = Message("rights.processing.sight.presentation")
    static let processingSightName = Message("rights.processing.sight.name")
    static let processingSightAnswers = Message("rights.processing.sight.answers")
    static let processingSightContact = Message("rights.processing.sight.contact")
    static let processingSightKeptContact = Message("rights.processing.sight.kept-contact")
    static let processingSightNotes = Message("rights.processing.sight.notes")
    static let processingSightClearance = Message("rights.processing.sight.clearance")
    static let processingSightConsents = Message("rights.processing.sight.consents")
    static let processingSightLedger = Message("rights.processing.sight.ledger")
    static let processingSightForm = Message("rights.processing.sight.form")
    static let processingSightMatch = Message("rights.processing.sight.match")
    static let processingTransfers = Message("rights.processing.transfers")
    static let processingTransfersNone = Message("rights.processing.transfers-none")
    static let processingLimits = Message("rights.processing.limits")
    static let processingLimitWhat = Message("rights.processing.limit-what")
    static let processingLimitWhen = Message("rights.processing.limit-when")
    static func processingLimitMonths(months: Int) -> Message {
        Message("rights.processing.limit-months", ["months": .number(months)])
    }
    static func processingLimitDays(days: Int) -> Message {
        Message("rights.processing.limit-days", ["days": .number(days)])
    }
    static func processingLimitConsent(activity: Message.Value) -> Message {
        Message("rights.processing.limit-consent", ["activity": activity])
    }
    static let processingLimitContact = Message("rights.processing.limit-contact")
    static let processingLimitDrafts = Message("rights.processing.limit-drafts")
    static func processingLimitNotice(days: Int) -> Message {
        Message("rights.processing.limit-notice", ["days": .number(days)])
    }
    static let processingLimitLog = Message("rights.processing.limit-log")
    static let processingMeasures = Message("rights.processing.measures")
    static let processingMeasureSealed = Message("rights.processing.measure.sealed")
    static let processingMeasureErased = Message("rights.processing.measure.erased")
    static func processingMeasureFactor(count: Int) -> Message {
        Message("rights.processing.measure.factor", ["count": .number(count)])
    }
    static let processingMeasurePromised = Message("rights.processing.measure.promised")
    static let processingMeasureNeed = Message("rights.processing.measure.need")
    static let processingMeasureLogged = Message("rights.processing.measure.logged")
    static let processingMeasureGuarded = Message("rights.processing.measure.guarded")
}
