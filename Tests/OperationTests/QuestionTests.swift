import Operation
import Synchronization
import Testing

@Suite struct `A question that costs something` {
    @Test func `is asked once, however many want to know`() async {
        let asked = Mutex(0)
        let question = Question(fresh: .seconds(60)) {
            asked.withLock {
                $0 += 1; return $0
            }
        }

        let answers = await withTaskGroup(of: Int?.self) { group in
            for _ in 0..<200 { group.addTask { await question.answer() } }
            return await group.reduce(into: Set<Int?>()) { $0.insert($1) }
        }

        #expect(answers == [1])
        #expect(asked.withLock { $0 } == 1)
    }

    @Test func `is asked again when the answer is old`() async {
        let asked = Mutex(0)
        let question = Question(fresh: .zero) {
            asked.withLock {
                $0 += 1; return $0
            }
        }

        #expect(await question.answer() == 1)
        #expect(await question.answer() == 2)
    }

    @Test func `is waited for for a while and no longer, and is not asked anew meanwhile`() async {
        let asked = Mutex(0)
        let (gate, opening) = AsyncStream.makeStream(of: Void.self)
        let question = Question(fresh: .seconds(60), patience: .milliseconds(50)) {
            asked.withLock { $0 += 1 }
            for await _ in gate { break }
            return "late"
        }

        #expect(await question.answer() == nil)
        #expect(await question.answer() == nil)
        opening.yield()
        var answer: String?
        while answer == nil { answer = await question.answer() }

        #expect(answer == "late")
        #expect(asked.withLock { $0 } == 1)
    }
}
