import Matching
import Testing

@Suite struct `Who can be paired at all` {
    private func obstacles(_ newcomer: NewcomerProfile, _ volunteer: VolunteerProfile) -> [Obstacle] {
        Eligibility.obstacles(between: newcomer, and: volunteer)
    }

    @Test func `two persons without wishes can`() {
        #expect(obstacles(Cast.amina(), Cast.birgit()) == [])
    }

    @Test func `a language in common is not needed`() {
        #expect(obstacles(Cast.amina(languages: ["ti"]), Cast.birgit(languages: ["da"])) == [])
    }

    @Test func `a volunteer who is not cleared, paused or full is not asked`() {
        #expect(obstacles(Cast.amina(), Cast.birgit(isCleared: false)) == [.notCleared])
        #expect(obstacles(Cast.amina(), Cast.birgit(isPaused: true)) == [.volunteerPaused])
        #expect(obstacles(Cast.amina(), Cast.birgit(capacity: 0)) == [.noCapacity])
    }

    @Test func `a newcomer without consent or on pause is not presented`() {
        #expect(obstacles(Cast.amina(hasConsent: false), Cast.birgit()) == [.noConsent])
        #expect(obstacles(Cast.amina(isPaused: true), Cast.birgit()) == [.newcomerPaused])
    }

    @Test func `an earlier pair is not made again`() {
        #expect(Eligibility.obstacles(between: Cast.amina(), and: Cast.birgit(), isExcluded: true) == [.excluded])
    }

    @Test func `a family is never proposed to someone without a child certificate`() {
        let family = MatchProfile.Kind.family(children: [])

        #expect(obstacles(Cast.amina(family), Cast.birgit(hasChildCertificate: false)) == [.noChildCertificate])
        #expect(obstacles(Cast.amina(), Cast.birgit(family, hasChildCertificate: false)) == [.noChildCertificate])
        #expect(obstacles(Cast.amina(), Cast.birgit(hasChildCertificate: false)) == [])
        #expect(obstacles(Cast.amina(family), Cast.birgit(hasChildCertificate: true)) == [])
    }

    @Test func `who requires the same gender meets nobody else`() {
        #expect(obstacles(Cast.amina(wish: .require), Cast.birgit()) == [])
        #expect(obstacles(Cast.amina(wish: .require), Cast.birgit(.person(.man))) == [.genderRequired])
        #expect(obstacles(Cast.amina(.person(.man)), Cast.birgit(wish: .require)) == [.genderRequired])
        #expect(obstacles(Cast.amina(wish: .require), Cast.birgit(.family(children: []))) == [.genderRequired])
        #expect(obstacles(Cast.amina(.person(.man), wish: .prefer), Cast.birgit()) == [])
    }

    @Test func `a wish of a family is not looked at`() {
        let family = MatchProfile.Kind.family(children: [])

        #expect(obstacles(Cast.amina(family, wish: .require), Cast.birgit(.person(.man))) == [])
        #expect(obstacles(Cast.amina(family), Cast.birgit(wish: .require)) == [.genderRequired])
    }

    @Test func `a gender that is not known is not the required one`() {
        #expect(obstacles(Cast.amina(wish: .require), Cast.birgit(.person(nil))) == [.genderRequired])
        #expect(obstacles(Cast.amina(.person(nil), wish: .require), Cast.birgit(.person(nil))) == [.genderRequired])
    }

    @Test func `the reach is compared with whole kilometres, rounded down`() {
        // One degree of latitude is 111.19 km.
        let north = Place(latitude: Cast.vejle.latitude + 1, longitude: Cast.vejle.longitude)

        #expect(Cast.vejle.kilometres(to: north) == 111)
        #expect(obstacles(Cast.amina(place: north), Cast.birgit(reach: 111)) == [])
        #expect(
            obstacles(Cast.amina(place: north), Cast.birgit(reach: 110)) == [.tooFar(kilometres: 111, reach: 110)])
    }

    @Test func `every rule that is broken is named`() {
        let newcomer = Cast.amina(.family(children: []), isPaused: true, hasConsent: false)
        let volunteer = Cast.birgit(wish: .require, capacity: 0, isCleared: false, hasChildCertificate: false)

        #expect(
            obstacles(newcomer, volunteer) == [
                .notCleared, .noCapacity, .newcomerPaused, .noConsent, .noChildCertificate, .genderRequired,
            ])
    }
}
