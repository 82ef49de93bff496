import Basics
import CLibical

/// Entries as a calendar that is subscribed to: no METHOD, every moment in UTC (RFC 5545, 7986). Escaping and folding are
/// libical's. The same entries give the same bytes.
package func calendarText(_ entries: [CalendarEntry], named name: String) -> String {
    guard let calendar = icalcomponent_new(ICAL_VCALENDAR_COMPONENT) else { return "" }
    defer { icalcomponent_free(calendar) }
    describe(calendar, name)
    for entry in entries.sorted(by: { $0.uid < $1.uid }) {
        guard let event = icalcomponent_new(ICAL_VEVENT_COMPONENT) else { continue }
        put(entry, into: event)
        icalcomponent_add_component(calendar, event)
    }
    guard let text = icalcomponent_as_ical_string_r(calendar) else { return "" }
    defer { icalmemory_free_buffer(text) }
    return String(cString: text)
}

/// How often calendars are asked to look; most look when they like.
private let hoursBetween: UInt32 = 1

private func describe(_ calendar: OpaquePointer, _ name: String) {
    icalcomponent_add_property(calendar, icalproperty_new_version("2.0"))
    icalcomponent_add_property(calendar, icalproperty_new_prodid("-//Brobygger//Brobygger//DA"))
    icalcomponent_add_property(calendar, icalproperty_new_calscale("GREGORIAN"))
    icalcomponent_add_property(calendar, icalproperty_new_name(name))
    icalcomponent_add_property(calendar, own("X-WR-CALNAME", name))
    var pause = icaldurationtype_null_duration()
    pause.hours = hoursBetween
    let interval = icalproperty_new_refreshinterval(pause)
    icalproperty_add_parameter(interval, icalparameter_new_value(ICAL_VALUE_DURATION))
    icalcomponent_add_property(calendar, interval)
    icalcomponent_add_property(calendar, own("X-PUBLISHED-TTL", "PT\(hoursBetween)H"))
}

private func own(_ name: String, _ value: String) -> OpaquePointer? {
    let property = icalproperty_new_x(value)
    icalproperty_set_x_name(property, name)
    return property
}

private func put(_ entry: CalendarEntry, into event: OpaquePointer) {
    icalcomponent_add_property(event, icalproperty_new_uid(entry.uid))
    icalcomponent_add_property(event, icalproperty_new_dtstamp(time(entry.revision.at)))
    icalcomponent_add_property(event, icalproperty_new_lastmodified(time(entry.revision.at)))
    icalcomponent_add_property(event, icalproperty_new_sequence(Int32(clamping: entry.revision.number)))
    icalcomponent_add_property(event, icalproperty_new_summary(plain(entry.title)))
    icalcomponent_add_property(event, icalproperty_new_description(plain(entry.note)))
    icalcomponent_add_property(event, icalproperty_new_url(entry.link))
    icalcomponent_add_property(event, icalproperty_new_class(ICAL_CLASS_PRIVATE))
    icalcomponent_add_property(
        event, icalproperty_new_status(entry.isOff ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED))
    put(entry.moment, into: event)
}

/// The library escapes line feeds; what else steers a printer has no place in a TEXT (RFC 5545, 3.3.11).
private func plain(_ text: String) -> String {
    String(
        String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "\n" || $0.properties.generalCategory != .control })
    )
}

/// A day to think of leaves the day free; a meeting takes its hour.
private func put(_ moment: CalendarEntry.Moment, into event: OpaquePointer) {
    switch moment {
    case .days(let first, let last):
        icalcomponent_add_property(event, dated(icalproperty_new_dtstart(date(first))))
        // The end is the day after (RFC 5545, 3.6.1).
        icalcomponent_add_property(event, dated(icalproperty_new_dtend(date(last.adding(days: 1)))))
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT))
    case .time(let start, let minutes):
        icalcomponent_add_property(event, icalproperty_new_dtstart(time(start)))
        icalcomponent_add_property(event, icalproperty_new_dtend(time(start.adding(minutes: minutes))))
        icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_OPAQUE))
    }
}

private func dated(_ property: OpaquePointer?) -> OpaquePointer? {
    icalproperty_add_parameter(property, icalparameter_new_value(ICAL_VALUE_DATE))
    return property
}

private func date(_ day: Day) -> icaltimetype {
    var date = icaltime_null_date()
    (date.year, date.month, date.day) = (Int32(day.year), Int32(day.month), Int32(day.day))
    return date
}

/// In UTC: the built-in time zones of libical have names of their own, which not every calendar knows.
private func time(_ instant: Instant) -> icaltimetype {
    icaltime_from_timet_with_zone(time_t(instant.milliseconds / 1000), 0, icaltimezone_get_utc_timezone())
}
