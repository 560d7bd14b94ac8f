#ifndef JOURNAL_CSQLITE_SHIM_H
#define JOURNAL_CSQLITE_SHIM_H

#include <sqlite3.h>

/// `sqlite3_db_config` is variadic, which Swift cannot call. Sets a boolean option; `result`
/// receives the value in force. https://www.sqlite.org/c3ref/db_config.html
static inline int journal_sqlite3_db_config_bool(sqlite3 *db, int option, int value, int *result) {
  return sqlite3_db_config(db, option, value, result);
}

/// `sqlite3_config` is variadic too. Whether SQLite counts the memory that it has; only before the
/// first connection. https://www.sqlite.org/c3ref/c_config_covering_index_scan.html
static inline int journal_sqlite3_config_memory_status(int value) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, value);
}

#endif
