/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-arena.h"
#include "model/ent-dataset-builder.h"
#include "model/ent-id-index.h"

G_BEGIN_DECLS

/* For the builder and the indexes only: everyone else reads through
 * ent-dataset.h. */

/* What is shown of a nation; the texts live in the arena. */
typedef struct
{
  const char        *name;   /* in the person's language */
  const char *const *former; /* likewise, per name of a time */
  const char        *flag;   /* (nullable): of today, in lower case */
  const char        *code;
} EntNationShown;

typedef struct _EntEventYears EntEventYears;

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
  EntIdIndex      *by_id[ENT_N_KINDS];   /* owned; NULL for kinds without ids */

  EntNationShown  *nations_shown;        /* owned, one per row */
  const char     **grouping_names;       /* owned array, likewise */

  EntSpan         *lives;                /* owned, one per row of a grouping */

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

  EntEventYears   *event_years; /* (nullable): owned; made by who first asks, see ent_event_years_get() */
};

#define ENT_TABLE_ROW(dataset, kind, Type, row) (&g_array_index ((dataset)->tables[kind], Type, (row)))

void ent_event_years_free         (EntEventYears     *index);
void ent_dataset_make_indexes     (EntDataset        *dataset);
void ent_dataset_name_nations     (EntDataset        *dataset,
                                   EntNationNameFunc  func);
void ent_dataset_name_groupings   (EntDataset        *dataset);
void ent_dataset_tell_names_apart (EntDataset        *dataset,
                                   EntKind            kind,
                                   const char       **names);

G_END_DECLS
