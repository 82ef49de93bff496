import Basics
import Matching
import Web

extension ProfileForm {
    /// All fields of a profile. A form that has settled the kind already says so and asks only what fits it; one that has
    /// put the choice elsewhere leaves it out here.
    package static func fields(
        _ view: FormView, side: Side, kind: HouseholdKind? = nil, asksKind: Bool = true, asksPageLanguage: Bool? = nil
    ) -> HTML {
        """
        \(kindChoice(view), when: asksKind && kind == nil)\(person(gender(view), kind))\(family(children(view), kind))\(languages(view))
        \(view.text("postcode", HouseholdWords.postcode, hint: HouseholdWords.postcodeHint, autocomplete: "postal-code", mode: "numeric"))
        \(likes(view, side))\(timesGrid(view))\(wish(view, kind))\(offers(view), when: side == .volunteer)
        \(softFacts(view))\(ownWords(view))
        \(pageLanguage(view), when: asksPageLanguage ?? (side == .newcomer))
        """
    }

    package static func kindChoice(_ view: FormView) -> HTML {
        let options = HouseholdKind.allCases.map { FormView.Option($0.rawValue, Message("words.kind.\($0.rawValue)")) }
        return view.radios("kind", HouseholdWords.kind, options, hint: HouseholdWords.kindHint, columns: true)
    }

    private static func gender(_ view: FormView) -> HTML {
        let options = MatchProfile.Gender.allCases.map {
            FormView.Option($0.rawValue, Message("words.gender.\($0.rawValue)"))
        }
        return view.radios(
            "gender", HouseholdWords.gender, options + [FormView.Option("", Message("words.gender.unknown"))],
            hint: HouseholdWords.genderHint)
    }

    private static func children(_ view: FormView) -> HTML {
        view.text("children", HouseholdWords.children, hint: HouseholdWords.childrenHint, optional: true)
    }

    private static func languages(_ view: FormView) -> HTML {
        let codes = view.say.sorted(SpokenLanguage.known, by: SpokenLanguage.message)
        return """
            \(view.checkboxes("languages", HouseholdWords.languages, codes.map { FormView.Option($0, SpokenLanguage.message($0)) },
                hint: HouseholdWords.languagesHint, columns: true))
            \(view.text("languages-more", HouseholdWords.languagesMore, hint: HouseholdWords.languagesMoreHint, optional: true))
            """
    }

    private static func likes(_ view: FormView, _ side: Side) -> HTML {
        let interests = view.say.sorted(Interest.allCases) { Message("words.interest.\($0.rawValue)") }
        let hopes = Hope.allCases.map { FormView.Option($0.rawValue, Message("words.hope.\($0.rawValue)")) }
        return """
            \(view.checkboxes("interests", HouseholdWords.interests,
                interests.map { FormView.Option($0.rawValue, Message("words.interest.\($0.rawValue)")) },
                hint: HouseholdWords.interestsHint, optional: true, columns: true))
            \(view.checkboxes("hopes", side == .newcomer ? HouseholdWords.hopes : HouseholdWords.gives, hopes,
                hint: side == .newcomer ? HouseholdWords.hopesHint : nil, optional: true, columns: true))
            """
    }

    private static func wish(_ view: FormView, _ kind: HouseholdKind?) -> HTML {
        let options = MatchProfile.GenderWish.allCases.map {
            FormView.Option($0.rawValue, Message("words.gender-wish.\($0.rawValue)"))
        }
        // Nothing ticked means what everybody is assumed to mean.
        let typed = view.typed.has("gender-wish") ? view.typed : view.typed.setting("gender-wish", "prefer")
        return person(
            view.filled(typed).radios(
                "gender-wish", HouseholdWords.genderWish, options, hint: HouseholdWords.genderWishHint), kind)
    }

    private static func offers(_ view: FormView) -> HTML {
        """
        <div class="two">\(view.text("reach", HouseholdWords.reach, hint: HouseholdWords.reachHint, optional: true, mode: "numeric"))
        \(view.text("capacity", HouseholdWords.capacity, hint: HouseholdWords.capacityHint, optional: true, mode: "numeric"))</div>
        """
    }

    private static func softFacts(_ view: FormView) -> HTML {
        let ages = AgeBand.allCases.map { FormView.Option($0.rawValue, Message("words.age-band.\($0.rawValue)")) }
        let schools = Education.allCases.map { FormView.Option($0.rawValue, Message("words.education.\($0.rawValue)")) }
        return """
            <div class="two">\(view.select("age-band", HouseholdWords.ageBand, ages, hint: HouseholdWords.ageBandHint, optional: true))
            \(view.select("education", HouseholdWords.education, schools, hint: HouseholdWords.educationHint, optional: true))</div>
            """
    }

    private static func ownWords(_ view: FormView) -> HTML {
        let language =
            view.typed.has("own-words-language")
            ? view
            : view.filled(
                view.typed.setting("own-words-language", view.beside?.language.rawValue ?? view.say.language.rawValue))
        return """
            \(view.guardedArea("own-words", HouseholdWords.ownWords, hint: HouseholdWords.ownWordsHint, optional: true))
            \(language.select("own-words-language", HouseholdWords.ownWordsLanguage, languageOptions))
            """
    }

    private static func pageLanguage(_ view: FormView) -> HTML {
        view.select(
            "page-language", HouseholdWords.pageLanguage, languageOptions, hint: HouseholdWords.pageLanguageHint)
    }

    private static var languageOptions: [FormView.Option] {
        Language.allCases.map { FormView.Option($0.rawValue, SpokenLanguage.message($0.rawValue)) }
    }

    /// Style hides what does not fit the kind that is ticked; without style the hints say so.
    private static func person(_ fields: HTML, _ kind: HouseholdKind?) -> HTML {
        kind == .family ? "" : kind == .person ? fields : "<div class=\"only-person\">\(fields)</div>"
    }

    private static func family(_ fields: HTML, _ kind: HouseholdKind?) -> HTML {
        kind == .person ? "" : kind == .family ? fields : "<div class=\"only-family\">\(fields)</div>"
    }
}

extension FormView {
    /// The same form with other things typed.
    func filled(_ typed: Fields) -> FormView { FormView(say, typed, problems, beside: beside) }
}
