import Access
import Foundation
import Logging
import Operation
import Testing

@Suite struct `Figures for whoever watches` {
    @Test func `stand in lines with what they mean`() {
        let text = MetricsText.text(of: [
            Metric("letters_dead", "Letters given up.", 3),
            Metric(
                "seconds_total", .counter, "Time.",
                [.init(0.5, [("pool", "reading")]), .init(2, [("pool", "writing")])]),
        ])

        #expect(
            text == """
                # HELP letters_dead Letters given up.
                # TYPE letters_dead gauge
                letters_dead 3
                # HELP seconds_total Time.
                # TYPE seconds_total counter
                seconds_total{pool="reading"} 0.5
                seconds_total{pool="writing"} 2

                """)
    }

    @Test func `cannot be broken by what a label says`() {
        let text = MetricsText.text(of: [Metric("a", .gauge, "two\nlines \\", [.init(.infinity, [("b", "\"\\\nx 1")])])]
        )

        #expect(text == "# HELP a two\\nlines \\\\\n# TYPE a gauge\na{b=\"\\\"\\\\\\nx 1\"} +Inf\n")
    }

    @Test func `count requests by route, and every bucket holds those below it`() {
        let meter = RequestMeter()
        let logger = Logger(label: "test")
        for (status, milliseconds) in [(200, 1), (200, 30), (303, 30), (500, 20_000)] {
            meter.began()
            meter.ended(
                AnsweredRequest(
                    route: "/newcomers/:household", method: "GET", status: status, took: .milliseconds(milliseconds)),
                logger)
        }
        meter.began()

        let text = MetricsText.text(of: meter.metrics)

        let which = "route=\"/newcomers/:household\",method=\"GET\""
        for line in [
            "brobygger_http_requests_total{\(which),status=\"2xx\"} 2",
            "brobygger_http_requests_total{\(which),status=\"3xx\"} 1",
            "brobygger_http_requests_total{\(which),status=\"5xx\"} 1",
            "brobygger_http_request_duration_seconds_bucket{\(which),le=\"0.005\"} 1",
            "brobygger_http_request_duration_seconds_bucket{\(which),le=\"0.05\"} 3",
            "brobygger_http_request_duration_seconds_bucket{\(which),le=\"10\"} 3",
            "brobygger_http_request_duration_seconds_bucket{\(which),le=\"+Inf\"} 4",
            "brobygger_http_request_duration_seconds_count{\(which)} 4",
            "brobygger_http_requests_running 1",
        ] { #expect(text.contains(line + "\n"), "\(line)") }
    }
}
