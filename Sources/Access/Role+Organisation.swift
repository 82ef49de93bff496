import Basics
import Organisations

extension Role {
    var message: Message {
        switch self {
        case .leader: T.roleLeader
        case .board: T.roleBoard
        case .volunteer: T.roleVolunteer
        case .caseworker: T.roleCaseworker
        case .coordinator: T.roleCoordinator
        case .consultant: T.roleConsultant
        case .administrator: T.roleAdministrator
        }
    }

    /// Everybody who is signed in.
    package static let all = Set(Role.allCases)

    /// Roles that somebody may be invited to here. Volunteers are invited from their household's own card.
    static func inUse(in kind: OrganisationKind) -> [Role] {
        switch kind {
        case .branch: [.leader, .board, .administrator]
        case .municipality: [.caseworker, .coordinator, .administrator]
        case .association: [.leader, .consultant, .board, .administrator]
        }
    }
}

extension Member {
    /// Nobody gives more than they have: only an administrator makes administrators (C182).
    var rolesToGive: [Role] {
        Role.inUse(in: organisationKind).filter { $0 != .administrator || roles.contains(.administrator) }
    }

    func mayEnd(_ role: Role) -> Bool {
        role == .volunteer || rolesToGive.contains(role)
    }
}
