import Basics
import Consent
import MatchLife
import NeedToKnow
import Organisations
import Vault

/// The record of processing of one organisation (GDPR art. 30), made of what the program is: its sealed fields, its table of
/// who sees what, its purposes and its periods. What has no words yet fails a test, so the record cannot fall behind.
package struct ProcessingRecord: Sendable {
    package let organisation: OrganisationCard
    /// Its own; of a municipality those that it sends newcomers to.
    let activities: [ActivityCard]
    let periods: RetentionPeriods
    let writtenOn: Day

    /// A category of people whom data are about.
    enum Subject: String, CaseIterable {
        case newcomer
        case volunteer
        case companion
        case interpreter
        case called
        case member
    }

    /// Fields that one kind of key seals, so that they go together.
    struct Group {
        let use: KeyUse
        let fields: [PersonalField]
    }

    var subjects: [Subject] {
        switch organisation.kind {
        case .branch: Subject.allCases
        case .municipality: [.newcomer, .companion, .interpreter, .member]
        case .association: [.member]
        }
    }

    var groups: [Group] {
        KeyUse.allCases.filter { $0.isHeld(by: organisation.kind) }.map { use in
            Group(use: use, fields: PersonalField.all.filter { $0.use == use && $0.isHeld(by: organisation.kind) })
        }.filter { !$0.fields.isEmpty }
    }

    /// Of the households, and so none where only accounts are kept.
    var purposes: [ConsentPurpose] { holdsHouseholds ? ConsentPurpose.allCases : [] }
    var receivesVolunteers: Bool { organisation.kind == .branch }
    var holders: [HolderKind] { holdsHouseholds ? HolderKind.allCases : [] }
    var neverKept: [NeverShare] { NeverShare.allCases.filter { $0.home == .nowhere } }

    /// Who sees what of whom. The program itself, when a deadline has passed, shows nobody anything.
    var relations: [Relation] { holdsHouseholds ? Relation.allCases.filter { $0 != .system } : [] }

    var periodsInForce: [RetentionKind] {
        RetentionKind.allCases.filter { kind in
            switch kind {
            case .neverMatched, .declined, .ended: holdsHouseholds
            case .volunteerIdle, .matchNotes, .callLog: receivesVolunteers
            case .letters, .waysIn: true
            }
        }
    }

    var holdsHouseholds: Bool { organisation.kind != .association }
}

extension KeyUse {
    /// Branches hold households and matches, municipalities what they have sent, everybody their own people.
    fileprivate func isHeld(by kind: OrganisationKind) -> Bool {
        switch self {
        case .household, .contact: kind != .association
        case .kept, .match, .spreadsheet, .called: kind == .branch
        case .form: kind == .municipality
        case .account: true
        case .index: false
        }
    }
}

extension PersonalField {
    /// What leaders write stays in the branch.
    fileprivate func isHeld(by kind: OrganisationKind) -> Bool {
        kind == .branch || ![.talkNote, .keptReason].contains(self)
    }

    /// `rights.processing.field.kept-contact-first-name`
    var message: Message {
        let column = column.hasPrefix("sealed_") ? String(column.dropFirst("sealed_".count)) : column
        return Message("rights.processing.field.\("\(table)-\(column)".replacing("_", with: "-"))")
    }
}
