// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let formTitle = Message("intake.form.title")
    static let formAbout = Message("intake.form.about")
    static let formAdults = Message("intake.form.adults")
    static func formAdult(number: Int) -> Message {
        Message("intake.form.adult", ["number": .number(number)])
    }
    static let formMoreAdults = Message("intake.form.more-adults")
    static let formFamilyName = Message("intake.form.family-name")
    static let formContact = Message("intake.form.contact")
    static let formAnswers = Message("intake.form.answers")
    static let formConsent = Message("intake.form.consent")
    static func formConsentOf(name: Message.Value) -> Message {
        Message("intake.form.consent-of", ["name": name])
    }
    static func formConsentOfNumber(number: Int) -> Message {
        Message("intake.form.consent-of-number", ["number": .number(number)])
    }
    static let formSigning = Message("intake.form.signing")
    static let formHow = Message("intake.form.how")
    static let formHowPaper = Message("intake.form.how.paper")
    static let formHowScreen = Message("intake.form.how.screen")
    static let formVoluntary = Message("intake.form.voluntary")
    static let formLead = Message("intake.form.lead")
    static func formReceives(activity: Message.Value, branch: Message.Value, language: Message.Value) -> Message {
        Message("intake.form.receives", ["activity": activity, "branch": branch, "language": language])
    }
    static let formChangeStart = Message("intake.form.change-start")
    static let formSave = Message("intake.form.save")
    static let formCheck = Message("intake.form.check")
    static let formDelete = Message("intake.form.delete")
    static let formPartsHelp = Message("intake.form.parts-help")
    static func formDraftWording(language: Message.Value) -> Message {
        Message("intake.form.draft-wording", ["language": language])
    }
    static let formEachConsents = Message("intake.form.each-consents")
    static let receiptTitle = Message("intake.receipt.title")
    static func receiptThanks(branch: Message.Value) -> Message {
        Message("intake.receipt.thanks", ["branch": branch])
    }
    static let receiptNumber = Message("intake.receipt.number")
    static let receiptNext = Message("intake.receipt.next")
    static let receiptNextFind = Message("intake.receipt.next-find")
    static let receiptNextAsked = Message("intake.receipt.next-asked")
    static let receiptNextWait = Message("intake.receipt.next-wait")
    static let receiptAgreed = Message("intake.receipt.agreed")
    static func receiptUntil(day: Message.Value) -> Message {
        Message("intake.receipt.until", ["day": day])
    }
    static let receiptPage = Message("intake.receipt.page")
    static let receiptPageHelp = Message("intake.receipt.page-help")
    static let receiptLost = Message("intake.receipt.lost")
    static func receiptCode(link: Message.Value) -> Message {
        Message("intake.receipt.code", ["link": link])
    }
    static let receiptOpen = Message("intake.receipt.open")
    static let receiptStaff = Message("intake.receipt.staff")
    static let receiptNoLink = Message("intake.receipt.no-link")
    static let receiptNewLink = Message("intake.receipt.new-link")
    static let receiptPrint = Message("intake.receipt.print")
    static let receiptBack = Message("intake.receipt.back")
    static func askTitle(name: Message.Value) -> Message {
        Message("intake.ask.title", ["name": name])
    }
    static let askLead = Message("intake.ask.lead")
    static let askShow = Message("intake.ask.show")
    static let askGive = Message("intake.ask.give")
    static let askPartsHelp = Message("intake.ask.parts-help")
    static let askProblemPart = Message("intake.ask.problem-part")
    static func newReceiver(activity: Message.Value, branch: Message.Value) -> Message {
        Message("intake.new.receiver", ["activity": activity, "branch": branch])
    }
    static let newTitle = Message("intake.new.title")
    static let newLead = Message("intake.new.lead")
    static let newLanguage = Message("intake.new.language")
    static let newKind = Message("intake.new.kind")
    static let newActivity = Message("intake.new.activity")
    static let newStart = Message("intake.new.start")
    static let newNone = Message("intake.new.none")
    static let sheetTick = Message("intake.sheet.tick")
    static let sheetNotAsked = Message("intake.sheet.not-asked")
    static let sheetShredded = Message("intake.sheet.shredded")
    static let sheetTitle = Message("intake.sheet.title")
    static let listTitle = Message("intake.list.title")
    static let listLead = Message("intake.list.lead")
    static let listLeadAll = Message("intake.list.lead-all")
    static let listNew = Message("intake.list.new")
    static func listCaption(count: Int) -> Message {
        Message("intake.list.caption", ["count": .number(count)])
    }
    static let listWho = Message("intake.list.who")
    static let listActivity = Message("intake.list.activity")
    static let listState = Message("intake.list.state")
    static let listDate = Message("intake.list.date")
    static func listNameless(id: String) -> Message {
        Message("intake.list.nameless", ["id": .text(id)])
    }
    static let listDraftNameless = Message("intake.list.draft-nameless")
    static let listEmpty = Message("intake.list.empty")
    static let listEmptyHelp = Message("intake.list.empty-help")
    static let listShow = Message("intake.list.show")
    static let listFilter = Message("intake.list.filter")
    static let listAll = Message("intake.list.all")
    static let listSearch = Message("intake.list.search")
    static let listSearchDeed = Message("intake.list.search-deed")
    static let listFound = Message("intake.list.found")
    static let listFoundNone = Message("intake.list.found-none")
    static let listBack = Message("intake.list.back")
    static let listNext = Message("intake.list.next")
    static let listFirst = Message("intake.list.first")
    static let listPages = Message("intake.list.pages")
    static let listBlank = Message("intake.list.blank")
    static func listBlankPerson(language: Message.Value) -> Message {
        Message("intake.list.blank-person", ["language": language])
    }
    static func listBlankFamily(language: Message.Value) -> Message {
        Message("intake.list.blank-family", ["language": language])
    }
    static let listDraftsGo = Message("intake.list.drafts-go")
    static let stateDraft = Message("intake.state.draft")
    static let stateSent = Message("intake.state.sent")
    static let stateReceived = Message("intake.state.received")
    static let stateMatched = Message("intake.state.matched")
    static let stateEnded = Message("intake.state.ended")
    static let stateWithdrawn = Message("intake.state.withdrawn")
    static let problemReach = Message("intake.problem.reach")
    static let problemPart = Message("intake.problem.part")
    static let problemInterpreter = Message("intake.problem.interpreter")
    static let problemActivity = Message("intake.problem.activity")
    static let problemHowTold = Message("intake.problem.how-told")
    static let problemCpr = Message("intake.problem.cpr")
    static let checkChanged = Message("intake.check.changed")
    static let checkTitle = Message("intake.check.title")
    static let checkLead = Message("intake.check.lead")
    static let checkReceives = Message("intake.check.receives")
    static let checkContact = Message("intake.check.contact")
    static let checkAnswers = Message("intake.check.answers")
    static let checkConsents = Message("intake.check.consents")
    static func checkWording(id: String, language: Message.Value) -> Message {
        Message("intake.check.wording", ["id": .text(id), "language": language])
    }
    static func checkWordingDanish(id: String) -> Message {
        Message("intake.check.wording-danish", ["id": .text(id)])
    }
    static func checkDraft(language: Message.Value, name: Message.Value) -> Message {
        Message("intake.check.draft", ["language": language, "name": name])
    }
    static let checkInterpreter = Message("intake.check.interpreter")
    static let checkHow = Message("intake.check.how")
    static let checkUntil = Message("intake.check.until")
    static let checkFollowUp = Message("intake.check.follow-up")
    static let checkBothParts = Message("intake.check.both-parts")
    static func checkSend(branch: Message.Value) -> Message {
        Message("intake.check.send", ["branch": branch])
    }
    static let checkCorrect = Message("intake.check.correct")
    static func sentMadeBy(branch: Message.Value, day: Message.Value) -> Message {
        Message("intake.sent.made-by", ["branch": branch, "day": day])
    }
    static let sentContact = Message("intake.sent.contact")
    static func sentErased(day: Message.Value) -> Message {
        Message("intake.sent.erased", ["day": day])
    }
    static let sentGone = Message("intake.sent.gone")
    static let sentAnswers = Message("intake.sent.answers")
    static let sentConsent = Message("intake.sent.consent")
    static let sentCorrect = Message("intake.sent.correct")
    static let sentPrint = Message("intake.sent.print")
    static let sentReceipt = Message("intake.sent.receipt")
    static let sentWithdraw = Message("intake.sent.withdraw")
    static let sentWithdrawHelp = Message("intake.sent.withdraw-help")
    static let sentWithdrawHow = Message("intake.sent.withdraw-how")
    static let sentWithdrawDeed = Message("intake.sent.withdraw-deed")
    static let sentSpoken = Message("intake.sent.spoken")
    static let sentPaper = Message("intake.sent.paper")
    static let sentAllGone = Message("intake.sent.all-gone")
    static let correctTitle = Message("intake.correct.title")
    static let correctLead = Message("intake.correct.lead")
    static let correctSave = Message("intake.correct.save")
    static let againTitle = Message("intake.again.title")
    static func againHelp(branch: Message.Value, day: Message.Value) -> Message {
        Message("intake.again.help", ["branch": branch, "day": day])
    }
    static let againOpen = Message("intake.again.open")
    static let refusalSent = Message("intake.refusal.sent")
    static let refusalNotSent = Message("intake.refusal.not-sent")
    static let refusalContactMade = Message("intake.refusal.contact-made")
    static let refusalNewLink = Message("intake.refusal.new-link")
    static let refusalWithdrawn = Message("intake.refusal.withdrawn")
    static let refusalNoActivity = Message("intake.refusal.no-activity")
    static let doneSaved = Message("intake.done.saved")
    static let doneCorrected = Message("intake.done.corrected")
    static let doneWithdrawn = Message("intake.done.withdrawn")
    static let doneDeleted = Message("intake.done.deleted")
    static let sentTold = Message("intake.sent.told")
    static let sentMandates = Message("intake.sent.mandates")
    static let exportForms = Message("intake.export.forms")
    static let exportReceiver = Message("intake.export.receiver")
    static let exportActivity = Message("intake.export.activity")
    static let exportBegun = Message("intake.export.begun")
    static let exportSent = Message("intake.export.sent")
    static let exportOpened = Message("intake.export.opened")
    static let letterFormSubject = Message("intake.letter.form-subject")
    static let letterFormBody = Message("intake.letter.form-body")
}
