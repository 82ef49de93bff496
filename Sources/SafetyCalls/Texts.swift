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
    static let boardTitle = Message("calls.board.title")
    static let boardHere = Message("calls.board.here")
    static func boardSeen(at: Message.Value) -> Message {
        Message("calls.board.seen", ["at": at])
    }
    static let boardLost = Message("calls.board.lost")
    static let boardCalm = Message("calls.board.calm")
    static func boardOpen(count: Int) -> Message {
        Message("calls.board.open", ["count": .number(count)])
    }
    static let boardSetUp = Message("calls.board.set-up")
    static let boardSheet = Message("calls.board.sheet")
    static let boardChain = Message("calls.board.chain")
    static func boardTold(name: Message.Value, until: Message.Value) -> Message {
        Message("calls.board.told", ["name": name, "until": until])
    }
    static func boardHeld(name: Message.Value, since: Message.Value) -> Message {
        Message("calls.board.held", ["name": name, "since": since])
    }
    static func boardLooking(name: Message.Value, number: Int) -> Message {
        Message("calls.board.looking", ["name": name, "number": .number(number)])
    }
    static func boardNobody(since: Message.Value) -> Message {
        Message("calls.board.nobody", ["since": since])
    }
    static let boardYours = Message("calls.board.yours")
    static let boardWaits = Message("calls.board.waits")
    static let boardToday = Message("calls.board.today")
    static let boardNoRound = Message("calls.board.no-round")
    static let boardCalled = Message("calls.board.called")
    static let boardWaiting = Message("calls.board.waiting")
    static let boardInChain = Message("calls.board.in-chain")
    static let boardPaused = Message("calls.board.paused")
    static let boardChainClosed = Message("calls.board.chain-closed")
    static func boardChainReached(name: Message.Value, number: Int) -> Message {
        Message("calls.board.chain-reached", ["name": name, "number": .number(number)])
    }
    static let boardChainUnknown = Message("calls.board.chain-unknown")
    static let boardAhead = Message("calls.board.ahead")
    static func boardUnsent(at: Message.Value, name: Message.Value) -> Message {
        Message("calls.board.unsent", ["at": at, "name": name])
    }
    static func boardGap(count: Int, day: Message.Value) -> Message {
        Message("calls.board.gap", ["count": .number(count), "day": day])
    }
    static func boardPause(from: Message.Value, name: Message.Value, until: Message.Value, who: Message.Value) -> Message {
        Message("calls.board.pause", ["from": from, "name": name, "until": until, "who": who])
    }
    static let boardSee = Message("calls.board.see")
    static func boardNotMet(name: Message.Value) -> Message {
        Message("calls.board.not-met", ["name": name])
    }
    static func boardEnded(day: Message.Value, name: Message.Value, why: Message.Value) -> Message {
        Message("calls.board.ended", ["day": day, "name": name, "why": why])
    }
    static let boardErased = Message("calls.board.erased")
    static let boardDoneSeen = Message("calls.board.done.seen")
    static let personTellerPerson = Message("calls.person.teller-person")
    static let personTellerRelative = Message("calls.person.teller-relative")
    static let personTellerHomeCare = Message("calls.person.teller-home-care")
    static let personEndWish = Message("calls.person.end-wish")
    static let personEndMoved = Message("calls.person.end-moved")
    static let personEndDied = Message("calls.person.end-died")
    static let personEndWithdrawn = Message("calls.person.end-withdrawn")
    static let personEndActivity = Message("calls.person.end-activity")
    static func dutyAgreed(at: Message.Value, name: Message.Value) -> Message {
        Message("calls.duty.agreed", ["at": at, "name": name])
    }
    static func dutyAgreedNobody(at: Message.Value) -> Message {
        Message("calls.duty.agreed-nobody", ["at": at])
    }
    static let dutyTake = Message("calls.duty.take")
    static let dutyTakeOver = Message("calls.duty.take-over")
    static let dutyNobody = Message("calls.duty.nobody")
    static let dutyYours = Message("calls.duty.yours")
    static func dutyUntil(until: Message.Value) -> Message {
        Message("calls.duty.until", ["until": until])
    }
    static func dutyTakenBy(name: Message.Value) -> Message {
        Message("calls.duty.taken-by", ["name": name])
    }
    static let dutyMineAlready = Message("calls.duty.mine-already")
    static let dutyAwaited = Message("calls.duty.awaited")
    static let dutyInChain = Message("calls.duty.in-chain")
    static let dutyToChain = Message("calls.duty.to-chain")
    static let dutyWell = Message("calls.duty.well")
    static let dutyFound = Message("calls.duty.found")
    static let dutyPaused = Message("calls.duty.paused")
    static let dutyCalledOff = Message("calls.duty.called-off")
    static func dutyCall(name: Message.Value) -> Message {
        Message("calls.duty.call", ["name": name])
    }
    static let dutyCallContact = Message("calls.duty.call-contact")
    static let dutyAll = Message("calls.duty.all")
    static let dutyUrgent = Message("calls.duty.urgent")
    static let dutyUrgentHow = Message("calls.duty.urgent-how")
    static let dutyCall112 = Message("calls.duty.call112")
    static let dutyCall114 = Message("calls.duty.call114")
    static let dutyContacts = Message("calls.duty.contacts")
    static let dutyContactsLead = Message("calls.duty.contacts-lead")
    static let dutyContactsAgain = Message("calls.duty.contacts-again")
    static let dutyNoContacts = Message("calls.duty.no-contacts")
    static let dutyContactOpen = Message("calls.duty.contact-open")
    static func dutyGoes(name: Message.Value) -> Message {
        Message("calls.duty.goes", ["name": name])
    }
    static let dutyHasAccess = Message("calls.duty.has-access")
    static let dutyContactRelative = Message("calls.duty.contact-relative")
    static let dutyContactHomeCare = Message("calls.duty.contact-home-care")
    static let dutyContactNeighbour = Message("calls.duty.contact-neighbour")
    static let dutyContactOther = Message("calls.duty.contact-other")
    static let dutyAnswerGoes = Message("calls.duty.answer-goes")
    static let dutyAnswerCannot = Message("calls.duty.answer-cannot")
    static let dutyAnswerNoAnswer = Message("calls.duty.answer-no-answer")
    static let dutyReportAllWell = Message("calls.duty.report-all-well")
    static let dutyReportNoAnswer = Message("calls.duty.report-no-answer")
    static let dutyReportSomethingWrong = Message("calls.duty.report-something-wrong")
    static let dutyReportCouldNotCall = Message("calls.duty.report-could-not-call")
    static let dutyFindingWell = Message("calls.duty.finding-well")
    static let dutyFindingHelped = Message("calls.duty.finding-helped")
    static let dutyFindingHospital = Message("calls.duty.finding-hospital")
    static let dutyFindingDied = Message("calls.duty.finding-died")
    static let dutyFindingOther = Message("calls.duty.finding-other")
    static let dutyFoundTitle = Message("calls.duty.found-title")
    static let dutyFinding = Message("calls.duty.finding")
    static let dutyFoundWords = Message("calls.duty.found-words")
    static let dutyFoundHint = Message("calls.duty.found-hint")
    static let dutyClose = Message("calls.duty.close")
    static let dutyHandOver = Message("calls.duty.hand-over")
    static let dutyHandOverTo = Message("calls.duty.hand-over-to")
    static let dutyHandOverHint = Message("calls.duty.hand-over-hint")
    static let dutyHandOverDo = Message("calls.duty.hand-over-do")
    static let dutyLinks = Message("calls.duty.links")
    static func dutyReached(name: Message.Value) -> Message {
        Message("calls.duty.reached", ["name": name])
    }
    static let dutyReachedNobody = Message("calls.duty.reached-nobody")
    static let dutyHeard = Message("calls.duty.heard")
    static let dutyUnheard = Message("calls.duty.unheard")
    static let dutyNoAnswer = Message("calls.duty.no-answer")
    static let dutyHeardDo = Message("calls.duty.heard-do")
    static func dutyOpenOwn(name: Message.Value) -> Message {
        Message("calls.duty.open-own", ["name": name])
    }
    static let dutyChainOpen = Message("calls.duty.chain-open")
    static let dutyGoOn = Message("calls.duty.go-on")
    static func dutyGoOnLead(name: Message.Value) -> Message {
        Message("calls.duty.go-on-lead", ["name": name])
    }
    static let dutyGoOnFrom = Message("calls.duty.go-on-from")
    static let dutyGoOnDo = Message("calls.duty.go-on-do")
    static let dutyLog = Message("calls.duty.log")
    static func dutyWrote(name: Message.Value) -> Message {
        Message("calls.duty.wrote", ["name": name])
    }
    static func dutyLogReported(name: Message.Value, what: Message.Value) -> Message {
        Message("calls.duty.log-reported", ["name": name, "what": what])
    }
    static func dutyLogReminded(name: Message.Value) -> Message {
        Message("calls.duty.log-reminded", ["name": name])
    }
    static func dutyLogAlerted(name: Message.Value) -> Message {
        Message("calls.duty.log-alerted", ["name": name])
    }
    static func dutyLogExhausted(name: Message.Value) -> Message {
        Message("calls.duty.log-exhausted", ["name": name])
    }
    static func dutyLogTaken(name: Message.Value) -> Message {
        Message("calls.duty.log-taken", ["name": name])
    }
    static func dutyLogTakenOver(name: Message.Value) -> Message {
        Message("calls.duty.log-taken-over", ["name": name])
    }
    static func dutyLogAsked(name: Message.Value, number: Int, what: Message.Value) -> Message {
        Message("calls.duty.log-asked", ["name": name, "number": .number(number), "what": what])
    }
    static func dutyLogFound(name: Message.Value, what: Message.Value) -> Message {
        Message("calls.duty.log-found", ["name": name, "what": what])
    }
    static func dutyLogHandedOver(name: Message.Value, other: Message.Value) -> Message {
        Message("calls.duty.log-handed-over", ["name": name, "other": other])
    }
    static func dutyLogSwapped(name: Message.Value) -> Message {
        Message("calls.duty.log-swapped", ["name": name])
    }
    static let dutyLogPaused = Message("calls.duty.log-paused")
    static let dutyLogReopened = Message("calls.duty.log-reopened")
    static let dutyLogCalledOff = Message("calls.duty.log-called-off")
    static func dutyLogContinued(name: Message.Value) -> Message {
        Message("calls.duty.log-continued", ["name": name])
    }
    static let dutyLogChainClosed = Message("calls.duty.log-chain-closed")
    static func dutyLogReached(name: Message.Value, what: Message.Value) -> Message {
        Message("calls.duty.log-reached", ["name": name, "what": what])
    }
    static func dutyLogStoodDown(name: Message.Value) -> Message {
        Message("calls.duty.log-stood-down", ["name": name])
    }
    static func dutyLogUnsent(name: Message.Value) -> Message {
        Message("calls.duty.log-unsent", ["name": name])
    }
    static let dutyDoneTaken = Message("calls.duty.done.taken")
    static let dutyDoneAsked = Message("calls.duty.done.asked")
    static let dutyDoneHandedOver = Message("calls.duty.done.handed-over")
    static let dutyDoneFound = Message("calls.duty.done.found")
    static let dutyDoneHeard = Message("calls.duty.done.heard")
    static let dutyDoneUnheard = Message("calls.duty.done.unheard")
    static let dutyDoneContinued = Message("calls.duty.done.continued")
    static let setTitle = Message("calls.set.title")
    static func setName(name: Message.Value) -> Message {
        Message("calls.set.name", ["name": name])
    }
    static let boardWithLeaders = Message("calls.board.with-leaders")
    static let setLead = Message("calls.set.lead")
    static let setNone = Message("calls.set.none")
    static let setNoneLead = Message("calls.set.none-lead")
    static let setToBoard = Message("calls.set.to-board")
    static let setAdd = Message("calls.set.add")
    static let setActivityName = Message("calls.set.activity-name")
    static let setActivityNameHint = Message("calls.set.activity-name-hint")
    static let setForm = Message("calls.set.form")
    static let setFormStar = Message("calls.set.form-star")
    static let setFormPairs = Message("calls.set.form-pairs")
    static let setFormChain = Message("calls.set.form-chain")
    static let setExplainedStar = Message("calls.set.explained-star")
    static let setExplainedPairs = Message("calls.set.explained-pairs")
    static let setExplainedChain = Message("calls.set.explained-chain")
    static let setFirst = Message("calls.set.first")
    static let setFirstHint = Message("calls.set.first-hint")
    static let setSecond = Message("calls.set.second")
    static let setSecondHint = Message("calls.set.second-hint")
    static let setNext = Message("calls.set.next")
    static let setNextLeader = Message("calls.set.next-leader")
    static let setNextPerson = Message("calls.set.next-person")
    static let setNextCaller = Message("calls.set.next-caller")
    static let setNextMeet = Message("calls.set.next-meet")
    static let setPersons = Message("calls.set.persons")
    static let setNoPersons = Message("calls.set.no-persons")
    static let setAddPerson = Message("calls.set.add-person")
    static let setNotBegun = Message("calls.set.not-begun")
    static func setAt(at: Message.Value) -> Message {
        Message("calls.set.at", ["at": at])
    }
    static let setStateNotMet = Message("calls.set.state-not-met")
    static let setStateChain = Message("calls.set.state-chain")
    static func setStatePaused(until: Message.Value) -> Message {
        Message("calls.set.state-paused", ["until": until])
    }
    static func setStateBegins(day: Message.Value) -> Message {
        Message("calls.set.state-begins", ["day": day])
    }
    static let setStateCalled = Message("calls.set.state-called")
    static let setCallers = Message("calls.set.callers")
    static let setNoCallers = Message("calls.set.no-callers")
    static let setAddCaller = Message("calls.set.add-caller")
    static func setMet(names: Message.Value) -> Message {
        Message("calls.set.met", ["names": names])
    }
    static let setMetNobody = Message("calls.set.met-nobody")
    static let setEveryDay = Message("calls.set.every-day")
    static func setDays(list: Message.Value) -> Message {
        Message("calls.set.days", ["list": list])
    }
    static let setWeekday0 = Message("calls.set.weekday-0")
    static let setWeekday1 = Message("calls.set.weekday-1")
    static let setWeekday2 = Message("calls.set.weekday-2")
    static let setWeekday3 = Message("calls.set.weekday-3")
    static let setWeekday4 = Message("calls.set.weekday-4")
    static let setWeekday5 = Message("calls.set.weekday-5")
    static let setWeekday6 = Message("calls.set.weekday-6")
    static let setLeaders = Message("calls.set.leaders")
    static let setLeadersLead = Message("calls.set.leaders-lead")
    static let setUp = Message("calls.set.up")
    static let setDown = Message("calls.set.down")
    static let setRemove = Message("calls.set.remove")
    static let setAddLeader = Message("calls.set.add-leader")
    static let setAddLeaderDo = Message("calls.set.add-leader-do")
    static let setNumbers = Message("calls.set.numbers")
    static let setBegins = Message("calls.set.begins")
    static let setBeginsHint = Message("calls.set.begins-hint")
    static let setChain = Message("calls.set.chain")
    static func setChainHint(minutes: Int) -> Message {
        Message("calls.set.chain-hint", ["minutes": .number(minutes)])
    }
    static let setReport = Message("calls.set.report")
    static func setReportHint(minutes: Int) -> Message {
        Message("calls.set.report-hint", ["minutes": .number(minutes)])
    }
    static let setTake = Message("calls.set.take")
    static func setTakeHint(minutes: Int) -> Message {
        Message("calls.set.take-hint", ["minutes": .number(minutes)])
    }
    static let setRetries = Message("calls.set.retries")
    static func setRetriesHint(number: Int) -> Message {
        Message("calls.set.retries-hint", ["number": .number(number)])
    }
    static let setRetry = Message("calls.set.retry")
    static func setRetryHint(minutes: Int) -> Message {
        Message("calls.set.retry-hint", ["minutes": .number(minutes)])
    }
    static let setFind = Message("calls.set.find")
    static func setFindHint(minutes: Int) -> Message {
        Message("calls.set.find-hint", ["minutes": .number(minutes)])
    }
    static let setSave = Message("calls.set.save")
    static let setProblemClock = Message("calls.set.problem-clock")
    static let setProblemPerson = Message("calls.set.problem-person")
    static let setDoneSaved = Message("calls.set.done.saved")
    static let setDoneAdded = Message("calls.set.done.added")
    static let setDoneLeaders = Message("calls.set.done.leaders")
    static let personName = Message("calls.person.name")
    static let personPhone = Message("calls.person.phone")
    static let personAddress = Message("calls.person.address")
    static let personAddressHint = Message("calls.person.address-hint")
    static let personClock = Message("calls.person.clock")
    static let personClockHint = Message("calls.person.clock-hint")
    static let personPlace = Message("calls.person.place")
    static let personPlaceHint = Message("calls.person.place-hint")
    static let personConsent = Message("calls.person.consent")
    static let personConsentCallers = Message("calls.person.consent-callers")
    static let personConsentLeaders = Message("calls.person.consent-leaders")
    static let personConsentEnd = Message("calls.person.consent-end")
    static let personConsentedOn = Message("calls.person.consented-on")
    static let personConsentedHint = Message("calls.person.consented-hint")
    static let personBegins = Message("calls.person.begins")
    static let personBeginsHint = Message("calls.person.begins-hint")
    static let personContactsLead = Message("calls.person.contacts-lead")
    static func personContact(number: Int) -> Message {
        Message("calls.person.contact", ["number": .number(number)])
    }
    static let personKind = Message("calls.person.kind")
    static let personAccess = Message("calls.person.access")
    static let personEdit = Message("calls.person.edit")
    static let personErased = Message("calls.person.erased")
    static func personEnded(day: Message.Value, why: Message.Value) -> Message {
        Message("calls.person.ended", ["day": day, "why": why])
    }
    static func personInChain(at: Message.Value, number: Int) -> Message {
        Message("calls.person.in-chain", ["at": at, "number": .number(number)])
    }
    static let personStopped = Message("calls.person.stopped")
    static func personMet(day: Message.Value) -> Message {
        Message("calls.person.met", ["day": day])
    }
    static let personToMeet = Message("calls.person.to-meet")
    static let personPart = Message("calls.person.part")
    static let personNobody = Message("calls.person.nobody")
    static let personStarters = Message("calls.person.starters")
    static let personMetOn = Message("calls.person.met-on")
    static let personHaveMet = Message("calls.person.have-met")
    static let personMetHint = Message("calls.person.met-hint")
    static let personThree = Message("calls.person.three")
    static let personPlan = Message("calls.person.plan")
    static let personWho = Message("calls.person.who")
    static func personChainMet(day: Message.Value) -> Message {
        Message("calls.person.chain-met", ["day": day])
    }
    static let personChainMetOn = Message("calls.person.chain-met-on")
    static let personChainMetHint = Message("calls.person.chain-met-hint")
    static let personAhead = Message("calls.person.ahead")
    static let personPast = Message("calls.person.past")
    static let personGap = Message("calls.person.gap")
    static let personPauses = Message("calls.person.pauses")
    static func personPauseLine(from: Message.Value, reason: Message.Value, until: Message.Value, who: Message.Value) -> Message {
        Message("calls.person.pause-line", ["from": from, "reason": reason, "until": until, "who": who])
    }
    static let personEndPause = Message("calls.person.end-pause")
    static let personAddPause = Message("calls.person.add-pause")
    static let personFrom = Message("calls.person.from")
    static let personUntil = Message("calls.person.until")
    static let personUntilHint = Message("calls.person.until-hint")
    static let personReason = Message("calls.person.reason")
    static let personToldBy = Message("calls.person.told-by")
    static let personPause = Message("calls.person.pause")
    static let personReasonHoliday = Message("calls.person.reason-holiday")
    static let personReasonHospital = Message("calls.person.reason-hospital")
    static let personReasonVisit = Message("calls.person.reason-visit")
    static let personReasonOther = Message("calls.person.reason-other")
    static let personEnd = Message("calls.person.end")
    static let personEndLead = Message("calls.person.end-lead")
    static let personWhy = Message("calls.person.why")
    static let personEndDo = Message("calls.person.end-do")
    static let personDayNobody = Message("calls.person.day-nobody")
    static func personDayCaller(name: Message.Value) -> Message {
        Message("calls.person.day-caller", ["name": name])
    }
    static let personDayHeld = Message("calls.person.day-held")
    static func personDayWell(name: Message.Value) -> Message {
        Message("calls.person.day-well", ["name": name])
    }
    static let personDayFound = Message("calls.person.day-found")
    static let personDayPaused = Message("calls.person.day-paused")
    static let personProblemFuture = Message("calls.person.problem-future")
    static let personProblemContact = Message("calls.person.problem-contact")
    static let personProblemUntil = Message("calls.person.problem-until")
    static let personProblemOver = Message("calls.person.problem-over")
    static let personLetterSubject = Message("calls.person.letter-subject")
    static let personLetterBody = Message("calls.person.letter-body")
    static let personDoneAdded = Message("calls.person.done.added")
    static let personDoneEnded = Message("calls.person.done.ended")
    static let personDoneMet = Message("calls.person.done.met")
    static let personDonePlanned = Message("calls.person.done.planned")
    static let personDoneParted = Message("calls.person.done.parted")
    static let personDonePaused = Message("calls.person.done.paused")
    static let personDoneUnpaused = Message("calls.person.done.unpaused")
    static let setProblemDays = Message("calls.set.problem-days")
    static let setCallerLead = Message("calls.set.caller-lead")
    static let setCallerKnown = Message("calls.set.caller-known")
    static let setCallerKnownHint = Message("calls.set.caller-known-hint")
    static let setCallerNew = Message("calls.set.caller-new")
    static let setEmail = Message("calls.set.email")
    static let setCallerPhone = Message("calls.set.caller-phone")
    static let setCallerPhoneHint = Message("calls.set.caller-phone-hint")
    static let setCallerDays = Message("calls.set.caller-days")
    static let setCallerEnd = Message("calls.set.caller-end")
    static let setCallerEndLead = Message("calls.set.caller-end-lead")
    static func setLink(name: Message.Value) -> Message {
        Message("calls.set.link", ["name": name])
    }
    static let setLinkDone = Message("calls.set.link-done")
    static let setDoneCaller = Message("calls.set.done.caller")
    static let setDoneInvited = Message("calls.set.done.invited")
    static let setDoneCallerEnded = Message("calls.set.done.caller-ended")
    static let sheetTitle = Message("calls.sheet.title")
    static let sheetDay = Message("calls.sheet.day")
    static let sheetShow = Message("calls.sheet.show")
    static let sheetPrint = Message("calls.sheet.print")
    static func sheetPrinted(at: Message.Value) -> Message {
        Message("calls.sheet.printed", ["at": at])
    }
    static func sheetHead(day: Message.Value) -> Message {
        Message("calls.sheet.head", ["day": day])
    }
    static func sheetLead(names: Message.Value) -> Message {
        Message("calls.sheet.lead", ["names": names])
    }
    static let sheetShred = Message("calls.sheet.shred")
    static let sheetNone = Message("calls.sheet.none")
    static let sheetTime = Message("calls.sheet.time")
    static let sheetCaller = Message("calls.sheet.caller")
    static let sheetHow = Message("calls.sheet.how")
    static let sheetNobody = Message("calls.sheet.nobody")
    static func boardChainBegins(at: Message.Value) -> Message {
        Message("calls.board.chain-begins", ["at": at])
    }
    static let dutyAhead = Message("calls.duty.ahead")
}
