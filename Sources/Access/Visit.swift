import Basics
import Web

/// One request, read and allowed: who asks, for what, in which language.
package struct Visit<Who: Sendable>: Sendable {
    package let who: Who
    package let say: Speech
    package let now: Instant
    /// Path without query.
    package let path: String
    package let query: Fields
    /// What was typed; empty for a page that is only looked at.
    package let form: Fields
    package let frame: Frame
    let parameters: [String: String]
    /// Where the request came from, for limits.
    package let address: String
    /// Whether a newcomer's private link has been opened in this browser.
    package let hasPrivateLink: Bool
    /// What this browser keeps when it has been confirmed as somebody's device.
    let device: String?

    /// The record in the path. What can be no id is no page.
    package func id<Of>(_ name: String, of _: Of.Type = Of.self) throws -> ID<Of> {
        guard let text = parameters[name], let id = ID<Of>(text) else { throw PageNotFound() }
        return id
    }

    package func text(_ name: String) -> String { parameters[name] ?? "" }

    /// The same visit in the language of a letter that led here.
    func speaking(_ language: Language) -> Visit {
        var frame = frame
        frame.languages = []
        return Visit(
            who: who, say: say.in(language), now: now, path: path, query: query, form: form, frame: frame,
            parameters: parameters, address: address, hasPrivateLink: hasPrivateLink, device: device)
    }

    package var today: Day { Copenhagen.day(of: now) }

    package func page(_ title: Message, status: Int = 200, _ content: HTML) -> Answer {
        page(titled: say.plain(title), status: status, content)
    }

    package func page(titled title: String, status: Int = 200, _ content: HTML) -> Answer {
        let heard = status == 422 ? "\(say.plain(T.problemTitle)) \(title)" : title
        return .page(layout(frame, say, title: heard, content), status: status)
    }

    /// A form in this visitor's language, with what was typed and what is wrong with it.
    package func form(_ typed: Fields, _ problems: Problems = Problems(), beside: Speech? = nil) -> FormView {
        FormView(say, typed, problems, beside: beside)
    }
}

extension Visit where Who == Member {
    package var reader: Reader { .member(who) }
}

extension Visit where Who == NewcomerReader {
    package var reader: Reader { .newcomer(who) }
}

extension Visit {
    /// The same visit, whoever it is by.
    func read(by reader: Reader?) -> Visit<Reader?> {
        Visit<Reader?>(
            who: reader, say: say, now: now, path: path, query: query, form: form, frame: frame, parameters: parameters,
            address: address, hasPrivateLink: hasPrivateLink, device: device)
    }
}

extension Visit where Who == Member {
    /// Members read Danish or English; what they may read together with a newcomer can be had in all languages.
    func inEveryLanguage(_ opened: Opened, _ gate: Gate) -> Visit<Reader?> {
        var frame = frame
        frame.languages = gate.languages(Language.allCases, of: opened)
        let asked = Language(rawValue: query["lang"]) ?? who.language
        return Visit<Reader?>(
            who: reader, say: say.in(asked), now: now, path: path, query: query, form: form, frame: frame,
            parameters: parameters, address: address, hasPrivateLink: hasPrivateLink, device: device)
    }
}

/// Where to go after a deed, with the sentence that says it is done.
package func after(_ deed: Message, _ path: String) -> Answer {
    .goTo("\(path)\(path.contains("?") ? "&" : "?")done=\(deed.key)")
}
