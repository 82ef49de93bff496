import Foundation
import Operation
import PostgresStorage
import SQLiteStorage
import Storage
import Vault

extension Examination {
    func keys() async -> [Finding] {
        let file = keyFile()
        guard file.allSatisfy({ $0.verdict != .wrong }) else { return file }
        do {
            return try await file + (folder.remote.map(keysServer) ?? [keysCopy()].compactMap { $0 }) + fit()
        } catch {
            return file + [.wrong("keys", words(error), "put the newest copy of the keys back")]
        }
    }

    /// The one key that opens all others.
    private func keyFile() -> [Finding] {
        let file = folder.keyFile
        guard file.exists else {
            let isNew = !folder.holdsInstallation && folder.remote == nil
            return [
                isNew
                    ? .takeCare(
                        "key", "\(file.path) is not there yet", "the first start makes it; put a copy in a safe")
                    : .wrong("key", "\(file.path) is missing", "put it back, or say where it is: --key FILE")
            ]
        }
        do {
            let keys = try file.read()
            let owner = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.ownerAccountID] as? NSNumber
            if folder.mayWriteKey, let owner, owner.uint32Value != geteuid() {
                return [.takeCare("key", "\(file.path) belongs to another user", "chown it to whoever runs serve")]
            }
            guard !keys.isBeingRotated else {
                return [
                    .takeCare(
                        "key", "a change of the key was not finished", "the next start finishes it; or: keys rotate")
                ]
            }
            return [.ok("key", "\(file.path), for its owner alone")]
        } catch {
            return [.wrong("key", words(error), "serve does not start with it")]
        }
    }

    private func keysServer(_ remote: RemoteStores) throws -> [Finding] {
        let address = try remote.keysAddress()
        let facts = try PostgresFacts(address)
        var findings = common("keys", address, facts)
        if facts.keepsArchive {
            findings.append(
                .wrong(
                    "keys", "the server of the keys keeps an archive: whoever is erased stays in it",
                    "archive_mode = off there, and delete the archive (docs/decisions/0011-postgresql.md)"))
        }
        if facts.mostOfItsLog > 64 {
            findings.append(
                .takeCare(
                    "keys", "the server of the keys keeps up to \(facts.mostOfItsLog) MB of its log",
                    "max_wal_size = 64MB, min_wal_size = 32MB, wal_recycle = off"))
        }
        if !facts.takesWrites {
            findings.append(
                .wrong(
                    "keys", "the server of the keys takes no changes", "target_session_attrs=read-write, or promote it")
            )
        }
        return findings + [.ok("keys", "PostgreSQL \(facts.version), \(address.place)")]
    }

    private func keysCopy() throws -> Finding? {
        guard folder.holdsInstallation else { return nil }
        guard let copy = try folder.placeOfKeysCopy() else {
            return .takeCare(
                "keys", "they lie on one disk only: when it is lost, nothing can be read any more",
                "serve --keys-copy DIR, on another disk or host")
        }
        let (here, there) = (try folder.changesOfKeys(), try? SQLiteKeyStore.facts(of: copy).changes)
        guard let there else {
            return .wrong(
                "keys", "the live copy \(copy) cannot be read", "is its disk there? It is brought up when it is")
        }
        guard here <= there + 5 else {
            return .takeCare(
                "keys", "the live copy \(copy) is \(here - there) changes behind", "it is brought up at the next start")
        }
        return .ok("keys", "with a live copy in \(copy)")
    }

    /// Keys and data are of one installation, and what is sealed opens.
    private func fit() async throws -> [Finding] {
        guard let database = opened(), let (keys, theirs) = try storeOfKeys() else { return [] }
        defer { try? keys.close() }
        let dialect = database.dialect
        let (hasTables, mine) = try await database.read { transaction in
            let hasTables = ![.empty, .foreign].contains(try migrations.state(dialect, in: transaction))
            return (hasTables, hasTables ? try transaction.value("SELECT id FROM installation", as: String.self) : nil)
        }
        guard hasTables, let mine else { return [] }
        guard mine == theirs else {
            return [
                .wrong("keys", "they are those of another installation", "put the newest copy of the right ones back")
            ]
        }
        let installation = try folder.keyFile.read()
        let vault = try Vault(keys, installation) { installation }
        let sample = try await database.read { try SealedSample(of: vault, in: $0) }
        return [finding(sample, count: try keys.count())]
    }

    private func finding(_ sample: SealedSample, count: Int) -> Finding {
        if sample.damaged > 0 {
            return .wrong(
                "keys", "\(sample.damaged) of \(sample.damaged + sample.opened) sealed names do not open",
                "the disk may be failing: brobygger log verify, and restore the newest backup into another folder")
        }
        if sample.withoutKey > 0, sample.opened == 0 {
            return .wrong(
                "keys", "nothing that is sealed has a key: the keys are older than the data",
                "put the newest copy of the keys back; never start serve before")
        }
        if sample.withoutKey > 0 {
            return .takeCare(
                "keys", "\(sample.withoutKey) of \(sample.withoutKey + sample.opened) sealed names have no key",
                "when somebody was just erased, look again; otherwise the keys are older than the data")
        }
        return .ok("keys", "\(count) of them; \(sample.opened) sealed names open")
    }

    /// Nothing is made where there is nothing.
    private func storeOfKeys() throws -> (any KeyStore, String?)? {
        if let remote = folder.remote {
            guard try PostgresFacts(remote.keysAddress()).tables.contains("key") else { return nil }
            let keys = try remote.openKeys()
            return (keys, try keys.installation())
        }
        guard folder.holdsInstallation else { return nil }
        let keys = try folder.keysAsTheyStand()
        return (keys, try keys.installation())
    }
}
