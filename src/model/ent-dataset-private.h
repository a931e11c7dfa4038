/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-arena.h"
#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* For the builder and the indexes only: everyone else reads through
 * ent-dataset.h. */

struct _EntDataset
{
  gatomicrefcount  ref_count;
  EntArena        *arena; /* owned; all texts and lists below live in it */

  const char      *title;
  const char      *description;
  const char      *license;
  const char      *unknown_keys;
  EntDay           updated;

  /* A table per kind, each an array of its row struct. */
  GArray          *tables[ENT_N_KINDS];  /* owned */
  GHashTable      *by_id[ENT_N_KINDS];   /* owned; folded id → row + 1; NULL for kinds without ids */

  const char     **nation_names; /* owned array, a text per row: in the person's language */

  /* Sorted lists, one per row of the table they belong to. */
  EntRows         *memberships_of_nation;   /* by grouping, then time */
  EntRows         *memberships_of_grouping; /* by nation, then time */
  EntRows         *ties_of_nation;          /* by time */
  EntRows         *events_of_nation;        /* newest first, like the rest */
  EntRows         *events_of_grouping;
  EntRows         *quotes_of_nation;
  EntRows         *quotes_of_grouping;
  EntRows         *quotes_of_event;

  /* All rows of a table, newest first; owned. */
  guint32         *events_by_time;
  guint32         *quotes_by_time;
};

#define ENT_TABLE_ROW(dataset, kind, Type, row) (&g_array_index ((dataset)->tables[kind], Type, (row)))

char *ent_dataset_fold_id     (const char *id);
void  ent_dataset_make_indexes (EntDataset *dataset);

G_END_DECLS
