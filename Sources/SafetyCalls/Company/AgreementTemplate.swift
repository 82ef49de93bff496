import Basics
import Web

extension AgreementTerm {
    var message: Message { Message("calls.company.term.\(rawValue)") }
    /// What the template proposes (seed 004, section 2).
    var template: Message { Message("calls.company.template.\(rawValue)") }
    /// How much may be written.
    static let longest = 2000
}

extension AgreementTerms {
    /// The template: what the national office's guidance says, for the two to make their own (C170, C172, C173).
    package static func template(_ say: Speech) -> AgreementTerms {
        AgreementTerms(
            form: .star, leaderSide: .branch, leader: nil, budget: 0, noticeWeeks: 8,
            words: Dictionary(
                AgreementTerm.allCases.map { ($0, say.plain($0.template)) }, uniquingKeysWith: { first, _ in first }))
    }
}
