import Access
import Assembly
import Basics
import Organisations
import Post
import Storage
import Web

/// The organisations of a test, with somebody in each role: those of Lindby, and strangers from Fjordby.
package struct Cast: Sendable {
    package let branch: ID<Organisation>
    package let municipality: ID<Organisation>
    package let office: ID<Organisation>
    package let activity: ID<Activity>
    package let people: [Role: ID<Account>]
}

extension World {
    /// A branch with an activity, a municipality that may send to it, and the association's office.
    package func town(_ name: String) async throws -> Cast {
        try await database.write { transaction in
            let branch = try assembly.organisations.add(.branch, name: "Afdeling \(name)", in: transaction)
            let municipality = try assembly.organisations.add(.municipality, name: "\(name) Kommune", in: transaction)
            let office = try assembly.organisations.add(.association, name: "Landskontor \(name)", in: transaction)
            let activity = ID<Activity>(trusted: "activity-\(name.lowercased())")
            try assembly.organisations.add(
                ActivityCard(
                    id: activity, organisation: branch, organisationName: "Afdeling \(name)", name: "Netværk",
                    volunteerName: "netværksperson", reflectionDays: 3, keepMonths: 6, contactName: "Carl Holm",
                    contactPhone: "+4512345678", premises: "Caféen"), in: transaction)
            try assembly.organisations.letSend(municipality, to: activity, in: transaction)
            var people: [Role: ID<Account>] = [:]
            for role in Role.allCases {
                let place =
                    [.caseworker, .coordinator].contains(role) ? municipality : role == .consultant ? office : branch
                people[role] = try invite(role, name.lowercased(), to: place, in: transaction)
            }
            return Cast(branch: branch, municipality: municipality, office: office, activity: activity, people: people)
        }
    }

    private func invite(
        _ role: Role, _ town: String, to place: ID<Organisation>, in transaction: Transaction
    ) throws -> ID<Account> {
        guard let email = EmailAddress("\(role.rawValue)@\(town).example") else { throw Unreadable(what: town) }
        _ = try assembly.accounts.invite(
            email, name: "\(role.rawValue) \(town)", as: role, in: place, by: .system, in: transaction)
        guard let account = try assembly.accounts.account(of: email, in: transaction) else {
            throw Unreadable(what: town)
        }
        return account
    }

    /// A browser in which this person is signed in, has promised confidentiality and has confirmed just now that it is them,
    /// unless the test says otherwise.
    package func browser(
        of account: ID<Account>?, hasPromised: Bool = true, confirmed: Bool = true
    ) async throws -> Browser {
        guard let account else { throw Unreadable(what: "account") }
        let session = try await database.write { transaction in
            if hasPromised { try assembly.accounts.promiseEverywhere(by: account, in: transaction) }
            return try assembly.accounts.openSession(
                for: account, sharedComputer: false, confirmed: confirmed, in: transaction)
        }
        let browser = browser()
        browser.setCookie(settings.publicURL.hasPrefix("https") ? "__Host-session" : "session", session.text)
        return browser
    }

    /// A browser in which a newcomer has opened the link they took home.
    package func browser(ofNewcomer household: ID<Household>) async throws -> Browser {
        let link = try await database.write { transaction in
            try assembly.links.issue(for: household, by: .system, in: transaction)
        }
        let browser = browser()
        _ = try await browser.get(String(link.dropFirst(settings.publicURL.count)))
        return browser
    }

    /// The newest letter, as its reader finds it.
    package func newestLetter() async throws -> String? {
        try await database.read { try assembly.letters.newest(1, in: $0).first?.body }
    }
}
