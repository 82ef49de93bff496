#ifndef SQLITE_SETTINGS_H
#define SQLITE_SETTINGS_H

/// Lets SQLite allocate memory without counting it, which it does under one lock for all connections of a process. Nobody asks
/// for the count. Of no effect once a database has been opened.
void sqlite_stop_counting_memory(void);

#endif
