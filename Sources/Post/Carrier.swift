/// One way out of the house. Throws nothing but `MailFault`.
package protocol Carrier: Sendable {
    var channel: LetterChannel { get }
    func carry(_ letter: TakenLetter) async throws(MailFault)
}
