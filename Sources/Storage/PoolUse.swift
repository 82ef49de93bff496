/// How busy the connections to the engine are, for whoever watches over an installation.
package struct PoolUse: Sendable, Hashable {
    /// `reading` or `writing`.
    package let name: String
    /// How many there may be.
    package let most: Int
    package let open: Int
    package let busy: Int
    /// Who wants one and has none yet.
    package let waiting: Int

    package init(name: String, most: Int, open: Int, busy: Int, waiting: Int) {
        self.name = name
        self.most = most
        self.open = open
        self.busy = busy
        self.waiting = waiting
    }
}
