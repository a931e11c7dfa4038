/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-dataset-builder.h"

#include <glib/gi18n.h>

#include "model/ent-dataset-private.h"
#include "model/ent-draft-check.h"
#include "model/ent-draft-lives.h"
#include "model/ent-draft-rows.h"
#include "model/ent-name-check.h"
#include "model/ent-union-check.h"

struct _EntDatasetBuilder
{
  EntProblemFunc     func;
  gpointer           user_data;
  EntNationNameFunc  name_nation; /* (nullable) */

  EntArena          *arena;   /* owned until frozen: drafts are copied into it */
  const char        *title;
  const char        *description;
  const char        *license;
  const char        *updated;
  const char        *unknown_keys;
  GArray            *drafts[ENT_N_KINDS]; /* EntRecordDraft, owned */
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
  for (guint kind = 0; kind < ENT_N_KINDS; kind++)
    builder->drafts[kind] = g_array_new (FALSE, FALSE, sizeof (EntRecordDraft));
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
    g_array_unref (builder->drafts[kind]);
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

static EntAuthors
copy_authors (EntArena   *arena,
              EntAuthors  written)
{
  g_autofree EntAuthor *authors = g_new (EntAuthor, written.n_authors);

  for (guint i = 0; i < written.n_authors; i++)
    authors[i] = (EntAuthor) {
      .literal = ent_arena_intern (arena, written.authors[i].literal),
      .family = ent_arena_intern (arena, written.authors[i].family),
      .given = ent_arena_intern (arena, written.authors[i].given),
      .unknown_keys = ent_arena_intern (arena, written.authors[i].unknown_keys),
    };
  return (EntAuthors) { ent_arena_copy (arena, authors, written.n_authors * sizeof (EntAuthor)), written.n_authors };
}

static EntNationNameDrafts
copy_names (EntArena            *arena,
            EntNationNameDrafts  written)
{
  g_autofree EntNationNameDraft *names = g_new (EntNationNameDraft, written.n_names);

  for (guint i = 0; i < written.n_names; i++)
    names[i] = (EntNationNameDraft) {
      .name = ent_arena_intern (arena, written.names[i].name),
      .official_name = ent_arena_intern (arena, written.names[i].official_name),
      .flag = ent_arena_intern (arena, written.names[i].flag),
      .from = ent_arena_intern (arena, written.names[i].from),
      .until = ent_arena_intern (arena, written.names[i].until),
      .unknown_keys = ent_arena_intern (arena, written.names[i].unknown_keys),
    };
  return (EntNationNameDrafts) { ent_arena_copy (arena, names, written.n_names * sizeof (EntNationNameDraft)), written.n_names };
}

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

  EntRecordDraft copy = *draft;
  const char **texts[] = {
    &copy.id, &copy.note, &copy.disputed, &copy.unknown_keys, &copy.name, &copy.full_name, &copy.official_name, &copy.kind_id,
    &copy.iso2, &copy.flag, &copy.region, &copy.color, &copy.headquarters, &copy.website, &copy.description, &copy.summary, &copy.title,
    &copy.place_name, &copy.place_unknown_keys, &copy.nation, &copy.grouping, &copy.event, &copy.role, &copy.from, &copy.until,
    &copy.date, &copy.at, &copy.issued, &copy.accessed, &copy.language, &copy.text, &copy.speaker, &copy.office, &copy.occasion,
    &copy.publisher, &copy.container, &copy.url, &copy.doi,
  };
  const char *const **lists[] = { &copy.sources, &copy.aliases, &copy.nations, &copy.groupings };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *texts[i] = ent_arena_intern (builder->arena, *texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (*lists[i] != NULL)
      *lists[i] = ent_arena_copy_strv (builder->arena, *lists[i]);
  copy.authors = copy_authors (builder->arena, copy.authors);
  copy.names = copy_names (builder->arena, copy.names);

  g_array_append_val (builder->drafts[draft->kind], copy);
}

#define ERROR(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_ERROR, field, __VA_ARGS__)

static void
read_head (EntDatasetBuilder *builder,
           EntDraftCheck     *check)
{
  EntDataset *dataset = check->dataset;
  EntDate date = { 0 };
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
  else if (!ent_date_parse (builder->updated, &date, &error))
    ERROR ("updated", "%s", error->message);
  else if (!ent_date_is_exact_day (date))
    ERROR ("updated", _("a day is needed here; write it as 2026-01-31"));
  dataset->updated = date.earliest;
}

/* Registers the ids of one kind, so that references can be resolved. */
static void
register_ids (EntDatasetBuilder *builder,
              EntDraftCheck     *check,
              EntKind            kind)
{
  GArray *drafts = builder->drafts[kind];
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  check->dataset->by_id[kind] = by_id;
  for (guint row = 0; row < drafts->len; row++)
    {
      check->draft = &g_array_index (drafts, EntRecordDraft, row);
      if (!ent_draft_check_id (check))
        continue;

      char *folded = ent_dataset_fold_id (check->draft->id);
      guint first = GPOINTER_TO_UINT (g_hash_table_lookup (by_id, folded));

      if (first > 0)
        {
          ent_draft_check_problem (check, ENT_PROBLEM_ERROR, "id", _("the id “%1$s” is taken already, by %2$s[%3$u]"),
                                   check->draft->id, ent_draft_check_get_table (kind),
                                   g_array_index (drafts, EntRecordDraft, first - 1).index);
          g_free (folded);
        }
      else
        {
          g_hash_table_insert (by_id, folded, GUINT_TO_POINTER (row + 1));
        }
    }
}

static EntDataset *
new_dataset (EntDatasetBuilder *builder)
{
  EntDataset *dataset = g_new0 (EntDataset, 1);

  g_atomic_ref_count_init (&dataset->ref_count);
  dataset->arena = g_steal_pointer (&builder->arena);
  builder->arena = ent_arena_new ();
  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    {
      gsize size = ent_draft_rows_get_size (kind);
      guint n_rows = builder->drafts[kind]->len;

      dataset->tables[kind] = g_array_sized_new (FALSE, TRUE, (guint) size, n_rows);
      g_array_set_size (dataset->tables[kind], n_rows);
      for (guint row = 0; row < n_rows; row++)
        {
          /* Suggestions for unknown ids look at all rows, so these come first. */
          const EntRecordDraft *draft = &g_array_index (builder->drafts[kind], EntRecordDraft, row);
          EntRecord *record = (EntRecord *) (dataset->tables[kind]->data + row * size);

          record->id = draft->id;
        }
    }
  return dataset;
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
  static const EntKind with_ids[] = { ENT_KIND_SOURCE, ENT_KIND_NATION, ENT_KIND_GROUPING, ENT_KIND_EVENT, ENT_KIND_QUOTE,
                                      ENT_KIND_PRESET };

  g_return_val_if_fail (builder != NULL, NULL);

  EntDataset *dataset = new_dataset (builder);
  EntDraftCheck check = { dataset, builder->func, builder->user_data, .drafts = builder->drafts };

  read_head (builder, &check);
  for (guint i = 0; i < G_N_ELEMENTS (with_ids); i++)
    register_ids (builder, &check, with_ids[i]);

  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    for (guint row = 0; row < builder->drafts[kind]->len; row++)
      {
        check.draft = &g_array_index (builder->drafts[kind], EntRecordDraft, row);
        ent_draft_rows_read (&check, row);
      }

  if (check.n_errors == 0)
    {
      ent_draft_lives_clip (&check, builder->drafts[ENT_KIND_MEMBERSHIP]);
      ent_dataset_make_indexes (dataset);
      ent_dataset_name_nations (dataset, builder->name_nation);
      ent_dataset_name_groupings (dataset);
      ent_draft_rows_check_memberships (&check, builder->drafts[ENT_KIND_MEMBERSHIP]);
      ent_union_check (&check);
      ent_name_check (&check);
    }

  ent_draft_check_clear (&check);
  builder->title = builder->description = builder->license = builder->updated = builder->unknown_keys = NULL;
  for (guint kind = 0; kind < ENT_N_KINDS; kind++)
    g_array_set_size (builder->drafts[kind], 0);
  if (check.n_errors > 0)
    g_clear_pointer (&dataset, ent_dataset_unref);
  return dataset;
}
