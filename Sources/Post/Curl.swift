import CCurl

/// One easy handle of libcurl, used by one thread at a time.
final class Curl {
    private let handle: OpaquePointer
    private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    init?() {
        guard Self.isReady, let made = curl_easy_init() else { return nil }
        handle = OpaquePointer(made)
    }

    deinit { curl_easy_cleanup(raw) }

    private var raw: UnsafeMutableRawPointer { UnsafeMutableRawPointer(handle) }

    /// What every exchange begins with; its answer is not kept.
    func begin(seconds: Int) {
        curl_easy_reset(raw)
        number(CURLOPT_CONNECTTIMEOUT, min(15, seconds))
        number(CURLOPT_TIMEOUT, seconds)
        number(CURLOPT_NOSIGNAL, 1)
        _ = brobygger_curl_sink(raw) { _, size, count, _ in size * count }
    }

    func text(_ option: CURLoption, _ value: String) { _ = brobygger_curl_text(raw, option, value) }
    func number(_ option: CURLoption, _ value: Int) { _ = brobygger_curl_number(raw, option, value) }

    func perform() -> (code: CURLcode, answer: Int) {
        let code = curl_easy_perform(raw)
        return (code, brobygger_curl_answer(raw))
    }

    /// Of lines that must live until all is done.
    func perform(_ option: CURLoption, _ lines: [String], _ source: CurlSource? = nil) -> (code: CURLcode, answer: Int)
    {
        let list = lines.reduce(nil as UnsafeMutablePointer<curl_slist>?) { curl_slist_append($0, $1) }
        defer { curl_slist_free_all(list) }
        _ = brobygger_curl_list(raw, option, list)
        let code = withExtendedLifetime(source) { () -> CURLcode in
            if let source {
                _ = brobygger_curl_source(raw, readSource, Unmanaged.passUnretained(source).toOpaque())
            }
            return curl_easy_perform(raw)
        }
        return (code, brobygger_curl_answer(raw))
    }
}

/// Bytes to be sent, as libcurl asks for them.
final class CurlSource {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var hasBegun = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func read(into buffer: UnsafeMutablePointer<CChar>, _ most: Int) -> Int {
        hasBegun = true
        let count = min(most, bytes.count - position)
        for index in 0..<count { buffer[index] = CChar(bitPattern: bytes[position + index]) }
        position += count
        return count
    }
}

private let readSource: curl_read_callback = { buffer, size, count, source in
    guard let buffer, let source else { return 0 }
    return Unmanaged<CurlSource>.fromOpaque(source).takeUnretainedValue().read(into: buffer, size * count)
}
