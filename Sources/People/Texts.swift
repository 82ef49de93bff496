// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let fieldName = Message("people.field.name")
    static let fieldNameHint = Message("people.field.name-hint")
    static let fieldAdults = Message("people.field.adults")
    static let fieldAdultsHint = Message("people.field.adults-hint")
    static let fieldPhone = Message("people.field.phone")
    static let fieldPhoneHint = Message("people.field.phone-hint")
    static let fieldEmail = Message("people.field.email")
    static let fieldEmailHint = Message("people.field.email-hint")
    static let fieldAddress = Message("people.field.address")
    static let fieldAddressHint = Message("people.field.address-hint")
    static let fieldKind = Message("people.field.kind")
    static let fieldKindHint = Message("people.field.kind-hint")
    static let fieldGender = Message("people.field.gender")
    static let fieldGenderHint = Message("people.field.gender-hint")
    static let fieldChildren = Message("people.field.children")
    static let fieldChildrenHint = Message("people.field.children-hint")
    static let fieldLanguages = Message("people.field.languages")
    static let fieldLanguagesHint = Message("people.field.languages-hint")
    static let fieldLanguagesMore = Message("people.field.languages-more")
    static let fieldLanguagesMoreHint = Message("people.field.languages-more-hint")
    static let fieldPostcode = Message("people.field.postcode")
    static let fieldPostcodeHint = Message("people.field.postcode-hint")
    static let fieldInterests = Message("people.field.interests")
    static let fieldInterestsHint = Message("people.field.interests-hint")
    static let fieldHopes = Message("people.field.hopes")
    static let fieldHopesHint = Message("people.field.hopes-hint")
    static let fieldGives = Message("people.field.gives")
    static let fieldTimes = Message("people.field.times")
    static let fieldTimesHint = Message("people.field.times-hint")
    static let fieldGenderWish = Message("people.field.gender-wish")
    static let fieldGenderWishHint = Message("people.field.gender-wish-hint")
    static let fieldReach = Message("people.field.reach")
    static let fieldReachHint = Message("people.field.reach-hint")
    static let fieldCapacity = Message("people.field.capacity")
    static let fieldCapacityHint = Message("people.field.capacity-hint")
    static let fieldAgeBand = Message("people.field.age-band")
    static let fieldAgeBandHint = Message("people.field.age-band-hint")
    static let fieldEducation = Message("people.field.education")
    static let fieldEducationHint = Message("people.field.education-hint")
    static let fieldOwnWords = Message("people.field.own-words")
    static func fieldOwnWordsHint(max: Int) -> Message {
        Message("people.field.own-words-hint", ["max": .number(max)])
    }
    static let fieldOwnWordsLanguage = Message("people.field.own-words-language")
    static let fieldPageLanguage = Message("people.field.page-language")
    static let fieldPageLanguageHint = Message("people.field.page-language-hint")
    static let problemLanguages = Message("people.problem.languages")
    static func problemLanguageUnknown(text: String) -> Message {
        Message("people.problem.language-unknown", ["text": .text(text)])
    }
    static func problemChildren(text: String) -> Message {
        Message("people.problem.children", ["text": .text(text)])
    }
    static func problemChildrenMany(max: Int) -> Message {
        Message("people.problem.children-many", ["max": .number(max)])
    }
    static let problemPostcode = Message("people.problem.postcode")
    static let guardCpr = Message("people.guard.cpr")
    static func guardWarning(what: Message.Value, why: Message.Value) -> Message {
        Message("people.guard.warning", ["what": what, "why": why])
    }
    static let guardWhySensitive = Message("people.guard.why-sensitive")
    static let guardWhyContact = Message("people.guard.why-contact")
    static let guardConfirm = Message("people.guard.confirm")
    static let guardKindCpr = Message("people.guard.kind.cpr")
    static let guardKindBirthday = Message("people.guard.kind.birthday")
    static let guardKindPhone = Message("people.guard.kind.phone")
    static let guardKindEmail = Message("people.guard.kind.email")
    static let guardKindAddress = Message("people.guard.kind.address")
    static let guardKindHealth = Message("people.guard.kind.health")
    static let guardKindReligion = Message("people.guard.kind.religion")
    static let guardKindPolitics = Message("people.guard.kind.politics")
    static let guardKindEthnicity = Message("people.guard.kind.ethnicity")
    static let guardKindUnion = Message("people.guard.kind.union")
    static let guardKindSexuality = Message("people.guard.kind.sexuality")
    static let guardKindCrime = Message("people.guard.kind.crime")
    static let guardKindSocial = Message("people.guard.kind.social")
    static let guardKindFamily = Message("people.guard.kind.family")
    static let guardKindFinance = Message("people.guard.kind.finance")
    static func guardWarningWhy(what: Message.Value, why: Message.Value) -> Message {
        Message("people.guard.warning-why", ["what": what, "why": why])
    }
    static let guardReason = Message("people.guard.reason")
    static let guardReasonHint = Message("people.guard.reason-hint")
    static let guardKindName = Message("people.guard.kind.name")
    static let guardInstead = Message("people.guard.instead")
    static let guardInsteadHealth = Message("people.guard.instead.health")
    static let guardInsteadConviction = Message("people.guard.instead.conviction")
    static let guardInsteadTrouble = Message("people.guard.instead.trouble")
    static let guardInsteadFamily = Message("people.guard.instead.family")
    static let guardInsteadFinance = Message("people.guard.instead.finance")
    static let guardInsteadContact = Message("people.guard.instead.contact")
    static let guardInsteadBirthday = Message("people.guard.instead.birthday")
    static let guardInsteadName = Message("people.guard.instead.name")
    static let factsWho = Message("people.facts.who")
    static func factsPerson(gender: String) -> Message {
        Message("people.facts.person", ["gender": .text(gender)])
    }
    static func factsFamily(count: Int) -> Message {
        Message("people.facts.family", ["count": .number(count)])
    }
    static let factsChildren = Message("people.facts.children")
    static let factsPlace = Message("people.facts.place")
    static func factsPlaceUnknown(text: String) -> Message {
        Message("people.facts.place-unknown", ["text": .text(text)])
    }
    static let factsLanguages = Message("people.facts.languages")
    static let factsInterests = Message("people.facts.interests")
    static let factsHopes = Message("people.facts.hopes")
    static let factsGives = Message("people.facts.gives")
    static let factsTimes = Message("people.facts.times")
    static let factsGenderWish = Message("people.facts.gender-wish")
    static let factsReach = Message("people.facts.reach")
    static func factsReachKm(km: Int) -> Message {
        Message("people.facts.reach-km", ["km": .number(km)])
    }
    static let factsCapacity = Message("people.facts.capacity")
    static func factsCapacityCount(count: Int) -> Message {
        Message("people.facts.capacity-count", ["count": .number(count)])
    }
    static let factsAgeBand = Message("people.facts.age-band")
    static let factsEducation = Message("people.facts.education")
    static func factsOwnWords(language: Message.Value) -> Message {
        Message("people.facts.own-words", ["language": language])
    }
    static let factsUnknown = Message("people.facts.unknown")
    static let refusalChangedSince = Message("people.refusal.changed-since")
    static let refusalAdultsHaveConsented = Message("people.refusal.adults-have-consented")
    static let refusalEnded = Message("people.refusal.ended")
    static let refusalAccountElsewhere = Message("people.refusal.account-elsewhere")
    static let newcomersTitle = Message("people.newcomers.title")
    static let newcomersEmpty = Message("people.newcomers.empty")
    static let newcomersNone = Message("people.newcomers.none")
    static let volunteersTitle = Message("people.volunteers.title")
    static let volunteersEmpty = Message("people.volunteers.empty")
    static let volunteersNone = Message("people.volunteers.none")
    static let volunteersAdd = Message("people.volunteers.add")
    static let listSpreadsheets = Message("people.list.spreadsheets")
    static let listSearch = Message("people.list.search")
    static let listSearchGo = Message("people.list.search-go")
    static func listFound(count: Int) -> Message {
        Message("people.list.found", ["count": .number(count)])
    }
    static let listFoundNone = Message("people.list.found-none")
    static func listFoundMore(max: Int) -> Message {
        Message("people.list.found-more", ["max": .number(max)])
    }
    static let listAll = Message("people.list.all")
    static let listShow = Message("people.list.show")
    static let listFilter = Message("people.list.filter")
    static let listActivity = Message("people.list.activity")
    static let listAnyActivity = Message("people.list.any-activity")
    static let listState = Message("people.list.state")
    static let listAnyState = Message("people.list.any-state")
    static let listKind = Message("people.list.kind")
    static let listAnyKind = Message("people.list.any-kind")
    static let listName = Message("people.list.name")
    static let listPlace = Message("people.list.place")
    static let listWaited = Message("people.list.waited")
    static let listAdded = Message("people.list.added")
    static let listRoom = Message("people.list.room")
    static func listRoomOf(count: Int, max: Int) -> Message {
        Message("people.list.room-of", ["count": .number(count), "max": .number(max)])
    }
    static let listUnknownPlace = Message("people.list.unknown-place")
    static let stateWaiting = Message("people.state.waiting")
    static let stateMatched = Message("people.state.matched")
    static let statePaused = Message("people.state.paused")
    static let stateEnded = Message("people.state.ended")
    static let stateCleared = Message("people.state.cleared")
    static let stateNotCleared = Message("people.state.not-cleared")
    static let stateCertificate = Message("people.state.certificate")
    static let matchAskingVolunteer = Message("people.match.asking-volunteer")
    static let matchAskingNewcomer = Message("people.match.asking-newcomer")
    static let matchAgreed = Message("people.match.agreed")
    static let matchMeeting = Message("people.match.meeting")
    static let matchMet = Message("people.match.met")
    static let matchRunning = Message("people.match.running")
    static let newTitle = Message("people.new.title")
    static let newLead = Message("people.new.lead")
    static let newActivity = Message("people.new.activity")
    static let newSave = Message("people.new.save")
    static let newNoActivity = Message("people.new.no-activity")
    static func editTitle(name: Message.Value) -> Message {
        Message("people.edit.title", ["name": name])
    }
    static let editWho = Message("people.edit.who")
    static let editContact = Message("people.edit.contact")
    static let editAnswers = Message("people.edit.answers")
    static let editSave = Message("people.edit.save")
    static let editCancel = Message("people.edit.cancel")
    static let editSeeNow = Message("people.edit.see-now")
    static let editContactClosed = Message("people.edit.contact-closed")
    static let editContactLogged = Message("people.edit.contact-logged")
    static func editNameErased(text: String) -> Message {
        Message("people.edit.name-erased", ["text": .text(text)])
    }
    static let problemAdults = Message("people.problem.adults")
    static func problemAdultsMany(max: Int) -> Message {
        Message("people.problem.adults-many", ["max": .number(max)])
    }
    static let problemReach = Message("people.problem.reach")
    static let problemFuture = Message("people.problem.future")
    static let problemNothingSaid = Message("people.problem.nothing-said")
    static func clearanceTitle(name: Message.Value) -> Message {
        Message("people.clearance.title", ["name": name])
    }
    static let clearanceLead = Message("people.clearance.lead")
    static let clearanceInterview = Message("people.clearance.interview")
    static let clearanceAgreement = Message("people.clearance.agreement")
    static let clearanceGuidelines = Message("people.clearance.guidelines")
    static func clearanceCertificate(name: Message.Value) -> Message {
        Message("people.clearance.certificate", ["name": name])
    }
    static let clearanceCertificateHint = Message("people.clearance.certificate-hint")
    static func clearanceDateHint(text: String) -> Message {
        Message("people.clearance.date-hint", ["text": .text(text)])
    }
    static func talkTitle(name: Message.Value) -> Message {
        Message("people.talk.title", ["name": name])
    }
    static let talkLead = Message("people.talk.lead")
    static let talkOn = Message("people.talk.on")
    static let talkWishes = Message("people.talk.wishes")
    static let talkOften = Message("people.talk.often")
    static let talkInterests = Message("people.talk.interests")
    static let talkInterestsHint = Message("people.talk.interests-hint")
    static let talkNote = Message("people.talk.note")
    static let talkTold = Message("people.talk.told")
    static let talkSave = Message("people.talk.save")
    static let talkCorrect = Message("people.talk.correct")
    static func accountTitle(name: Message.Value) -> Message {
        Message("people.account.title", ["name": name])
    }
    static let accountLead = Message("people.account.lead")
    static let accountName = Message("people.account.name")
    static let accountGive = Message("people.account.give")
    static func accountLink(name: Message.Value) -> Message {
        Message("people.account.link", ["name": name])
    }
    static func accountKnows(name: Message.Value) -> Message {
        Message("people.account.knows", ["name": name])
    }
    static let accountBack = Message("people.account.back")
    static let doneAdded = Message("people.done.added")
    static let doneChanged = Message("people.done.changed")
    static let doneCleared = Message("people.done.cleared")
    static let donePaused = Message("people.done.paused")
    static let doneResumed = Message("people.done.resumed")
    static let doneTalked = Message("people.done.talked")
    static let doneInvited = Message("people.done.invited")
    static let editCrumbs = Message("people.edit.crumbs")
    static let refusalRestricted = Message("people.refusal.restricted")
    static let stateRestricted = Message("people.state.restricted")
    static let exportHousehold = Message("people.export.household")
    static let exportReference = Message("people.export.reference")
    static let exportSide = Message("people.export.side")
    static let exportSideNewcomer = Message("people.export.side.newcomer")
    static let exportSideVolunteer = Message("people.export.side.volunteer")
    static let exportAdded = Message("people.export.added")
    static let exportWaiting = Message("people.export.waiting")
    static let exportPaused = Message("people.export.paused")
    static let exportErased = Message("people.export.erased")
    static let exportAnswers = Message("people.export.answers")
    static let exportClearance = Message("people.export.clearance")
    static let exportCertificates = Message("people.export.certificates")
    static let exportTalks = Message("people.export.talks")
    static let exportToldWaiting = Message("people.export.told-waiting")
    static let exportKept = Message("people.export.kept")
    static let exportTexts = Message("people.export.texts")
    static func accountSent(name: Message.Value) -> Message {
        Message("people.account.sent", ["name": name])
    }
}
