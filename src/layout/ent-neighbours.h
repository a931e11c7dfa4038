/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/ent-work.h"

G_BEGIN_DECLS

/**
 * EntNeighbours:
 * @first: by body: where its partners begin in @partners; one more for the end
 * @partners: (element-type guint): of each body those of higher number whose boxes may come near its own, in
 *   rising order
 *
 * Which boxes of inner nations and pills may be near each other. Kept from
 * round to round, since most bodies move little.
 */
struct _EntNeighbours
{
  guint    *first;
  GArray   *partners;
  guint     n;
  double    gap;  /* that was looked for */
  EntPoint *seen; /* by body: where it stood then */
};

EntNeighbours *ent_neighbours_update (EntNeighbours *neighbours,
                                      EntWork       *work,
                                      double         gap);
void           ent_neighbours_free   (EntNeighbours *neighbours);

G_END_DECLS
