// The loops over a dense tableau that searches spend most of their time in.
// SPDX-License-Identifier: GPL-3.0-or-later
//
// They are C because a processor's wider vectors can be asked for function by function here, and
// chosen when the program starts: Swift code is compiled for the least of its kind. Every version
// multiplies, rounds, adds and rounds, so that all give the same bits.

#ifndef CTABLEAU_H
#define CTABLEAU_H

#include <stddef.h>
#include <stdint.h>

/// Numbers in a block. A row is a whole number of blocks, and every block is aligned to its size.
enum { CT_BLOCK = 8 };

/// Lets a column enter in place of a row's variable: to every other row the pivot row is added as
/// often as the row's entry in the column says, and that entry makes way for what is added.
///
/// `cells`   `rows` times `width` blocks
/// `row`     the row that is left alone
/// `column`  the column that enters
/// `pivot`   `width` blocks: what a row with the entry 1 is given
/// `filled`  the `count` blocks of `pivot` that are not all nothing, or NULL for all of them
void ct_eliminate(
    double *cells, size_t rows, size_t width, size_t row, size_t column, const double *pivot,
    const int32_t *filled, size_t count);

/// Copies some columns of some rows, close together.
///
/// `from`  rows of `from_width` blocks
/// `to`    `rows` rows of `to_width` blocks, what is beyond the columns left as it is
void ct_gather(
    const double *from, size_t from_width, double *to, size_t to_width, const int32_t *row,
    size_t rows, const int32_t *column, size_t columns);

// Below, a row and the costs are `width` blocks, and so are the moves: how far each column can go
// from where it stands, below nothing where it stands at its upper bound, and nothing where it is
// held. An entry no larger than CT_SPECK counts as nothing.

#define CT_SPECK 1e-11

/// Finds the columns whose moves bring a row's variable up, for `sign` 1, or down, for -1.
///
/// `column`  room for all columns
/// Returns how many there are.
size_t ct_useful(
    const double *row, const double *moves, size_t width, double sign, int32_t *column);

/// By how much the objective rises at least when a row's variable goes down or up by one, the least
/// of every eighth column in `down` and `up`; infinity where it cannot.
void ct_penalties(
    const double *row, const double *costs, const double *moves, size_t width,
    double down[CT_BLOCK], double up[CT_BLOCK]);

/// By how much all moves together can lower and raise a row's variable, the sum over every eighth
/// column in `fall` and `rise`.
void ct_reach(
    const double *row, const double *moves, size_t width, double fall[CT_BLOCK],
    double rise[CT_BLOCK]);

#endif
