import Basics
import Testing

@testable import SafetyCalls

/// Not random: all of them (seed 004, C162–C174; `reliability.md` 3).
@Suite struct `Every state of a duty` {
    @Test func `is at its deadline confirmed well, in the hands of a human, or visibly unresolved`() {
        print("states explored: \(Explored.all.states), steps: \(Explored.all.steps)")
        #expect(Explored.all.broken[.deadline] == nil)
        #expect(Explored.all.states > 500)
        #expect(Explored.all.kinds == Set(PhaseName.allCases))
    }

    @Test func `has a next deadline unless a human has closed, paused or chained it`() {
        #expect(Explored.all.broken[.rest] == nil)
    }

    @Test func `never closes by silence`() {
        #expect(Explored.all.broken[.silence] == nil)
    }

    /// After a crash what was not kept is done again, and what was kept may be asked for again.
    @Test func `takes no step twice, whatever is replayed`() {
        #expect(Explored.all.broken[.replay] == nil)
    }

    @Test func `tells each of its alerts by numbers that grow`() {
        #expect(Explored.all.broken[.numbers] == nil)
    }

    @Test func `alerts leaders and administrators alone, and reminds the caller alone`() {
        #expect(Explored.all.broken[.told] == nil)
    }

    @Test func `calls nobody during a pause`() {
        #expect(Explored.all.broken[.pause] == nil)
    }

    @Test func `is only called by those who have met the person`() {
        #expect(Explored.all.broken[.met] == nil)
    }

    @Test func `tells a human at once that something is wrong, also whoever has it already`() {
        #expect(Explored.all.broken[.heard] == nil)
    }

    @Test func `is held only by somebody who may take it`() {
        #expect(Explored.all.broken[.holder] == nil)
    }

    @Test func `is red within an hour and a half of silence, and told again and again`() throws {
        let explorer = Explorer()
        for state in Explored.all.withLeaders where state.deadline != nil {
            var (duty, moment) = (state, Explorer.now)
            for _ in 0..<8 {
                guard let deadline = duty.deadline, duty.phase.name != .exhausted else { break }
                moment = max(moment, deadline)
                duty = try duty.after(.timePassed, at: moment, explorer.times, explorer.people).duty
            }
            #expect(duty.phase.name == .exhausted, "\(state)")
            let again = try duty.after(
                .timePassed, at: try #require(duty.deadline), explorer.times, explorer.people)
            #expect(again.deeds.count == 3)
        }
    }
}
