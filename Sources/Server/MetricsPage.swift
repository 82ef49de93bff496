import HTTPTypes
import Hummingbird
import Logging
import Operation

/// A port of its own for whoever watches over the installation: one page of figures, none of them about anybody.
struct MetricsPage {
    let figures: Figures
    let place: ListeningPlace
    let logger: Logger

    var application: some ApplicationProtocol {
        let router = Router()
        router.get("/metrics") { [figures] _, _ in
            Response(
                status: .ok, headers: [.contentType: MetricsText.type, .cacheControl: "no-store"],
                body: .init(byteBuffer: ByteBuffer(string: await figures.text())))
        }
        return Application(
            router: router, server: .http1(configuration: Patience.configuration),
            configuration: ApplicationConfiguration(address: .hostname(place.host, port: place.port)), logger: logger)
    }
}
