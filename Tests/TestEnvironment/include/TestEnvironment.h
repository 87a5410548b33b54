// Where the tests say that the school's settings are: below a file, where nobody can make any.
extern const char *const test_environment_school;
