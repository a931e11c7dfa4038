/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-draft-check.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "model/ent-draft-meant.h"

/* Looking for the nearest id goes through a whole table. Whoever reads the
 * messages has seen enough of them long before a large file is through. */
#define MAX_SUGGESTIONS 200

/* Lists that are no longer than this are compared pair by pair. */
#define MAX_PAIRWISE 16

#define ERROR(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_ERROR, field, __VA_ARGS__)

static void
report_unknown (EntDraftCheck *check,
                EntKind        kind,
                const char    *field,
                const char    *id)
{
  g_autofree char *shown = ent_shown (id);
  g_autofree char *meant = check->n_errors < MAX_SUGGESTIONS ? ent_draft_meant (check, kind, id) : NULL;

  if (meant != NULL)
    ERROR (field, _("“%1$s” is not the id of one of the %2$s; did you mean %3$s?"), shown, ent_draft_check_get_table (kind), meant);
  else
    ERROR (field, _("“%1$s” is not the id of one of the %2$s"), shown, ent_draft_check_get_table (kind));
}

static guint32
look_up (EntDraftCheck *check,
         EntKind        kind,
         const char    *id)
{
  guint32 *found;

  /* All drafts are there: no other id will be asked for. */
  if (check->found[kind] == NULL)
    check->found[kind] = g_new0 (guint32, ent_arena_get_n_interned (check->dataset->arena));
  found = &check->found[kind][ent_arena_get_number (id)];
  if (*found == 0)
    *found = ent_dataset_lookup (check->dataset, kind, id) + 1;
  return *found - 1;
}

/**
 * ent_draft_check_reference:
 * @check: a check
 * @kind: the kind of record that is meant
 * @field: what the field is called
 * @id: (nullable): what it holds
 * @required: whether it must be there
 *
 * Returns: the row of the record, or %ENT_ROW_NONE
 */
guint32
ent_draft_check_reference (EntDraftCheck *check,
                           EntKind        kind,
                           const char    *field,
                           const char    *id,
                           gboolean       required)
{
  if (id == NULL)
    {
      if (required)
        ERROR (field, _("an id of one of the %s is missing"), ent_draft_check_get_table (kind));
      return ENT_ROW_NONE;
    }

  guint32 row = look_up (check, kind, id);

  if (row == ENT_ROW_NONE)
    report_unknown (check, kind, field, id);

  return row;
}

/* Whether @row is among @rows, to which it is about to be added; a longer list
 * has them in @seen. */
static gboolean
is_twice (const guint32 *rows,
          guint          n_rows,
          GHashTable    *seen,
          guint32        row)
{
  if (seen != NULL)
    return !g_hash_table_add (seen, GUINT_TO_POINTER (row));
  for (guint i = 0; i < n_rows; i++)
    if (rows[i] == row)
      return TRUE;
  return FALSE;
}

/* Most lists have one row. They lie in one list of all rows, whoever has them. */
static EntRows
make_list_of_one (EntDraftCheck *check,
                  EntKind        kind,
                  guint32        row)
{
  if (check->all_rows[kind] == NULL)
    {
      guint n_rows = ent_dataset_get_n_rows (check->dataset, kind);

      check->all_rows[kind] = ent_dataset_own (check->dataset, g_new (guint32, n_rows));
      for (guint32 i = 0; i < n_rows; i++)
        check->all_rows[kind][i] = i;
    }
  return (EntRows) { &check->all_rows[kind][row], 1 };
}

/**
 * ent_draft_check_references:
 * @check: a check
 * @kind: the kind of record that is meant
 * @field: what the field is called
 * @ids: (nullable): what it holds
 *
 * Time: O(@ids).
 *
 * Returns: the rows of the records, in the order written
 */
EntRows
ent_draft_check_references (EntDraftCheck     *check,
                            EntKind            kind,
                            const char        *field,
                            const char *const *ids)
{
  guint n_ids = ids != NULL ? g_strv_length ((char **) ids) : 0;
  guint32 few[MAX_PAIRWISE] = { 0 };
  g_autofree guint32 *many = n_ids > MAX_PAIRWISE ? g_new (guint32, n_ids) : NULL;
  g_autoptr (GHashTable) seen = n_ids > MAX_PAIRWISE ? g_hash_table_new (NULL, NULL) : NULL;
  guint32 *rows = many != NULL ? many : few;
  guint n_rows = 0;

  for (guint i = 0; i < n_ids; i++)
    {
      guint32 row = look_up (check, kind, ids[i]);
      gboolean twice = row != ENT_ROW_NONE && is_twice (rows, n_rows, seen, row);

      if (row != ENT_ROW_NONE && !twice)
        {
          rows[n_rows++] = row;
          continue;
        }

      g_autofree char *place = g_strdup_printf ("%s[%u]", field, i);

      if (twice)
        ERROR (place, _("“%s” stands twice in the list"), ids[i]);
      else
        ent_draft_check_reference (check, kind, place, ids[i], TRUE);
    }

  if (n_rows == 1)
    return make_list_of_one (check, kind, rows[0]);
  return (EntRows) { ent_arena_copy (check->dataset->arena, rows, n_rows * sizeof (guint32)), n_rows };
}
