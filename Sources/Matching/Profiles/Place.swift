#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A point on Earth, WGS 84.
public struct Place: Sendable, Hashable {
    /// Decimal degrees, -90 to 90.
    public var latitude: Double
    /// Decimal degrees, -180 to 180.
    public var longitude: Double

    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Kilometres used as the radius of the Earth.
    public static let earthRadius = 6371.0

    /// Great-circle distance by the haversine formula, rounded down to whole kilometres.
    public func kilometres(to other: Place) -> Int {
        let radians = Double.pi / 180
        let latitudes = (latitude * radians, other.latitude * radians)
        let halfLatitude = sin((latitudes.1 - latitudes.0) / 2)
        let halfLongitude = sin((other.longitude - longitude) * radians / 2)
        let square = halfLatitude * halfLatitude + cos(latitudes.0) * cos(latitudes.1) * halfLongitude * halfLongitude
        return Int((2 * Place.earthRadius * asin(min(1, square.squareRoot()))).rounded(.down))
    }
}
