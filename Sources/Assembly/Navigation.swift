import Access
import Basics
import Web

/// The main menu, and where each role's day begins: the first link that is theirs.
enum Navigation {
    private struct Entry {
        let path: String
        let label: Message
        let roles: Set<Role>
    }

    private static let entries = [
        Entry(path: "/people", label: Message("access.people.title"), roles: [.administrator, .leader])
    ]

    static func links(for member: Member) -> [Frame.Link] {
        entries.filter { !$0.roles.isDisjoint(with: member.roles) }.map { Frame.Link($0.path, $0.label) }
    }

    static func start(of member: Member) -> String {
        links(for: member).first?.path ?? "/account"
    }
}
