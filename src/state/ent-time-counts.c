/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-time-counts.h"

#include "model/ent-event-years.h"
#include "model/ent-history.h"
#include "scene/ent-several.h"
#include "state/ent-thing-events.h"

struct _EntTimeCounts
{
  gboolean of_months;
  int      first;        /* year, or month since the year 0 */
  guint    n;            /* how many bars there are */
  GArray  *groupings;    /* guint32, one per series but the last; owned */
  guint   *counts;       /* [bar * n_series + series], owned */
  guint   *vague;        /* (nullable), owned; by bar of months: what the year has of unknown month */
  guint    of_groupings; /* in all years, or in the months */
  guint    others;
  guint    highest; /* what the bar has that has most; G_MAXUINT as long as nobody has asked */
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
find_series (EntTimeCounts     *counts,
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
add_set (EntTimeCounts     *counts,
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
      int year = set->years[i].year - counts->first;

      if (year >= 0 && (guint) year < counts->n)
        counts->counts[(guint) year * n_series + series] += set->years[i].n_events;
    }
}

static int
get_month (EntDay day)
{
  int year, month;

  ent_day_get_ymd (day, &year, &month, NULL);
  return year * 12 + month - 1;
}

/* What is known to the year alone is in none of its months, which say so. */
static void
add_vague (EntTimeCounts *counts,
           EntDate        date)
{
  int first = ent_day_get_year (ent_date_get_day (date)) * 12 - counts->first;

  for (int month = MAX (first, 0); month < MIN (first + 12, (int) counts->n); month++)
    counts->vague[month]++;
}

static void
add_date (EntTimeCounts *counts,
          EntDate        date,
          guint          series)
{
  EntDay day = ent_date_get_day (date);
  int bar = (counts->of_months ? get_month (day) : ent_day_get_year (day)) - counts->first;
  gboolean is_here = bar >= 0 && (guint) bar < counts->n;

  if (counts->of_months && !is_here)
    return;
  if (series < counts->groupings->len || counts->of_changes)
    counts->of_groupings++;
  else
    counts->others++;
  if (counts->of_months && get_month (date.latest) != get_month (day))
    add_vague (counts, date);
  else if (is_here)
    counts->counts[(guint) bar * (counts->groupings->len + 1) + series]++;
}

/* Each of the events of the months, which are few as against all. */
static void
count_events_of_months (EntTimeCounts *counts,
                        EntDataset    *dataset,
                        EntPeriod      period)
{
  g_autofree gboolean *nations = find_nations (dataset, counts->groupings);
  g_autofree guint *places = find_places (dataset, counts->groupings);
  EntRows events = ent_history_get_events_between (dataset, period);

  for (guint i = 0; i < events.n_rows; i++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, events.rows[i]);
      const EntEventSet set = { .groupings = event->groupings, .nations = event->nations };
      guint series;

      if (find_series (counts, &set, places, nations, &series))
        add_date (counts, event->from, series);
    }
}

static void
count_events (EntTimeCounts *counts,
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
count_listed (EntTimeCounts *counts,
              EntDataset    *dataset,
              GArray        *events)
{
  g_autofree guint *places = find_places (dataset, counts->groupings);
  guint n_series = counts->groupings->len + 1;

  for (guint i = 0; i < events->len; i++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, g_array_index (events, guint32, i));
      guint series = n_series - 1;

      for (guint j = 0; j < event->groupings.n_rows; j++)
        if (places[event->groupings.rows[j]] > 0)
          series = MIN (series, places[event->groupings.rows[j]] - 1);
      add_date (counts, event->from, series);
    }
}

/* “By 2026” and “since 1990 or later” are no days on which something changed. */
static gboolean
is_dated (EntDate date)
{
  return ent_date_is_set (date) && date.earliest > ENT_DAY_MIN && date.latest < ENT_DAY_MAX;
}

static void
add_change (EntTimeCounts *counts,
            EntDate        date,
            guint          series)
{
  if (is_dated (date))
    add_date (counts, date, series);
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
count_changes (EntTimeCounts *counts,
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

static EntTimeCounts *
make (EntDataset *dataset,
      EntView    *view,
      EntThing    thing,
      EntPeriod   period,
      gboolean    of_months)
{
  g_autoptr (GArray) events = ent_thing_events_list (dataset, thing);
  EntTimeCounts *counts = g_new0 (EntTimeCounts, 1);
  const char *const *ids = ent_view_get_groupings (view);

  counts->groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (counts->groupings, row);
    }

  counts->highest = G_MAXUINT;
  counts->of_months = of_months;
  counts->first = of_months ? get_month (period.first) : ent_day_get_year (period.first);
  counts->n = (guint) ((of_months ? get_month (period.last) : ent_day_get_year (period.last)) - counts->first + 1);
  counts->counts = g_new0 (guint, counts->n * (counts->groupings->len + 1));
  counts->vague = of_months ? g_new0 (guint, counts->n) : NULL;

  counts->of_changes = ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT) == 0 && ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP) > 0;
  counts->of_thing = events != NULL;
  if (counts->of_changes)
    count_changes (counts, dataset, ent_view_get_roles (view), thing);
  else if (counts->of_thing)
    count_listed (counts, dataset, events);
  else if (of_months)
    count_events_of_months (counts, dataset, period);
  else
    count_events (counts, dataset);
  return counts;
}

/**
 * ent_time_counts_new:
 * @dataset: the data; no reference is kept
 * @view: whose groupings are looked at
 * @thing: what is selected; where it has events of its own, those alone are counted
 * @period: the years it touches are counted
 *
 * Time: O(n) in the number of sets of groupings and of nations that have events
 * together, see ent_event_years_get(); of what is selected, in the number of its
 * events; or in the number of memberships of the groupings.
 *
 * Returns: (transfer full): the counts, by years
 */
EntTimeCounts *
ent_time_counts_new (EntDataset *dataset,
                     EntView    *view,
                     EntThing    thing,
                     EntPeriod   period)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  return make (dataset, view, thing, period, FALSE);
}

/**
 * ent_time_counts_new_of_months:
 * @dataset: the data; no reference is kept
 * @view: whose groupings are looked at
 * @thing: what is selected; where it has events of its own, those alone are counted
 * @years: whole years
 *
 * Returns: (transfer full): the counts, by months
 */
EntTimeCounts *
ent_time_counts_new_of_months (EntDataset *dataset,
                               EntView    *view,
                               EntThing    thing,
                               EntPeriod   years)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  return make (dataset, view, thing, years, TRUE);
}

/**
 * ent_time_counts_free:
 * @counts: (transfer full): counts
 */
void
ent_time_counts_free (EntTimeCounts *counts)
{
  g_array_unref (counts->groupings);
  g_free (counts->counts);
  g_free (counts->vague);
  g_free (counts);
}

/**
 * ent_time_counts_get_of_months:
 *
 * Returns: whether each bar is a month; else it is a year
 */
gboolean
ent_time_counts_get_of_months (EntTimeCounts *counts)
{
  return counts->of_months;
}

/**
 * ent_time_counts_get_of_changes:
 *
 * Returns: whether it is changes that are counted, in want of events
 */
gboolean
ent_time_counts_get_of_changes (EntTimeCounts *counts)
{
  return counts->of_changes;
}

/**
 * ent_time_counts_get_of_thing:
 *
 * Returns: whether only what concerns the selection is counted
 */
gboolean
ent_time_counts_get_of_thing (EntTimeCounts *counts)
{
  return counts->of_thing;
}

/**
 * ent_time_counts_get_n:
 *
 * Returns: how many bars there are, at least one
 */
guint
ent_time_counts_get_n (EntTimeCounts *counts)
{
  return counts->n;
}

static EntDay
get_first_day (EntTimeCounts *counts,
               int            number)
{
  /* Years before our era count down. */
  int year = counts->of_months ? (number >= 0 ? number / 12 : -((11 - number) / 12)) : number;

  return ent_day_new (year, counts->of_months ? number - year * 12 + 1 : 1, 1);
}

/**
 * ent_time_counts_get_days:
 * @bar: which bar; need not be one of those that are counted
 *
 * Returns: the days of its year or month
 */
EntPeriod
ent_time_counts_get_days (EntTimeCounts *counts,
                          int            bar)
{
  return (EntPeriod) { get_first_day (counts, counts->first + bar), get_first_day (counts, counts->first + bar + 1) - 1 };
}

/**
 * ent_time_counts_find:
 * @day: a day
 * @bar: (out): whose year or month it is, perhaps none of those that are counted
 *
 * Returns: whether it is one of them
 */
gboolean
ent_time_counts_find (EntTimeCounts *counts,
                      EntDay         day,
                      int           *bar)
{
  *bar = (counts->of_months ? get_month (day) : ent_day_get_year (day)) - counts->first;
  return *bar >= 0 && (guint) *bar < counts->n;
}

/**
 * ent_time_counts_get_n_series:
 *
 * Returns: one for each shown grouping and one for the others
 */
guint
ent_time_counts_get_n_series (EntTimeCounts *counts)
{
  return counts->groupings->len + 1;
}

/**
 * ent_time_counts_get_grouping:
 * @series: which series
 *
 * Returns: the row of its grouping, or %ENT_ROW_NONE for the others
 */
guint32
ent_time_counts_get_grouping (EntTimeCounts *counts,
                              guint          series)
{
  return series < counts->groupings->len ? g_array_index (counts->groupings, guint32, series) : ENT_ROW_NONE;
}

/**
 * ent_time_counts_get_vague:
 * @bar: which bar
 *
 * Returns: of bars that are months: how many more the year has of which the month is not known
 */
guint
ent_time_counts_get_vague (EntTimeCounts *counts,
                           guint          bar)
{
  g_return_val_if_fail (bar < counts->n, 0);

  return counts->vague != NULL ? counts->vague[bar] : 0;
}

/**
 * ent_time_counts_get:
 * @bar: which bar
 * @series: which series
 *
 * Returns: how many events of the series began in it, or changes fell into it
 */
guint
ent_time_counts_get (EntTimeCounts *counts,
                     guint          bar,
                     guint          series)
{
  g_return_val_if_fail (bar < counts->n, 0);
  g_return_val_if_fail (series <= counts->groupings->len, 0);

  return counts->counts[bar * (counts->groupings->len + 1) + series];
}

/**
 * ent_time_counts_get_bar_total:
 * @bar: which bar
 *
 * Returns: how many events of all series began in it, or changes fell into it
 */
guint
ent_time_counts_get_bar_total (EntTimeCounts *counts,
                               guint          bar)
{
  guint total = 0;

  for (guint series = 0; series <= counts->groupings->len; series++)
    total += ent_time_counts_get (counts, bar, series);
  return total;
}

/**
 * ent_time_counts_get_highest:
 *
 * Returns: how many the bar has that has most, 0 where there is none
 */
guint
ent_time_counts_get_highest (EntTimeCounts *counts)
{
  if (counts->highest != G_MAXUINT)
    return counts->highest;
  counts->highest = 0;
  for (guint bar = 0; bar < counts->n; bar++)
    counts->highest = MAX (counts->highest, ent_time_counts_get_bar_total (counts, bar));
  return counts->highest;
}

/**
 * ent_time_counts_get_totals:
 * @of_groupings: (out): how many events or changes of the groupings there are, in
 *   all years and not only in those of the period, or in the months
 * @others: (out): and how many events of their nations among themselves, or of the
 *   selection in none of the groupings
 */
void
ent_time_counts_get_totals (EntTimeCounts *counts,
                            guint         *of_groupings,
                            guint         *others)
{
  *of_groupings = counts->of_groupings;
  *others = counts->others;
}
