#ifndef JOURNAL_CSQLITE_SHIM_H
#define JOURNAL_CSQLITE_SHIM_H

#include <sqlite3.h>

/// `sqlite3_db_config` is variadic, which Swift cannot call. Sets a boolean option; `result`
/// receives the value in force. https://www.sqlite.org/c3ref/db_config.html
static inline int journal_sqlite3_db_config_bool(sqlite3 *db, int option, int value, int *result) {
  return sqlite3_db_config(db, option, value, result);
}

#endif
