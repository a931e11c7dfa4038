/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntAdjacency:
 * @n: how many nodes
 * @starts: @n + 1 places in @neighbours
 * @neighbours: whom a node is joined to, each once, node after node, ascending
 *
 * Who is joined to whom, in compressed rows.
 */
typedef struct
{
  guint  n;
  guint *starts;
  guint *neighbours;
} EntAdjacency;

EntAdjacency *ent_adjacency_new             (guint               n,
                                             const guint        *ends,
                                             guint               n_edges);
EntAdjacency *ent_adjacency_new_part        (const EntAdjacency *adjacency,
                                             const guint        *nodes,
                                             guint               n,
                                             const guint        *numbers);
void          ent_adjacency_free            (EntAdjacency       *adjacency);
guint        *ent_adjacency_find_components (const EntAdjacency *adjacency,
                                             guint              *n_components);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntAdjacency, ent_adjacency_free)

G_END_DECLS
