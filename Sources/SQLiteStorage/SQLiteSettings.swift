import CSQLiteSettings

/// What is set for the whole process, before its first database is opened.
enum SQLiteSettings {
    /// Readers, and houses beside each other, would wait for one lock at every piece of memory.
    static let made: Void = sqlite_stop_counting_memory()
}
