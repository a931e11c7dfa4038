/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"
#include "layout/ent-positions.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntPlaces:
 *
 * Remembers where everything was for each network that was shown, so that a
 * way back leads to the very same picture. One owner.
 */
typedef struct _EntPlaces EntPlaces;

EntPlaces    *ent_places_new      (void);
void          ent_places_free     (EntPlaces    *places);
EntPositions *ent_places_lookup   (EntPlaces    *places,
                                   EntGraph     *graph,
                                   EntView      *view);
void          ent_places_remember (EntPlaces    *places,
                                   EntGraph     *graph,
                                   EntView      *view,
                                   EntPositions *positions);

EntPositions *ent_places_carry    (EntGraph     *graph,
                                   EntView      *view,
                                   EntGraph     *old_graph,
                                   EntPositions *old_positions,
                                   guint        *n_carried);
gboolean      ent_places_pins_equal (EntView    *a,
                                   EntView      *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPlaces, ent_places_free)

G_END_DECLS
