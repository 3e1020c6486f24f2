#pragma once

/// What tunes the allocator: `man 3 mallopt`. Swift's module of the C library leaves this header out.
#include <malloc.h>

/// Exchanges two names in one step, where `flags` is 2: `man 2 renameat2`. Swift's module of the C library leaves it out.
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
