import Basics
import Operation
import Testing

@Suite struct `The end of a certificate` {
    @Test(arguments: [
        ("Jan  5 12:00:00 2027 GMT", "2027-01-05T12:00:00.000Z"),
        ("Dec 31 23:59:59 2026 GMT", "2026-12-31T23:59:59.000Z"),
    ])
    func `is read as libcurl says it`(said: String, meant: String) {
        #expect(WebLook.instant(said)?.description == meant)
    }

    @Test(arguments: ["", "Jan 5", "Foo 5 12:00:00 2027 GMT", "Jan 5 noon 2027 GMT"])
    func `is not known when it is said otherwise`(said: String) {
        #expect(WebLook.instant(said) == nil)
    }
}
