import Access
import Assembly
import Basics
import TestSupport

/// Walks every route as everybody: nobody, a newcomer, each role of the town that owns the records, each role of a strange one.
enum Matrix {
    static var head: String {
        let roles = ["new"] + Role.allCases.map { String($0.rawValue.prefix(3)) }
        return "# status for: ".padded(to: width) + "nob " + roles.joined(separator: " ") + " | "
            + roles.joined(separator: " ")
    }

    static func walk() async throws -> [String] {
        var lines = [head]
        let looking = try await Scene()
        var browsers: [Browser] = []
        for visitor in Visitor.all { browsers.append(try await looking.browser(of: visitor)) }
        let untouched = (members: UntouchedScene(), newcomers: UntouchedScene())
        for route in try await World().assembly.routes {
            let isLooking = route.method == "GET"
            lines.append(
                row(route, isLooking ? try await looked(route, looking, browsers) : try await done(route, untouched)))
        }
        return lines
    }

    /// Looking changes nothing, so all look at one world.
    private static func looked(_ route: RouteLine, _ scene: Scene, _ browsers: [Browser]) async throws -> [Int] {
        var cells: [Int] = []
        for browser in browsers { cells.append(try await browser.get(scene.path(of: route)).status) }
        return cells
    }

    /// What one deed has changed, the next must not meet.
    private static func done(
        _ route: RouteLine, _ untouched: (members: UntouchedScene, newcomers: UntouchedScene)
    ) async throws -> [Int] {
        var cells: [Int] = []
        for visitor in Visitor.all {
            // A newcomer's way in is a link, which others would meet.
            let untouched = visitor.isNewcomer ? untouched.newcomers : untouched.members
            cells.append(
                try await untouched.look(as: visitor) { browser, scene in
                    try await browser.post(scene.path(of: route), scene.form(of: route)).status
                })
        }
        return cells
    }

    private static let width = 46

    private static func row(_ route: RouteLine, _ cells: [Int]) -> String {
        let own = cells.prefix(2 + Role.allCases.count).map { "\($0)" }.joined(separator: " ")
        let strangers = cells.dropFirst(2 + Role.allCases.count).map { "\($0)" }.joined(separator: " ")
        return "\(route.method) \(route.path)".padded(to: width) + own + " | " + strangers
    }
}

enum Visitor: CustomStringConvertible {
    case nobody
    case newcomer(isStranger: Bool)
    case role(Role, isStranger: Bool)

    var description: String {
        switch self {
        case .nobody: "nobody"
        case .newcomer(let isStranger): isStranger ? "a strange newcomer" : "newcomer"
        case .role(let role, let isStranger): isStranger ? "a strange \(role)" : "\(role)"
        }
    }

    var isNewcomer: Bool {
        if case .newcomer = self { true } else { false }
    }

    var isStranger: Bool {
        switch self {
        case .nobody: false
        case .newcomer(let isStranger), .role(_, let isStranger): isStranger
        }
    }

    static var all: [Visitor] {
        [.nobody, .newcomer(isStranger: false)] + Role.allCases.map { .role($0, isStranger: false) }
            + [.newcomer(isStranger: true)] + Role.allCases.map { .role($0, isStranger: true) }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
}

/// A scene in which nothing has been done yet: the same one as long as nobody writes, since a new one takes long.
private final class UntouchedScene {
    private let watch = WriteWatch()
    private var present: (scene: Scene, browsers: [String: Browser])?

    func look(as visitor: Visitor, _ deed: (Browser, Scene) async throws -> Int) async throws -> Int {
        var (scene, browsers) = if let present { present } else { (try await Scene(watch: watch), [:]) }
        let browser = if let known = browsers["\(visitor)"] { known } else { try await scene.browser(of: visitor) }
        browsers["\(visitor)"] = browser
        _ = watch.takeWritten()
        let status = try await deed(browser.twin(), scene)
        present = watch.takeWritten() ? nil : (scene, browsers)
        return status
    }
}
