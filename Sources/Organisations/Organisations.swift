import Basics
import Storage

/// Organisations, their activities, and which municipality sends newcomers to which activity.
package struct Organisations: Sendable {
    private let now: Now
    private let newID: NewID

    package init(now: Now, newID: NewID) {
        self.now = now
        self.newID = newID
    }

    package func add(
        _ kind: OrganisationKind, name: String, phone: String = "", in transaction: Transaction
    ) throws -> ID<Organisation> {
        let id = newID(Organisation.self)
        try transaction.run(
            """
            INSERT INTO organisation (id, kind, name, phone, created_at)
            VALUES (\(id), \(kind), \(name), \(phone), \(now()))
            """)
        return id
    }

    package func add(_ activity: ActivityCard, in transaction: Transaction) throws {
        try transaction.run(
            """
            INSERT INTO activity (id, organisation_id, name, volunteer_name, reflection_days, keep_months, contact_name,
              contact_phone, premises, created_at)
            VALUES (\(activity.id), \(activity.organisation), \(activity.name), \(activity.volunteerName),
              \(activity.reflectionDays), \(activity.keepMonths), \(activity.contactName), \(activity.contactPhone),
              \(activity.premises), \(now()))
            """)
    }

    package func change(_ activity: ActivityCard, in transaction: Transaction) throws {
        try transaction.run(
            """
            UPDATE activity SET name = \(activity.name), volunteer_name = \(activity.volunteerName),
              reflection_days = \(activity.reflectionDays), keep_months = \(activity.keepMonths),
              contact_name = \(activity.contactName), contact_phone = \(activity.contactPhone),
              premises = \(activity.premises)
            WHERE id = \(activity.id) AND organisation_id = \(activity.organisation)
            """)
    }

    /// From now on the municipality may send newcomers to the activity.
    package func letSend(
        _ municipality: ID<Organisation>, to activity: ID<Activity>, in transaction: Transaction
    ) throws {
        try transaction.run(
            """
            INSERT INTO sending (municipality_id, activity_id) VALUES (\(municipality), \(activity))
            ON CONFLICT DO NOTHING
            """)
    }

    package func stopSending(
        _ municipality: ID<Organisation>, to activity: ID<Activity>, in transaction: Transaction
    ) throws {
        try transaction.run("DELETE FROM sending WHERE municipality_id = \(municipality) AND activity_id = \(activity)")
    }

    package func senders(to activity: ID<Activity>, in transaction: Transaction) throws -> Set<ID<Organisation>> {
        Set(
            try transaction.rows("SELECT municipality_id FROM sending WHERE activity_id = \(activity)") {
                try $0("municipality_id", as: ID<Organisation>.self)
            })
    }

    /// A new activity with the defaults of the handbook: three days to think, six months' keeping.
    package func add(
        activityNamed name: String, volunteerName: String, of organisation: ID<Organisation>, contactName: String,
        in transaction: Transaction
    ) throws -> ID<Activity> {
        let id = newID(Activity.self)
        try add(
            ActivityCard(
                id: id, organisation: organisation, organisationName: "", name: name, volunteerName: volunteerName,
                reflectionDays: 3, keepMonths: 6, contactName: contactName, contactPhone: "", premises: ""),
            in: transaction)
        return id
    }

    package func organisation(_ id: ID<Organisation>, in transaction: Transaction) throws -> OrganisationCard? {
        try transaction.first("SELECT id, kind, name, phone FROM organisation WHERE id = \(id)", organisation)
    }

    package func organisations(in transaction: Transaction) throws -> [OrganisationCard] {
        try transaction.rows("SELECT id, kind, name, phone FROM organisation ORDER BY kind, name", organisation)
    }

    package func activities(of id: ID<Organisation>, in transaction: Transaction) throws -> [ActivityCard] {
        try transaction.rows(
            "\(activityColumns) WHERE activity.organisation_id = \(id) ORDER BY activity.name", activity)
    }

    /// The one that a household belongs to.
    package func activities(ofHousehold id: ID<Household>, in transaction: Transaction) throws -> [ActivityCard] {
        try transaction.rows(
            "\(activityColumns) JOIN household ON household.activity_id = activity.id WHERE household.id = \(id)",
            activity)
    }

    package func activity(_ id: ID<Activity>, in transaction: Transaction) throws -> ActivityCard? {
        try transaction.first("\(activityColumns) WHERE activity.id = \(id)", activity)
    }

    /// The activities that a municipality may send newcomers to.
    package func activitiesReceiving(
        from municipality: ID<Organisation>, in transaction: Transaction
    ) throws -> [ActivityCard] {
        try transaction.rows(
            """
            \(activityColumns) JOIN sending ON sending.activity_id = activity.id
            WHERE sending.municipality_id = \(municipality) ORDER BY organisation.name, activity.name
            """, activity)
    }

    private func organisation(_ row: Row) throws -> OrganisationCard {
        OrganisationCard(id: try row("id"), kind: try row("kind"), name: try row("name"), phone: try row("phone"))
    }

    private func activity(_ row: Row) throws -> ActivityCard {
        ActivityCard(
            id: try row("id"), organisation: try row("organisation_id"), organisationName: try row("organisation_name"),
            name: try row("name"), volunteerName: try row("volunteer_name"), reflectionDays: try row("reflection_days"),
            keepMonths: try row("keep_months"), contactName: try row("contact_name"),
            contactPhone: try row("contact_phone"), premises: try row("premises"))
    }
}

private let activityColumns: SQL = """
    SELECT activity.id AS id, activity.organisation_id AS organisation_id, organisation.name AS organisation_name,
      activity.name AS name, volunteer_name, reflection_days, keep_months, contact_name, contact_phone, premises
    FROM activity JOIN organisation ON organisation.id = activity.organisation_id
    """
