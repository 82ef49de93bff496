import Assembly
import Timers

extension World {
    /// Everything whose moment has come, as the server does it by itself.
    package func carryOutDue() async throws {
        try await assembly.keepKeys()
        try await assembly.beginDays()
        try await assembly.clockwork().carryOut()
    }
}
