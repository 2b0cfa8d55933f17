// Opening, fencing and closing. SPDX-License-Identifier: GPL-3.0-or-later

#define _POSIX_C_SOURCE 200809L

#include "session.h"

#include <math.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// GLPK keeps one environment per thread, and closing one session frees all of it.
static _Thread_local gs_session *current = NULL;

static int hear(void *info, const char *text) {
  gs_session *session = info;
  size_t length = strlen(text);
  if (length >= MESSAGE_SIZE) length = MESSAGE_SIZE - 1;
  if (session->used + length >= MESSAGE_SIZE) session->used = 0;
  memcpy(session->message + session->used, text, length);
  session->used += length;
  session->message[session->used] = '\0';
  return 1;
}

static void escape(void *info) {
  gs_session *session = info;
  longjmp(session->escape, 1);
}

static void release_blocks(gs_session *session) {
  for (int slot = 0; slot < BLOCKS; slot++) {
    free(session->block[slot]);
    session->block[slot] = NULL;
  }
}

static void drop_environment(gs_session *session) {
  glp_error_hook(NULL, NULL);
  glp_term_hook(NULL, NULL);
  glp_free_env();
  session->problem = NULL;
  session->dead = true;
}

gs_status gs_fenced(gs_session *session, gs_work *work, void *arguments) {
  if (session == NULL) return GS_BAD_INPUT;
  if (session != current) return GS_WRONG_THREAD;
  if (session->dead) return GS_DEAD;
  session->used = 0;
  session->message[0] = '\0';
  if (setjmp(session->escape) != 0) {
    drop_environment(session);
    release_blocks(session);
    return GS_FATAL;
  }
  gs_status status = work(session, arguments);
  release_blocks(session);
  return status;
}

void *gs_block(gs_session *session, int slot, size_t count, size_t size) {
  if (slot < 0 || slot >= BLOCKS) return NULL;
  free(session->block[slot]);
  session->block[slot] = calloc(count > 0 ? count : 1, size);
  return session->block[slot];
}

gs_status gs_refuse(gs_session *session, const char *reason) {
  session->used = 0;
  hear(session, reason);
  return GS_BAD_INPUT;
}

bool gs_is_cancelled(const void *flag) {
  if (flag == NULL) return false;
  return atomic_load_explicit((const _Atomic unsigned char *)flag, memory_order_relaxed) != 0;
}

int gs_bound_type(double lower, double upper) {
  if (lower == upper) return GLP_FX;
  if (isinf(lower)) return isinf(upper) ? GLP_FR : GLP_UP;
  return isinf(upper) ? GLP_LO : GLP_DB;
}

static gs_status open_problem(gs_session *session, void *arguments) {
  const int *memory_limit_mb = arguments;
  if (*memory_limit_mb > 0) glp_mem_limit(*memory_limit_mb);
  session->problem = glp_create_prob();
  return GS_OK;
}

gs_status gs_open(int memory_limit_mb, gs_session **out) {
  if (out == NULL) return GS_BAD_INPUT;
  *out = NULL;
  if (current != NULL) return GS_BUSY;
  gs_session *session = calloc(1, sizeof *session);
  if (session == NULL) return GS_NO_MEMORY;
  current = session;
  glp_term_hook(hear, session);
  glp_error_hook(escape, session);
  gs_status status = gs_fenced(session, open_problem, &memory_limit_mb);
  if (status != GS_OK) {
    gs_close(session);
    return status;
  }
  *out = session;
  return GS_OK;
}

void gs_close(gs_session *session) {
  if (session == NULL || session != current) return;
  if (!session->dead) drop_environment(session);
  release_blocks(session);
  current = NULL;
  free(session);
}

bool gs_is_alive(const gs_session *session) {
  return session != NULL && session == current && !session->dead;
}

const char *gs_message(const gs_session *session) {
  return session == NULL ? "" : session->message;
}

double gs_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}
