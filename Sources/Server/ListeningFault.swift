import Foundation
import NIOCore

/// One clear line when nobody can be listened to.
struct ListeningFault: Error, CustomStringConvertible {
    private let code: CInt

    init(_ error: IOError) {
        code = error.errnoCode
    }

    var description: String {
        switch code {
        case EADDRINUSE: "Somebody listens there already. Stop them, or choose another port: --port, --metrics"
        case EADDRNOTAVAIL: "This machine has no such address to listen on: --host, --metrics"
        case EACCES: "We may not listen there: ports below 1024 are for the proxy in front. --port"
        default: "Nothing can be listened to: \(String(cString: strerror(code)))."
        }
    }
}
