/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-ops.h"
#include "paint/ent-svg-flags.h"
#include "paint/ent-svg-ids.h"

G_BEGIN_DECLS

/**
 * EntSvg:
 * @out: what is written
 * @ids: names of what is in it
 * @flags: flags that are in it
 * @inches: how long a unit of the drawing in work is on paper
 * @has_grey_flags: whether a flag was written in greys
 *
 * What the parts of writing a drawing share. Lives on the stack; the sets are borrowed.
 */
typedef struct
{
  GString     *out;
  EntSvgIds   *ids;
  EntSvgFlags *flags;
  double       inches;
  gboolean     has_grey_flags;
} EntSvg;

/**
 * EntSvgPiece:
 * @begin: place of the beginning of a thing's steps
 * @name: place of that of its name, which is drawn with it; 0 for none: a name is never first
 */
typedef struct
{
  guint begin;
  guint name;
} EntSvgPiece;

void    ent_svg_add_op          (EntSvg      *svg,
                                 const EntOp *op,
                                 const char  *id,
                                 const char  *title);
GArray *ent_svg_list_pieces     (const EntOp *ops,
                                 guint        n_ops);

G_END_DECLS
