import CSV
import Foundation
import Matching

/// Where a postal code lies: the town's point, never the address.
package struct PostcodePlace: Sendable, Hashable {
    package let town: String
    package let place: Place
    /// Otherwise the point is the mean of the neighbouring codes, good to perhaps 15 km.
    package let isExact: Bool
}

/// The Danish postal codes that ship with the product.
package struct Postcodes: Sendable {
    private let places: [String: PostcodePlace]

    package init() throws {
        let folder = Bundle.module.resourceURL?.appending(path: "Data") ?? URL(filePath: "Data")
        try self.init(file: folder.appending(path: "postcodes.csv"))
    }

    init(file: URL) throws {
        let table = Table(Array(try Data(contentsOf: file)))
        var places: [String: PostcodePlace] = [:]
        for row in 1..<max(1, table.rowCount) where table.cellCount(ofRow: row) == 5 {
            guard let latitude = Double(table.text(row: row, cell: 2)),
                let longitude = Double(table.text(row: row, cell: 3))
            else { continue }
            places[table.text(row: row, cell: 0)] = PostcodePlace(
                town: table.text(row: row, cell: 1), place: Place(latitude: latitude, longitude: longitude),
                isExact: table.text(row: row, cell: 4) == "place")
        }
        self.places = places
    }

    /// The code in `8660`, `DK-8660` or `8660 Skanderborg`; nil for one that is not in use.
    func code(_ typed: String) -> String? {
        let digits = String(typed.filter { $0.isASCII && $0.isNumber })
        return places[digits] == nil ? nil : digits
    }

    package func place(of postcode: String) -> PostcodePlace? { places[postcode] }
}
