/// Orders things by place so that those standing next to each other mostly live near each other (Morton order).
enum Neighbourhood {
    static func order(_ indices: some Sequence<Int>, _ place: (Int) -> Place) -> [Int] {
        indices.map { (key: key(place($0)), index: $0) }
            .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
            .map(\.index)
    }

    private static func key(_ place: Place) -> UInt64 {
        let north = UInt64(max(0, min(1, (place.latitude + 90) / 180)) * 0xFF_FFFF)
        let east = UInt64(max(0, min(1, (place.longitude + 180) / 360)) * 0xFF_FFFF)
        return spread(north) << 1 | spread(east)
    }

    /// Puts a zero bit between any two bits of a number of 32 bits.
    private static func spread(_ number: UInt64) -> UInt64 {
        var bits = number
        bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
        bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333_3333_3333
        return (bits | bits << 1) & 0x5555_5555_5555_5555
    }
}
