import Basics
import Matching
import Testing
import Web

@testable import People

@Suite struct `The form of a profile` {
    private let today = Day(daysSinceEpoch: 20_778)
    private let postcodes: Postcodes

    init() throws {
        postcodes = try Postcodes()
    }

    private func read(
        _ typed: [(name: String, value: String)], side: Side = .newcomer
    ) -> (profile: Profile, problems: [String]) {
        var form = FormReader(Fields(typed))
        let profile = ProfileForm.read(&form, side: side, today: today, postcodes: postcodes)
        return (profile, form.problems.all.map(\.field))
    }

    private let person = [
        (name: "kind", value: "person"), (name: "gender", value: "woman"), (name: "languages", value: "ar"),
        (name: "postcode", value: "8660"), (name: "interests", value: "cooking"), (name: "times", value: "tue-evening"),
    ]

    @Test func `reads a person`() {
        let (profile, problems) = read(person + [(name: "children", value: "2015")])

        #expect(problems == [])
        #expect(profile.gender == .woman)
        #expect(profile.children == [], "only families have children here")
        #expect(profile.interests.words == [.cooking])
        #expect(profile.times.words == [.tueEvening])
        #expect(profile.genderWish == .prefer)
    }

    @Test func `reads a family, whatever was sent as gender`() {
        let (profile, problems) = read([
            (name: "kind", value: "family"), (name: "gender", value: "man"), (name: "children", value: "2019, ٢٠١٥"),
            (name: "languages", value: "ti"), (name: "postcode", value: "DK-8660 "),
        ])

        #expect(problems == [])
        #expect(profile.gender == nil)
        #expect(profile.children == [2015, 2019])
        #expect(profile.postcode == "8660")
    }

    @Test func `collects every problem`() {
        let (_, problems) = read(
            [
                (name: "kind", value: "family"), (name: "children", value: "15, 2999"),
                (name: "postcode", value: "0001"),
                (name: "interests", value: "flying"), (name: "reach", value: "900"), (name: "capacity", value: "0"),
                (name: "own-words", value: String(repeating: "x", count: 501)),
            ], side: .volunteer)

        #expect(Set(problems) == ["children", "languages", "postcode", "interests", "reach", "capacity", "own-words"])
    }

    @Test func `knows languages by name and by code`() {
        let (profile, problems) = read([
            (name: "kind", value: "person"), (name: "languages", value: "ar"),
            (name: "languages-more", value: "litauisk, ha; Hungarian"), (name: "postcode", value: "1000"),
        ])

        #expect(problems == [])
        #expect(profile.languages == ["ar", "lt", "ha", "hu"])
        #expect(read(person + [(name: "languages-more", value: "volapyksproget")]).problems == ["languages-more"])
    }

    @Test func `asks to read private words once more, and lets them stand then`() {
        let words = (name: "own-words", value: "Jeg har diabetes")
        let mark = (name: "own-words-may-stand", value: FreeTextGuard.mark(of: words.value))

        #expect(read(person + [words]).problems == ["own-words"])
        #expect(read(person + [words, mark]).problems == [])
        #expect(
            read(person + [(name: "own-words", value: "Jeg har diabetes og gæld"), mark]).problems == ["own-words"])
    }

    @Test func `never lets a CPR number stand`() {
        let words = (name: "own-words", value: "010190-1234")
        let mark = (name: "own-words-may-stand", value: FreeTextGuard.mark(of: words.value))

        #expect(read(person + [words, mark]).problems == ["own-words"])
    }

    @Test func `reads back what it filled in`() {
        var profile = read(person).profile
        profile.languages = ["ar", "lt"]
        profile.hopes = [.danish, .network]
        profile.ageBand = .from30
        profile.education = Education.none
        profile.ownWords = Personal("Jeg har diabetes og elsker mad")
        profile.language = .arabic
        profile.reach = 35
        profile.capacity = 2

        let (again, problems) = read(ProfileForm.typed(profile).all, side: .volunteer)

        #expect(problems == [])
        #expect(again == profile)
    }
}
