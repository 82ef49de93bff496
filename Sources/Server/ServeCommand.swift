import Access
import ArgumentParser
import Assembly
import Basics
import Demo
import Foundation
import Hummingbird
import Logging
import Rights
import NIOCore
import Post
import ServiceLifecycle
import Storage
import Web

/// Answers browsers until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the pages to browsers.")

    @OptionGroup var installation: InstallationOptions
    @Option(help: "Address to listen on.")
    var host = "127.0.0.1"
    @Option(help: "Port to listen on.")
    var port = 8080
    @Option(
        help: ArgumentHelp(
            "Where people find the site: rules links, QR codes, accepted hosts, secure cookies.", valueName: "url"))
    var publicURL: String?
    @Option(
        help: ArgumentHelp(
            "File that the heads of the log are written to; best on another disk or host. Without it: beside the data folder.",
            valueName: "file"))
    var logHeads: String?
    @OptionGroup var mail: MailOptions
    @OptionGroup var sms: SMSOptions
    @Flag(help: "An invented town in a folder of its own, with a page where one press signs you in as anybody.")
    var demo = false

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port is a number from 1 to 65535.") }
        guard sms.smsGateway == nil || mail.smtp != nil else {
            throw ValidationError("--sms-gateway goes with --smtp: an SMS that is given up goes by mail.")
        }
    }

    func run() async throws {
        let gateway = try sms.gateway()
        guard
            let settings = Settings(
                publicURL: publicURL, port: port, isDemo: demo, publicFolder: try PublicFolder.find(),
                channels: channels)
        else {
            throw ValidationError("--public-url looks like https://brobygger.example.dk, without a path.")
        }
        let folder = installation.folder(usually: demo ? ".brobygger-demo" : ".")
        let installation = try await folder.open(asDemo: demo)
        let database = installation.database
        let clock = DemoClock(.real)
        let assembly = try Assembly(
            settings: settings, database: database, vault: installation.vault, catalogue: try .ofTheHouse(),
            now: clock.now, newID: .real)
        try await assembly.mending.mend()
        try await assembly.beginDays()
        if demo { try await DemoTown(database: database, assembly: assembly, clock: clock).settle() }
        let heads = try await heads(of: database, in: logHeads ?? folder.logHeads, clock)
        let offices = demo ? [] : try await offices(assembly, settings, gateway)
        try await application(assembly, settings, heads, offices).runService()
        try await heads.keep()
        try installation.close()
    }

    /// In the invented town whatever leaves can be seen in its outbox.
    private var channels: Set<LetterChannel> {
        if demo { return [.sms] }
        return Set((mail.smtp == nil ? [] : [.mail]) + (sms.smsGateway == nil ? [] : [.sms]))
    }

    private func offices(
        _ assembly: Assembly, _ settings: Settings, _ gateway: SMSGateway?
    ) async throws -> [PostOffice] {
        let mails = try mail.office(assembly, publicURL: settings.publicURL)
        if gateway == nil { try await assembly.outbox.leaveSMS() }
        return [mails, gateway.map { sms.office($0, assembly) }].compactMap { $0 }
    }

    private func heads(of database: any Database, in path: String, _ clock: DemoClock) async throws -> LogHeads {
        let heads = LogHeads(database: database, file: LogHeadFile(path: path), now: clock.now)
        if try await !heads.begin() {
            let warning = "Warning: the log does not hold the newest head in \(path). See: brobygger log verify\n"
            FileHandle.standardError.write(Data(warning.utf8))
        }
        return heads
    }

    private func application(
        _ assembly: Assembly, _ settings: Settings, _ heads: LogHeads, _ offices: [PostOffice]
    ) -> some ApplicationProtocol {
        var logger = Logger(label: "brobygger")
        logger.logLevel = .warning
        var services: [any Service] = [
            Timing(logger: logger, assembly: assembly), KeyKeeping(logger: logger, assembly: assembly),
            HeadKeeping(logger: logger, heads: heads),
        ]
        services += offices.map { Posting(logger: logger, office: $0) as any Service }
        let page = settings.publicURL + (demo ? "/demo" : "/")
        let place = "\(host):\(port)"
        return Application(
            responder: assembly.responder, server: .http1(configuration: Patience.configuration),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            services: services,
            onServerRunning: { _ in
                FileHandle.standardOutput.write(
                    Data("Brobygger listens on \(place). Open \(page) – stop with Ctrl-C.\n".utf8))
            },
            logger: logger)
    }
}
