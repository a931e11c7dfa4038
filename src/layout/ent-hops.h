/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "layout/ent-adjacency.h"

G_BEGIN_DECLS

/* How many sources are walked from at once: the bits of a word. */
#define ENT_N_HOP_SOURCES 64

/**
 * EntHops:
 * @n: how many nodes
 * @depth: how many steps a long way has: no more than the longest, and at least half of it
 * @order: all nodes, from one end of that way on
 * @n_sources: how many sources there are
 * @sources: these
 * @width: how many of the 64 columns are looked at, a multiple of 8
 * @unit: how many steps one of @rows stands for: 1 unless the longest way has more than 65,535
 * @longest: of all in @rows
 * @is_tangled: whether ways are too long, or wind too much, to be found in passes
 * @is_shared: whether all processors walk, which a small network is not worth; may be set
 * @cancellable: (nullable): borrowed: ends a walk, which then leaves anything; may be set
 * @rows: by node, 64 numbers: how far it is from each source; 0 from itself, and where there is no source
 *
 * How many steps all nodes of a network that hangs together are from some of them.
 */
typedef struct
{
  guint         n;
  guint         depth;
  guint        *order;
  guint         n_sources;
  guint         sources[ENT_N_HOP_SOURCES];
  guint         width;
  guint         unit;
  guint         longest;
  gboolean      is_tangled;
  gboolean      is_shared;
  GCancellable *cancellable;
  guint16      *rows;
} EntHops;

EntHops *ent_hops_new  (const EntAdjacency *adjacency);
void     ent_hops_free (EntHops            *hops);
void     ent_hops_walk (EntHops            *hops,
                        const EntAdjacency *adjacency,
                        const guint        *sources,
                        guint               n_sources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntHops, ent_hops_free)

G_END_DECLS
