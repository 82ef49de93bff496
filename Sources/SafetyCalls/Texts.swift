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
    static let dayTitle = Message("calls.day.title")
    static let dayNow = Message("calls.day.now")
    static let dayNext = Message("calls.day.next")
    static let dayChain = Message("calls.day.chain")
    static let dayTheChain = Message("calls.day.the-chain")
    static let dayNobody = Message("calls.day.nobody")
    static func dayAgreed(time: Message.Value) -> Message {
        Message("calls.day.agreed", ["time": time])
    }
    static func dayAt(time: Message.Value) -> Message {
        Message("calls.day.at", ["time": time])
    }
    static func dayAgain(time: Message.Value) -> Message {
        Message("calls.day.again", ["time": time])
    }
    static func dayOpens(time: Message.Value) -> Message {
        Message("calls.day.opens", ["time": time])
    }
    static func dayNotYet(time: Message.Value) -> Message {
        Message("calls.day.not-yet", ["time": time])
    }
    static func dayChainStarts(time: Message.Value) -> Message {
        Message("calls.day.chain-starts", ["time": time])
    }
    static func dayChainUntil(time: Message.Value) -> Message {
        Message("calls.day.chain-until", ["time": time])
    }
    static let dayChainHelp = Message("calls.day.chain-help")
    static let dayChainUnknown = Message("calls.day.chain-unknown")
    static let dayDial = Message("calls.day.dial")
    static let dayDialLeader = Message("calls.day.dial-leader")
    static let dayReportAllWell = Message("calls.day.report.all-well")
    static let dayReportNoAnswer = Message("calls.day.report.no-answer")
    static let dayReportSomethingWrong = Message("calls.day.report.something-wrong")
    static let dayReportCouldNotCall = Message("calls.day.report.could-not-call")
    static let dayMeansAllWell = Message("calls.day.means.all-well")
    static let dayMeansNoAnswer = Message("calls.day.means.no-answer")
    static let dayMeansSomethingWrong = Message("calls.day.means.something-wrong")
    static let dayMeansCouldNotCall = Message("calls.day.means.could-not-call")
    static let dayChainClosed = Message("calls.day.chain-closed")
    static let dayChainClosedMeans = Message("calls.day.chain-closed-means")
    static let dayLater = Message("calls.day.later")
    static let dayLeaders = Message("calls.day.leaders")
    static let dayReported = Message("calls.day.reported")
    static let dayTold = Message("calls.day.told")
    static func dayHeld(name: Message.Value) -> Message {
        Message("calls.day.held", ["name": name])
    }
    static let dayDanger = Message("calls.day.danger")
    static let dayAfterAll = Message("calls.day.after-all")
    static let dayPaused = Message("calls.day.paused")
    static let dayUnreported = Message("calls.day.unreported")
    static let dayClosedByLeader = Message("calls.day.closed-by-leader")
    static let dayAllCalled = Message("calls.day.all-called")
    static let dayAllReported = Message("calls.day.all-reported")
    static let dayThanks = Message("calls.day.thanks")
    static let dayNone = Message("calls.day.none")
    static let dayNoneHelp = Message("calls.day.none-help")
    static let dayNoCaller = Message("calls.day.no-caller")
    static let dayReload = Message("calls.day.reload")
    static let dayDoneWell = Message("calls.day.done.well")
    static let dayDoneChain = Message("calls.day.done.chain")
    static let dayDoneAgain = Message("calls.day.done.again")
    static let dayDoneWrong = Message("calls.day.done.wrong")
    static let dayDoneLeader = Message("calls.day.done.leader")
    static let dayTapWaiting = Message("calls.day.tap-waiting")
    static let dayTapSending = Message("calls.day.tap-sending")
    static let dayTapSignIn = Message("calls.day.tap-sign-in")
    static let dayTapOthers = Message("calls.day.tap-others")
    static func dayTapRefused(why: Message.Value) -> Message {
        Message("calls.day.tap-refused", ["why": why])
    }
    static let dayTapUndo = Message("calls.day.tap-undo")
    static let refusalAway = Message("calls.refusal.away")
    static let planTitle = Message("calls.plan.title")
    static let planLink = Message("calls.plan.link")
    static let planHere = Message("calls.plan.here")
    static let planDays = Message("calls.plan.days")
    static let planNone = Message("calls.plan.none")
    static let planMine = Message("calls.plan.mine")
    static func planColleague(name: Message.Value) -> Message {
        Message("calls.plan.colleague", ["name": name])
    }
    static let planNobody = Message("calls.plan.nobody")
    static func planWaiting(name: Message.Value) -> Message {
        Message("calls.plan.waiting", ["name": name])
    }
    static let planSwap = Message("calls.plan.swap")
    static let planSwapHelp = Message("calls.plan.swap-help")
    static func planAsk(name: Message.Value) -> Message {
        Message("calls.plan.ask", ["name": name])
    }
    static func planAsks(day: Message.Value, name: Message.Value, time: Message.Value, who: Message.Value) -> Message {
        Message("calls.plan.asks", ["day": day, "name": name, "time": time, "who": who])
    }
    static func planAsksChain(day: Message.Value, time: Message.Value, who: Message.Value) -> Message {
        Message("calls.plan.asks-chain", ["day": day, "time": time, "who": who])
    }
    static let planYes = Message("calls.plan.yes")
    static let planNo = Message("calls.plan.no")
    static let planAbsences = Message("calls.plan.absences")
    static let planAbsencesHelp = Message("calls.plan.absences-help")
    static func planAway(from: Message.Value, until: Message.Value) -> Message {
        Message("calls.plan.away", ["from": from, "until": until])
    }
    static let planUncovered = Message("calls.plan.uncovered")
    static let planEndAway = Message("calls.plan.end-away")
    static let planFrom = Message("calls.plan.from")
    static let planUntil = Message("calls.plan.until")
    static let planSaveAway = Message("calls.plan.save-away")
    static let planWeekdays = Message("calls.plan.weekdays")
    static let planWeekdaysLabel = Message("calls.plan.weekdays-label")
    static let planWeekdaysNone = Message("calls.plan.weekdays-none")
    static let planSaveWeekdays = Message("calls.plan.save-weekdays")
    static let planWeekday0 = Message("calls.plan.weekday.0")
    static let planWeekday1 = Message("calls.plan.weekday.1")
    static let planWeekday2 = Message("calls.plan.weekday.2")
    static let planWeekday3 = Message("calls.plan.weekday.3")
    static let planWeekday4 = Message("calls.plan.weekday.4")
    static let planWeekday5 = Message("calls.plan.weekday.5")
    static let planWeekday6 = Message("calls.plan.weekday.6")
    static let planProblemOrder = Message("calls.plan.problem.order")
    static let planProblemPast = Message("calls.plan.problem.past")
    static func planProblemLong(days: Int) -> Message {
        Message("calls.plan.problem.long", ["days": .number(days)])
    }
    static let planDoneAway = Message("calls.plan.done.away")
    static let planDoneBack = Message("calls.plan.done.back")
    static let planDoneWeekdays = Message("calls.plan.done.weekdays")
    static let planDoneAsked = Message("calls.plan.done.asked")
    static let planDoneTaken = Message("calls.plan.done.taken")
    static let planDoneDeclined = Message("calls.plan.done.declined")
    static let planLetterAskedSubject = Message("calls.plan.letter.asked-subject")
    static let planLetterAskedBody = Message("calls.plan.letter.asked-body")
    static let planLetterAnsweredSubject = Message("calls.plan.letter.answered-subject")
    static let planLetterTakenBody = Message("calls.plan.letter.taken-body")
    static let planLetterDeclinedBody = Message("calls.plan.letter.declined-body")
    static let calledLetterSubject = Message("calls.called.letter.subject")
    static let calledLetterBody = Message("calls.called.letter.body")
    static func calledTitle(name: Message.Value) -> Message {
        Message("calls.called.title", ["name": name])
    }
    static let calledToday = Message("calls.called.today")
    static let calledNone = Message("calls.called.none")
    static func calledBy(name: Message.Value, time: Message.Value) -> Message {
        Message("calls.called.by", ["name": name, "time": time])
    }
    static func calledFrom(phone: Message.Value) -> Message {
        Message("calls.called.from", ["phone": phone])
    }
    static func calledNeighbour(time: Message.Value) -> Message {
        Message("calls.called.neighbour", ["time": time])
    }
    static func calledNobody(time: Message.Value) -> Message {
        Message("calls.called.nobody", ["time": time])
    }
    static let calledPaused = Message("calls.called.paused")
    static let calledDoneToday = Message("calls.called.done-today")
    static let calledMissed = Message("calls.called.missed")
    static let calledLater = Message("calls.called.later")
    static func calledNext(name: Message.Value) -> Message {
        Message("calls.called.next", ["name": name])
    }
    static let calledNextHelp = Message("calls.called.next-help")
    static func calledNextStarter(name: Message.Value) -> Message {
        Message("calls.called.next-starter", ["name": name])
    }
    static let calledNextStarterHelp = Message("calls.called.next-starter-help")
    static let calledReach = Message("calls.called.reach")
    static let calledReached = Message("calls.called.reached")
    static let calledPauses = Message("calls.called.pauses")
    static let calledPausesHelp = Message("calls.called.pauses-help")
    static let calledPause = Message("calls.called.pause")
    static let calledEnd = Message("calls.called.end")
    static let calledReason = Message("calls.called.reason")
    static let calledReasonHoliday = Message("calls.called.reason.holiday")
    static let calledReasonHospital = Message("calls.called.reason.hospital")
    static let calledReasonVisit = Message("calls.called.reason.visit")
    static let calledReasonOther = Message("calls.called.reason.other")
    static let calledTeller = Message("calls.called.teller")
    static let calledTellerPerson = Message("calls.called.teller.person")
    static let calledTellerRelative = Message("calls.called.teller.relative")
    static let calledTellerHomeCare = Message("calls.called.teller.home-care")
    static let calledSave = Message("calls.called.save")
    static let calledDanger = Message("calls.called.danger")
    static let calledDonePaused = Message("calls.called.done.paused")
    static let calledDoneEnded = Message("calls.called.done.ended")
    static let calledDoneReached = Message("calls.called.done.reached")
}
