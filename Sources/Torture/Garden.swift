import Access
import Assembly
import Basics
import Consent
import Intake
import MatchLife
import Matching
import Organisations
import People
import Post
import Storage
import TestSupport
import Web

/// One household with everything about it that is its own.
struct Planted {
    let household: ID<Household>
    let values: [String]
}

/// Plants pairs: a newcomer and a volunteer who go through the whole job together.
struct Garden {
    let world: World
    let cast: Cast
    let leader: Member
    let caseworker: Member
    /// The leader at a computer, for what has no other front than a page.
    let leadersBrowser: Browser

    init(_ world: World) async throws {
        self.world = world
        cast = try await world.town("Lindby")
        leader = try Self.member(.leader, cast.branch, .branch, cast)
        caseworker = try Self.member(.caseworker, cast.municipality, .municipality, cast)
        leadersBrowser = try await world.browser(of: leader.account)
    }

    private static func member(
        _ role: Role, _ place: ID<Organisation>, _ kind: OrganisationKind, _ cast: Cast,
        household: ID<Household>? = nil,
        account: ID<Account>? = nil
    ) throws -> Member {
        guard let account = account ?? cast.people[role] else { throw TortureFault("nobody is \(role)") }
        return Member(
            account: account, name: role.rawValue, language: .danish, organisation: place, organisationKind: kind,
            organisationName: "Lindby", roles: [role], household: household, session: SecretHash(of: role.rawValue))
    }

    /// A form that is begun and never sent is its caseworker's, and of no household.
    func beginForm() async throws -> String {
        let unsent = Words(number: 99_999, side: "n")("unsent")
        _ = try await world.assembly.intakes.begin(
            NewDraft(
                activity: cast.activity, language: .arabic, fields: Fields([("name", unsent)]), key: "unsent"),
            by: caseworker)
        return unsent
    }

    /// A spreadsheet that waits is the branch's, and of no household.
    func beginImport() async throws -> [String] {
        let words = Words(number: 99_998, side: "n")
        let (heading, row, reason) = (words("heading"), words("row"), words("reason"))
        let text = "Navn;Sprog;Postnr;Mobil;\(heading)\r\n\(row);dansk;8660;20304050;\r\n"
        let fields = [("side", "volunteer"), ("activity", cast.activity.text)].map {
            "--border\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n"
        }
        let file = "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"folk.csv\"\r\n\r\n\(text)\r\n"
        leadersBrowser.say("Content-Type", "multipart/form-data; boundary=border")
        let sent = try await leadersBrowser.post(
            "/imports/new", body: Array((fields.joined() + file + "--border--\r\n").utf8))
        leadersBrowser.say("Content-Type", "application/x-www-form-urlencoded")
        guard let page = sent.location else { throw TortureFault(sent.text) }
        _ = try await leadersBrowser.post(
            "\(page)/choices",
            [
                ("column-0", "name"), ("column-1", "languages"), ("column-2", "postcode"), ("column-3", "phone"),
                ("texts", "keep"), ("reason", reason),
            ])
        return [heading, row, reason]
    }

    func plant(_ number: Int) async throws -> [Planted] {
        let newcomer = Words(number: number, side: "n")
        let volunteer = Words(number: number, side: "v")
        let (birgit, account) = try await move(volunteer)
        guard let phone = PhoneNumber(volunteer.accountPhone) else { throw TortureFault("number") }
        try await world.assembly.phones.give(phone, by: account)
        let secret = try await confirm(account, withDevice: number % 10 == 0)
        let amina = try await arrive(newcomer)
        try await letSomebodyCome(with: amina, newcomer)
        try await live(amina, birgit, account, newcomer, volunteer, number)
        return [
            try await call(newcomer, by: account),
            Planted(household: amina, values: newcomer.all),
            Planted(household: birgit, values: volunteer.all + [secret]),
        ]
    }

    private func profile(_ words: Words) -> Profile {
        var profile = Profile(kind: .person)
        profile.gender = .woman
        profile.languages = ["da", "ar"]
        profile.interests = [.hiking]
        profile.postcode = "8660"
        profile.ownWords = Personal(words("own"))
        return profile
    }

    private func move(_ words: Words) async throws -> (ID<Household>, Member) {
        let (id, account) = try await world.database.write { transaction in
            let id = try world.assembly.households.add(
                .volunteer, profile(words), name: words("name"), adults: [words("name")], contact: words.contact,
                to: cast.activity, of: cast.branch, waitingSince: nil, in: transaction)
            let day = world.clock.now.today
            let card = try world.assembly.households.card(id, for: .system, in: transaction)
            try world.assembly.households.setClearance(
                id, Clearance(interviewedOn: day, agreementOn: day, guidelinesOn: day),
                certificates: Dictionary(uniqueKeysWithValues: (card?.adults ?? []).map { ($0.id, Optional(day)) }),
                by: .member(leader), in: transaction)
            guard let email = EmailAddress(words.email) else { throw TortureFault(words.email) }
            _ = try world.assembly.accounts.invite(
                email, name: words("account"), as: .volunteer, in: cast.branch, household: id, by: .system,
                in: transaction)
            guard let account = try world.assembly.accounts.account(of: email, in: transaction) else {
                throw TortureFault("no account")
            }
            try world.assembly.letters.write(
                to: account, .signIn, subject: words("subject"), body: words("letter"), in: transaction)
            return (id, account)
        }
        return (id, try Self.member(.volunteer, cast.branch, .branch, cast, household: id, account: account))
    }

    private func arrive(_ words: Words) async throws -> ID<Household> {
        let intakes = world.assembly.intakes
        let draft = Fields([("name", words("draft")), ("activity", cast.activity.text), ("language", "ar")])
        let form = try await intakes.begin(
            NewDraft(
                activity: cast.activity, language: .arabic, fields: draft, key: "draft-\(words.side)-\(words.number)"),
            by: caseworker)
        let saved = [("activity", cast.activity.text), ("name", words("saved")), ("phone", words.phone)]
        try await intakes.save(form, Fields(saved), by: caseworker)
        let receipt = try await intakes.send(
            form,
            IntakeAnswers(
                activity: cast.activity, name: words("name"),
                adults: [AdultAnswer(name: words("adult"), followUp: true)],
                contact: words.contact, profile: profile(words), interpreter: words("interpreter"), how: .paper),
            by: caseworker)
        _ = try await intakes.search(words("name"), for: caseworker)
        return receipt.household
    }
}

/// Values that stand nowhere else: findable in any encoding by how they begin.
struct Words {
    let number: Int
    let side: String

    private var mark: String { "zqk\(side)\(String(1_000_000 + number).dropFirst())" }

    func callAsFunction(_ field: String) -> String { "\(mark)\(field)" }

    var email: String { "\(mark)mail@lindby.example" }
    /// Eight digits that nobody else has.
    var phone: String { (side == "n" ? "60" : "71") + String(1_000_000 + number).dropFirst() }
    /// For SMS; only who has an account gives one.
    var accountPhone: String { "81" + String(1_000_000 + number).dropFirst() }
    var contact: Contact {
        Contact(phone: PhoneNumber(phone), email: EmailAddress(email), address: "\(mark)vej 7")
    }

    var all: [String] {
        [
            "own", "name", "adult", "account", "subject", "letter", "draft", "saved", "interpreter", "talk", "why",
            "place", "at", "step", "note", "holder", "reason",
        ]
        .map { callAsFunction($0) } + [email, phone, "\(mark)vej 7"] + (side == "v" ? [accountPhone] : [])
    }
}
