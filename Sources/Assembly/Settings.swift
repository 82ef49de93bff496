import Access
import Foundation
import Post

/// What whoever runs Brobygger decides.
package struct Settings: Sendable {
    /// Where people find us: rules links, QR codes, accepted hosts and whether cookies are `Secure`.
    package let publicURL: String
    package let hosts: Set<String>
    package let isDemo: Bool
    /// Style, script and drawings.
    package let publicFolder: URL
    package let bodyDeadline: Duration
    /// By what letters leave the house; without any they are shown where they are made.
    package let channels: Set<LetterChannel>
    /// What our own watchdog shows to read how calls go on; without it nobody does.
    package let watchKey: SecretHash?

    /// Nil for a public address that is no `http://host` or `https://host`.
    package init?(
        publicURL: String?, port: Int, isDemo: Bool, publicFolder: URL, bodyDeadline: Duration = .seconds(10),
        channels: Set<LetterChannel> = [], watchKey: SecretHash? = nil
    ) {
        let address = publicURL ?? "http://127.0.0.1:\(port)"
        let trimmed =
            address.lowercased().hasSuffix("/") ? String(address.lowercased().dropLast()) : address.lowercased()
        guard let parts = URLComponents(string: trimmed), let host = parts.host, !host.isEmpty,
            parts.scheme == "http" || parts.scheme == "https", parts.path.isEmpty, parts.query == nil, parts.user == nil
        else { return nil }
        self.publicURL = trimmed
        let named = parts.port.map { "\(host):\($0)" } ?? host
        hosts = publicURL == nil ? [named, "localhost:\(port)"] : [named]
        self.isDemo = isDemo
        self.publicFolder = publicFolder
        self.bodyDeadline = bodyDeadline
        self.channels = channels
        self.watchKey = watchKey
    }
}
