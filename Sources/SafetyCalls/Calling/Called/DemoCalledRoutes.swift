import Access
import Basics
import Storage
import Web

/// In the invented town everybody may be anybody who is called. Put down only there.
package struct DemoCalledRoutes: Sendable {
    let calls: Calls

    package init(_ calls: Calls) {
        self.calls = calls
    }

    package func putRoutes(on site: Site) {
        site.open(.post, "/demo/called") { visit in
            guard let person = ID<PersonCalled>(visit.form["person"]) else { throw PageNotFound() }
            let link = try await calls.database.write {
                try calls.issueLink(for: person, by: .system, in: $0)
            }
            return .goTo(String(link.dropFirst(calls.publicURL.count)))
        }
    }
}

extension Calls {
    /// Everybody who is called, by name: for the page on which one chooses who to be.
    package func demoPersons(in transaction: Transaction) throws -> [(id: String, name: String)] {
        try setUp.persons("ended_on IS NULL", in: transaction).map { ($0.id.text, $0.name.revealed) }
    }
}
