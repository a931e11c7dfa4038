/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* EntGroupingItem: what stands at a place of the list: a grouping, or, where
 * that is none, the heading above the first of a kind. */
typedef struct
{
  guint32         grouping; /* row, or ENT_ROW_NONE for a heading */
  EntGroupingKind kind;
  gboolean        shown; /* it stands among those that were shown when the list was put in order */
} EntGroupingItem;

/**
 * EntGroupingList:
 *
 * All groupings of a dataset in the order in which they are listed: first those
 * that are shown, as the view has them, then the others by kind and name, with a
 * heading above each kind; as far as their names hold what is looked for. Of a
 * kind that is folded there is only the heading, unless something is looked for.
 */
typedef struct _EntGroupingList EntGroupingList;

EntGroupingList       *ent_grouping_list_new         (EntDataset            *dataset);
void                   ent_grouping_list_free        (EntGroupingList       *list);
gboolean               ent_grouping_list_set_shown   (EntGroupingList       *list,
                                                      const char * const    *ids);
gboolean               ent_grouping_list_set_text    (EntGroupingList       *list,
                                                      const char            *text);
gboolean               ent_grouping_list_set_folded  (EntGroupingList       *list,
                                                      EntGroupingKind        kind,
                                                      gboolean               is_folded);
gboolean               ent_grouping_list_get_folded  (const EntGroupingList *list,
                                                      EntGroupingKind        kind);
gboolean               ent_grouping_list_is_filtered (const EntGroupingList *list);
guint                  ent_grouping_list_get_n_items (const EntGroupingList *list);
const EntGroupingItem *ent_grouping_list_get_item    (const EntGroupingList *list,
                                                      guint                  position);
guint                  ent_grouping_list_find        (const EntGroupingList *list,
                                                      guint32                grouping);
guint                 *ent_grouping_list_find_places (const EntGroupingList *list,
                                                      const EntGroupingItem *before,
                                                      guint                  n_before);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntGroupingList, ent_grouping_list_free)

G_END_DECLS
