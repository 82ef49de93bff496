import Basics
import Hummingbird
import Web

extension Gate {
    /// What was typed, and the file that was chosen where one may be.
    func sent(with request: Request, _ takesFile: Bool) async throws -> (Fields, Upload?) {
        let type = request.headers[.contentType]
        if takesFile, let boundary = type.flatMap(Multipart.boundary) {
            let body = try await body(of: request, atMost: Self.largestFile, deadline: settings.bodyDeadline * 2.5)
            return try Multipart.read(body, boundary: boundary)
        }
        if let type, !isForm(type) { throw BadRequest.notAForm }
        let body = try await body(of: request, atMost: Self.largestBody, deadline: settings.bodyDeadline)
        return (try Fields(decoding: body), nil)
    }

    /// The whole body, if it is small and arrives in time.
    private func body(of request: Request, atMost most: Int, deadline: Duration) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            throw BadRequest.tooLarge
        }
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                var bytes: [UInt8] = []
                do {
                    for try await buffer in request.body {
                        bytes.append(contentsOf: buffer.readableBytesView)
                        guard bytes.count <= most else { throw BadRequest.tooLarge }
                    }
                } catch let bad as BadRequest {
                    throw bad
                } catch {
                    // Chunks that are none, or a connection that ended half-way: no fault of ours.
                    throw BadRequest.notAForm
                }
                return bytes
            }
            group.addTask {
                try await Task.sleep(for: deadline)
                throw BadRequest.tooSlow
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    private func isForm(_ type: String) -> Bool {
        type.prefix { $0 != ";" }.trimmed.lowercased() == "application/x-www-form-urlencoded"
    }
}
