// Calls of Linux that the C library shows only with _GNU_SOURCE, which Swift's module of it is built without.
#if defined(__linux__)
extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
extern int syncfs(int descriptor);
#endif
