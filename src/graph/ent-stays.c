/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "graph/ent-stays.h"

#include "model/ent-history.h"

/* Appends days to a list, as part of its last stay where they go on. */
static void
append (GArray      *stays,
        EntDay       first,
        EntDay       until,
        EntPresence  presence)
{
  EntStay stay = { first, until, presence == ENT_PRESENCE_CERTAINLY };

  if (presence == ENT_PRESENCE_ABSENT || first >= until)
    return;
  if (stays->len > 0)
    {
      EntStay *last = &g_array_index (stays, EntStay, stays->len - 1);

      if (last->until == first && last->certain == stay.certain)
        {
          last->until = until;
          return;
        }
    }
  g_array_append_val (stays, stay);
}

/* Whether the nation is in the grouping on a day. What is disputed is not certain. */
static EntPresence
get_presence (EntDataset *dataset,
              GArray     *memberships,
              EntDay      day)
{
  EntPresence presence = ENT_PRESENCE_ABSENT;

  for (guint i = 0; i < memberships->len; i++)
    {
      guint32 row = g_array_index (memberships, guint32, i);
      EntPresence of_row = ent_dataset_get_membership_presence (dataset, row, day);

      if (ent_dataset_get_membership (dataset, row)->record.disputed != NULL)
        of_row = MIN (of_row, ENT_PRESENCE_POSSIBLY);
      presence = MAX (presence, of_row);
    }
  return presence;
}

/**
 * ent_stays_new:
 * @dataset: the data
 * @nation: row of a nation
 * @grouping: row of a grouping
 * @roles: which roles count
 *
 * When a nation held one of @roles in a grouping. What is written in several
 * rows, each of which begins as the one before ends, is one stay.
 *
 * Returns: (transfer full) (element-type EntStay): its stays, the first one first
 */
GArray *
ent_stays_new (EntDataset *dataset,
               guint32     nation,
               guint32     grouping,
               EntRoles    roles)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);
  g_autoptr (GArray) memberships = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDay));
  GArray *stays = g_array_new (FALSE, FALSE, sizeof (EntStay));
  EntDay first = ENT_DAY_MIN;

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, rows.rows[i]);

      if (membership->grouping != grouping || !(roles & 1u << membership->role))
        continue;
      g_array_append_val (memberships, rows.rows[i]);
      ent_history_add_dates_of_change (dataset, ent_ref (ENT_KIND_MEMBERSHIP, rows.rows[i]),
                                       (EntPeriod) { ENT_DAY_MIN + 1, ENT_DAY_MAX - 1 }, days);
    }
  ent_history_sort_dates (days);
  for (guint i = 0; i <= days->len; i++)
    {
      EntDay until = i < days->len ? g_array_index (days, EntDay, i) : ENT_DAY_MAX;

      append (stays, first, until, get_presence (dataset, memberships, first));
      first = until;
    }
  return stays;
}

static EntPresence
get_presence_in (GArray *stays,
                 guint   i,
                 EntDay  day)
{
  const EntStay *stay = i < stays->len ? &g_array_index (stays, EntStay, i) : NULL;

  if (stay == NULL || day < stay->first)
    return ENT_PRESENCE_ABSENT;
  return stay->certain ? ENT_PRESENCE_CERTAINLY : ENT_PRESENCE_POSSIBLY;
}

/* The first day behind @day on which stay @i begins or ends. */
static EntDay
get_next (GArray *stays,
          guint   i,
          EntDay  day)
{
  const EntStay *stay = i < stays->len ? &g_array_index (stays, EntStay, i) : NULL;

  if (stay == NULL)
    return ENT_DAY_MAX;
  return stay->first > day ? stay->first : stay->until;
}

/* Walks along both lists at once. */
static GArray *
combine (GArray   *stays,
         GArray   *others,
         gboolean  both)
{
  GArray *combined = g_array_new (FALSE, FALSE, sizeof (EntStay));
  EntDay until;
  guint s = 0, o = 0;

  for (EntDay day = ENT_DAY_MIN; day < ENT_DAY_MAX; day = until)
    {
      EntPresence a, b;

      while (s < stays->len && g_array_index (stays, EntStay, s).until <= day)
        s++;
      while (o < others->len && g_array_index (others, EntStay, o).until <= day)
        o++;
      a = get_presence_in (stays, s, day);
      b = get_presence_in (others, o, day);
      until = MIN (get_next (stays, s, day), get_next (others, o, day));
      append (combined, day, until, both ? MIN (a, b) : MAX (a, b));
    }
  return combined;
}

/**
 * ent_stays_intersect:
 * @stays: (element-type EntStay): stays
 * @others: (element-type EntStay): other ones
 *
 * Returns: (transfer full) (element-type EntStay): when both were so
 */
GArray *
ent_stays_intersect (GArray *stays,
                     GArray *others)
{
  g_return_val_if_fail (stays != NULL, NULL);
  g_return_val_if_fail (others != NULL, NULL);

  return combine (stays, others, TRUE);
}

/**
 * ent_stays_unite:
 * @stays: (element-type EntStay): stays
 * @others: (element-type EntStay): other ones
 *
 * Returns: (transfer full) (element-type EntStay): when one of the two was so, or both
 */
GArray *
ent_stays_unite (GArray *stays,
                 GArray *others)
{
  g_return_val_if_fail (stays != NULL, NULL);
  g_return_val_if_fail (others != NULL, NULL);

  return combine (stays, others, FALSE);
}

/**
 * ent_stays_measure:
 * @stays: (element-type EntStay): stays
 * @day: the day by which they are looked at
 *
 * Adds up the days before @day: what began on a day of 2001 has lasted for ten
 * years on the same day of 2011. What begins on @day has begun and lasted for
 * no day.
 *
 * Returns: for how long it was so by @day, and since when
 */
EntStayTime
ent_stays_measure (GArray *stays,
                   EntDay  day)
{
  EntStayTime time = { 0 };
  EntDay earliest = ENT_DAY_MAX, latest = ENT_DAY_MAX;

  g_return_val_if_fail (stays != NULL, time);

  for (guint i = 0; i < stays->len; i++)
    {
      const EntStay *stay = &g_array_index (stays, EntStay, i);
      gint64 n_days = MIN (stay->until, day) - stay->first;

      if (stay->first > day)
        break;
      earliest = MIN (earliest, stay->first);
      time.days_at_most += n_days;
      if (!stay->certain)
        continue;
      latest = MIN (latest, stay->first);
      time.days += n_days;
    }
  if (earliest < ENT_DAY_MAX)
    time.first = ent_date_new_between (earliest, latest);
  return time;
}

/**
 * ent_stays_to_years:
 * @days: a number of days
 *
 * Returns: the same in years, each of 365.2425 days
 */
double
ent_stays_to_years (gint64 days)
{
  return (double) days / ENT_STAY_DAYS_PER_YEAR;
}

/* The date as it is written, with its marks, where a membership begins with it, or ends. */
static EntDate
find_written (EntDataset *dataset,
              guint32     nation,
              guint32     grouping,
              gboolean    is_end,
              EntDate     date)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, rows.rows[i]);
      EntDate written = is_end ? membership->span.until : membership->span.from;

      if (membership->grouping == grouping && ent_date_is_set (written) && written.earliest == date.earliest && written.latest == date.latest)
        return written;
    }
  return date;
}

/**
 * ent_stays_find_span:
 * @dataset: the data
 * @nation: row of a nation
 * @grouping: row of a grouping
 * @roles: which roles count
 * @days: some days
 *
 * From when until when a nation that was in a grouping in @days was there: the
 * last stay of these days with those it follows without a gap, not with earlier ones.
 *
 * Returns: the span, as precisely as it is known, without an end where it goes on
 *   beyond @days; no dates if it was not there
 */
EntSpan
ent_stays_find_span (EntDataset *dataset,
                     guint32     nation,
                     guint32     grouping,
                     EntRoles    roles,
                     EntPeriod   days)
{
  g_autoptr (GArray) stays = ent_stays_new (dataset, nation, grouping, roles);
  EntDay earliest = ENT_DAY_MAX, latest = ENT_DAY_MAX, until = ENT_DAY_MIN, sure_until = ENT_DAY_MAX;
  EntSpan span = { 0 };

  for (guint i = 0; i < stays->len; i++)
    {
      const EntStay *stay = &g_array_index (stays, EntStay, i);

      if (stay->first > days.last)
        break;
      if (stay->first != until)
        {
          earliest = stay->first;
          latest = sure_until = ENT_DAY_MAX;
        }
      if (stay->certain)
        {
          latest = MIN (latest, stay->first);
          sure_until = stay->until;
        }
      until = stay->until;
    }
  if (until <= days.first || earliest == ENT_DAY_MAX)
    return span;
  span.from = find_written (dataset, nation, grouping, FALSE, ent_date_new_between (earliest, latest));
  if (until <= days.last)
    span.until = find_written (dataset, nation, grouping, TRUE, ent_date_new_between (MIN (sure_until, until), until));
  return span;
}
