import CSodium
import Storage

/// How entries are tied: BLAKE2b-256 over all of an entry's columns, its place and the hash of the one before it.
struct LogChain {
    /// What the first entry follows.
    static let beginning = [UInt8](repeating: 0, count: 32)

    private static let mark = Array("brobygger log 1".utf8)
    private var bytes: [UInt8] = []

    /// Every value with its kind and its length in front, so that no two lists of values are the same bytes.
    mutating func add(_ value: SQLValue) {
        switch value {
        case .null: add(kind: 0, count: 0)
        case .integer(let number): add(kind: 1, number: UInt64(bitPattern: number))
        case .real(let number): add(kind: 2, number: number.bitPattern)
        case .text(var text):
            text.withUTF8 { utf8 in
                add(kind: 3, count: utf8.count)
                bytes.append(contentsOf: utf8)
            }
        case .blob(let blob):
            add(kind: 4, count: blob.count)
            bytes.append(contentsOf: blob)
        }
    }

    /// The hash of what was added since the last.
    mutating func close() -> [UInt8] {
        var hash = Self.beginning
        crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), Self.mark, Self.mark.count)
        bytes.removeAll(keepingCapacity: true)
        return hash
    }

    static func hash(_ values: [SQLValue]) -> [UInt8] {
        var chain = LogChain()
        for value in values { chain.add(value) }
        return chain.close()
    }

    private mutating func add(kind: UInt8, number: UInt64) {
        add(kind: kind, count: 8)
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    private mutating func add(kind: UInt8, count: Int) {
        bytes.append(kind)
        withUnsafeBytes(of: UInt64(count).littleEndian) { bytes.append(contentsOf: $0) }
    }
}
