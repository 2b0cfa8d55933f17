// The one door to GLPK. SPDX-License-Identifier: GPL-3.0-or-later
//
// A session is one thread's GLPK environment with one problem in it. Every call is coarse: arrays
// in, arrays out, and whatever GLPK would abort over comes back as a status with its message.
// No Swift code runs inside a call. Indices are zero-based; infinite bounds are +-INFINITY;
// the objective is always minimised.

#ifndef GLPK_SHIM_H
#define GLPK_SHIM_H

#include <stdbool.h>

typedef struct gs_session gs_session;

typedef enum {
  GS_OK = 0,
  GS_BUSY,          // this thread already has an open session
  GS_WRONG_THREAD,  // the session belongs to another thread
  GS_DEAD,          // an earlier fatal error ended the session; only gs_close is left
  GS_BAD_INPUT,     // an argument GLPK would abort over or silently accept
  GS_FATAL,         // GLPK gave up inside the call; gs_message has its words; the session is dead
  GS_NO_MEMORY      // malloc refused
} gs_status;

/// What ended a run.
typedef enum {
  GS_ENDED = 0,    // GLPK's own verdict
  GS_GAP,          // the gap is closed to what was asked
  GS_NODE_LIMIT,
  GS_DEADLINE,
  GS_CANCELLED,
  GS_ITERATION_LIMIT
} gs_stop;

/// What is known about the problem.
typedef enum {
  GS_UNKNOWN = 0,
  GS_OPTIMAL,
  GS_FEASIBLE,           // a point, not proven best
  GS_INFEASIBLE,
  GS_UNBOUNDED,          // the relaxation has a feasible point and an unbounded ray
  GS_NO_DUAL_FEASIBLE,   // the presolver saw: unbounded if feasible at all
  GS_NUMERIC             // the simplex method failed on numbers
} gs_verdict;

enum { GS_MIR = 1, GS_GOMORY = 2, GS_COVER = 4, GS_CLIQUE = 8 };

/// Opens the session of this thread. `memory_limit_mb` <= 0 means no limit.
gs_status gs_open(int memory_limit_mb, gs_session **out);
/// Frees everything. On a foreign thread it does nothing, since GLPK would abort.
void gs_close(gs_session *session);
/// Whether the session is open on this thread and no fatal error has ended it.
bool gs_is_alive(const gs_session *session);
/// What GLPK said last, or "".
const char *gs_message(const gs_session *session);
/// Seconds on the clock that deadlines are given in.
double gs_now(void);

/// Replaces the problem. `integer[j]` is nonzero for whole-number columns.
gs_status gs_load(gs_session *session, int rows, int columns, int entries, const int *entry_row,
                  const int *entry_column, const double *entry_value, const double *row_lower,
                  const double *row_upper, const double *column_lower,
                  const double *column_upper, const int *integer, const double *cost);
/// Replaces every bound and cost and keeps matrix and basis.
gs_status gs_update(gs_session *session, const double *row_lower, const double *row_upper,
                    const double *column_lower, const double *column_upper, const double *cost);

/// Adds one row and keeps the basis, the new row basic in it.
gs_status gs_add_row(gs_session *session, int entries, const int *entry_column,
                     const double *entry_value, double lower, double upper);

typedef struct {
  bool presolve;          // false starts from the current basis and can be stopped in between
  bool dual;              // dual simplex first, primal if it fails
  bool fresh;             // start from an advanced basis instead of the current one
  double tolerance;       // primal and dual feasibility
  int iteration_limit;    // <= 0: none
  double deadline;        // gs_now seconds; <= 0: none
  const void *cancel;     // a byte that turns nonzero, or NULL
} gs_lp_options;

typedef struct {
  gs_verdict verdict;
  gs_stop stop;
  int code;               // GLPK's return code
  double objective;
  int iterations;
} gs_run;

gs_status gs_lp(gs_session *session, gs_lp_options options, gs_run *run);
/// Rational simplex from the current basis: settles what rounding left open.
gs_status gs_exact(gs_session *session, gs_run *run);
/// Values and multipliers of the last LP. Arrays as long as the problem; NULL skips one.
gs_status gs_lp_values(gs_session *session, double *column_value, double *column_dual,
                       double *row_value, double *row_dual);
/// How far each bound may move before the basis changes; the last LP must be optimal.
gs_status gs_lp_ranges(gs_session *session, double *row_low, double *row_high,
                       double *column_low, double *column_high);
/// Which rows and columns are basic, and where the others stand. Arrays as long as the problem.
gs_status gs_basis(gs_session *session, int *row, int *column);
/// Takes up a basis that gs_basis gave for a problem of the same size.
gs_status gs_set_basis(gs_session *session, const int *row, const int *column);
/// Largest absolute violations of rows, bounds and, for LPs, dual rows and dual bounds.
gs_status gs_kkt(gs_session *session, bool integers, double residual[4]);

typedef struct {
  bool presolve;
  bool pump;              // feasibility pump
  int cuts;               // GS_MIR | GS_GOMORY | ...
  bool pseudocost;        // branch by pseudocosts, else Driebeck and Tomlin
  bool depth_first;       // else best local bound
  double integer_tolerance;
  double objective_tolerance;
  double absolute_gap;    // stop when incumbent - bound is at most this
  double relative_gap;    // or at most this times |incumbent|
  double objective_shift; // added to the objective before the relative gap is taken
  int node_limit;         // <= 0: none
  double deadline;        // gs_now seconds; <= 0: none
  const void *cancel;     // a byte that turns nonzero, or NULL
} gs_mip_options;

typedef struct {
  gs_verdict verdict;
  gs_stop stop;
  int code;
  double objective;       // of the incumbent, when there is one
  bool has_bound;
  double bound;           // no point is better than this
  int nodes;
} gs_tree;

gs_status gs_mip(gs_session *session, gs_mip_options options, gs_tree *tree);
gs_status gs_mip_values(gs_session *session, double *column_value);

#endif
