/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"

G_BEGIN_DECLS

#define ENT_N_GUARDS 8

/**
 * EntGuards:
 * @n_points: how many points
 * @order: all of them, more or less from left to right as of the last hulls, owned
 * @outer: room for those that may be corners, owned
 * @slots: room for where in @order these stand, owned
 * @depths: room for how deep each lies within, owned
 * @from: where the sides between the guards begin
 * @to: and where they end
 * @has_any: whether there are guards
 *
 * Some corners of the hull that points had last: what lies between them now is no corner.
 */
typedef struct
{
  guint    n_points;
  guint   *order;
  guint   *outer;
  guint   *slots;
  double  *depths;
  guint    from[ENT_N_GUARDS];
  guint    to[ENT_N_GUARDS];
  gboolean has_any;
} EntGuards;

void  ent_guards_init      (EntGuards      *guards,
                            guint           n_points);
void  ent_guards_clear     (EntGuards      *guards);
guint ent_guards_find_hull (EntGuards      *guards,
                            const EntPoint *points,
                            guint          *hull);

G_END_DECLS
