// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let navToday = Message("overview.nav.today")
    static let navNewcomers = Message("overview.nav.newcomers")
    static let navVolunteers = Message("overview.nav.volunteers")
    static let navMatches = Message("overview.nav.matches")
    static let navForms = Message("overview.nav.forms")
    static let navAsked = Message("overview.nav.asked")
    static let navMandates = Message("overview.nav.mandates")
    static let navPeople = Message("overview.nav.people")
    static let navNumbers = Message("overview.nav.numbers")
    static let navWordings = Message("overview.nav.wordings")
    static let todayTitle = Message("overview.today.title")
    static func todayLead(count: Int) -> Message {
        Message("overview.today.lead", ["count": .number(count)])
    }
    static let todayEmpty = Message("overview.today.empty")
    static let todayEmptyLead = Message("overview.today.empty-lead")
    static let todayUrgent = Message("overview.today.urgent")
    static let todayTake = Message("overview.today.take")
    static let todayRelease = Message("overview.today.release")
    static func todayTaken(name: Message.Value) -> Message {
        Message("overview.today.taken", ["name": name])
    }
    static let todayMine = Message("overview.today.mine")
    static let todayTold = Message("overview.today.told")
    static func todayMore(count: Int) -> Message {
        Message("overview.today.more", ["count": .number(count)])
    }
    static func todayReceived(name: Message.Value) -> Message {
        Message("overview.today.received", ["name": name])
    }
    static func todayReceivedWhy(municipality: Message.Value) -> Message {
        Message("overview.today.received-why", ["municipality": municipality])
    }
    static func todayWaiting(name: Message.Value) -> Message {
        Message("overview.today.waiting", ["name": name])
    }
    static func todayWaitingWhy(day: Message.Value) -> Message {
        Message("overview.today.waiting-why", ["day": day])
    }
    static func todayWaitingAll(count: Int) -> Message {
        Message("overview.today.waiting-all", ["count": .number(count)])
    }
    static func todayExpiring(day: Message.Value, name: Message.Value) -> Message {
        Message("overview.today.expiring", ["day": day, "name": name])
    }
    static let todayExpiringWhy = Message("overview.today.expiring-why")
    static func taskHelpReach(newcomer: Message.Value, volunteer: Message.Value) -> Message {
        Message("overview.task.help-reach", ["newcomer": newcomer, "volunteer": volunteer])
    }
    static let taskHelpReachWhy = Message("overview.task.help-reach-why")
    static func taskCallNewcomer(newcomer: Message.Value) -> Message {
        Message("overview.task.call-newcomer", ["newcomer": newcomer])
    }
    static func taskCallNewcomerWhy(volunteer: Message.Value) -> Message {
        Message("overview.task.call-newcomer-why", ["volunteer": volunteer])
    }
    static func taskVolunteerOverdue(volunteer: Message.Value) -> Message {
        Message("overview.task.volunteer-overdue", ["volunteer": volunteer])
    }
    static func taskVolunteerOverdueWhy(newcomer: Message.Value) -> Message {
        Message("overview.task.volunteer-overdue-why", ["newcomer": newcomer])
    }
    static func taskNewcomerOverdue(newcomer: Message.Value) -> Message {
        Message("overview.task.newcomer-overdue", ["newcomer": newcomer])
    }
    static func taskNewcomerOverdueWhy(volunteer: Message.Value) -> Message {
        Message("overview.task.newcomer-overdue-why", ["volunteer": volunteer])
    }
    static func taskErasedSoon(newcomer: Message.Value, volunteer: Message.Value) -> Message {
        Message("overview.task.erased-soon", ["newcomer": newcomer, "volunteer": volunteer])
    }
    static let taskErasedSoonWhy = Message("overview.task.erased-soon-why")
    static func taskConfirmMeeting(newcomer: Message.Value, volunteer: Message.Value) -> Message {
        Message("overview.task.confirm-meeting", ["newcomer": newcomer, "volunteer": volunteer])
    }
    static let taskConfirmMeetingWhy = Message("overview.task.confirm-meeting-why")
    static func taskArrange(newcomer: Message.Value, volunteer: Message.Value) -> Message {
        Message("overview.task.arrange", ["newcomer": newcomer, "volunteer": volunteer])
    }
    static let taskArrangeWhy = Message("overview.task.arrange-why")
    static func taskTellVolunteer(volunteer: Message.Value) -> Message {
        Message("overview.task.tell-volunteer", ["volunteer": volunteer])
    }
    static func taskTellVolunteerWhy(newcomer: Message.Value) -> Message {
        Message("overview.task.tell-volunteer-why", ["newcomer": newcomer])
    }
    static func taskTellNewcomer(newcomer: Message.Value) -> Message {
        Message("overview.task.tell-newcomer", ["newcomer": newcomer])
    }
    static func taskTellNewcomerWhy(volunteer: Message.Value) -> Message {
        Message("overview.task.tell-newcomer-why", ["volunteer": volunteer])
    }
    static func taskFollowVolunteer(volunteer: Message.Value) -> Message {
        Message("overview.task.follow-volunteer", ["volunteer": volunteer])
    }
    static func taskFollowVolunteerWhy(newcomer: Message.Value) -> Message {
        Message("overview.task.follow-volunteer-why", ["newcomer": newcomer])
    }
    static func taskFollowNewcomer(newcomer: Message.Value) -> Message {
        Message("overview.task.follow-newcomer", ["newcomer": newcomer])
    }
    static func taskFollowNewcomerWhy(volunteer: Message.Value) -> Message {
        Message("overview.task.follow-newcomer-why", ["volunteer": volunteer])
    }
    static func taskAskVolunteer(volunteer: Message.Value) -> Message {
        Message("overview.task.ask-volunteer", ["volunteer": volunteer])
    }
    static func taskAskVolunteerWhy(newcomer: Message.Value) -> Message {
        Message("overview.task.ask-volunteer-why", ["newcomer": newcomer])
    }
    static func taskAskNewcomer(newcomer: Message.Value) -> Message {
        Message("overview.task.ask-newcomer", ["newcomer": newcomer])
    }
    static func taskAskNewcomerWhy(volunteer: Message.Value) -> Message {
        Message("overview.task.ask-newcomer-why", ["volunteer": volunteer])
    }
    static func taskAskAboutNew(newcomer: Message.Value, volunteer: Message.Value) -> Message {
        Message("overview.task.ask-about-new", ["newcomer": newcomer, "volunteer": volunteer])
    }
    static let taskAskAboutNewWhy = Message("overview.task.ask-about-new-why")
    static let doneClaimed = Message("overview.done.claimed")
    static let cardEdit = Message("overview.card.edit")
    static let cardTalk = Message("overview.card.talk")
    static let cardPause = Message("overview.card.pause")
    static let cardResume = Message("overview.card.resume")
    static let cardWithdraw = Message("overview.card.withdraw")
    static let cardAbout = Message("overview.card.about")
    static let cardWaiting = Message("overview.card.waiting")
    static func cardWaited(day: Message.Value) -> Message {
        Message("overview.card.waited", ["day": day])
    }
    static func cardUsual(days: Int) -> Message {
        Message("overview.card.usual", ["days": .number(days)])
    }
    static let cardUsualUnknown = Message("overview.card.usual-unknown")
    static let cardConsent = Message("overview.card.consent")
    static func cardConsentGiven(day: Message.Value, name: Message.Value, until: Message.Value) -> Message {
        Message("overview.card.consent-given", ["day": day, "name": name, "until": until])
    }
    static func cardConsentWithdrawn(day: Message.Value, name: Message.Value) -> Message {
        Message("overview.card.consent-withdrawn", ["day": day, "name": name])
    }
    static let cardConsentNone = Message("overview.card.consent-none")
    static let cardConsentAsk = Message("overview.card.consent-ask")
    static let cardConsentReceipt = Message("overview.card.consent-receipt")
    static let cardConsentValid = Message("overview.card.consent-valid")
    static let cardContact = Message("overview.card.contact")
    static let cardContactShow = Message("overview.card.contact-show")
    static let cardContactLogged = Message("overview.card.contact-logged")
    static let cardContactGone = Message("overview.card.contact-gone")
    static let cardContactUnasked = Message("overview.card.contact-unasked")
    static func cardKept(name: Message.Value, phone: Message.Value) -> Message {
        Message("overview.card.kept", ["name": name, "phone": phone])
    }
    static let cardTalks = Message("overview.card.talks")
    static let cardTalkTold = Message("overview.card.talk-told")
    static let cardMatch = Message("overview.card.match")
    static let cardPast = Message("overview.card.past")
    static let cardPaused = Message("overview.card.paused")
    static let cardEnded = Message("overview.card.ended")
    static let cardCleared = Message("overview.card.cleared")
    static let cardNotCleared = Message("overview.card.not-cleared")
    static let cardClearance = Message("overview.card.clearance")
    static let cardInterview = Message("overview.card.interview")
    static let cardAgreement = Message("overview.card.agreement")
    static let cardGuidelines = Message("overview.card.guidelines")
    static let cardCertificate = Message("overview.card.certificate")
    static let cardMissing = Message("overview.card.missing")
    static let cardChangeClearance = Message("overview.card.change-clearance")
    static func cardRoom(count: Int) -> Message {
        Message("overview.card.room", ["count": .number(count)])
    }
    static let cardInvite = Message("overview.card.invite")
    static let cardPlaceUnknown = Message("overview.card.place-unknown")
    static let numbersTitle = Message("overview.numbers.title")
    static let numbersLead = Message("overview.numbers.lead")
    static let numbersLeadByFives = Message("overview.numbers.lead-by-fives")
    static let numbersWaiting = Message("overview.numbers.waiting")
    static let numbersRunning = Message("overview.numbers.running")
    static let numbersOnTheWay = Message("overview.numbers.on-the-way")
    static let numbersVolunteers = Message("overview.numbers.volunteers")
    static let numbersFew = Message("overview.numbers.few")
    static let mineTitle = Message("overview.mine.title")
    static func mineHello(name: Message.Value) -> Message {
        Message("overview.mine.hello", ["name": name])
    }
    static let mineWaiting = Message("overview.mine.waiting")
    static let mineWaitingLead = Message("overview.mine.waiting-lead")
    static func mineUsual(days: Int) -> Message {
        Message("overview.mine.usual", ["days": .number(days)])
    }
    static let mineUsualUnknown = Message("overview.mine.usual-unknown")
    static let mineAsked = Message("overview.mine.asked")
    static func mineThink(due: Message.Value) -> Message {
        Message("overview.mine.think", ["due": due])
    }
    static let mineYes = Message("overview.mine.yes")
    static let mineYesHelp = Message("overview.mine.yes-help")
    static let mineNo = Message("overview.mine.no")
    static let mineNoHelp = Message("overview.mine.no-help")
    static let mineCall = Message("overview.mine.call")
    static let mineCallHelp = Message("overview.mine.call-help")
    static let mineCallWanted = Message("overview.mine.call-wanted")
    static let mineAgreed = Message("overview.mine.agreed")
    static let mineAgreedLead = Message("overview.mine.agreed-lead")
    static let mineMeeting = Message("overview.mine.meeting")
    static func mineContact(name: Message.Value) -> Message {
        Message("overview.mine.contact", ["name": name])
    }
    static let mineInContact = Message("overview.mine.in-contact")
    static let mineInContactHelp = Message("overview.mine.in-contact-help")
    static let mineCannotReach = Message("overview.mine.cannot-reach")
    static let mineCannotReachHelp = Message("overview.mine.cannot-reach-help")
    static let mineNeverStarted = Message("overview.mine.never-started")
    static let mineNeverStartedHelp = Message("overview.mine.never-started-help")
    static let mineHelpComes = Message("overview.mine.help-comes")
    static let mineMet = Message("overview.mine.met")
    static let mineMetLead = Message("overview.mine.met-lead")
    static let mineGoOnYes = Message("overview.mine.go-on-yes")
    static let mineGoOnNo = Message("overview.mine.go-on-no")
    static let mineAnswered = Message("overview.mine.answered")
    static func mineRunning(name: Message.Value) -> Message {
        Message("overview.mine.running", ["name": name])
    }
    static let mineRunningLead = Message("overview.mine.running-lead")
    static let mineEnd = Message("overview.mine.end")
    static let mineEndLead = Message("overview.mine.end-lead")
    static let minePaused = Message("overview.mine.paused")
    static let minePausedLead = Message("overview.mine.paused-lead")
    static let mineResume = Message("overview.mine.resume")
    static let minePause = Message("overview.mine.pause")
    static let mineWithdrawn = Message("overview.mine.withdrawn")
    static let mineWithdrawnLead = Message("overview.mine.withdrawn-lead")
    static func mineWithdrawnOn(day: Message.Value) -> Message {
        Message("overview.mine.withdrawn-on", ["day": day])
    }
    static let mineMore = Message("overview.mine.more")
    static let mineAnswers = Message("overview.mine.answers")
    static let mineLedger = Message("overview.mine.ledger")
    static let mineMandates = Message("overview.mine.mandates")
    static let mineGenuine = Message("overview.mine.genuine")
    static let mineStop = Message("overview.mine.stop")
    static func mineAsk(name: Message.Value, phone: Message.Value) -> Message {
        Message("overview.mine.ask", ["name": name, "phone": phone])
    }
    static let mineSave = Message("overview.mine.save")
    static let mineSavedAnswers = Message("overview.mine.saved-answers")
    static let mineBack = Message("overview.mine.back")
    static let mineGiven = Message("overview.mine.given")
    static let doneResumed = Message("overview.done.resumed")
    static let donePaused = Message("overview.done.paused")
    static let doneAnswers = Message("overview.done.answers")
    static let navActivities = Message("overview.nav.activities")
    static let settingsTitle = Message("overview.settings.title")
    static let settingsLead = Message("overview.settings.lead")
    static let settingsAdd = Message("overview.settings.add")
    static let settingsName = Message("overview.settings.name")
    static let settingsVolunteer = Message("overview.settings.volunteer")
    static let settingsVolunteerName = Message("overview.settings.volunteer-name")
    static let settingsVolunteerHint = Message("overview.settings.volunteer-hint")
    static let settingsReflection = Message("overview.settings.reflection")
    static let settingsReflectionHint = Message("overview.settings.reflection-hint")
    static let settingsKeep = Message("overview.settings.keep")
    static let settingsKeepHint = Message("overview.settings.keep-hint")
    static let settingsContact = Message("overview.settings.contact")
    static let settingsContactHint = Message("overview.settings.contact-hint")
    static let settingsPhone = Message("overview.settings.phone")
    static let settingsPremises = Message("overview.settings.premises")
    static let settingsSenders = Message("overview.settings.senders")
    static let settingsSave = Message("overview.settings.save")
    static let doneSettings = Message("overview.done.settings")
    static let mineExpired = Message("overview.mine.expired")
    static let mineExpiredLead = Message("overview.mine.expired-lead")
    static let mineLeave = Message("overview.mine.leave")
    static func taskTellEnded(volunteer: Message.Value) -> Message {
        Message("overview.task.tell-ended", ["volunteer": volunteer])
    }
    static let taskTellEndedWhy = Message("overview.task.tell-ended-why")
    static func mineErasedOn(day: Message.Value) -> Message {
        Message("overview.mine.erased-on", ["day": day])
    }
    static let mineErasedOnHelp = Message("overview.mine.erased-on-help")
    static func retentionLetterSubject(day: Message.Value) -> Message {
        Message("overview.retention.letter-subject", ["day": day])
    }
    static func retentionLetterBody(day: Message.Value, period: Message.Value) -> Message {
        Message("overview.retention.letter-body", ["day": day, "period": period])
    }
    static func todayRecalls(count: Int) -> Message {
        Message("overview.today.recalls", ["count": .number(count)])
    }
    static let todayRecallsWhy = Message("overview.today.recalls-why")
    static func todayUnconfirmed(count: Int) -> Message {
        Message("overview.today.unconfirmed", ["count": .number(count)])
    }
    static let todayUnconfirmedWhy = Message("overview.today.unconfirmed-why")
    static let mineRestricted = Message("overview.mine.restricted")
    static let mineRestrictedLead = Message("overview.mine.restricted-lead")
    static let mineUnrestrict = Message("overview.mine.unrestrict")
    static let mineRestrict = Message("overview.mine.restrict")
    static let mineWho = Message("overview.mine.who")
    static func cardRestricted(day: Message.Value) -> Message {
        Message("overview.card.restricted", ["day": day])
    }
    static let cardUnrestrict = Message("overview.card.unrestrict")
    static let cardRestrict = Message("overview.card.restrict")
    static let cardOnHold = Message("overview.card.on-hold")
    static let cardErase = Message("overview.card.erase")
    static let navRetention = Message("overview.nav.retention")
    static let navProcessing = Message("overview.nav.processing")
    static func retentionLetterPeriod(months: Int) -> Message {
        Message("overview.retention.letter-period", ["months": .number(months)])
    }
    static let mineExport = Message("overview.mine.export")
    static let cardExport = Message("overview.card.export")
    static let navLetters = Message("overview.nav.letters")
    static let mineVolunteerOnHold = Message("overview.mine.volunteer-on-hold")
    static let mineVolunteerOnHoldLead = Message("overview.mine.volunteer-on-hold-lead")
    static let mineCalendar = Message("overview.mine.calendar")
    static let navCompanies = Message("overview.nav.companies")
    static let navCalls = Message("overview.nav.calls")
    static let navCallsBoard = Message("overview.nav.calls-board")
    static let settingsCalls = Message("overview.settings.calls")
    static let navCallsSetUp = Message("overview.nav.calls-set-up")
    static func todayCalls(count: Int) -> Message {
        Message("overview.today.calls", ["count": .number(count)])
    }
    static let todayCallsWhy = Message("overview.today.calls-why")
}
