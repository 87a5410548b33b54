// Calls of Linux that the C library shows only with _GNU_SOURCE, which Swift's module of it is built without.
#if defined(__linux__)
#include <sys/auxv.h>

extern int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);
extern int syncfs(int descriptor);

// The path that the kernel started the program by; NULL where it does not tell. AT_EXECFN is a macro that Swift does not see everywhere.
static inline const char *shim_started_as(void) { return (const char *)getauxval(AT_EXECFN); }
#endif
