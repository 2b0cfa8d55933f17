// Linear programs: simplex, rational simplex, multipliers, ranges. SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include <float.h>

// Between slices the deadline and the cancel flag are looked at; GLPK itself never does.
enum { SLICE = 500 };

typedef struct {
  gs_lp_options options;
  gs_run *run;
} lp_arguments;

static gs_verdict lp_verdict(glp_prob *problem) {
  switch (glp_get_status(problem)) {
    case GLP_OPT: return GS_OPTIMAL;
    case GLP_FEAS: return GS_FEASIBLE;
    case GLP_NOFEAS: return GS_INFEASIBLE;
    case GLP_UNBND: return GS_UNBOUNDED;
    default: return GS_UNKNOWN;
  }
}

static gs_verdict verdict_of(glp_prob *problem, int code) {
  switch (code) {
    case 0:
    case GLP_EITLIM:
    case GLP_ETMLIM: return lp_verdict(problem);
    case GLP_ENOPFS:
    case GLP_EBOUND: return GS_INFEASIBLE;
    case GLP_ENODFS: return GS_NO_DUAL_FEASIBLE;
    default: return GS_NUMERIC;
  }
}

static gs_stop interruption(const gs_lp_options *options, int iterations) {
  if (gs_is_cancelled(options->cancel)) return GS_CANCELLED;
  if (options->deadline > 0 && gs_now() >= options->deadline) return GS_DEADLINE;
  if (options->iteration_limit > 0 && iterations >= options->iteration_limit) {
    return GS_ITERATION_LIMIT;
  }
  return GS_ENDED;
}

static glp_smcp simplex_parameters(const gs_lp_options *options) {
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.meth = options->dual ? GLP_DUALP : GLP_PRIMAL;
  parameters.presolve = options->presolve ? GLP_ON : GLP_OFF;
  if (options->tolerance > 0) {
    parameters.tol_bnd = options->tolerance;
    parameters.tol_dj = options->tolerance;
  }
  return parameters;
}

static void simplex_in_slices(glp_prob *problem, const gs_lp_options *options, gs_run *run) {
  glp_smcp parameters = simplex_parameters(options);
  int before = glp_get_it_cnt(problem);
  if (!options->presolve) parameters.it_lim = SLICE;
  for (;;) {
    run->stop = interruption(options, run->iterations);
    if (run->stop != GS_ENDED) return;
    run->code = glp_simplex(problem, &parameters);
    run->iterations = glp_get_it_cnt(problem) - before;
    if (run->code != GLP_EITLIM) return;
  }
}

static gs_status solve_lp(gs_session *session, void *arguments) {
  lp_arguments *lp = arguments;
  glp_prob *problem = session->problem;
  *lp->run = (gs_run){0};
  if (lp->options.fresh && !lp->options.presolve) {
    if (glp_get_num_rows(problem) > 0) glp_adv_basis(problem, 0);
    else glp_std_basis(problem);
  }
  simplex_in_slices(problem, &lp->options, lp->run);
  lp->run->verdict =
      lp->run->stop == GS_ENDED ? verdict_of(problem, lp->run->code) : GS_UNKNOWN;
  lp->run->objective = glp_get_obj_val(problem);
  return GS_OK;
}

gs_status gs_lp(gs_session *session, gs_lp_options options, gs_run *run) {
  lp_arguments arguments = {options, run};
  return gs_fenced(session, solve_lp, &arguments);
}

static gs_status solve_exactly(gs_session *session, void *arguments) {
  gs_run *run = arguments;
  *run = (gs_run){0};
  glp_smcp parameters;
  glp_init_smcp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  if (glp_get_num_rows(session->problem) == 0 || glp_get_num_cols(session->problem) == 0) {
    run->code = glp_simplex(session->problem, &parameters);
  } else {
    run->code = glp_exact(session->problem, &parameters);
  }
  run->verdict = verdict_of(session->problem, run->code);
  run->objective = glp_get_obj_val(session->problem);
  return GS_OK;
}

gs_status gs_exact(gs_session *session, gs_run *run) {
  return gs_fenced(session, solve_exactly, run);
}

typedef struct {
  double *column_first, *column_second, *row_first, *row_second;
} lp_arrays;

static gs_status read_values(gs_session *session, void *arguments) {
  lp_arrays *out = arguments;
  glp_prob *problem = session->problem;
  for (int j = 0; j < glp_get_num_cols(problem); j++) {
    if (out->column_first != NULL) out->column_first[j] = glp_get_col_prim(problem, j + 1);
    if (out->column_second != NULL) out->column_second[j] = glp_get_col_dual(problem, j + 1);
  }
  for (int i = 0; i < glp_get_num_rows(problem); i++) {
    if (out->row_first != NULL) out->row_first[i] = glp_get_row_prim(problem, i + 1);
    if (out->row_second != NULL) out->row_second[i] = glp_get_row_dual(problem, i + 1);
  }
  return GS_OK;
}

gs_status gs_lp_values(gs_session *session, double *column_value, double *column_dual,
                       double *row_value, double *row_dual) {
  lp_arrays arrays = {column_value, column_dual, row_value, row_dual};
  return gs_fenced(session, read_values, &arrays);
}

// A basic variable's bound does not bind, so the basis allows it any value.
static void bound_range(glp_prob *problem, int k, int status, double *low, double *high) {
  *low = -DBL_MAX;
  *high = DBL_MAX;
  if (status != GLP_BS) glp_analyze_bound(problem, k, low, NULL, high, NULL);
}

static gs_status read_ranges(gs_session *session, void *arguments) {
  lp_arrays *out = arguments;
  glp_prob *problem = session->problem;
  int rows = glp_get_num_rows(problem);
  if (glp_get_status(problem) != GLP_OPT) {
    return gs_refuse(session, "ranges need an optimal basis");
  }
  if (rows > 0 && !glp_bf_exists(problem) && glp_factorize(problem) != 0) {
    return gs_refuse(session, "the basis cannot be factorised");
  }
  for (int i = 0; i < rows; i++) {
    int status = glp_get_row_stat(problem, i + 1);
    bound_range(problem, i + 1, status, &out->row_first[i], &out->row_second[i]);
  }
  for (int j = 0; j < glp_get_num_cols(problem); j++) {
    int status = glp_get_col_stat(problem, j + 1);
    bound_range(problem, rows + j + 1, status, &out->column_first[j], &out->column_second[j]);
  }
  return GS_OK;
}

gs_status gs_lp_ranges(gs_session *session, double *row_low, double *row_high,
                       double *column_low, double *column_high) {
  lp_arrays arrays = {column_low, column_high, row_low, row_high};
  return gs_fenced(session, read_ranges, &arrays);
}

typedef struct {
  bool integers;
  double *residual;
} kkt_arguments;

static gs_status check_kkt(gs_session *session, void *arguments) {
  kkt_arguments *kkt = arguments;
  static const int condition[4] = {GLP_KKT_PE, GLP_KKT_PB, GLP_KKT_DE, GLP_KKT_DB};
  for (int k = 0; k < 4; k++) {
    double relative_error;
    int place;
    kkt->residual[k] = 0;
    if (kkt->integers && k > 1) continue;
    glp_check_kkt(session->problem, kkt->integers ? GLP_MIP : GLP_SOL, condition[k],
                  &kkt->residual[k], &place, &relative_error, &place);
  }
  return GS_OK;
}

gs_status gs_kkt(gs_session *session, bool integers, double residual[4]) {
  kkt_arguments arguments = {integers, residual};
  return gs_fenced(session, check_kkt, &arguments);
}

typedef struct {
  int *row, *column;
  const int *new_row, *new_column;
} basis_arguments;

static gs_status read_basis(gs_session *session, void *arguments) {
  basis_arguments *basis = arguments;
  glp_prob *problem = session->problem;
  for (int i = 0; i < glp_get_num_rows(problem); i++) {
    basis->row[i] = glp_get_row_stat(problem, i + 1);
  }
  for (int j = 0; j < glp_get_num_cols(problem); j++) {
    basis->column[j] = glp_get_col_stat(problem, j + 1);
  }
  return GS_OK;
}

gs_status gs_basis(gs_session *session, int *row, int *column) {
  basis_arguments arguments = {.row = row, .column = column};
  return gs_fenced(session, read_basis, &arguments);
}

static bool are_statuses(const int *status, int count) {
  for (int k = 0; k < count; k++) {
    if (status[k] < GLP_BS || status[k] > GLP_NS) return false;
  }
  return true;
}

static gs_status set_basis(gs_session *session, void *arguments) {
  basis_arguments *basis = arguments;
  glp_prob *problem = session->problem;
  int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
  if (!are_statuses(basis->new_row, rows) || !are_statuses(basis->new_column, columns)) {
    return gs_refuse(session, "a basis has an unknown status");
  }
  for (int i = 0; i < rows; i++) glp_set_row_stat(problem, i + 1, basis->new_row[i]);
  for (int j = 0; j < columns; j++) glp_set_col_stat(problem, j + 1, basis->new_column[j]);
  return GS_OK;
}

gs_status gs_set_basis(gs_session *session, const int *row, const int *column) {
  basis_arguments arguments = {.new_row = row, .new_column = column};
  return gs_fenced(session, set_basis, &arguments);
}
