import CQRCode

/// A QR code as one SVG path (ISO/IEC 18004, error correction M), with the four light modules round it that readers need.
package struct QRCode {
    /// Modules on a side, without the margin.
    package let width: Int
    private let isDark: [Bool]

    /// Nil when the text is too long for any code.
    package init?(_ text: String) {
        guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(code) }
        width = Int(code.pointee.width)
        guard let modules = code.pointee.data else { return nil }
        isDark = (0..<width * width).map { modules[$0] & 1 == 1 }
    }

    /// Dark modules of a row that touch are one rectangle.
    package var path: String {
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let start = column
                while column < width && isDark[row * width + column] { column += 1 }
                if column > start { path += "M\(start + 4) \(row + 4)h\(column - start)v1h-\(column - start)z" }
                column += 1
            }
        }
        return path
    }

    package func svg(alternative: String) -> HTML {
        let side = width + 8
        return """
            <svg viewBox="0 0 \(side) \(side)" role="img" aria-label="\(alternative)" shape-rendering="crispEdges">\
            <path d="\(path)" fill="#000"/></svg>
            """
    }
}
