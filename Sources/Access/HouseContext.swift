import Hummingbird
import Logging
import NIOCore

/// What travels with a request through the router: besides the usual, where the connection comes from.
package struct HouseContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let remoteAddress: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }

    /// For requests that come over no connection, in tests.
    package init(logger: Logger, remoteAddress: String) {
        coreContext = .init(source: Unconnected(logger: logger))
        self.remoteAddress = remoteAddress
    }

    /// What a fault page says, and the log with it.
    var requestID: String { logger[metadataKey: Self.idKey]?.description ?? "?" }
    package static let idKey = "hb.request.id"

    private struct Unconnected: RequestContextSource {
        let logger: Logger
    }
}
