// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let promiseTitle = Message("duties.promise.title")
    static let promiseLead = Message("duties.promise.lead")
    static func promiseWhat(organisation: Message.Value) -> Message {
        Message("duties.promise.what", ["organisation": organisation])
    }
    static let promiseShare = Message("duties.promise.share")
    static let promiseGeneral = Message("duties.promise.general")
    static let promiseGroups = Message("duties.promise.groups")
    static let promiseBefore = Message("duties.promise.before")
    static let promiseChild = Message("duties.promise.child")
    static let promiseChildLink = Message("duties.promise.child-link")
    static let promiseCrime = Message("duties.promise.crime")
    static func promiseStored(id: String) -> Message {
        Message("duties.promise.stored", ["id": .text(id)])
    }
    static let promiseKept = Message("duties.promise.kept")
    static let promiseGive = Message("duties.promise.give")
    static let donePromised = Message("duties.done.promised")
    static let childTitle = Message("duties.child.title")
    static let childLead = Message("duties.child.lead")
    static let childNothing = Message("duties.child.nothing")
    static let childNow = Message("duties.child.now")
    static let childCall112 = Message("duties.child.call-112")
    static let childCall114 = Message("duties.child.call-114")
    static let childCall = Message("duties.child.call")
    static let childCallMunicipality = Message("duties.child.call-municipality")
    static let childCallClosed = Message("duties.child.call-closed")
    static let childCallTalk = Message("duties.child.call-talk")
    static let childSigns = Message("duties.child.signs")
    static let childSignsNeglect = Message("duties.child.signs-neglect")
    static let childSignsDegrading = Message("duties.child.signs-degrading")
    static let childSignsViolence = Message("duties.child.signs-violence")
    static let childSignsSexual = Message("duties.child.signs-sexual")
    static let childSignsCutting = Message("duties.child.signs-cutting")
    static let childSignsOther = Message("duties.child.signs-other")
    static let childSay = Message("duties.child.say")
    static let childSaySeen = Message("duties.child.say-seen")
    static let childSayListen = Message("duties.child.say-listen")
    static let childNot = Message("duties.child.not")
    static let childNotSecret = Message("duties.child.not-secret")
    static let childNotOutcome = Message("duties.child.not-outcome")
    static let childNotFamily = Message("duties.child.not-family")
    static let childLeader = Message("duties.child.leader")
    static let childLeaderHelp = Message("duties.child.leader-help")
    static let childGeneral = Message("duties.child.general")
    static let childGeneralHelp = Message("duties.child.general-help")
    static let childDuty = Message("duties.child.duty")
    static let childDutyEverybody = Message("duties.child.duty-everybody")
    static let childDutyWork = Message("duties.child.duty-work")
    static let childDutyCheck = Message("duties.child.duty-check")
    static let childThen = Message("duties.child.then")
    static let childThenAnswer = Message("duties.child.then-answer")
    static let childThenLook = Message("duties.child.then-look")
    static let childCrime = Message("duties.child.crime")
    static let childCrimeHelp = Message("duties.child.crime-help")
    static let mandateTitle = Message("duties.mandate.title")
    static let mandateLead = Message("duties.mandate.lead")
    static let mandateLimits = Message("duties.mandate.limits")
    static let mandateNone = Message("duties.mandate.none")
    static let mandateGiveAttorney = Message("duties.mandate.give-attorney")
    static let mandateGiveCompanion = Message("duties.mandate.give-companion")
    static let mandateFormer = Message("duties.mandate.former")
    static func mandateUntil(day: Message.Value) -> Message {
        Message("duties.mandate.until", ["day": day])
    }
    static func mandateOn(day: Message.Value) -> Message {
        Message("duties.mandate.on", ["day": day])
    }
    static let mandateRevoke = Message("duties.mandate.revoke")
    static let mandateErasedName = Message("duties.mandate.erased-name")
    static let kindAttorney = Message("duties.kind.attorney")
    static let kindCompanion = Message("duties.kind.companion")
    static let stateExpired = Message("duties.state.expired")
    static func endingRevoked(day: Message.Value) -> Message {
        Message("duties.ending.revoked", ["day": day])
    }
    static func endingLaidDown(day: Message.Value) -> Message {
        Message("duties.ending.laid-down", ["day": day])
    }
    static func endingErased(day: Message.Value) -> Message {
        Message("duties.ending.erased", ["day": day])
    }
    static let formAdult = Message("duties.form.adult")
    static func formAdultName(name: Message.Value) -> Message {
        Message("duties.form.adult-name", ["name": name])
    }
    static func formAdultNumber(number: Int) -> Message {
        Message("duties.form.adult-number", ["number": .number(number)])
    }
    static let formHolder = Message("duties.form.holder")
    static func formKnown(name: Message.Value) -> Message {
        Message("duties.form.known", ["name": name])
    }
    static let formVolunteer = Message("duties.form.volunteer")
    static let formOther = Message("duties.form.other")
    static let formName = Message("duties.form.name")
    static let formNameHint = Message("duties.form.name-hint")
    static let formScopes = Message("duties.form.scopes")
    static let scopeMine = Message("duties.scope.mine")
    static let scopeForm = Message("duties.scope.form")
    static let scopeLedger = Message("duties.scope.ledger")
    static let scopeLetters = Message("duties.scope.letters")
    static let scopeTalk = Message("duties.scope.talk")
    static let formMatters = Message("duties.form.matters")
    static let formMattersHint = Message("duties.form.matters-hint")
    static let matterHousing = Message("duties.matter.housing")
    static let matterChildren = Message("duties.matter.children")
    static let matterWork = Message("duties.matter.work")
    static let matterDanish = Message("duties.matter.danish")
    static let matterBenefits = Message("duties.matter.benefits")
    static let matterPapers = Message("duties.matter.papers")
    static let formMonths = Message("duties.form.months")
    static func formMonthsCount(months: Int) -> Message {
        Message("duties.form.months-count", ["months": .number(months)])
    }
    static let formMeeting = Message("duties.form.meeting")
    static let meetingMunicipality = Message("duties.meeting.municipality")
    static let meetingJobCentre = Message("duties.meeting.job-centre")
    static let meetingSchool = Message("duties.meeting.school")
    static let meetingHealth = Message("duties.meeting.health")
    static let meetingHousing = Message("duties.meeting.housing")
    static let meetingAuthority = Message("duties.meeting.authority")
    static let formOn = Message("duties.form.on")
    static let formOnHint = Message("duties.form.on-hint")
    static let formHow = Message("duties.form.how")
    static let formGiveAttorney = Message("duties.form.give-attorney")
    static let formGiveCompanion = Message("duties.form.give-companion")
    static let formBack = Message("duties.form.back")
    static let problemScopes = Message("duties.problem.scopes")
    static let problemMatters = Message("duties.problem.matters")
    static let problemNoMatters = Message("duties.problem.no-matters")
    static let problemDay = Message("duties.problem.day")
    static let refusalUnknown = Message("duties.refusal.unknown")
    static let doneGiven = Message("duties.done.given")
    static let doneRevoked = Message("duties.done.revoked")
    static let sheetTitleAttorney = Message("duties.sheet.title-attorney")
    static let sheetTitleCompanion = Message("duties.sheet.title-companion")
    static let sheetGiver = Message("duties.sheet.giver")
    static let sheetHolder = Message("duties.sheet.holder")
    static let sheetMay = Message("duties.sheet.may")
    static let sheetComes = Message("duties.sheet.comes")
    static let sheetRevoke = Message("duties.sheet.revoke")
    static let sheetSignature = Message("duties.sheet.signature")
    static let sheetWitness = Message("duties.sheet.witness")
    static let casesTitle = Message("duties.cases.title")
    static let casesLead = Message("duties.cases.lead")
    static let casesNone = Message("duties.cases.none")
    static let casesAttorney = Message("duties.cases.attorney")
    static let casesCompanion = Message("duties.cases.companion")
    static let casesTogether = Message("duties.cases.together")
    static let casesSheet = Message("duties.cases.sheet")
    static let casesPrint = Message("duties.cases.print")
    static func casesTell(matters: Message.Value) -> Message {
        Message("duties.cases.tell", ["matters": matters])
    }
    static let casesTellNone = Message("duties.cases.tell-none")
    static let casesLetters = Message("duties.cases.letters")
    static let casesTalk = Message("duties.cases.talk")
    static func casesSees(scopes: Message.Value) -> Message {
        Message("duties.cases.sees", ["scopes": scopes])
    }
    static let casesSeenMine = Message("duties.cases.seen-mine")
    static let casesSeenForm = Message("duties.cases.seen-form")
    static let casesSeenLedger = Message("duties.cases.seen-ledger")
    static let casesByName = Message("duties.cases.by-name")
    static func casesComes(meeting: Message.Value) -> Message {
        Message("duties.cases.comes", ["meeting": meeting])
    }
    static func casesWitnessed(day: Message.Value, name: Message.Value) -> Message {
        Message("duties.cases.witnessed", ["day": day, "name": name])
    }
    static func casesOwn(day: Message.Value) -> Message {
        Message("duties.cases.own", ["day": day])
    }
    static let casesBack = Message("duties.cases.back")
    static let heldTitle = Message("duties.held.title")
    static let heldLead = Message("duties.held.lead")
    static let heldNone = Message("duties.held.none")
    static let heldOpen = Message("duties.held.open")
    static let heldOnlyTold = Message("duties.held.only-told")
    static func heldTells(matters: Message.Value) -> Message {
        Message("duties.held.tells", ["matters": matters])
    }
    static func heldComes(meeting: Message.Value) -> Message {
        Message("duties.held.comes", ["meeting": meeting])
    }
    static let heldMine = Message("duties.held.mine")
    static let heldForm = Message("duties.held.form")
    static let heldLedger = Message("duties.held.ledger")
    static let heldGone = Message("duties.held.gone")
    static let heldLayDown = Message("duties.held.lay-down")
    static let heldBack = Message("duties.held.back")
    static let doneLaidDown = Message("duties.done.laid-down")
    static let standsWaiting = Message("duties.stands.waiting")
    static let standsAsked = Message("duties.stands.asked")
    static let standsAgreed = Message("duties.stands.agreed")
    static let standsMeeting = Message("duties.stands.meeting")
    static let standsMet = Message("duties.stands.met")
    static let standsRunning = Message("duties.stands.running")
    static let standsPaused = Message("duties.stands.paused")
    static let exportWitnessed = Message("duties.export.witnessed")
    static let exportEndingRevoked = Message("duties.export.ending.revoked")
    static let exportEndingLaidDown = Message("duties.export.ending.laid-down")
    static let exportEndingErased = Message("duties.export.ending.erased")
}
