// Before any test runs, the school's settings and templates on this machine are out of sight: what stands in /etc/iko, or in a variable of whoever
// runs the tests, must not decide whether they pass. Tools that a test starts inherit it.
#include <stdlib.h>
#include "TestEnvironment.h"

const char *const test_environment_school = "/dev/null/iko";

__attribute__((constructor)) static void hide_the_school(void) {
  setenv("IKO_SKOLEMAPPE", test_environment_school, 1);
  unsetenv("IKO_MALER");
  unsetenv("XDG_CONFIG_HOME");
}
