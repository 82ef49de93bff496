// swift-tools-version:6.2
import PackageDescription

/// What every target of ours is compiled with.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("MemberImportVisibility"),
    // Rooms are modules: what is public and generic, such as sets of words, is made for its type where it is used.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// Hot loops: bounds are proved by tests and by `--verify`, not checked at run time (docs/decisions/0002).
let hot: [SwiftSetting] = house + [.unsafeFlags(["-Ounchecked"])]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")

/// What tests of a room's front stand on.
let houseOfTests: [Target.Dependency] = ["Access", "Basics", "Organisations", "SQLiteStorage", "Storage", "Vault"]

/// A room: a capability of the people who use it, whole from table to page.
func room(_ name: String, _ leansOn: [Target.Dependency] = [], texts: Bool = true) -> Target {
    .target(
        name: name,
        dependencies: ["Basics", "Storage", "Organisations", "Access", "Vault", "Web", hummingbird, httpTypes]
            + leansOn,
        resources: texts ? [.copy("Texts")] : [], swiftSettings: house)
}

let package = Package(
    name: "brobygger",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "brobygger", targets: ["Server"]),
        .executable(name: "brobygger-watch", targets: ["Watch"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .executableTarget(
            name: "Server",
            dependencies: [
                "Access", "Assembly", "Assignment", "Backup", "Basics", "CSV", "Demo", "Matching", "NeedToKnow",
                "Organisations", "People", "PostgresStorage", "Post", "Rights", "SafetyCalls", "SQLiteStorage",
                "Storage", "Timers", "CallSimulation", "Vault", "Web", hummingbird, logging, nioCore, "Moving",
                "Operation", httpTypes, "Spreadsheets",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
            ], swiftSettings: house),
        // – watches from another machine: leans on no room –
        .executableTarget(
            name: "Watch", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: house),
        // – wires everybody, for the server and for the tests –
        .target(
            name: "Assembly",
            dependencies: [
                "Access", "Basics", "Consent", "Duties", "Intake", "MatchLife", "Operation", "Organisations",
                "Overview", "People", "Post", "Rights", "Storage", "Timers", "Vault", "Web", hummingbird, "Calendar",
                "SafetyCalls", "Spreadsheets",
            ], swiftSettings: house),
        .target(
            name: "Demo",
            dependencies: [
                "Access", "Assembly", "Basics", "Consent", "Intake", "MatchLife", "Matching", "Organisations", "People",
                "SafetyCalls", "Storage", "Web",
            ], swiftSettings: house),
        .target(
            name: "TestSupport",
            dependencies: [
                "Access", "Assembly", "Basics", "Consent", "Operation", "Organisations", "Post", "PostgresStorage",
                "SQLiteStorage", "Storage", "Timers", "Vault", "Web", hummingbird, httpTypes, logging,
            ], swiftSettings: house),
        // – safety calls through years of faults, in memory (docs/safety-calls.md) –
        .target(
            name: "CallSimulation",
            dependencies: [
                "Access", "Basics", "Organisations", "Post", "SafetyCalls", "SQLiteStorage", "Storage", "Timers",
                "Vault",
                "Web",
            ], swiftSettings: house),
        .executableTarget(
            name: "Torture",
            dependencies: [
                "Access", "Assembly", "Basics", "CallSimulation", "Consent", "Duties", "Intake", "MatchLife",
                "Matching", "Organisations", "People", "Post", "PostgresStorage", "SafetyCalls", "SQLiteStorage",
                "Storage", "TestSupport", "Timers", "Vault", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: house),
        // – capabilities –
        .target(name: "NeedToKnow", dependencies: ["Access", "Basics", "Storage"], swiftSettings: house),
        .target(
            name: "Operation",
            dependencies: ["Access", "Basics", "CCurl", "Storage", "Vault", logging], swiftSettings: house),
        room(
            "Rights",
            [
                "Consent", "Duties", "Intake", "MatchLife", "NeedToKnow", "People", "Post", "SafetyCalls", "Statistics",
                "Timers",
            ]),
        room("Spreadsheets", ["Consent", "CSV", "Matching", "NeedToKnow", "People", "Rights"]),
        room("Duties", ["NeedToKnow", "Intake", "MatchLife", "People", "Consent"]),
        room("Overview", ["Intake", "MatchLife", "People", "Consent", "Matching", "Statistics"]),
        room("Intake", ["NeedToKnow", "People", "Consent", "Matching", "Post"]),
        room("MatchLife", ["NeedToKnow", "People", "Consent", "Matching", "Post", "Timers"]),
        room("SafetyCalls", ["People", "Post", "Statistics", "Timers"]),
        room("Calendar", ["CLibical", "Consent", "Duties", "MatchLife", "People"]),
        .target(
            name: "People",
            dependencies: [
                "Basics", "Storage", "Organisations", "Access", "Vault", "Web", "Consent", "Matching", "NeedToKnow",
                "CSV",
                hummingbird, httpTypes,
            ],
            resources: [.copy("Texts"), .copy("Data")], swiftSettings: house),
        room("Consent", ["NeedToKnow", "Post", "Timers"]),
        // – the matching engine: numbers and rules, no people, no pages –
        .target(name: "Matching", dependencies: ["Assignment", "Basics", "CSV"], swiftSettings: hot),
        .target(name: "Assignment", swiftSettings: hot),
        .target(name: "CSV", swiftSettings: hot),
        // – what the capabilities stand on –
        .target(
            name: "Access",
            dependencies: [
                "Basics", "CLibcrypto", "CSodium", "Organisations", "Post", "Storage", "Vault", "Web", hummingbird,
                httpTypes, nioCore, logging,
            ],
            resources: [.copy("Texts")], swiftSettings: house),
        .target(name: "Organisations", dependencies: ["Basics", "Storage"], swiftSettings: house),
        .target(name: "Post", dependencies: ["Basics", "CCurl", "Storage", "Timers", "Vault"], swiftSettings: house),
        .target(name: "Timers", dependencies: ["Basics", "Storage"], swiftSettings: house),
        .target(name: "Vault", dependencies: ["Basics", "CSodium", "Storage"], swiftSettings: house),
        .target(
            name: "Web", dependencies: ["Basics", "CMessageFormat", "CQRCode"], resources: [.copy("Texts")],
            swiftSettings: house),
        .target(
            name: "SQLiteStorage",
            dependencies: [
                "Basics", "CSQLiteSettings", "Storage", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ], swiftSettings: house),
        .target(name: "PostgresStorage", dependencies: ["Basics", "CLibpq", "Storage"], swiftSettings: house),
        .target(
            name: "Storage", dependencies: ["Basics"], resources: [.copy("Migrations")], swiftSettings: house),
        .target(name: "Backup", dependencies: ["Basics", "CSodium", "Storage"], swiftSettings: house),
        .target(name: "Moving", dependencies: ["Basics", "CSodium", "Storage", "Vault"], swiftSettings: house),
        .target(name: "Statistics", swiftSettings: house),
        .target(name: "Basics", swiftSettings: house),
        // Settings of SQLite that only C can make.
        .target(name: "CSQLiteSettings", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(
            name: "CMessageFormat", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .testTarget(
            name: "JourneyTests",
            dependencies: [
                "Assembly", "Consent", "Duties", "Intake", "MatchLife", "Matching", "NeedToKnow", "People", "Post",
                "Rights", "SafetyCalls", "TestSupport", "Timers", "Web", hummingbird, httpTypes, "Operation",
                logging, "Spreadsheets",
            ] + houseOfTests,
            exclude: ["matrix.txt"], swiftSettings: house),
        .testTarget(name: "AccessTests", dependencies: houseOfTests, swiftSettings: house),
        .testTarget(
            name: "OperationTests", dependencies: ["Access", "Basics", "Operation", logging], swiftSettings: house),
        .testTarget(name: "PostTests", dependencies: ["Basics", "Post"], swiftSettings: house),
        .testTarget(
            name: "TimersTests", dependencies: ["Basics", "Storage", "TestSupport", "Timers"], swiftSettings: house),
        .testTarget(name: "NeedToKnowTests", dependencies: ["NeedToKnow"], swiftSettings: house),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Basics", "PostgresStorage", "SQLiteStorage", "Storage", "TestSupport", "Vault"],
            swiftSettings: house),
        .testTarget(name: "VaultTests", dependencies: houseOfTests, swiftSettings: house),
        .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: house),
        .testTarget(name: "WebTests", dependencies: ["Basics", "Web"], swiftSettings: house),
        .testTarget(name: "HouseRulesTests", dependencies: ["Basics", "CMessageFormat"], swiftSettings: house),
        .testTarget(name: "AssignmentTests", dependencies: ["Assignment"], swiftSettings: house),
        .testTarget(
            name: "BackupTests", dependencies: ["Backup", "Basics", "SQLiteStorage", "Storage"], swiftSettings: house),
        .testTarget(
            name: "MovingTests", dependencies: ["Moving", "PostgresStorage", "TestSupport"] + houseOfTests,
            swiftSettings: house),
        .testTarget(name: "DutiesTests", dependencies: ["Basics", "Consent", "Duties"], swiftSettings: house),
        .testTarget(
            name: "ConsentTests", dependencies: ["Consent", "TestSupport"] + houseOfTests, swiftSettings: house),
        .testTarget(
            name: "IntakeTests",
            dependencies: ["Consent", "Intake", "Matching", "People", "TestSupport", "Web"] + houseOfTests,
            swiftSettings: house),
        .testTarget(
            name: "PeopleTests",
            dependencies: ["Assembly", "Consent", "Matching", "People", "TestSupport", "Web"] + houseOfTests,
            exclude: [
                "notes.csv", "more-notes.csv", "tuning-notes.csv", "held-out-notes.csv", "oblique-notes.csv",
                "later-notes.csv", "blind-a-notes.csv", "blind-b-notes.csv", "near-miss-notes.csv", "fresh-notes.csv",
                "last-notes.csv",
            ],
            swiftSettings: house),
        .testTarget(
            name: "SafetyCallsTests",
            dependencies: [
                "Assembly", "CallSimulation", "Post", "SafetyCalls", "Statistics", "TestSupport", "Timers", "Web",
                "Demo",
            ] + houseOfTests,
            swiftSettings: house),
        .testTarget(name: "WatchTests", dependencies: ["Watch"], swiftSettings: house),
        .testTarget(name: "MatchLifeTests", dependencies: ["Basics", "MatchLife"], swiftSettings: house),
        .testTarget(
            name: "CalendarTests", dependencies: ["Access", "Basics", "Calendar", "CLibical"], swiftSettings: house),
        .testTarget(
            name: "SpreadsheetsTests",
            dependencies: [
                "Assembly", "Consent", "CSV", "Matching", "People", "Rights", "Spreadsheets", "TestSupport", "Web",
            ]
                + houseOfTests,
            swiftSettings: house),
        .testTarget(name: "CSVTests", dependencies: ["CSV"], swiftSettings: house),
        .testTarget(
            name: "MatchingTests", dependencies: ["Assignment", "Basics", "CSV", "Matching"], swiftSettings: house),
        .systemLibrary(name: "CCurl"),
        .systemLibrary(name: "CLibcrypto"),
        .systemLibrary(name: "CLibical"),
        .systemLibrary(name: "CLibpq"),
        .systemLibrary(name: "CSodium"),
        .systemLibrary(name: "CQRCode"),
    ],
    cxxLanguageStandard: .cxx17
)
