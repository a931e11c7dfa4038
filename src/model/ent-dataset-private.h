/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-arena.h"
#include "model/ent-dataset-builder.h"
#include "model/ent-id-index.h"
#include "model/ent-name-index.h"

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

/* The rows of a kind, side by side. */
typedef struct
{
  char  *rows; /* each the struct of the kind, which begins with an EntRecord */
  guint  n_rows;
  gsize  row_size;
} EntTable;

typedef struct _EntEventYears EntEventYears;

struct _EntDataset
{
  gatomicrefcount  ref_count;
  EntArena        *arena;  /* owned; texts and short lists live in it */
  GPtrArray       *memory; /* owned; tables and other arrays live in it, see ent_dataset_own() */

  GBytes          *image;  /* (nullable), owned; texts and numbers lie in it, see ent_dataset_image_open() */

  const char      *title;
  const char      *description;
  const char      *license;
  const char      *unknown_keys;
  EntDay           updated;

  EntTable         tables[ENT_N_KINDS];
  EntIdIndex      *by_id[ENT_N_KINDS];   /* owned; NULL for kinds without ids */

  EntNationShown  *nations_shown;        /* one per row */
  const char     **grouping_names;       /* likewise */

  EntSpan         *lives;                /* one per row of a grouping */

  /* Sorted lists, one per row of the table they belong to. */
  EntRows         *memberships_of_nation;   /* by grouping, then time */
  EntRows         *memberships_of_grouping; /* by nation, then time */
  EntRows         *ties_of_nation;          /* by time */
  EntRows         *events_of_nation;        /* newest first, like the rest */
  EntRows         *events_of_grouping;
  EntRows         *quotes_of_nation;
  EntRows         *quotes_of_grouping;
  EntRows         *quotes_of_event;         /* (nullable): NULL without quotes */

  /* All rows of a table, newest first. */
  guint32         *events_by_time;
  guint32         *quotes_by_time;

  EntEventYears   *event_years; /* (nullable): owned; made by who first asks, see ent_event_years_get() */
};

#define ENT_TABLE_ROW(dataset, kind, Type, row) (&((Type *) (gpointer) (dataset)->tables[kind].rows)[row])

static inline EntRecord *
ent_table_get_record (const EntTable *table,
                      guint32         row)
{
  return (EntRecord *) (gpointer) (table->rows + row * table->row_size);
}

EntDataset *ent_dataset_new       (EntArena   *arena);
gpointer    ent_dataset_own       (EntDataset *dataset,
                                   gpointer    memory);
void        ent_dataset_begin_ids (EntDataset *dataset,
                                   EntKind     kind);

void ent_event_years_free         (EntEventYears     *index);
void ent_dataset_make_indexes     (EntDataset        *dataset,
                                   GArray            *repeated);
void ent_dataset_name_nations     (EntDataset        *dataset,
                                   EntNationNameFunc  func);
void ent_dataset_name_groupings   (EntDataset        *dataset,
                                   EntNameIndex      *index);
void ent_dataset_tell_names_apart (EntDataset        *dataset,
                                   EntKind            kind,
                                   const char       **names);

G_END_DECLS
