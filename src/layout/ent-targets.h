/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/**
 * EntTargets:
 * @n: inner nations and pills, in the order of the work's bodies
 * @distances: n × n wanted distances; 0 where none is wanted
 * @components: by body: groupings that hang together by common nations, numbered by the first of them
 *
 * How far apart nations and pills would like to stand.
 */
typedef struct
{
  guint   n;
  double *distances;
  guint  *components;
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
  return targets->distances[a * targets->n + b];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTargets, ent_targets_free)

G_END_DECLS
