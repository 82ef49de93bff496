import Access
import Basics
import Web

/// What everybody promises before anything is opened to them (C062).
package enum Confidentiality {
    /// The version of the words. A new one asks everybody again.
    package static let wording = "2026-11"
    static let path = "/confidentiality"

    /// Instead of the page or the deed that was asked for. What is only looked at is come back to; a form that was filled
    /// in while the words changed is kept whole on the page, and sent on when the promise is given.
    package static func ask(_ visit: Visit<Member>, _ method: Method) -> Answer {
        switch method {
        case .get:
            let query = visit.query.encoded
            return .goTo("\(path)?next=\(urlEncoded(query.isEmpty ? visit.path : "\(visit.path)?\(query)"))")
        case .post:
            let page = ConfidentialityPage(
                organisation: visit.who.organisationName, wording: wording,
                action: "\(path)?again=\(urlEncoded(visit.path))", kept: visit.form)
            return visit.page(T.promiseTitle, status: 403, confidentialityView(page, visit.say))
        }
    }
}

/// A path of our own to go on to; anything else begins at the start.
struct OwnPath {
    let text: String

    init(_ asked: String) {
        let isOwn = asked.hasPrefix("/") && !asked.hasPrefix("//") && asked.utf8.count <= 300
        let isPlain = asked.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        text = isOwn && isPlain ? asked : "/"
    }
}

/// The words, and where the promise goes.
struct ConfidentialityPage {
    let organisation: String
    let wording: String
    let action: String
    /// What was typed into the form that was stopped.
    let kept: Fields
}
