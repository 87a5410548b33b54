#include <xlsxwriter.h>

// What libxlsxwriter 1.1 declares as `char *`, 1.2 declares as `const char *`, and Swift tells the two apart: what has such fields is set here.

// A workbook whose rows go to a temporary file in this folder.
static inline lxw_workbook *shim_workbook(const char *path, char *folder) {
  lxw_workbook_options options = {0};
  options.constant_memory = 1;
  options.tmpdir = folder;
  return workbook_new_opt(path, &options);
}

// A drop-down with a warning: the choices of a list that NULL ends, or those that a formula names.
static inline lxw_error shim_choices(
    lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column, char **list, char *formula, char *title, char *message) {
  lxw_data_validation rule = {0};
  rule.error_title = title;
  rule.error_message = message;
  rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  if (formula == NULL) {
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = (void *)list;
  } else {
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = formula;
  }
  return worksheet_data_validation_range(sheet, first, column, last, column, &rule);
}
