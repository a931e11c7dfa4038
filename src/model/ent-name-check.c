/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-name-check.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "base/ent-visible.h"

#define WARN(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_WARNING, field, __VA_ARGS__)

/* Those who bear one name: the first of them, one more than is listed, and how
 * many they are; nations that are no more apart from the others, since states
 * go on under the name of one before them, such as Yugoslavia. */
typedef struct
{
  guint32 first[2][ENT_DRAFT_CHECK_MAX_LISTED + 1];
  guint   n[2];
} Bearers;

/* What is looked at: the records of one kind. */
typedef struct
{
  EntDraftCheck *check;
  EntNameIndex  *index;
  GHashTable    *bearers; /* list of rows in the index → Bearers, found once for all who ask for a name */
} Names;

static EntRecordDraft
get_draft (EntDraftCheck *check,
           EntKind        kind,
           guint32        row)
{
  return ent_draft_store_get (check->drafts[kind], row);
}

static EntRows
get_rows (GArray *rows)
{
  return (EntRows) { (const guint32 *) (gconstpointer) rows->data, rows->len };
}

/* Rows of both lists, in order, each once. */
static GArray *
merge (EntRows a,
       EntRows b)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0, j = 0; i < a.n_rows || j < b.n_rows;)
    {
      guint32 x = i < a.n_rows ? a.rows[i] : ENT_ROW_NONE;
      guint32 y = j < b.n_rows ? b.rows[j] : ENT_ROW_NONE;
      guint32 next = MIN (x, y);

      g_array_append_val (rows, next);
      i += x == next;
      j += y == next;
    }
  return rows;
}

/* Said once for all that look alike, at the second of them. */
static gboolean
is_second (EntRows rows,
           guint32 row)
{
  return rows.n_rows > 1 && rows.rows[1] == row;
}

/* The second of both lists together, of which the first is @row or before it. */
static gboolean
is_second_of_both (EntRows a,
                   EntRows b,
                   guint32 row)
{
  guint32 first = MIN (a.rows[0], b.rows[0]), second = ENT_ROW_NONE;
  const EntRows lists[] = { a, b };

  for (guint list = 0; list < 2; list++)
    for (guint i = 0; i < MIN (lists[list].n_rows, 2); i++)
      if (lists[list].rows[i] > first)
        second = MIN (second, lists[list].rows[i]);
  return second == row;
}

static void
check_visible_name (EntDraftCheck *check,
                    EntNameIndex  *index,
                    guint32        row)
{
  const EntRecordDraft *draft = check->draft;
  EntRows same = ent_name_index_get_same (index, row), alike = ent_name_index_get_alike (index, row);

  if (is_second_of_both (same, alike, row))
    {
      g_autoptr (GArray) rows = merge (same, alike);
      g_autofree char *shown = ent_shown (draft->name);
      g_autofree char *ids = ent_draft_check_list_ids (check, draft->kind, get_rows (rows), rows->len);

      WARN ("name", _("a reader cannot tell these %1$s apart, which are all called “%2$s”: %3$s"),
            ent_draft_check_get_table (draft->kind), shown, ids);
    }
}

static void
check_id (EntDraftCheck *check,
          EntNameIndex  *index,
          guint32        row)
{
  EntRows rows = ent_name_index_get_alike_ids (index, row);

  if (is_second (rows, row))
    {
      g_autofree char *ids = ent_draft_check_list_ids (check, check->draft->kind, rows, rows.n_rows);

      WARN ("id", _("a reader cannot tell these ids of the %1$s apart: %2$s"), ent_draft_check_get_table (check->draft->kind), ids);
    }
}

static gboolean
is_gone (EntDraftCheck *check,
         guint32        row)
{
  return check->draft->kind == ENT_KIND_NATION && ent_date_is_set (ent_dataset_get_nation (check->dataset, row)->span.until);
}

static const Bearers *
find_bearers (Names   *names,
              EntRows  rows)
{
  Bearers *bearers = g_hash_table_lookup (names->bearers, rows.rows);

  if (bearers != NULL)
    return bearers;
  bearers = g_new0 (Bearers, 1);
  g_hash_table_insert (names->bearers, (gpointer) rows.rows, bearers);
  for (guint i = 0; i < rows.n_rows; i++)
    {
      guint32 row = rows.rows[i];
      gboolean gone = is_gone (names->check, row);
      guint n = bearers->n[gone]++;

      if (n <= ENT_DRAFT_CHECK_MAX_LISTED)
        bearers->first[gone][n] = row;
    }
  return bearers;
}

/* A long or another name that is the name of others. */
static void
check_other_name (Names      *names,
                  guint32     row,
                  const char *field,
                  const char *name)
{
  EntDraftCheck *check = names->check;
  EntRows rows = { NULL, 0 };
  g_autoptr (GArray) others = NULL;
  const Bearers *bearers;
  gboolean gone, has_it;

  if (name != NULL && !ent_visible_is_empty (name))
    rows = ent_name_index_find (names->index, name);
  if (rows.n_rows == 0)
    return;
  bearers = find_bearers (names, rows);
  others = g_array_new (FALSE, FALSE, sizeof (guint32));
  gone = is_gone (check, row);
  for (guint i = 0; i < MIN (bearers->n[gone], ENT_DRAFT_CHECK_MAX_LISTED + 1); i++)
    if (bearers->first[gone][i] != row)
      g_array_append_val (others, bearers->first[gone][i]);
  has_it = ent_name_index_get_same (names->index, row).rows == rows.rows;
  if (others->len > 0)
    {
      g_autofree char *shown = ent_shown (name);
      g_autofree char *ids = ent_draft_check_list_ids (check, check->draft->kind, get_rows (others), bearers->n[gone] - has_it);

      WARN (field, _("“%1$s” is the name of others among the %2$s: %3$s"), shown, ent_draft_check_get_table (check->draft->kind), ids);
    }
}

static void
check_name_is_id (EntDraftCheck *check,
                  guint32        row,
                  const char    *field,
                  const char    *name)
{
  guint32 other = name != NULL ? ent_dataset_lookup (check->dataset, check->draft->kind, name) : ENT_ROW_NONE;
  const char *called = other != ENT_ROW_NONE ? get_draft (check, check->draft->kind, other).name : NULL;

  /* Two of one name are warned of already. */
  if (called != NULL && other != row && g_ascii_strcasecmp (called, name) != 0)
    {
      g_autofree char *shown = ent_shown (name);
      g_autofree char *shown_called = ent_shown (called);

      WARN (field, _("“%1$s” is the id of another one of the %2$s, “%3$s”"), shown, ent_draft_check_get_table (check->draft->kind),
            shown_called);
    }
}

static void
check_aliases (Names   *names,
               guint32  row)
{
  EntDraftCheck *check = names->check;
  const EntRecordDraft *draft = check->draft;
  const char *const *aliases = draft->aliases;

  check_other_name (names, row, draft->kind == ENT_KIND_NATION ? "officialName" : "fullName",
                    draft->kind == ENT_KIND_NATION ? draft->official_name : draft->full_name);
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    {
      g_autofree char *field = g_strdup_printf ("aliases[%u]", i);

      check_other_name (names, row, field, aliases[i]);
      check_name_is_id (check, row, field, aliases[i]);
    }
}

/* A union that is a grouping of the same name and does not say so. States may
 * well be called like a grouping: Guam and GUAM. */
static void
check_union_name (EntDraftCheck *check,
                  EntNameIndex  *groupings,
                  guint32        row)
{
  const EntRecordDraft *draft = check->draft;
  const EntNation *nation = ent_dataset_get_nation (check->dataset, row);
  EntRows rows = { NULL, 0 };

  if (nation->kind == ENT_NATION_UNION && nation->grouping == ENT_ROW_NONE)
    rows = ent_name_index_find (groupings, draft->name);
  if (rows.n_rows > 0)
    {
      g_autofree char *shown = ent_shown (draft->name);
      g_autofree char *ids = ent_draft_check_list_ids (check, ENT_KIND_GROUPING, rows, rows.n_rows);

      WARN ("name", _("“%1$s” is the name of a grouping, too: %2$s; if the union is this grouping, name it in “grouping”"),
            shown, ids);
    }
}

/**
 * ent_name_check:
 * @check: a check; its dataset is read and has no error
 *
 * Nations, groupings and presets of one name, or of names that only look
 * alike; other names that are somebody's name or id; ids that look alike; and a
 * union that has the name of a grouping but does not say that it is this one.
 * Each is said once, with all whom it concerns. Time: O(names).
 */
void
ent_name_check (EntDraftCheck *check)
{
  static const EntKind kinds[] = { ENT_KIND_NATION, ENT_KIND_GROUPING, ENT_KIND_PRESET };
  EntNameIndex *groupings;

  g_return_if_fail (check != NULL);

  groupings = ent_draft_check_get_names (check, ENT_KIND_GROUPING);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GHashTable) bearers = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      EntNameIndex *index = ent_draft_check_get_names (check, kinds[i]);
      Names names = { check, index, bearers };

      for (guint32 row = 0; row < ent_draft_store_get_n (check->drafts[kinds[i]]); row++)
        {
          EntRecordDraft draft = get_draft (check, kinds[i], row);

          check->draft = &draft;
          check_visible_name (check, index, row);
          if (kinds[i] == ENT_KIND_PRESET)
            continue;
          check_id (check, index, row);
          check_name_is_id (check, row, "name", draft.name);
          check_aliases (&names, row);
          if (kinds[i] == ENT_KIND_NATION)
            check_union_name (check, groupings, row);
        }
    }
}
