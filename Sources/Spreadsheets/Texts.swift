// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let fileEmpty = Message("spreadsheets.file.empty")
    static func fileTooLarge(max: Int) -> Message {
        Message("spreadsheets.file.too-large", ["max": .number(max)])
    }
    static let fileWorkbook = Message("spreadsheets.file.workbook")
    static let fileOldWorkbook = Message("spreadsheets.file.old-workbook")
    static let fileUtf16 = Message("spreadsheets.file.utf16")
    static let filePdf = Message("spreadsheets.file.pdf")
    static let fileNotText = Message("spreadsheets.file.not-text")
    static let fileUnknownLetters = Message("spreadsheets.file.unknown-letters")
    static let fileForeignLetters = Message("spreadsheets.file.foreign-letters")
    static let fileGarbled = Message("spreadsheets.file.garbled")
    static let fileOneColumn = Message("spreadsheets.file.one-column")
    static func fileTooManyColumns(max: Int) -> Message {
        Message("spreadsheets.file.too-many-columns", ["max": .number(max)])
    }
    static let fileNoRows = Message("spreadsheets.file.no-rows")
    static func fileTooManyRows(max: Int) -> Message {
        Message("spreadsheets.file.too-many-rows", ["max": .number(max)])
    }
    static func fileUnclosedQuote(line: Message.Value) -> Message {
        Message("spreadsheets.file.unclosed-quote", ["line": line])
    }
    static func fileTextAfterQuote(character: Message.Value, line: Message.Value) -> Message {
        Message("spreadsheets.file.text-after-quote", ["character": character, "line": line])
    }
    static func cellCount(count: Int) -> Message {
        Message("spreadsheets.cell.count", ["count": .number(count)])
    }
    static let cellFuture = Message("spreadsheets.cell.future")
    static let cellOneOf = Message("spreadsheets.cell.one-of")
    static let cellWords = Message("spreadsheets.cell.words")
    static let cellBirthYear = Message("spreadsheets.cell.birth-year")
    static let refusalMovedOn = Message("spreadsheets.refusal.moved-on")
    static let refusalHasProblems = Message("spreadsheets.refusal.has-problems")
    static let refusalNothing = Message("spreadsheets.refusal.nothing")
    static let refusalTooLate = Message("spreadsheets.refusal.too-late")
    static let pageCrumbs = Message("spreadsheets.page.crumbs")
    static let pageBack = Message("spreadsheets.page.back")
    static let listTitle = Message("spreadsheets.list.title")
    static func listLead(days: Int) -> Message {
        Message("spreadsheets.list.lead", ["days": .number(days)])
    }
    static let listNew = Message("spreadsheets.list.new")
    static let listNone = Message("spreadsheets.list.none")
    static let listWhen = Message("spreadsheets.list.when")
    static let listWhat = Message("spreadsheets.list.what")
    static let listActivity = Message("spreadsheets.list.activity")
    static let listState = Message("spreadsheets.list.state")
    static let listBy = Message("spreadsheets.list.by")
    static func listRows(count: Int, side: String) -> Message {
        Message("spreadsheets.list.rows", ["count": .number(count), "side": .text(side)])
    }
    static let stateChecking = Message("spreadsheets.state.checking")
    static let stateReady = Message("spreadsheets.state.ready")
    static let stateImporting = Message("spreadsheets.state.importing")
    static let stateDone = Message("spreadsheets.state.done")
    static func stateDoneWith(count: Int) -> Message {
        Message("spreadsheets.state.done-with", ["count": .number(count)])
    }
    static let stateUndoing = Message("spreadsheets.state.undoing")
    static let stateUndone = Message("spreadsheets.state.undone")
    static let stateEnded = Message("spreadsheets.state.ended")
    static func stateLead(activity: Message.Value, count: Int) -> Message {
        Message("spreadsheets.state.lead", ["activity": activity, "count": .number(count)])
    }
    static let newTitle = Message("spreadsheets.new.title")
    static let newLead = Message("spreadsheets.new.lead")
    static let newNoActivity = Message("spreadsheets.new.no-activity")
    static let newWho = Message("spreadsheets.new.who")
    static func newSide(side: String) -> Message {
        Message("spreadsheets.new.side", ["side": .text(side)])
    }
    static let newActivity = Message("spreadsheets.new.activity")
    static let newFile = Message("spreadsheets.new.file")
    static let newFileHint = Message("spreadsheets.new.file-hint")
    static let newFileMissing = Message("spreadsheets.new.file-missing")
    static let newGo = Message("spreadsheets.new.go")
    static let newHow = Message("spreadsheets.new.how")
    static let newHowSave = Message("spreadsheets.new.how-save")
    static let newHowHeadings = Message("spreadsheets.new.how-headings")
    static let newHowCheck = Message("spreadsheets.new.how-check")
    static let newConsent = Message("spreadsheets.new.consent")
    static func previewTitle(side: String) -> Message {
        Message("spreadsheets.preview.title", ["side": .text(side)])
    }
    static func previewMissing(what: Message.Value) -> Message {
        Message("spreadsheets.preview.missing", ["what": what])
    }
    static let previewAgain = Message("spreadsheets.preview.again")
    static func countComing(count: Int) -> Message {
        Message("spreadsheets.count.coming", ["count": .number(count)])
    }
    static func countFaulty(count: Int) -> Message {
        Message("spreadsheets.count.faulty", ["count": .number(count)])
    }
    static func countTwins(count: Int) -> Message {
        Message("spreadsheets.count.twins", ["count": .number(count)])
    }
    static func countGuarded(count: Int) -> Message {
        Message("spreadsheets.count.guarded", ["count": .number(count)])
    }
    static let startTitle = Message("spreadsheets.start.title")
    static let startNobody = Message("spreadsheets.start.nobody")
    static func startStopped(count: Int) -> Message {
        Message("spreadsheets.start.stopped", ["count": .number(count)])
    }
    static let startConsent = Message("spreadsheets.start.consent")
    static func startAll(count: Int) -> Message {
        Message("spreadsheets.start.all", ["count": .number(count)])
    }
    static func startWithout(count: Int) -> Message {
        Message("spreadsheets.start.without", ["count": .number(count)])
    }
    static func firstTitle(count: Int) -> Message {
        Message("spreadsheets.first.title", ["count": .number(count)])
    }
    static let problemLead = Message("spreadsheets.problem.lead")
    static func problemMore(max: Int) -> Message {
        Message("spreadsheets.problem.more", ["max": .number(max)])
    }
    static let problemLine = Message("spreadsheets.problem.line")
    static func problemLineOf(line: Message.Value) -> Message {
        Message("spreadsheets.problem.line-of", ["line": line])
    }
    static let problemColumn = Message("spreadsheets.problem.column")
    static let problemFound = Message("spreadsheets.problem.found")
    static let problemExpected = Message("spreadsheets.problem.expected")
    static let problemNothing = Message("spreadsheets.problem.nothing")
    static func problemNoColumn(field: Message.Value) -> Message {
        Message("spreadsheets.problem.no-column", ["field": field])
    }
    static let problemWords = Message("spreadsheets.problem.words")
    static let textsLead = Message("spreadsheets.texts.lead")
    static func textsLine(line: Message.Value, what: Message.Value) -> Message {
        Message("spreadsheets.texts.line", ["line": line, "what": what])
    }
    static let textsChoice = Message("spreadsheets.texts.choice")
    static let textsAsk = Message("spreadsheets.texts.ask")
    static let textsLeaveOut = Message("spreadsheets.texts.leave-out")
    static let textsKeep = Message("spreadsheets.texts.keep")
    static let textsReason = Message("spreadsheets.texts.reason")
    static let textsReasonHint = Message("spreadsheets.texts.reason-hint")
    static let textsReasonMissing = Message("spreadsheets.texts.reason-missing")
    static let textsReasonCpr = Message("spreadsheets.texts.reason-cpr")
    static let twinsLead = Message("spreadsheets.twins.lead")
    static func twinsHousehold(by: Message.Value, line: Message.Value, reference: Message.Value) -> Message {
        Message("spreadsheets.twins.household", ["by": by, "line": line, "reference": reference])
    }
    static func twinsRow(by: Message.Value, line: Message.Value, other: Message.Value) -> Message {
        Message("spreadsheets.twins.row", ["by": by, "line": line, "other": other])
    }
    static let twinsLeaveOut = Message("spreadsheets.twins.leave-out")
    static let twinName = Message("spreadsheets.twin.name")
    static let twinPhone = Message("spreadsheets.twin.phone")
    static let twinEmail = Message("spreadsheets.twin.email")
    static let columnsChoice = Message("spreadsheets.columns.choice")
    static let columnsChoiceLead = Message("spreadsheets.columns.choice-lead")
    static func columnOf(heading: Message.Value, text: String) -> Message {
        Message("spreadsheets.column.of", ["heading": heading, "text": .text(text)])
    }
    static let columnNone = Message("spreadsheets.column.none")
    static func columnSample(text: String) -> Message {
        Message("spreadsheets.column.sample", ["text": .text(text)])
    }
    static let columnsTitle = Message("spreadsheets.columns.title")
    static let columnsLead = Message("spreadsheets.columns.lead")
    static func columnsOf(side: String) -> Message {
        Message("spreadsheets.columns.of", ["side": .text(side)])
    }
    static func columnsOther(side: String) -> Message {
        Message("spreadsheets.columns.other", ["side": .text(side)])
    }
    static let columnsColumn = Message("spreadsheets.columns.column")
    static let columnsHolds = Message("spreadsheets.columns.holds")
    static let columnsNeeded = Message("spreadsheets.columns.needed")
    static func columnsWords(count: Int) -> Message {
        Message("spreadsheets.columns.words", ["count": .number(count)])
    }
    static func progressDone(count: Int, done: Int) -> Message {
        Message("spreadsheets.progress.done", ["count": .number(count), "done": .number(done)])
    }
    static let progressFollowed = Message("spreadsheets.progress.followed")
    static let progressStop = Message("spreadsheets.progress.stop")
    static let progressLook = Message("spreadsheets.progress.look")
    static let progressAway = Message("spreadsheets.progress.away")
    static func doneCameIn(count: Int) -> Message {
        Message("spreadsheets.done.came-in", ["count": .number(count)])
    }
    static func doneLeft(count: Int) -> Message {
        Message("spreadsheets.done.left", ["count": .number(count)])
    }
    static func doneLook(side: String) -> Message {
        Message("spreadsheets.done.look", ["side": .text(side)])
    }
    static let undoTitle = Message("spreadsheets.undo.title")
    static func undoLead(days: Int) -> Message {
        Message("spreadsheets.undo.lead", ["days": .number(days)])
    }
    static func undoGo(count: Int) -> Message {
        Message("spreadsheets.undo.go", ["count": .number(count)])
    }
    static let undoneAll = Message("spreadsheets.undone.all")
    static func undoneStayed(count: Int) -> Message {
        Message("spreadsheets.undone.stayed", ["count": .number(count)])
    }
    static let endedLead = Message("spreadsheets.ended.lead")
    static let endGo = Message("spreadsheets.end.go")
    static let endHint = Message("spreadsheets.end.hint")
    static let saveHeading = Message("spreadsheets.save.heading")
    static func saveTitle(side: String) -> Message {
        Message("spreadsheets.save.title", ["side": .text(side)])
    }
    static func saveLead(count: Int, side: String) -> Message {
        Message("spreadsheets.save.lead", ["count": .number(count), "side": .text(side)])
    }
    static let saveNoted = Message("spreadsheets.save.noted")
    static let saveConsent = Message("spreadsheets.save.consent")
    static let saveGo = Message("spreadsheets.save.go")
    static func saveName(side: String) -> Message {
        Message("spreadsheets.save.name", ["side": .text(side)])
    }
    static let fieldReference = Message("spreadsheets.field.reference")
    static let fieldName = Message("spreadsheets.field.name")
    static let fieldAdults = Message("spreadsheets.field.adults")
    static let fieldKind = Message("spreadsheets.field.kind")
    static let fieldPhone = Message("spreadsheets.field.phone")
    static let fieldEmail = Message("spreadsheets.field.email")
    static let fieldAddress = Message("spreadsheets.field.address")
    static let fieldPostcode = Message("spreadsheets.field.postcode")
    static let fieldGender = Message("spreadsheets.field.gender")
    static let fieldBirthYear = Message("spreadsheets.field.birth-year")
    static let fieldAgeBand = Message("spreadsheets.field.age-band")
    static let fieldChildren = Message("spreadsheets.field.children")
    static let fieldLanguages = Message("spreadsheets.field.languages")
    static let fieldInterests = Message("spreadsheets.field.interests")
    static let fieldHopes = Message("spreadsheets.field.hopes")
    static let fieldTimes = Message("spreadsheets.field.times")
    static let fieldGenderWish = Message("spreadsheets.field.gender-wish")
    static let fieldReach = Message("spreadsheets.field.reach")
    static let fieldCapacity = Message("spreadsheets.field.capacity")
    static let fieldEducation = Message("spreadsheets.field.education")
    static let fieldOwnWords = Message("spreadsheets.field.own-words")
    static let fieldOwnWordsLanguage = Message("spreadsheets.field.own-words-language")
    static let fieldPageLanguage = Message("spreadsheets.field.page-language")
    static let fieldWaitingSince = Message("spreadsheets.field.waiting-since")
    static let fieldInterview = Message("spreadsheets.field.interview")
    static let fieldAgreement = Message("spreadsheets.field.agreement")
    static let fieldGuidelines = Message("spreadsheets.field.guidelines")
    static let fieldCertificate = Message("spreadsheets.field.certificate")
    static let holdsName = Message("spreadsheets.holds.name")
    static let holdsAdults = Message("spreadsheets.holds.adults")
    static let holdsKind = Message("spreadsheets.holds.kind")
    static let holdsPhone = Message("spreadsheets.holds.phone")
    static let holdsEmail = Message("spreadsheets.holds.email")
    static let holdsAddress = Message("spreadsheets.holds.address")
    static let holdsPostcode = Message("spreadsheets.holds.postcode")
    static let holdsGender = Message("spreadsheets.holds.gender")
    static let holdsBirthYear = Message("spreadsheets.holds.birth-year")
    static let holdsAgeBand = Message("spreadsheets.holds.age-band")
    static let holdsChildren = Message("spreadsheets.holds.children")
    static let holdsLanguages = Message("spreadsheets.holds.languages")
    static let holdsInterests = Message("spreadsheets.holds.interests")
    static let holdsHopes = Message("spreadsheets.holds.hopes")
    static let holdsTimes = Message("spreadsheets.holds.times")
    static let holdsGenderWish = Message("spreadsheets.holds.gender-wish")
    static let holdsReach = Message("spreadsheets.holds.reach")
    static let holdsCapacity = Message("spreadsheets.holds.capacity")
    static let holdsEducation = Message("spreadsheets.holds.education")
    static let holdsOwnWords = Message("spreadsheets.holds.own-words")
    static let holdsOwnWordsLanguage = Message("spreadsheets.holds.own-words-language")
    static let holdsPageLanguage = Message("spreadsheets.holds.page-language")
    static let holdsWaitingSince = Message("spreadsheets.holds.waiting-since")
    static let holdsInterview = Message("spreadsheets.holds.interview")
    static let holdsAgreement = Message("spreadsheets.holds.agreement")
    static let holdsGuidelines = Message("spreadsheets.holds.guidelines")
    static let holdsCertificate = Message("spreadsheets.holds.certificate")
}
