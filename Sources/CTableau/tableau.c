#include "CTableau.h"

// A fused multiply-add rounds once where this must round twice.
#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__) && defined(__linux__)
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
