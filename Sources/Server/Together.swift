import ServiceLifecycle

/// Services that are all told to stop at once: what runs in the background does not wait until the last page has been
/// answered.
struct Together: Service {
    let services: [any Service]

    func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for service in services { group.addTask { try await service.run() } }
            // The first that fails ends the others.
            try await group.waitForAll()
        }
    }
}
