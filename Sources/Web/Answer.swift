import Basics

/// What a route answers with.
package enum Answer: Sendable {
    case page(HTML, status: Int = 200)
    /// On to another page after a deed (303).
    case goTo(String)
    /// The same form once more, to another address (307): nothing of what was typed is lost.
    case sendAgain(String)
    /// A file made for the reader.
    case file([UInt8], type: String)
    /// A file made for the reader, to keep under that name.
    case download([UInt8], type: String, name: String)
    /// What programs of the reader fetch again and again: kept by them alone, and sent only when it has changed.
    case feed([UInt8], type: String, tag: String)
    /// A file of the product, the same for everybody: browsers may keep it.
    case asset([UInt8], type: String)
    case plain(String, status: Int = 200)
    /// A page that is asked for again after so many seconds, without any script.
    indirect case again(afterSeconds: Int, Answer)
    /// Sets cookies (an empty value ends one), then answers.
    indirect case cookies([(name: String, value: String)], then: Answer)
}
