import CLibpq
import Storage

/// The engine's number of a type (pg_type.dat).
private enum TypeID {
    static let bool: Oid = 16
    static let bytea: Oid = 17
    static let int8: Oid = 20
    static let int2: Oid = 21
    static let int4: Oid = 23
    static let text: Oid = 25
    static let float4: Oid = 700
    static let float8: Oid = 701
    static let numeric: Oid = 1700
}

extension SQLValue {
    /// 0: the engine finds out by itself what is missing there.
    var postgresType: Oid {
        switch self {
        case .null: 0
        case .integer: TypeID.int8
        case .real: TypeID.float8
        case .text: TypeID.text
        case .blob: TypeID.bytea
        }
    }

    /// In the engine's binary form.
    var postgresBytes: [UInt8]? {
        switch self {
        case .null: nil
        case .integer(let number): bigEndian(UInt64(bitPattern: number))
        case .real(let number): bigEndian(number.bitPattern)
        case .text(let text): Array(text.utf8)
        case .blob(let bytes): bytes
        }
    }
}

/// Values on their way into a statement, all of them binary.
struct BoundValues {
    private let all: [[UInt8]?]

    init(_ values: [SQLValue]) {
        all = values.map(\.postgresBytes)
    }

    func with<Result>(
        _ work: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Result
    ) -> Result {
        guard !all.isEmpty else { return work(0, nil, nil, nil) }
        let lengths = all.map { Int32($0?.count ?? 0) }
        let formats = [Int32](repeating: 1, count: all.count)
        // One byte more, so that an empty value has an address too.
        let bytes = Array(all.compactMap { $0 }.joined()) + [0]
        return bytes.withUnsafeBytes { buffer in
            var start = 0
            var pointers: [UnsafePointer<CChar>?] = []
            for value in all {
                let place = buffer.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
                pointers.append(value == nil ? nil : place)
                start += value?.count ?? 0
            }
            return work(Int32(all.count), pointers, lengths, formats)
        }
    }
}

/// An answer, row by row.
struct PostgresRows {
    private let result: OpaquePointer?
    private let columns: [String: Int]
    private let types: [Oid]

    init(_ result: OpaquePointer?, columns: [String: Int]) {
        self.result = result
        self.columns = columns
        types = (0..<PQnfields(result)).map { PQftype(result, $0) }
    }

    func forEach(_ handOver: (Row) throws -> Void) throws {
        for index in 0..<PQntuples(result) {
            try handOver(Row(columns: columns) { value(row: index, column: Int32($0)) })
        }
    }

    private func value(row: Int32, column: Int32) -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        return switch types[Int(column)] {
        case TypeID.bool: .integer(bytes[0] == 0 ? 0 : 1)
        case TypeID.int2: .integer(Int64(Int16(truncatingIfNeeded: number(bytes))))
        case TypeID.int4: .integer(Int64(Int32(truncatingIfNeeded: number(bytes))))
        case TypeID.int8: .integer(Int64(bitPattern: number(bytes)))
        case TypeID.float4: .real(Double(Float(bitPattern: UInt32(truncatingIfNeeded: number(bytes)))))
        case TypeID.float8: .real(Double(bitPattern: number(bytes)))
        case TypeID.numeric: decimal(bytes)
        case TypeID.bytea: .blob([UInt8](bytes))
        default: .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}

private func bigEndian(_ number: UInt64) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
}

private func number(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
}

/// A sum: four digits in every pair of bytes after the head of eight (numeric.c). Whole where it has no decimals.
private func decimal(_ bytes: UnsafeRawBufferPointer) -> SQLValue {
    let words = stride(from: 0, to: bytes.count, by: 2).map { Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]) }
    let (weight, isNegative, decimals) = (Int(Int16(truncatingIfNeeded: words[1])), words[2] == 0x4000, words[3])
    var value = 0.0
    var whole: Int64 = 0
    for (place, digits) in words.dropFirst(4).enumerated() {
        value = value * 10_000 + Double(digits)
        if place <= weight { whole = whole &* 10_000 &+ Int64(digits) }
    }
    for _ in stride(from: words[0], through: weight, by: 1) { (value, whole) = (value * 10_000, whole &* 10_000) }
    for _ in stride(from: weight + 1, to: words[0], by: 1) { value /= 10_000 }
    guard decimals > 0 || value >= 9e18 else { return .integer(isNegative ? -whole : whole) }
    return .real(isNegative ? -value : value)
}
