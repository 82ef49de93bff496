import Foundation
import PostgresStorage
import Storage
import Synchronization
import TestSupport

#if canImport(Glibc)
import Glibc
#endif

/// Stands between the program and the server, hands over what both say, and loses what it is told to lose.
final class Gate: Sendable {
    private enum Loss {
        case none, question, answer
    }

    private struct State {
        var loss = Loss.none
        var closesAfterwards = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let listener: Int32
    private let port: UInt16
    private let server: UInt16

    init() throws {
        guard let text = BorrowedPostgres.server, let server = URLComponents(string: text)?.port else {
            throw Unreachable(what: "the server of tests")
        }
        self.server = UInt16(server)
        (listener, port) = try Self.listen()
        Thread { [self] in accept() }.start()
    }

    func address(of lease: BorrowedPostgres) throws -> PostgresAddress {
        try lease.address(through: Int(port))
    }

    func loseNextAnswer(andCloses closes: Bool = false) {
        state.withLock { ($0.loss, $0.closesAfterwards) = (.answer, closes) }
    }

    func loseNextQuestion() {
        state.withLock { $0.loss = .question }
    }

    private static func listen() throws -> (Int32, UInt16) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var place = loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                bind(listener, place, length) == 0 && Glibc.listen(listener, 8) == 0
                    && getsockname(listener, place, &length) == 0
            }
        }
        guard isBound else { throw Unreachable(what: "a port for the gate") }
        return (listener, UInt16(bigEndian: place.sin_port))
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return place
    }

    private func accept() {
        while true {
            let client = Glibc.accept(listener, nil, nil)
            guard client >= 0 else { return }
            let upstream = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var place = Self.loopback(server)
            let isThere = withUnsafePointer(to: &place) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(upstream, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
                }
            }
            guard isThere, !state.withLock({ $0.isClosed }) else {
                close(client)
                close(upstream)
                continue
            }
            Thread { [self] in hand(from: client, to: upstream, losing: .question) }.start()
            Thread { [self] in hand(from: upstream, to: client, losing: .answer) }.start()
        }
    }

    private func hand(from source: Int32, to target: Int32, losing loss: Loss) {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(source, &bytes, bytes.count, 0)
            guard count > 0, !isToLose(loss) else { break }
            guard send(target, bytes, count, Int32(MSG_NOSIGNAL)) == count else { break }
        }
        for end in [source, target] { shutdown(end, Int32(SHUT_RDWR)) }
    }

    private func isToLose(_ loss: Loss) -> Bool {
        state.withLock { state in
            guard state.loss == loss else { return false }
            state.loss = .none
            if state.closesAfterwards { state.isClosed = true }
            return true
        }
    }
}
