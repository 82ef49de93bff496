import Basics

/// Where the pages of leaders are.
enum LeadingAddress {
    static let board = "/calls/board"
    static let activities = "/calls/activities"

    static func duty(_ duty: ID<Duty>) -> String { "/calls/duties/\(duty)" }
    static func activity(_ activity: ID<CallActivity>) -> String { "\(activities)/\(activity)" }
    static func person(_ person: ID<PersonCalled>) -> String { "/calls/persons/\(person)" }
    static func caller(_ caller: ID<Account>, _ activity: ID<CallActivity>) -> String {
        "\(Self.activity(activity))/callers/\(caller)"
    }
    static func sheet(_ activity: ID<CallActivity>) -> String { "\(Self.activity(activity))/sheet" }
}
