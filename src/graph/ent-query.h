/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-range.h"

G_BEGIN_DECLS

/**
 * EntQuery:
 *
 * What a network is asked for: groupings in an order, roles, kinds of ties,
 * nations that are hidden, the period it must be right for, and the day with
 * which days of it are compared, or from which on they are taken together. An
 * immutable, counted value of rows of one dataset.
 */
typedef struct _EntQuery EntQuery;

/* From so many groupings on, lines from pills to members are too many to see
 * through: they rest, and pills stand on the outlines instead. */
#define ENT_MANY_GROUPINGS 6

EntQuery  *ent_query_new            (const guint32 *groupings,
                                     guint          n_groupings,
                                     EntRoles       roles,
                                     const guint32 *hidden,
                                     guint          n_hidden,
                                     EntPeriod      period);
EntQuery  *ent_query_ref            (EntQuery      *query);
void       ent_query_unref          (EntQuery      *query);
EntQuery  *ent_query_with_ties      (EntQuery      *query,
                                     EntTieKinds    ties);
EntQuery  *ent_query_with_since     (EntQuery      *query,
                                     EntDay         since);
EntQuery  *ent_query_with_range     (EntQuery      *query,
                                     EntRange       range,
                                     EntDay         first);
EntQuery  *ent_query_sort           (EntQuery      *query);
gboolean   ent_query_equal          (EntQuery      *a,
                                     EntQuery      *b);
EntRows    ent_query_get_groupings  (EntQuery      *query);
EntRows    ent_query_get_hidden     (EntQuery      *query);
EntRoles   ent_query_get_roles      (EntQuery      *query);
EntTieKinds ent_query_get_ties      (EntQuery      *query);
EntPeriod  ent_query_get_period     (EntQuery      *query);
EntDay     ent_query_get_since      (EntQuery      *query);
EntRange   ent_query_get_range      (EntQuery      *query,
                                     EntDay        *first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntQuery, ent_query_unref)

G_END_DECLS
