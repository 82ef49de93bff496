/// Who may use a route, and whose record it is about. What is about a record is filtered again by the store, by reader.
package struct Permission: Sendable, CustomStringConvertible {
    package enum Who: Sendable {
        case everybody
        case newcomer
        case members(Set<Role>)
    }

    package enum About: String, Sendable {
        case nobody
        case oneself
        case organisation
        case household
        case match
        case form
    }

    package let who: Who
    package let about: About

    /// `leader,board organisation`
    package var description: String {
        switch who {
        case .everybody: "everybody \(about.rawValue)"
        case .newcomer: "newcomer \(about.rawValue)"
        case .members(let roles):
            (roles.count == Role.allCases.count ? "signed-in" : roles.map(\.rawValue).sorted().joined(separator: ","))
                + " \(about.rawValue)"
        }
    }
}

/// One line of `brobygger routes`.
package struct RouteLine: Sendable {
    package let method: String
    package let path: String
    package let permission: Permission
}
