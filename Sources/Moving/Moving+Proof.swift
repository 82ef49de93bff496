import Storage
import Vault

/// That what is at the new place is what is at the old one.
extension Moving {
    /// The two places one table after the other, at the same time.
    func check(_ tables: [MovedTable]) async throws -> [String: TableDigest] {
        var digests: [String: TableDigest] = [:]
        for (index, table) in tables.enumerated() {
            let share = Double(index) / Double(tables.count)
            try watch(.checking, share)
            async let before = source.database.read { [from, watch] in
                try from.digest(of: table, in: $0) { try watch(.checking, share) }
            }
            async let after = target.database.read { [to] in try to.digest(of: table, in: $0) {} }
            let (old, new) = (try await before, try await after)
            guard old == new else {
                throw MoveFault(
                    """
                    \(table.name) is not the same at both places (\(old.rows) rows and \(new.rows)): somebody has written \
                    since the move began. Empty both databases, and move anew.
                    """)
            }
            digests[table.name] = old
        }
        return digests
    }

    func copyKeys() throws {
        let total = try source.keys.count()
        var there: Set<String> = []
        try target.keys.forEach { keys in there.formUnion(keys.map(\.id)) }
        var done = 0
        try source.keys.forEach { keys in
            try target.keys.add(keys.filter { !there.contains($0.id) })
            done += keys.count
            try watch(.keys, Double(done) / Double(max(total, 1)))
        }
        try checkKeys()
    }

    /// Every key, byte by byte, and no other.
    private func checkKeys() throws {
        var left: [String: WrappedKey] = [:]
        try source.keys.forEach { keys in for key in keys { left[key.id] = key } }
        var isSame = true
        try target.keys.forEach { keys in
            for key in keys where left.removeValue(forKey: key.id) != key { isSame = false }
        }
        guard isSame, left.isEmpty else {
            throw MoveFault("The keys are not the same at both places. Empty both databases, and move anew.")
        }
    }

    /// The oldest and the newest values of every sealed column.
    func checkThatSealedOpens(like old: Vault, with installationKeys: InstallationKeys) async throws -> Int {
        let new = try Vault(target.keys, installationKeys) { installationKeys }
        let fields = PersonalField.all
        let before = try await source.database.read { transaction in
            try fields.map { try old.sample(of: $0, in: transaction) }
        }
        let after = try await target.database.read { transaction in
            try fields.map { try new.sample(of: $0, in: transaction) }
        }
        for (index, field) in fields.enumerated() where before[index] != after[index] {
            throw MoveFault("\(field.table).\(field.column) does not open to the same at both places.")
        }
        return after.reduce(0) { $0 + $1.filter { $0 != nil }.count }
    }
}
