#pragma once

#include <stddef.h>

/// A GNU extension of the C library that Swift's module of it leaves out: `man 3 memmem`.
void *memmem(const void *haystack, size_t haystacklen, const void *needle, size_t needlelen);

/// Exchanges two names in one step, where `flags` is 2: `man 2 renameat2`.
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
