/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-name-check.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "base/ent-visible.h"

#define WARN(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_WARNING, field, __VA_ARGS__)

/* Whoever clashes with more than so many is told of these and of how many more there are. */
#define MAX_LISTED 12

static EntRecordDraft
get_draft (EntDraftCheck *check,
           EntKind        kind,
           guint32        row)
{
  return ent_draft_store_get (check->drafts[kind], row);
}

/* Rows of both lists, in order, each once. */
static GArray *
merge (GArray *a,
       GArray *b)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0, j = 0; i < a->len || j < b->len;)
    {
      guint32 x = i < a->len ? g_array_index (a, guint32, i) : ENT_ROW_NONE;
      guint32 y = j < b->len ? g_array_index (b, guint32, j) : ENT_ROW_NONE;
      guint32 next = MIN (x, y);

      g_array_append_val (rows, next);
      i += x == next;
      j += y == next;
    }
  return rows;
}

/* The first of @rows, and how many more of @n_rows there are. */
static char *
list_ids (EntDraftCheck *check,
          EntKind        kind,
          GArray        *rows,
          guint          n_rows)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (rows->len, MAX_LISTED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", get_draft (check, kind, g_array_index (rows, guint32, i)).id);
  if (n_rows > MAX_LISTED)
    /* Translators: goes on a list of ids: “BRA, CHN, IND and 7 more” */
    g_string_append_printf (list, ngettext (" and %u more", " and %u more", n_rows - MAX_LISTED), n_rows - MAX_LISTED);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* Said once for all that look alike, at the second of them. */
static gboolean
is_second (GArray  *rows,
           guint32  row)
{
  return rows != NULL && rows->len > 1 && g_array_index (rows, guint32, 1) == row;
}

static void
check_visible_name (EntDraftCheck *check,
                    EntNameIndex  *index,
                    guint32        row)
{
  const EntRecordDraft *draft = check->draft;
  g_autoptr (GArray) rows = merge (ent_name_index_find (index, draft->name), ent_name_index_find_alike (index, draft->name));

  if (is_second (rows, row))
    {
      g_autofree char *shown = ent_shown (draft->name);
      g_autofree char *ids = list_ids (check, draft->kind, rows, rows->len);

      WARN ("name", _("a reader cannot tell these %1$s apart, which are all called “%2$s”: %3$s"),
            ent_draft_check_get_table (draft->kind), shown, ids);
    }
}

static void
check_id (EntDraftCheck *check,
          EntNameIndex  *index,
          guint32        row)
{
  GArray *rows = ent_name_index_find_id (index, check->draft->id);

  if (is_second (rows, row))
    {
      g_autofree char *ids = list_ids (check, check->draft->kind, rows, rows->len);

      WARN ("id", _("a reader cannot tell these ids of the %1$s apart: %2$s"), ent_draft_check_get_table (check->draft->kind), ids);
    }
}

/* Whether one of two nations is no more and the other is: states go on under
 * the name of one before them, such as Yugoslavia. */
static gboolean
one_is_gone (EntDraftCheck *check,
             guint32        row,
             guint32        other)
{
  return check->draft->kind == ENT_KIND_NATION
         && ent_date_is_set (ent_dataset_get_nation (check->dataset, row)->span.until)
                != ent_date_is_set (ent_dataset_get_nation (check->dataset, other)->span.until);
}

/* A long or another name that is the name of others. */
static void
check_other_name (EntDraftCheck *check,
                  EntNameIndex  *index,
                  guint32        row,
                  const char    *field,
                  const char    *name)
{
  GArray *rows = name != NULL && !ent_visible_is_empty (name) ? ent_name_index_find (index, name) : NULL;
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint i;

  /* Not all of them: each of many that bear one name comes here. */
  for (i = 0; rows != NULL && i < rows->len && others->len < MAX_LISTED; i++)
    if (g_array_index (rows, guint32, i) != row && !one_is_gone (check, row, g_array_index (rows, guint32, i)))
      g_array_append_val (others, g_array_index (rows, guint32, i));
  if (others->len > 0)
    {
      g_autofree char *shown = ent_shown (name);
      g_autofree char *ids = list_ids (check, check->draft->kind, others, others->len + rows->len - i);

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
check_aliases (EntDraftCheck *check,
               EntNameIndex  *index,
               guint32        row)
{
  const EntRecordDraft *draft = check->draft;
  const char *const *aliases = draft->aliases;

  check_other_name (check, index, row, draft->kind == ENT_KIND_NATION ? "officialName" : "fullName",
                    draft->kind == ENT_KIND_NATION ? draft->official_name : draft->full_name);
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    {
      g_autofree char *field = g_strdup_printf ("aliases[%u]", i);

      check_other_name (check, index, row, field, aliases[i]);
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
  GArray *rows = ent_name_index_find (groupings, draft->name);

  if (rows != NULL && nation->kind == ENT_NATION_UNION && nation->grouping == ENT_ROW_NONE)
    {
      g_autofree char *shown = ent_shown (draft->name);
      g_autofree char *ids = list_ids (check, ENT_KIND_GROUPING, rows, rows->len);

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
      EntNameIndex *index = ent_draft_check_get_names (check, kinds[i]);

      for (guint32 row = 0; row < ent_draft_store_get_n (check->drafts[kinds[i]]); row++)
        {
          EntRecordDraft draft = get_draft (check, kinds[i], row);

          check->draft = &draft;
          check_visible_name (check, index, row);
          if (kinds[i] == ENT_KIND_PRESET)
            continue;
          check_id (check, index, row);
          check_name_is_id (check, row, "name", draft.name);
          check_aliases (check, index, row);
          if (kinds[i] == ENT_KIND_NATION)
            check_union_name (check, groupings, row);
        }
    }
}
