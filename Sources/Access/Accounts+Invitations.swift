import Basics
import Organisations
import Post
import Storage
import Web

/// How whoever was given a role gets in.
package enum Invitation: Sendable {
    /// By a letter that is on its way.
    case letter
    /// There is no mail server: by a link to hand over, which is shown this once.
    case link(String)
    /// As before: the account is somebody's already.
    case known
}

extension Accounts {
    /// As ``invite(_:name:as:in:household:language:by:in:)``, and told by letter where letters leave the house.
    package func invite(
        _ email: EmailAddress, name: String, as role: Role, household: ID<Household>? = nil, by member: Member,
        _ say: Speech, in transaction: Transaction
    ) throws -> Invitation {
        let link = try invite(
            email, name: name, as: role, in: member.organisation, household: household, language: say.language,
            by: .member(member), in: transaction)
        guard let link else { return .known }
        guard letters.channels.contains(.mail), let account = try account(of: email, in: transaction) else {
            return .link(link)
        }
        let words = say.in(try language(of: account, in: transaction))
        try letters.write(
            to: account, .invitation, subject: words.plain(T.inviteLetterSubject),
            body: words.plain(T.inviteLetterBody(organisation: .text(member.organisationName)))
                + "\n\n\(words.plain(T.inviteLetterLink))\n\(link)", in: transaction)
        return .letter
    }
}
