import Basics
import HTTPTypes
import Hummingbird
import Logging
import Storage
import Vault
import Web

extension Gate {
    func response(to opened: Opened?, _ answer: Answer) -> Response {
        var response = Response(status: .ok, headers: securityHeaders)
        switch answer {
        case .page(let html, let status):
            response.status = .init(code: status)
            response.headers[.contentType] = "text/html; charset=utf-8"
            response.body = .init(byteBuffer: ByteBuffer(bytes: html.bytes))
        case .goTo(let path):
            response.status = .seeOther
            response.headers[.location] = path
        case .sendAgain(let path):
            response.status = .temporaryRedirect
            response.headers[.location] = path
        case .file(let bytes, let type):
            response.headers[.contentType] = type
            response.body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        case .download(let bytes, let type, let name):
            response = self.response(to: opened, .file(bytes, type: type))
            response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        case .feed(let bytes, let type, let tag):
            response.headers[.cacheControl] = "private, no-cache"
            response.headers[.eTag] = "\"\(tag)\""
            if opened?.hasAlready(tag) == true {
                response.status = .notModified
            } else {
                response.headers[.contentType] = type
                response.body = .init(byteBuffer: ByteBuffer(bytes: bytes))
            }
            return response
        case .asset(let bytes, let type):
            response.headers[.contentType] = type
            response.headers[.cacheControl] = "public, max-age=600"
            response.body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        case .plain(let text, let status):
            response.status = .init(code: status)
            response.headers[.contentType] = "text/plain; charset=utf-8"
            response.body = .init(byteBuffer: ByteBuffer(string: text))
        case .again(let seconds, let page):
            response = self.response(to: opened, page)
            response.headers[.refresh] = String(seconds)
        case .cookies(let cookies, let then):
            response = self.response(to: opened, then)
            for (name, value) in cookies { response.headers.append(Cookies.header(name, value, settings.isSecure)) }
        }
        if let language = opened?.query["lang"], Language(rawValue: language) != nil {
            response.headers.append(Cookies.header("language", language, settings.isSecure))
        }
        return response
    }

    /// One mapping from every error to a calm page. Only a fault is logged, and never what a person wrote.
    func failure(_ error: any Error, _ opened: Opened?, _ id: String, _ logger: Logger) async -> Response {
        let page = ErrorPage(shown(error), requestID: id)
        if page.status >= 500 {
            logger.error("fault", metadata: ["error": "\(faultName(error))"])
        }
        // Where nothing can be asked, asking who reads this would only make them wait longer.
        let canAsk = !(error is Unreachable) && !(error is OutcomeUnknown)
        var (frame, language) = await looks(for: opened, canAsk: canAsk)
        frame.notice = nil
        let say = Speech(language, catalogue)
        let html = layout(frame, say, title: say.plain(page.title), page.content(say))
        return response(to: nil, .page(html, status: page.status))
    }

    /// In whose frame and language a page about an error stands.
    private func looks(for opened: Opened?, canAsk: Bool) async -> (Frame, Language) {
        var frame = Frame(.plain)
        frame.isDemo = settings.isDemo
        guard let opened else { return (frame, .danish) }
        let preferred = opened.preferredLanguage(among: Language.allCases)
        guard canAsk else { return (frame, preferred) }
        if let member = try? await member(of: opened) {
            return (visit(opened, member, audience: .staff).frame, member.language)
        }
        if let staff = try? await languageOfMember(of: opened) { return (frame, staff) }
        return (frame, (try? await newcomer(of: opened))?.language ?? preferred)
    }

    private func shown(_ error: any Error) -> any Error {
        switch error {
        case is LinkEnded: AccessRefusal.signInFirst
        case is UniqueFault: Clash()
        case is VaultFault, is KeyFault: Locked()
        case is Unreachable: CannotBeReached()
        case is OutcomeUnknown: MayHaveBeenKept()
        default: error
        }
    }

    /// These name columns, rows and files only; anything else gives its type and nothing more.
    private func faultName(_ error: any Error) -> String {
        switch error {
        case let fault as SchemaFault: fault.description
        case let fault as VaultFault: fault.description
        case let fault as KeyFault: fault.description
        case let fault as Unreachable: fault.description
        default: String(describing: type(of: error))
        }
    }

    private var securityHeaders: HTTPFields {
        var headers = HTTPFields()
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.cacheControl] = "no-store"
        // Not `no-referrer`: with that, browsers without Sec-Fetch-Site send no Origin with our own forms.
        headers[.referrerPolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=()"
        headers[.crossOriginOpenerPolicy] = "same-origin"
        headers[.crossOriginResourcePolicy] = "same-origin"
        headers[.robotsTag] = "noindex, nofollow"
        if settings.isSecure { headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
        return headers
    }

    /// For addresses that no route answers, and for methods that an address does not know.
    func turnAway(_ request: Request, _ context: HouseContext, allowed: [String]) async -> Response {
        let isKnown = !allowed.isEmpty
        var response = await pass(request, context, readsForm: false) { _ in
            if isKnown { throw BadRequest.wrongMethod }
            throw PageNotFound()
        }
        if response.status == .methodNotAllowed { response.headers[.allow] = allowed.joined(separator: ", ") }
        return request.method == .head ? response.createHeadResponse() : response
    }
}

private struct Clash: UniqueClash {}
private struct Locked: CannotBeOpened {}
