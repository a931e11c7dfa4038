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
#include "words/ent-record-words.h"
#include "words/ent-shared-words.h"

#define MEMBER (1u << ENT_ROLE_MEMBER)

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

static void
add_shared_grouping (GPtrArray               *facts,
                     EntDataset              *dataset,
                     const EntSharedGrouping *shared)
{
  g_autofree char *text = NULL;
  g_autofree char *time = NULL;

  if (shared->presence != ENT_PRESENCE_ABSENT)
    text = ent_shared_words_dup_together (&shared->time);
  else
    {
      g_autofree char *first = ent_date_to_text (shared->time.first);
      g_autofree char *until = ent_date_to_text (shared->until);

      time = ent_shared_words_dup_time (shared->time.days);
      /* Translators: a length of time such as “8.6 years”, and the dates between which it was */
      text = g_strdup_printf (_("%1$s, from %2$s to %3$s"), time, first, until);
    }
  ent_facts_add_records (facts, ENT_FACT_ROW, ENT_KIND_GROUPING, (EntRows) { &shared->grouping, 1 }, text);
}

static void
add_shared_groupings (GPtrArray  *facts,
                      EntDataset *dataset,
                      EntBetween *between)
{
  for (guint past = 0; past < 2; past++)
    {
      gboolean any = FALSE;

      for (guint i = 0; i < between->groupings->len; i++)
        {
          const EntSharedGrouping *shared = &g_array_index (between->groupings, EntSharedGrouping, i);

          if ((shared->presence == ENT_PRESENCE_ABSENT) != (past == 1))
            continue;
          if (!any)
            /* Translators: headings above groupings that two nations share, and that they shared before */
            ent_facts_add (facts, ENT_FACT_HEADING, past ? _("Both were members at once") : _("Both are members"));
          any = TRUE;
          add_shared_grouping (facts, dataset, shared);
        }
    }
}

/* Grouping by grouping, who is in it with whom. */
static void
add_chain (GPtrArray  *facts,
           EntDataset *dataset,
           guint32     from,
           EntBetween *between,
           EntDay      day)
{
  g_autofree char *date = ent_day_to_text (day);
  g_autofree char *none = NULL;

  for (guint i = 0; i < between->groupings->len; i++)
    if (g_array_index (between->groupings, EntSharedGrouping, i).presence == ENT_PRESENCE_CERTAINLY)
      return;
  /* Translators: of two nations; %s is a date */
  none = g_strdup_printf (_("They share no grouping of the data for certain on %s."), date);
  ent_facts_add (facts, ENT_FACT_TEXT, none);
  if (between->chain->len == 0)
    {
      ent_facts_add (facts, ENT_FACT_TEXT, _("Nor does any chain of groupings lead from one to the other."));
      return;
    }
  /* Translators: a heading above groupings, each with two nations, that lead from one nation to another */
  ent_facts_add (facts, ENT_FACT_HEADING, _("The shortest way from one to the other"));
  for (guint i = 0; i < between->chain->len; i++)
    {
      const EntChainLink *link = &g_array_index (between->chain, EntChainLink, i);
      /* Translators: two nations that are in the grouping above */
      g_autofree char *text = g_strdup_printf (_("%1$s and %2$s are members"), ent_dataset_get_nation_name_at (dataset, from, day),
                                               ent_dataset_get_nation_name_at (dataset, link->nation, day));

      ent_facts_add_records (facts, ENT_FACT_ROW, ENT_KIND_GROUPING, (EntRows) { &link->grouping, 1 }, text);
      from = link->nation;
    }
}

/* The groupings in which all of more than two nations are, since when and for how long. */
static void
add_shared_by_all (GPtrArray  *facts,
                   EntDataset *dataset,
                   GArray     *records,
                   guint       n_nations,
                   EntDay      day)
{
  guint n_shared = 0;

  for (guint32 grouping = 0; grouping < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); grouping++)
    {
      g_autoptr (GArray) together = ent_stays_new (dataset, get_row (records, 0), grouping, MEMBER);
      EntStayTime time;
      g_autofree char *text = NULL;
      const EntStay *last;

      for (guint i = 1; i < n_nations && together->len > 0; i++)
        {
          g_autoptr (GArray) stays = ent_stays_new (dataset, get_row (records, i), grouping, MEMBER);
          GArray *shorter = ent_stays_intersect (together, stays);

          g_array_unref (together);
          together = shorter;
        }
      last = NULL;
      for (guint i = 0; i < together->len && g_array_index (together, EntStay, i).first <= day; i++)
        last = &g_array_index (together, EntStay, i);
      if (last == NULL || last->until <= day)
        continue;
      if (n_shared++ == 0)
        ent_facts_add (facts, ENT_FACT_HEADING, _("All are members"));
      time = ent_stays_measure (together, day);
      text = ent_shared_words_dup_together (&time);
      ent_facts_add_records (facts, ENT_FACT_ROW, ENT_KIND_GROUPING, (EntRows) { &grouping, 1 }, text);
    }
  if (n_shared == 0)
    ent_facts_add (facts, ENT_FACT_TEXT, _("There is no grouping of the data in which all of them are."));
}

/* What is selected, to go on from there. */
static void
add_selected (GPtrArray  *facts,
              EntDataset *dataset,
              GArray     *records,
              EntKind     kind)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < records->len; i++)
    if (g_array_index (records, EntRef, i).kind == kind)
      g_array_append_val (rows, g_array_index (records, EntRef, i).row);
  if (rows->len == 0)
    return;
  ent_facts_add (facts, ENT_FACT_HEADING, kind == ENT_KIND_NATION ? _("Nations selected") : _("Groupings selected"));
  ent_facts_add_records (facts, ENT_FACT_LINKS, kind, (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len }, NULL);
}

/**
 * ent_details_several_add_facts:
 * @facts: (element-type EntFact): where to
 * @dataset: the data
 * @thing: nations and groupings that are selected together
 * @day: the day shown
 *
 * Says in which groupings the nations are together, since when and for how
 * long, and how two that share none are linked; then what is selected.
 */
void
ent_details_several_add_facts (GPtrArray  *facts,
                               EntDataset *dataset,
                               EntThing    thing,
                               EntDay      day)
{
  g_autoptr (GArray) records = ent_several_list (dataset, thing);
  guint n_nations = count_kind (records, ENT_KIND_NATION);

  g_return_if_fail (facts != NULL);

  if (n_nations == 2)
    {
      g_autoptr (EntBetween) between = ent_between_new (dataset, get_row (records, 0), get_row (records, 1), day);

      add_chain (facts, dataset, get_row (records, 0), between, day);
      add_shared_groupings (facts, dataset, between);
    }
  if (n_nations > 2)
    add_shared_by_all (facts, dataset, records, n_nations, day);
  add_selected (facts, dataset, records, ENT_KIND_NATION);
  add_selected (facts, dataset, records, ENT_KIND_GROUPING);
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
      g_autoptr (EntBetween) between = ent_between_new (details->dataset, get_row (records, 0), get_row (records, 1),
                                                        ent_view_get_day (details->view));

      ent_details_add_counted_list (details, "quotes", _("Quotes"), ENT_KIND_QUOTE, between->quotes);
      ent_details_add_counted_list (details, "ties", _("Ties"), ENT_KIND_TIE, between->ties);
    }
}
