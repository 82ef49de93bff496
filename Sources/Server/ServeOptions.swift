import Access
import ArgumentParser
import Basics
import Foundation
import Operation
import Post

/// Everything that `serve` is told, and `doctor` with it.
struct ServeOptions: ParsableArguments {
    @OptionGroup var installation: InstallationOptions
    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"
    @Option(help: "Port to listen on.")
    var port = 8080
    @Option(
        help: ArgumentHelp(
            "Where people find the site: rules links, QR codes, accepted hosts, secure cookies. Without it: $BROBYGGER_PUBLIC_URL, or this machine.",
            valueName: "url"))
    var publicURL: String?
    @Option(
        help: ArgumentHelp(
            "File that the heads of the log are written to; best on another disk or host. Without it: beside the data folder.",
            valueName: "file"))
    var logHeads: String?
    @OptionGroup var mail: MailOptions
    @OptionGroup var sms: SMSOptions
    @Option(
        name: [.customLong("metrics"), .customLong("metrics-port")],
        help: ArgumentHelp(
            "Where figures are shown in Prometheus’ text form: 9464, or 10.0.0.5:9464 for other machines. Without it: nowhere.",
            valueName: "port"))
    var metrics: ListeningPlace?
    @Option(
        help: ArgumentHelp(
            "text or json: one line on standard error for each request and each event, naming nobody. Without it: warnings and faults alone.",
            valueName: "form"))
    var logFormat: LogLines.Format?

    @Option(
        help: ArgumentHelp(
            "File with the key of brobygger-watch in its first line, at least 32 characters. Without it nobody reads /health/calls.",
            valueName: "file"))
    var watchKey: String?
    @Option(
        help: ArgumentHelp(
            "Inbox that one letter a day reaches for each activity of safety calls, so that brobygger-watch notices when letters do not.",
            valueName: "address"))
    var canary: String?

    /// Nil when only this machine finds it.
    var address: String? { publicURL ?? Surroundings.publicURL }

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port is a number from 1 to 65535.") }
        guard sms.smsGateway == nil || mail.smtp != nil else {
            throw ValidationError("--sms-gateway goes with --smtp: an SMS that is given up goes by mail.")
        }
        guard canary.map({ EmailAddress($0) != nil }) ?? true else {
            throw ValidationError("--canary is an address of mail, such as canary@example.dk.")
        }
        guard metrics?.port != port else { throw ValidationError("--metrics needs a port of its own.") }
    }

    func watchKeyHash() throws -> SecretHash? {
        guard let watchKey else { return nil }
        let key = try secretInFile(watchKey)
        guard key.utf8.count >= 32 else {
            throw ValidationError("\(watchKey) is too short to be a key: openssl rand -hex 32 > \(watchKey)")
        }
        return SecretHash(of: key)
    }

    /// In the invented town whatever leaves can be seen in its outbox.
    func channels(demo: Bool) -> Set<LetterChannel> {
        if demo { return [.sms] }
        return Set((mail.smtp == nil ? [] : [.mail]) + (sms.smsGateway == nil ? [] : [.sms]))
    }
}

extension LogLines.Format: ExpressibleByArgument {}

/// `9464`, `10.0.0.5:9464` or `[::1]:9464`.
struct ListeningPlace: ExpressibleByArgument {
    let host: String
    let port: Int

    init?(argument: String) {
        let colon = argument.lastIndex(of: ":")
        let number = colon.map { argument[argument.index(after: $0)...] } ?? argument[...]
        guard let port = Int(number), (1...65_535).contains(port) else { return nil }
        let host = colon.map { String(argument[..<$0]) } ?? "127.0.0.1"
        self.host = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        guard !self.host.isEmpty else { return nil }
        self.port = port
    }
}
