import Basics
import CCurl
import Foundation

/// What an address answers, as a browser would find it.
package struct WebLook: Sendable {
    package enum Fault: Sendable, Hashable {
        case noAddress, refused, untrusted, silent
    }

    package let fault: Fault?
    package let status: Int
    package let body: String
    /// Until when the certificate of the server is good; nil without TLS.
    package let certificateEnds: Instant?

    /// Blocks the thread for ten seconds at most.
    package init(at address: String) {
        guard let made = curl_easy_init() else {
            (fault, status, body, certificateEnds) = (.silent, 0, "", nil)
            return
        }
        let curl = UnsafeMutableRawPointer(made)
        defer { curl_easy_cleanup(curl) }
        _ = brobygger_curl_text(curl, CURLOPT_URL, address)
        _ = brobygger_curl_text(curl, CURLOPT_USERAGENT, "brobygger doctor")
        for (option, value) in [
            (CURLOPT_CERTINFO, 1), (CURLOPT_CONNECTTIMEOUT, 5), (CURLOPT_TIMEOUT, 10), (CURLOPT_NOSIGNAL, 1),
        ] { _ = brobygger_curl_number(curl, option, value) }
        let paper = Paper()
        let result = withExtendedLifetime(paper) {
            _ = brobygger_curl_keep(curl, keep, Unmanaged.passUnretained(paper).toOpaque())
            return curl_easy_perform(curl)
        }
        fault = Self.fault(of: result)
        status = brobygger_curl_answer(curl)
        body = String(decoding: paper.bytes, as: UTF8.self)
        certificateEnds = brobygger_curl_certificate(curl, "Expire date").flatMap { Self.instant(String(cString: $0)) }
    }

    private static func fault(of result: CURLcode) -> Fault? {
        switch result {
        case CURLE_OK: nil
        case CURLE_COULDNT_RESOLVE_HOST: .noAddress
        case CURLE_COULDNT_CONNECT: .refused
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE: .untrusted
        default: .silent
        }
    }

    /// `Jan  5 12:00:00 2027 GMT`.
    package static func instant(_ text: String) -> Instant? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count >= 4, let month = months.firstIndex(of: parts[0]), let day = Int(parts[1]) else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return Instant("\(parts[3])-\(two(month + 1))-\(two(day))T\(parts[2]).000Z")
    }
}

/// The beginning of an answer: what comes after it is passed over.
private final class Paper {
    private(set) var bytes: [UInt8] = []

    func write(_ part: UnsafeBufferPointer<CChar>) {
        guard bytes.count < 4096 else { return }
        bytes += part.map { UInt8(bitPattern: $0) }
    }
}

private let keep: curl_write_callback = { start, size, count, paper in
    guard let start, let paper else { return 0 }
    Unmanaged<Paper>.fromOpaque(paper).takeUnretainedValue()
        .write(UnsafeBufferPointer(start: start, count: size * count))
    return size * count
}
