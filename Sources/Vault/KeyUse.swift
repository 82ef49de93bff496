/// What a key seals, and so what is gone together when it is erased.
package enum KeyUse: String, Sendable, CaseIterable {
    /// Answers, own words, talks: until the household leaves.
    case household
    /// Names and contact data: until contact is made (C057).
    case contact
    /// First name and phone that follow-up may keep: until the relation ends.
    case kept
    /// What was written about a match.
    case match
    /// A contact and consent form that is being filled in.
    case form
    /// The rows of a spreadsheet that is being brought in: until they are in, or given up.
    case spreadsheet
    /// Somebody who is called, their key contacts, and what was found out: until the calls end.
    case called
    /// Name, e-mail address and letters of somebody with an account.
    case account
    /// Of the installation itself: finds an e-mail address again.
    case index
}
