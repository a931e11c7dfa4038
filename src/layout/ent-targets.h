/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/**
 * EntTargetPair:
 *
 * Two bodies, @a before @b.
 */
typedef struct
{
  guint a, b;
} EntTargetPair;

/**
 * EntTargets:
 * @n: inner nations and pills, in the order of the work's bodies
 * @kinds: by body: which bodies want the same distances: nations of one pattern; each pill is a kind of its own
 * @n_kinds: how many there are
 * @distances: n_kinds × n_kinds wanted distances; 0 where none is wanted
 * @components: by body: groupings that hang together by common nations, numbered by the first of them
 * @pairs: (element-type EntTargetPair): those that are looked at: all, or where there are many nations, as
 *   many of each as tell where it belongs
 * @sampling: how many pairs of nations each of these stands for
 *
 * How far apart nations and pills would like to stand.
 */
typedef struct
{
  guint   n;
  guint  *kinds;
  guint   n_kinds;
  double *distances;
  guint  *components;
  GArray *pairs;
  double  sampling;
} EntTargets;

EntTargets *ent_targets_new   (EntWork    *work);
void        ent_targets_free  (EntTargets *targets);
void        ent_targets_scale (EntTargets *targets,
                               double      by);

static inline double
ent_targets_get (EntTargets *targets,
                 guint       a,
                 guint       b)
{
  return targets->distances[targets->kinds[a] * targets->n_kinds + targets->kinds[b]];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTargets, ent_targets_free)

G_END_DECLS
