#include "CTableau.h"

#include <math.h>

// A fused multiply-add rounds once where this must round twice.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__GLIBC__)
#define WIDEST __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define WIDEST
#endif

WIDEST void ct_eliminate(
    double *restrict cells, size_t rows, size_t width, size_t row, size_t column,
    const double *restrict pivot, const int32_t *restrict filled, size_t count) {
  size_t length = width * CT_BLOCK;
  for (size_t other = 0; other < rows; other++) {
    double *restrict line = cells + other * length;
    double factor = line[column];
    if (other == row || factor == 0) continue;
    line[column] = 0;
    if (filled) {
      for (size_t place = 0; place < count; place++) {
        size_t start = (size_t)filled[place] * CT_BLOCK;
        for (size_t lane = 0; lane < CT_BLOCK; lane++) {
          line[start + lane] += pivot[start + lane] * factor;
        }
      }
    } else {
      for (size_t place = 0; place < length; place++) line[place] += pivot[place] * factor;
    }
  }
}

WIDEST void ct_gather(
    const double *restrict from, size_t from_width, double *restrict to, size_t to_width,
    const int32_t *restrict row, size_t rows, const int32_t *restrict column, size_t columns) {
  for (size_t place = 0; place < rows; place++) {
    const double *restrict old = from + (size_t)row[place] * from_width * CT_BLOCK;
    double *restrict new = to + place * to_width * CT_BLOCK;
    for (size_t lane = 0; lane < columns; lane++) new[lane] = old[column[lane]];
  }
}

WIDEST size_t ct_useful(
    const double *restrict row, const double *restrict moves, size_t width, double sign,
    int32_t *restrict column) {
  size_t count = 0;
  for (size_t start = 0; start < width * CT_BLOCK; start += CT_BLOCK) {
    double help[CT_BLOCK];
    int any = 0;
    for (size_t lane = 0; lane < CT_BLOCK; lane++) {
      double entry = row[start + lane];
      help[lane] = fabs(entry) > CT_SPECK ? sign * entry * moves[start + lane] : 0;
      any |= help[lane] > 0;
    }
    if (!any) continue;
    for (size_t lane = 0; lane < CT_BLOCK; lane++) {
      if (help[lane] > 0) column[count++] = (int32_t)(start + lane);
    }
  }
  return count;
}

WIDEST void ct_penalties(
    const double *restrict row, const double *restrict costs, const double *restrict moves,
    size_t width, double down[CT_BLOCK], double up[CT_BLOCK]) {
  double least[CT_BLOCK], lesser[CT_BLOCK];
  for (size_t lane = 0; lane < CT_BLOCK; lane++) least[lane] = lesser[lane] = INFINITY;
  for (size_t start = 0; start < width * CT_BLOCK; start += CT_BLOCK) {
    double way[CT_BLOCK];
    int any = 0;
    for (size_t lane = 0; lane < CT_BLOCK; lane++) {
      double entry = row[start + lane];
      way[lane] = fabs(entry) > CT_SPECK ? entry * moves[start + lane] : 0;
      any |= way[lane] != 0;
    }
    // Most blocks are empty, and a division costs more than all else here.
    if (!any) continue;
    for (size_t lane = 0; lane < CT_BLOCK; lane++) {
      double ratio = fabs(costs[start + lane]) / fabs(row[start + lane]);
      least[lane] = way[lane] < 0 && ratio < least[lane] ? ratio : least[lane];
      lesser[lane] = way[lane] > 0 && ratio < lesser[lane] ? ratio : lesser[lane];
    }
  }
  for (size_t lane = 0; lane < CT_BLOCK; lane++) {
    down[lane] = least[lane];
    up[lane] = lesser[lane];
  }
}

WIDEST void ct_reach(
    const double *restrict row, const double *restrict moves, size_t width, double fall[CT_BLOCK],
    double rise[CT_BLOCK]) {
  double less[CT_BLOCK] = {0}, more[CT_BLOCK] = {0};
  for (size_t start = 0; start < width * CT_BLOCK; start += CT_BLOCK) {
    for (size_t lane = 0; lane < CT_BLOCK; lane++) {
      double entry = row[start + lane];
      double move = entry == 0 ? 0 : entry * moves[start + lane];
      less[lane] += move < 0 ? move : 0;
      more[lane] += move > 0 ? move : 0;
    }
  }
  for (size_t lane = 0; lane < CT_BLOCK; lane++) {
    fall[lane] = less[lane];
    rise[lane] = more[lane];
  }
}
