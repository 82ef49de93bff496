import Basics

/// A talk with a newcomer: what was said, and whether they heard how long it may take (C050, C072 step 2).
package struct Talk: Sendable {
    package let on: Day
    package let note: Personal<String>
    package let toldWaiting: Bool

    package init(on: Day, note: Personal<String>, toldWaiting: Bool) {
        self.on = on
        self.note = note
        self.toldWaiting = toldWaiting
    }
}
