import ArgumentParser
import Basics
import Storage
import Timers

/// Sets the deadlines that nodes are to carry out, due at random within some seconds.
struct SetTimers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set-timers", abstract: "Set COUNT deadlines, ten to a subject, due in their order.")

    @OptionGroup var storage: TimerStorage
    @Option var count = 50_000
    @Option(help: "Seconds within which they are due.")
    var within = 60

    func run() async throws {
        let database = try await storage.open()
        let table = database.dialect.schema(
            "CREATE TABLE effect (subject TEXT NOT NULL, kind TEXT NOT NULL, earlier INTEGER NOT NULL)")
        try await database.changeSchema { transaction in
            try transaction.run(SQL(stringLiteral: table))
            try transaction.run("CREATE INDEX effect_of_subject ON effect (subject)")
        }
        let (begin, timers) = (Now.ofTheMachine(), Timers())
        for subject in 0..<(count / TortureNode.kinds.count) {
            try await database.write { transaction in
                var moments = TortureNode.kinds.map { _ in Int.random(in: 0...(within * 1000)) }
                moments.sort()
                for (kind, moment) in zip(TortureNode.kinds, moments) {
                    let at = Instant(milliseconds: begin.milliseconds + Int64(moment))
                    try timers.set(kind, for: "\(subject)", at: at, in: transaction)
                }
            }
        }
        try database.close()
    }
}
