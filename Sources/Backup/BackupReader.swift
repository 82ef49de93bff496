import CSodium

/// A backup whose head has been read: what it says of itself, and what it takes to open it.
package struct LockedBackup {
    package let head: BackupHead
    package let name: String
    private let read: (Int) throws -> [UInt8]
    private let start: [UInt8]
    private let stream: [UInt8]
    private let proof: [UInt8]

    /// - Parameter read: as many of the next bytes as asked for; fewer only at the end.
    package init(named name: String, from read: @escaping (Int) throws -> [UInt8]) throws {
        self.name = name
        self.read = read
        let first = try read(BackupHead.lengthOfStart)
        guard first.count == BackupHead.lengthOfStart, first.starts(with: BackupHead.letters) else {
            throw BackupFault.notABackup(name)
        }
        guard first[16] == BackupHead.version else {
            throw BackupFault("\(name) has a form that this Brobygger does not know (\(first[16])): take a newer one.")
        }
        let json = try read(Int(first[17]) | Int(first[18]) << 8)
        stream = try read(crypto_secretstream_xchacha20poly1305_headerbytes())
        proof = try read(crypto_secretstream_xchacha20poly1305_abytes())
        let checksum = try read(32)
        start = first + json
        guard checksum == BackupHead.checksum(of: start + stream + proof) else {
            throw BackupFault.damaged(name, "its head")
        }
        head = try BackupHead.read(json, of: name)
    }

    package func opened(with opener: BackupOpener) throws -> BackupReader {
        try opened(with: try head.lock.key(opener, of: name))
    }

    package func opened(with key: StreamKey) throws -> BackupReader {
        var state = crypto_secretstream_xchacha20poly1305_state()
        guard stream.count == crypto_secretstream_xchacha20poly1305_headerbytes(),
            crypto_secretstream_xchacha20poly1305_init_pull(&state, stream, key.bytes) == 0
        else { throw BackupFault.damaged(name, "its head") }
        guard BackupReader.open(proof, of: &state, boundTo: start)?.isLast == false else {
            throw BackupFault("The passphrase is not the one that \(name) was locked with.")
        }
        return BackupReader(name: name, pieceLength: head.pieceLength, read: read, state: state)
    }
}

/// Hands over the content piece by piece. Whoever stops before `nil` has not seen that it is whole.
package struct BackupReader {
    let name: String
    let pieceLength: Int
    let read: (Int) throws -> [UInt8]
    var state: crypto_secretstream_xchacha20poly1305_state
    private var pieces = 0
    private var isOver = false

    init(
        name: String, pieceLength: Int, read: @escaping (Int) throws -> [UInt8],
        state: crypto_secretstream_xchacha20poly1305_state
    ) {
        self.name = name
        self.pieceLength = pieceLength
        self.read = read
        self.state = state
    }

    package mutating func next() throws -> [UInt8]? {
        guard !isOver else { return nil }
        let sealed = try read(pieceLength + crypto_secretstream_xchacha20poly1305_abytes())
        guard !sealed.isEmpty else { throw BackupFault.damaged(name, "its end is missing") }
        pieces += 1
        guard let piece = Self.open(sealed, of: &state) else {
            throw BackupFault.damaged(name, "piece \(pieces) does not open")
        }
        isOver = piece.isLast
        guard try !isOver || read(1).isEmpty else { throw BackupFault.damaged(name, "something stands after its end") }
        return piece.content
    }

    static func open(
        _ sealed: [UInt8], of state: inout crypto_secretstream_xchacha20poly1305_state, boundTo head: [UInt8] = []
    ) -> (content: [UInt8], isLast: Bool)? {
        let extra = crypto_secretstream_xchacha20poly1305_abytes()
        guard sealed.count >= extra else { return nil }
        var content = [UInt8](repeating: 0, count: sealed.count - extra)
        var tag: UInt8 = 0
        let opened = crypto_secretstream_xchacha20poly1305_pull(
            &state, &content, nil, &tag, sealed, UInt64(sealed.count), head, UInt64(head.count))
        guard opened == 0, tag == sealedPieceIsLast || tag == sealedPieceGoesOn else { return nil }
        return (content, tag == sealedPieceIsLast)
    }
}
