/// A binary heap of columns by distance; a column may stand in it more than once.
struct Heap {
    private var keys: [UInt64] = []

    /// Distances are not negative, so they order as bits above the column.
    mutating func push(_ distance: Int32, _ column: Int32) {
        let key = UInt64(UInt32(bitPattern: distance)) << 32 | UInt64(UInt32(bitPattern: column))
        keys.append(key)
        keys.withUnsafeMutableBufferPointer { keys in
            var child = keys.count - 1
            while child > 0 {
                let parent = (child - 1) / 2
                if keys[parent] <= key { break }
                keys[child] = keys[parent]
                child = parent
            }
            keys[child] = key
        }
    }

    mutating func pop() -> (distance: Int32, column: Int32)? {
        guard let key = keys.popLast() else { return nil }
        guard let least = keys.first else { return parts(key) }
        keys.withUnsafeMutableBufferPointer { keys in
            var parent = 0
            while true {
                var child = 2 * parent + 1
                if child >= keys.count { break }
                if child + 1 < keys.count && keys[child + 1] < keys[child] { child += 1 }
                if key <= keys[child] { break }
                keys[parent] = keys[child]
                parent = child
            }
            keys[parent] = key
        }
        return parts(least)
    }

    mutating func removeAll() {
        keys.removeAll(keepingCapacity: true)
    }

    private func parts(_ key: UInt64) -> (distance: Int32, column: Int32) {
        (Int32(bitPattern: UInt32(key >> 32)), Int32(bitPattern: UInt32(truncatingIfNeeded: key)))
    }
}
