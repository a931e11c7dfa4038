/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-run.h"

#include <glib/gi18n.h>

/* Rows of the same nation, grouping and role, in the order of the file. */
static guint64
get_key (const EntImportMembership *membership)
{
  return ((guint64) membership->nation << 40) | ((guint64) membership->grouping << 8) | membership->role;
}

static gboolean
is_same (const EntImportMembership *a,
         const EntImportMembership *b)
{
  return ent_date_equal (a->span.from, b->span.from) && ent_date_equal (a->span.until, b->span.until);
}

/* Whether there is a day on which both certainly hold. */
static gboolean
is_at_once (const EntImportMembership *a,
            const EntImportMembership *b)
{
  const EntDay from = MAX (ent_date_is_set (a->span.from) ? a->span.from.latest : ENT_DAY_MIN,
                           ent_date_is_set (b->span.from) ? b->span.from.latest : ENT_DAY_MIN);
  const EntDay until = MIN (ent_date_is_set (a->span.until) ? a->span.until.earliest : ENT_DAY_MAX,
                            ent_date_is_set (b->span.until) ? b->span.until.earliest : ENT_DAY_MAX);

  return from < until;
}

/* Which row a message means: of this file its line, of another one both. */
static char *
dup_place (const EntImportDraft *draft)
{
  if (draft->row != ENT_ROW_NONE)
    return g_strdup_printf (_("line %u"), draft->membership.line);
  /* Translators: a line of a file */
  return g_strdup_printf (_("line %1$u of %2$s"), draft->membership.line, draft->membership.file);
}

static void
leave (EntImportRun   *run,
       EntImportDraft *draft,
       EntImportFate   fate,
       char           *reason)
{
  ent_import_report_add (run->result->report, fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_NOTE,
                         draft->membership.line, NULL, "%s", reason);
  ent_import_row_leave (run, draft->row, fate, reason);
  ent_import_report_count (run->result->report, fate, 1);
  g_clear_pointer (&draft->membership.note, g_free);
  g_free (reason);
}

/* What the rows of one key make of the one at @i. */
static void
settle_one (EntImportRun *run,
            GArray       *drafts,
            GArray       *alike,
            guint         i)
{
  EntImportDraft *draft = &g_array_index (drafts, EntImportDraft, g_array_index (alike, guint, i));
  g_autofree char *overlapped = NULL;

  for (guint j = 0; j < alike->len; j++)
    {
      const EntImportDraft *other = &g_array_index (drafts, EntImportDraft, g_array_index (alike, guint, j));

      if (j < i && is_same (&draft->membership, &other->membership))
        {
          g_autofree char *place = dup_place (other);

          leave (run, draft, ENT_IMPORT_LEFT_OUT, g_strdup_printf (_("the same as %s"), place));
          return;
        }
      if (j != i && overlapped == NULL && !is_same (&draft->membership, &other->membership) && is_at_once (&draft->membership, &other->membership))
        overlapped = dup_place (other);
    }
  if (overlapped != NULL)
    {
      leave (run, draft, ENT_IMPORT_ASKED,
             g_strdup_printf (_("the same nation has the same role in the same grouping in %s, at the same time; mend one of the two"), overlapped));
      return;
    }
  ent_import_result_add_membership (run->result, draft->membership);
  ent_import_report_count (run->result->report, ENT_IMPORT_TAKEN, 1);
}

/* What other files have said already stands in front. */
static GArray *
join (EntImportRun *run,
      GArray       *drafts)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (EntImportDraft));

  for (guint i = 0; i < run->result->memberships->len; i++)
    {
      const EntImportDraft settled = { g_array_index (run->result->memberships, EntImportMembership, i), ENT_ROW_NONE };

      g_array_append_val (joined, settled);
    }
  g_array_append_vals (joined, drafts->data, drafts->len);
  return joined;
}

/**
 * ent_import_repeats_settle:
 * @run: a table
 * @drafts: (element-type EntImportDraft): what its rows say, in their order
 *
 * Takes each membership once. What two rows say of the same time in different
 * ways is taken from neither.
 */
void
ent_import_repeats_settle (EntImportRun *run,
                           GArray       *drafts)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GArray) joined = join (run, drafts);
  g_autofree guint *places = g_new (guint, MAX (joined->len, 1));
  const guint n_settled = run->result->memberships->len;

  for (guint i = 0; i < joined->len; i++)
    {
      const guint64 key = get_key (&g_array_index (joined, EntImportDraft, i).membership);
      GArray *alike = g_hash_table_lookup (keys, &key);

      if (alike == NULL)
        {
          alike = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (keys, g_memdup2 (&key, sizeof key), alike);
        }
      places[i] = alike->len;
      g_array_append_val (alike, i);
    }
  for (guint i = n_settled; i < joined->len; i++)
    {
      const guint64 key = get_key (&g_array_index (joined, EntImportDraft, i).membership);

      settle_one (run, joined, g_hash_table_lookup (keys, &key), places[i]);
    }
}
