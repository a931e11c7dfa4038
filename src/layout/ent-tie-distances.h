/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-adjacency.h"
#include "layout/ent-stress.h"

G_BEGIN_DECLS

/**
 * EntTieDistances:
 * @adjacency: who is joined to whom
 * @n_components: how many parts hang together by ties
 * @components: by body: which of them it belongs to
 * @bodies: part after part, ascending in each
 * @firsts: @n_components + 1 places in @bodies
 * @numbers: by body: how many of its part are before it
 *
 * Who is joined to whom by ties in a network without groupings, and how far
 * apart they would like to stand.
 */
typedef struct
{
  EntAdjacency *adjacency;
  guint         n_components;
  guint        *components;
  guint        *bodies;
  guint        *firsts;
  guint        *numbers;
} EntTieDistances;

EntTieDistances *ent_tie_distances_new        (EntWork         *work);
void             ent_tie_distances_free       (EntTieDistances *distances);
EntStress       *ent_tie_distances_new_stress (EntTieDistances *distances,
                                               EntWork         *work,
                                               double           unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTieDistances, ent_tie_distances_free)

G_END_DECLS
