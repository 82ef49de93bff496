// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let refusalWrongCode = Message("access.refusal.wrong-code")
    static let refusalLinkUsed = Message("access.refusal.link-used")
    static let refusalNotYours = Message("access.refusal.not-yours")
    static let refusalOwnRole = Message("access.refusal.own-role")
    static let refusalSignInFirst = Message("access.refusal.sign-in-first")
    static let problemTitle = Message("access.problem.title")
    static let signInTitle = Message("access.sign-in.title")
    static let signInLead = Message("access.sign-in.lead")
    static let signInEmail = Message("access.sign-in.email")
    static let signInSend = Message("access.sign-in.send")
    static let signInShared = Message("access.sign-in.shared")
    static let codeTitle = Message("access.code.title")
    static let codeLead = Message("access.code.lead")
    static let codeCode = Message("access.code.code")
    static let codeGo = Message("access.code.go")
    static let codeAgain = Message("access.code.again")
    static let codeOutbox = Message("access.code.outbox")
    static let linkTitle = Message("access.link.title")
    static let linkLead = Message("access.link.lead")
    static let letterSubject = Message("access.letter.subject")
    static func letterBody(code: Message.Value, link: Message.Value) -> Message {
        Message("access.letter.body", ["code": code, "link": link])
    }
    static let accountTitle = Message("access.account.title")
    static let accountLanguage = Message("access.account.language")
    static let languageDa = Message("access.language.da")
    static let languageEn = Message("access.language.en")
    static func accountOrganisation(organisation: Message.Value) -> Message {
        Message("access.account.organisation", ["organisation": organisation])
    }
    static func accountSwitch(organisation: Message.Value) -> Message {
        Message("access.account.switch", ["organisation": organisation])
    }
    static let accountRoles = Message("access.account.roles")
    static let accountSave = Message("access.account.save")
    static let accountSignOut = Message("access.account.sign-out")
    static let accountSignOutEverywhere = Message("access.account.sign-out-everywhere")
    static let peopleTitle = Message("access.people.title")
    static func peopleLead(organisation: Message.Value) -> Message {
        Message("access.people.lead", ["organisation": organisation])
    }
    static let peopleInvite = Message("access.people.invite")
    static let peopleName = Message("access.people.name")
    static let peopleEmail = Message("access.people.email")
    static let peopleRole = Message("access.people.role")
    static func peopleLink(name: Message.Value) -> Message {
        Message("access.people.link", ["name": name])
    }
    static func peopleKnows(name: Message.Value) -> Message {
        Message("access.people.knows", ["name": name])
    }
    static let peopleEnd = Message("access.people.end")
    static let peopleDone = Message("access.people.done")
    static let doneInvited = Message("access.done.invited")
    static let doneSaved = Message("access.done.saved")
    static let doneRoleEnded = Message("access.done.role-ended")
    static let roleLeader = Message("access.role.leader")
    static let roleBoard = Message("access.role.board")
    static let roleVolunteer = Message("access.role.volunteer")
    static let roleCaseworker = Message("access.role.caseworker")
    static let roleCoordinator = Message("access.role.coordinator")
    static let roleConsultant = Message("access.role.consultant")
    static let roleAdministrator = Message("access.role.administrator")
    static let outboxTitle = Message("access.outbox.title")
    static let outboxLead = Message("access.outbox.lead")
    static let outboxEmpty = Message("access.outbox.empty")
    static let demoTitle = Message("access.demo.title")
    static let demoLead = Message("access.demo.lead")
    static let demoNewcomers = Message("access.demo.newcomers")
    static let aboutTitle = Message("access.about.title")
    static let aboutCookies = Message("access.about.cookies")
    static let aboutData = Message("access.about.data")
}
