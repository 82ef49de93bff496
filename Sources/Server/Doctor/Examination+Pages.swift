import Assembly
import Basics
import Foundation
import Operation

extension Examination {
    func pages() async -> [Finding] { [here()] + inPublic() }

    private func here() -> Finding {
        let place = "\(options.host.contains(":") ? "[\(options.host)]" : options.host):\(options.port)"
        let look = WebLook(at: "http://\(place)/health/ready")
        let said = look.body.split(separator: "\n").first.map(String.init) ?? ""
        switch (look.fault, look.status) {
        case (nil, 200) where said == "ready": return .ok("server", "answers at \(place), and is ready")
        case (nil, 503) where said.hasPrefix("not ready"):
            return .wrong("server", "answers at \(place): \(said)", "see its log")
        case (nil, _): return .wrong("server", "somebody else answers at \(place)", "another --port, or stop them")
        default: return .takeCare("server", "nobody answers at \(place)", "start serve, if it should run")
        }
    }

    private func inPublic() -> [Finding] {
        guard let address = options.address else {
            return [
                .takeCare(
                    "address", "without --public-url links lead to this machine only", "--public-url https://…")
            ]
        }
        guard settings.publicURL.hasPrefix("https://") else {
            return [
                .wrong("address", "\(address) is not secret on its way", "https:// with a proxy in front (deploy/)")
            ]
        }
        let look = WebLook(at: settings.publicURL + "/health/ready")
        let certificate = [look.certificateEnds.map(certificate)].compactMap { $0 }
        switch look.fault {
        case .noAddress?:
            return [.wrong("address", "\(address) has no address in the DNS", "make one, or correct --public-url")]
        case .refused?:
            return [.wrong("address", "\(address) refuses connections", "start the proxy (deploy/Caddyfile)")]
        case .untrusted?:
            return [
                .wrong(
                    "address", "browsers do not trust the certificate of \(address)",
                    "renew it: see the log of the proxy")
            ] + certificate
        case .silent?: return [.wrong("address", "\(address) does not answer", "see the log of the proxy")]
        case nil: return certificate + [answer(look, address)]
        }
    }

    private func answer(_ look: WebLook, _ address: String) -> Finding {
        if look.status == 200, look.body == "ready\n" { return .ok("address", "\(address) leads here") }
        if look.status == 404 {
            return .ok("address", "\(address) answers, and keeps /health to itself")
        }
        return .takeCare(
            "address", "\(address) answers with \(look.status)", "does the proxy lead to serve, and does it run?")
    }

    private func certificate(until end: Instant) -> Finding {
        let days = (end.milliseconds - Now.real().milliseconds) / 86_400_000
        let seen = "the certificate is good until \(end)"
        if days < 0 {
            return .wrong("address", "the certificate ended on \(end)", "renew it: see the log of the proxy")
        }
        return days < 14
            ? .takeCare("address", seen, "it should have been renewed by itself: see the log of the proxy")
            : .ok("address", seen)
    }
}
