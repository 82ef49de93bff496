import Basics
import Storage
import Vault

/// Who asks, by the cookies of their browser.
extension Gate {
    func member(of opened: Opened, prolongs: Bool = true) async throws -> Member? {
        guard let session = session(of: opened) else { return nil }
        return try await accounts.member(holding: session, prolongs: prolongs)
    }

    /// On pages for everybody nobody has to be known, unless it cannot be said who it is.
    func memberIfAny(of opened: Opened) async throws -> Member? {
        guard !opened.isForAsset else { return nil }
        do {
            return try await member(of: opened)
        } catch let fault as VaultFault {
            throw fault
        } catch let fault as KeyFault {
            throw fault
        } catch {
            return nil
        }
    }

    func languageOfMember(of opened: Opened) async throws -> Language? {
        guard let session = session(of: opened) else { return nil }
        return try await accounts.language(holding: session)
    }

    private func session(of opened: Opened) -> SecretHash? {
        opened.cookie(Cookies.session(settings.isSecure)).map { SecretHash(of: $0) }
    }

    func newcomer(of opened: Opened) async throws -> NewcomerReader? {
        guard let token = opened.cookie(Cookies.newcomer(settings.isSecure)) else { return nil }
        return try await database.read { try links.newcomer(holding: token, in: $0) }
    }
}
