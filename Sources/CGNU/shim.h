#pragma once

/// Exchanges two names in one step, where `flags` is 2: `man 2 renameat2`. Swift's module of the C library leaves it out.
int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, unsigned int flags);
