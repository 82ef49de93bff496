import Foundation

/// What is told, in Danish and then in English: whoever is called at night reads one of them.
struct Words {
    let url: String
    let reading: Reading?
    /// Seconds after which a call that is nobody's is named.
    let untaken: Double

    func summary(of word: Vigil.Word) -> String {
        switch word {
        case .well: "Brobygger: tryghedsopkald følges op igen / safety calls go on again"
        case .alarm(let troubles):
            "Brobygger: "
                + Vigil.Trouble.allCases.filter(troubles.contains).map(short).joined(separator: "; ")
        }
    }

    func message(of word: Vigil.Word, lacking: [String]) -> String {
        var lines = [summary(of: word), url, ""]
        guard case .alarm(let troubles) = word else { return lines.joined(separator: "\n") }
        if !troubles.isDisjoint(with: [.silent, .stalled]) { lines += byHand }
        if troubles.contains(.untaken) { lines += nobodys }
        if troubles.contains(.unsent) { lines += unsent }
        if troubles.contains(.canary) {
            lines += [
                "Kanariefugle, der ikke er kommet frem i dag / canaries that have not arrived today:",
                lacking.joined(separator: " "), "Se breve, mailserver og SMS / look at letters, mail server and SMS.",
                "",
            ]
        }
        if troubles.contains(.missing) {
            lines += ["Åbn Brobygger og se på planen: nogen har intet opkald / somebody has no call planned.", ""]
        }
        if troubles.contains(.clock) {
            lines += ["Se urene på begge maskiner / look at the clocks of both machines: timedatectl", ""]
        }
        return lines.joined(separator: "\n")
    }

    private func short(_ trouble: Vigil.Trouble) -> String {
        switch trouble {
        case .silent: "svarer ikke, ring selv / does not answer, call yourselves"
        case .stalled: "tryghedsopkald følges ikke op, ring selv / safety calls are not followed up, call yourselves"
        case .missing: "opkald mangler i planen / calls are missing in the plan"
        case .unsent: "alarmer bliver ikke sendt / alerts are not sent"
        case .untaken: "ingen har taget et opkald / nobody has taken a call"
        case .canary: "besked om opkald når ikke frem / word of calls does not get through"
        case .clock: "serverens ur og vagtens ur går ikke ens / the clocks of the server and the watchdog are apart"
        }
    }

    private var nobodys: [String] {
        ["Alle har fået besked, og ingen har taget / everybody has been told, and nobody has taken:"]
            + (reading?.untaken(for: untaken) ?? []).map(line) + [""]
    }

    private var unsent: [String] {
        let since = reading?.unsentSince.map(LocalTime.clock) ?? "?"
        return [
            "Alarmer, der ikke er nået frem til nogen siden \(since) / alerts that have reached nobody since then: \(reading?.unsent ?? 0)",
            "Se mailserver og SMS, og åbn Brobygger / look at mail server and SMS, and open Brobygger.", "",
        ]
    }

    private var byHand: [String] {
        guard let reading else {
            return ["Der er ingen kopi af listen / there is no copy of the list.", ""]
        }
        let head =
            "Åbne opkald, som de så ud \(LocalTime.clock(reading.now)) / open calls as they were then (\(reading.open.count)):"
        return [head] + reading.open.map(line) + [""]
    }

    private func line(_ call: Reading.OpenCall) -> String {
        let caller = [call.caller, call.callerPhone].compactMap { $0 }.joined(separator: " ")
        return [
            "- \(call.clock)", call.name ?? "", call.phone ?? "",
            "opringer/caller: \(caller.isEmpty ? "–" : caller)", "[\(call.phase)]",
            call.holder.map { "har det/has it: \($0)" } ?? "", call.activity,
        ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
}
