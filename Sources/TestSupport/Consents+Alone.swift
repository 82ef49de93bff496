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
        let recalls = Recalls(
            database: database, accounts: Accounts(alone: database, vault: vault, log: log, now: now, newID: newID),
            post: try Correspondence(alone: database, vault: vault, log: log, now: now, newID: newID),
            timers: Timers(), log: log, now: now, newID: newID)
        self.init(database: database, vault: vault, recalls: recalls, log: log, now: now, newID: newID)
    }
}

extension Accounts {
    package init(alone database: any Database, vault: Vault, log: AccessLog, now: Now, newID: NewID) {
        self.init(
            publicURL: "http://127.0.0.1", promiseWording: "test", database: database, vault: vault,
            letters: Letters(vault: vault, timers: Timers(), channels: [], now: now, newID: newID), log: log, now: now,
            newID: newID)
    }
}

extension Correspondence {
    package init(alone database: any Database, vault: Vault, log: AccessLog, now: Now, newID: NewID) throws {
        self.init(
            accounts: Accounts(alone: database, vault: vault, log: log, now: now, newID: newID),
            letters: Letters(vault: vault, timers: Timers(), channels: [], now: now, newID: newID),
            catalogue: try .ofTheHouse())
    }
}
