import Basics

/// A file that was chosen in a form.
package struct Upload: Sendable {
    package let field: String
    package let bytes: [UInt8]
}

/// A form that carries a file, `multipart/form-data` (RFC 7578), as browsers send it.
package enum Multipart {
    /// The marker between the parts that a content type names; nil for another type.
    package static func boundary(of contentType: String) -> [UInt8]? {
        let parts = contentType.split(separator: ";").map { $0.trimmed }
        guard parts.first?.lowercased() == "multipart/form-data",
            let named = parts.dropFirst().first(where: { $0.lowercased().hasPrefix("boundary=") })
        else { return nil }
        let value = named.dropFirst("boundary=".count).trimmed
        let plain = value.hasPrefix("\"") && value.hasSuffix("\"") ? String(value.dropFirst().dropLast()) : value
        return (1...70).contains(plain.utf8.count) ? Array(plain.utf8) : nil
    }

    /// Fields are text; at most 600 parts, and one file.
    package static func read(_ body: [UInt8], boundary: [UInt8]) throws -> (fields: Fields, upload: Upload?) {
        let marker = Array("--".utf8) + boundary
        var fields: [(name: String, value: String)] = []
        var upload: Upload?
        var count = 0
        var place = try find(marker, in: body, from: 0) + marker.count
        while body[place...].starts(with: lineEnd) {
            count += 1
            guard count <= 600 else { throw BadRequest.tooManyFields }
            let head = place + lineEnd.count
            let content = try find(lineEnd + lineEnd, in: body, from: head - lineEnd.count) + 2 * lineEnd.count
            let end = try find(lineEnd + marker, in: body, from: content - lineEnd.count)
            let (name, isFile) = try disposition(body[head..<max(head, content - 2 * lineEnd.count)])
            let value = body[min(content, end)..<end]
            if isFile {
                guard upload == nil else { throw BadRequest.notAForm }
                upload = Upload(field: name, bytes: Array(value))
            } else {
                fields.append((name, withOneKindOfLineEnd(try text(value))))
            }
            place = end + lineEnd.count + marker.count
        }
        guard body[place...].starts(with: "--".utf8) else { throw BadRequest.notAForm }
        return (Fields(fields), upload)
    }

    private static let lineEnd = Array("\r\n".utf8)

    private static func disposition(_ head: ArraySlice<UInt8>) throws -> (name: String, isFile: Bool) {
        for line in try text(head).split(separator: "\r\n") where line.lowercased().hasPrefix("content-disposition:") {
            let pieces = line.split(separator: ";").map { $0.trimmed }
            let name = pieces.first { $0.hasPrefix("name=\"") && $0.hasSuffix("\"") }
            guard let name else { break }
            return (
                String(name.dropFirst("name=\"".count).dropLast()), pieces.contains { $0.hasPrefix("filename") }
            )
        }
        throw BadRequest.notAForm
    }

    private static func text(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
            throw BadRequest.notText
        }
        return text
    }

    /// Looks at the first byte of what is sought before anything else: a body has millions.
    private static func find(_ sought: [UInt8], in body: [UInt8], from start: Int) throws -> Int {
        let found: Int? = body.withUnsafeBufferPointer { body in
            guard start >= 0, body.count >= sought.count else { return nil }
            var place = start
            while place + sought.count <= body.count {
                if body[place] == sought[0] && (1..<sought.count).allSatisfy({ body[place + $0] == sought[$0] }) {
                    return place
                }
                place += 1
            }
            return nil
        }
        guard let found else { throw BadRequest.notAForm }
        return found
    }
}
