import Basics
import CCurl
import Dispatch

/// Hands short messages to a gateway by HTTP.
package struct SMSCarrier: Carrier {
    package let channel = LetterChannel.sms
    private let gateway: SMSGateway
    private let words: @Sendable (TakenLetter) -> String
    private let queue = DispatchQueue(label: "sms")

    package init(_ gateway: SMSGateway, words: @escaping @Sendable (TakenLetter) -> String) {
        self.gateway = gateway
        self.words = words
    }

    /// Blocks a thread of its own and none of those that answer pages.
    package func carry(_ letter: TakenLetter) async throws(MailFault) {
        guard case .sms(let number) = letter.to else { throw .later(nil) }
        let request = gateway.request(to: number, words(letter), id: letter.id)
        let fault: MailFault? = await withCheckedContinuation { done in
            queue.async { done.resume(returning: ask(request)) }
        }
        if let fault { throw fault }
    }

    private func ask(_ request: SMSGateway.Request) -> MailFault? {
        guard let curl = Curl() else { return .later(nil) }
        curl.begin(seconds: 20)
        curl.text(CURLOPT_URL, request.url)
        curl.text(CURLOPT_PROTOCOLS_STR, "https,http")
        curl.text(CURLOPT_CUSTOMREQUEST, request.method)
        let source = request.body.map(CurlSource.init)
        if let body = request.body {
            curl.number(CURLOPT_POST, 1)
            curl.number(CURLOPT_POSTFIELDSIZE, body.count)
        }
        let (code, answer) = curl.perform(CURLOPT_HTTPHEADER, request.headers + ["Expect:"], source)
        return code == CURLE_OK ? gateway.fault(answered: answer) : .later(nil)
    }
}
