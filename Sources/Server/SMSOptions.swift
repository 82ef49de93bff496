import Access
import ArgumentParser
import Assembly
import Foundation
import Post

/// How short messages leave the house. Without a gateway there are none.
struct SMSOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "JSON file that describes an HTTP gateway for SMS (docs/post.md). Goes with --smtp.", valueName: "file"))
    var smsGateway: String?
    @Option(
        help: ArgumentHelp(
            "File with the gateway's secret in its first line. Without it: $BROBYGGER_SMS_SECRET.", valueName: "file"))
    var smsSecretFile: String?

    func validate() throws {
        guard smsGateway != nil || smsSecretFile == nil else {
            throw ValidationError("--sms-secret-file goes with --sms-gateway.")
        }
    }

    /// Nil when there is none. What is wrong with the file is said before anything is opened.
    func gateway() throws -> SMSGateway? {
        guard let smsGateway else { return nil }
        guard let file = FileManager.default.contents(atPath: smsGateway) else {
            throw ValidationError("\(smsGateway) cannot be read.")
        }
        let secret =
            try smsSecretFile.map(secretInFile) ?? ProcessInfo.processInfo.environment["BROBYGGER_SMS_SECRET"]
        do {
            return try SMSGateway(reading: file, secret: secret)
        } catch {
            throw ValidationError("\(smsGateway): \(error.description)")
        }
    }

    func office(_ gateway: SMSGateway, _ assembly: Assembly) -> PostOffice {
        let dress = assembly.dress
        return PostOffice(
            outbox: assembly.outbox, carrier: SMSCarrier(gateway, words: { dress.short($0) }))
    }
}

/// The first line of a file that nobody else may read.
func secretInFile(_ path: String) throws -> String {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8),
        let line = text.split(whereSeparator: \.isNewline).first
    else { throw ValidationError("\(path) cannot be read, or has nothing in its first line.") }
    return String(line)
}
