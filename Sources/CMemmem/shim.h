#pragma once

#include <stddef.h>

/// A GNU extension of the C library that Swift's module of it leaves out: `man 3 memmem`.
void *memmem(const void *haystack, size_t haystacklen, const void *needle, size_t needlelen);

/// Standard C, declared here so that what looks for bytes needs this module alone: `man 3 memchr`.
void *memchr(const void *haystack, int byte, size_t length);
