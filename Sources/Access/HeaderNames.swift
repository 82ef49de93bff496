import HTTPTypes

/// Headers that have no name in HTTPTypes yet.
extension HTTPField.Name {
    /// The first `Host` has become the authority; a second one stays among the headers.
    static let furtherHost = known("Host")
    static let secFetchSite = known("Sec-Fetch-Site")
    static let xForwardedFor = known("X-Forwarded-For")
    static let referrerPolicy = known("Referrer-Policy")
    static let permissionsPolicy = known("Permissions-Policy")
    static let crossOriginOpenerPolicy = known("Cross-Origin-Opener-Policy")
    static let crossOriginResourcePolicy = known("Cross-Origin-Resource-Policy")
    static let refresh = known("Refresh")
    static let robotsTag = known("X-Robots-Tag")

    private static func known(_ name: String) -> HTTPField.Name {
        HTTPField.Name(name) ?? .userAgent
    }
}
