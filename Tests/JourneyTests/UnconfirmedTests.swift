import Access
import Assembly
import Basics
import SafetyCalls
import Storage
import TestSupport
import Testing

/// A stolen session, or a mailbox with the link to sign in, is not the person: what is about oneself shows nobody else.
@Suite struct `Whoever has not confirmed that it is them` {
    /// Of people in the records of the town, none of whom looks.
    private static let planted = ["Amina", "Ejnar", "Møllevej", "33445566", "33 44 55 66", "Datter", "44556677"]

    @Test func `meets nobody else at what is about themselves, also when they are refused`() async throws {
        let scene = try await Scene()
        let routes = scene.world.assembly.routes.filter {
            $0.permission.about == .oneself && $0.isOfMembers && !$0.erases
        }
        var (met, seen): (Set<String>, Set<String>) = ([], [])
        // The second time the deed has been done already.
        for route in routes + routes {
            for role in Role.allCases {
                for form in Self.forms(of: route, scene) {
                    let browser = try await scene.browser(of: .role(role, isStranger: false), confirmed: false)
                    let path = scene.path(of: route)
                    let reply = try await route.method == "GET" ? browser.get(path) : browser.post(path, form)
                    seen.insert("\(reply.status) \(route.method) \(route.path)")
                    for word in Self.planted where (reply.head + reply.body).contains(word) {
                        met.insert("\(word): \(reply.status) \(route.method) \(route.path) \(role)")
                    }
                }
            }
        }

        #expect(met == [])
        #expect(
            seen.isSuperset(of: [
                "422 POST /calls/absences", "422 POST /calls/weekdays", "403 POST /calls/report",
                "422 POST /calls/report", "409 POST /calls/duties/:duty/take",
            ]), "what was never refused proves nothing")
    }

    private static func forms(of route: RouteLine, _ scene: Scene) -> [[(String, String)]] {
        let wrong = [("duty", "x"), ("report", "all-well"), ("from", "x"), ("until", "x")]
        let calls = scene.calls
        let early = [("duty", calls.tomorrow.text), ("report", "could-not-call")]
        return [scene.form(of: route), wrong] + (route.path.hasPrefix("/calls") ? [early, calls.chosen] : [])
    }
}

extension SceneCalls {
    /// No weekday at all.
    fileprivate var chosen: [(String, String)] { [("activity", activity.text)] }
}

extension RouteLine {
    fileprivate var isOfMembers: Bool {
        if case .members = permission.who { true } else { false }
    }

    /// Nobody would be there any more to look.
    fileprivate var erases: Bool { path == "/account/erasure" }
}
