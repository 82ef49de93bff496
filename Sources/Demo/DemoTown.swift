import Access
import Assembly
import Basics
import Organisations
import Storage

/// The invented town of `serve --demo` and of tests: some 60 households in every state of the flow, told by the product's own deeds.
package struct DemoTown: Sendable {
    let database: any Database
    let assembly: Assembly
    let clock: DemoClock

    /// - Parameter assembly: wired to `clock`, so that what happened weeks ago is written as of then.
    package init(database: any Database, assembly: Assembly, clock: DemoClock) {
        self.database = database
        self.assembly = assembly
        self.clock = clock
    }

    /// Moves in once; the town stays as its visitors leave it.
    package func settle() async throws {
        let isEmpty = try await database.read { try assembly.organisations.organisations(in: $0).isEmpty }
        guard isEmpty else { return }
        clock.goBack(days: 150)
        let staff = try await DemoStaff.move(into: self)
        let volunteers = try await addVolunteers(staff)
        try await DemoStories(town: self, staff: staff, volunteers: volunteers).tell()
        try await DemoCalls(town: self, staff: staff).tell()
        clock.comeHome()
    }
}
