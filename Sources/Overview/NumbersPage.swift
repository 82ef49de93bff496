import Basics
import MatchLife
import Statistics
import Web

/// How the activity stands. Whoever may open every single card reads the numbers as they are; the board and the
/// consultant read them by fives (C183).
struct NumbersPage {
    enum Figure {
        case exactly(Int)
        case about(Count)
    }

    let figures: [(label: Message, figure: Figure)]
    let isExact: Bool

    init(_ counts: MatchNumbers, showsEveryone: Bool) {
        func figure(_ people: Int) -> Figure { showsEveryone ? .exactly(people) : .about(Count(of: people)) }
        figures = [
            (T.numbersWaiting, figure(counts.waiting)), (T.numbersOnTheWay, figure(counts.onTheWay)),
            (T.numbersRunning, figure(counts.running)), (T.numbersVolunteers, figure(counts.volunteers)),
        ]
        isExact = showsEveryone
    }
}

func numbersView(_ page: NumbersPage, _ say: Speech) -> HTML {
    let figures = page.figures.html { label, figure in
        "<div><dt>\(say(label))</dt><dd>\(figureView(figure, say))</dd></div>"
    }
    return """
        <h1>\(say(T.numbersTitle))</h1><p class="lead">\(say(page.isExact ? T.numbersLead : T.numbersLeadByFives))</p>
        <dl class="figures">\(figures)</dl>
        """
}

private func figureView(_ figure: NumbersPage.Figure, _ say: Speech) -> HTML {
    switch figure {
    case .exactly(let people): "\(people)"
    case .about(let count) where count.isSmall: say(T.numbersFew)
    case .about(let count): "<span class=\"ltr\" dir=\"ltr\">\(count.least)–\(count.most)</span>"
    }
}
