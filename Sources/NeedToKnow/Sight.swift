/// Something about a household that one may see or not.
package enum Sight: String, Sendable, CaseIterable {
    /// That there is such a household, and its number.
    case existence
    /// What the volunteer who is asked reads: nobody can be told from it (C060, C061).
    case description
    /// A volunteer as presented to a newcomer (C072 step 6).
    case presentation
    case name
    /// What it has answered and said in its own words.
    case answers
    /// How to reach it; of newcomers only against a consent that covers it besides.
    case contact
    /// First name and phone that follow-up keeps.
    case keptContact = "kept-contact"
    /// Talks, and what leaders wrote about its matches.
    case notes
    case clearance
    case consents
    /// Who holds what.
    case ledger
    /// The contact and consent form and what became of it.
    case form
    /// Where its match stands.
    case match
    /// All that is kept about it in one piece, notes included, for the household itself (GDPR art. 15 and 20). It is the
    /// household's right, so no consent is asked for; whoever gives it to them on their behalf must see the rest anyway.
    case export
}
