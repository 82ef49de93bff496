import Access
import Basics
import Storage
import Web

/// A caller who is ill or away has often told a leader, and not us.
extension LeadingRoutes {
    func putAway(on site: Site) {
        let path = "/calls/activities/:activity/callers/:account/away"
        site.members(.post, path, Self.roles, about: .organisation) { visit in
            let (activity, caller, phone) = try await caller(visit)
            let form = AbsenceForm(visit.form, today: visit.today)
            guard let days = form.days else {
                let known = CallerForm.fields(weekdays: caller.weekdays, phone: phone)
                return try await callerPage(visit, activity, caller, known, away: (visit.form, form.problems))
            }
            try await database.write { transaction in
                try calls.away(
                    caller.account, in: activity.id, from: days.lowerBound, until: days.upperBound, transaction)
                try calls.tell(.daysChanged(to: caller.account), transaction)
            }
            return after(T.setDoneAway, LeadingAddress.caller(caller.account, activity.id))
        }
        site.members(.post, "\(path)/:absence/end", Self.roles, about: .organisation) { visit in
            let (activity, caller, _) = try await caller(visit)
            let id = visit.text("absence")
            try await database.write { transaction in
                let own = try calls.absences(of: caller.account, in: transaction)
                guard own.contains(where: { $0.id == id && $0.activity == activity.id }) else { throw PageNotFound() }
                try calls.endAbsence(id, of: caller.account, in: transaction)
                try calls.tell(.daysChanged(to: caller.account), transaction)
            }
            return after(T.setDoneBack, LeadingAddress.caller(caller.account, activity.id))
        }
    }
}

func awayView(_ absences: [CallerAbsence], _ path: String, _ form: FormView) -> HTML {
    let say = form.say
    let lines = absences.html { one in
        """
        <li><p>\(say(T.planAway(from: .day(one.from), until: .day(one.until))))</p>\
        <form method="post" action="\(path)/away/\(one.id)/end"><button class="link">\(say(T.setBack))</button></form></li>
        """
    }
    return """
        <section class="panel"><h2>\(say(T.planAbsences))</h2><p>\(say(T.setAwayLead))</p>\
        \("<ul class=\"plain-list\">\(lines)</ul>", when: !absences.isEmpty)\(form.summary)
        <form method="post" action="\(path)/away" novalidate><div class="two">\(form.text("from", T.planFrom, type: "date"))\
        \(form.text("until", T.planUntil, type: "date"))</div><button class="button quiet">\(say(T.setAwayDo))</button></form></section>
        """
}
