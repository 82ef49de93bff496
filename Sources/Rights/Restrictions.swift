import Access
import Basics
import MatchLife
import People
import Storage

/// Nothing is done with what is known of a household until it says otherwise (GDPR art. 18): what is being asked stops, contact
/// data that is open closes, and nobody but they themselves reads name, answers or notes.
package struct Restrictions: Sendable {
    let database: any Database
    let households: Households
    let matches: Matches

    package init(database: any Database, households: Households, matches: Matches) {
        self.database = database
        self.households = households
        self.matches = matches
    }

    package func restrict(_ household: ID<Household>, by reader: Reader) async throws {
        try await database.write { transaction in
            try matches.end(of: household, because: .paused, by: reader, in: transaction)
            try matches.closeContact(of: household, in: transaction)
            try households.restrict(household, true, by: reader, in: transaction)
        }
    }

    /// Nobody finds themselves erased the next day: who was told before is told anew, and a consent that has run out meanwhile
    /// leaves thirty days to give another.
    package func lift(_ household: ID<Household>, by reader: Reader) async throws {
        try await database.write { transaction in
            try households.restrict(household, false, by: reader, in: transaction)
            try transaction.run("DELETE FROM retention_notice WHERE household_id = \(household)")
        }
    }
}
