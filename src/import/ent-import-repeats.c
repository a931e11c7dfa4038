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

static void
leave (EntImportRun         *run,
       const EntImportDraft *draft,
       EntImportFate         fate,
       const char           *format,
       guint                 other_line)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *reason = g_strdup_printf (format, other_line);
#pragma GCC diagnostic pop

  ent_import_report_add (run->result->report, fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_NOTE,
                         draft->membership.line, NULL, "%s", reason);
  ent_import_row_leave (run, draft->row, fate, reason);
  ent_import_report_count (run->result->report, fate, 1);
}

/* What the rows of one key make of the draft at @i: 0 nothing, the line that it repeats, … */
static void
settle_one (EntImportRun *run,
            GArray       *drafts,
            GArray       *alike,
            guint         i)
{
  EntImportDraft *draft = &g_array_index (drafts, EntImportDraft, g_array_index (alike, guint, i));
  guint overlapped = 0;

  for (guint j = 0; j < alike->len; j++)
    {
      const EntImportDraft *other = &g_array_index (drafts, EntImportDraft, g_array_index (alike, guint, j));

      if (j < i && is_same (&draft->membership, &other->membership))
        {
          leave (run, draft, ENT_IMPORT_LEFT_OUT, _("the same as line %u"), other->membership.line);
          g_clear_pointer (&draft->membership.note, g_free);
          return;
        }
      if (j != i && overlapped == 0 && !is_same (&draft->membership, &other->membership) && is_at_once (&draft->membership, &other->membership))
        overlapped = other->membership.line;
    }
  if (overlapped != 0)
    {
      leave (run, draft, ENT_IMPORT_ASKED, _("the same nation has the same role in the same grouping in line %u, at the same time; mend one of "
                                             "the two"), overlapped);
      g_clear_pointer (&draft->membership.note, g_free);
      return;
    }
  ent_import_result_add_membership (run->result, draft->membership);
  ent_import_report_count (run->result->report, ENT_IMPORT_TAKEN, 1);
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
  g_autofree guint *places = g_new (guint, MAX (drafts->len, 1));

  for (guint i = 0; i < drafts->len; i++)
    {
      const guint64 key = get_key (&g_array_index (drafts, EntImportDraft, i).membership);
      GArray *alike = g_hash_table_lookup (keys, &key);

      if (alike == NULL)
        {
          alike = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (keys, g_memdup2 (&key, sizeof key), alike);
        }
      places[i] = alike->len;
      g_array_append_val (alike, i);
    }
  for (guint i = 0; i < drafts->len; i++)
    {
      const guint64 key = get_key (&g_array_index (drafts, EntImportDraft, i).membership);

      settle_one (run, drafts, g_hash_table_lookup (keys, &key), places[i]);
    }
}
