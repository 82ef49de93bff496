import Basics
import Foundation
import Post
import Web

/// A letter as it reaches its reader: greeted by first name, with what it says and a way to what it is about. Nothing else of
/// anybody stands in it.
package struct LetterDress: Sendable {
    let publicURL: String
    let catalogue: Catalogue

    package init(publicURL: String, catalogue: Catalogue) {
        self.publicURL = publicURL
        self.catalogue = catalogue
    }

    package func callAsFunction(_ letter: TakenLetter) -> (text: String, html: String) {
        let say = Speech(letter.language, catalogue)
        let hello = say.plain(T.letterHello(name: .text(letter.firstName)))
        let why = say.plain(letter.kind.isDuty ? T.letterWhy : T.letterWhyChosen)
        let link = hasOwnLinks(letter.kind) ? nil : publicURL + letter.path
        let text = [hello, letter.body, link.map { "\(say.plain(T.letterOpen)): \($0)" }, "– Brobygger\n\(why)"]
        return (
            text.compactMap { $0 }.joined(separator: "\n\n") + "\n",
            String(decoding: html(letter, hello, link, why, say).bytes, as: UTF8.self)
        )
    }

    /// What it is about stands in its words.
    private func hasOwnLinks(_ kind: LetterKind) -> Bool { [.signIn, .digest, .invitation].contains(kind) }

    /// The same in so few words that an SMS holds them.
    package func short(_ letter: TakenLetter) -> String {
        letter.kind == .signIn || letter.kind == .number
            ? SMSText.text(letter.body, link: nil)
            : SMSText.text("Brobygger: \(letter.subject)", link: publicURL + letter.path)
    }

    private func html(_ letter: TakenLetter, _ hello: String, _ link: String?, _ why: String, _ say: Speech) -> HTML {
        let paragraphs = letter.body.components(separatedBy: "\n\n").html(paragraph)
        let button: HTML =
            link.map {
                """
                <p><a href="\($0)" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0f5b66;color:#ffffff;\
                text-decoration:none;font-weight:bold">\(say(T.letterOpen))</a></p>
                """
            } ?? ""
        return """
            <!doctype html><html lang="\(letter.language.rawValue)" dir="\(letter.language.direction)"><head><meta charset="utf-8">\
            <title>\(letter.subject)</title></head><body style="margin:0;padding:24px;background:#f6f3ec;color:#1d1d1b;\
            font:17px/1.5 sans-serif"><div style="max-width:560px;margin:auto;padding:24px;background:#ffffff;border-radius:8px">\
            <p>\(hello)</p>\(paragraphs)\(button)<p style="color:#55524a;font-size:15px">– Brobygger<br>\(why)</p></div></body></html>
            """
    }

    /// A line with a link of ours under it leads there.
    private func paragraph(_ text: String) -> HTML {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        guard lines.count == 2, lines[1].hasPrefix(publicURL + "/") else { return "<p>\(text)</p>" }
        return "<p><a href=\"\(String(lines[1]))\" style=\"color:#0f5b66\">\(String(lines[0]))</a></p>"
    }
}
