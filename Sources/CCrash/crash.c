// What happens when the process must end at once. Only calls that are safe in a signal handler stand in it: write and _exit.
#include "CCrash.h"

#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

// A sanitizer tells what it finds in its own way, on standard error; nothing is to stand between.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define IS_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define IS_SANITIZED 1
#endif
#endif
#ifndef IS_SANITIZED
#define IS_SANITIZED 0
#endif

static char said[1001];
static size_t said_length;
static int said_to = STDERR_FILENO;
static int said_status;
static atomic_int is_installed;
static atomic_flag is_ending = ATOMIC_FLAG_INIT;

static void end(int number) {
  (void)number;
  // A second thread that falls waits for the first one to end the process.
  if (atomic_flag_test_and_set(&is_ending)) {
    for (;;) pause();
  }
  size_t done = 0;
  while (done < said_length) {
    ssize_t count = write(said_to, said + done, said_length - done);
    if (count <= 0) break;
    done += (size_t)count;
  }
  _exit(said_status);
}

void crash_say(const char *sentence, size_t length, int status) {
  if (IS_SANITIZED) return;
  said_length = length < sizeof said ? length : sizeof said - 1;
  memcpy(said, sentence, said_length);
  said_status = status;
  atomic_store(&is_installed, 1);
  crash_guard_thread();

  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = end;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  // The traps of Swift are SIGILL or SIGTRAP, what its runtime finds is SIGABRT; these handlers take the place of its own, which trace calls.
  const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
  for (size_t index = 0; index < sizeof faults / sizeof *faults; index++) sigaction(faults[index], &action, NULL);

  // Ctrl-\ ends the process as it should; the runtime's handler would trace calls here too.
  struct sigaction quit;
  if (sigaction(SIGQUIT, NULL, &quit) == 0 && quit.sa_handler != SIG_IGN) {
    memset(&quit, 0, sizeof quit);
    quit.sa_handler = SIG_DFL;
    sigaction(SIGQUIT, &quit, NULL);
  }
}

int crash_take_errors(void) {
  if (IS_SANITIZED) return STDERR_FILENO;
  int own = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (own < 0) return STDERR_FILENO;
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) {
    close(own);
    return STDERR_FILENO;
  }
  dup2(nowhere, STDERR_FILENO);
  close(nowhere);
  said_to = own;
  return own;
}

void crash_guard_thread(void) {
  // Room for the registers that the kernel saves, which are 11 KB where a processor has AMX.
  static _Thread_local char stack[32 << 10];
  if (!atomic_load(&is_installed)) return;
  stack_t other;
  memset(&other, 0, sizeof other);
  other.ss_sp = stack;
  other.ss_size = sizeof stack;
  sigaltstack(&other, NULL);
}

void crash_hide_memory(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
#if defined(__linux__)
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}
