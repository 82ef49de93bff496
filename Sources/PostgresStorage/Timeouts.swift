/// How long the server works for us, and waits for us, before it gives up.
package struct Timeouts: Sendable {
    /// One statement.
    let statement: Duration
    /// Between two statements of a transaction: a node that hangs must not hold up the others.
    let idle: Duration
    /// For a connection of the pool, and for the engine to come back.
    let patience: Duration

    package init(
        statement: Duration = .seconds(15), idle: Duration = .seconds(10), patience: Duration = .seconds(10)
    ) {
        self.statement = statement
        self.idle = idle
        self.patience = patience
    }

    /// What is acknowledged is flushed, whatever the server does for others.
    var settings: String {
        """
        SET statement_timeout = \(statement.milliseconds); SET idle_in_transaction_session_timeout = \(idle.milliseconds);
        SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;
        SET client_min_messages = warning;
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'
        """
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
