import ArgumentParser
import Basics
import Foundation
import Storage
import TestSupport

/// An installation in which every household has values that nobody else has, and has been through everything there is.
struct Plant: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an installation in DIR with households to be erased and households to be left.",
        discussion:
            "Prints one line for each: erased or left, its id, and every value that is its own, with tabs between.")

    @Argument(help: "Folder to make.")
    var folder: String
    @Option(help: "How many households are to be erased.")
    var erased = 1000
    @Option(help: "How many are to be left.")
    var left = 100
    @Option(help: "Folder for the live copy of the keys.")
    var keysCopy: String

    func run() async throws {
        let world = try await World(
            at: "2026-03-02 09:00", folder: URL(filePath: folder), keysCopy: URL(filePath: keysCopy))
        let garden = try await Garden(world)
        print("left\tform\t\(try await garden.beginForm())")
        print((["left", "import"] + (try await garden.beginImport())).joined(separator: "\t"))
        // Those to be left first: nothing of theirs may go with the others.
        for (fate, count) in [("left", left), ("erased", erased)] {
            for number in 0..<(count / 2) {
                for plant in try await garden.plant(fate == "left" ? number : 100_000 + number) {
                    print(([fate, plant.household.text] + plant.values).joined(separator: "\t"))
                }
            }
        }
        try world.close()
    }
}
