// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let problemRequired = Message("web.problem.required")
    static func problemTooLong(max: Int) -> Message {
        Message("web.problem.too-long", ["max": .number(max)])
    }
    static let problemEmail = Message("web.problem.email")
    static let problemPhone = Message("web.problem.phone")
    static func problemNumber(high: Int, low: Int) -> Message {
        Message("web.problem.number", ["high": .number(high), "low": .number(low)])
    }
    static let problemDay = Message("web.problem.day")
    static let problemChoice = Message("web.problem.choice")
    static let problemSummary = Message("web.problem.summary")
    static let problemPrefix = Message("web.problem.prefix")
    static let fieldOptional = Message("web.field.optional")
    static let layoutSkip = Message("web.layout.skip")
    static let layoutNavigation = Message("web.layout.navigation")
    static let layoutLanguages = Message("web.layout.languages")
    static let layoutFooter = Message("web.layout.footer")
    static let layoutAbout = Message("web.layout.about")
    static let layoutChild = Message("web.layout.child")
    static let layoutDemo = Message("web.layout.demo")
    static let layoutDemoRoles = Message("web.layout.demo-roles")
    static let errorAway = Message("web.error.away")
    static let errorAwayHelp = Message("web.error.away-help")
    static let errorRefused = Message("web.error.refused")
    static let errorBadRequest = Message("web.error.bad-request")
    static let errorFields = Message("web.error.fields")
    static let errorConflict = Message("web.error.conflict")
    static let errorNotFound = Message("web.error.not-found")
    static let errorNotFoundHelp = Message("web.error.not-found-help")
    static let errorFault = Message("web.error.fault")
    static func errorFaultHelp(id: String) -> Message {
        Message("web.error.fault-help", ["id": .text(id)])
    }
    static let errorSealed = Message("web.error.sealed")
    static let errorSealedHelp = Message("web.error.sealed-help")
    static let errorHome = Message("web.error.home")
    static let errorNotText = Message("web.error.not-text")
    static let errorTooLarge = Message("web.error.too-large")
    static let errorTooSlow = Message("web.error.too-slow")
    static let errorWrongHost = Message("web.error.wrong-host")
    static let errorWrongMethod = Message("web.error.wrong-method")
    static let errorForeignOrigin = Message("web.error.foreign-origin")
    static let errorTooOften = Message("web.error.too-often")
    static let errorUnknown = Message("web.error.unknown")
    static let errorUnknownHelp = Message("web.error.unknown-help")
    static let pagerLabel = Message("web.pager.label")
    static let pagerNext = Message("web.pager.next")
    static let pagerFirst = Message("web.pager.first")
}
