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

/* The days on which a membership certainly holds; none if @start is not before @end. */
typedef struct
{
  EntDay start;
  EntDay end;
  guint  place; /* among the memberships */
} Stretch;

/* What each membership is to the others of its key, by their places; %NOBODY for nothing. */
typedef struct
{
  guint same;       /* that it says again */
  guint overlapped; /* that holds at the same time, and does not say the same */
} Relation;

#define NOBODY G_MAXUINT

/* A table whose rows have become memberships, behind those of other files. */
typedef struct
{
  EntImportRun *run;
  GArray       *memberships; /* of the result */
  guint         n_settled;   /* those of other files */
  GArray       *rows;        /* guint: of each of the others */
} Settling;

static const EntImportMembership *
get (const Settling *self,
     guint           place)
{
  return &g_array_index (self->memberships, EntImportMembership, place);
}

/* Which row a message means: of this file its line, of another one both. */
static char *
dup_place (const Settling *self,
           guint           place)
{
  if (place >= self->n_settled)
    return g_strdup_printf (_("line %u"), get (self, place)->line);
  /* Translators: a line of a file */
  return g_strdup_printf (_("line %1$u of %2$s"), get (self, place)->line, get (self, place)->file);
}

static void
leave (const Settling *self,
       guint           place,
       EntImportFate   fate,
       char           *reason)
{
  EntImportReport *report = self->run->result->report;

  ent_import_report_add (report, fate == ENT_IMPORT_ASKED ? ENT_IMPORT_ASK : ENT_IMPORT_NOTE, get (self, place)->line, NULL, "%s", reason);
  ent_import_row_leave (self->run, g_array_index (self->rows, guint, place - self->n_settled), fate, reason);
  ent_import_report_count (report, fate, 1);
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
find_same (const Settling *self,
           const guint    *alike,
           guint           n_alike,
           Relation       *relations)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_alike; i++)
    {
      char *span = dup_span (get (self, alike[i])->span);
      gpointer first;

      if (g_hash_table_lookup_extended (seen, span, NULL, &first))
        {
          relations[alike[i]].same = GPOINTER_TO_UINT (first);
          g_free (span);
        }
      else
        g_hash_table_insert (seen, span, GUINT_TO_POINTER (alike[i]));
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
list_stretches (const Settling *self,
                const guint    *alike,
                guint           n_alike,
                const Relation *relations)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < n_alike; i++)
    {
      const EntSpan span = get (self, alike[i])->span;
      const Stretch stretch = { ent_date_is_set (span.from) ? span.from.latest : ENT_DAY_MIN,
                                ent_date_is_set (span.until) ? span.until.earliest : ENT_DAY_MAX, alike[i] };

      if (relations[alike[i]].same == NOBODY && stretch.start < stretch.end)
        g_array_append_val (stretches, stretch);
    }
  g_array_sort (stretches, compare_stretches);
  return stretches;
}

/* In the order of their beginnings, each is held against the one before it that
 * lasts longest: whoever else it meets has met that one, too. */
static void
find_overlaps (const Settling *self,
               const guint    *alike,
               guint           n_alike,
               Relation       *relations)
{
  g_autoptr (GArray) stretches = list_stretches (self, alike, n_alike, relations);
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

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Settling *self = data;
  const guint one = *(const guint *) a, other = *(const guint *) b;
  const guint64 key = get_key (get (self, one)), other_key = get_key (get (self, other));

  if (key != other_key)
    return key < other_key ? -1 : 1;
  return one < other ? -1 : one > other;
}

/* Those of one key stand side by side once they are in its order. */
static Relation *
find_relations (Settling *self)
{
  const guint n = self->memberships->len;
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  Relation *relations = g_new (Relation, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      relations[i] = (Relation) { NOBODY, NOBODY };
      g_array_append_val (places, i);
    }
  g_array_sort_with_data (places, compare_keys, self);
  for (guint first = 0, end = 0; first < n; first = end)
    {
      const guint *alike = &g_array_index (places, guint, first);

      for (end = first + 1; end < n && get_key (get (self, alike[end - first])) == get_key (get (self, alike[0])); end++)
        ;
      if (end - first > 1)
        {
          find_same (self, alike, end - first, relations);
          find_overlaps (self, alike, end - first, relations);
        }
    }
  return relations;
}

/* Says why it is not taken, if it is not. */
static void
settle_one (const Settling *self,
            guint           place,
            const Relation *relation)
{
  const guint other = relation->same != NOBODY ? relation->same : relation->overlapped;
  g_autofree char *where = other != NOBODY ? dup_place (self, other) : NULL;

  if (relation->same != NOBODY)
    leave (self, place, ENT_IMPORT_LEFT_OUT, g_strdup_printf (_("the same as %s"), where));
  else if (relation->overlapped != NOBODY)
    leave (self, place, ENT_IMPORT_ASKED,
           g_strdup_printf (_("the same nation has the same role in the same grouping in %s, at the same time; mend one of the two"), where));
}

/**
 * ent_import_repeats_settle:
 * @run: a table
 * @n_settled: how many memberships the result had before
 * @rows: (element-type guint): the row of the table that each of the others is from
 *
 * Keeps each membership once. What two rows say of the same time in different
 * ways is kept of neither.
 */
void
ent_import_repeats_settle (EntImportRun *run,
                           guint         n_settled,
                           GArray       *rows)
{
  Settling self = { run, run->result->memberships, n_settled, rows };
  g_autofree Relation *relations = find_relations (&self);
  guint n_kept = n_settled;

  for (guint i = n_settled; i < self.memberships->len; i++)
    settle_one (&self, i, &relations[i]);
  for (guint i = n_settled; i < self.memberships->len; i++)
    {
      EntImportMembership *membership = &g_array_index (self.memberships, EntImportMembership, i);

      if (relations[i].same == NOBODY && relations[i].overlapped == NOBODY)
        g_array_index (self.memberships, EntImportMembership, n_kept++) = *membership;
      else
        g_free (membership->note);
    }
  g_array_set_size (self.memberships, n_kept);
  ent_import_report_count (run->result->report, ENT_IMPORT_TAKEN, n_kept - n_settled);
}
