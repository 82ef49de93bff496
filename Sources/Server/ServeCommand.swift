import Access
import ArgumentParser
import Assembly
import Basics
import Demo
import Foundation
import Hummingbird
import Logging
import NIOCore
import Operation
import Post
import Rights
import ServiceLifecycle
import Storage
import Timers
import Web

/// Answers browsers until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "serve", abstract: "Serve the pages to browsers.")

    @OptionGroup var options: ServeOptions
    @Flag(help: "An invented town in a folder of its own, with a page where one press signs you in as anybody.")
    var demo = false

    func run() async throws {
        let gateway = try options.sms.gateway()
        let settings = try options.settings(demo: demo)
        let folder = options.installation.folder(usually: demo ? ".brobygger-demo" : ".")
        let installation = try await folder.open(asDemo: demo)
        let database = installation.database
        let steady = SteadyClock.ofMachine(after: try await database.read { try TimerMark.latest(in: $0) })
        let clock = DemoClock(steady.now)
        let meter = RequestMeter()
        let assembly = try Assembly(
            settings: settings, database: database, vault: installation.vault, catalogue: try .ofTheHouse(),
            now: clock.now, newID: .real, watch: Watches([meter, RequestLog()]))
        try await assembly.mending.mend()
        try await assembly.beginDays()
        try await assembly.beginReminders()
        try await assembly.setCanary(demo ? nil : options.canary.flatMap { EmailAddress($0) })
        if demo { try await DemoTown(database: database, assembly: assembly, clock: clock).settle() }
        let heads = try await heads(of: database, in: options.logHeads ?? folder.logHeads, clock)
        let logger = Logger.ofServer(options)
        var services: [any Service] = [
            Again.deadlines(of: assembly, logger), Again.upkeep(of: assembly, logger),
            Again.spreadsheets(of: assembly, logger), HeadKeeping(logger: logger, heads: heads),
            pages(assembly, settings, logger),
        ]
        let offices = demo ? [] : try await offices(assembly, settings, gateway)
        services += offices.map { Again.letters(by: $0, logger) as any Service }
        if let place = options.metrics {
            let figures = try figures(meter, assembly, installation, folder, steady.gauge)
            services.append(MetricsPage(figures: figures, place: place, logger: logger).application)
        }
        try await run(services, assembly.readiness, logger)
        try await heads.keep()
        try installation.close()
    }

    private func offices(
        _ assembly: Assembly, _ settings: Settings, _ gateway: SMSGateway?
    ) async throws -> [PostOffice] {
        let mails = try options.mail.office(assembly, publicURL: settings.publicURL)
        if gateway == nil { try await assembly.outbox.leaveSMS() }
        return [mails, gateway.map { options.sms.office($0, assembly) }].compactMap { $0 }
    }

    private func heads(of database: any Database, in path: String, _ clock: DemoClock) async throws -> LogHeads {
        let heads = LogHeads(database: database, file: LogHeadFile(path: path), now: clock.now)
        if try await !heads.begin() {
            let warning = "Warning: the log does not hold the newest head in \(path). See: brobygger log verify\n"
            FileHandle.standardError.write(Data(warning.utf8))
        }
        return heads
    }

    private func run(_ services: [any Service], _ readiness: Readiness, _ logger: Logger) async throws {
        let group = ServiceGroup(services: [Together(services: services)], logger: logger)
        let departure = Departure(group, readiness, logger)
        defer { withExtendedLifetime(departure) {} }
        try await group.run()
    }

    private func figures(
        _ meter: RequestMeter, _ assembly: Assembly, _ installation: Installation, _ folder: DataFolder, _ drift: Gauge
    ) throws -> Figures {
        let heads = URL(filePath: options.logHeads ?? folder.logHeads).deletingLastPathComponent().path
        return Figures(
            meter, assembly.readiness, installation.database, gauges: assembly.gauges + [drift],
            schema: try Migrations.ofTheHouse().all.last?.name ?? "",
            folders: (folder.remote != nil ? [] : [("data", folder.url.path)]) + [("log-heads", heads)],
            startedAt: Now.real())
    }

    private func pages(_ assembly: Assembly, _ settings: Settings, _ logger: Logger) -> some ApplicationProtocol {
        let page = settings.publicURL + (demo ? "/demo" : "/")
        let place = "\(options.host):\(options.port)"
        return Application(
            responder: assembly.responder, server: .http1(configuration: Patience.configuration),
            configuration: ApplicationConfiguration(address: .hostname(options.host, port: options.port)),
            onServerRunning: { _ in
                Supervisor.tell("READY=1")
                FileHandle.standardOutput.write(
                    Data("Brobygger listens on \(place). Open \(page) – stop with Ctrl-C.\n".utf8))
            },
            logger: logger)
    }
}

extension ServeOptions {
    func settings(demo: Bool) throws -> Settings {
        let publicFolder = try PublicFolder.find()
        guard
            let settings = Settings(
                publicURL: demo ? publicURL : address, port: port, isDemo: demo, publicFolder: publicFolder,
                channels: channels(demo: demo), watchKey: try watchKeyHash())
        else {
            throw ValidationError("--public-url looks like https://brobygger.example.dk, without a path.")
        }
        return settings
    }
}
