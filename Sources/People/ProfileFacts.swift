import Basics
import Matching
import Web

/// Everything of a profile in words, as a list of facts.
package func profileFacts(_ card: HouseholdCard, _ say: Speech) -> HTML {
    let profile = card.profile
    let isVolunteer = card.side == .volunteer
    return """
        <dl class="facts">\(fact(T.factsWho, say(whoWords(profile)), say))\(childrenFact(profile, say))\(placeFact(card, say))
        \(fact(T.factsLanguages, languageList(profile.languages, say), say))
        \(fact(T.factsInterests, tagList(profile.interests.words.map { Message("words.interest.\($0.rawValue)") }, say), say))
        \(fact(isVolunteer ? T.factsGives : T.factsHopes, tagList(profile.hopes.words.map { Message("words.hope.\($0.rawValue)") }, say), say))
        \(fact(T.factsTimes, timesInWords(profile.times, say), say))\(wishFact(profile, say))
        \(offerFacts(profile, say), when: isVolunteer)\(softFacts(profile, say))</dl>\(ownWords(profile, say))
        """
}

/// Words as chips, in the order of the reader's alphabet.
package func tagList(_ words: [Message], _ say: Speech) -> HTML {
    guard !words.isEmpty else { return unknown(say) }
    return "<ul class=\"tags\">\(say.sorted(words) { $0 }.html { "<li class=\"tag\">\(say($0))</li>" })</ul>"
}

package func languageList(_ codes: [String], _ say: Speech) -> HTML {
    codes.isEmpty ? unknown(say) : HTML(text: say.list(codes.map { SpokenLanguage.name(of: $0, say) }))
}

/// "A woman", "Family with 2 children".
package func whoWords(_ profile: Profile) -> Message {
    switch profile.kind {
    case .person: T.factsPerson(gender: profile.gender?.rawValue ?? "unknown")
    case .family: T.factsFamily(count: profile.children.count)
    }
}

private func fact(_ name: Message, _ value: HTML, _ say: Speech) -> HTML {
    "<div><dt>\(say(name))</dt><dd>\(value)</dd></div>"
}

private func unknown(_ say: Speech) -> HTML { "<span class=\"soft\">\(say(T.factsUnknown))</span>" }

private func childrenFact(_ profile: Profile, _ say: Speech) -> HTML {
    guard profile.kind == .family, !profile.children.isEmpty else { return "" }
    return fact(T.factsChildren, HTML(text: say.list(profile.children.map(String.init))), say)
}

private func placeFact(_ card: HouseholdCard, _ say: Speech) -> HTML {
    let postcode = card.profile.postcode
    guard !postcode.isEmpty else { return fact(T.factsPlace, unknown(say), say) }
    guard let town = card.town else { return fact(T.factsPlace, say(T.factsPlaceUnknown(text: postcode)), say) }
    return fact(T.factsPlace, "<bdi>\(postcode) \(town)</bdi>", say)
}

private func timesInWords(_ times: MeetingTimes, _ say: Speech) -> HTML {
    guard !times.isEmpty else { return unknown(say) }
    return HTML(text: say.list(times.words.map { say.plain(Message("words.time.\($0.rawValue)")) }))
}

private func wishFact(_ profile: Profile, _ say: Speech) -> HTML {
    guard profile.kind == .person else { return "" }
    return fact(T.factsGenderWish, say(Message("words.gender-wish.\(profile.genderWish.rawValue)")), say)
}

private func offerFacts(_ profile: Profile, _ say: Speech) -> HTML {
    fact(T.factsReach, say(T.factsReachKm(km: profile.reach)), say)
        + fact(T.factsCapacity, say(T.factsCapacityCount(count: profile.capacity)), say)
}

private func softFacts(_ profile: Profile, _ say: Speech) -> HTML {
    let age: HTML? = profile.ageBand.map { fact(T.factsAgeBand, say(Message("words.age-band.\($0.rawValue)")), say) }
    let school: HTML? = profile.education.map {
        fact(T.factsEducation, say(Message("words.education.\($0.rawValue)")), say)
    }
    return "\(age)\(school)"
}

/// As written, with its language said.
package func ownWords(_ profile: Profile, _ say: Speech) -> HTML {
    let words = profile.ownWords.revealed
    guard !words.isEmpty else { return "" }
    let language = profile.ownWordsLanguage
    return """
        <blockquote class="quote" lang="\(language.rawValue)" dir="\(language.direction)"><p>\(words)</p>
        <footer lang="\(say.language.rawValue)" dir="\(say.language.direction)">\(say(T.factsOwnWords(language: .message(SpokenLanguage.message(language.rawValue)))))</footer></blockquote>
        """
}
