import Basics
import Web

/// One match as one side may have it. Pure: the rows as they are, and whose export it is.
struct MatchExport {
    let match: Pairing
    let side: MatchSide
    let steps: [MatchStep]
    /// Each step with the row as it was before it.
    let earlier: [String: Pairing]
    let followUps: [FollowUp]
    let apart: (since: Day, liftedAt: Instant?)?

    var record: [ExportFact] { beginning + meeting + ending + [stepsFact, followUpsFact] }

    /// A newcomer who was never asked is not told what a volunteer thought of it (C072).
    private var isRipe: Bool { side == .volunteer || match.newcomerDue != nil }

    private var beginning: [ExportFact] {
        let isVolunteer = side == .volunteer
        return [
            ExportFact("with", T.exportWith, .word(side.other, of: "match.export.by")),
            ExportFact("state", ExportWords.state, isRipe ? .word(match.state, of: "match.state") : nil),
            ExportFact("proposed_at", T.exportProposed, instant(match.createdAt)),
            ExportFact("waited_days", T.exportWaitedDays, .number(match.waitedDays)),
            ExportFact("score_of_1000", T.exportScore, .number(match.score)),
            ExportFact("reason", T.exportWhy, .noted(match.why)),
            ExportFact("answer_by", T.exportAnswerBy, .on(isVolunteer ? match.volunteerDue : match.newcomerDue)),
            ExportFact("told_at", T.exportTold, instant(isVolunteer ? match.volunteerToldAt : match.newcomerToldAt)),
            ExportFact("seen_at", T.exportSeen, instant(isVolunteer ? match.volunteerSeenAt : match.newcomerSeenAt)),
            ExportFact("wants_call", T.exportWantsCall, isVolunteer ? nil : .claim(match.newcomerWantsCall)),
        ]
    }

    private var meeting: [ExportFact] {
        let goesOn = side == .volunteer ? match.volunteerGoesOn : match.newcomerGoesOn
        return [
            ExportFact("meeting_form", T.exportMeeting, match.meetingForm.map { .word($0, of: "words.meeting") }),
            ExportFact("meeting_place", T.arrangePlace, .noted(match.meetingPlace)),
            ExportFact("meeting_on", T.arrangeOn, .on(match.meetingOn)),
            ExportFact("meeting_clock", T.exportClock, .noted(match.meetingAt)),
            ExportFact("contact_opened_at", T.exportContactOpened, instant(match.contactOpenedAt)),
            ExportFact("contact_open_until", T.exportContactUntil, .on(match.contactUntil)),
            ExportFact("contact_made_at", T.exportContactMade, instant(match.contactMadeAt)),
            ExportFact("goes_on", T.exportGoesOn, goesOn.map { .claim($0) }),
        ]
    }

    private var ending: [ExportFact] {
        let reason = match.ending.flatMap { $0.mayBeTold(to: side) && isRipe ? $0 : nil }
        return [
            ExportFact("ended_at", ExportWords.ended, instant(match.endedAt)),
            ExportFact("ending", ExportWords.ending, reason.map { .word($0, of: "match.ending") }),
            ExportFact("kept_apart_since", T.exportApart, .on(apart?.since)),
            ExportFact("kept_apart_until", T.exportApartUntil, .at(apart?.liftedAt)),
        ]
    }

    private var stepsFact: ExportFact {
        ExportFact("steps", T.pageHistory, .records(steps.compactMap { step($0) }))
    }

    /// What the other side said is theirs. What a leader or the clock did concerns both and is given to both, as is that
    /// the two came into contact, whoever said so.
    private func step(_ step: MatchStep) -> [ExportFact]? {
        let voice = step.voice(for: side)
        guard voice != .other || step.concernsBoth else { return nil }
        // Only arranging changes where the two meet: what was arranged before stands nowhere else.
        let before = step.what == MatchEvent.Kind.arranged.rawValue ? earlier[step.id] : nil
        return [
            ExportFact("at", ExportWords.on, .instant(step.at)),
            ExportFact("what", ExportWords.kind, .word(step.what, Message("match.step.\(step.what)"))),
            ExportFact("by", ExportWords.who, .word(step.actor, of: "match.export.by")),
            ExportFact("told_on", T.exportToldOn, .on(step.toldOn)),
            ExportFact("note", ExportWords.note, voice == .other ? nil : why(step)),
            ExportFact("earlier_place", T.exportEarlierPlace, .noted(before?.meetingPlace)),
            ExportFact("earlier_clock", T.exportEarlierClock, .noted(before?.meetingAt)),
            ExportFact("undone_at", T.exportUndone, .at(step.undoneAt)),
        ]
    }

    /// A reason from the list in its words; a line that somebody wrote as it is.
    private func why(_ step: MatchStep) -> ExportValue? {
        DeclineReason(rawValue: step.why).map { .word($0, of: "words.decline") } ?? .noted(step.why)
    }

    /// Each side is asked by itself, and has what was heard from it (C081).
    private var followUpsFact: ExportFact {
        let own = followUps.filter { $0.side == side }
        return ExportFact(
            "follow_ups", T.exportFollowUps,
            .records(
                own.map { talk in
                    [
                        ExportFact("due_on", T.exportDue, .day(talk.dueOn)),
                        ExportFact("done_at", ExportWords.on, .at(talk.doneAt)),
                        ExportFact("going", T.exportGoing, talk.going.map { .word($0, of: "match.going") }),
                        ExportFact("note", ExportWords.note, .noted(talk.note.revealed)),
                    ]
                }))
    }

    private func instant(_ text: String?) -> ExportValue? { .at(text.flatMap { Instant($0) }) }
}
