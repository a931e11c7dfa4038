/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view/ent-view.h"

G_BEGIN_DECLS

/* Changes of one entry in what a view lists: a nation, a place in the order of
 * the groupings, a pin. */

gboolean ent_view_hides_nation          (EntView    *view,
                                         const char *id);
EntView *ent_view_with_nation           (EntView    *view,
                                         const char *id,
                                         gboolean    shown);
EntView *ent_view_with_grouping_at      (EntView    *view,
                                         const char *id,
                                         guint       place);
gboolean ent_view_has_pin               (EntView    *view,
                                         EntKind     kind,
                                         const char *id);
EntView *ent_view_without_pin           (EntView    *view,
                                         EntKind     kind,
                                         const char *id);

G_END_DECLS
