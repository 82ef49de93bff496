import Basics
import Organisations

/// What somebody who worries about a child is shown. It is made of who reads, and of nothing they write: there is no field.
struct ChildPage {
    struct Number: Hashable {
        let name: String
        /// Nil when it is not known.
        let phone: PhoneNumber?
    }

    /// The reader's municipality, or those that work with the reader's branch.
    var municipalities: [Number] = []
    /// Who leads the activity that the reader is part of.
    var leaders: [Number] = []
}
