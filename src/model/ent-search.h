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

/**
 * EntSearchSection:
 * @kind: a kind of record
 * @n_found: how many of them were found
 * @refs: (element-type EntRef): the best of them, best first
 */
typedef struct
{
  EntKind kind;
  guint   n_found;
  GArray *refs;
} EntSearchSection;

EntSearch *ent_search_new       (EntDataset *dataset,
                                 GHashTable *more_names);
EntSearch *ent_search_new_brief (EntDataset *dataset);
void       ent_search_free      (EntSearch  *search);
GPtrArray *ent_search_find      (EntSearch  *search,
                                 const char *text,
                                 guint       limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSearch, ent_search_free)

G_END_DECLS
