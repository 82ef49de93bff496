import Testing

@testable import Spreadsheets

@Suite struct `A column of a spreadsheet` {
    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
    func `is called as Excel calls it`(index: Int, letters: String) {
        #expect(columnLetter(index) == letters)
    }
}
