#include <stdlib.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <uniwidth.h>

/* UNINORM_NFC is a macro that Swift cannot import. */
static inline uint8_t *chancery_u8_normalize_nfc(const uint8_t *text, size_t count, size_t *length) {
  return u8_normalize(UNINORM_NFC, text, count, NULL, length);
}
