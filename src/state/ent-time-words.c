/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-time-words.h"

#include <glib/gi18n.h>

/* “2024”, or “March 2024”. */
static char *
dup_name (EntTimeCounts *counts,
          EntPeriod      days)
{
  if (!ent_time_counts_get_of_months (counts))
    return ent_day_year_to_text (ent_day_get_year (days.first));
  return ent_date_to_text ((EntDate) { .earliest = days.first, .latest = days.last, .precision = ENT_PRECISION_MONTH });
}

/* What the bar of a month cannot hold. */
static void
append_vague (GString       *text,
              EntTimeCounts *counts,
              int            bar)
{
  guint n_vague = ent_time_counts_get_vague (counts, (guint) bar);
  g_autofree char *year = NULL;

  if (n_vague == 0)
    return;
  year = ent_day_year_to_text (ent_day_get_year (ent_time_counts_get_days (counts, bar).first));
  g_string_append_c (text, '\n');
  /* Translators: how many events or changes, and their year; after “March 2019: 7 events” */
  g_string_append_printf (text, ngettext ("%u more of %s, its month is not known", "%u more of %s, their months are not known", n_vague),
                          n_vague, year);
}

/**
 * ent_time_words_dup:
 * @counts: counts
 * @dataset: their data
 * @day: a day
 *
 * Returns: (transfer full): how many events or changes the year or month of @day has
 *   and, where several groupings are shown, how many each part of its bar stands for
 */
char *
ent_time_words_dup (EntTimeCounts *counts,
                    EntDataset    *dataset,
                    EntDay         day)
{
  GString *text = g_string_new (NULL);
  g_autofree char *name = NULL;
  guint index, n_series, others, total;
  int bar;

  g_return_val_if_fail (counts != NULL, NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  n_series = ent_time_counts_find (counts, day, &bar) ? ent_time_counts_get_n_series (counts) : 0;
  index = (guint) bar;
  others = n_series > 0 ? ent_time_counts_get (counts, index, n_series - 1) : 0;
  total = n_series > 0 ? ent_time_counts_get_bar_total (counts, index) : 0;
  /* Those of the selection are its own, whatever they belong to. */
  if (!ent_time_counts_get_of_thing (counts))
    total -= others;

  name = dup_name (counts, ent_time_counts_get_days (counts, bar));
  if (ent_time_counts_get_of_changes (counts))
    /* Translators: a year or month, and how many memberships began or ended in it */
    g_string_append_printf (text, ngettext ("%s: %u change", "%s: %u changes", total), name, total);
  else
    /* Translators: a year or month, and how many events it has */
    g_string_append_printf (text, ngettext ("%s: %u event", "%s: %u events", total), name, total);
  for (guint series = 0; n_series > 2 && series < n_series - 1; series++)
    {
      guint count = ent_time_counts_get (counts, index, series);
      guint32 grouping = ent_time_counts_get_grouping (counts, series);

      if (count > 0)
        g_string_append_printf (text, "\n%s: %u", ent_dataset_get_grouping_name (dataset, grouping), count);
    }
  if (others > 0 && ent_time_counts_get_of_thing (counts))
    {
      g_string_append_c (text, '\n');
      /* Translators: events of the nation or grouping selected, after “2019: 7 events” */
      g_string_append_printf (text, ngettext ("%u of no grouping shown (grey)", "%u of no grouping shown (grey)", others), others);
    }
  else if (others > 0)
    {
      g_string_append_c (text, '\n');
      /* Translators: events of no grouping; after “2019: 7 events” */
      g_string_append_printf (text, ngettext ("%u between nations (grey)", "%u between nations (grey)", others), others);
    }
  if (n_series > 0)
    append_vague (text, counts, bar);
  return g_string_free (text, FALSE);
}

/**
 * ent_time_words_dup_count:
 * @of_changes: whether it is changes that are counted
 * @n: how many
 *
 * Returns: (transfer full): “12 events”
 */
char *
ent_time_words_dup_count (gboolean of_changes,
                          guint    n)
{
  if (of_changes)
    /* Translators: how many memberships of the groupings shown began or ended */
    return g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  return g_strdup_printf (ngettext ("%u event", "%u events", n), n);
}

/**
 * ent_time_words_dup_series:
 * @counts: counts
 * @dataset: their data
 * @series: one of their series
 *
 * Returns: (transfer full) (nullable): what its parts of the bars stand for; %NULL if
 *   it has none in any bar
 */
char *
ent_time_words_dup_series (EntTimeCounts *counts,
                           EntDataset    *dataset,
                           guint          series)
{
  guint32 grouping;
  gboolean found = FALSE;

  g_return_val_if_fail (counts != NULL, NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  for (guint bar = 0; !found && bar < ent_time_counts_get_n (counts); bar++)
    found = ent_time_counts_get (counts, bar, series) > 0;
  if (!found)
    return NULL;
  grouping = ent_time_counts_get_grouping (counts, series);
  if (grouping != ENT_ROW_NONE)
    return g_strdup (ent_dataset_get_grouping_name (dataset, grouping));
  /* Translators: events in the legend of the time line */
  return g_strdup (ent_time_counts_get_of_thing (counts) ? _("no grouping shown") : _("between nations"));
}
