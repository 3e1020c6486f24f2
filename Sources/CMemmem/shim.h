#pragma once

#include <stddef.h>

/// A GNU extension of the C library that Swift's module of it leaves out: `man 3 memmem`.
void *memmem(const void *haystack, size_t haystacklen, const void *needle, size_t needlelen);
