import Basics
import Testing
import Timers

@Suite struct `The time of a process` {
    private static let noon = Instant(milliseconds: 1_800_000_000_000)

    /// Reads after so many seconds, with the clock of the machine wrong by so many.
    private struct Reading {
        let passed: Int
        var wrong = 0
    }

    /// By how many seconds each reading leaves the truth.
    private func readings(_ all: [Reading], wrongAtFirst: Int = 0, mark: Int? = nil) -> [Int] {
        var time = SteadyTime(
            clock: Self.noon.adding(seconds: wrongAtFirst), mark: mark.map { Self.noon.adding(seconds: $0) }, passed: 0)
        return all.map { reading in
            let truth = Self.noon.adding(seconds: reading.passed)
            let read = time.read(clock: truth.adding(seconds: reading.wrong), passed: Int64(reading.passed) * 1000)
            return Int((read.milliseconds - truth.milliseconds) / 1000)
        }
    }

    @Test func `goes on when the clock is set back, and is right when it is right again`() {
        let back = [Reading(passed: 10, wrong: -7200), Reading(passed: 3600, wrong: -7200), Reading(passed: 7200)]
        #expect(readings(back) == [0, 0, 0])
    }

    @Test func `is not early when the clock is set forward for a moment`() {
        let ahead = [Reading(passed: 10, wrong: 172_800), Reading(passed: 180, wrong: 172_800), Reading(passed: 200)]
        #expect(readings(ahead) == [0, 0, 0])
    }

    @Test func `follows a clock that stays ahead, as after a machine has slept`() {
        let ahead = [
            Reading(passed: 10, wrong: 3600), Reading(passed: 240, wrong: 3600), Reading(passed: 260, wrong: 3600),
        ]
        #expect(readings(ahead) == [0, 0, 3600])
    }

    @Test func `follows a clock that has been behind for a day`() {
        let behind = [Reading(passed: 10, wrong: -3600), Reading(passed: 86_500, wrong: -3600)]
        #expect(readings(behind) == [0, -3600])
    }

    @Test func `follows small corrections when they last, and never goes back`() {
        let small = [Reading(passed: 10, wrong: 20), Reading(passed: 15), Reading(passed: 40)]
        #expect(readings(small) == [0, 0, 0])
        let lasting = [Reading(passed: 10, wrong: 20), Reading(passed: 260, wrong: 20), Reading(passed: 270)]
        #expect(readings(lasting).first == 0)
        #expect(readings(lasting)[1] == 20)
    }

    @Test func `is not carried along by many small steps, one after the other`() {
        let steps = (1...30).map { Reading(passed: $0, wrong: $0) }
        #expect(readings(steps).allSatisfy { $0 == 0 })
    }

    @Test func `follows the small corrections of every day within seconds`() {
        let slewed = [Reading(passed: 10, wrong: 1), Reading(passed: 15, wrong: 1), Reading(passed: 25, wrong: 1)]
        #expect(readings(slewed) == [0, 0, 1])
    }

    @Test func `begins where the process before it was, when the clock was set back meanwhile`() {
        #expect(readings([Reading(passed: 60, wrong: -7200)], wrongAtFirst: -7200, mark: -30) == [-30])
        #expect(readings([Reading(passed: 60)], mark: -3600) == [0])
    }

    @Test func `never follows a clock that is set again and again`() {
        let jumps = (0..<500).map { Reading(passed: 10 + $0 * 100, wrong: $0 * 7919 % 345_600 - 172_800) }
        let left = readings(jumps)
        #expect(left.allSatisfy { abs($0) <= 1 })
    }
}
