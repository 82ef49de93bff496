import CSV
import Foundation
import Matching

/// The town of a postal code, and a point of it.
package struct PostcodePlace: Sendable, Hashable {
    package let town: String
    package let place: Place
    /// The point is the town's; otherwise that of its neighbours, good to perhaps 15 km.
    package let isExact: Bool
}

/// Danish postal codes (PostNord; points from GeoNames, CC BY 4.0).
package struct Postcodes: Sendable {
    private let places: [String: PostcodePlace]

    package init() throws {
        let file = Bundle.module.resourceURL?.appending(path: "Data/postcodes.csv") ?? URL(filePath: "Data/postcodes.csv")
        var places: [String: PostcodePlace] = [:]
        for line in try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count >= 5, let latitude = Double(cells[2]), let longitude = Double(cells[3]) else { continue }
            places[String(cells[0])] = PostcodePlace(
                town: String(cells[1]), place: Place(latitude: latitude, longitude: longitude), isExact: cells[4] == "place")
        }
        self.places = places
    }

    package func place(of postcode: String) -> PostcodePlace? { places[postcode] }
}
