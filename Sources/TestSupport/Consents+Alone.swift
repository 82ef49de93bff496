import Access
import Basics
import Consent
import Post
import Storage
import Timers
import Vault
import Web

extension Consents {
    /// With what it stands on and no other room.
    package init(alone database: any Database, vault: Vault, log: AccessLog, now: Now, newID: NewID) throws {
        let letters = Letters(vault: vault, timers: Timers(), channels: [], now: now, newID: newID)
        let accounts = Accounts(
            publicURL: "http://127.0.0.1", promiseWording: "test", database: database, vault: vault, letters: letters,
            log: log, now: now, newID: newID)
        let recalls = Recalls(
            database: database, accounts: accounts, letters: letters, timers: Timers(), log: log,
            catalogue: try .ofTheHouse(), now: now, newID: newID)
        self.init(database: database, vault: vault, recalls: recalls, log: log, now: now, newID: newID)
    }
}
