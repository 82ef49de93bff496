import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// How long a connection may take: nobody can hold the server by being slow (OWASP ASVS 5.0, 15.1.3).
enum Patience {
    static let idleSeconds: Int64 = 15
    static let requestSeconds: Int64 = 30

    static var configuration: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [OriginForm.Placing(), RequestDeadline()], idleTimeout: .seconds(idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 8 * 1024, maxHeaderListSize: 16 * 1024, maxHeaderFieldCount: 64))
    }
}

/// Closes a connection whose request has not arrived whole in time, also when each of its drops comes early enough.
private final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private var alarm: Scheduled<Void>?

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            alarm?.cancel()
            let channel = context.channel
            alarm = context.eventLoop.scheduleTask(in: .seconds(Patience.requestSeconds)) {
                channel.close(mode: .all, promise: nil)
            }
        case .end: alarm?.cancel()
        case .body: break
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.cancel()
        context.fireChannelInactive()
    }
}

/// An absolute address would be cut down to its path before we see it, whatever host it names (RFC 9112, 3.2.2). Here it
/// becomes one that is no page.
private final class OriginForm: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(var head) = unwrapInboundIn(data), !head.uri.hasPrefix("/") else {
            context.fireChannelRead(data)
            return
        }
        head.uri = "//"
        context.fireChannelRead(wrapInboundOut(.head(head)))
    }

    /// Our handlers stand behind the one that cuts; this one puts the check in front of it.
    final class Placing: ChannelInboundHandler, RemovableChannelHandler {
        typealias InboundIn = HTTPRequestPart

        func handlerAdded(context: ChannelHandlerContext) {
            let pipeline = context.pipeline.syncOperations
            do {
                let cutting = try pipeline.handler(type: HTTP1ToHTTPServerCodec.self)
                try pipeline.addHandler(OriginForm(), position: .before(cutting))
            } catch {
                context.close(promise: nil)
            }
        }
    }
}
