import Storage
import Synchronization
import Vault

/// Whether this node can answer people now, for whoever decides which node they are sent to.
package final class Readiness: Sendable {
    /// Each is what the pages say in that case, and no more.
    package enum State: String, Sendable {
        case ready = "ready"
        case stopping = "not ready: stopping"
        case away = "not ready: the database does not answer"
        case following = "not ready: the database takes no changes"
        case older = "not ready: the tables are older than the program"
        case locked = "not ready: the keys cannot be read"
    }

    private let stopping = Atomic(false)
    private let question: Question<State>

    package init(database: any Database, vault: Vault, migrations: Migrations) {
        question = Question { await Self.ask(database, vault, migrations) }
    }

    /// From now on nobody is to be sent here.
    package func stop() { stopping.store(true, ordering: .relaxed) }

    package func state() async -> State {
        if stopping.load(ordering: .relaxed) { return .stopping }
        return await question.answer() ?? .away
    }

    private static func ask(_ database: any Database, _ vault: Vault, _ migrations: Migrations) async -> State {
        let dialect = database.dialect
        let (takesWrites, schema): (Int, SchemaState)
        do {
            (takesWrites, schema) = try await database.read { transaction in
                (try transaction.value(dialect.takesWrites) ?? 0, try migrations.state(dialect, in: transaction))
            }
        } catch {
            return .away
        }
        guard takesWrites == 1 else { return .following }
        switch schema {
        case .empty, .foreign, .older: return .older
        case .current, .newer: break
        }
        return await opens(vault) ? .ready : .locked
    }

    private static func opens(_ vault: Vault) async -> Bool {
        do {
            try await vault.refresh()
            return try vault.hasKey(.index, of: "")
        } catch {
            return false
        }
    }
}
