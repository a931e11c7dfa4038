/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-several.h"

#include <glib/gi18n.h>

#include "graph/ent-between.h"
#include "graph/ent-chain.h"
#include "model/ent-history.h"
#include "scene/ent-several.h"
#include "state/ent-thing-events.h"
#include "words/ent-absence.h"
#include "words/ent-description.h"
#include "words/ent-list-words.h"
#include "words/ent-range-words.h"
#include "words/ent-record-words.h"
#include "words/ent-shared-words.h"

/* More are counted instead of named. */
#define MAX_NAMED 4

static guint
count_kind (GArray  *records,
            EntKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    n += g_array_index (records, EntRef, i).kind == kind;
  return n;
}

static guint32
get_row (GArray *records,
         guint   i)
{
  return g_array_index (records, EntRef, i).row;
}

/* ------------------------------------------------------------------------ */
/* The head of the page */

static char *
dup_names (EntDataset *dataset,
           GArray     *records,
           EntDay      day)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (names, ent_record_dup_title (dataset, g_array_index (records, EntRef, i), day));
  return ent_list_join_names ((const char *const *) names->pdata, names->len);
}

static char *
dup_title (EntDataset *dataset,
           GArray     *records,
           EntDay      day)
{
  guint n_nations = count_kind (records, ENT_KIND_NATION), n_groupings = records->len - n_nations;
  g_autofree char *nations = NULL;
  g_autofree char *groupings = NULL;

  if (records->len <= MAX_NAMED)
    return dup_names (dataset, records, day);
  nations = g_strdup_printf (ngettext ("%u nation", "%u nations", n_nations), n_nations);
  groupings = g_strdup_printf (ngettext ("%u grouping", "%u groupings", n_groupings), n_groupings);
  if (n_groupings == 0 || n_nations == 0)
    return g_strdup (n_groupings == 0 ? nations : groupings);
  return ent_list_join_names ((const char *const[]) { nations, groupings }, 2);
}

/* “Member of SCO” on the day, or why not. */
static char *
dup_pair_summary (EntDetails *details,
                  GArray     *records)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (details->view, &days);
  guint32 nation = get_row (records, 0), grouping = get_row (records, 1);
  const char *const ids[] = { ent_dataset_get_grouping (details->dataset, grouping)->record.id, NULL };
  char *summary = range == ENT_RANGE_NONE ? ent_absence_dup_sentence (details->dataset, g_array_index (records, EntRef, 1), days.last) : NULL;
  g_autofree char *date = NULL;

  if (summary == NULL)
    summary = ent_description_new_roles_in (details->dataset, ids, nation, days, range);
  if (summary != NULL)
    return summary;
  if (range != ENT_RANGE_NONE)
    /* Translators: a grouping; said of a nation and of a range of days */
    return g_strdup_printf (_("Not in %s on these days"), ent_dataset_get_grouping_name (details->dataset, grouping));
  date = ent_day_to_text (days.last);
  /* Translators: a grouping and a date; said of a nation */
  return g_strdup_printf (_("Not in %1$s on %2$s"), ent_dataset_get_grouping_name (details->dataset, grouping), date);
}

/**
 * ent_details_dup_several:
 * @dataset: the data
 * @thing: several nations and groupings
 * @day: the day shown
 *
 * Returns: (transfer full): what they are called together: “China and India”, “5 nations”
 */
char *
ent_details_dup_several (EntDataset *dataset,
                         EntThing    thing,
                         EntDay      day)
{
  g_autoptr (GArray) records = ent_several_list (dataset, thing);

  return dup_title (dataset, records, day);
}

/* ent_details_several_write_words:
 * Title and summary, which depend on the day shown. */
void
ent_details_several_write_words (EntDetails *details)
{
  g_autoptr (GArray) records = ent_several_list (details->dataset, details->thing);
  EntDay day = ent_view_get_day (details->view);
  g_autofree char *nation = NULL;

  if (details->thing.kind == ENT_THING_PAIR)
    {
      nation = ent_record_dup_title (details->dataset, g_array_index (records, EntRef, 0), day);
      /* Translators: a nation in a grouping, such as “India in SCO” */
      details->title = g_strdup_printf (_("%s in %s"), nation, ent_dataset_get_grouping_name (details->dataset, get_row (records, 1)));
      details->summary = dup_pair_summary (details, records);
      return;
    }
  details->title = dup_title (details->dataset, records, day);
}

/* ------------------------------------------------------------------------ */
/* What ties nations */

/* “8.6 years, since 9 June 2017”, or from when until when. */
static char *
dup_time (const EntSharedGrouping *shared)
{
  g_autofree char *first = NULL;
  g_autofree char *until = NULL;
  g_autofree char *time = NULL;

  if (!ent_date_is_set (shared->time.first))
    /* Translators: said of nations that were in a grouping one after the other */
    return g_strdup (_("never at once"));
  if (!ent_date_is_set (shared->until))
    return ent_shared_words_dup_together (&shared->time);
  first = ent_date_to_text (shared->time.first);
  until = ent_date_to_text (shared->until);
  time = ent_shared_words_dup_time (shared->time.days);
  /* Translators: a length of time such as “8.6 years”, and the dates between which it was */
  return g_strdup_printf (_("%1$s, from %2$s to %3$s"), time, first, until);
}

/* Above the groupings that nations share in these days. */
static char *
dup_heading (guint     n_nations,
             EntPeriod days,
             EntRange  range)
{
  g_autofree char *period = NULL;

  if (range == ENT_RANGE_NONE)
    /* Translators: headings above groupings that two nations share, or several */
    return g_strdup (n_nations == 2 ? _("Both are members") : _("All are members"));
  period = ent_range_words_dup_period (days, range);
  /* Translators: headings above groupings; %s is “at any time between” two dates, or “throughout, from” one to another */
  return g_strdup_printf (n_nations == 2 ? _("Both were members %s") : _("All were members %s"), period);
}

/* Above those that they shared otherwise. */
static const char *
get_other_heading (guint    n_nations,
                   EntRange range)
{
  if (range == ENT_RANGE_ANY_TIME)
    /* Translators: headings above groupings: before the range of days that is shown */
    return n_nations == 2 ? _("Both were members at once before") : _("All were members at once before");
  if (range == ENT_RANGE_THROUGHOUT)
    /* Translators: headings above groupings: not on each of the days that are shown */
    return n_nations == 2 ? _("Both were members at once, but not throughout") : _("All were members at once, but not throughout");
  /* Translators: headings above groupings that two nations shared before, or several */
  return n_nations == 2 ? _("Both were members at once") : _("All were members at once");
}

static void
add_shared_groupings (GPtrArray  *facts,
                      EntDataset *dataset,
                      GArray     *groupings,
                      guint       n_nations,
                      EntPeriod   days,
                      EntRange    range)
{
  g_autofree char *heading = dup_heading (n_nations, days, range);
  guint n_shared = 0;

  for (guint i = 0; i < groupings->len; i++)
    {
      const EntSharedGrouping *shared = &g_array_index (groupings, EntSharedGrouping, i);
      g_autofree char *text = dup_time (shared);
      gboolean is_other = shared->presence == ENT_PRESENCE_ABSENT;

      /* Those that are shared come first. */
      if (!is_other && n_shared++ == 0)
        ent_facts_add (facts, ENT_FACT_HEADING, heading);
      if (is_other && i == n_shared)
        ent_facts_add (facts, ENT_FACT_HEADING, get_other_heading (n_nations, range));
      ent_facts_add_records (facts, ENT_FACT_ROW, ENT_KIND_GROUPING, (EntRows) { &shared->grouping, 1 }, text);
    }
}

static gboolean
share_any (GArray     *groupings,
           EntPresence at_least)
{
  for (guint i = 0; i < groupings->len; i++)
    if (g_array_index (groupings, EntSharedGrouping, i).presence >= at_least)
      return TRUE;
  return FALSE;
}

/* That two share nothing in these days, or that several do not. */
static char *
dup_nothing_shared (guint     n_nations,
                    EntPeriod days,
                    EntRange  range)
{
  g_autofree char *period = range != ENT_RANGE_NONE ? ent_range_words_dup_period (days, range) : NULL;
  g_autofree char *date = ent_day_to_text (days.last);

  if (n_nations > 2)
    /* Translators: %s is “at any time between” two dates, or “throughout, from” one to another */
    return period != NULL ? g_strdup_printf (_("There is no grouping of the data in which all of them were %s."), period)
                          : g_strdup (_("There is no grouping of the data in which all of them are."));
  /* Translators: of two nations; %s is “at any time between” two dates, or “throughout, from” one to another */
  return period != NULL ? g_strdup_printf (_("They share no grouping of the data for certain %s."), period)
                        /* Translators: of two nations; %s is a date */
                        : g_strdup_printf (_("They share no grouping of the data for certain on %s."), date);
}

/* Grouping by grouping, who is in it with whom. */
static void
add_chain (GPtrArray  *facts,
           EntDataset *dataset,
           guint32     from,
           GArray     *chain,
           EntPeriod   days,
           EntRange    range)
{
  if (chain->len == 0)
    {
      ent_facts_add (facts, ENT_FACT_TEXT, _("Nor does any chain of groupings lead from one to the other."));
      return;
    }
  /* Translators: a heading above groupings, each with two nations, that lead from one nation to another */
  ent_facts_add (facts, ENT_FACT_HEADING, _("The shortest way from one to the other"));
  for (guint i = 0; i < chain->len; i++)
    {
      const EntChainLink *link = &g_array_index (chain, EntChainLink, i);
      /* Translators: two nations that are, or on some days were, in the grouping above */
      g_autofree char *text = g_strdup_printf (range == ENT_RANGE_NONE ? _("%1$s and %2$s are members") : _("%1$s and %2$s were members"),
                                               ent_dataset_get_nation_name_at (dataset, from, days.last),
                                               ent_dataset_get_nation_name_at (dataset, link->nation, days.last));

      ent_facts_add_records (facts, ENT_FACT_ROW, ENT_KIND_GROUPING, (EntRows) { &link->grouping, 1 }, text);
      from = link->nation;
    }
}

/* Of more than two nations. */
static void
add_shared_by_all (GPtrArray  *facts,
                   EntDataset *dataset,
                   EntRows     nations,
                   EntPeriod   days,
                   EntRange    range)
{
  g_autoptr (GArray) groupings = ent_shared_groupings_new (dataset, nations, days, range);

  if (!share_any (groupings, ENT_PRESENCE_POSSIBLY))
    {
      g_autofree char *nothing = dup_nothing_shared (nations.n_rows, days, range);

      ent_facts_add (facts, ENT_FACT_TEXT, nothing);
    }
  add_shared_groupings (facts, dataset, groupings, nations.n_rows, days, range);
}

static void
add_between (GPtrArray  *facts,
             EntDataset *dataset,
             EntRows     nations,
             EntPeriod   days,
             EntRange    range)
{
  g_autoptr (EntBetween) between = ent_between_new (dataset, nations.rows[0], nations.rows[1], days, range);

  if (!share_any (between->groupings, ENT_PRESENCE_CERTAINLY))
    {
      g_autofree char *nothing = dup_nothing_shared (2, days, range);

      ent_facts_add (facts, ENT_FACT_TEXT, nothing);
      add_chain (facts, dataset, nations.rows[0], between->chain, days, range);
    }
  add_shared_groupings (facts, dataset, between->groupings, 2, days, range);
}

/* The rows of one kind, of what is selected. */
static GArray *
list_rows (GArray *records,
           EntKind kind)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < records->len; i++)
    if (g_array_index (records, EntRef, i).kind == kind)
      g_array_append_val (rows, g_array_index (records, EntRef, i).row);
  return rows;
}

static EntRows
get_rows (GArray *rows)
{
  return (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len };
}

/**
 * ent_details_several_add_facts:
 * @facts: (element-type EntFact): where to
 * @dataset: the data
 * @thing: nations and groupings that are selected together
 * @days: the day shown, or the days of a range
 * @range: how these are looked at
 *
 * Says in which groupings the nations are together, since when and for how
 * long, and how two that share none are linked; then what is selected, to go on
 * from there.
 */
void
ent_details_several_add_facts (GPtrArray  *facts,
                               EntDataset *dataset,
                               EntThing    thing,
                               EntPeriod   days,
                               EntRange    range)
{
  g_autoptr (GArray) records = ent_several_list (dataset, thing);
  g_autoptr (GArray) nations = list_rows (records, ENT_KIND_NATION);
  g_autoptr (GArray) groupings = list_rows (records, ENT_KIND_GROUPING);

  g_return_if_fail (facts != NULL);

  if (nations->len == 2)
    add_between (facts, dataset, get_rows (nations), days, range);
  else if (nations->len > 2)
    add_shared_by_all (facts, dataset, get_rows (nations), days, range);
  if (nations->len > 0)
    {
      ent_facts_add (facts, ENT_FACT_HEADING, _("Nations selected"));
      ent_facts_add_records (facts, ENT_FACT_LINKS, ENT_KIND_NATION, get_rows (nations), NULL);
    }
  if (groupings->len > 0)
    {
      ent_facts_add (facts, ENT_FACT_HEADING, _("Groupings selected"));
      ent_facts_add_records (facts, ENT_FACT_LINKS, ENT_KIND_GROUPING, get_rows (groupings), NULL);
    }
}

/* ------------------------------------------------------------------------ */
/* Lists */

/* What was said for a nation about a grouping, or about both, newest first. */
static GArray *
list_quotes_of_pair (EntDataset *dataset,
                     GArray     *records)
{
  GArray *quotes = ent_history_get_quotes (dataset, g_array_index (records, EntRef, 0));
  guint n_kept = 0;

  for (guint i = 0; i < quotes->len; i++)
    if (ent_rows_contain (ent_dataset_get_quote (dataset, g_array_index (quotes, guint32, i))->groupings, get_row (records, 1)))
      g_array_index (quotes, guint32, n_kept++) = g_array_index (quotes, guint32, i);
  g_array_set_size (quotes, n_kept);
  return quotes;
}

static int
compare_beginnings (gconstpointer a,
                    gconstpointer b,
                    gpointer      dataset)
{
  EntDate first = ent_dataset_get_membership (dataset, *(const guint32 *) a)->span.from;
  EntDate second = ent_dataset_get_membership (dataset, *(const guint32 *) b)->span.from;

  return ent_date_compare (first, second);
}

/* All that a nation has been in a grouping, suspensions among it, in the order of time. */
static GArray *
list_roles (EntDataset *dataset,
            guint32     nation,
            guint32     grouping)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, nation);
  GArray *roles = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows.n_rows; i++)
    if (ent_dataset_get_membership (dataset, rows.rows[i])->grouping == grouping)
      g_array_append_val (roles, rows.rows[i]);
  g_array_sort_with_data (roles, compare_beginnings, dataset);
  return roles;
}

static void
add_pair_tabs (EntDetails *details,
               GArray     *records)
{
  g_autoptr (GArray) roles = list_roles (details->dataset, get_row (records, 0), get_row (records, 1));
  g_autoptr (GArray) events = ent_thing_events_list (details->dataset, details->thing);
  g_autoptr (GArray) quotes = list_quotes_of_pair (details->dataset, records);

  /* A page is never without anything. */
  if (details->thing.kind == ENT_THING_PAIR && roles->len == 0)
    ent_details_add_tab (details, ENT_DETAILS_TOGETHER, _("Selected"));
  /* Of a single one the page has told already. */
  if (details->thing.kind == ENT_THING_PAIR || roles->len > 1)
    ent_details_add_counted_list (details, "memberships", _("Roles"), ENT_KIND_MEMBERSHIP, roles);
  ent_details_add_counted_list (details, "events", _("Events"), ENT_KIND_EVENT, events);
  ent_details_add_counted_list (details, "quotes", _("Quotes"), ENT_KIND_QUOTE, quotes);
}

/* ent_details_several_add_tabs:
 * The story of a membership; or what ties nations, and what concerns all that is selected. */
void
ent_details_several_add_tabs (EntDetails *details)
{
  g_autoptr (GArray) records = ent_several_list (details->dataset, details->thing);
  guint n_nations = count_kind (records, ENT_KIND_NATION);
  g_autoptr (GArray) events = NULL;
  EntDetailsTab *tab;

  if (details->thing.kind != ENT_THING_SEVERAL)
    {
      add_pair_tabs (details, records);
      return;
    }
  if (n_nations == 0)
    ent_details_add_shared (details);
  tab = ent_details_add_tab (details, ENT_DETAILS_TOGETHER, n_nations > 0 ? _("Together") : _("Selected"));
  tab->copies = 1u << ENT_DETAILS_COPY_TEXT;
  events = ent_thing_events_list (details->dataset, details->thing);
  ent_details_add_counted_list (details, "events", _("Events"), ENT_KIND_EVENT, events);
  if (n_nations == 2 && records->len == 2)
    {
      EntPeriod days;
      EntRange range = ent_view_get_days (details->view, &days);
      g_autoptr (EntBetween) between = ent_between_new (details->dataset, get_row (records, 0), get_row (records, 1), days, range);

      ent_details_add_counted_list (details, "quotes", _("Quotes"), ENT_KIND_QUOTE, between->quotes);
      ent_details_add_counted_list (details, "ties", _("Ties"), ENT_KIND_TIE, between->ties);
    }
}
