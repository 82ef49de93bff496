import Basics
import Storage
import Vault

extension CallSetUpStore {
    // – Who is called –

    func persons(_ condition: SQL, in transaction: Transaction) throws -> [PersonCalledCard] {
        try transaction.rows(
            """
            SELECT id, sealed_name, sealed_phone, sealed_address, clock, place, met_chain_on, consented_on, begins_on, ended_on
            FROM person_called WHERE \(condition) ORDER BY place, clock, id
            """
        ) { row in
            let id: ID<PersonCalled> = try row("id")
            let open = { (field: PersonalField, sealed: Sealed?) in
                try vault.readable(sealed, field, row: id.text, of: id.text) ?? ""
            }
            return PersonCalledCard(
                id: id, name: try open(.calledName, try row("sealed_name")),
                phone: try open(.calledPhone, try row("sealed_phone")),
                address: try open(.calledAddress, try row("sealed_address")), clock: try row("clock"),
                place: try row("place"), metChainOn: try row("met_chain_on"), consentedOn: try row("consented_on"),
                beginsOn: try row("begins_on"), endedOn: try row("ended_on"))
        }
    }

    func insert(
        _ person: PersonCalledCard, in activity: ID<CallActivity>, at moment: Instant, _ transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO person_called (id, activity_id, sealed_name, sealed_phone, sealed_address, clock, place, met_chain_on,
              consented_on, begins_on, created_at)
            VALUES (\(person.id), \(activity), \(try seal(person.name, .calledName, person)),
              \(try seal(person.phone, .calledPhone, person)), \(try seal(person.address, .calledAddress, person)),
              \(person.clock), \(person.place), \(person.metChainOn), \(person.consentedOn), \(person.beginsOn), \(moment))
            """)
    }

    func store(_ person: PersonCalledCard, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE person_called SET sealed_name = \(try seal(person.name, .calledName, person)),
              sealed_phone = \(try seal(person.phone, .calledPhone, person)),
              sealed_address = \(try seal(person.address, .calledAddress, person)), clock = \(person.clock),
              place = \(person.place), met_chain_on = \(person.metChainOn), consented_on = \(person.consentedOn),
              begins_on = \(person.beginsOn)
            WHERE id = \(person.id) AND ended_on IS NULL
            """)
    }

    private func seal(
        _ text: Personal<String>, _ field: PersonalField, _ person: PersonCalledCard
    ) throws -> Sealed {
        try vault.seal(text.revealed, field, row: person.id.text, of: person.id.text)
    }

    func contacts(of person: ID<PersonCalled>, in transaction: Transaction) throws -> [KeyContactCard] {
        try transaction.rows(
            """
            SELECT id, kind, has_access, sealed_name, sealed_phone FROM key_contact WHERE person_id = \(person)
            ORDER BY place, id
            """
        ) { row in
            let id: ID<KeyContact> = try row("id")
            return KeyContactCard(
                id: id, kind: try row("kind"), hasAccess: try row("has_access"),
                name: try vault.readable(try row("sealed_name"), .keyContactName, row: id.text, of: person.text) ?? "",
                phone: try vault.readable(try row("sealed_phone"), .keyContactPhone, row: id.text, of: person.text)
                    ?? "")
        }
    }

    /// All of them, in their order.
    func store(
        contacts: [KeyContactCard], of person: ID<PersonCalled>, in transaction: Transaction
    ) throws {
        try transaction.run("DELETE FROM key_contact WHERE person_id = \(person)")
        for (place, contact) in contacts.enumerated() {
            let (id, of) = (contact.id.text, person.text)
            try transaction.run(
                """
                INSERT INTO key_contact (id, person_id, place, kind, has_access, sealed_name, sealed_phone)
                VALUES (\(contact.id), \(person), \(place + 1), \(contact.kind), \(contact.hasAccess),
                  \(try vault.seal(contact.name.revealed, .keyContactName, row: id, of: of)),
                  \(try vault.seal(contact.phone.revealed, .keyContactPhone, row: id, of: of)))
                """)
        }
    }

    /// Whether a caller has ever met them: their calls have begun, whoever is gone since.
    func hasBegun(_ person: ID<PersonCalled>, in transaction: Transaction) throws -> Bool {
        try transaction.exists("SELECT 1 FROM person_called WHERE id = \(person) AND first_met_on IS NOT NULL")
    }

    // – Who calls –

    func acquaintances(_ condition: SQL, in transaction: Transaction) throws -> [Acquaintance] {
        try transaction.rows(
            """
            SELECT person_id, call_acquaintance.account_id AS account_id, call_acquaintance.place AS place, met_on
            FROM call_acquaintance JOIN person_called ON person_called.id = call_acquaintance.person_id
            WHERE \(condition) ORDER BY person_id, call_acquaintance.place
            """
        ) {
            Acquaintance(
                person: try $0("person_id"), account: try $0("account_id"), place: try $0("place"),
                metOn: try $0("met_on"))
        }
    }

    func callers(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [RoundCaller] {
        let absences = try transaction.rows(
            """
            SELECT account_id, from_on, until_on FROM caller_absence
            WHERE activity_id = \(activity) AND ended_at IS NULL ORDER BY from_on, id
            """
        ) { (try $0("account_id", as: ID<Account>.self), (try $0("from_on", as: Day.self))...(try $0("until_on"))) }
        let own = Dictionary(grouping: absences, by: \.0).mapValues { $0.map(\.1) }
        return try transaction.rows(
            """
            SELECT call_caller.account_id AS account_id, weekdays, begun_on, call_caller.ended_on AS ended_on FROM call_caller
            JOIN call_activity ON call_activity.id = call_caller.activity_id
            JOIN account ON account.id = call_caller.account_id
            WHERE call_caller.activity_id = \(activity) AND disabled_at IS NULL AND EXISTS (SELECT 1 FROM membership
              WHERE membership.account_id = account.id AND membership.organisation_id = call_activity.organisation_id)
            ORDER BY begun_on, call_caller.account_id
            """
        ) { row in
            let account: ID<Account> = try row("account_id")
            return RoundCaller(
                account: account, weekdays: try row("weekdays"), begun: try row("begun_on"), ended: try row("ended_on"),
                absences: own[account] ?? [])
        }
    }

    func pauses(_ condition: SQL, in transaction: Transaction) throws -> [PersonPause] {
        try transaction.rows(
            """
            SELECT person_pause.id AS id, person_id, from_on, until_on, reason, told_by, COALESCE(seen_by, noted_by) AS leader_id
            FROM person_pause JOIN person_called ON person_called.id = person_pause.person_id
            WHERE \(condition) AND ended_at IS NULL ORDER BY from_on, person_pause.id
            """
        ) {
            PersonPause(
                id: try $0("id"), person: try $0("person_id"), from: try $0("from_on"), until: try $0("until_on"),
                reason: try $0("reason"), toldBy: try $0("told_by"), leader: try $0("leader_id"))
        }
    }

    /// Everybody who is or will be called, as far as plans go. Nothing is opened for it.
    func roundPersons(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [RoundPerson] {
        let pauses = Dictionary(
            grouping: try pauses("person_called.activity_id = \(activity)", in: transaction), by: \.person)
        let met = Dictionary(
            grouping: try acquaintances(
                "person_called.activity_id = \(activity) AND met_on IS NOT NULL", in: transaction), by: \.person)
        return try transaction.rows(
            """
            SELECT id, clock, place, begins_on, ended_on, first_met_on, met_chain_on FROM person_called
            WHERE activity_id = \(activity) ORDER BY place, clock, id
            """
        ) { row in
            let id: ID<PersonCalled> = try row("id")
            return RoundPerson(
                id: id, clock: try row("clock"), place: try row("place"), begins: try row("begins_on"),
                ends: try row("ended_on"), pauses: (pauses[id] ?? []).map { $0.from...$0.until },
                callers: (met[id] ?? []).map(\.account),
                hasBegun: try row("first_met_on", as: Day?.self) != nil,
                hasMetChain: try row("met_chain_on", as: Day?.self) != nil)
        }
    }
}
