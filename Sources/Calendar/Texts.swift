// Written by script/texts from Texts/da.json.
import Basics

enum T {
    static let pageTitle = Message("calendar.page.title")
    static let pageLead = Message("calendar.page.lead")
    static let pageNoNames = Message("calendar.page.no-names")
    static let pageNone = Message("calendar.page.none")
    static let pageMake = Message("calendar.page.make")
    static func pageHas(day: Message.Value) -> Message {
        Message("calendar.page.has", ["day": day])
    }
    static func pageRead(day: Message.Value) -> Message {
        Message("calendar.page.read", ["day": day])
    }
    static let pageUnread = Message("calendar.page.unread")
    static let pageRotateHelp = Message("calendar.page.rotate-help")
    static let pageRotate = Message("calendar.page.rotate")
    static let pageEnd = Message("calendar.page.end")
    static let pageBack = Message("calendar.page.back")
    static let doneEnded = Message("calendar.done.ended")
    static let madeTitle = Message("calendar.made.title")
    static let madeLead = Message("calendar.made.lead")
    static let madeAddress = Message("calendar.made.address")
    static let madeOpen = Message("calendar.made.open")
    static let madeSecret = Message("calendar.made.secret")
    static let madeDone = Message("calendar.made.done")
    static let howTitle = Message("calendar.how.title")
    static let howApple = Message("calendar.how.apple")
    static let howGoogle = Message("calendar.how.google")
    static let howOutlook = Message("calendar.how.outlook")
    static let howSlow = Message("calendar.how.slow")
    static let feedNone = Message("calendar.feed.none")
    static func entryNote(link: Message.Value) -> Message {
        Message("calendar.entry.note", ["link": link])
    }
    static let mineNewcomerAnswer = Message("calendar.mine.newcomer-answer")
    static let mineMeeting = Message("calendar.mine.meeting")
    static let mineContactEnds = Message("calendar.mine.contact-ends")
    static let mineNewcomerGoesOn = Message("calendar.mine.newcomer-goes-on")
    static let mineConsent = Message("calendar.mine.consent")
    static let mineAttorney = Message("calendar.mine.attorney")
    static let mineCompanion = Message("calendar.mine.companion")
    static let mineErased = Message("calendar.mine.erased")
    static func leaderVolunteerAnswer(match: Message.Value) -> Message {
        Message("calendar.leader.volunteer-answer", ["match": match])
    }
    static func leaderNewcomerAnswer(match: Message.Value) -> Message {
        Message("calendar.leader.newcomer-answer", ["match": match])
    }
    static func leaderMeeting(match: Message.Value) -> Message {
        Message("calendar.leader.meeting", ["match": match])
    }
    static func leaderConfirmMeeting(match: Message.Value) -> Message {
        Message("calendar.leader.confirm-meeting", ["match": match])
    }
    static func leaderContactEnds(match: Message.Value) -> Message {
        Message("calendar.leader.contact-ends", ["match": match])
    }
    static func leaderVolunteerGoesOn(match: Message.Value) -> Message {
        Message("calendar.leader.volunteer-goes-on", ["match": match])
    }
    static func leaderNewcomerGoesOn(match: Message.Value) -> Message {
        Message("calendar.leader.newcomer-goes-on", ["match": match])
    }
    static func leaderFollowVolunteer(match: Message.Value) -> Message {
        Message("calendar.leader.follow-volunteer", ["match": match])
    }
    static func leaderFollowNewcomer(match: Message.Value) -> Message {
        Message("calendar.leader.follow-newcomer", ["match": match])
    }
    static let leaderConsent = Message("calendar.leader.consent")
    static let leaderCertificate = Message("calendar.leader.certificate")
    static let leaderUnconfirmed = Message("calendar.leader.unconfirmed")
    static let volunteerVolunteerAnswer = Message("calendar.volunteer.volunteer-answer")
    static let volunteerMeeting = Message("calendar.volunteer.meeting")
    static let volunteerContactEnds = Message("calendar.volunteer.contact-ends")
    static let volunteerVolunteerGoesOn = Message("calendar.volunteer.volunteer-goes-on")
    static let ownRecall = Message("calendar.own.recall")
    static let ownCompanion = Message("calendar.own.companion")
    static let ownAttorney = Message("calendar.own.attorney")
    static let ownCertificate = Message("calendar.own.certificate")
    static let ownErased = Message("calendar.own.erased")
    static let ownCovers = Message("calendar.own.covers")
    static let ownCovered = Message("calendar.own.covered")
}
