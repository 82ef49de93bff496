import CSodium

/// Seals a stream of bytes in pieces (XChaCha20-Poly1305, libsodium's secretstream): none can be changed, left out,
/// doubled or put elsewhere, and the last one is marked, so that a shortened file is found.
package struct BackupWriter {
    private let write: ([UInt8]) throws -> Void
    private let pieceLength: Int
    private var state = crypto_secretstream_xchacha20poly1305_state()
    private var waiting: [UInt8] = []

    package init(_ head: BackupHead, _ key: StreamKey, to write: @escaping ([UInt8]) throws -> Void) throws {
        self.write = write
        pieceLength = head.pieceLength
        let start = try head.bytes()
        var stream = [UInt8](repeating: 0, count: crypto_secretstream_xchacha20poly1305_headerbytes())
        crypto_secretstream_xchacha20poly1305_init_push(&state, &stream, key.bytes)
        // An empty piece bound to the head: whether the passphrase is right is known before anything else is read.
        let proof = seal([], isLast: false, boundTo: start)
        let all = start + stream + proof
        try write(all + BackupHead.checksum(of: all))
    }

    package mutating func add(_ bytes: [UInt8]) throws {
        waiting += bytes
        var start = 0
        // What could be the last piece waits until it is known whether it is.
        while waiting.count - start > pieceLength {
            try write(seal(Array(waiting[start..<start + pieceLength]), isLast: false))
            start += pieceLength
        }
        waiting.removeFirst(start)
    }

    package mutating func finish() throws {
        try write(seal(waiting, isLast: true))
        waiting = []
    }

    private mutating func seal(_ piece: [UInt8], isLast: Bool, boundTo head: [UInt8] = []) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: piece.count + crypto_secretstream_xchacha20poly1305_abytes())
        let tag = isLast ? sealedPieceIsLast : sealedPieceGoesOn
        crypto_secretstream_xchacha20poly1305_push(
            &state, &sealed, nil, piece, UInt64(piece.count), head, UInt64(head.count), tag)
        return sealed
    }
}

let sealedPieceGoesOn = UInt8(crypto_secretstream_xchacha20poly1305_tag_message())
let sealedPieceIsLast = UInt8(crypto_secretstream_xchacha20poly1305_tag_final())
