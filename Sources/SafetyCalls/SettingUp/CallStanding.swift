import Access
import Basics
import Organisations
import Storage

/// How somebody stands to safety calls. Asked for every page of theirs: a call that nobody has taken shows on all of them.
package func callStanding(
    of account: ID<Account>, in organisation: ID<Organisation>, _ transaction: Transaction
) throws -> Standing {
    let organises: SQL = """
        EXISTS (SELECT 1 FROM membership WHERE membership.account_id = \(account)
          AND membership.organisation_id = \(organisation) AND \(CallSetUpStore.isOrganiser))
        """
    let leads: SQL = """
        call_activity.organisation_id = \(organisation) AND (\(organises) OR EXISTS
          (SELECT 1 FROM call_leader WHERE call_leader.activity_id = call_activity.id AND account_id = \(account)))
        """
    return try transaction.first(
        """
        SELECT EXISTS (SELECT 1 FROM call_caller JOIN call_activity ON call_activity.id = activity_id
            WHERE account_id = \(account) AND organisation_id = \(organisation) AND call_caller.ended_on IS NULL) AS calls,
          EXISTS (SELECT 1 FROM call_activity WHERE ended_on IS NULL AND \(leads)) AS leads,
          EXISTS (SELECT 1 FROM call_company WHERE organisation_id = \(organisation) AND (contact_id = \(account)
            OR activity_id IN (SELECT activity_id FROM call_leader WHERE account_id = \(account)))) AS company,
          (SELECT MIN(call_duty.id) FROM call_duty JOIN call_activity ON call_activity.id = call_duty.activity_id
            WHERE phase = \(PhaseName.exhausted) AND \(CallDutyStore.isOpen) AND \(leads)) AS unresolved
        """
    ) { row in
        Standing(
            calls: try row("calls"), leadsCalls: try row("leads"), company: try row("company"),
            alarm: try row("unresolved", as: ID<Duty>?.self).map { "/calls/duties/\($0)" })
    } ?? Standing()
}
