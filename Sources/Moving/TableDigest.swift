import CSodium
import Storage

/// What a table holds, as one number for all its rows in whatever order, the same on both engines: the sum of the hashes
/// (BLAKE2b) of its rows. Rows that were changed, left out or doubled change it.
struct TableDigest: Sendable, Equatable {
    private(set) var rows = 0
    private var sum: [UInt64] = [0, 0, 0, 0]
    private var form: [UInt8] = []

    mutating func add(_ row: [SQLValue]) {
        form.removeAll(keepingCapacity: true)
        for value in row { append(value) }
        var hash: [UInt64] = [0, 0, 0, 0]
        hash.withUnsafeMutableBytes { hash in
            guard let start = hash.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
            crypto_generichash(start, hash.count, form, UInt64(form.count), nil, 0)
        }
        for index in sum.indices { sum[index] &+= hash[index] }
        rows += 1
    }

    static func == (one: TableDigest, other: TableDigest) -> Bool { one.rows == other.rows && one.sum == other.sum }

    /// One form for each value: its kind, how long it is, what it is.
    private mutating func append(_ value: SQLValue) {
        switch value {
        case .null: form.append(0)
        case .integer(let number): append(1, UInt64(bitPattern: number))
        case .real(let number): append(2, number.bitPattern)
        case .text(let text):
            append(3, UInt64(text.utf8.count))
            form.append(contentsOf: text.utf8)
        case .blob(let bytes):
            append(4, UInt64(bytes.count))
            form.append(contentsOf: bytes)
        }
    }

    private mutating func append(_ kind: UInt8, _ number: UInt64) {
        form.append(kind)
        withUnsafeBytes(of: number.littleEndian) { form.append(contentsOf: $0) }
    }
}
