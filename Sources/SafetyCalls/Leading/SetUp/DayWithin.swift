import Basics
import Web

extension FormReader {
    /// A day that can be meant; one that stands already may stay.
    mutating func day(_ name: String, from first: Day, until last: Day, _ present: Day? = nil) -> Day? {
        let day = day(name)
        guard let day, day != present, !(first <= day && day <= last) else { return day }
        problems.add(name, T.setProblemDay(from: .day(first), until: .day(last)))
        return nil
    }
}
