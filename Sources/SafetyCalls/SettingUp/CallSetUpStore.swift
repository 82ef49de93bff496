import Basics
import Organisations
import Storage
import Vault

extension KeyContactKind: SQLStorable {}
extension EndOfCalls: SQLStorable {}
extension PauseReason: SQLStorable {}
extension PauseTeller: SQLStorable {}

/// The SQL of who is called, who calls and who leads.
struct CallSetUpStore: Sendable {
    let vault: Vault

    // – For duties –

    func times(of activity: ID<CallActivity>, in transaction: Transaction) throws -> CallTimes {
        try transaction.first("SELECT \(Self.timeColumns) FROM call_activity WHERE id = \(activity)", readTimes)
            ?? .usual
    }

    private static let timeColumns: SQL =
        "report_minutes, retries, retry_minutes, take_minutes, find_minutes, chain_minutes"

    private func readTimes(_ row: Row) throws -> CallTimes {
        var times = CallTimes()
        times.report = try row("report_minutes")
        times.retries = try row("retries")
        times.retry = try row("retry_minutes")
        times.take = try row("take_minutes")
        times.find = try row("find_minutes")
        times.chain = try row("chain_minutes")
        return times
    }

    func people(
        of activity: ID<CallActivity>, _ person: ID<PersonCalled>?, in transaction: Transaction
    ) throws -> CallPeople {
        var people = CallPeople(
            leaders: try leaders(of: activity, in: transaction),
            organisers: try transaction.rows(
                """
                SELECT DISTINCT account_id FROM membership JOIN call_activity
                  ON call_activity.organisation_id = membership.organisation_id
                WHERE call_activity.id = \(activity) AND \(Self.isOrganiser) ORDER BY account_id
                """
            ) { try $0("account_id") })
        guard let person else { return people }
        people.callers = try callers(of: person, in: transaction)
        people.contacts =
            try transaction.value("SELECT COUNT(*) FROM key_contact WHERE person_id = \(person)") ?? 0
        return people
    }

    /// Of a `membership`: administrators, and where a branch has none its leaders. Somebody is always told in the end.
    static let isOrganiser: SQL = """
        (role = 'administrator' OR role = 'leader' AND NOT EXISTS (SELECT 1 FROM membership AS other
          WHERE other.organisation_id = membership.organisation_id AND other.role = 'administrator'))
        """

    /// Those who can still open what they are told of.
    func leaders(of activity: ID<CallActivity>, in transaction: Transaction) throws -> [ID<Account>] {
        try transaction.rows(
            """
            SELECT call_leader.account_id AS account_id FROM call_leader
            JOIN account ON account.id = call_leader.account_id
            JOIN call_activity ON call_activity.id = call_leader.activity_id
            WHERE activity_id = \(activity) AND disabled_at IS NULL AND EXISTS (SELECT 1 FROM membership
              WHERE membership.account_id = account.id AND membership.organisation_id = call_activity.organisation_id)
            ORDER BY place, call_leader.account_id
            """
        ) { try $0("account_id") }
    }

    /// Those who have met the person and still call.
    func callers(of person: ID<PersonCalled>, in transaction: Transaction) throws -> [ID<Account>] {
        try transaction.rows(
            """
            SELECT call_acquaintance.account_id AS account_id FROM call_acquaintance
            JOIN person_called ON person_called.id = call_acquaintance.person_id
            JOIN call_caller ON call_caller.account_id = call_acquaintance.account_id
              AND call_caller.activity_id = person_called.activity_id
            WHERE person_id = \(person) AND met_on IS NOT NULL AND call_caller.ended_on IS NULL ORDER BY call_acquaintance.place
            """
        ) { try $0("account_id") }
    }

    func canary(in transaction: Transaction) throws -> ID<Account>? {
        try transaction.value("SELECT account_id FROM call_canary WHERE one = 1")
    }

    // – Activities –

    func activity(_ id: ID<CallActivity>, in transaction: Transaction) throws -> CallActivityCard? {
        try activities("id = \(id)", in: transaction).first
    }

    func activities(_ condition: SQL, in transaction: Transaction) throws -> [CallActivityCard] {
        try transaction.rows(
            """
            SELECT id, organisation_id, name, form, chain_clock, ended_on, \(Self.timeColumns)
            FROM call_activity WHERE \(condition) ORDER BY name, id
            """
        ) { row in
            CallActivityCard(
                id: try row("id"), organisation: try row("organisation_id"), name: try row("name"),
                form: try row("form"), chainClock: try row("chain_clock", as: Int?.self) ?? 9 * 60,
                times: try readTimes(row), endedOn: try row("ended_on"))
        }
    }

    func insert(_ activity: CallActivityCard, at moment: Instant, in transaction: Transaction) throws {
        let times = activity.times
        try transaction.run(
            """
            INSERT INTO call_activity (id, organisation_id, name, form, chain_clock, report_minutes, retries, retry_minutes,
              take_minutes, find_minutes, chain_minutes, created_at)
            VALUES (\(activity.id), \(activity.organisation), \(activity.name), \(activity.form), \(activity.chainClock),
              \(times.report), \(times.retries), \(times.retry), \(times.take), \(times.find), \(times.chain), \(moment))
            """)
    }

    func store(_ activity: CallActivityCard, in transaction: Transaction) throws {
        let times = activity.times
        try transaction.run(
            """
            UPDATE call_activity SET name = \(activity.name), chain_clock = \(activity.chainClock),
              report_minutes = \(times.report), retries = \(times.retries), retry_minutes = \(times.retry),
              take_minutes = \(times.take), find_minutes = \(times.find), chain_minutes = \(times.chain)
            WHERE id = \(activity.id)
            """)
    }
}
