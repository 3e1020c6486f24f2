#pragma once

// Declared here and not included: Swift would take the header's types for this module's, wherever else they are used.
struct chancery_waiting {
  int descriptor;
  short wanted;
  short come;
};
extern int chancery_poll(struct chancery_waiting *, unsigned long, int) __asm__("poll");
extern long chancery_read(int, void *, unsigned long) __asm__("read");
extern int *__errno_location(void);

/// Reads what standard input has, waiting so many milliseconds for it, without end where that is below nought.
/// Returns the number of bytes, 0 at the end, -1 where nothing came (or a signal did), -2 where it cannot be read.
static inline long chancery_read_input(void *buffer, unsigned long size, int milliseconds) {
  struct chancery_waiting input = {0, 1 /* POLLIN */, 0};
  int ready = chancery_poll(&input, 1, milliseconds);
  if (ready == 0) return -1;
  long count = ready < 0 ? -1 : chancery_read(0, buffer, size);
  if (count >= 0) return count;
  int reason = *__errno_location();
  return reason == 4 /* EINTR */ || reason == 11 /* EAGAIN */ ? -1 : -2;
}
