/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-dataset-builder.h"

#include <glib/gi18n.h>

#include "base/ent-large.h"
#include "model/ent-dataset-private.h"
#include "model/ent-draft-check.h"
#include "model/ent-draft-lives.h"
#include "model/ent-draft-rows.h"
#include "model/ent-draft-store.h"
#include "model/ent-former-name-check.h"
#include "model/ent-id-index.h"
#include "model/ent-name-check.h"
#include "model/ent-union-check.h"

/* How many ids are read before one of them is registered. */
#define IDS_AHEAD 16

struct _EntDatasetBuilder
{
  EntProblemFunc    func;
  gpointer          user_data;
  EntNationNameFunc name_nation; /* (nullable) */

  EntArena         *arena; /* owned until frozen: drafts are copied into it */
  const char       *title;
  const char       *description;
  const char       *license;
  const char       *updated;
  const char       *unknown_keys;
  EntDraftStore    *drafts[ENT_N_KINDS]; /* owned; NULL for ENT_KIND_NONE */
};

/**
 * ent_dataset_builder_new:
 * @func: (scope forever): told what is wrong
 * @user_data: passed to @func
 *
 * Returns: (transfer full): a builder without records
 */
EntDatasetBuilder *
ent_dataset_builder_new (EntProblemFunc func,
                         gpointer       user_data)
{
  g_return_val_if_fail (func != NULL, NULL);

  EntDatasetBuilder *builder = g_new0 (EntDatasetBuilder, 1);

  builder->func = func;
  builder->user_data = user_data;
  builder->arena = ent_arena_new ();
  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    builder->drafts[kind] = ent_draft_store_new (kind);
  return builder;
}

/**
 * ent_dataset_builder_free:
 * @builder: (nullable) (transfer full): a builder
 */
void
ent_dataset_builder_free (EntDatasetBuilder *builder)
{
  if (builder == NULL)
    return;

  for (guint kind = 0; kind < ENT_N_KINDS; kind++)
    ent_draft_store_free (builder->drafts[kind]);
  ent_arena_free (builder->arena);
  g_free (builder);
}

/**
 * ent_dataset_builder_set_title:
 * @builder: a builder
 * @title: (nullable): what the dataset is called, as written; it is copied
 *
 * ent_dataset_builder_set_description(), ent_dataset_builder_set_license(),
 * ent_dataset_builder_set_updated() and ent_dataset_builder_set_unknown_keys()
 * do the same for what else is said of the whole dataset; what is wrong with it
 * is reported when it is frozen.
 */
#define DEFINE_SETTER(field)                                                               \
  void                                                                                     \
  ent_dataset_builder_set_##field (EntDatasetBuilder *builder, const char *field)          \
  {                                                                                        \
    g_return_if_fail (builder != NULL);                                                    \
    builder->field = ent_arena_intern (builder->arena, field);                             \
  }

DEFINE_SETTER (title)
DEFINE_SETTER (description)
DEFINE_SETTER (license)
DEFINE_SETTER (updated)
DEFINE_SETTER (unknown_keys)

/**
 * ent_dataset_builder_set_nation_names:
 * @builder: a builder
 * @func: (nullable) (scope forever): names nations in the person's language;
 *   called once for each when the dataset is frozen
 *
 * Rows keep what is written; the other name is what ent_dataset_get_nation_name()
 * gives.
 */
void
ent_dataset_builder_set_nation_names (EntDatasetBuilder *builder,
                                      EntNationNameFunc  func)
{
  g_return_if_fail (builder != NULL);

  builder->name_nation = func;
}

/**
 * ent_dataset_builder_add:
 * @builder: a builder
 * @draft: a record as written; it is copied
 */
void
ent_dataset_builder_add (EntDatasetBuilder    *builder,
                         const EntRecordDraft *draft)
{
  g_return_if_fail (builder != NULL);
  g_return_if_fail (draft != NULL);
  g_return_if_fail (draft->kind > ENT_KIND_NONE && draft->kind < ENT_N_KINDS);

  ent_draft_store_add (builder->drafts[draft->kind], draft, builder->arena);
}

#define ERROR(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_ERROR, field, __VA_ARGS__)

static void
read_head (EntDatasetBuilder *builder,
           EntDraftCheck     *check)
{
  EntDataset *dataset = check->dataset;
  g_autoptr (GError) error = NULL;

  check->draft = NULL;
  if (builder->title == NULL || *builder->title == '\0')
    ERROR ("title", _("a title is missing"));
  dataset->title = ent_draft_check_line (check, "title", builder->title, FALSE);
  dataset->description = ent_draft_check_text (check, "description", builder->description, FALSE);
  dataset->license = ent_draft_check_line (check, "license", builder->license, FALSE);
  dataset->unknown_keys = builder->unknown_keys;
  if (builder->updated == NULL)
    ERROR ("updated", _("the day up to which the data is complete is missing; write it as 2026-01-31"));
  else if (!ent_date_parse_day (builder->updated, &dataset->updated, &error))
    ERROR ("updated", "%s", error->message);
}

static void
clear_drafts (EntDatasetBuilder *builder,
              EntKind            kind)
{
  ent_draft_store_free (builder->drafts[kind]);
  builder->drafts[kind] = ent_draft_store_new (kind);
}

static void
read_id (EntDatasetBuilder *builder,
         EntDataset        *dataset,
         EntKind            kind,
         guint32            row)
{
  const char *id = ent_draft_store_get_id (builder->drafts[kind], row);

  ent_table_get_record (&dataset->tables[kind], row)->id = id;
  if (id != NULL)
    ent_id_index_expect (dataset->by_id[kind], row);
}

static void
register_id (EntDatasetBuilder *builder,
             EntDraftCheck     *check,
             EntRecordDraft    *draft,
             guint32            row)
{
  EntDraftStore *drafts = builder->drafts[draft->kind];
  guint32 first;

  draft->index = ent_draft_store_get_index (drafts, row);
  draft->id = ent_table_get_record (&check->dataset->tables[draft->kind], row)->id;
  if (!ent_draft_check_id (check))
    return;
  first = ent_id_index_add (check->dataset->by_id[draft->kind], row);
  if (first != row)
    ERROR ("id", _("the id “%1$s” is taken already, by %2$s[%3$u]"),
           draft->id, ent_draft_check_get_table (draft->kind), ent_draft_store_get_index (drafts, first));
}

/* Registers the ids of one kind, so that references can be resolved and, for
 * those that cannot, an id be suggested. */
static void
register_ids (EntDatasetBuilder *builder,
              EntDraftCheck     *check,
              EntKind            kind)
{
  guint n_rows = ent_draft_store_get_n (builder->drafts[kind]);
  EntRecordDraft draft = { .kind = kind };

  ent_dataset_begin_ids (check->dataset, kind);
  check->draft = &draft;
  for (guint row = 0; row < n_rows + IDS_AHEAD; row++)
    {
      if (row < n_rows)
        read_id (builder, check->dataset, kind, row);
      if (row >= IDS_AHEAD)
        register_id (builder, check, &draft, row - IDS_AHEAD);
    }
  check->draft = NULL;
}

/* Records of which there may be so many that each pass over them counts. */
static gboolean
is_of_many (EntKind kind)
{
  return kind == ENT_KIND_SOURCE || kind == ENT_KIND_TIE || kind == ENT_KIND_EVENT || kind == ENT_KIND_QUOTE;
}

static EntDataset *
new_dataset (EntDatasetBuilder *builder)
{
  EntDataset *dataset = ent_dataset_new (g_steal_pointer (&builder->arena));

  builder->arena = ent_arena_new ();
  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    {
      gsize size = ent_draft_rows_get_size (kind);
      guint n_rows = ent_draft_store_get_n (builder->drafts[kind]);

      /* Rows of the others are looked into before they are read, for names like an id that is not known. */
      gpointer rows = is_of_many (kind) ? g_malloc_n (n_rows, size) : g_malloc0_n (n_rows, size);

      ent_large_expect (rows, size * n_rows);
      dataset->tables[kind] = (EntTable) { ent_dataset_own (dataset, rows), n_rows, size };
    }
  return dataset;
}

/* Makes the rows of one table of its drafts. */
static void
read_rows (EntDatasetBuilder *builder,
           EntDraftCheck     *check,
           EntKind            kind)
{
  /* The many are given back as they become rows, since they take as much memory as these. */
  EntDraftWalk walk = is_of_many (kind) ? ent_draft_store_use_up (builder->drafts[kind]) : ent_draft_store_walk (builder->drafts[kind]);
  EntRecordDraft draft;

  check->draft = &draft;
  for (guint32 row = 0; ent_draft_walk_next (&walk, &draft); row++)
    ent_draft_rows_read (check, row);

  if (is_of_many (kind))
    clear_drafts (builder, kind);
}

/**
 * ent_dataset_builder_freeze:
 * @builder: a builder; it is empty afterwards
 *
 * Checks all records, resolves their references and sorts the indexes.
 * Time: O(n log n).
 *
 * Returns: (nullable) (transfer full): the dataset, or %NULL if there was an error
 */
EntDataset *
ent_dataset_builder_freeze (EntDatasetBuilder *builder)
{
  g_return_val_if_fail (builder != NULL, NULL);

  EntDataset *dataset = new_dataset (builder);
  EntDraftCheck check = { dataset, builder->func, builder->user_data, .drafts = builder->drafts };
  g_autoptr (GArray) repeated = g_array_new (FALSE, FALSE, sizeof (guint32)); /* nations */

  read_head (builder, &check);
  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    if (ent_kind_has_ids (kind))
      register_ids (builder, &check, kind);

  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    read_rows (builder, &check, kind);

  if (check.n_errors == 0)
    {
      ent_draft_lives_clip (&check);
      ent_dataset_make_indexes (dataset, repeated);
      ent_dataset_name_nations (dataset, builder->name_nation);
      ent_dataset_name_groupings (dataset, ent_draft_check_get_names (&check, ENT_KIND_GROUPING));
      ent_draft_rows_check_memberships (&check, builder->drafts[ENT_KIND_MEMBERSHIP], repeated);
      ent_union_check (&check);
      ent_name_check (&check);
      ent_former_name_check (&check);
    }

  ent_draft_check_clear (&check);
  builder->title = builder->description = builder->license = builder->updated = builder->unknown_keys = NULL;
  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    clear_drafts (builder, kind);
  if (check.n_errors > 0)
    g_clear_pointer (&dataset, ent_dataset_unref);
  return dataset;
}
