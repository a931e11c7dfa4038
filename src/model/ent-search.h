/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntSearch:
 *
 * An index of the words of a dataset, folded (case, marks, width) and sorted,
 * in which a prefix is found by bisection. Immutable; any thread may read it.
 */
typedef struct _EntSearch EntSearch;

EntSearch *ent_search_new  (EntDataset *dataset);
void       ent_search_free  (EntSearch  *search);
GArray    *ent_search_find  (EntSearch  *search,
                             const char *text,
                             guint       limit);
char      *ent_search_fold  (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSearch, ent_search_free)

G_END_DECLS
