import Synchronization

/// The letters that somebody has taken and not begun to send.
final class Hand: Sendable {
    private let letters = Mutex<[TakenLetter]>([])

    func hold(_ taken: [TakenLetter]) { letters.withLock { $0 += taken } }

    func next() -> TakenLetter? {
        letters.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    }

    func empty() -> [TakenLetter] {
        letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
