// Branch and cut with work limits of our own. SPDX-License-Identifier: GPL-3.0-or-later

#include "session.h"

#include <float.h>
#include <limits.h>
#include <math.h>

typedef struct {
  gs_mip_options options;
  gs_tree *tree;
} mip_arguments;

static bool gap_is_closed(const gs_mip_options *options, double incumbent, double bound) {
  double gap = incumbent - bound;
  if (gap <= options->absolute_gap) return true;
  return gap <= options->relative_gap * fabs(incumbent + options->objective_shift);
}

static void record_bound(glp_tree *tree, gs_tree *out) {
  int best = glp_ios_best_node(tree);
  if (best == 0) return;
  double bound = glp_ios_node_bound(tree, best);
  if (bound <= -DBL_MAX || !isfinite(bound)) return;
  if (!out->has_bound || bound > out->bound) out->bound = bound;
  out->has_bound = true;
}

static gs_stop reason_to_stop(glp_tree *tree, const gs_mip_options *options, gs_tree *out) {
  glp_prob *problem = glp_ios_get_prob(tree);
  if (gs_is_cancelled(options->cancel)) return GS_CANCELLED;
  if (options->deadline > 0 && gs_now() >= options->deadline) return GS_DEADLINE;
  if (out->has_bound && glp_mip_status(problem) == GLP_FEAS &&
      gap_is_closed(options, glp_mip_obj_val(problem), out->bound)) {
    return GS_GAP;
  }
  if (options->node_limit > 0 && out->nodes > options->node_limit) return GS_NODE_LIMIT;
  return GS_ENDED;
}

static void watch(glp_tree *tree, void *info) {
  mip_arguments *mip = info;
  glp_ios_tree_size(tree, NULL, NULL, &mip->tree->nodes);
  record_bound(tree, mip->tree);
  gs_stop stop = reason_to_stop(tree, &mip->options, mip->tree);
  if (stop == GS_ENDED) return;
  mip->tree->stop = stop;
  glp_ios_terminate(tree);
}

static int switched(int flag) { return flag ? GLP_ON : GLP_OFF; }

static glp_iocp tree_parameters(mip_arguments *mip) {
  const gs_mip_options *options = &mip->options;
  glp_iocp parameters;
  glp_init_iocp(&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  parameters.cb_func = watch;
  parameters.cb_info = mip;
  parameters.presolve = switched(options->presolve);
  parameters.fp_heur = switched(options->pump);
  parameters.mir_cuts = switched(options->cuts & GS_MIR);
  parameters.gmi_cuts = switched(options->cuts & GS_GOMORY);
  parameters.cov_cuts = switched(options->cuts & GS_COVER);
  parameters.clq_cuts = switched(options->cuts & GS_CLIQUE);
  parameters.br_tech = options->pseudocost ? GLP_BR_PCH : GLP_BR_DTH;
  parameters.bt_tech = options->depth_first ? GLP_BT_DFS : GLP_BT_BLB;
  parameters.tol_int = options->integer_tolerance;
  parameters.tol_obj = options->objective_tolerance;
  if (options->deadline > 0) {
    double left = (options->deadline - gs_now()) * 1000;
    parameters.tm_lim = left <= 0 ? 0 : left < INT_MAX ? (int)left : INT_MAX;
  }
  return parameters;
}

static gs_verdict tree_verdict(glp_prob *problem, int code) {
  if (code == GLP_ENOPFS) return GS_INFEASIBLE;
  if (code == GLP_ENODFS) return GS_NO_DUAL_FEASIBLE;
  if (code == GLP_EFAIL || code == GLP_EROOT || code == GLP_EBOUND) return GS_NUMERIC;
  switch (glp_mip_status(problem)) {
    case GLP_OPT: return GS_OPTIMAL;
    case GLP_FEAS: return GS_FEASIBLE;
    case GLP_NOFEAS: return code == 0 ? GS_INFEASIBLE : GS_UNKNOWN;
    default: return GS_UNKNOWN;
  }
}

static gs_status search(gs_session *session, void *arguments) {
  mip_arguments *mip = arguments;
  gs_tree *out = mip->tree;
  *out = (gs_tree){0};
  glp_iocp parameters = tree_parameters(mip);
  out->code = glp_intopt(session->problem, &parameters);
  out->verdict = tree_verdict(session->problem, out->code);
  if (out->code == GLP_ETMLIM) out->stop = GS_DEADLINE;
  if (out->verdict != GS_OPTIMAL && out->verdict != GS_FEASIBLE) return GS_OK;
  out->objective = glp_mip_obj_val(session->problem);
  if (out->verdict == GS_OPTIMAL) out->bound = out->objective;
  if (out->verdict == GS_OPTIMAL) out->has_bound = true;
  if (out->has_bound && out->bound > out->objective) out->bound = out->objective;
  return GS_OK;
}

gs_status gs_mip(gs_session *session, gs_mip_options options, gs_tree *tree) {
  mip_arguments arguments = {options, tree};
  if (!(options.integer_tolerance > 0 && options.integer_tolerance < 1) ||
      !(options.objective_tolerance > 0 && options.objective_tolerance < 1)) {
    return GS_BAD_INPUT;
  }
  return gs_fenced(session, search, &arguments);
}

static gs_status read_point(gs_session *session, void *arguments) {
  double *column_value = arguments;
  for (int j = 0; j < glp_get_num_cols(session->problem); j++) {
    column_value[j] = glp_mip_col_val(session->problem, j + 1);
  }
  return GS_OK;
}

gs_status gs_mip_values(gs_session *session, double *column_value) {
  return gs_fenced(session, read_point, column_value);
}
