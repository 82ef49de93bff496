import Basics
import People
import Web

/// The part of a form that asks about the household: the fields of People, in the language the form was begun in.
struct AskedProfile: Sendable {
    let language: Language
    let today: Day
    let postcodes: Postcodes

    func profile(_ form: inout FormReader) -> Profile {
        var profile = ProfileForm.read(&form, side: .newcomer, today: today, postcodes: postcodes)
        profile.language = language
        return profile
    }

    /// A card of a household that is not there yet, to show its answers.
    func preview(_ profile: Profile, name: String) -> HouseholdCard {
        HouseholdCard(
            id: ID(trusted: "preview"), organisation: ID(trusted: "preview"), activity: ID(trusted: "preview"),
            side: .newcomer, reference: "", name: Personal(name), adults: [], profile: profile, clearance: Clearance(),
            waitingSince: nil, pausedOn: nil, endedOn: nil, version: 1,
            town: postcodes.place(of: profile.postcode)?.town)
    }
}

func profileFields(_ form: FormView, _ kind: HouseholdKind) -> HTML {
    ProfileForm.fields(form, side: .newcomer, kind: kind, asksPageLanguage: false)
}

/// A CPR number is stored nowhere, not in a draft either.
func refuseCPR(_ form: inout FormReader) {
    let free = form.fields.all.filter { isFreeText($0.name) }
    for field in free where FreeTextGuard.hasCPR(field.value) { form.problems.add(field.name, T.problemCpr) }
}

private func isFreeText(_ name: String) -> Bool {
    ["name", "address", "interpreter", "own-words", "languages-more", "children"].contains(name)
        || (1...FormRules.mostAdults).contains { name == AdultField.name($0) }
}
