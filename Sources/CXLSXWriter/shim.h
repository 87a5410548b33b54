#include <xlsxwriter.h>

// What libxlsxwriter 1.1 declares as `char *`, 1.2 declares as `const char *`, and Swift tells the two apart: what has such fields is set here.

// A workbook whose rows go to a temporary file in this folder.
static inline lxw_workbook *shim_workbook(const char *path, char *folder) {
  lxw_workbook_options options = {0};
  options.constant_memory = 1;
  options.tmpdir = folder;
  return workbook_new_opt(path, &options);
}

// Rows whose formula is true are formatted.
static inline lxw_error shim_tone(
    lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t last_column, char *formula, lxw_format *format) {
  lxw_conditional_format rule = {0};
  rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
  rule.value_string = formula;
  rule.format = format;
  return worksheet_conditional_format_range(sheet, first, 0, last, last_column, &rule);
}

// A drop-down: the choices of a list that NULL ends, or those that a formula names. Another text is warned of, unless the choices are only
// proposed.
static inline lxw_error shim_choices(
    lxw_worksheet *sheet, lxw_row_t first, lxw_row_t last, lxw_col_t column, char **list, char *formula, char *title, char *message,
    int is_proposal) {
  lxw_data_validation rule = {0};
  if (is_proposal) rule.show_error = LXW_VALIDATION_OFF;
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
