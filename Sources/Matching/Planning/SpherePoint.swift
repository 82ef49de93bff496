#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A place as a point on the unit sphere, where the straight line between two points tells how far apart they are without
/// a sine for each pair.
struct SpherePoint: BitwiseCopyable {
    var x: Double
    var y: Double
    var z: Double

    init(_ place: Place) {
        let latitude = place.latitude * Double.pi / 180
        let longitude = place.longitude * Double.pi / 180
        x = cos(latitude) * cos(longitude)
        y = cos(latitude) * sin(longitude)
        z = sin(latitude)
    }

    @inline(__always)
    func chordSquared(to other: SpherePoint) -> Double {
        let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
        return dx * dx + dy * dy + dz * dz
    }

    /// No place within `reach` whole kilometres is further than this; a little more to be safe from rounding.
    static func chordSquaredLimit(reach: Int) -> Double {
        let angle = min(Double.pi, (Double(reach) + 1) / Place.earthRadius)
        let chord = 2 * sin(angle / 2)
        return chord * chord + 1e-12
    }

    /// Whole kilometres for a chord that belongs to at most some hundred kilometres, or -1 when it is so near to a whole
    /// number that the exact formula must decide.
    ///
    /// The arc sine is cut after its fourth term: for 300 km that is off by less than a millionth of a metre.
    @inline(__always)
    static func kilometres(chordSquared: Double) -> Int32 {
        let square = chordSquared / 4
        let sine = square.squareRoot()
        let series = 1 + square * (1.0 / 6 + square * (3.0 / 40 + square * (15.0 / 336)))
        let kilometres = 2 * Place.earthRadius * sine * series
        let whole = Int32(kilometres)
        let rest = kilometres - Double(whole)
        return rest < 1e-5 || rest > 1 - 1e-5 ? -1 : whole
    }
}
