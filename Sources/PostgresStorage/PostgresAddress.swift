import CLibpq
import Storage

/// Where a database is, in libpq's own words: `postgres://…` or `host=… dbname=…`. Several hosts with
/// `target_session_attrs=read-write` follow a fail-over; `sslmode` and the rest are libpq's.
package struct PostgresAddress: Sendable {
    let text: String
    /// Where it is and what it is called; never the password.
    package let place: String
    /// What the server calls whoever is connected.
    private let program: String
    package let hosts: [String]
    /// Whether the server that takes changes is looked for among the hosts.
    package let looksForTheFirst: Bool
    /// Whether the server must prove with a certificate that it is the one.
    package let asksForProof: Bool

    package init(_ text: String, as program: String = Self.node) throws {
        self.text = text
        self.program = program
        let said = try Self.options(in: text)
        place = Self.place(said)
        hosts = (said["host"] ?? said["hostaddr"] ?? "").split(separator: ",").map(String.init)
        looksForTheFirst = ["read-write", "primary"].contains(said["target_session_attrs"] ?? "any")
        asksForProof = said["sslmode"] == "verify-full"
    }

    /// Whether all of it is on this very machine.
    package var isThisMachine: Bool {
        hosts.allSatisfy { $0.hasPrefix("/") || ["localhost", "127.0.0.1", "::1"].contains($0) }
    }

    /// A server, or a command beside it.
    package static let node = "brobygger"

    /// What is usual for us; what the address says otherwise stands after it, and counts. TLS keeps it secret, and Kerberos is
    /// not asked for every connection.
    var settings: [(String, String)] {
        [
            ("connect_timeout", "3"), ("tcp_user_timeout", "10000"), ("keepalives_idle", "10"),
            ("gssencmode", "disable"), ("keepalives_interval", "3"), ("keepalives_count", "3"),
            ("application_name", program),
            ("dbname", text), ("client_encoding", "UTF8"),
        ]
    }

    private static func options(in text: String) throws -> [String: String] {
        guard let options = PQconninfoParse(text, nil) else {
            throw Unreachable(what: "this is no address of PostgreSQL; one looks like postgres://host/name")
        }
        defer { PQconninfoFree(options) }
        var said: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { said[String(cString: keyword)] = String(cString: value) }
            option += 1
        }
        return said
    }

    private static func place(_ said: [String: String]) -> String {
        let host = said["host"] ?? said["hostaddr"] ?? "this machine"
        return
            "\(said["dbname"] ?? said["user"] ?? "the usual database") at \(host)\(said["port"].map { ":\($0)" } ?? "")"
    }
}
