/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-several.h"

#include <glib/gi18n.h>

#include "model/ent-tie-presence.h"
#include "state/ent-details-combination.h"
#include "words/ent-absence.h"
#include "words/ent-description.h"
#include "words/ent-list-words.h"
#include "words/ent-range-words.h"
#include "words/ent-record-words.h"

/* More groupings than these are counted, as in the title of the picture. */
#define MAX_NAMED 8

/* “12 ties on 23 November 2026”: of the kinds shown, or of one nation among them. */
static char *
dup_ties (EntDetails *details,
          guint32     nation)
{
  EntDay day = ent_view_get_day (details->view);
  g_autoptr (GArray) ties = ent_details_find_ties (details);
  g_autofree char *date = ent_day_to_text (day);
  guint n = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      guint32 row = g_array_index (ties, guint32, i);
      const EntTie *tie = ent_dataset_get_tie (details->dataset, row);

      if (nation == ENT_ROW_NONE || tie->nations[0] == nation || tie->nations[1] == nation)
        n += ent_tie_presence_at (details->dataset, row, day) != ENT_PRESENCE_ABSENT;
    }
  /* Translators: the number of ties, then a date */
  return g_strdup_printf (ngettext ("%u tie on %s", "%u ties on %s", n), n, date);
}

static gboolean
shows_only_ties (EntDetails *details)
{
  return ent_view_get_groupings (details->view)[0] == NULL && ent_view_find_ties (details->view, details->dataset) != 0;
}

/* “Member of RIC, BRICS and SCO”, of the groupings shown, on the day shown. */
static char *
dup_nation_summary (EntDetails *details)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (details->view, &days);
  char *summary = range == ENT_RANGE_NONE ? ent_absence_dup_sentence (details->dataset, details->about, days.last) : NULL;
  g_autofree char *date = NULL;

  if (summary == NULL)
    summary = ent_description_new_roles_in (details->dataset, ent_view_get_groupings (details->view), details->about.row, days, range);
  if (summary != NULL)
    return summary;
  if (shows_only_ties (details))
    return dup_ties (details, details->about.row);

  if (range != ENT_RANGE_NONE)
    return g_strdup (_("In none of the groupings shown on these days"));
  date = ent_day_to_text (days.last);
  /* Translators: a date */
  return g_strdup_printf (_("In none of the groupings shown on %s"), date);
}

/* “16 members at any time since 1 January 2016”: nations, each counted once. */
static char *
dup_members_in_range (EntDetails *details,
                      EntRows     groupings,
                      EntPeriod   days,
                      EntRange    range)
{
  g_autoptr (GHashTable) nations = g_hash_table_new (NULL, NULL);

  for (guint g = 0; g < groupings.n_rows; g++)
    ent_range_add_members (details->dataset, groupings.rows[g], days, range, nations);
  return ent_range_words_dup_members (g_hash_table_size (nations), days.first, range);
}

/* “16 members on 23 November 2026”: nations, each counted once. */
static char *
dup_members (EntDetails *details,
             EntRows     groupings)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (details->view, &days);
  g_autofree char *date = ent_day_to_text (days.last);
  guint n;

  if (range != ENT_RANGE_NONE)
    return dup_members_in_range (details, groupings, days, range);
  n = ent_dataset_count_members_at (details->dataset, groupings, days.last);
  /* Translators: the number of members, then a date */
  return g_strdup_printf (ngettext ("%u member on %s", "%u members on %s", n), n, date);
}

/* How many members there are, or that there is none or no grouping. */
static char *
dup_grouping_summary (EntDetails *details)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (details->view, &days);
  char *absence = range == ENT_RANGE_NONE ? ent_absence_dup_sentence (details->dataset, details->about, days.last) : NULL;

  return absence != NULL ? absence : dup_members (details, (EntRows) { &details->about.row, 1 });
}

/* The groupings shown, counted where a title of their names would fill the panel, or the
 * title of the dataset when there is none. */
static char *
dup_overview_title (EntDetails *details,
                    EntRows     groupings)
{
  g_autofree const char **names = g_new (const char *, groupings.n_rows + 1);
  g_autofree char *title = NULL;

  if (groupings.n_rows > MAX_NAMED)
    return g_strdup_printf (ngettext ("%u grouping", "%u groupings", groupings.n_rows), groupings.n_rows);
  for (guint i = 0; i < groupings.n_rows; i++)
    names[i] = ent_dataset_get_grouping_name (details->dataset, groupings.rows[i]);
  title = groupings.n_rows > 0 ? ent_list_join_names (names, groupings.n_rows) : g_strdup (ent_dataset_get_title (details->dataset));
  return ent_record_escape (title);
}

/* ent_details_write_words:
 * Title, subtitle and summary, which depend on the day shown. */
void
ent_details_write_words (EntDetails *details)
{
  g_clear_pointer (&details->title, g_free);
  g_clear_pointer (&details->subtitle, g_free);
  g_clear_pointer (&details->summary, g_free);
  if (details->thing.kind == ENT_THING_PAIR || details->thing.kind == ENT_THING_SEVERAL)
    {
      ent_details_several_write_words (details);
      return;
    }
  if (details->thing.kind == ENT_THING_COMBINATION)
    {
      ent_details_combination_write_words (details);
      return;
    }
  if (details->about.kind == ENT_KIND_NONE)
    {
      g_autoptr (GArray) shown = ent_details_find_groupings (details->dataset, details->view);
      EntRows groupings = { (const guint32 *) (gpointer) shown->data, shown->len };

      details->title = dup_overview_title (details, groupings);
      details->summary = shows_only_ties (details) ? dup_ties (details, ENT_ROW_NONE) : dup_members (details, groupings);
      return;
    }

  details->title = ent_record_dup_title (details->dataset, details->about, ent_view_get_day (details->view));
  details->subtitle = ent_record_dup_subtitle (details->dataset, details->about, ent_view_get_day (details->view));
  if (*details->subtitle == '\0' || g_str_equal (details->subtitle, details->title))
    g_clear_pointer (&details->subtitle, g_free);
  if (details->about.kind == ENT_KIND_NATION)
    details->summary = dup_nation_summary (details);
  if (details->about.kind == ENT_KIND_GROUPING)
    details->summary = dup_grouping_summary (details);
}
