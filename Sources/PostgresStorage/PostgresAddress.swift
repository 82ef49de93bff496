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

    package init(_ text: String, as program: String = Self.node) throws {
        self.text = text
        self.program = program
        place = try Self.place(in: text)
    }

    /// A server, or a command beside it.
    package static let node = "brobygger"

    /// What is usual for us; what the address says otherwise stands after it, and counts.
    var settings: [(String, String)] {
        [
            ("connect_timeout", "3"), ("tcp_user_timeout", "10000"), ("keepalives_idle", "10"),
            ("keepalives_interval", "3"), ("keepalives_count", "3"), ("application_name", program),
            ("dbname", text), ("client_encoding", "UTF8"),
        ]
    }

    private static func place(in text: String) throws -> String {
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
        let host = said["host"] ?? said["hostaddr"] ?? "this machine"
        return
            "\(said["dbname"] ?? said["user"] ?? "the usual database") at \(host)\(said["port"].map { ":\($0)" } ?? "")"
    }
}
