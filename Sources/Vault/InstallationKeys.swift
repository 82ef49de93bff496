import Basics

/// The keys of the installation, which wrap the keys of households. One is in use; a second one stands before it
/// while everything is wrapped anew.
package struct InstallationKeys: Sendable {
    struct Key: Sendable {
        let id: String
        let bytes: [UInt8]

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            id = Cipher.hexadecimal(Cipher.hash(bytes + Array("brobygger installation key".utf8), length: 8))
        }
    }

    /// The first one wraps; the others only open.
    let all: [Key]
    var current: Key { all[0] }
    package var isBeingRotated: Bool { all.count > 1 }

    init?(_ all: [[UInt8]]) {
        guard !all.isEmpty, all.allSatisfy({ $0.count == Cipher.keyLength }) else { return nil }
        self.all = all.map(Key.init)
    }

    package static func fresh() -> InstallationKeys {
        InstallationKeys(first: Key(Cipher.newKey()), others: [])
    }

    private init(first: Key, others: [Key]) {
        all = [first] + others
    }

    /// A new key in front of the present one.
    package func rotated() -> InstallationKeys { InstallationKeys(first: Key(Cipher.newKey()), others: [current]) }
    /// The one in use alone.
    package func finished() -> InstallationKeys { InstallationKeys(first: current, others: []) }

    func key(_ id: String) -> Key? { all.first { $0.id == id } }
}
