#ifndef CCRASH_H
#define CCRASH_H

#include <stddef.h>

/// From here on a fault that would end the process (a trap, a bad address, an abort) writes one sentence to a descriptor and ends with a status.
/// Nothing of what the process holds is written anywhere: no core, no trace of calls.
///
/// The sentence is written where `crash_take_errors` has put standard error. Its bytes are copied; what is longer than 1000 is cut.
void crash_say(const char *sentence, size_t length, int status);

/// Takes standard error for the caller alone: gives another descriptor for it, and lets what others write to descriptor 2 go nowhere.
int crash_take_errors(void);

/// Lets a fault on this thread say so too when the thread's stack is full. Costs nothing where `crash_say` was not called.
void crash_guard_thread(void);

/// Keeps the process's memory from everybody else and from the disk: no core, and no other process of the user may look into it.
void crash_hide_memory(void);

#endif
