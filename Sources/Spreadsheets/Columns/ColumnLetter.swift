/// What Excel calls a column: A, B, … Z, AA, AB.
func columnLetter(_ index: Int) -> String {
    var (rest, letters) = (index, "")
    repeat {
        letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
        rest = rest / 26 - 1
    } while rest >= 0
    return letters
}
