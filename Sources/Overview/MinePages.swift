import Basics
import Consent
import MatchLife
import Organisations
import People

/// What the newcomer's own page shows: where they stand now, in one sentence, with one thing to do.
struct MinePage {
    enum Now {
        case waiting(usualDays: Int?)
        case asked(Pairing, VolunteerPresentation)
        case agreed(Pairing, VolunteerPresentation)
        case meeting(Pairing, VolunteerPresentation, Contact?)
        case met(Pairing, VolunteerPresentation)
        case running(Pairing, VolunteerPresentation)
        case paused
        /// The volunteer has everything on hold.
        case volunteerOnHold(Pairing)
        /// Nothing is done with what is known of them, since that day (GDPR art. 18).
        case restricted(Day)
        case withdrawn(Day?)
        /// Nobody was found in time; the data are gone as promised.
        case expired(Day?)
    }

    let name: String?
    let now: Now
    let activity: ActivityCard
    let today: Day
    /// Told that everything is erased then, because it has been kept long enough.
    let erasedOn: Day?
}
