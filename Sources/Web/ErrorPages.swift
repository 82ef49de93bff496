import Basics

/// What a person is shown when something cannot be done: one mapping for the whole product, never a description of a fault.
package struct ErrorPage: Sendable {
    package let status: Int
    package let title: Message
    package let explanation: Message

    package init(_ error: any Error, requestID: String) {
        switch error {
        case let refusal as any Refusal:
            status = Self.status(of: refusal.kind)
            title = T.errorRefused
            explanation = refusal.message
        case let bad as BadRequest:
            (status, explanation) = Self.words(for: bad)
            title = T.errorBadRequest
        case is Problems:
            status = 422
            title = T.errorBadRequest
            explanation = T.errorFields
        case is UniqueClash:
            status = 409
            title = T.errorRefused
            explanation = T.errorConflict
        case is any CannotBeOpened:
            status = 503
            title = T.errorSealed
            explanation = T.errorSealedHelp
        case is CannotBeReached:
            status = 503
            title = T.errorAway
            explanation = T.errorAwayHelp
        case is MayHaveBeenKept:
            status = 503
            title = T.errorUnknown
            explanation = T.errorUnknownHelp
        case is PageNotFound:
            status = 404
            title = T.errorNotFound
            explanation = T.errorNotFoundHelp
        default:
            status = 500
            title = T.errorFault
            explanation = T.errorFaultHelp(id: requestID)
        }
    }

    package func content(_ say: Speech) -> HTML {
        "<h1>\(say(title))</h1><p class=\"lead\">\(say(explanation))</p><p><a class=\"button\" href=\"/\">\(say(T.errorHome))</a></p>"
    }

    private static func status(of kind: RefusalKind) -> Int {
        switch kind {
        case .invalid: 422
        case .notAllowed: 403
        case .notFound: 404
        case .conflict: 409
        }
    }

    private static func words(for bad: BadRequest) -> (Int, Message) {
        switch bad {
        case .notText, .tooManyFields, .notAForm: (400, T.errorNotText)
        case .tooLarge: (413, T.errorTooLarge)
        case .tooSlow: (408, T.errorTooSlow)
        case .wrongHost: (421, T.errorWrongHost)
        case .wrongMethod: (405, T.errorWrongMethod)
        case .foreignOrigin: (403, T.errorForeignOrigin)
        case .tooOften: (429, T.errorTooOften)
        }
    }
}

/// There is no such page, or none that this reader may know of.
package struct PageNotFound: Error {
    package init() {}
}

/// Marks an error as "what is sealed does not open" without this room knowing the vault.
package protocol CannotBeOpened: Error {}

/// What everything is kept in is out of reach: nothing has been done.
package struct CannotBeReached: Error {
    package init() {}
}

/// What everything is kept in was lost while it kept something.
package struct MayHaveBeenKept: Error {
    package init() {}
}

/// Marks an error as "somebody was first" without this room knowing the storage.
package protocol UniqueClash: Error {}
