/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-shared.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/ent-csv.h"
#include "graph/ent-belongings.h"
#include "graph/ent-grouping-pairs.h"
#include "graph/ent-slice.h"
#include "words/ent-finding.h"
#include "words/ent-list-words.h"
#include "words/ent-range-words.h"
#include "words/ent-record-words.h"
#include "words/ent-shared-words.h"

#define MEMBER (1u << ENT_ROLE_MEMBER)

/* The pairs of a dozen groupings. More of them nobody reads; a file has all. */
#define MAX_PAIRS 66

/* Of more nations only the first are listed, and of a nation no more dates of joining: the table has all. */
#define MAX_NATIONS 60
#define MAX_JOININGS 12

/* ------------------------------------------------------------------------ */
/* Who is in which of them */

/* The sentence that stands below the title of a picture of these groupings. */
static void
add_finding (GPtrArray  *facts,
             EntDataset *dataset,
             EntRows     groupings,
             EntPeriod   days,
             EntRange    range)
{
  g_autoptr (EntQuery) of_day = ent_query_new (groupings.rows, groupings.n_rows, MEMBER, NULL, 0, days);
  g_autoptr (EntQuery) query = ent_query_with_range (of_day, range, days.first);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntSlice) slice = ent_slice_new (graph, days.last, NULL);
  g_autofree char *finding = ent_finding_new (slice);

  ent_facts_add (facts, ENT_FACT_TEXT, finding);
}

/* “In all three (3)” */
static void
add_heading (GPtrArray     *facts,
             EntDataset    *dataset,
             EntBelongings *belongings,
             EntRows        in,
             guint          n_sure,
             guint          n_groupings)
{
  g_autofree char *name = ent_shared_words_dup_combination (dataset, in, n_groupings);
  g_autofree char *heading = NULL;

  if (in.n_rows == 0)
    heading = g_strdup (name);
  else if (ent_belongings_may_be_more (belongings, in))
    /* Translators: a heading such as “In all three”, and how many nations follow */
    heading = g_strdup_printf (_("%1$s (at least %2$u)"), name, n_sure);
  else
    /* Translators: a heading such as “In all three”, and how many nations follow */
    heading = g_strdup_printf (_("%1$s (%2$u)"), name, n_sure);
  ent_facts_add (facts, ENT_FACT_HEADING, heading);
}

/* “RIC since September 2002, SCO since 9 June 2017”; in a range “G8 1998 – 25 March 2014”. */
static char *
dup_joinings (EntDataset         *dataset,
              const EntBelonging *belonging,
              EntPeriod           days)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func (g_free);
  const guint n_more = belonging->in.n_rows > MAX_JOININGS + 1 ? belonging->in.n_rows - MAX_JOININGS : 0;

  for (guint i = 0; i < belonging->in.n_rows - n_more; i++)
    {
      guint32 grouping = belonging->in.rows[i];
      EntSpan span = ent_stays_find_span (dataset, belonging->nation, grouping, MEMBER, days);
      g_autofree char *text = ent_span_to_text (span);
      g_autofree char *date = ent_date_to_text (span.from);

      if (belonging->in.n_rows == 1)
        g_ptr_array_add (pieces, g_steal_pointer (&text));
      else if (ent_date_is_set (span.until))
        /* Translators: a grouping, and from when until when a nation was in it */
        g_ptr_array_add (pieces, g_strdup_printf (_("%1$s %2$s"), ent_dataset_get_grouping_name (dataset, grouping), text));
      else
        /* Translators: a grouping, and when a nation joined it */
        g_ptr_array_add (pieces, g_strdup_printf (_("%1$s since %2$s"), ent_dataset_get_grouping_name (dataset, grouping), date));
    }
  if (n_more > 0)
    g_ptr_array_add (pieces, g_strdup_printf (ngettext ("%u more", "%u more", n_more), n_more));
  return ent_list_enumerate ((const char *const *) pieces->pdata, pieces->len);
}

/* For how long a nation has been in all of its groupings at once. */
static EntStayTime
measure_time (EntDataset         *dataset,
              const EntBelonging *belonging,
              EntDay              day)
{
  g_autoptr (GArray) together = NULL;

  for (guint i = 0; i < belonging->in.n_rows; i++)
    {
      g_autoptr (GArray) stays = ent_stays_new (dataset, belonging->nation, belonging->in.rows[i], MEMBER);
      GArray *shorter = together != NULL ? ent_stays_intersect (together, stays) : g_array_ref (stays);

      g_clear_pointer (&together, g_array_unref);
      together = shorter;
    }
  return together != NULL ? ent_stays_measure (together, day) : (EntStayTime) { 0 };
}

/**
 * ent_details_shared_add_nation:
 * @facts: (element-type EntFact): where to
 * @dataset: the data
 * @belonging: a nation, and in which groupings it is
 * @days: the day shown, or the days of a range
 *
 * Says since when a nation is in each of the groupings, and for how long in all at once.
 */
void
ent_details_shared_add_nation (GPtrArray          *facts,
                               EntDataset         *dataset,
                               const EntBelonging *belonging,
                               EntPeriod           days)
{
  g_autofree char *text = dup_joinings (dataset, belonging, days);
  EntStayTime time = measure_time (dataset, belonging, days.last);

  if (belonging->in.n_rows > 1 && time.days_at_most == 0)
    {
      /* Translators: when a nation was in several groupings, one after the other */
      char *longer = g_strdup_printf (_("%s; never at once"), text);

      g_free (text);
      text = longer;
    }
  else if (belonging->in.n_rows > 1)
    {
      g_autofree char *length = ent_shared_words_dup_time (time.days);
      char *longer = g_strdup_printf (time.days_at_most > time.days
                                          /* Translators: when a nation joined several groupings, and for how long it has been in all of them */
                                          ? _("%1$s; together for at least %2$s")
                                          /* Translators: when a nation joined several groupings, and for how long it has been in all of them */
                                          : _("%1$s; together for %2$s"),
                                      text, length);

      g_free (text);
      text = longer;
    }
  if (belonging->perhaps.n_rows > 0)
    {
      g_autofree char *names = ent_shared_words_dup_names (dataset, belonging->perhaps);
      g_autofree char *perhaps = g_strdup_printf (belonging->in.n_rows > 0
                                                      /* Translators: groupings of which a nation may be a member beside those above */
                                                      ? _("perhaps also in %s")
                                                      /* Translators: groupings of which a nation may be a member */
                                                      : _("perhaps in %s"),
                                                  names);
      char *longer = ent_list_join_pieces (text, perhaps);

      g_free (text);
      text = longer;
    }
  ent_facts_add_records (facts, ENT_FACT_ROW, ENT_KIND_NATION, (EntRows) { &belonging->nation, 1 }, text);
}

static void
add_combinations (GPtrArray  *facts,
                  EntDataset *dataset,
                  EntRows     groupings,
                  EntPeriod   days,
                  EntRange    range)
{
  g_autoptr (EntBelongings) belongings = ent_belongings_new (dataset, groupings, days, range, MEMBER);
  const guint n_nations = ent_belongings_get_n (belongings);
  guint first, end;

  /* A combination is not taken apart. */
  for (first = 0; first < MIN (n_nations, MAX_NATIONS); first = end)
    {
      guint n_sure = 0;

      end = ent_belongings_get_end (belongings, first);
      for (guint i = first; i < end; i++)
        n_sure += ent_belongings_get (belongings, i)->perhaps.n_rows == 0;
      add_heading (facts, dataset, belongings, ent_belongings_get (belongings, first)->in, n_sure, groupings.n_rows);
      for (guint i = first; i < end; i++)
        ent_details_shared_add_nation (facts, dataset, ent_belongings_get (belongings, i), days);
    }
  if (first < n_nations)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("%u more nation is in the table that can be copied.",
                                                         "%u more nations are in the table that can be copied.", n_nations - first),
                                               n_nations - first);

      ent_facts_add (facts, ENT_FACT_TEXT, rest);
    }
}

/* ------------------------------------------------------------------------ */
/* In numbers */

/* How many they share, what that is of the smaller one and of both, and since when. */
static char *
dup_pair (const EntGroupingPair *pair)
{
  g_autofree char *share = ent_shared_words_dup_share (pair->share_of_smaller);
  g_autofree char *jaccard = isnan (pair->jaccard) ? g_strdup ("–") : g_strdup_printf ("%.2f", pair->jaccard);
  g_autofree char *time = ent_shared_words_dup_together (&pair->time);
  g_autofree char *count = NULL;
  g_autofree char *parts = NULL;

  if (pair->n_at_most[2] > pair->n_shared)
    count = g_strdup_printf (ngettext ("at least %u member in common", "at least %u members in common", pair->n_shared), pair->n_shared);
  else
    count = g_strdup_printf (ngettext ("%u member in common", "%u members in common", pair->n_shared), pair->n_shared);
  /* Translators: a part in percent, and a number from 0 to 1 */
  parts = g_strdup_printf (_("%1$s of the smaller, Jaccard index %2$s"), share, jaccard);
  /* Translators: for how long two groupings have had a common member, such as “8.6 years, since 9 June 2017” */
  return time != NULL ? g_strdup_printf (_("%1$s: %2$s\nA common member for %3$s"), count, parts, time)
                      : g_strdup_printf (_("%1$s: %2$s\nNever a common member"), count, parts);
}

static void
add_pair (GPtrArray             *facts,
          EntDataset            *dataset,
          const EntGroupingPair *pair)
{
  g_autofree char *names = ent_shared_words_dup_names (dataset, (EntRows) { pair->groupings, 2 });
  g_autofree char *text = dup_pair (pair);

  ent_facts_add_named (facts, names, text);
}

static void
add_definitions (GPtrArray *facts,
                 EntRange   range)
{
  /* Translators: a heading above definitions of numbers */
  ent_facts_add (facts, ENT_FACT_HEADING, _("What the numbers mean"));
  if (range == ENT_RANGE_ANY_TIME)
    ent_facts_add_named (facts, _("In common"), _("Whoever belonged to both at some time between the two dates, to both at once or not."));
  ent_facts_add_named (facts, _("Of the smaller"), _("Which part of the members of the smaller grouping belong to the other one as well."));
  ent_facts_add_named (facts, _("Jaccard index"),
                       _("Which part of all nations that belong to one or both belong to both: 0 for none, 1 for all (P. Jaccard, 1901)."));
  ent_facts_add_named (facts, _("Years"), _("Days up to the date shown, divided by 365.2425, the mean length of a year."));
  ent_facts_add_named (facts, _("At least, perhaps"),
                       _("Memberships that are disputed, or whose dates are not exactly known, are not counted where they are not certain."));
}

static void
add_numbers (GPtrArray  *facts,
             EntDataset *dataset,
             EntRows     groupings,
             EntPeriod   days,
             EntRange    range)
{
  const gboolean are_many = (guint64) groupings.n_rows * (groupings.n_rows - 1) / 2 > MAX_PAIRS;
  g_autofree char *most = g_strdup_printf (_("The %u pairs that share most"), (guint) MAX_PAIRS);
  g_autoptr (GArray) pairs = are_many ? ent_grouping_pairs_new_most (dataset, groupings, days, range, MEMBER, MAX_PAIRS)
                                      : ent_grouping_pairs_new (dataset, groupings, days, range, MEMBER);

  ent_facts_add (facts, ENT_FACT_HEADING, are_many ? most : _("Two at a time"));
  for (guint i = 0; i < pairs->len; i++)
    add_pair (facts, dataset, &g_array_index (pairs, EntGroupingPair, i));
}

/**
 * ent_details_shared_add_facts:
 * @facts: (element-type EntFact): where to
 * @dataset: the data
 * @groupings: rows of two groupings or more, each once
 * @days: the day shown, or the days of a range
 * @range: how these are looked at
 *
 * Says who is in all of them, in exactly which, and only in one, since when and
 * for how long; then what each two share in numbers, and what these mean.
 */
void
ent_details_shared_add_facts (GPtrArray  *facts,
                              EntDataset *dataset,
                              EntRows     groupings,
                              EntPeriod   days,
                              EntRange    range)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (dataset != NULL);

  add_finding (facts, dataset, groupings, days, range);
  add_combinations (facts, dataset, groupings, days, range);
  add_numbers (facts, dataset, groupings, days, range);
  add_definitions (facts, range);
}

/* ------------------------------------------------------------------------ */
/* Tables */

static char *
dup_number (double number,
            guint  n_decimals)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return isnan (number) ? NULL : g_strdup (g_ascii_formatd (buffer, sizeof buffer, n_decimals == 1 ? "%.1f" : "%.3f", number));
}

static void
append_row (GString   *table,
            GPtrArray *cells)
{
  ent_csv_append_row (table, (const char *const *) cells->pdata, cells->len);
}

/* “2002-09” or, where it ended within a range, “1998/2014-03-25”. */
static char *
dup_span (EntDataset *dataset,
          guint32     nation,
          guint32     grouping,
          EntPeriod   days)
{
  EntSpan span = ent_stays_find_span (dataset, nation, grouping, MEMBER, days);
  g_autofree char *from = ent_date_to_edtf (span.from);
  g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_edtf (span.until) : NULL;

  return until != NULL ? g_strjoin ("/", from, until, NULL) : g_steal_pointer (&from);
}

/**
 * ent_details_shared_append_nation:
 * @table: a table in CSV
 * @dataset: the data
 * @belonging: a nation, and in which groupings it is
 * @groupings: rows of the groupings that have a column
 * @days: the day shown, or the days of a range
 *
 * Adds a nation, with a column for each grouping: since when it is there or, in a
 * range that it did not see the end of, from when until when it was.
 */
void
ent_details_shared_append_nation (GString            *table,
                                  EntDataset         *dataset,
                                  const EntBelonging *belonging,
                                  EntRows             groupings,
                                  EntPeriod           days)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  EntStayTime time = measure_time (dataset, belonging, days.last);

  g_ptr_array_add (cells, g_strdup (ent_dataset_get_nation_name_at (dataset, belonging->nation, days.last)));
  g_ptr_array_add (cells, g_strdup (ent_dataset_get_nation (dataset, belonging->nation)->record.id));
  g_ptr_array_add (cells, ent_shared_words_dup_names (dataset, belonging->in));
  g_ptr_array_add (cells, ent_shared_words_dup_names (dataset, belonging->perhaps));
  for (guint i = 0; i < groupings.n_rows; i++)
    g_ptr_array_add (cells, ent_rows_contain (belonging->in, groupings.rows[i]) ? dup_span (dataset, belonging->nation, groupings.rows[i], days) : NULL);
  g_ptr_array_add (cells, ent_date_is_set (time.first) ? ent_date_to_edtf (time.first) : NULL);
  g_ptr_array_add (cells, ent_date_is_set (time.first) ? dup_number (ent_stays_to_years (time.days), 1) : NULL);
  append_row (table, cells);
}

/**
 * ent_details_shared_append_head:
 * @table: an empty table in CSV
 * @dataset: the data
 * @groupings: rows of the groupings that have a column
 * @days: the day shown, or the days of a range
 * @range: how these are looked at
 *
 * Adds the heads of what ent_details_shared_append_nation() adds.
 */
void
ent_details_shared_append_head (GString    *table,
                                EntDataset *dataset,
                                EntRows     groupings,
                                EntPeriod   days,
                                EntRange    range)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autofree char *exactly = ent_range_words_dup_head (_("Exactly in"), days, range);

  g_ptr_array_add (heads, _("Nation"));
  g_ptr_array_add (heads, _("Code"));
  g_ptr_array_add (heads, exactly);
  g_ptr_array_add (heads, _("Perhaps in"));
  for (guint i = 0; i < groupings.n_rows; i++)
    g_ptr_array_add (heads, (gpointer) ent_dataset_get_grouping_name (dataset, groupings.rows[i]));
  g_ptr_array_add (heads, _("First day in all"));
  g_ptr_array_add (heads, _("Years in all"));
  append_row (table, heads);
}

/**
 * ent_details_shared_dup_nations:
 * @dataset: the data
 * @groupings: rows of groupings, each once
 * @days: the day shown, or the days of a range
 * @range: how these are looked at
 *
 * Returns: (transfer full): a table in CSV: each nation with the groupings in
 *   which it exactly is and since when it is in each
 */
char *
ent_details_shared_dup_nations (EntDataset *dataset,
                                EntRows     groupings,
                                EntPeriod   days,
                                EntRange    range)
{
  g_autoptr (EntBelongings) belongings = ent_belongings_new (dataset, groupings, days, range, MEMBER);
  GString *table = g_string_new (NULL);

  ent_details_shared_append_head (table, dataset, groupings, days, range);
  for (guint i = 0; i < ent_belongings_get_n (belongings); i++)
    ent_details_shared_append_nation (table, dataset, ent_belongings_get (belongings, i), groupings, days);
  return g_string_free (table, FALSE);
}

/**
 * ent_details_shared_dup_pairs:
 * @dataset: the data
 * @groupings: rows of groupings, each once
 * @days: the day shown, or the days of a range
 * @range: how these are looked at
 *
 * Returns: (transfer full): a table in CSV: what each two groupings share, in numbers
 */
char *
ent_details_shared_dup_pairs (EntDataset *dataset,
                              EntRows     groupings,
                              EntPeriod   days,
                              EntRange    range)
{
  g_autoptr (GArray) pairs = ent_grouping_pairs_new (dataset, groupings, days, range, MEMBER);
  g_autofree char *shared = ent_range_words_dup_head (_("Shared"), days, range);
  const char *const heads[] = {
    _("Grouping"), _("Other"), _("Members"), _("Of the other"), shared, _("Share of the smaller"), _("Jaccard index"),
    _("First day in common"), _("Years in common"), _("Uncertain"),
  };
  GString *table = g_string_new (NULL);

  ent_csv_append_row (table, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < pairs->len; i++)
    {
      const EntGroupingPair *pair = &g_array_index (pairs, EntGroupingPair, i);
      gboolean ever = ent_date_is_set (pair->time.first);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < 2; j++)
        g_ptr_array_add (cells, g_strdup (ent_dataset_get_grouping_name (dataset, pair->groupings[j])));
      for (guint j = 0; j < 2; j++)
        g_ptr_array_add (cells, g_strdup_printf ("%u", pair->n_members[j]));
      g_ptr_array_add (cells, g_strdup_printf ("%u", pair->n_shared));
      g_ptr_array_add (cells, dup_number (pair->share_of_smaller, 3));
      g_ptr_array_add (cells, dup_number (pair->jaccard, 3));
      g_ptr_array_add (cells, ever ? ent_date_to_edtf (pair->time.first) : NULL);
      g_ptr_array_add (cells, ever ? dup_number (ent_stays_to_years (pair->time.days), 1) : NULL);
      g_ptr_array_add (cells, ent_grouping_pair_is_certain (pair) ? NULL : g_strdup (_("yes")));
      append_row (table, cells);
    }
  return g_string_free (table, FALSE);
}
