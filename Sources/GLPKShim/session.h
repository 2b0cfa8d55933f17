// What the shim's own files share. SPDX-License-Identifier: GPL-3.0-or-later

#ifndef GLPK_SHIM_SESSION_H
#define GLPK_SHIM_SESSION_H

#include <glpk.h>
#include <setjmp.h>
#include <stddef.h>

#include "GLPKShim.h"

enum { MESSAGE_SIZE = 512, BLOCKS = 4 };

struct gs_session {
  glp_prob *problem;
  jmp_buf escape;
  bool dead;
  size_t used;                 // of message
  char message[MESSAGE_SIZE];
  void *block[BLOCKS];         // malloc'ed for one call; freed also when GLPK gives up
};

typedef gs_status gs_work(gs_session *session, void *arguments);

/// Runs `work` so that GLPK's abort ends here. Only the session's own thread gets in.
gs_status gs_fenced(gs_session *session, gs_work *work, void *arguments);
/// Zeroed memory that lives until the fenced call ends; NULL when malloc refuses.
void *gs_block(gs_session *session, int slot, size_t count, size_t size);
/// Says why input was refused.
gs_status gs_refuse(gs_session *session, const char *reason);
/// Whether a byte that another thread may write has turned nonzero.
bool gs_is_cancelled(const void *flag);
/// GLPK's bound type for an interval.
int gs_bound_type(double lower, double upper);

#endif
