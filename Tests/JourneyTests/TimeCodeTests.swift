import Basics
import Foundation
import Testing

@testable import Access

@Suite struct `A time-based code` {
    private let secret = Array("12345678901234567890".utf8)

    /// RFC 6238, appendix B, the rows of SHA-1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `is what the RFC says`(seconds: Int, code: String) {
        let step = TimeCode.step(at: Instant(milliseconds: Int64(seconds) * 1000))

        #expect(TimeCode.code(secret, step: step, digits: 8) == code)
        #expect(TimeCode.code(secret, step: step) == String(code.suffix(6)))
    }

    /// RFC 4226, appendix D.
    @Test func `is the counted code of its step`() {
        let codes = (0..<10).map { TimeCode.code(secret, step: $0) }

        #expect(
            codes == [
                "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
            ])
    }

    @Test func `is taken one step early and one step late, and no further`() {
        let moment = Instant(milliseconds: 1_700_000_000_000)
        let present = TimeCode.step(at: moment)
        let taken = (-3...3).filter { distance in
            TimeCode.code(secret, step: present + distance).flatMap {
                TimeCode.step(showing: $0, secret, at: moment, after: 0)
            } != nil
        }

        #expect(taken == [-1, 0, 1])
    }

    @Test func `is not taken for a step that has been used, nor for one before it`() throws {
        let moment = Instant(milliseconds: 1_700_000_000_000)
        let present = TimeCode.step(at: moment)
        let code = try #require(TimeCode.code(secret, step: present))
        let before = try #require(TimeCode.code(secret, step: present - 1))

        #expect(TimeCode.step(showing: code, secret, at: moment, after: present - 1) == present)
        #expect(TimeCode.step(showing: code, secret, at: moment, after: present) == nil)
        #expect(TimeCode.step(showing: before, secret, at: moment, after: present) == nil)
    }

    /// RFC 4648, 10, without the padding.
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `has a key that can be typed`(bytes: String, text: String) {
        #expect(AppSecret(bytes: Array(bytes.utf8)).base32 == text)
        #expect(AppSecret(base32: text) == AppSecret(bytes: Array(bytes.utf8)))
        #expect(AppSecret(base32: text + "1") == nil)
    }

    @Test func `has a key of 160 bits in eight groups of four, never the same twice`() {
        let secret = AppSecret.random()

        #expect(secret.bytes.count == 20)
        #expect(secret.groups.map(\.count) == Array(repeating: 4, count: 8))
        #expect(secret != AppSecret.random())
        #expect(
            secret.address(for: "Åse & Bo")
                == "otpauth://totp/Brobygger:%C3%85se%20%26%20Bo?secret=\(secret.base32)&issuer=Brobygger"
        )
    }
}

@Suite struct `A PIN` {
    @Test func `opens only with the device it was chosen on`() throws {
        let hash = try Pin.hash("482915", of: "one device")

        #expect(hash.hasPrefix("$argon2id$"))
        #expect(Pin.isRight("482915", of: "one device", hash))
        #expect(!Pin.isRight("482916", of: "one device", hash))
        #expect(!Pin.isRight("482915", of: "another device", hash))
    }

    @Test(arguments: [("000000", true), ("123456", true), ("987654", true), ("135791", false), ("482915", false)])
    func `is not what everybody would guess`(pin: String, isEasy: Bool) {
        #expect(Pin.isEasy(pin) == isEasy)
    }

    @Test(arguments: [
        ("482915", "482915"), (" 482 915 ", "482915"), ("٤٨٢٩١٥", "482915"), ("48291", nil), ("4829150", nil),
        ("48291a", nil), ("4829①5", nil), ("", nil), ("−48291", nil), ("48291五", nil),
    ])
    func `is six digits, however they are typed`(typed: String, digits: String?) {
        #expect(sixDigits(typed) == digits)
    }
}

@Suite struct `The way on` {
    @Test(arguments: [
        "https://evil.example", "//evil.example", "/\\evil.example", "/a b", "/a\r\nSet-Cookie: x=y", "", "newcomers",
        "javascript:alert(1)", "/å", "/\u{0}", "/" + String(repeating: "a", count: 2_000),
    ])
    func `is never to somebody else's page`(path: String) {
        #expect(ownPath(path) == nil)
    }

    @Test(arguments: ["/", "/newcomers/abc?page=2&x=%C3%A5", "/today?all=yes"])
    func `is to a page of ours`(path: String) {
        #expect(ownPath(path) == path)
    }
}
