import Basics
import Testing

@testable import Timers

private let start = Instant(milliseconds: 1_772_442_000_000)

@Suite struct `The time of a server that runs` {
    private var time = SteadyTime(start, passed: 5000)

    /// - Parameter set: by how many seconds the machine’s clock has been set.
    private mutating func read(after seconds: Int, set: Int = 0) -> Int {
        let read = time.read(start.adding(seconds: seconds + set), passed: 5000 + Int64(seconds) * 1000)
        return Int((read.milliseconds - start.milliseconds) / 1000)
    }

    @Test mutating func `passes as the clock does`() {
        for seconds in 0..<2000 { #expect(read(after: seconds) == seconds) }
        #expect(time.drift == 0)
    }

    @Test(arguments: [1, -1, 30, -45, 3600, -3600, 2 * 86_400, -2 * 86_400])
    mutating func `does not leap when the clock is set, and says by how much it was`(leap: Int) {
        for seconds in 1..<600 { #expect(read(after: seconds, set: leap) == seconds) }
        #expect(time.drift == Int64(leap) * 1000)
    }

    @Test mutating func `follows a clock that has stayed set for ten minutes`() {
        for seconds in 1...601 { _ = read(after: seconds, set: 3600) }
        #expect(read(after: 602, set: 3600) == 602 + 3600)
        #expect(time.drift == 0)
    }

    @Test mutating func `never follows one that is set again and again`() {
        for jump in 0..<500 {
            let leap = (jump * 7919 % 345_600) - 172_800
            for seconds in 0..<5 {
                #expect(read(after: jump * 500 + seconds * 100, set: leap) == jump * 500 + seconds * 100)
            }
        }
    }

    @Test mutating func `forgets a leap that is taken back`() {
        for seconds in 1..<300 { _ = read(after: seconds, set: 3600) }
        for seconds in 300..<2000 { #expect(read(after: seconds) == seconds) }
    }
}
