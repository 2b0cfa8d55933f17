// Putting a problem into GLPK. SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include <math.h>
#include <string.h>

typedef struct {
  int rows, columns, entries;
  const int *entry_row, *entry_column, *integer;
  const double *entry_value, *row_lower, *row_upper, *column_lower, *column_upper, *cost;
} problem_data;

static bool bounds_are_sound(const double *lower, const double *upper, int count) {
  for (int k = 0; k < count; k++) {
    if (isnan(lower[k]) || isnan(upper[k]) || lower[k] > upper[k]) return false;
    if (lower[k] == INFINITY || upper[k] == -INFINITY) return false;
  }
  return true;
}

static bool all_finite(const double *values, int count) {
  for (int k = 0; k < count; k++) {
    if (!isfinite(values[k])) return false;
  }
  return true;
}

static bool whole_bounds(const problem_data *data) {
  for (int j = 0; j < data->columns; j++) {
    if (data->integer[j] == 0) continue;
    double lower = data->column_lower[j], upper = data->column_upper[j];
    if (isfinite(lower) && lower != floor(lower)) return false;
    if (isfinite(upper) && upper != floor(upper)) return false;
  }
  return true;
}

static const char *numbers_fault(const problem_data *data) {
  if (!all_finite(data->cost, data->columns)) return "a cost is not finite";
  if (!bounds_are_sound(data->row_lower, data->row_upper, data->rows)) {
    return "a row's bounds are not an interval";
  }
  if (!bounds_are_sound(data->column_lower, data->column_upper, data->columns)) {
    return "a column's bounds are not an interval";
  }
  return NULL;
}

static const char *matrix_fault(const problem_data *data) {
  if (!all_finite(data->entry_value, data->entries)) return "a coefficient is not finite";
  for (int k = 0; k < data->entries; k++) {
    if (data->entry_row[k] < 0 || data->entry_row[k] >= data->rows) return "no such row";
    if (data->entry_column[k] < 0 || data->entry_column[k] >= data->columns) {
      return "no such column";
    }
  }
  return whole_bounds(data) ? NULL : "a whole-number column has a fractional bound";
}

static void set_bounds_and_costs(glp_prob *problem, const problem_data *data) {
  for (int i = 0; i < data->rows; i++) {
    double lower = data->row_lower[i], upper = data->row_upper[i];
    glp_set_row_bnds(problem, i + 1, gs_bound_type(lower, upper), lower, upper);
  }
  for (int j = 0; j < data->columns; j++) {
    double lower = data->column_lower[j], upper = data->column_upper[j];
    glp_set_col_bnds(problem, j + 1, gs_bound_type(lower, upper), lower, upper);
    glp_set_obj_coef(problem, j + 1, data->cost[j]);
  }
}

static gs_status load_matrix(gs_session *session, const problem_data *data) {
  size_t size = (size_t)data->entries + 1;
  int *row = gs_block(session, 0, size, sizeof *row);
  int *column = gs_block(session, 1, size, sizeof *column);
  double *value = gs_block(session, 2, size, sizeof *value);
  if (row == NULL || column == NULL || value == NULL) return GS_NO_MEMORY;
  for (int k = 0; k < data->entries; k++) {
    row[k + 1] = data->entry_row[k] + 1;
    column[k + 1] = data->entry_column[k] + 1;
    value[k + 1] = data->entry_value[k];
  }
  glp_load_matrix(session->problem, data->entries, row, column, value);
  return GS_OK;
}

static gs_status load(gs_session *session, void *arguments) {
  const problem_data *data = arguments;
  if (data->rows < 0 || data->columns < 0 || data->entries < 0) {
    return gs_refuse(session, "a size is negative");
  }
  const char *fault = numbers_fault(data);
  if (fault == NULL) fault = matrix_fault(data);
  if (fault != NULL) return gs_refuse(session, fault);
  glp_term_out(GLP_ON);
  glp_erase_prob(session->problem);
  glp_set_obj_dir(session->problem, GLP_MIN);
  if (data->rows > 0) glp_add_rows(session->problem, data->rows);
  if (data->columns > 0) glp_add_cols(session->problem, data->columns);
  set_bounds_and_costs(session->problem, data);
  for (int j = 0; j < data->columns; j++) {
    glp_set_col_kind(session->problem, j + 1, data->integer[j] != 0 ? GLP_IV : GLP_CV);
  }
  return load_matrix(session, data);
}

gs_status gs_load(gs_session *session, int rows, int columns, int entries, const int *entry_row,
                  const int *entry_column, const double *entry_value, const double *row_lower,
                  const double *row_upper, const double *column_lower,
                  const double *column_upper, const int *integer, const double *cost) {
  problem_data data = {rows,      columns,   entries,      entry_row,    entry_column, integer,
                       entry_value, row_lower, row_upper, column_lower, column_upper, cost};
  return gs_fenced(session, load, &data);
}

static gs_status update(gs_session *session, void *arguments) {
  problem_data *data = arguments;
  data->rows = glp_get_num_rows(session->problem);
  data->columns = glp_get_num_cols(session->problem);
  const char *fault = numbers_fault(data);
  if (fault != NULL) return gs_refuse(session, fault);
  for (int j = 0; j < data->columns; j++) {
    if (glp_get_col_kind(session->problem, j + 1) == GLP_CV) continue;
    double lower = data->column_lower[j], upper = data->column_upper[j];
    bool whole = (isinf(lower) || lower == floor(lower)) && (isinf(upper) || upper == floor(upper));
    if (!whole) return gs_refuse(session, "a whole-number column has a fractional bound");
  }
  set_bounds_and_costs(session->problem, data);
  return GS_OK;
}

gs_status gs_update(gs_session *session, const double *row_lower, const double *row_upper,
                    const double *column_lower, const double *column_upper, const double *cost) {
  problem_data data = {.row_lower = row_lower,
                       .row_upper = row_upper,
                       .column_lower = column_lower,
                       .column_upper = column_upper,
                       .cost = cost};
  return gs_fenced(session, update, &data);
}

typedef struct {
  int entries;
  const int *entry_column;
  const double *entry_value;
  double lower, upper;
} row_data;

static gs_status add_row(gs_session *session, void *arguments) {
  const row_data *data = arguments;
  if (data->entries < 0) return gs_refuse(session, "a size is negative");
  if (!all_finite(data->entry_value, data->entries)) {
    return gs_refuse(session, "a coefficient is not finite");
  }
  if (!bounds_are_sound(&data->lower, &data->upper, 1)) {
    return gs_refuse(session, "a row's bounds are not an interval");
  }
  size_t size = (size_t)data->entries + 1;
  int *column = gs_block(session, 1, size, sizeof *column);
  double *value = gs_block(session, 2, size, sizeof *value);
  if (column == NULL || value == NULL) return GS_NO_MEMORY;
  for (int k = 0; k < data->entries; k++) {
    column[k + 1] = data->entry_column[k] + 1;
    value[k + 1] = data->entry_value[k];
  }
  int row = glp_add_rows(session->problem, 1);
  glp_set_row_bnds(session->problem, row, gs_bound_type(data->lower, data->upper), data->lower,
                   data->upper);
  glp_set_mat_row(session->problem, row, data->entries, column, value);
  return GS_OK;
}

gs_status gs_add_row(gs_session *session, int entries, const int *entry_column,
                     const double *entry_value, double lower, double upper) {
  row_data data = {entries, entry_column, entry_value, lower, upper};
  return gs_fenced(session, add_row, &data);
}
