/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-stress.h"

G_BEGIN_DECLS

/**
 * EntTieDistances:
 * @n_components: how many parts hang together by ties
 * @components: by body: which of them it belongs to
 * @neighbours: bodies that a body has ties with, each once, body after body, ascending
 * @starts: n_bodies + 1 places in @neighbours
 *
 * Who is joined to whom by ties in a network without groupings, and how far
 * apart they would like to stand.
 */
typedef struct
{
  guint  n_components;
  guint *components;
  guint *neighbours;
  guint *starts;
} EntTieDistances;

EntTieDistances *ent_tie_distances_new        (EntWork         *work);
void             ent_tie_distances_free       (EntTieDistances *distances);
EntStress       *ent_tie_distances_new_stress (EntTieDistances *distances,
                                               EntWork         *work,
                                               double           unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTieDistances, ent_tie_distances_free)

G_END_DECLS
