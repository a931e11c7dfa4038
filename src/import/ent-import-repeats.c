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

/* The days on which a draft certainly holds; none if @start is not before @end. */
typedef struct
{
  EntDay start;
  EntDay end;
  guint  place; /* among the drafts */
} Stretch;

/* What each draft is to the others of its key, by their places; %NOBODY for nothing. */
typedef struct
{
  guint same;       /* that it says again */
  guint overlapped; /* that holds at the same time, and does not say the same */
} Relation;

#define NOBODY G_MAXUINT

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

static char *
dup_span (EntSpan span)
{
  g_autofree char *from = ent_date_is_set (span.from) ? ent_date_to_edtf (span.from) : NULL;
  g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_edtf (span.until) : NULL;

  return g_strdup_printf ("%s %s", from != NULL ? from : "", until != NULL ? until : "");
}

static void
find_same (GArray   *drafts,
           GArray   *alike,
           Relation *relations)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < alike->len; i++)
    {
      const guint place = g_array_index (alike, guint, i);
      char *span = dup_span (g_array_index (drafts, EntImportDraft, place).membership.span);
      gpointer first;

      if (g_hash_table_lookup_extended (seen, span, NULL, &first))
        {
          relations[place].same = GPOINTER_TO_UINT (first);
          g_free (span);
        }
      else
        g_hash_table_insert (seen, span, GUINT_TO_POINTER (place));
    }
}

static int
compare_stretches (gconstpointer a,
                   gconstpointer b)
{
  const Stretch *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return x->place < y->place ? -1 : x->place > y->place;
}

static GArray *
list_stretches (GArray         *drafts,
                GArray         *alike,
                const Relation *relations)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < alike->len; i++)
    {
      const guint place = g_array_index (alike, guint, i);
      const EntSpan span = g_array_index (drafts, EntImportDraft, place).membership.span;
      const Stretch stretch = { ent_date_is_set (span.from) ? span.from.latest : ENT_DAY_MIN,
                                ent_date_is_set (span.until) ? span.until.earliest : ENT_DAY_MAX, place };

      if (relations[place].same == NOBODY && stretch.start < stretch.end)
        g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);
  return stretches;
}

/* In the order of their beginnings, each is held against the one before it that
 * lasts longest: whoever else it meets has met that one, too. */
static void
find_overlaps (GArray   *drafts,
               GArray   *alike,
               Relation *relations)
{
  g_autoptr (GArray) stretches = list_stretches (drafts, alike, relations);
  guint longest = 0;

  for (guint i = 1; i < stretches->len; i++)
    {
      const Stretch *one = &g_array_index (stretches, Stretch, i), *other = &g_array_index (stretches, Stretch, longest);

      if (one->start < other->end)
        {
          relations[one->place].overlapped = other->place;
          if (relations[other->place].overlapped == NOBODY)
            relations[other->place].overlapped = one->place;
        }
      if (one->end > other->end)
        longest = i;
    }
}

static void
settle_one (EntImportRun   *run,
            GArray         *drafts,
            EntImportDraft *draft,
            const Relation *relation)
{
  const guint other = relation->same != NOBODY ? relation->same : relation->overlapped;
  g_autofree char *place = other != NOBODY ? dup_place (&g_array_index (drafts, EntImportDraft, other)) : NULL;

  if (relation->same != NOBODY)
    leave (run, draft, ENT_IMPORT_LEFT_OUT, g_strdup_printf (_("the same as %s"), place));
  else if (relation->overlapped != NOBODY)
    leave (run, draft, ENT_IMPORT_ASKED,
           g_strdup_printf (_("the same nation has the same role in the same grouping in %s, at the same time; mend one of the two"), place));
  else
    {
      ent_import_result_add_membership (run->result, draft->membership);
      ent_import_report_count (run->result->report, ENT_IMPORT_TAKEN, 1);
    }
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
  g_autofree Relation *relations = g_new (Relation, MAX (joined->len, 1));
  const guint n_settled = run->result->memberships->len;
  GHashTableIter iter;
  gpointer alike;

  for (guint i = 0; i < joined->len; i++)
    {
      const guint64 key = get_key (&g_array_index (joined, EntImportDraft, i).membership);
      GArray *others = g_hash_table_lookup (keys, &key);

      relations[i] = (Relation) { NOBODY, NOBODY };
      if (others == NULL)
        {
          others = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (keys, g_memdup2 (&key, sizeof key), others);
        }
      g_array_append_val (others, i);
    }
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, NULL, &alike))
    if (((GArray *) alike)->len > 1)
      {
        find_same (joined, alike, relations);
        find_overlaps (joined, alike, relations);
      }
  for (guint i = n_settled; i < joined->len; i++)
    settle_one (run, joined, &g_array_index (joined, EntImportDraft, i), &relations[i]);
}
