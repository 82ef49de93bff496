import Access
import Basics
import Consent
import Intake
import MatchLife
import NeedToKnow
import Organisations
import Vault
import Web

/// - Parameters:
///   - say: in the language of the record.
///   - reader: in the language of whoever looks at it.
func processingRecordView(_ record: ProcessingRecord, _ say: Speech, _ reader: Speech) -> HTML {
    let sections: [(Message, HTML)] = [
        (T.processingController, controller(record, say)), (T.processingPurposes, purposes(record, say)),
        (T.processingSubjects, list(record.subjects.map { word("subject", $0.rawValue) }, say)),
        (T.processingData, data(record, say)), (T.processingRecipients, recipients(record, say)),
        (T.processingTransfers, "<p>\(say(T.processingTransfersNone))</p>"),
        (T.processingLimits, timeLimits(record, say)), (T.processingMeasures, list(measures, say)),
    ]
    return """
        <p class="actions no-print"><button class="button" type="button" data-print>\(reader(T.processingPrint))</button>
        \(otherLanguage(than: say.language, reader))</p>
        <article class="sheet" lang="\(say.language.rawValue)" dir="\(say.language.direction)">
        <header class="sheet-head"><span><bdi>\(record.organisation.name)</bdi></span><span>\(say(T.processingArticle))</span></header>
        <h1>\(say(T.processingTitle))</h1><p>\(say(T.processingPrinted(day: .day(record.writtenOn))))</p>
        <p class="no-print">\(say(T.processingLead))</p>
        \(sections.html { "<section><h2>\(say($0))</h2>\($1)</section>" })</article>
        """
}

private func otherLanguage(than language: Language, _ reader: Speech) -> HTML {
    let (other, label) =
        language == .danish ? (Language.english, T.processingInEnglish) : (.danish, T.processingInDanish)
    return """
        <a class="button quiet" href="\(ProcessingRecordRoutes.page)?in=\(other.rawValue)" hreflang="\(other.rawValue)">\(reader(label))</a>
        """
}

private func word(_ group: String, _ name: String) -> Message { Message("rights.processing.\(group).\(name)") }

private func list(_ lines: [Message], _ say: Speech) -> HTML { "<ul>\(lines.html { "<li>\(say($0))</li>" })</ul>" }

private func controller(_ record: ProcessingRecord, _ say: Speech) -> HTML {
    func phone(_ text: String) -> HTML? { PhoneNumber(text).map { "<span dir=\"ltr\">\($0.shown)</span>" } }
    let own = record.organisation.kind == .municipality ? [] : record.activities
    let contacts = own.map { activity in
        (
            T.processingContact(activity: .name(activity.name)),
            "<bdi>\(activity.contactName)</bdi> \(phone(activity.contactPhone))" as HTML
        )
    }
    let known: [(Message, HTML)] =
        [(T.processingOrganisation, "<bdi>\(record.organisation.name)</bdi>")]
        + (phone(record.organisation.phone).map { [(T.processingPhone, $0)] } ?? []) + contacts
    let unknown = [T.processingHandOfficer, T.processingHandJoint, T.processingHandProcessor]
    return """
        <dl class="facts">\(known.html { "<div><dt>\(say($0))</dt><dd>\($1)</dd></div>" })</dl><p>\(say(T.processingByHand))</p>
        \(unknown.html { "<p class=\"line\"><span>\(say($0))</span></p>" })
        """
}

private func purposes(_ record: ProcessingRecord, _ say: Speech) -> HTML {
    list(
        record.purposes.map { word("purpose", $0.rawValue) }
            + (record.receivesVolunteers ? [T.processingPurposeVolunteers, T.processingPurposeCalls] : [])
            + [T.processingPurposeAccess], say)
}

private func data(_ record: ProcessingRecord, _ say: Speech) -> HTML {
    let groups = record.groups.html { group in
        let until = T.processingUntil(when: .message(word("group-until", group.use.rawValue)))
        return """
            <h3>\(say(word("group", group.use.rawValue)))</h3><p>\(sentence(group.fields.map(\.message), say)) \(say(until)).</p>
            """
    }
    return """
        \(groups)<p>\(say(T.processingUnsealed))</p>
        <p>\(say(T.processingNever(what: .list(record.neverKept.map { word("never", $0.rawValue) }))))</p>
        """
}

/// `Name, phone number and e-mail address.`
private func sentence(_ words: [Message], _ say: Speech) -> HTML {
    let all = say.list(words.map(say.plain))
    return HTML(text: all.prefix(1).uppercased() + all.dropFirst() + ".")
}

private func recipients(_ record: ProcessingRecord, _ say: Speech) -> HTML {
    guard record.holdsHouseholds else { return "<p>\(say(T.processingRecipientsNone))</p>" }
    let holders = record.holders.map { holder in
        Message("rights.processing.holder.\(holder.rawValue)", ["days": .number(Matches.contactDays)])
    }
    let rows = record.relations.html { relation in
        let sights = Sight.allCases.filter(relation.sights.contains)
        return row(
            word("relation", relation.rawValue), T.processingSeesWhat,
            HTML(text: say.list(sights.map { say.plain(word("sight", $0.rawValue)) })), say)
    }
    return """
        \(list(holders + (record.receivesVolunteers ? callRecipients : []), say))<p>\(say(T.processingSeesLead))</p>
        \(table("<caption>\(say(T.processingSees))</caption>", T.processingSeesWho, T.processingSeesWhat, rows, say))
        """
}

private let callRecipients = [
    T.processingRecipientCaller, T.processingRecipientCallLeader, T.processingRecipientWatch,
]

/// - Parameter caption: seen where no heading says the same.
private func table(_ caption: HTML, _ head: Message, _ second: Message, _ rows: HTML, _ say: Speech) -> HTML {
    """
    <table class="list">\(caption)<thead><tr><th scope="col">\(say(head))</th>\
    <th scope="col">\(say(second))</th></tr></thead><tbody>\(rows)</tbody></table>
    """
}

private func row(_ head: Message, _ label: Message, _ cell: HTML, _ say: Speech) -> HTML {
    "<tr><th scope=\"row\">\(say(head))</th><td data-label=\"\(say.plain(label))\">\(cell)</td></tr>"
}

private func timeLimits(_ record: ProcessingRecord, _ say: Speech) -> HTML {
    let kinds = record.periodsInForce.map { ($0.message, T.processingLimitMonths(months: record.periods[$0])) }
    let consents = record.activities.map { activity in
        (T.processingLimitConsent(activity: .name(activity.name)), T.processingLimitMonths(months: activity.keepMonths))
    }
    let contact = (T.processingLimitContact, T.processingLimitDays(days: Matches.contactDays))
    let drafts = (T.processingLimitDrafts, T.processingLimitDays(days: Intakes.draftDays))
    let all =
        consents + (record.holdsHouseholds ? [contact] : []) + kinds
        + (record.organisation.kind == .municipality ? [drafts] : [])
    let rows = all.html { row($0, T.processingLimitWhen, say($1), say) }
    let limits: HTML = "<caption class=\"hidden-visually\">\(say(T.processingLimits))</caption>"
    let notice = "<p>\(say(T.processingLimitNotice(days: RetentionPeriods.noticeDays)))</p>" as HTML
    return """
        \(table(limits, T.processingLimitWhat, T.processingLimitWhen, rows, say))\(notice, when: record.holdsHouseholds)
        <p>\(say(T.processingLimitLog))</p>
        """
}

private let measures = [
    T.processingMeasureSealed, T.processingMeasureErased, T.processingMeasureFactor(count: FactorLimits.hours),
    T.processingMeasurePromised, T.processingMeasureNeed, T.processingMeasureLogged, T.processingMeasureGuarded,
]
