// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let refusalEnded = Message("match.refusal.ended")
    static let refusalNotNow = Message("match.refusal.not-now")
    static let refusalNotYours = Message("match.refusal.not-yours")
    static let refusalUnknown = Message("match.refusal.unknown")
    static let refusalMovedOn = Message("match.refusal.moved-on")
    static let refusalAlreadyProposed = Message("match.refusal.already-proposed")
    static let refusalCannotBeAsked = Message("match.refusal.cannot-be-asked")
    static let refusalNoConsent = Message("match.refusal.no-consent")
    static let refusalNoContact = Message("match.refusal.no-contact")
    static let refusalWhyMissing = Message("match.refusal.why-missing")
    static let refusalCannotUndo = Message("match.refusal.cannot-undo")
    static let stateAskingVolunteer = Message("match.state.asking-volunteer")
    static let stateAskingNewcomer = Message("match.state.asking-newcomer")
    static let stateAgreed = Message("match.state.agreed")
    static let stateMeeting = Message("match.state.meeting")
    static let stateMet = Message("match.state.met")
    static let stateRunning = Message("match.state.running")
    static let stateEnded = Message("match.state.ended")
    static let endingVolunteerDeclined = Message("match.ending.volunteer-declined")
    static let endingNewcomerDeclined = Message("match.ending.newcomer-declined")
    static let endingTakenBack = Message("match.ending.taken-back")
    static let endingNeverStarted = Message("match.ending.never-started")
    static let endingNotGoingOn = Message("match.ending.not-going-on")
    static let endingVolunteerEnded = Message("match.ending.volunteer-ended")
    static let endingNewcomerEnded = Message("match.ending.newcomer-ended")
    static let endingConsentWithdrawn = Message("match.ending.consent-withdrawn")
    static let endingPaused = Message("match.ending.paused")
    static let reasonGenderSame = Message("match.reason.gender-same")
    static let reasonGenderDifferent = Message("match.reason.gender-different")
    static let reasonGenderFamily = Message("match.reason.gender-family")
    static let reasonGenderAny = Message("match.reason.gender-any")
    static let reasonGenderUnknown = Message("match.reason.gender-unknown")
    static func reasonChildrenYears(count: Int) -> Message {
        Message("match.reason.children-years", ["count": .number(count)])
    }
    static let reasonChildrenApart = Message("match.reason.children-apart")
    static let reasonChildrenNone = Message("match.reason.children-none")
    static let reasonChildrenNewcomerNone = Message("match.reason.children-newcomer-none")
    static func reasonInterests(words: Message.Value) -> Message {
        Message("match.reason.interests", ["words": words])
    }
    static let reasonInterestsNone = Message("match.reason.interests-none")
    static let reasonInterestsUnknown = Message("match.reason.interests-unknown")
    static func reasonLanguages(words: Message.Value) -> Message {
        Message("match.reason.languages", ["words": words])
    }
    static let reasonLanguagesNone = Message("match.reason.languages-none")
    static func reasonHopes(words: Message.Value) -> Message {
        Message("match.reason.hopes", ["words": words])
    }
    static let reasonHopesNone = Message("match.reason.hopes-none")
    static let reasonHopesUnknown = Message("match.reason.hopes-unknown")
    static func reasonTimes(words: Message.Value) -> Message {
        Message("match.reason.times", ["words": words])
    }
    static let reasonTimesNone = Message("match.reason.times-none")
    static let reasonTimesUnknown = Message("match.reason.times-unknown")
    static func reasonDistance(km: Int) -> Message {
        Message("match.reason.distance", ["km": .number(km)])
    }
    static let obstacleNotCleared = Message("match.obstacle.not-cleared")
    static let obstacleVolunteerPaused = Message("match.obstacle.volunteer-paused")
    static let obstacleNoCapacity = Message("match.obstacle.no-capacity")
    static let obstacleNewcomerPaused = Message("match.obstacle.newcomer-paused")
    static let obstacleNoConsent = Message("match.obstacle.no-consent")
    static let obstacleExcluded = Message("match.obstacle.excluded")
    static let obstacleNoCertificate = Message("match.obstacle.no-certificate")
    static let obstacleGenderRequired = Message("match.obstacle.gender-required")
    static func obstacleTooFar(count: Int, km: Int) -> Message {
        Message("match.obstacle.too-far", ["count": .number(count), "km": .number(km)])
    }
    static let obstacleBelowLeast = Message("match.obstacle.below-least")
    static let candidatesTitle = Message("match.candidates.title")
    static let candidatesLead = Message("match.candidates.lead")
    static let candidatesEmpty = Message("match.candidates.empty")
    static func candidatesScore(count: Int) -> Message {
        Message("match.candidates.score", ["count": .number(count)])
    }
    static func candidatesAsk(name: Message.Value) -> Message {
        Message("match.candidates.ask", ["name": name])
    }
    static func candidatesWhy(name: Message.Value) -> Message {
        Message("match.candidates.why", ["name": name])
    }
    static let candidatesMore = Message("match.candidates.more")
    static func candidatesOthers(count: Int) -> Message {
        Message("match.candidates.others", ["count": .number(count)])
    }
    static let candidatesPlus = Message("match.candidates.plus")
    static let candidatesMinus = Message("match.candidates.minus")
    static let candidatesUnknown = Message("match.candidates.unknown")
    static let candidatesAskAnyway = Message("match.candidates.ask-anyway")
    static let planTitle = Message("match.plan.title")
    static let planLead = Message("match.plan.lead")
    static let planActivity = Message("match.plan.activity")
    static func planPairs(count: Int) -> Message {
        Message("match.plan.pairs", ["count": .number(count)])
    }
    static let planProved = Message("match.plan.proved")
    static let planUnplaced = Message("match.plan.unplaced")
    static func planWaited(days: Int) -> Message {
        Message("match.plan.waited", ["days": .number(days)])
    }
    static let planWhy = Message("match.plan.why")
    static let planNewcomer = Message("match.plan.newcomer")
    static let planVolunteer = Message("match.plan.volunteer")
    static let planReasons = Message("match.plan.reasons")
    static let planDeed = Message("match.plan.deed")
    static let planOpen = Message("match.plan.open")
    static let listTitle = Message("match.list.title")
    static let listCaption = Message("match.list.caption")
    static let listEmpty = Message("match.list.empty")
    static let listPair = Message("match.list.pair")
    static let listState = Message("match.list.state")
    static let listChanged = Message("match.list.changed")
    static let filterOpen = Message("match.filter.open")
    static let filterAsking = Message("match.filter.asking")
    static let filterMeeting = Message("match.filter.meeting")
    static let filterRunning = Message("match.filter.running")
    static let filterEnded = Message("match.filter.ended")
    static let filterLabel = Message("match.filter.label")
    static func pagePair(newcomer: Message.Value, volunteer: Message.Value) -> Message {
        Message("match.page.pair", ["newcomer": newcomer, "volunteer": volunteer])
    }
    static let pageNewcomer = Message("match.page.newcomer")
    static let pageVolunteer = Message("match.page.volunteer")
    static let pageNext = Message("match.page.next")
    static func pageAskingVolunteer(due: Message.Value, name: Message.Value) -> Message {
        Message("match.page.asking-volunteer", ["due": due, "name": name])
    }
    static func pageAskingNewcomer(due: Message.Value, name: Message.Value) -> Message {
        Message("match.page.asking-newcomer", ["due": due, "name": name])
    }
    static func pageWantsCall(name: Message.Value) -> Message {
        Message("match.page.wants-call", ["name": name])
    }
    static let pageOverdue = Message("match.page.overdue")
    static let pageAgreed = Message("match.page.agreed")
    static func pageMeetingSelf(until: Message.Value) -> Message {
        Message("match.page.meeting-self", ["until": until])
    }
    static let pageMeetingSelfClosed = Message("match.page.meeting-self-closed")
    static func pageMeetingOther(at: Message.Value, form: Message.Value, place: Message.Value) -> Message {
        Message("match.page.meeting-other", ["at": at, "form": form, "place": place])
    }
    static let pageCannotReach = Message("match.page.cannot-reach")
    static let pageMet = Message("match.page.met")
    static let pageRunning = Message("match.page.running")
    static func pageEnded(ending: Message.Value) -> Message {
        Message("match.page.ended", ["ending": ending])
    }
    static func pageTold(name: Message.Value) -> Message {
        Message("match.page.told", ["name": name])
    }
    static func pageToldYes(name: Message.Value) -> Message {
        Message("match.page.told-yes", ["name": name])
    }
    static func pageSeen(name: Message.Value) -> Message {
        Message("match.page.seen", ["name": name])
    }
    static func pageRecord(name: Message.Value) -> Message {
        Message("match.page.record", ["name": name])
    }
    static let pageToldWhat = Message("match.page.told-what")
    static let pageRecordLead = Message("match.page.record-lead")
    static let pageHow = Message("match.page.how")
    static let pageHowPhone = Message("match.page.how-phone")
    static let pageHowFace = Message("match.page.how-face")
    static let pageOn = Message("match.page.on")
    static let pageWhy = Message("match.page.why")
    static let pageSave = Message("match.page.save")
    static let pageUndo = Message("match.page.undo")
    static let pageHistory = Message("match.page.history")
    static func pageWhyOther(why: Message.Value) -> Message {
        Message("match.page.why-other", ["why": why])
    }
    static let pageFollowUps = Message("match.page.follow-ups")
    static func pageFollowUp(due: Message.Value, name: Message.Value) -> Message {
        Message("match.page.follow-up", ["due": due, "name": name])
    }
    static let pageFollowUpSave = Message("match.page.follow-up-save")
    static let pageGoing = Message("match.page.going")
    static func pageKept(name: Message.Value, phone: Message.Value) -> Message {
        Message("match.page.kept", ["name": name, "phone": phone])
    }
    static let pageLift = Message("match.page.lift")
    static let pageAskedNew = Message("match.page.asked-new")
    static let pageAskedNewLead = Message("match.page.asked-new-lead")
    static let pageBothAsked = Message("match.page.both-asked")
    static let goingWell = Message("match.going.well")
    static let goingUnsure = Message("match.going.unsure")
    static let goingBadly = Message("match.going.badly")
    static let goingNotReached = Message("match.going.not-reached")
    static let arrangeTitle = Message("match.arrange.title")
    static let arrangeForm = Message("match.arrange.form")
    static let arrangePlace = Message("match.arrange.place")
    static let arrangePlaceHint = Message("match.arrange.place-hint")
    static let arrangeOn = Message("match.arrange.on")
    static let arrangeAt = Message("match.arrange.at")
    static let arrangeSave = Message("match.arrange.save")
    static let arrangeAgain = Message("match.arrange.again")
    static let arrangeNoContact = Message("match.arrange.no-contact")
    static func eventVolunteerSaysYes(name: Message.Value) -> Message {
        Message("match.event.volunteer-says-yes", ["name": name])
    }
    static func eventVolunteerSaysNo(name: Message.Value) -> Message {
        Message("match.event.volunteer-says-no", ["name": name])
    }
    static func eventVolunteerNeedsTime(name: Message.Value) -> Message {
        Message("match.event.volunteer-needs-time", ["name": name])
    }
    static func eventNewcomerSaysYes(name: Message.Value) -> Message {
        Message("match.event.newcomer-says-yes", ["name": name])
    }
    static func eventNewcomerSaysNo(name: Message.Value) -> Message {
        Message("match.event.newcomer-says-no", ["name": name])
    }
    static let eventContactMade = Message("match.event.contact-made")
    static func eventCannotReach(name: Message.Value) -> Message {
        Message("match.event.cannot-reach", ["name": name])
    }
    static let eventNeverStarted = Message("match.event.never-started")
    static func eventGoesOnYes(name: Message.Value) -> Message {
        Message("match.event.goes-on-yes", ["name": name])
    }
    static func eventGoesOnNo(name: Message.Value) -> Message {
        Message("match.event.goes-on-no", ["name": name])
    }
    static func eventEnded(name: Message.Value) -> Message {
        Message("match.event.ended", ["name": name])
    }
    static let eventTakenBack = Message("match.event.taken-back")
    static let eventReason = Message("match.event.reason")
    static let stepProposed = Message("match.step.proposed")
    static let stepVolunteerSaysYes = Message("match.step.volunteer-says-yes")
    static let stepVolunteerSaysNo = Message("match.step.volunteer-says-no")
    static let stepVolunteerNeedsTime = Message("match.step.volunteer-needs-time")
    static let stepNewcomerSaysYes = Message("match.step.newcomer-says-yes")
    static let stepNewcomerSaysNo = Message("match.step.newcomer-says-no")
    static let stepNewcomerWantsCall = Message("match.step.newcomer-wants-call")
    static let stepArranged = Message("match.step.arranged")
    static let stepContactMade = Message("match.step.contact-made")
    static let stepCannotReach = Message("match.step.cannot-reach")
    static let stepNeverStarted = Message("match.step.never-started")
    static let stepGoesOn = Message("match.step.goes-on")
    static let stepEnded = Message("match.step.ended")
    static let stepTakenBack = Message("match.step.taken-back")
    static let stepConsentWithdrawn = Message("match.step.consent-withdrawn")
    static let stepPaused = Message("match.step.paused")
    static func stepBy(name: Message.Value) -> Message {
        Message("match.step.by", ["name": name])
    }
    static let stepByVolunteer = Message("match.step.by-volunteer")
    static let stepByNewcomer = Message("match.step.by-newcomer")
    static let stepBySystem = Message("match.step.by-system")
    static func stepTold(day: Message.Value, how: String) -> Message {
        Message("match.step.told", ["day": day, "how": .text(how)])
    }
    static let stepUndone = Message("match.step.undone")
    static let doneProposed = Message("match.done.proposed")
    static let doneSaved = Message("match.done.saved")
    static let doneUndone = Message("match.done.undone")
    static let doneAnswered = Message("match.done.answered")
    static let doneArranged = Message("match.done.arranged")
    static let doneTold = Message("match.done.told")
    static let doneShown = Message("match.done.shown")
    static let doneLifted = Message("match.done.lifted")
    static func askedTitle(name: Message.Value) -> Message {
        Message("match.asked.title", ["name": name])
    }
    static let askedNothing = Message("match.asked.nothing")
    static let askedNothingLead = Message("match.asked.nothing-lead")
    static let askedQuestion = Message("match.asked.question")
    static let askedRead = Message("match.asked.read")
    static let askedWaitingNewcomer = Message("match.asked.waiting-newcomer")
    static let askedAgreed = Message("match.asked.agreed")
    static let askedSee = Message("match.asked.see")
    static let askedShown = Message("match.asked.shown")
    static let askedWho = Message("match.asked.who")
    static let askedAnonymous = Message("match.asked.anonymous")
    static let askedPerson = Message("match.asked.person")
    static let askedFamily = Message("match.asked.family")
    static let askedHousehold = Message("match.asked.household")
    static let askedChildren = Message("match.asked.children")
    static let askedNoChildren = Message("match.asked.no-children")
    static let askedInterests = Message("match.asked.interests")
    static let askedLanguages = Message("match.asked.languages")
    static let askedNoLanguages = Message("match.asked.no-languages")
    static let askedHopes = Message("match.asked.hopes")
    static let askedTimes = Message("match.asked.times")
    static let askedDistance = Message("match.asked.distance")
    static func askedKilometres(km: Int) -> Message {
        Message("match.asked.kilometres", ["km": .number(km)])
    }
    static let askedUnknown = Message("match.asked.unknown")
    static func askedThink(due: Message.Value) -> Message {
        Message("match.asked.think", ["due": due])
    }
    static let askedYes = Message("match.asked.yes")
    static let askedYesHelp = Message("match.asked.yes-help")
    static let askedNo = Message("match.asked.no")
    static let askedNoHelp = Message("match.asked.no-help")
    static let askedMoreTime = Message("match.asked.more-time")
    static let askedMoreTimeHelp = Message("match.asked.more-time-help")
    static let askedNoReason = Message("match.asked.no-reason")
    static let askedMeeting = Message("match.asked.meeting")
    static let askedContact = Message("match.asked.contact")
    static func askedContactLead(until: Message.Value) -> Message {
        Message("match.asked.contact-lead", ["until": until])
    }
    static let askedAddress = Message("match.asked.address")
    static let askedPhone = Message("match.asked.phone")
    static let askedEmail = Message("match.asked.email")
    static let askedName = Message("match.asked.name")
    static let askedInContact = Message("match.asked.in-contact")
    static let askedInContactHelp = Message("match.asked.in-contact-help")
    static let askedCannotReach = Message("match.asked.cannot-reach")
    static let askedCannotReachHelp = Message("match.asked.cannot-reach-help")
    static let askedNeverStarted = Message("match.asked.never-started")
    static let askedNeverStartedHelp = Message("match.asked.never-started-help")
    static let askedToldLeader = Message("match.asked.told-leader")
    static let askedGoOn = Message("match.asked.go-on")
    static let askedGoOnLead = Message("match.asked.go-on-lead")
    static let askedGoOnYes = Message("match.asked.go-on-yes")
    static let askedGoOnNo = Message("match.asked.go-on-no")
    static let askedAnswered = Message("match.asked.answered")
    static let askedRunning = Message("match.asked.running")
    static let askedRunningLead = Message("match.asked.running-lead")
    static let askedEnd = Message("match.asked.end")
    static let askedEndLead = Message("match.asked.end-lead")
    static func askedLeader(name: Message.Value, phone: Message.Value) -> Message {
        Message("match.asked.leader", ["name": name, "phone": phone])
    }
    static let shownTitle = Message("match.shown.title")
    static let shownLead = Message("match.shown.lead")
    static let shownChoose = Message("match.shown.choose")
    static let shownAge = Message("match.shown.age")
    static let shownChildren = Message("match.shown.children")
    static let shownInterests = Message("match.shown.interests")
    static let shownOwnWords = Message("match.shown.own-words")
    static let shownPreview = Message("match.shown.preview")
    static let shownSave = Message("match.shown.save")
    static let presentSpeaks = Message("match.present.speaks")
    static let presentLikes = Message("match.present.likes")
    static let presentContributes = Message("match.present.contributes")
    static let presentCan = Message("match.present.can")
    static let presentAge = Message("match.present.age")
    static let presentLives = Message("match.present.lives")
    static func presentKilometres(km: Int) -> Message {
        Message("match.present.kilometres", ["km": .number(km)])
    }
    static let presentChildren = Message("match.present.children")
    static func presentOwnWords(language: Message.Value) -> Message {
        Message("match.present.own-words", ["language": language])
    }
    static let childGrown = Message("match.child.grown")
    static let toldTitle = Message("match.told.title")
    static let toldLead = Message("match.told.lead")
    static let toldNothing = Message("match.told.nothing")
    static let toldAsking = Message("match.told.asking")
    static let toldMeeting = Message("match.told.meeting")
    static let toldGoingOn = Message("match.told.going-on")
    static let toldRunning = Message("match.told.running")
    static let toldYes = Message("match.told.yes")
    static let toldNo = Message("match.told.no")
    static let toldCall = Message("match.told.call")
    static func meetingMoment(clock: Message.Value, day: Message.Value) -> Message {
        Message("match.meeting.moment", ["clock": clock, "day": day])
    }
    static let pageShowContact = Message("match.page.show-contact")
    static let askedNoneKnown = Message("match.asked.none-known")
    static let exportMatches = Message("match.export.matches")
    static let exportWith = Message("match.export.with")
    static let exportByVolunteer = Message("match.export.by.volunteer")
    static let exportByNewcomer = Message("match.export.by.newcomer")
    static let exportByLeader = Message("match.export.by.leader")
    static let exportByMunicipality = Message("match.export.by.municipality")
    static let exportBySystem = Message("match.export.by.system")
    static let exportProposed = Message("match.export.proposed")
    static let exportWaitedDays = Message("match.export.waited-days")
    static let exportScore = Message("match.export.score")
    static let exportWhy = Message("match.export.why")
    static let exportAnswerBy = Message("match.export.answer-by")
    static let exportTold = Message("match.export.told")
    static let exportSeen = Message("match.export.seen")
    static let exportWantsCall = Message("match.export.wants-call")
    static let exportMeeting = Message("match.export.meeting")
    static let exportClock = Message("match.export.clock")
    static let exportContactOpened = Message("match.export.contact-opened")
    static let exportContactUntil = Message("match.export.contact-until")
    static let exportContactMade = Message("match.export.contact-made")
    static let exportGoesOn = Message("match.export.goes-on")
    static let exportApart = Message("match.export.apart")
    static let exportApartUntil = Message("match.export.apart-until")
    static let exportToldOn = Message("match.export.told-on")
    static let exportEarlierPlace = Message("match.export.earlier-place")
    static let exportEarlierClock = Message("match.export.earlier-clock")
    static let exportUndone = Message("match.export.undone")
    static let exportFollowUps = Message("match.export.follow-ups")
    static let exportDue = Message("match.export.due")
    static let exportGoing = Message("match.export.going")
    static let letterAskedSubject = Message("match.letter.asked-subject")
    static let letterAskedBody = Message("match.letter.asked-body")
    static let letterVolunteerSubject = Message("match.letter.volunteer-subject")
    static let letterVolunteerBody = Message("match.letter.volunteer-body")
    static let letterLeaderSubject = Message("match.letter.leader-subject")
    static let letterLeaderBody = Message("match.letter.leader-body")
    static let reminderTitle = Message("match.reminder.title")
    static let reminderLead = Message("match.reminder.lead")
    static let reminderLink = Message("match.reminder.link")
    static let reminderRules = Message("match.reminder.rules")
    static let reminderOccasionVolunteerThinks = Message("match.reminder.occasion.volunteer-thinks")
    static let reminderOccasionVolunteerSilent = Message("match.reminder.occasion.volunteer-silent")
    static let reminderOccasionNewcomerWantsCall = Message("match.reminder.occasion.newcomer-wants-call")
    static let reminderOccasionNewcomerSilent = Message("match.reminder.occasion.newcomer-silent")
    static let reminderOccasionNotArranged = Message("match.reminder.occasion.not-arranged")
    static let reminderOccasionMeetingSoon = Message("match.reminder.occasion.meeting-soon")
    static let reminderOccasionCannotReach = Message("match.reminder.occasion.cannot-reach")
    static let reminderOccasionNotConfirmed = Message("match.reminder.occasion.not-confirmed")
    static let reminderOccasionContactEnds = Message("match.reminder.occasion.contact-ends")
    static let reminderOccasionGoingOn = Message("match.reminder.occasion.going-on")
    static let reminderOccasionFollowUp = Message("match.reminder.occasion.follow-up")
    static let reminderOccasionAskAboutNew = Message("match.reminder.occasion.ask-about-new")
    static let reminderReaderVolunteer = Message("match.reminder.reader.volunteer")
    static let reminderReaderLeaders = Message("match.reminder.reader.leaders")
    static let reminderChannelPage = Message("match.reminder.channel.page")
    static let reminderChannelMail = Message("match.reminder.channel.mail")
    static let reminderByMail = Message("match.reminder.by.mail")
    static func reminderOff(reader: Message.Value) -> Message {
        Message("match.reminder.off", ["reader": reader])
    }
    static func reminderBefore(channel: Message.Value, days: Int, reader: Message.Value) -> Message {
        Message("match.reminder.before", ["channel": channel, "days": .number(days), "reader": reader])
    }
    static func reminderAfter(channel: Message.Value, days: Int, every: Int, reader: Message.Value) -> Message {
        Message("match.reminder.after", ["channel": channel, "days": .number(days), "every": .number(every), "reader": reader])
    }
    static let reminderDaysBefore = Message("match.reminder.days-before")
    static let reminderDaysAfter = Message("match.reminder.days-after")
    static let reminderEvery = Message("match.reminder.every")
    static let reminderEveryHint = Message("match.reminder.every-hint")
    static let reminderChannelLabel = Message("match.reminder.channel-label")
    static let reminderQuiet = Message("match.reminder.quiet")
    static let reminderQuietLead = Message("match.reminder.quiet-lead")
    static let reminderQuietFrom = Message("match.reminder.quiet-from")
    static let reminderQuietUntil = Message("match.reminder.quiet-until")
    static let reminderSave = Message("match.reminder.save")
    static let reminderDoneSaved = Message("match.reminder.done.saved")
    static func reminderProblem(high: Int, low: Int, what: Message.Value) -> Message {
        Message("match.reminder.problem", ["high": .number(high), "low": .number(low), "what": what])
    }
    static func reminderProblemChannel(what: Message.Value) -> Message {
        Message("match.reminder.problem-channel", ["what": what])
    }
    static let reminderComing = Message("match.reminder.coming")
    static let reminderComingLead = Message("match.reminder.coming-lead")
    static let reminderComingNone = Message("match.reminder.coming-none")
    static func reminderComingLine(channel: Message.Value, reader: Message.Value, what: Message.Value) -> Message {
        Message("match.reminder.coming-line", ["channel": channel, "reader": reader, "what": what])
    }
    static let reminderFixed = Message("match.reminder.fixed")
    static func reminderFixedRecall(first: Message.Value, last: Message.Value, second: Message.Value) -> Message {
        Message("match.reminder.fixed-recall", ["first": first, "last": last, "second": second])
    }
    static func reminderFixedErasure(days: Int) -> Message {
        Message("match.reminder.fixed-erasure", ["days": .number(days)])
    }
    static let reminderFixedOwn = Message("match.reminder.fixed-own")
    static func reminderLetterSubject(what: Message.Value) -> Message {
        Message("match.reminder.letter-subject", ["what": what])
    }
    static func reminderLetterBody(what: Message.Value) -> Message {
        Message("match.reminder.letter-body", ["what": what])
    }
    static let reminderVolunteerThinksSubject = Message("match.reminder.volunteer-thinks-subject")
    static let reminderVolunteerThinksBody = Message("match.reminder.volunteer-thinks-body")
    static let reminderMeetingSoonSubject = Message("match.reminder.meeting-soon-subject")
    static let reminderMeetingSoonBody = Message("match.reminder.meeting-soon-body")
    static let reminderNotConfirmedSubject = Message("match.reminder.not-confirmed-subject")
    static let reminderNotConfirmedBody = Message("match.reminder.not-confirmed-body")
    static let reminderContactEndsSubject = Message("match.reminder.contact-ends-subject")
    static let reminderContactEndsBody = Message("match.reminder.contact-ends-body")
    static let reminderGoingOnSubject = Message("match.reminder.going-on-subject")
    static let reminderGoingOnBody = Message("match.reminder.going-on-body")
    static let letterConsentSubject = Message("match.letter.consent-subject")
    static let letterConsentBody = Message("match.letter.consent-body")
    static func pageMark(mark: Message.Value) -> Message {
        Message("match.page.mark", ["mark": mark])
    }
    static let reminderChannelSms = Message("match.reminder.channel.sms")
    static let reminderBySms = Message("match.reminder.by.sms")
}
