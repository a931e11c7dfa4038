/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-year-counts.h"

#include "model/ent-event-years.h"
#include "scene/ent-several.h"
#include "state/ent-thing-events.h"

struct _EntYearCounts
{
  int      first_year;
  guint    n_years;
  GArray  *groupings;    /* guint32, one per series but the last; owned */
  guint   *counts;       /* [year * n_series + series], owned */
  guint    of_groupings; /* in all years */
  guint    others;
  gboolean of_changes;
  gboolean of_thing;
};

/* Which nations ever had a role in a shown grouping. */
static gboolean *
find_nations (EntDataset *dataset,
              GArray     *groupings)
{
  gboolean *shown = g_new0 (gboolean, ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) + 1);

  for (guint i = 0; i < groupings->len; i++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, g_array_index (groupings, guint32, i));

      for (guint j = 0; j < memberships.n_rows; j++)
        shown[ent_dataset_get_membership (dataset, memberships.rows[j])->nation] = TRUE;
    }
  return shown;
}

/* Where each grouping stands among the shown ones, from 1; 0 for the others. */
static guint *
find_places (EntDataset *dataset,
             GArray     *groupings)
{
  guint *places = g_new0 (guint, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) + 1);

  for (guint i = groupings->len; i > 0; i--)
    places[g_array_index (groupings, guint32, i - 1)] = i;
  return places;
}

static gboolean
find_series (EntYearCounts     *counts,
             const EntEventSet *set,
             const guint       *places,
             const gboolean    *nations,
             guint             *series)
{
  guint first = G_MAXUINT;

  for (guint i = 0; i < set->groupings.n_rows; i++)
    if (places[set->groupings.rows[i]] > 0)
      first = MIN (first, places[set->groupings.rows[i]] - 1);
  if (set->groupings.n_rows > 0)
    {
      *series = first;
      return first < counts->groupings->len;
    }

  if (set->nations.n_rows < 2)
    return FALSE;
  for (guint i = 0; i < set->nations.n_rows; i++)
    if (!nations[set->nations.rows[i]])
      return FALSE;
  *series = counts->groupings->len;
  return TRUE;
}

static void
add_set (EntYearCounts     *counts,
         const EntEventSet *set,
         guint              series)
{
  guint n_series = counts->groupings->len + 1;

  if (series < counts->groupings->len)
    counts->of_groupings += set->n_events;
  else
    counts->others += set->n_events;
  for (guint i = 0; i < set->n_years; i++)
    {
      int year = set->years[i].year - counts->first_year;

      if (year >= 0 && (guint) year < counts->n_years)
        counts->counts[(guint) year * n_series + series] += set->years[i].n_events;
    }
}

static void
count_events (EntYearCounts *counts,
              EntDataset    *dataset)
{
  g_autofree gboolean *nations = find_nations (dataset, counts->groupings);
  g_autofree guint *places = find_places (dataset, counts->groupings);
  guint n_sets;
  const EntEventSet *sets = ent_event_years_get (dataset, &n_sets);

  for (guint i = 0; i < n_sets; i++)
    {
      guint series;

      if (find_series (counts, &sets[i], places, nations, &series))
        add_set (counts, &sets[i], series);
    }
}

/* An event of what is selected is a matter of the first grouping shown that takes
 * part, or of none of them. */
static void
count_listed (EntYearCounts *counts,
              EntDataset    *dataset,
              GArray        *events)
{
  g_autofree guint *places = find_places (dataset, counts->groupings);
  guint n_series = counts->groupings->len + 1;

  for (guint i = 0; i < events->len; i++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, g_array_index (events, guint32, i));
      int year = ent_day_get_year (ent_date_get_day (event->from)) - counts->first_year;
      guint series = n_series - 1;

      for (guint j = 0; j < event->groupings.n_rows; j++)
        if (places[event->groupings.rows[j]] > 0)
          series = MIN (series, places[event->groupings.rows[j]] - 1);
      if (series < n_series - 1)
        counts->of_groupings++;
      else
        counts->others++;
      if (year >= 0 && (guint) year < counts->n_years)
        counts->counts[(guint) year * n_series + series]++;
    }
}

/* “By 2026” and “since 1990 or later” are no days on which something changed. */
static gboolean
is_dated (EntDate date)
{
  return ent_date_is_set (date) && date.earliest > ENT_DAY_MIN && date.latest < ENT_DAY_MAX;
}

static void
add_change (EntYearCounts *counts,
            EntDate        date,
            guint          series)
{
  int year;

  if (!is_dated (date))
    return;
  year = ent_day_get_year (ent_date_get_day (date)) - counts->first_year;
  counts->of_groupings++;
  if (year >= 0 && (guint) year < counts->n_years)
    counts->counts[(guint) year * (counts->groupings->len + 1) + series]++;
}

/* Whether a membership is one of the nations and of the groupings among some records,
 * where there are such. */
static gboolean
is_of (const EntMembership *membership,
       GArray              *records)
{
  gboolean has[ENT_N_KINDS] = { FALSE }, asked[ENT_N_KINDS] = { FALSE };

  for (guint i = 0; i < records->len; i++)
    {
      EntRef record = g_array_index (records, EntRef, i);

      asked[record.kind] = TRUE;
      has[record.kind] |= record.row == (record.kind == ENT_KIND_NATION ? membership->nation : membership->grouping);
    }
  return asked[ENT_KIND_NATION] <= has[ENT_KIND_NATION] && asked[ENT_KIND_GROUPING] <= has[ENT_KIND_GROUPING];
}

static void
count_changes (EntYearCounts *counts,
               EntDataset    *dataset,
               EntRoles       roles,
               EntThing       thing)
{
  g_autoptr (GArray) records = ent_several_list (dataset, thing);

  counts->of_thing = records->len > 0;
  for (guint series = 0; series < counts->groupings->len; series++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, g_array_index (counts->groupings, guint32, series));

      for (guint i = 0; i < memberships.n_rows; i++)
        {
          const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);

          if ((roles & 1u << membership->role) == 0 || !is_of (membership, records))
            continue;
          add_change (counts, membership->span.from, series);
          add_change (counts, membership->span.until, series);
        }
    }
}

/**
 * ent_year_counts_new:
 * @dataset: the data; no reference is kept
 * @view: whose groupings are looked at
 * @thing: what is selected; where it has events of its own, those alone are counted
 * @period: the years it touches are counted
 *
 * Time: O(n) in the number of sets of groupings and of nations that have events
 * together, see ent_event_years_get(); of what is selected, in the number of its
 * events; or in the number of memberships of the groupings.
 *
 * Returns: (transfer full): the counts
 */
EntYearCounts *
ent_year_counts_new (EntDataset *dataset,
                     EntView    *view,
                     EntThing    thing,
                     EntPeriod   period)
{
  g_autoptr (GArray) events = NULL;
  EntYearCounts *counts;
  const char *const *ids;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  counts = g_new0 (EntYearCounts, 1);
  counts->groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  ids = ent_view_get_groupings (view);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (counts->groupings, row);
    }

  counts->first_year = ent_day_get_year (period.first);
  counts->n_years = (guint) (ent_day_get_year (period.last) - counts->first_year + 1);
  counts->counts = g_new0 (guint, counts->n_years * (counts->groupings->len + 1));

  counts->of_changes = ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT) == 0 && ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP) > 0;
  events = ent_thing_events_list (dataset, thing);
  counts->of_thing = events != NULL;
  if (counts->of_changes)
    count_changes (counts, dataset, ent_view_get_roles (view), thing);
  else if (counts->of_thing)
    count_listed (counts, dataset, events);
  else
    count_events (counts, dataset);
  return counts;
}

/**
 * ent_year_counts_free:
 * @counts: (transfer full): counts
 */
void
ent_year_counts_free (EntYearCounts *counts)
{
  g_array_unref (counts->groupings);
  g_free (counts->counts);
  g_free (counts);
}

/**
 * ent_year_counts_get_of_changes:
 *
 * Returns: whether it is changes that are counted, in want of events
 */
gboolean
ent_year_counts_get_of_changes (EntYearCounts *counts)
{
  return counts->of_changes;
}

/**
 * ent_year_counts_get_of_thing:
 *
 * Returns: whether only what concerns the selection is counted
 */
gboolean
ent_year_counts_get_of_thing (EntYearCounts *counts)
{
  return counts->of_thing;
}

/**
 * ent_year_counts_get_first_year:
 *
 * Returns: the calendar year of the first bar
 */
int
ent_year_counts_get_first_year (EntYearCounts *counts)
{
  return counts->first_year;
}

/**
 * ent_year_counts_get_n_years:
 *
 * Returns: how many years the period touches, at least one
 */
guint
ent_year_counts_get_n_years (EntYearCounts *counts)
{
  return counts->n_years;
}

/**
 * ent_year_counts_get_n_series:
 *
 * Returns: one for each shown grouping and one for the others
 */
guint
ent_year_counts_get_n_series (EntYearCounts *counts)
{
  return counts->groupings->len + 1;
}

/**
 * ent_year_counts_get_grouping:
 * @series: which series
 *
 * Returns: the row of its grouping, or %ENT_ROW_NONE for the others
 */
guint32
ent_year_counts_get_grouping (EntYearCounts *counts,
                              guint          series)
{
  return series < counts->groupings->len ? g_array_index (counts->groupings, guint32, series) : ENT_ROW_NONE;
}

/**
 * ent_year_counts_get:
 * @year: years since the first
 * @series: which series
 *
 * Returns: how many events of the series began in the year, or changes fell into it
 */
guint
ent_year_counts_get (EntYearCounts *counts,
                     guint          year,
                     guint          series)
{
  g_return_val_if_fail (year < counts->n_years, 0);
  g_return_val_if_fail (series <= counts->groupings->len, 0);

  return counts->counts[year * (counts->groupings->len + 1) + series];
}

/**
 * ent_year_counts_get_year_total:
 * @year: years since the first
 *
 * Returns: how many events of all series began in the year, or changes fell into it
 */
guint
ent_year_counts_get_year_total (EntYearCounts *counts,
                                guint          year)
{
  guint total = 0;

  for (guint series = 0; series <= counts->groupings->len; series++)
    total += ent_year_counts_get (counts, year, series);
  return total;
}

/**
 * ent_year_counts_get_highest:
 *
 * Returns: how many the year has that has most, at least one
 */
guint
ent_year_counts_get_highest (EntYearCounts *counts)
{
  guint highest = 1;

  for (guint year = 0; year < counts->n_years; year++)
    highest = MAX (highest, ent_year_counts_get_year_total (counts, year));
  return highest;
}

/**
 * ent_year_counts_get_totals:
 * @of_groupings: (out): how many events or changes of the groupings there are, in
 *   all years and not only in those of the period
 * @others: (out): and how many events of their nations among themselves, or of the
 *   selection in none of the groupings
 */
void
ent_year_counts_get_totals (EntYearCounts *counts,
                            guint         *of_groupings,
                            guint         *others)
{
  *of_groupings = counts->of_groupings;
  *others = counts->others;
}
