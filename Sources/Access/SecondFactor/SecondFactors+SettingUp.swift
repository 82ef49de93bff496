import Basics
import Storage
import Web

/// Choosing what to confirm with, and giving it up.
extension SecondFactors {
    /// Whoever has something to confirm with confirms before more is added by an app, or anything is removed.
    private func mayChange(_ member: Member, in transaction: Transaction) throws -> Bool {
        if isFresh(member) { return true }
        let devices = try store.devices(of: member.account, seenFrom: nil, in: transaction)
        return try devices.isEmpty && store.app(of: member.account, in: transaction)?.confirmedAt == nil
    }

    private func checkMayChange(_ member: Member, in transaction: Transaction) throws {
        guard try mayChange(member, in: transaction) else { throw AccessRefusal.confirmFirst }
    }

    /// A new key for an app. It opens nothing before its first code has been typed.
    func beginApp(for member: Member) async throws {
        try await database.write { transaction in
            try checkMayChange(member, in: transaction)
            try store.begin(AppSecret.random(), of: member.account, at: now(), in: transaction)
        }
    }

    /// The key that waits for its first code; nil when there is none. Once confirmed it is never shown again.
    func begunApp(of member: Member) async throws -> AppSecret? {
        try await database.read { transaction in
            guard try mayChange(member, in: transaction) else { return nil }
            let app = try store.app(of: member.account, in: transaction)
            return app?.confirmedAt == nil ? app?.secret : nil
        }
    }

    func confirmApp(_ code: String, by member: Member) async throws {
        let refusal: FactorRefusal? = try await database.write { transaction in
            try checkMayChange(member, in: transaction)
            let moment = now()
            guard try store.countAttempt(of: member.account, at: moment, in: transaction) else { return .tooOften }
            guard let app = try store.app(of: member.account, in: transaction), app.confirmedAt == nil,
                try isUsed(code, app, of: member.account, at: moment, in: transaction)
            else {
                try log.note(.triedWrongFactor, by: .member(member), in: transaction)
                return .wrong
            }
            try added(to: member, in: transaction)
            return nil
        }
        if let refusal { throw refusal }
    }

    /// Confirms this browser with the word that was read aloud: a person vouches, so nothing else is asked.
    func confirmDevice(_ word: String, pin: String, by member: Member, device: String) async throws {
        let giver: Result<String, FactorRefusal> = try await database.write { transaction in
            let moment = now()
            guard try store.countAttempt(of: member.account, at: moment, in: transaction) else {
                return .failure(.tooOften)
            }
            guard let giver = try store.use(word, of: member.account, at: moment, in: transaction) else {
                try log.note(.triedWrongFactor, by: .member(member), in: transaction)
                return .failure(.wrongWord)
            }
            return .success(giver)
        }
        let vouching = try giver.get()
        let hash = try Pin.hash(pin, of: device)
        try await database.write { transaction in
            try store.add(
                SecretHash(of: device), pinHash: hash, id: newID(ConfirmedDevice.self).text, of: member.account,
                by: vouching, at: now(), in: transaction)
            try added(to: member, in: transaction)
        }
    }

    private func added(to member: Member, in transaction: Transaction) throws {
        try confirm(member, in: transaction)
        try log.note(.addedFactor, by: .member(member), in: transaction)
        try tell(member.account, T.factorLetterAddedSubject, T.factorLetterAddedBody, in: transaction)
    }

    func endApp(of member: Member) async throws {
        try await end(of: member) { transaction in try store.endApp(of: member.account, in: transaction) }
    }

    func endDevice(_ device: String, of member: Member) async throws {
        try await end(of: member) { transaction in
            guard try store.endDevice(device, of: member.account, in: transaction) else { throw PageNotFound() }
        }
    }

    /// Whoever held what is gone shall not go on with it: every session is asked again.
    private func end(of member: Member, _ remove: @Sendable (Transaction) throws -> Void) async throws {
        try await database.write { transaction in
            try checkMayChange(member, in: transaction)
            try remove(transaction)
            try store.unconfirmSessions(of: member.account, in: transaction)
            try log.note(.endedFactor, by: .member(member), in: transaction)
        }
    }
}
