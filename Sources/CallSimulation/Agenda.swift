import Basics

/// What is to happen, by its time; what comes at the same time in the order in which it was put down.
struct Agenda<Event> {
    private struct Line {
        let at: Int64
        let number: Int
        let event: Event

        func isBefore(_ other: Line) -> Bool { at < other.at || at == other.at && number < other.number }
    }

    private var heap: [Line] = []
    private var count = 0

    var next: Instant? { heap.first.map { Instant(milliseconds: $0.at) } }

    mutating func add(_ event: Event, at moment: Instant) {
        count += 1
        heap.append(Line(at: moment.milliseconds, number: count, event: event))
        var child = heap.count - 1
        while child > 0, heap[child].isBefore(heap[(child - 1) / 2]) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func take(until moment: Instant) -> Event? {
        guard let first = heap.first, first.at <= moment.milliseconds else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].isBefore(heap[least])
            {
                least = child
            }
            if least == parent { return first.event }
            heap.swapAt(least, parent)
            parent = least
        }
    }
}
