extension CallEvent {
    /// What stands in the log of it; nil for what is told by its deeds.
    var note: CallNote? {
        switch self {
        case .timePassed, .planned: nil
        case .reported(let report, let by): CallNote(.reported, by: by, word: report.rawValue)
        case .taken(let by): CallNote(.taken, by: by)
        case .takenOver(let by): CallNote(.takenOver, by: by)
        case .asked(let contact, let answer, let by):
            CallNote(.asked, by: by, contact: contact, word: answer.rawValue)
        case .found(let finding, let by): CallNote(.found, by: by, word: finding.rawValue)
        case .handedOver(let to, let by): CallNote(.handedOver, by: by, to: to)
        case .swapped(let to): CallNote(.swapped, to: to)
        case .paused: CallNote(.paused)
        case .reopened(_, let by, _): CallNote(.reopened, to: by)
        case .calledOff: CallNote(.calledOff)
        case .continued(let by): CallNote(.continued, by: by)
        case .chainClosed: CallNote(.chainClosed)
        case .chainReopened: CallNote(.reopened)
        case .reachedInChain(let isWell, let by):
            CallNote(.reached, by: by, word: (isWell ? CallReport.allWell : .noAnswer).rawValue)
        }
    }

    /// Whether whoever is there for the duty has a say; a call that went well asks nobody.
    var asksPeople: Bool {
        switch self {
        case .reported(.allWell, _), .planned, .paused, .reopened, .calledOff, .chainClosed, .chainReopened: false
        default: true
        }
    }
}
