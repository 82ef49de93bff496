import Basics
import Organisations

/// The words that a consent is given to, filled in for one activity and whoever asks (C053–C056; GDPR art. 13).
package struct ConsentWording: Sendable {
    /// The version that new consents are given to. An old version keeps its texts under its own keys.
    package static let current = "2026-11"
    /// The same where the branch itself asks somebody who takes part already: two of its sentences are others, and a native
    /// reader approves them for themselves.
    package static let ofBranch = "2026-11-branch"
    static let all = [current, ofBranch]

    package let version: String
    /// Nil when the branch itself asks.
    package let municipality: String?
    package let branch: String
    package let activity: String
    package let leader: String
    package let phone: String
    package let months: Int
    /// No native reader has approved it: it is shown beside the Danish, and marked.
    package let isDraft: Bool

    package init(for activity: ActivityCard, from municipality: String?, isDraft: Bool) {
        version = municipality == nil ? Self.ofBranch : Self.current
        self.municipality = municipality
        branch = activity.organisationName
        self.activity = activity.name
        leader = activity.contactName
        phone = activity.contactPhone
        months = activity.keepMonths
        self.isDraft = isDraft
    }

    package var title: Message { T.wording202611Title }
    /// That it is passed on, or kept where nobody passes it on.
    package var partPassingOn: Message {
        guard let municipality else {
            return T.wording202611PartBranch(activity: .name(activity), branch: .name(branch))
        }
        return T.wording202611PartMunicipality(
            activity: .name(activity), branch: .name(branch), municipality: .name(municipality))
    }
    package var partVolunteer: Message { T.wording202611PartVolunteer }
    package var partFollowUp: Message { T.wording202611PartFollowUp }
    package var interpreter: Message { T.wording202611Interpreter }
    package var signature: Message { T.wording202611Signature }
    package var eachAdult: Message { T.wording202611EachAdult }
    package static var draftMark: Message { T.draftMark }

    /// How to know that this is genuine, for receipts and the newcomer's page.
    package var genuine: Message {
        T.wording202611Genuine(
            branch: .name(branch), leader: .name(leader),
            phone: PhoneNumber(phone).map(Message.Value.phone) ?? .text(phone))
    }

    package var withdraw: Message { T.wording202611Withdraw }

    private var who: Message {
        guard let municipality else { return T.wording202611WhoBranch(branch: .name(branch)) }
        return T.wording202611Who(branch: .name(branch), municipality: .name(municipality))
    }

    /// What is read before anything is ticked or signed.
    var paragraphs: [Message] {
        [
            who, T.wording202611Why,
            T.wording202611What, T.wording202611NotShared, T.wording202611Until(months: months), withdraw,
            T.wording202611Voluntary, T.wording202611Rights, genuine, eachAdult,
        ]
    }
}
