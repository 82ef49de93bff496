import Access
import Basics

/// Who brings an event, and whether they bring it for somebody who told them by phone or face to face (C185).
package struct Telling: Sendable {
    package enum How: String, Sendable, CaseIterable {
        case page
        case phone
        case face
    }

    package let reader: Reader
    package let how: How
    /// The day on which it was told; today when it comes from the page itself.
    package let on: Day?
    package let why: String

    package init(_ reader: Reader, how: How = .page, on: Day? = nil, why: String = "") {
        self.reader = reader
        self.how = how
        self.on = on
        self.why = why
    }
}
