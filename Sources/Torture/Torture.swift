import ArgumentParser
import Foundation

/// Makes what `script/torture` then tries to break. Not part of the product.
@main
struct Torture: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "torture", abstract: "Plants what script/torture looks for.",
        subcommands: [
            Plant.self, Open.self, Withdrawing.self, Diary.self, WaitingLetters.self, SetTimers.self,
            TortureNode.self, CountTimers.self, SetCalls.self, CallNode.self,
        ])
}

/// The town could not be planted: a mistake in this tool.
struct TortureFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
