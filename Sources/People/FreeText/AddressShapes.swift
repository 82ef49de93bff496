/// Where somebody lives: a road and a number, in the ways it is written in Denmark and in English, Arabic and Farsi.
enum AddressShapes {
    static func findings(in tokens: [String]) -> [FreeTextGuard.Finding] {
        tokens.indices.compactMap { index in
            guard let last = end(of: tokens[index...]) else { return nil }
            return .init(kind: .address, words: tokens[index...last].joined(separator: " "))
        }
    }

    private static func end(of tokens: ArraySlice<String>) -> Int? {
        guard let first = tokens.first else { return nil }
        let rest = Array(tokens.dropFirst())
        if allees.contains(first), rest.first == "alle", let count = houseNumber(Array(rest.dropFirst())) {
            return tokens.startIndex + 1 + count
        }
        if isRoad(first), let count = houseNumber(rest) { return tokens.startIndex + count }
        if isHouseNumber(first) {
            // 12 Station Road
            let road = rest.prefix(3).firstIndex { englishRoads.contains($0) }
            if let road, road > 0, rest[..<road].allSatisfy({ $0.count > 2 && $0.first?.isLetter == true }) {
                return tokens.startIndex + road + 1
            }
        }
        if easternRoads.contains(first), let number = rest.prefix(5).firstIndex(where: isHouseNumber), number > 0 {
            return tokens.startIndex + number + 1
        }
        return nil
    }

    /// How many words the number takes: `12`, `12b`, `nr 12`.
    private static func houseNumber(_ tokens: [String]) -> Int? {
        if let first = tokens.first, isHouseNumber(first) { return 1 }
        guard tokens.count >= 2, ["nr", "nummer", "no", "number"].contains(tokens[0]), isHouseNumber(tokens[1]) else {
            return nil
        }
        return 2
    }

    private static func isHouseNumber(_ token: String) -> Bool {
        let digits = token.prefix { $0.isASCII && $0.isNumber }
        return (1...3).contains(digits.count) && token.count - digits.count <= 1
            && token.allSatisfy { $0.isASCII } && digits.first != "0"
    }

    private static func isRoad(_ token: String) -> Bool {
        wholeRoads.contains(token) || roadEndings.contains { token.hasSuffix($0) && token.count >= $0.count + 3 }
    }

    /// What stands before an allé; without it, "alle 4" is "all four".
    private static let allees: Set = [
        "nørre", "sønder", "vester", "øster", "nordre", "søndre", "vestre", "østre", "gamle", "gammel", "ny", "store",
        "lille",
    ]
    private static let wholeRoads: Set<String> = [
        "vej", "gade", "allé", "boulevard", "stræde", "vænge", "street", "road", "avenue", "lane", "strasse",
        "promenade",
    ]
    private static let englishRoads: Set<String> = [
        "street", "road", "avenue", "lane", "drive", "crescent", "terrace", "square", "boulevard", "close", "court",
    ]
    /// Street, lane, district; in the spelling of `GuardText`.
    private static let easternRoads: Set<String> = Set(
        ["شارع", "زقاق", "عمارة", "بناية", "حارة", "خیابان", "کوچه", "بلوار", "ጎደና"].flatMap {
            GuardText.tokens(of: Array($0.unicodeScalars))
        })
    private static let roadEndings = [
        "vej", "vejen", "gade", "gaden", "stræde", "strædet", "alle", "allé", "alleen", "alléen", "plads", "pladsen",
        "torv", "torvet", "vænge", "vænget", "boulevard", "boulevarden", "parken", "bakken", "bakke", "haven",
        "gården", "toften", "marken", "krogen", "lunden", "stien", "brogade", "kaj", "vang", "vangen", "ager",
        "agre", "høj", "høje", "skrænten", "engen", "dalen", "kæret", "sti", "promenaden", "promenade", "brinken",
        "løkken", "skoven", "hegnet", "dammen", "søparken", "kvarteret", "svinget", "buen", "passagen", "stræderne",
        "street", "road", "avenue", "lane", "straße", "strasse",
    ]
}
