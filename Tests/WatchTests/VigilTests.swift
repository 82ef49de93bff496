import Foundation
import Testing

@testable import Watch

@Suite struct `A vigil over calls` {
    private let patience = Vigil.Patience(seconds: 300, again: 900)
    private var vigil = Vigil(at: 1000)

    /// - Parameters: `judged` and `now` are seconds of the clock of the server.
    private func reading(
        _ judged: Double, now: Double? = nil, missing: Int = 0, unsent: Double? = nil, untaken: Double? = nil
    ) throws -> Reading {
        let waiting = unsent.map { ", \"unsent\": 2, \"unsent_since\": \"\(moment($0))\"" } ?? ""
        let open = untaken.map {
            """
            {"activity": "Lindby", "clock": "09:00", "name": "Prøve", "phase": "exhausted", "exhausted_since": "\(moment($0))"}
            """
        }
        let text = """
            {"judged_until": "\(moment(judged))", "now": "\(moment(now ?? judged))", "missing": \(missing), "has_canary": true,
             "canaries": ["one"], "day": "2026-11-26", "open": [\(open ?? "")]\(waiting)}
            """
        return try #require(Reading(Data(text.utf8)))
    }

    private func moment(_ seconds: Double) -> String {
        Date(timeIntervalSince1970: 1_700_000_000 + seconds).formatted(Reading.moments)
    }

    /// - Parameter apart: seconds by which our own clock is ahead.
    private mutating func look(
        _ reading: Reading?, at moment: Double, lacksCanary: Bool = false, apart: Double = 0
    ) -> Vigil.Word? {
        let wall = (reading?.now ?? .distantPast).addingTimeInterval(apart)
        let word = vigil.see(reading, lacksCanary: lacksCanary, wall: wall, at: moment, patience)
        if let word { vigil.note(word, at: moment) }
        return word
    }

    @Test mutating func `says nothing while they go on`() throws {
        for minute in 0..<600 {
            let at = Double(minute) * 60
            #expect(try look(reading(at), at: 1000 + at) == nil)
        }
    }

    @Test mutating func `tells when nobody answers for five minutes, again every quarter, and when all is well`() throws
    {
        #expect(try look(reading(0), at: 1000) == nil)
        #expect(look(nil, at: 1300) == nil)
        #expect(look(nil, at: 1301) == .alarm([.silent]))
        #expect(look(nil, at: 2200) == nil)
        #expect(look(nil, at: 2201) == .alarm([.silent]))
        #expect(try look(reading(1300), at: 2300) == .well)
        #expect(try look(reading(1360), at: 2360) == nil)
    }

    @Test func `that is kept only once, and remembers nothing, has no patience`() throws {
        let clock = MachineClock()
        let read = { (reading: Reading?) in
            var memory = Memory.read(nil, clock, isOnly: true)
            return memory.vigil.see(
                reading, lacksCanary: false, wall: reading?.now ?? .distantPast, at: clock.now, patience)
        }
        #expect(read(nil) == .alarm([.silent]))
        #expect(try read(reading(0, now: 301)) == .alarm([.stalled]))
        #expect(try read(reading(0, now: 60)) == nil)
    }

    @Test mutating func `tells of a server that answers and judges nothing`() throws {
        for seconds in stride(from: 0.0, through: 300, by: 60) {
            #expect(try look(reading(0, now: seconds), at: 1000 + seconds) == nil)
        }
        #expect(try look(reading(0, now: 301), at: 1301) == .alarm([.stalled]))
    }

    @Test mutating func `tells of one that is always behind, however busy`() throws {
        for minute in 0...5 {
            _ = try look(reading(Double(minute), now: 7200 + Double(minute)), at: 1000 + Double(minute) * 60)
        }
        #expect(try look(reading(10, now: 7500), at: 1310) == .alarm([.stalled]))
    }

    @Test mutating func `tells once of a server that first is silent and then answers and is behind`() throws {
        _ = look(nil, at: 1000)
        #expect(look(nil, at: 1301) == .alarm([.silent]))
        #expect(try look(reading(0, now: 400), at: 1400) == nil)
        #expect(try look(reading(460, now: 460), at: 1460) == .well)
    }

    @Test mutating func `goes by steps, for a restore or another clock may put them back`() throws {
        #expect(try look(reading(100_000), at: 1000) == nil)
        for minute in 1..<30 {
            #expect(try look(reading(Double(minute) * 60), at: 1000 + Double(minute) * 60) == nil)
        }
    }

    @Test mutating func `tells of calls that are planned for nobody, and of canaries that do not come`() throws {
        #expect(try look(reading(0, missing: 1), at: 1000) == .alarm([.missing]))
        #expect(try look(reading(60, missing: 1), at: 1060, lacksCanary: true) == .alarm([.missing, .canary]))
        #expect(try look(reading(120), at: 1120, lacksCanary: true) == nil)
        #expect(try look(reading(180), at: 1180) == .well)
    }

    @Test mutating func `tells of alerts that are not sent for five minutes, and takes it back when they are`() throws {
        #expect(try look(reading(300, unsent: 0), at: 1300) == nil)
        #expect(try look(reading(360, unsent: 0), at: 1360) == .alarm([.unsent]))
        #expect(try look(reading(420, unsent: 0), at: 1420) == nil, "told once")
        #expect(look(nil, at: 1480) == nil, "and not taken back by silence")
        #expect(try look(reading(540), at: 1540) == .well)
    }

    @Test mutating func `counts alerts that waited while nothing went on as part of that`() throws {
        #expect(look(nil, at: 1301) == .alarm([.silent]))
        #expect(try look(reading(400, unsent: 0), at: 1400) == nil)
        #expect(try look(reading(460), at: 1460) == .well)
        #expect(look(nil, at: 1761) == .alarm([.silent]))
        for minute in 1..<15 {
            #expect(try look(reading(800 + Double(minute) * 60, unsent: 0), at: 1761 + Double(minute) * 60) == nil)
        }
        #expect(try look(reading(1700, unsent: 0), at: 2661) == .alarm([.unsent]), "and they still wait")
    }

    @Test mutating func `tells of a call that nobody has taken for half an hour, and names it`() throws {
        #expect(try look(reading(1800, untaken: 0), at: 2800) == nil)
        let late = try reading(1860, untaken: 0)
        #expect(look(late, at: 2860) == .alarm([.untaken]))
        let words = Words(url: "https://bro.example.dk", reading: late, untaken: patience.untaken)
        let message = words.message(of: .alarm([.untaken]), lacking: [])
        #expect(message.contains("nobody has taken") && message.contains("Prøve"))
        #expect(try look(reading(1920), at: 2920) == .well)
    }

    @Test(arguments: [301.0, -301, 86_400])
    mutating func `tells of a clock that is not where ours is`(apart: Double) throws {
        #expect(try look(reading(0), at: 1000, apart: apart.sign == .minus ? -299 : 299) == nil)
        #expect(try look(reading(60), at: 1060, apart: apart) == .alarm([.clock]))
        #expect(look(nil, at: 1120) == nil)
        #expect(try look(reading(180), at: 1180, apart: apart) == nil)
        #expect(try look(reading(240), at: 1240) == .well)
    }

    @Test mutating func `tells until somebody has been reached`() {
        for moment in [1301.0, 1361, 1421] {
            #expect(vigil.see(nil, lacksCanary: false, wall: .now, at: moment, patience) == .alarm([.silent]))
        }
    }

    @Test func `reads moments as Brobygger writes them`() throws {
        #expect(try reading(0).now == Date(timeIntervalSince1970: 1_700_000_000))
        #expect(moment(0.25) == "2023-11-14T22:13:20.250Z")
    }

    @Test(arguments: [
        "", "{}", "<html>", "null", "[1]", "{\"judged_until\": \"yesterday\"}", "{\"judged_until\": 5, \"now\": 5}",
    ])
    func `takes nothing else for an answer`(text: String) {
        #expect(Reading(Data(text.utf8)) == nil)
    }
}
