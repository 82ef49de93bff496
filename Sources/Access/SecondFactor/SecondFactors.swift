import Basics
import Organisations
import Post
import Storage
import Vault
import Web

/// What people confirm with that it is them, before they see others' personal data: an app, or a PIN on a device that
/// somebody of the organisation has confirmed. Asked for again after twelve hours.
package struct SecondFactors: Sendable {
    let database: any Database
    let post: Correspondence
    let log: AccessLog
    let now: Now
    let newID: NewID
    let store: SecondFactorStore

    package init(
        database: any Database, vault: Vault, post: Correspondence, log: AccessLog, now: Now, newID: NewID
    ) {
        store = SecondFactorStore(vault: vault)
        self.database = database
        self.post = post
        self.log = log
        self.now = now
        self.newID = newID
    }

    func isFresh(_ member: Member) -> Bool { member.isConfirmed(at: now()) }

    func ways(of account: ID<Account>, device: String?) async throws -> FactorWays {
        let token = device.map { SecretHash(of: $0) }
        return try await database.read { transaction in
            FactorWays(
                appSince: try store.app(of: account, in: transaction)?.confirmedAt,
                devices: try store.devices(of: account, seenFrom: token, in: transaction))
        }
    }

    /// Confirms the session with a code of the app, or with the PIN of this device.
    func confirm(_ typed: String, by member: Member, device: String?) async throws {
        let moment = now()
        let finding = try await database.write { transaction in
            guard try store.countAttempt(of: member.account, at: moment, in: transaction) else {
                return Finding.tooOften
            }
            if let app = try store.app(of: member.account, in: transaction), app.confirmedAt != nil,
                try isUsed(typed, app, of: member.account, at: moment, in: transaction)
            {
                try confirm(member, in: transaction)
                return .right
            }
            let token = device.map { SecretHash(of: $0) }
            if let pin = try token.flatMap({ try store.device($0, of: member.account, in: transaction) }) {
                return .pin(pin)
            }
            try log.note(.triedWrongFactor, by: .member(member), in: transaction)
            return .wrong
        }
        switch finding {
        case .right: return
        case .tooOften: throw FactorRefusal.tooOften
        case .wrong: throw FactorRefusal.wrong
        case .pin(let pin): try await confirm(typed, on: pin, by: member, device: device ?? "")
        }
    }

    private enum Finding: Sendable {
        case right
        case wrong
        case tooOften
        case pin(SecondFactorStore.Device)
    }

    func isUsed(
        _ code: String, _ app: SecondFactorStore.App, of account: ID<Account>, at moment: Instant,
        in transaction: Transaction
    ) throws -> Bool {
        guard let step = TimeCode.step(showing: code, app.secret.bytes, at: moment, after: app.lastStep) else {
            return false
        }
        return try store.use(step, of: account, at: moment, in: transaction)
    }

    /// Trying a PIN is slow on purpose, so it is done between two transactions.
    private func confirm(
        _ pin: String, on found: SecondFactorStore.Device, by member: Member, device: String
    ) async throws {
        let isRight = Pin.isRight(pin, of: device, found.pinHash)
        let isConfirmed = try await database.write { transaction in
            // Whoever ended the device meanwhile was first.
            if isRight, try store.rightPin(on: found.id, at: now(), in: transaction) {
                try confirm(member, in: transaction)
                return true
            }
            try store.wrongPin(on: found.id, atMost: FactorLimits.wrongPins, in: transaction)
            try log.note(.triedWrongFactor, by: .member(member), in: transaction)
            return false
        }
        guard isConfirmed else { throw FactorRefusal.wrong }
    }

    func confirm(_ member: Member, in transaction: Transaction) throws {
        try store.forgetAttempts(of: member.account, in: transaction)
        try store.confirm(member.session, at: now(), in: transaction)
        try log.note(.confirmedFactor, by: .member(member), in: transaction)
    }

    func tell(
        _ account: ID<Account>, _ subject: Message, _ body: Message, in transaction: Transaction
    ) throws {
        try post.write(.secondFactor, to: account, subject, body, in: transaction)
    }
}
