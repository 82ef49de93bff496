/// Stands among the steps of the schema, behind all of them: no program is started on such tables, not even one from
/// before there was moving, which takes it for a step of a newer one.
package enum MoveMark: Sendable, Equatable {
    /// An installation is being copied into these tables.
    case unfinished(installation: String)
    /// They were copied to another place, where the installation is served from then on.
    case gone(to: String)

    package static let any = "move: "
    private static let unfinished = "move: unfinished, of "
    private static let gone = "move: gone to "

    package init?(step: String) {
        if step.hasPrefix(Self.unfinished) {
            self = .unfinished(installation: String(step.dropFirst(Self.unfinished.count)))
        } else if step.hasPrefix(Self.gone) {
            self = .gone(to: String(step.dropFirst(Self.gone.count)))
        } else {
            return nil
        }
    }

    package var step: String {
        switch self {
        case .unfinished(let installation): Self.unfinished + installation
        case .gone(let place): Self.gone + place
        }
    }

    /// The mark that a database bears, if it bears one; nothing is changed.
    package static func of(_ database: any Database) async throws -> MoveMark? {
        let tables = database.dialect.tables
        return try await database.read { transaction in
            guard try transaction.rows(tables, { try $0("name", as: String.self) }).contains("migration") else {
                return nil
            }
            return try transaction.rows("SELECT name FROM migration") { MoveMark(step: try $0("name")) }
                .compactMap { $0 }.first
        }
    }
}

/// One clear line: these tables are not to be served.
package struct NotServed: Error, CustomStringConvertible {
    package let mark: MoveMark

    package init(_ mark: MoveMark) {
        self.mark = mark
    }

    package var description: String {
        switch mark {
        case .unfinished:
            "The database holds half a move. Say the same brobygger move again to finish it, or empty both databases."
        case .gone(let place):
            "This installation has been moved to \(place): serve it there. The way back is in docs/moving.md."
        }
    }
}
