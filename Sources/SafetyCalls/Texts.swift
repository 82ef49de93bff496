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
    static let refusalStillOpen = Message("calls.refusal.still-open")
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
    static let exportPerson = Message("calls.export.person")
    static let exportContacts = Message("calls.export.contacts")
    static let exportPauses = Message("calls.export.pauses")
    static let exportCalls = Message("calls.export.calls")
    static let exportNotes = Message("calls.export.notes")
    static let exportActivity = Message("calls.export.activity")
    static let exportPhone = Message("calls.export.phone")
    static let exportReports = Message("calls.export.reports")
    static let exportCaller = Message("calls.export.caller")
    static let exportCompanies = Message("calls.export.companies")
    static let exportCompany = Message("calls.export.company")
    static let companyDeedContact = Message("calls.company-deed.contact")
    static let companyDeedEmployee = Message("calls.company-deed.employee")
    static let companyDeedStep = Message("calls.company-deed.step")
    static let companyDeedSigned = Message("calls.company-deed.signed")
    static let companyDeedNotice = Message("calls.company-deed.notice")
    static let companyDeedCost = Message("calls.company-deed.cost")
    static let exportName = Message("calls.export.name")
    static let exportAddress = Message("calls.export.address")
    static let exportClock = Message("calls.export.clock")
    static let exportConsented = Message("calls.export.consented")
    static let exportAccess = Message("calls.export.access")
    static let contactRelative = Message("calls.contact.relative")
    static let contactHomeCare = Message("calls.contact.home-care")
    static let contactNeighbour = Message("calls.contact.neighbour")
    static let contactOther = Message("calls.contact.other")
    static let pauseHoliday = Message("calls.pause.holiday")
    static let pauseHospital = Message("calls.pause.hospital")
    static let pauseVisit = Message("calls.pause.visit")
    static let pauseOther = Message("calls.pause.other")
    static let phaseExpected = Message("calls.phase.expected")
    static let phaseRetrying = Message("calls.phase.retrying")
    static let phaseInChain = Message("calls.phase.in-chain")
    static let phaseAlerting = Message("calls.phase.alerting")
    static let phaseExhausted = Message("calls.phase.exhausted")
    static let phaseHeld = Message("calls.phase.held")
    static let phaseLooking = Message("calls.phase.looking")
    static let phaseWell = Message("calls.phase.well")
    static let phaseFound = Message("calls.phase.found")
    static let phasePaused = Message("calls.phase.paused")
    static let phaseCalledOff = Message("calls.phase.called-off")
    static let companyListTitle = Message("calls.company.list-title")
    static let companyListLead = Message("calls.company.list-lead")
    static let companyListNone = Message("calls.company.list-none")
    static let companyNewTitle = Message("calls.company.new-title")
    static let companyNewLead = Message("calls.company.new-lead")
    static let companyNewSave = Message("calls.company.new-save")
    static let companyName = Message("calls.company.name")
    static let companyWorkplace = Message("calls.company.workplace")
    static let companyWorkplaceHint = Message("calls.company.workplace-hint")
    static let companyContactName = Message("calls.company.contact-name")
    static let companyContactHint = Message("calls.company.contact-hint")
    static let companyContactEmail = Message("calls.company.contact-email")
    static let companyBack = Message("calls.company.back")
    static let companySave = Message("calls.company.save")
    static let companyCrumbs = Message("calls.company.crumbs")
    static let companyInvitedTitle = Message("calls.company.invited-title")
    static func companyInvitedLead(name: Message.Value) -> Message {
        Message("calls.company.invited-lead", ["name": name])
    }
    static let companyInvitedOn = Message("calls.company.invited-on")
    static let companyErasedName = Message("calls.company.erased-name")
    static func companyNamed(name: Message.Value) -> Message {
        Message("calls.company.named", ["name": name])
    }
    static let companyStateStarting = Message("calls.company.state.starting")
    static let companyStateRunning = Message("calls.company.state.running")
    static let companyStateEnding = Message("calls.company.state.ending")
    static let companyStateOver = Message("calls.company.state.over")
    static let companySideBranch = Message("calls.company.side.branch")
    static let companySideCompany = Message("calls.company.side.company")
    static let companySteps = Message("calls.company.steps")
    static let companyStepsLead = Message("calls.company.steps-lead")
    static let companyStepConsiders = Message("calls.company.step.considers")
    static let companyStepLooks = Message("calls.company.step.looks")
    static let companyStepDialogue = Message("calls.company.step.dialogue")
    static let companyStepCheck = Message("calls.company.step.check")
    static let companyStepAgreement = Message("calls.company.step.agreement")
    static let companyStepRun = Message("calls.company.step.run")
    static let companyMeansConsiders = Message("calls.company.means.considers")
    static let companyMeansLooks = Message("calls.company.means.looks")
    static let companyMeansDialogue = Message("calls.company.means.dialogue")
    static let companyMeansCheck = Message("calls.company.means.check")
    static let companyMeansAgreement = Message("calls.company.means.agreement")
    static let companyMeansRun = Message("calls.company.means.run")
    static let companyOfferOwnLeader = Message("calls.company.offer.own-leader")
    static let companyOfferCallersOnly = Message("calls.company.offer.callers-only")
    static let companyStepDone = Message("calls.company.step-done")
    static let companyStepOpen = Message("calls.company.step-open")
    static func companyStepSigned(day: Message.Value) -> Message {
        Message("calls.company.step-signed", ["day": day])
    }
    static let companyUndo = Message("calls.company.undo")
    static let companyTick = Message("calls.company.tick")
    static let companyCheckWrite = Message("calls.company.check-write")
    static let companyCheckOn = Message("calls.company.check-on")
    static let companyCheckSaid = Message("calls.company.check-said")
    static let companyCheckOthers = Message("calls.company.check-others")
    static let companyCheckOthersHint = Message("calls.company.check-others-hint")
    static let companyDayHint = Message("calls.company.day-hint")
    static let companyNoNames = Message("calls.company.no-names")
    static let companyAgreementTitle = Message("calls.company.agreement-title")
    static let companyAgreementNone = Message("calls.company.agreement-none")
    static func companyVersion(number: Int) -> Message {
        Message("calls.company.version", ["number": .number(number)])
    }
    static let companyWriteFirst = Message("calls.company.write-first")
    static let companyWriteOn = Message("calls.company.write-on")
    static let companyWriteNew = Message("calls.company.write-new")
    static let companyWriteTitle = Message("calls.company.write-title")
    static func companyWriteLead(name: Message.Value) -> Message {
        Message("calls.company.write-lead", ["name": name])
    }
    static let companyStartsOver = Message("calls.company.starts-over")
    static let companyReadNewest = Message("calls.company.read-newest")
    static func companyInForce(day: Message.Value) -> Message {
        Message("calls.company.in-force", ["day": day])
    }
    static let companyReplaced = Message("calls.company.replaced")
    static let companyUnsigned = Message("calls.company.unsigned")
    static let companyWaitsForYou = Message("calls.company.waits-for-you")
    static let companyWaitsForOther = Message("calls.company.waits-for-other")
    static let companyOld = Message("calls.company.old")
    static let companyOldInForce = Message("calls.company.old-in-force")
    static func companyBetween(branch: Message.Value, company: Message.Value) -> Message {
        Message("calls.company.between", ["branch": branch, "company": company])
    }
    static let companyPrint = Message("calls.company.print")
    static let companySign = Message("calls.company.sign")
    static let companySignLead = Message("calls.company.sign-lead")
    static func companySignFor(side: Message.Value) -> Message {
        Message("calls.company.sign-for", ["side": side])
    }
    static let companyForm = Message("calls.company.form")
    static let companyFormStar = Message("calls.company.form.star")
    static let companyFormPairs = Message("calls.company.form.pairs")
    static let companyFormChain = Message("calls.company.form.chain")
    static let companyLeaderSide = Message("calls.company.leader-side")
    static let companyLeader = Message("calls.company.leader")
    static let companyLeaderHint = Message("calls.company.leader-hint")
    static func companyLeaderOption(name: Message.Value, side: Message.Value) -> Message {
        Message("calls.company.leader-option", ["name": name, "side": side])
    }
    static let companyBudget = Message("calls.company.budget")
    static let companyBudgetHint = Message("calls.company.budget-hint")
    static let companyNoticeWeeks = Message("calls.company.notice-weeks")
    static let companyNoticeWeeksHint = Message("calls.company.notice-weeks-hint")
    static func companyKronerYear(number: Int) -> Message {
        Message("calls.company.kroner-year", ["number": .number(number)])
    }
    static func companyKronerCount(number: Int) -> Message {
        Message("calls.company.kroner-count", ["number": .number(number)])
    }
    static func companyWeeks(count: Int) -> Message {
        Message("calls.company.weeks", ["count": .number(count)])
    }
    static let companyTermPurpose = Message("calls.company.term.purpose")
    static let companyTermTarget = Message("calls.company.term.target")
    static let companyTermCalls = Message("calls.company.term.calls")
    static let companyTermLeaderDuties = Message("calls.company.term.leader-duties")
    static let companyTermCallerDuties = Message("calls.company.term.caller-duties")
    static let companyTermMeeting = Message("calls.company.term.meeting")
    static let companyTermSharing = Message("calls.company.term.sharing")
    static let companyTermValues = Message("calls.company.term.values")
    static let companyTermInsurance = Message("calls.company.term.insurance")
    static let companyTermCosts = Message("calls.company.term.costs")
    static let companyTermDuration = Message("calls.company.term.duration")
    static let companyTermEnding = Message("calls.company.term.ending")
    static let companyTemplatePurpose = Message("calls.company.template.purpose")
    static let companyTemplateTarget = Message("calls.company.template.target")
    static let companyTemplateCalls = Message("calls.company.template.calls")
    static let companyTemplateLeaderDuties = Message("calls.company.template.leader-duties")
    static let companyTemplateCallerDuties = Message("calls.company.template.caller-duties")
    static let companyTemplateMeeting = Message("calls.company.template.meeting")
    static let companyTemplateSharing = Message("calls.company.template.sharing")
    static let companyTemplateValues = Message("calls.company.template.values")
    static let companyTemplateInsurance = Message("calls.company.template.insurance")
    static let companyTemplateCosts = Message("calls.company.template.costs")
    static let companyTemplateDuration = Message("calls.company.template.duration")
    static let companyTemplateEnding = Message("calls.company.template.ending")
    static let companyPeople = Message("calls.company.people")
    static let companyContact = Message("calls.company.contact")
    static let companyActivity = Message("calls.company.activity")
    static let companyActivityNone = Message("calls.company.activity-none")
    static let companyActivityHint = Message("calls.company.activity-hint")
    static let companyLeaders = Message("calls.company.leaders")
    static let companyLeadersNone = Message("calls.company.leaders-none")
    static let companyEmployees = Message("calls.company.employees")
    static let companyEmployeesNone = Message("calls.company.employees-none")
    static let companyEmployeesHint = Message("calls.company.employees-hint")
    static let companyEmployeesLater = Message("calls.company.employees-later")
    static let companyDuties = Message("calls.company.duties")
    static let companyDutiesSame = Message("calls.company.duties-same")
    static let companyDuty1 = Message("calls.company.duty.1")
    static let companyDuty2 = Message("calls.company.duty.2")
    static let companyDuty3 = Message("calls.company.duty.3")
    static let companyDuty4 = Message("calls.company.duty.4")
    static let companyDuty5 = Message("calls.company.duty.5")
    static let companyDuty6 = Message("calls.company.duty.6")
    static let companyDuty7 = Message("calls.company.duty.7")
    static let companyDuty8 = Message("calls.company.duty.8")
    static let companyDuty9 = Message("calls.company.duty.9")
    static let companySettingsLink = Message("calls.company.settings-link")
    static let companySettingsTitle = Message("calls.company.settings-title")
    static let companyContactNew = Message("calls.company.contact-new")
    static let companyContactNewLead = Message("calls.company.contact-new-lead")
    static let companyContactSave = Message("calls.company.contact-save")
    static let companyBudgetTitle = Message("calls.company.budget-title")
    static let companyBudgetPlanned = Message("calls.company.budget-planned")
    static let companyBudgetSpent = Message("calls.company.budget-spent")
    static let companyBudgetLeft = Message("calls.company.budget-left")
    static let companyCostNew = Message("calls.company.cost-new")
    static let companyKroner = Message("calls.company.kroner")
    static let companyCostOn = Message("calls.company.cost-on")
    static let companyCostWhat = Message("calls.company.cost-what")
    static let companyCostSave = Message("calls.company.cost-save")
    static let companyCostRemove = Message("calls.company.cost-remove")
    static let companyEnding = Message("calls.company.ending")
    static let companyEndingLead = Message("calls.company.ending-lead")
    static let companyEndUnsigned = Message("calls.company.end-unsigned")
    static let companyNoticeGive = Message("calls.company.notice-give")
    static let companyEndsOn = Message("calls.company.ends-on")
    static func companyEndsOnHint(day: Message.Value) -> Message {
        Message("calls.company.ends-on-hint", ["day": day])
    }
    static func companyNoticeGiven(day: Message.Value, side: Message.Value) -> Message {
        Message("calls.company.notice-given", ["day": day, "side": side])
    }
    static let companyNoticeBack = Message("calls.company.notice-back")
    static let companyAloneNobody = Message("calls.company.alone-nobody")
    static let companyAloneLead = Message("calls.company.alone-lead")
    static let companyAloneSome = Message("calls.company.alone-some")
    static let companyEveryDay = Message("calls.company.every-day")
    static let companyWeekday0 = Message("calls.company.weekday.0")
    static let companyWeekday1 = Message("calls.company.weekday.1")
    static let companyWeekday2 = Message("calls.company.weekday.2")
    static let companyWeekday3 = Message("calls.company.weekday.3")
    static let companyWeekday4 = Message("calls.company.weekday.4")
    static let companyWeekday5 = Message("calls.company.weekday.5")
    static let companyWeekday6 = Message("calls.company.weekday.6")
    static let companyEnd = Message("calls.company.end")
    static func companyEndedOn(day: Message.Value) -> Message {
        Message("calls.company.ended-on", ["day": day])
    }
    static let companyProblemLeader = Message("calls.company.problem-leader")
    static let companyProblemFuture = Message("calls.company.problem-future")
    static func companyProblemTooSoon(day: Message.Value) -> Message {
        Message("calls.company.problem-too-soon", ["day": day])
    }
    static let companyDoneInvited = Message("calls.company.done.invited")
    static let companyDoneSaved = Message("calls.company.done.saved")
    static let companyDoneTicked = Message("calls.company.done.ticked")
    static let companyDoneUndone = Message("calls.company.done.undone")
    static let companyDoneSigned = Message("calls.company.done.signed")
    static let companyDoneCost = Message("calls.company.done.cost")
    static let companyDoneCostRemoved = Message("calls.company.done.cost-removed")
    static let companyDoneNotice = Message("calls.company.done.notice")
    static let companyDoneKept = Message("calls.company.done.kept")
    static let companyDoneEnded = Message("calls.company.done.ended")
    static let companyLetterNewSubject = Message("calls.company.letter-new-subject")
    static let companyLetterNewBody = Message("calls.company.letter-new-body")
    static let companyLetterChangedSubject = Message("calls.company.letter-changed-subject")
    static let companyLetterChangedBody = Message("calls.company.letter-changed-body")
    static let companyLetterSignSubject = Message("calls.company.letter-sign-subject")
    static let companyLetterSignBody = Message("calls.company.letter-sign-body")
    static let companyLetterInForceSubject = Message("calls.company.letter-in-force-subject")
    static let companyLetterInForceBody = Message("calls.company.letter-in-force-body")
    static let companyLetterNoticeSubject = Message("calls.company.letter-notice-subject")
    static func companyLetterNoticeBody(day: Message.Value) -> Message {
        Message("calls.company.letter-notice-body", ["day": day])
    }
    static let companyLetterKeptSubject = Message("calls.company.letter-kept-subject")
    static let companyLetterKeptBody = Message("calls.company.letter-kept-body")
    static let companyLetterAloneSubject = Message("calls.company.letter-alone-subject")
    static func companyLetterAloneBody(day: Message.Value) -> Message {
        Message("calls.company.letter-alone-body", ["day": day])
    }
    static let companyLetterDueSubject = Message("calls.company.letter-due-subject")
    static let companyLetterDueBody = Message("calls.company.letter-due-body")
    static let companyLetterEndedSubject = Message("calls.company.letter-ended-subject")
    static let companyLetterEndedBody = Message("calls.company.letter-ended-body")
    static let companyRefusalOver = Message("calls.company.refusal.over")
    static let companyRefusalOtherSide = Message("calls.company.refusal.other-side")
    static let companyRefusalSignInstead = Message("calls.company.refusal.sign-instead")
    static let companyRefusalStepsFirst = Message("calls.company.refusal.steps-first")
    static let companyRefusalCheckFirst = Message("calls.company.refusal.check-first")
    static let companyRefusalUnsigned = Message("calls.company.refusal.unsigned")
    static let companyRefusalNoActivity = Message("calls.company.refusal.no-activity")
    static let companyRefusalSigned = Message("calls.company.refusal.signed")
    static let companyRefusalSignedAlready = Message("calls.company.refusal.signed-already")
    static let companyRefusalBothSides = Message("calls.company.refusal.both-sides")
    static let companyRefusalChangedMeanwhile = Message("calls.company.refusal.changed-meanwhile")
    static let companyRefusalNoticeGiven = Message("calls.company.refusal.notice-given")
    static let companyRefusalNoNotice = Message("calls.company.refusal.no-notice")
    static let companyRefusalNotYet = Message("calls.company.refusal.not-yet")
    static let companyRefusalLeftAlone = Message("calls.company.refusal.left-alone")
    static let companyRefusalNoLeader = Message("calls.company.refusal.no-leader")
    static let numbersTitle = Message("calls.numbers.title")
    static let numbersLead = Message("calls.numbers.lead")
    static let numbersLeadByFives = Message("calls.numbers.lead-by-fives")
    static let numbersNone = Message("calls.numbers.none")
    static let numbersYear = Message("calls.numbers.year")
    static let numbersOlder = Message("calls.numbers.older")
    static let numbersOlderLead = Message("calls.numbers.older-lead")
    static let numbersMonth = Message("calls.numbers.month")
    static let numbersWhole = Message("calls.numbers.whole")
    static let numbersCalls = Message("calls.numbers.calls")
    static let numbersAnswered = Message("calls.numbers.answered")
    static let numbersEscalated = Message("calls.numbers.escalated")
    static let numbersMinutes = Message("calls.numbers.minutes")
    static func numbersTime(median: Message.Value, worst: Message.Value) -> Message {
        Message("calls.numbers.time", ["median": median, "worst": worst])
    }
    static func numbersAverage(minutes: Int) -> Message {
        Message("calls.numbers.average", ["minutes": .number(minutes)])
    }
    static let numbersFew = Message("calls.numbers.few")
    static let numbersLoad = Message("calls.numbers.load")
    static func numbersLoadLead(days: Int) -> Message {
        Message("calls.numbers.load-lead", ["days": .number(days)])
    }
    static let numbersNoCallers = Message("calls.numbers.no-callers")
    static let numbersCaller = Message("calls.numbers.caller")
    static let numbersCallers = Message("calls.numbers.callers")
    static let numbersMonth1 = Message("calls.numbers.month.1")
    static let numbersMonth2 = Message("calls.numbers.month.2")
    static let numbersMonth3 = Message("calls.numbers.month.3")
    static let numbersMonth4 = Message("calls.numbers.month.4")
    static let numbersMonth5 = Message("calls.numbers.month.5")
    static let numbersMonth6 = Message("calls.numbers.month.6")
    static let numbersMonth7 = Message("calls.numbers.month.7")
    static let numbersMonth8 = Message("calls.numbers.month.8")
    static let numbersMonth9 = Message("calls.numbers.month.9")
    static let numbersMonth10 = Message("calls.numbers.month.10")
    static let numbersMonth11 = Message("calls.numbers.month.11")
    static let numbersMonth12 = Message("calls.numbers.month.12")
    static let numbersHeavy = Message("calls.numbers.heavy")
    static let boardTitle = Message("calls.board.title")
    static let boardHere = Message("calls.board.here")
    static func boardSeen(at: Message.Value, until: Message.Value) -> Message {
        Message("calls.board.seen", ["at": at, "until": until])
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
    static func letterCanarySubject(activity: Message.Value, day: Message.Value) -> Message {
        Message("calls.letter.canary-subject", ["activity": activity, "day": day])
    }
    static let letterCanaryBody = Message("calls.letter.canary-body")
    static let companyNotice = Message("calls.company.notice")
    static let companyEndMeans = Message("calls.company.end-means")
    static let companyEndNow = Message("calls.company.end-now")
    static func boardChainBegins(at: Message.Value) -> Message {
        Message("calls.board.chain-begins", ["at": at])
    }
    static let dutyAhead = Message("calls.duty.ahead")
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
    static func calledNeighbour(name: Message.Value, time: Message.Value) -> Message {
        Message("calls.called.neighbour", ["name": name, "time": time])
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
    static let linkTitle = Message("calls.link.title")
    static func linkLead(name: Message.Value) -> Message {
        Message("calls.link.lead", ["name": name])
    }
    static func linkCode(link: Message.Value) -> Message {
        Message("calls.link.code", ["link": link])
    }
    static let linkScan = Message("calls.link.scan")
    static let linkOnce = Message("calls.link.once")
    static let linkBack = Message("calls.link.back")
    static let linkThere = Message("calls.link.there")
    static let linkNone = Message("calls.link.none")
    static let linkMake = Message("calls.link.make")
    static let linkAgain = Message("calls.link.again")
    static let linkEnd = Message("calls.link.end")
    static let linkDoneEnded = Message("calls.link.done.ended")
    static let linkExport = Message("calls.link.export")
    static func setLedBy(names: Message.Value) -> Message {
        Message("calls.set.led-by", ["names": names])
    }
    static let setRemoveMe = Message("calls.set.remove-me")
    static let setRemoveMeLead = Message("calls.set.remove-me-lead")
    static let setLetterDaysSubject = Message("calls.set.letter-days-subject")
    static let setLetterDaysBody = Message("calls.set.letter-days-body")
    static let dutyGiveHint = Message("calls.duty.give-hint")
    static let setChoose = Message("calls.set.choose")
    static func personProblemPlace(number: Int) -> Message {
        Message("calls.person.problem-place", ["number": .number(number)])
    }
    static let setStateNoStarter = Message("calls.set.state-no-starter")
    static let setNextStarter = Message("calls.set.next-starter")
    static let boardQuiet = Message("calls.board.quiet")
    static let setEnd = Message("calls.set.end")
    static let setEndLead = Message("calls.set.end-lead")
    static let setEndDo = Message("calls.set.end-do")
    static let setEndOpen = Message("calls.set.end-open")
    static let setLetterEndSubject = Message("calls.set.letter-end-subject")
    static let setLetterEndBody = Message("calls.set.letter-end-body")
    static let setDoneEnded = Message("calls.set.done.ended")
    static let setAwayLead = Message("calls.set.away-lead")
    static let setAwayDo = Message("calls.set.away-do")
    static let setBack = Message("calls.set.back")
    static let setDoneAway = Message("calls.set.done.away")
    static let setDoneBack = Message("calls.set.done.back")
    static func personPartLead(name: Message.Value) -> Message {
        Message("calls.person.part-lead", ["name": name])
    }
    static let personPartDo = Message("calls.person.part-do")
    static let personEndErased = Message("calls.person.end-erased")
    static let personSure = Message("calls.person.sure")
    static let personProblemSure = Message("calls.person.problem-sure")
    static let companyActivityFirst = Message("calls.company.activity-first")
    static func companyStepWaits(side: Message.Value) -> Message {
        Message("calls.company.step-waits", ["side": side])
    }
    static func dayStale(day: Message.Value, time: Message.Value) -> Message {
        Message("calls.day.stale", ["day": day, "time": time])
    }
    static let dayTapDanger = Message("calls.day.tap-danger")
    static let dayWrongPress = Message("calls.day.wrong-press")
    static let dayWrongPressHelp = Message("calls.day.wrong-press-help")
    static func dayChainFrom(time: Message.Value) -> Message {
        Message("calls.day.chain-from", ["time": time])
    }
    static let dayChainAsk = Message("calls.day.chain-ask")
    static let dayChainYes = Message("calls.day.chain-yes")
    static let calledLetterEndedSubject = Message("calls.called.letter.ended-subject")
    static let calledLetterEndedBody = Message("calls.called.letter.ended-body")
    static func calledProblemAhead(days: Int) -> Message {
        Message("calls.called.problem-ahead", ["days": .number(days)])
    }
    static func sheetLeader(name: Message.Value, phone: Message.Value) -> Message {
        Message("calls.sheet.leader", ["name": name, "phone": phone])
    }
    static let exportLeader = Message("calls.export.leader")
    static let setLeaderPhone = Message("calls.set.leader-phone")
    static let setLeaderPhoneHint = Message("calls.set.leader-phone-hint")
    static let setLeaderPhoneSave = Message("calls.set.leader-phone-save")
    static let setLeaderNoPhone = Message("calls.set.leader-no-phone")
    static let setDoneLeaderPhone = Message("calls.set.done.leader-phone")
    static let refusedSee = Message("calls.refused.see")
    static let dutyTitle = Message("calls.duty.title")
    static let letterComingSubject = Message("calls.letter.coming-subject")
    static let letterComingBody = Message("calls.letter.coming-body")
    static let letterGivenSubject = Message("calls.letter.given-subject")
    static let letterGivenBody = Message("calls.letter.given-body")
    static let letterRestoredSubject = Message("calls.letter.restored-subject")
    static func letterRestoredBody(at: Message.Value) -> Message {
        Message("calls.letter.restored-body", ["at": at])
    }
    static func boardRestoredPause(name: Message.Value) -> Message {
        Message("calls.board.restored-pause", ["name": name])
    }
    static func boardRestored(count: Int, day: Message.Value) -> Message {
        Message("calls.board.restored", ["count": .number(count), "day": day])
    }
    static let dutyLogRestored = Message("calls.duty.log-restored")
    static let companyGuardWhy = Message("calls.company.guard-why")
    static func companyProblemKroner(high: Int, low: Int) -> Message {
        Message("calls.company.problem-kroner", ["high": .number(high), "low": .number(low)])
    }
    static let companyRefusalOnlySeen = Message("calls.company.refusal.only-seen")
    static func boardAlone(count: Int, day: Message.Value, name: Message.Value) -> Message {
        Message("calls.board.alone", ["count": .number(count), "day": day, "name": name])
    }
    static let personChangedMeanwhile = Message("calls.person.changed-meanwhile")
    static let personNow = Message("calls.person.now")
    static let personDonePausedTomorrow = Message("calls.person.done.paused-tomorrow")
    static let personDonePausedNot = Message("calls.person.done.paused-not")
    static let personDonePausedAlready = Message("calls.person.done.paused-already")
    static let personDonePausedStill = Message("calls.person.done.paused-still")
    static let calledDonePausedTomorrow = Message("calls.called.done.paused-tomorrow")
    static let calledDonePausedNot = Message("calls.called.done.paused-not")
    static let calledDonePausedAlready = Message("calls.called.done.paused-already")
    static let calledDoneEndedOne = Message("calls.called.done.ended-one")
    static func setStatePausedNext(until: Message.Value) -> Message {
        Message("calls.set.state-paused-next", ["until": until])
    }
    static func dutyPauseThere(from: Message.Value, reason: Message.Value, until: Message.Value, who: Message.Value) -> Message {
        Message("calls.duty.pause-there", ["from": from, "reason": reason, "until": until, "who": who])
    }
    static func personAgain(name: Message.Value) -> Message {
        Message("calls.person.again", ["name": name])
    }
    static let personAgainTick = Message("calls.person.again-tick")
    static func setAgain(name: Message.Value) -> Message {
        Message("calls.set.again", ["name": name])
    }
    static let setAgainTick = Message("calls.set.again-tick")
    static func companyAgain(name: Message.Value) -> Message {
        Message("calls.company.again", ["name": name])
    }
    static let companyAgainTick = Message("calls.company.again-tick")
    static func setProblemDay(from: Message.Value, until: Message.Value) -> Message {
        Message("calls.set.problem-day", ["from": from, "until": until])
    }
    static func personProblemBeforeYes(day: Message.Value) -> Message {
        Message("calls.person.problem-before-yes", ["day": day])
    }
    static let boardMatters = Message("calls.board.matters")
    static func boardGapFrom(day: Message.Value, who: Message.Value) -> Message {
        Message("calls.board.gap-from", ["day": day, "who": who])
    }
    static func boardGapDay(day: Message.Value, who: Message.Value) -> Message {
        Message("calls.board.gap-day", ["day": day, "who": who])
    }
    static func boardGapDays(from: Message.Value, until: Message.Value, who: Message.Value) -> Message {
        Message("calls.board.gap-days", ["from": from, "until": until, "who": who])
    }
    static let boardGapToday = Message("calls.board.gap-today")
    static func boardGapMany(count: Int) -> Message {
        Message("calls.board.gap-many", ["count": .number(count)])
    }
    static let setStateNobody = Message("calls.set.state-nobody")
    static let setProblemBoth = Message("calls.set.problem-both")
    static func setProblemCalls(name: Message.Value) -> Message {
        Message("calls.set.problem-calls", ["name": name])
    }
    static let setDoneCallerKnown = Message("calls.set.done.caller-known")
    static func setCallerEndAlone(names: Message.Value) -> Message {
        Message("calls.set.caller-end-alone", ["names": names])
    }
    static let setLastLeader = Message("calls.set.last-leader")
    static let personPartLast = Message("calls.person.part-last")
    static let dutyHeardAlready = Message("calls.duty.heard-already")
    static let companyStateAgreed = Message("calls.company.state.agreed")
    static func companyProblemTaken(name: Message.Value) -> Message {
        Message("calls.company.problem-taken", ["name": name])
    }
    static let personPartLastStarter = Message("calls.person.part-last-starter")
    static let dayChainGoing = Message("calls.day.chain-going")
    static func dayChainContinued(leader: Message.Value) -> Message {
        Message("calls.day.chain-continued", ["leader": leader])
    }
    static func dayChainContinuedFrom(leader: Message.Value, name: Message.Value) -> Message {
        Message("calls.day.chain-continued-from", ["leader": leader, "name": name])
    }
    static let dayChainCalledOn = Message("calls.day.chain-called-on")
    static func dayChainWait(name: Message.Value) -> Message {
        Message("calls.day.chain-wait", ["name": name])
    }
    static let dayChainWaitLast = Message("calls.day.chain-wait-last")
    static let dayChainCannotWait = Message("calls.day.chain-cannot-wait")
    static func dayChainNotCalled(name: Message.Value) -> Message {
        Message("calls.day.chain-not-called", ["name": name])
    }
    static func dayNotReported(names: Message.Value) -> Message {
        Message("calls.day.not-reported", ["names": names])
    }
    static let dayAboutChain = Message("calls.day.about-chain")
    static let dayAboutCall = Message("calls.day.about-call")
    static func calledNeighbourAgain(name: Message.Value, time: Message.Value) -> Message {
        Message("calls.called.neighbour-again", ["name": name, "time": time])
    }
    static func calledGoesOn(time: Message.Value) -> Message {
        Message("calls.called.goes-on", ["time": time])
    }
    static let calledStopped = Message("calls.called.stopped")
    static let personConsentChain = Message("calls.person.consent-chain")
    static let dutyCalledOn = Message("calls.duty.called-on")
    static let dutyLastHeard = Message("calls.duty.last-heard")
    static func dutyContinuedFrom(name: Message.Value, other: Message.Value) -> Message {
        Message("calls.duty.continued-from", ["name": name, "other": other])
    }
    static let boardCalledOn = Message("calls.board.called-on")
    static func boardChainContinued(at: Message.Value, name: Message.Value) -> Message {
        Message("calls.board.chain-continued", ["at": at, "name": name])
    }
    static func boardChainAgain(at: Message.Value) -> Message {
        Message("calls.board.chain-again", ["at": at])
    }
    static func dayRelieved(name: Message.Value, other: Message.Value) -> Message {
        Message("calls.day.relieved", ["name": name, "other": other])
    }
    static func dayRelievedOver(name: Message.Value, other: Message.Value) -> Message {
        Message("calls.day.relieved-over", ["name": name, "other": other])
    }
    static let dutyTakenEarly = Message("calls.duty.taken-early")
    static let dutyDoneTakenAlone = Message("calls.duty.done.taken-alone")
    static let personNeighbour = Message("calls.person.neighbour")
    static let personDayWellChain = Message("calls.person.day-well-chain")
    static let setNextPhone = Message("calls.set.next-phone")
    static func sheetChain(name: Message.Value, phone: Message.Value, time: Message.Value) -> Message {
        Message("calls.sheet.chain", ["name": name, "phone": phone, "time": time])
    }
    static func sheetChainNobody(time: Message.Value) -> Message {
        Message("calls.sheet.chain-nobody", ["time": time])
    }
    static let sheetNumber = Message("calls.sheet.number")
    static let sheetNext = Message("calls.sheet.next")
    static let sheetContacts = Message("calls.sheet.contacts")
}
