import Access
import Basics
import Storage
import Web

extension CompanyRoutes {
    func putAgreement(on site: Site) {
        let root = "\(CompanyAddress.list)/:company"
        site.members(.get, "\(root)/agreement", Self.both, about: .organisation) { visit in
            do {
                return try await writing(visit)
            } catch let refusal as CompanyRefusal {
                return try await page(visit, refusal: refusal)
            }
        }
        site.members(.post, "\(root)/agreement", Self.both, about: .organisation) { try await write($0) }
        site.members(.get, "\(root)/agreements/:number", Self.both, about: .organisation) { visit in
            let (id, number) = (try id(visit), try number(visit))
            let page = try await companies.database.read {
                try companies.agreement(number, of: id, for: visit.who, in: $0)
            }
            return visit.page(T.companyAgreementTitle, agreementView(page, visit.say))
        }
        site.members(.post, "\(root)/agreements/:number/signature", Self.both, about: .organisation) { visit in
            let (number, edits) = (try number(visit), Int(visit.form["edits"]) ?? 0)
            return try await deed(visit, T.companyDoneSigned) { id, transaction in
                try companies.sign(version: number, edits: edits, of: id, by: visit.who, in: transaction)
            }
        }
    }

    private func number(_ visit: Visit<Member>) throws -> Int {
        guard let number = Int(visit.text("number")) else { throw PageNotFound() }
        return number
    }

    private func writing(
        _ visit: Visit<Member>, _ problems: Problems = Problems(), hasSeenNewest: Bool = false
    ) async throws -> Answer {
        let id = try id(visit)
        let page = try await companies.database.read { try companies.writing(id, for: visit.who, in: $0) }
        let present = AgreementForm.fields(page.newest?.terms ?? .template(visit.say), page.newest)
        let again = hasSeenNewest ? AgreementForm.seeing(page.newest, in: visit.form) : visit.form
        let typed = problems.isEmpty ? present : again
        return visit.page(
            T.companyWriteTitle, status: problems.isEmpty ? 200 : 422,
            agreementWritingView(page, visit.form(typed, problems)))
    }

    private func write(_ visit: Visit<Member>) async throws -> Answer {
        let id = try id(visit)
        do {
            let page = try await companies.database.read { try companies.writing(id, for: visit.who, in: $0) }
            let leaders = Dictionary(
                page.leaders.map { ($0.account, $0.side) }, uniquingKeysWith: { first, _ in first })
            let form = try AgreementForm(visit.form, leaders: leaders)
            try await companies.database.write {
                try companies.write(form.terms, seen: form.seen, of: id, by: visit.who, in: $0)
            }
            return after(T.companyDoneSaved, CompanyAddress.page(id))
        } catch let problems as Problems {
            return try await writing(visit, problems)
        } catch CompanyRefusal.changedMeanwhile {
            // Nothing that was typed is lost: it stands in the form, beside the way to what the other has written.
            return try await writing(
                visit, Problems([Problem("form", CompanyRefusal.changedMeanwhile.message)]), hasSeenNewest: true)
        } catch let refusal as CompanyRefusal {
            return try await page(visit, refusal: refusal)
        }
    }

    // – The ending –

    func putEnding(on site: Site) {
        let root = "\(CompanyAddress.list)/:company"
        site.members(.post, "\(root)/notice", Self.both, about: .organisation) { try await notice($0) }
        site.members(.post, "\(root)/notice/withdrawal", Self.both, about: .organisation) { visit in
            try await deed(visit, T.companyDoneKept) { try companies.takeBackNotice(of: $0, by: visit.who, in: $1) }
        }
        site.members(.post, "\(root)/ending", Self.both, about: .organisation) { visit in
            try await deed(visit, T.companyDoneEnded) { try companies.end($0, by: visit.who, in: $1) }
        }
    }

    private func notice(_ visit: Visit<Member>) async throws -> Answer {
        try await deed(visit, T.companyDoneNotice) { id, transaction in
            _ = try companies.acting(id, for: visit.who, in: transaction)
            let form = try NoticeForm(visit.form, earliest: companies.earliestEnd(of: id, in: transaction))
            try companies.giveNotice(endingOn: form.endsOn, of: id, by: visit.who, in: transaction)
        }
    }
}
