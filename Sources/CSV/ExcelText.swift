/// A table as Danish Excel opens it at a double click: UTF-8 with a byte-order mark, semicolons, CRLF, no formulas.
public struct ExcelText: Sendable {
    public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    public init() {}

    public mutating func add(_ row: [String]) {
        for (number, value) in row.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ";")) }
            add(FormulaGuard.guarded(value))
        }
        bytes += "\r\n".utf8
    }

    private mutating func add(_ value: String) {
        guard value.utf8.contains(where: Self.wantsQuotes) else { return bytes.append(contentsOf: value.utf8) }
        bytes.append(UInt8(ascii: "\""))
        for byte in value.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func wantsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
            UInt8(ascii: "\n"):
            true
        default: false
        }
    }
}
