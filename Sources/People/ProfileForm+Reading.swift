import Basics
import Matching
import Web

extension ProfileForm {
    /// Collects every problem. What does not fit the kind of household is left out, whatever was sent.
    package static func read(
        _ form: inout FormReader, side: Side, today: Day, postcodes: Postcodes
    ) -> Profile {
        var profile = Profile(kind: form.choice("kind") ?? .person)
        if profile.kind == .person {
            profile.gender = form.choice("gender", required: false)
            profile.genderWish = form.choice("gender-wish", required: false) ?? .prefer
        } else {
            profile.children = children(&form, today)
        }
        profile.languages = languages(&form)
        profile.interests = Interests(form.choices("interests"))
        profile.hopes = Hopes(form.choices("hopes"))
        profile.times = MeetingTimes(form.choices("times"))
        profile.postcode = postcode(&form, postcodes)
        profile.ageBand = form.choice("age-band", required: false)
        profile.education = form.choice("education", required: false)
        profile.ownWords = Personal(form.guardedText("own-words", required: false, max: longestOwnWords))
        profile.ownWordsLanguage = form.choice("own-words-language", required: false) ?? .danish
        profile.language = form.choice("page-language", required: false) ?? .danish
        if side == .volunteer {
            profile.reach = form.number("reach", in: 1...200, empty: VolunteerProfile.reachWhenUnknown) ?? profile.reach
            profile.capacity = form.number("capacity", in: 1...5, empty: 1) ?? profile.capacity
        }
        return profile
    }

    private static func children(_ form: inout FormReader, _ today: Day) -> [Int] {
        let typed = westernDigits(form.fields["children"]).split { !$0.isLetter && !$0.isNumber }
        let years = typed.compactMap { Int($0) }.filter { (1900...today.year).contains($0) }
        if years.count < typed.count { form.problems.add("children", T.problemChildren(text: String(today.year))) }
        if years.count > mostChildren { form.problems.add("children", T.problemChildrenMany(max: mostChildren)) }
        return years.sorted()
    }

    private static func languages(_ form: inout FormReader) -> [String] {
        var codes = form.fields.each("languages").filter(SpokenLanguage.known.contains)
        let more = form.text("languages-more", required: false, max: 200).split { ",;،؛/\n".contains($0) }
        for typed in more where !typed.trimmed.isEmpty {
            if let code = SpokenLanguage.code(typed.trimmed) {
                codes.append(code)
            } else {
                form.problems.add("languages-more", T.problemLanguageUnknown(text: typed.trimmed))
            }
        }
        if codes.isEmpty && more.isEmpty { form.problems.add("languages", T.problemLanguages) }
        var seen: Set<String> = []
        return codes.filter { seen.insert($0).inserted }
    }

    private static func postcode(_ form: inout FormReader, _ postcodes: Postcodes) -> String {
        form.parsed("postcode", true, { postcodes.code(westernDigits($0)) }, T.problemPostcode) ?? ""
    }
}

/// Arabic, Persian and full-width digits as `0–9`.
func westernDigits(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
                    let digit = Unicode.Scalar(48 + UInt32(value))
                else { return scalar }
                return digit
            }))
}
