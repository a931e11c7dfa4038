/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Wider lines are left to Cairo, in pixels. */
#define ENT_NIB_MAX_WIDTH 4

#define ENT_NIB_N_SLOPES 33
#define ENT_NIB_PHASE_BITS 6
#define ENT_NIB_N_PHASES (1 << ENT_NIB_PHASE_BITS)
#define ENT_NIB_MAX_SPAN 8

/**
 * EntNibSlope:
 * @span: how many pixels across a line may touch: 4 or 8
 * @is_narrow: whether it touches the first three of 4 alone where its middle is in the first half of a pixel, and else the last
 * @coverage: how much of each it covers, from 0 to 255, by where in the first of them its middle is
 *
 * What a line covers of the pixels across it.
 */
typedef struct
{
  guint    span;
  gboolean is_narrow;
  guint8   coverage[ENT_NIB_N_PHASES][ENT_NIB_MAX_SPAN];
} EntNibSlope;

/**
 * EntNib:
 * @width: of its lines, in pixels
 * @slopes: from along an axis to between both
 *
 * All that lines of one width can look like. Never changes, and is never freed.
 */
typedef struct
{
  double      width;
  EntNibSlope slopes[ENT_NIB_N_SLOPES];
} EntNib;

const EntNib *ent_nib_get (double width);

G_END_DECLS
