#include <sqlite3.h>

/* SQLITE_TRANSIENT is a cast of -1 to a function, and sqlite3_db_config takes what it likes: Swift can say neither. */
static inline int chancery_bind_text(sqlite3_stmt *statement, int place, const char *text, int length) {
  return sqlite3_bind_text(statement, place, text, length, SQLITE_TRANSIENT);
}
/* The text must stay where it is until the statement has run. */
static inline int chancery_bind_lasting_text(sqlite3_stmt *statement, int place, const char *text, int length) {
  return sqlite3_bind_text(statement, place, text, length, SQLITE_STATIC);
}
static inline void chancery_result_text(sqlite3_context *context, const char *text, int length) {
  sqlite3_result_text(context, text, length, SQLITE_TRANSIENT);
}
static inline int chancery_configure(sqlite3 *database, int option, int value) {
  return sqlite3_db_config(database, option, value, (int *)0);
}
