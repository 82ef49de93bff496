import Foundation
import Operation
import PostgresStorage
import Storage

extension Examination {
    func database() async -> [Finding] {
        do {
            if let remote = folder.remote { return try await servers(remote) }
            guard !folder.isHalfRestored else {
                return [.wrong("database", "\(folder.url.path) holds half a restore", "delete it, and restore again")]
            }
            guard folder.holdsInstallation else {
                return [
                    .takeCare(
                        "database", "there is no installation in \(folder.url.path)",
                        "serve makes one; if there should be one, say where it is: --data DIR")
                ]
            }
            return try await file()
        } catch {
            return [.wrong("database", words(error), "see that it is there and may be used by whoever runs this")]
        }
    }

    private func file() async throws -> [Finding] {
        let database = try folder.openAsItStands()
        let (version, pages, fault): (String, Int, String?) = try await database.read { transaction in
            (
                try transaction.value("SELECT sqlite_version()") ?? "?",
                try transaction.value("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0,
                try transaction.value("SELECT quick_check FROM pragma_quick_check(1) WHERE quick_check <> 'ok'")
            )
        }
        var findings: [Finding] = []
        if let fault {
            findings.append(
                .wrong(
                    "database", "\(folder.databaseFile) is damaged: \(fault)",
                    "stop the server, keep the folder, and restore the newest backup into another"))
        } else {
            findings.append(.ok("database", "SQLite \(version), \(megabytes(pages)), whole"))
        }
        return try await findings + [written(database), schema(of: database)]
    }

    private func servers(_ remote: RemoteStores) async throws -> [Finding] {
        let address = try remote.dataAddress()
        let facts = try PostgresFacts(address)
        var findings = [
            Finding.ok(
                "database", "PostgreSQL \(facts.version), \(address.place), \(facts.connectionsMost) connections")
        ]
        findings += common("database", address, facts)
        if facts.synchronousStandbys.isEmpty {
            findings.append(
                .takeCare(
                    "database", "what is acknowledged is on one server only",
                    "a standby, and its name in synchronous_standby_names (docs/operation.md)"))
        }
        guard facts.takesWrites else {
            return findings + [
                .wrong(
                    "database", "the server takes no changes: it follows another, or is read-only",
                    "name every host, with target_session_attrs=read-write, or promote this one")
            ]
        }
        let database = try remote.openData()
        return try await findings + [schema(of: database)]
            + (facts.tables.contains("migration") ? [written(database)] : [])
    }

    /// What is worth knowing of either server.
    func common(_ about: String, _ address: PostgresAddress, _ facts: PostgresFacts) -> [Finding] {
        var findings: [Finding] = []
        if address.hosts.count > 1, !address.looksForTheFirst {
            findings.append(
                .wrong(
                    about, "several hosts, and nothing says which of them takes changes",
                    "target_session_attrs=read-write in the address"))
        }
        if !address.isThisMachine {
            if !facts.hasTLS {
                findings.append(
                    .wrong(about, "the way to the server is not secret", "sslmode=verify-full in the address"))
            } else if !address.asksForProof {
                findings.append(
                    .takeCare(
                        about, "the server does not have to prove who it is", "sslmode=verify-full in the address"))
            }
        }
        if !facts.isTerse {
            findings.append(
                .takeCare(
                    about, "the server's log may hold what somebody wrote, when a row is refused",
                    "log_error_verbosity = terse"))
        }
        return findings
    }

    private func schema(of database: any Database) async throws -> Finding {
        let dialect = database.dialect
        switch try await database.read({ try migrations.state(dialect, in: $0) }) {
        case .current: return .ok("tables", "as this program wants them (step \(migrations.all.last?.name ?? "-"))")
        case .empty: return .takeCare("tables", "there are none yet", "serve makes them")
        case .foreign:
            return .wrong("tables", "they are those of something else", "a database of our own: --database, or --data")
        case .older(let missing):
            return .takeCare(
                "tables", "\(missing.count) steps behind this program, from \(missing.first ?? "-")",
                "make a backup; the next start of serve brings them up")
        case .newer(let step):
            return .wrong(
                "tables", "brought up by a newer Brobygger (step \(step))", "start that one, or a newer one")
        }
    }

    /// Everything but keeping it.
    private func written(_ database: any Database) async throws -> Finding {
        do {
            try await database.write { transaction in
                try transaction.run("INSERT INTO migration (name, applied_at) VALUES ('doctor', '')")
                throw TakenBack()
            }
        } catch is TakenBack {
            return .ok("database", "takes changes")
        } catch let fault as SchemaFault where fault.what.contains("no such table") {
            return .ok("database", "has no tables yet")
        } catch let away as Unreachable where database.dialect == .postgres {
            return .wrong(
                "database", "keeps no changes: \(away.what)",
                "is the standby there that must have what is acknowledged? (pg_stat_replication, docs/operation.md)")
        } catch {
            return .wrong(
                "database", "takes no changes: \(words(error))", "may whoever runs this write there, and is there room?"
            )
        }
        return .ok("database", "takes changes")
    }

    func megabytes(_ bytes: Int) -> String { "\(max(1, bytes / 1_048_576)) MB" }
}

private struct TakenBack: Error {}
