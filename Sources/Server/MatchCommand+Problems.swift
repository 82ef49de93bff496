import CSV
import Matching

extension FileProblem {
    /// `12:34: lat: found "abc", expected decimal degrees from -90 to 90`.
    var words: String {
        let place = "\(position.line):\(position.column): " + (column.map { "\($0): " } ?? "")
        switch expected {
        case .text(let kind): return place + kind.words
        case .cellCount(let count): return place + "found \(found) cells, expected \(count) as in the header"
        case .column(let name): return place + "found no column \(name), expected it in the header"
        case .newID(let line):
            return place + "found \"\(found)\" again, expected an id that no line before has (line \(line))"
        case .wordOnce: return place + "found \"\(found)\" again, expected each word once"
        case .columnOnce: return place + "found column \"\(found)\" again, expected it once"
        default: return place + "found \(found.isEmpty ? "nothing" : "\"\(found)\""), expected \(expected.words)"
        }
    }
}

extension FileProblem.Expectation {
    fileprivate var words: String {
        switch self {
        case .header(let columns): "a header line with \(columns.joined(separator: ", "))"
        case .knownColumn(let columns): "one of the columns \(columns.joined(separator: ", "))"
        case .id: "an id of 1 to 64 letters A-Z a-z, digits, dots, underscores or hyphens"
        case .knownID(let side): "the id of a \(side)"
        case .oneOf(let choices): MatchWords.list(choices, "or")
        case .words(let words):
            words.count > 30 ? "one of: \(words.joined(separator: " "))" : MatchWords.list(words, "or")
        case .languages: "at least one language code"
        case .languageCode: "a language code as in BCP 47, such as da or pt-BR"
        case .nothing(let kind): "nothing for a \(kind)"
        case .birthYear(let years): "birth years from \(years.lowerBound) to \(years.upperBound)"
        case .degrees(let limit): "decimal degrees from -\(limit) to \(limit)"
        case .wholeNumber(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .day: "a day as YYYY-MM-DD"
        case .dayNotAfter(let day): "a day not after \(day)"
        case .column, .columnOnce, .cellCount, .newID, .wordOnce, .text: ""
        }
    }
}

extension Table.Flaw.Kind {
    fileprivate var words: String {
        switch self {
        case .notUTF8(let byte): "found the byte 0x\(String(byte, radix: 16, uppercase: true)), expected UTF-8"
        case .strayQuote: "found a quote inside a value, expected the whole value in quotes"
        case .textAfterQuote: "found text after the closing quote, expected the end of the value"
        case .unclosedQuote: "found a quote that is never closed, expected a closing quote"
        case .strayCarriageReturn: "found a carriage return inside a line, expected LF or CRLF"
        case .tooLarge: "found more than a gigabyte, expected a smaller file"
        }
    }
}
