/// What scoring reads of a household, in words of 64 bits.
struct PackedHousehold: BitwiseCopyable {
    /// The first 64 interests.
    var interests: UInt64
    /// The other interests in bits 0–7, hopes in bits 8–31, times in bits 32–63.
    var answers: UInt64
    var languages: UInt64

    static let interestBits: UInt64 = 0xFF
    static let hopeBits: UInt64 = 0xFFFF_FF00
    static let timeBits: UInt64 = 0xFFFF_FFFF_0000_0000

    init(_ household: MatchProfile, _ marks: LanguageMarks) {
        interests = UInt64(truncatingIfNeeded: household.interests.bits)
        answers =
            UInt64(truncatingIfNeeded: household.interests.bits >> 64)
            | UInt64(truncatingIfNeeded: household.hopes.bits) << 8
            | UInt64(truncatingIfNeeded: household.times.bits) << 32
        languages = marks.bits(household.languages)
    }

    /// Which of the three kinds of answers are missing: 1 interests, 2 hopes, 4 times.
    var unknown: UInt8 {
        (interests | answers & PackedHousehold.interestBits == 0 ? 1 : 0)
            | (answers & PackedHousehold.hopeBits == 0 ? 2 : 0)
            | (answers & PackedHousehold.timeBits == 0 ? 4 : 0)
    }
}
