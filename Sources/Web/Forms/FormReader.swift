import Basics

/// Turns typed fields into values and collects every problem on the way, so that a form is shown again with all of them.
package struct FormReader {
    package let fields: Fields
    package var problems = Problems()

    package init(_ fields: Fields) {
        self.fields = fields
    }

    /// Text of at most `max` characters.
    package mutating func text(_ name: String, required: Bool = true, max: Int = 120) -> String {
        let text = single(name)
        if required && text.isEmpty { problems.add(name, T.problemRequired) }
        if text.count > max { problems.add(name, T.problemTooLong(max: max)) }
        return text
    }

    package mutating func email(_ name: String, required: Bool = true) -> EmailAddress? {
        parsed(name, required, EmailAddress.init, T.problemEmail)
    }

    package mutating func phone(_ name: String, required: Bool = true) -> PhoneNumber? {
        parsed(name, required, { PhoneNumber($0) }, T.problemPhone)
    }

    package mutating func number(_ name: String, in range: ClosedRange<Int>, empty: Int? = nil) -> Int? {
        if fields[name].isEmpty, let empty { return empty }
        return parsed(
            name, true, { Int($0).flatMap { range.contains($0) ? $0 : nil } },
            T.problemNumber(high: range.upperBound, low: range.lowerBound))
    }

    /// A day as `2026-11-21` or as people write it: `21.11.2026`, `21/11-2026`.
    package mutating func day(_ name: String, required: Bool = true) -> Day? {
        parsed(name, required, typedDay, T.problemDay)
    }

    package mutating func choice<Choice: RawRepresentable<String>>(
        _ name: String, required: Bool = true, as _: Choice.Type = Choice.self
    ) -> Choice? {
        parsed(name, required, Choice.init(rawValue:), T.problemChoice)
    }

    package mutating func choices<Choice: RawRepresentable<String>>(
        _ name: String, as _: Choice.Type = Choice.self
    ) -> [Choice] {
        let typed = fields.each(name)
        let known = typed.compactMap(Choice.init(rawValue:))
        if known.count < typed.count { problems.add(name, T.problemChoice) }
        return known
    }

    package mutating func id<Of>(_ name: String, required: Bool = true, of _: Of.Type = Of.self) -> ID<Of>? {
        parsed(name, required, { ID<Of>($0) }, T.problemChoice)
    }

    package func ticked(_ name: String) -> Bool { !fields[name].isEmpty }

    package mutating func parsed<Value>(
        _ name: String, _ required: Bool, _ parse: (String) -> Value?, _ wrong: Message
    ) -> Value? {
        let typed = single(name)
        guard !typed.isEmpty else {
            if required { problems.add(name, T.problemRequired) }
            return nil
        }
        guard let value = parse(typed) else {
            problems.add(name, wrong)
            return nil
        }
        return value
    }

    /// No form of ours sends a field twice that is to be had once, and nobody shall wonder which of two counted.
    private mutating func single(_ name: String) -> String {
        if fields.all.count(where: { $0.name == name }) > 1 { problems.add(name, T.problemChoice) }
        return fields[name]
    }

    /// Throws everything that was wrong.
    package func finish() throws(Problems) {
        if !problems.isEmpty { throw problems }
    }
}

/// Nil for days that do not exist, and for years without a century.
private func typedDay(_ typed: String) -> Day? {
    if let day = Day(typed) { return day }
    let parts = typed.split(whereSeparator: { "./- ".contains($0) }).compactMap { Int($0) }
    guard parts.count == 3, parts[2] >= 1000 else { return nil }
    return Day(year: parts[2], month: parts[1], day: parts[0])
}
