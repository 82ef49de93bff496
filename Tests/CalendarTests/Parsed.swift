import CLibical

/// A calendar read back by the library's own reader, and each event's values by the names of RFC 5545.
struct Parsed {
    private(set) var events: [[String: String]] = []
    private(set) var mistakes = 0

    init(_ text: String) {
        guard let calendar = icalparser_parse_string(text) else { return }
        defer { icalcomponent_free(calendar) }
        mistakes = Int(icalcomponent_count_errors(calendar))
        var event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT)
        while let found = event {
            events.append(Self.values(of: found))
            event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)
        }
    }

    private static func values(of event: OpaquePointer) -> [String: String] {
        var values: [String: String] = [:]
        var property = icalcomponent_get_first_property(event, ICAL_ANY_PROPERTY)
        while let found = property {
            if let name = icalproperty_get_property_name(found) { values[String(cString: name)] = value(of: found) }
            property = icalcomponent_get_next_property(event, ICAL_ANY_PROPERTY)
        }
        return values
    }

    /// What a reader is shown: without the escapes of the file.
    private static func value(of property: OpaquePointer) -> String {
        let isText = icalvalue_isa(icalproperty_get_value(property)) == ICAL_TEXT_VALUE
        let text =
            isText
            ? icalvalue_get_text(icalproperty_get_value(property)) : icalproperty_get_value_as_string(property)
        return text.map { String(cString: $0) } ?? ""
    }
}
