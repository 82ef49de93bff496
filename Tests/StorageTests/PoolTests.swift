import Dispatch
import Storage
import Testing

@Suite struct `The connections to the engine` {
    @Test(arguments: Engine.here) func `are counted: who has one, and who waits for one`(_ engine: Engine) async throws
    {
        let opened = try await engine.open()
        let database = opened.database
        func use() throws -> PoolUse { try #require(database.pools.first { $0.name == "writing" }) }
        // One may write at a time; of lanes to a server there are two.
        let most = try use().most
        let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let first: Void = database.write { _ in
            begun.signal()
            goOn.wait()
        }
        try await until { begun.wait(timeout: .now()) == .success }
        async let others: Void = withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<most { group.addTask { try await database.write { _ in } } }
            try await group.waitForAll()
        }

        try await until { try use().busy == most && use().waiting == 1 }
        goOn.signal()
        try await first
        try await others

        try await until { try use().busy == 0 && use().waiting == 0 }
    }

    @Test(arguments: Engine.here) func `answer nobody once they are closed`(_ engine: Engine) async throws {
        let opened = try await engine.open()
        try opened.database.close()

        await #expect(throws: Unreachable.self) { try await opened.database.read { _ in } }
        await #expect(throws: Unreachable.self) { try await opened.database.write { _ in } }
    }

    private func until(_ isSo: () throws -> Bool) async throws {
        for _ in 0..<400 {
            if try isSo() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("it never came so far")
    }
}
