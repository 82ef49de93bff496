import Basics
import CSV
import Matching
import Testing

@Suite struct `A file of households` {
    private static let volunteerHeader =
        "id,kind,gender,children,languages,interests,hopes,times,lat,lon,gender_wish,reach_km,capacity,cleared,"
        + "child_certificate,paused\n"
    private static let newcomerHeader =
        "id,kind,gender,children,languages,interests,hopes,times,lat,lon,gender_wish,paused,consent,waiting_since\n"
    private static let day = Day(daysSinceEpoch: 20_777)

    private func volunteers(_ rows: String, header: String = volunteerHeader) -> HouseholdFile<VolunteerProfile> {
        HouseholdFile(volunteers: Table(Array((header + rows).utf8)), today: Self.day)
    }

    private func newcomers(_ rows: String, header: String = newcomerHeader) -> HouseholdFile<NewcomerProfile> {
        HouseholdFile(newcomers: Table(Array((header + rows).utf8)), today: Self.day)
    }

    @Test func `gives every value of a volunteer`() throws {
        let file = volunteers(
            "v.1-A_b,person,woman,,DA en-GB,yoga art,danish,sun-evening mon-morning,55.5,-9.25,require,7,5,yes,no,yes\n"
        )

        let volunteer = try #require(file.households.first)
        #expect(file.problems.isEmpty)
        #expect(volunteer.id == "v.1-A_b")
        #expect(volunteer.household.kind == .person(.woman))
        #expect(volunteer.household.languages == ["da", "en-gb"])
        #expect(volunteer.household.interests.words == [.art, .yoga])
        #expect(volunteer.household.hopes.words == [.danish])
        #expect(volunteer.household.times.words == [.monMorning, .sunEvening])
        #expect(volunteer.household.place == Place(latitude: 55.5, longitude: -9.25))
        #expect(volunteer.household.genderWish == .require)
        #expect(volunteer.household.isPaused)
        #expect(volunteer.reach == 7)
        #expect(volunteer.capacity == 5)
        #expect(volunteer.isCleared)
        #expect(!volunteer.hasChildCertificate)
    }

    @Test func `gives every value of a newcomer`() throws {
        let file = newcomers("n1,family,,2015 2015 2020,ti,,,,+55,9.123456789012345678,,no,yes,2026-11-20\n")

        let newcomer = try #require(file.households.first)
        #expect(file.problems.isEmpty)
        #expect(newcomer.household.kind == .family(children: [2015, 2015, 2020]))
        #expect(newcomer.household.interests.isEmpty)
        #expect(newcomer.household.place.longitude == 9.123456789012345678)
        #expect(newcomer.household.genderWish == .prefer)
        #expect(!newcomer.household.isPaused)
        #expect(newcomer.hasConsent)
        #expect(newcomer.daysWaited(on: Self.day) == 0)
    }

    @Test func `takes the usual answer where one may be left out`() throws {
        let file = volunteers("v1,family,,,da,,,,55,9,,,,no,yes,\n")

        let volunteer = try #require(file.households.first)
        #expect(volunteer.household.kind == .family(children: []))
        #expect(volunteer.reach == 20)
        #expect(volunteer.capacity == 1)
    }

    @Test func `may have its columns in any order`() {
        let header =
            "waiting_since;consent;paused;gender_wish;lon;lat;times;hopes;interests;languages;children;gender;kind;id\n"

        let file = newcomers("2026-11-19; yes ;;any;9;55;;;;da;;man;person;n1", header: header)

        #expect(file.problems.isEmpty)
        #expect(file.households.first?.id == "n1")
    }

    @Test(arguments: [
        ("æ,person,man,,da,,,,55,9,,,,yes,yes,", "id", 1), ("v 1,person,man,,da,,,,55,9,,,,yes,yes,", "id", 1),
        (",person,man,,da,,,,55,9,,,,yes,yes,", "id", 1),
        (String(repeating: "v", count: 65) + ",person,man,,da,,,,55,9,,,,yes,yes,", "id", 1),
        ("v1,Person,man,,da,,,,55,9,,,,yes,yes,", "kind", 4), ("v1,,man,,da,,,,55,9,,,,yes,yes,", "kind", 4),
        ("v1,person,,,da,,,,55,9,,,,yes,yes,", "gender", 11), ("v1,person,girl,,da,,,,55,9,,,,yes,yes,", "gender", 11),
        ("v1,family,man,,da,,,,55,9,,,,yes,yes,", "gender", 11),
        ("v1,person,man,2015,da,,,,55,9,,,,yes,yes,", "children", 15),
        ("v1,family,,2015 1899,da,,,,55,9,,,,yes,yes,", "children", 17),
        ("v1,family,,2027,da,,,,55,9,,,,yes,yes,", "children", 12),
        ("v1,family,,15,da,,,,55,9,,,,yes,yes,", "children", 12),
        ("v1,person,man,,,,,,55,9,,,,yes,yes,", "languages", 16),
        ("v1,person,man,,da d,,,,55,9,,,,yes,yes,", "languages", 19),
        ("v1,person,man,,da en DA,,,,55,9,,,,yes,yes,", "languages", 22),
        ("v1,person,man,,da,yoga Yoga,,,55,9,,,,yes,yes,", "interests", 24),
        ("v1,person,man,,da,yoga  yoga,,,55,9,,,,yes,yes,", "interests", 25),
        ("v1,person,man,,da,,love,,55,9,,,,yes,yes,", "hopes", 20),
        ("v1,person,man,,da,,,mon-night,55,9,,,,yes,yes,", "times", 21),
        ("v1,person,man,,da,,,,90.1,9,,,,yes,yes,", "lat", 22), ("v1,person,man,,da,,,,nan,9,,,,yes,yes,", "lat", 22),
        ("v1,person,man,,da,,,,0x10,9,,,,yes,yes,", "lat", 22), ("v1,person,man,,da,,,,1e1,9,,,,yes,yes,", "lat", 22),
        ("v1,person,man,,da,,,,.5,9,,,,yes,yes,", "lat", 22), ("v1,person,man,,da,,,,5.,9,,,,yes,yes,", "lat", 22),
        ("v1,person,man,,da,,,,-,9,,,,yes,yes,", "lat", 22), ("v1,person,man,,da,,,,55,-181,,,,yes,yes,", "lon", 25),
        ("v1,person,man,,da,,,,55,\"9,5\",,,,yes,yes,", "lon", 26),
        ("v1,person,man,,da,,,,55,9,maybe,,,yes,yes,", "gender_wish", 27),
        ("v1,person,man,,da,,,,55,9,,0,,yes,yes,", "reach_km", 28),
        ("v1,person,man,,da,,,,55,9,,201,,yes,yes,", "reach_km", 28),
        ("v1,person,man,,da,,,,55,9,,2.5,,yes,yes,", "reach_km", 28),
        ("v1,person,man,,da,,,,55,9,,,6,yes,yes,", "capacity", 29),
        ("v1,person,man,,da,,,,55,9,,,,,yes,", "cleared", 30),
        ("v1,person,man,,da,,,,55,9,,,,yes,ja,", "child_certificate", 34),
        ("v1,person,man,,da,,,,55,9,,,,yes,yes,YES", "paused", 38),
    ])
    func `says where a value is not as it must be`(row: String, column: String, character: Int) {
        let file = volunteers(row)

        #expect(file.problems.map(\.column) == [column])
        #expect(file.problems.map(\.position) == [Table.Position(line: 2, column: character)])
        #expect(file.households.isEmpty)
    }

    @Test(arguments: [("2026-11-21", "2026-11-20"), ("2026-11-31", ""), ("", ""), ("20-11-2026", "")])
    func `has nobody wait since a day that is not there yet`(since: String, limit: String) {
        let file = newcomers("n1,person,man,,da,,,,55,9,,,yes,\(since)")

        #expect(file.problems.map(\.expected) == [limit.isEmpty ? .day : .dayNotAfter(limit)])
    }

    @Test func `lists everything that is wrong with it, in the order of the file`() {
        let file = volunteers(
            """
            v1,person,man,,da,,,,55,9,,,,yes,yes,
            v1,dog,,,x,knit chess,,,95,9,,,9,yes,,

            v2,person,man
            v3,person,man,,da,,,,55,9,,,,yes,yes,,
            v2,family,man,2015x,da,,,,55,9,,,,yes,yes,
            """)

        #expect(
            file.problems.map { "\($0.position.line) \($0.column ?? "-")" } == [
                "3 id", "3 kind", "3 languages", "3 interests", "3 lat", "3 capacity", "3 child_certificate", "5 -",
                "6 -",
                "7 id", "7 gender", "7 children",
            ])
    }

    @Test func `must have every column once and no other`() {
        let file = newcomers(
            "", header: "id,kind,gender,children,languages,interests,hopes,times,lat,id,gender_wish,pause,consent,Lon\n"
        )

        #expect(
            file.problems.map(\.expected).filter { if case .knownColumn = $0 { false } else { true } } == [
                .columnOnce, .column("lon"), .column("paused"), .column("waiting_since"),
            ])
        #expect(file.problems.count == 6)
    }

    @Test(arguments: ["", "\n\n", "\u{FEFF}"])
    func `must have a header line`(text: String) {
        let file = newcomers("", header: text)

        #expect(file.problems.count == 1)
    }

    @Test func `may have no households`() {
        #expect(newcomers("").problems.isEmpty)
        #expect(newcomers("").households.isEmpty)
    }

    @Test(arguments: [
        "da", "sgn-ase-US", "zh-Hant-TW", "sl-rozaj-biske", "de-1996", "en-a-bbb-x-a", "x-whatever", "i-klingon",
        "es-419",
        "abcdefgh",
    ])
    func `may have any well-formed language code`(code: String) {
        #expect(newcomers("n1,person,man,,\(code),,,,55,9,,,yes,2026-11-20").problems.isEmpty)
    }

    @Test(arguments: ["d", "da-", "da--dk", "da_DK", "abcdefghi", "da-a", "dansk-dk-x", "da-x-", "1a", "x"])
    func `may not have a code that is not well-formed`(code: String) {
        #expect(
            newcomers("n1,person,man,,\(code),,,,55,9,,,yes,2026-11-20").problems.map(\.expected) == [.languageCode])
    }

    @Test func `excludes only pairs of ids that are known`() {
        let known = volunteers("v1,person,man,,da,,,,55,9,,,,yes,yes,")
        let amina = newcomers("n1,person,man,,da,,,,55,9,,,yes,2026-11-20")

        let file = ExclusionFile(
            Table(Array("volunteer;newcomer\nv1;n1\nn1;v1\n;\nv1\n".utf8)), volunteers: known, newcomers: amina)

        #expect(file.pairs.map(\.volunteer) == ["v1"])
        #expect(
            file.problems.map(\.expected) == [
                .knownID(of: "volunteer"), .knownID(of: "newcomer"), .knownID(of: "volunteer"),
                .knownID(of: "newcomer"),
                .cellCount(2),
            ])
    }

    @Test func `survives bytes that are changed at random`() {
        let row =
            "\"v1\",person,woman,,da en,yoga art,danish,sun-evening mon-morning,55.5,9.25,require,7,5,yes,no,yes\r\n"
        let bytes = Array((Self.volunteerHeader + row + row.replacing("v1", with: "v2")).utf8)
        var chance = Chance(seed: 99)
        for _ in 0..<5_000 {
            var mutated = bytes
            for _ in 0..<Int.random(in: 1...5, using: &chance) {
                let place = Int.random(in: 0..<mutated.count, using: &chance)
                switch Int.random(in: 0..<3, using: &chance) {
                case 0: mutated[place] = UInt8.random(in: 0...255, using: &chance)
                case 1: mutated.remove(at: place)
                default: mutated.insert(chance.pick(Array("\",;\r\n -1.\u{FF}".utf8)), at: place)
                }
            }
            let file = HouseholdFile(volunteers: Table(mutated), today: Self.day)
            #expect(!file.problems.isEmpty || file.households.count == 2 || mutated.count { $0 == 10 } != 3)
            _ = HouseholdFile(newcomers: Table(mutated), today: Self.day).problems
        }
    }
}
