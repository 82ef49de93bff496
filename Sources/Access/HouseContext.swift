import Hummingbird
import NIOCore

/// What travels with a request through the router: besides the usual, where the connection comes from.
package struct HouseContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    let remoteAddress: String?

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }
}
