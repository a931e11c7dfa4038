/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-year-words.h"

#include <glib/gi18n.h>

/**
 * ent_year_words_dup:
 * @counts: counts
 * @dataset: their data
 * @year: of the calendar
 *
 * Returns: (transfer full): how many events or changes the year has and, where several
 *   groupings are shown, how many each part of its bar stands for
 */
char *
ent_year_words_dup (EntYearCounts *counts,
                    EntDataset    *dataset,
                    int            year)
{
  GString *text = g_string_new (NULL);
  g_autofree char *year_text = NULL;
  guint index, n_series, others, total;

  g_return_val_if_fail (counts != NULL, NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  n_series = ent_year_counts_get_n_series (counts);
  index = (guint) (year - ent_year_counts_get_first_year (counts));
  if (index >= ent_year_counts_get_n_years (counts))
    n_series = 0;
  others = n_series > 0 ? ent_year_counts_get (counts, index, n_series - 1) : 0;
  total = n_series > 0 ? ent_year_counts_get_year_total (counts, index) : 0;
  /* Those of the selection are its own, whatever they belong to. */
  if (!ent_year_counts_get_of_thing (counts))
    total -= others;

  year_text = ent_day_year_to_text (year);
  if (ent_year_counts_get_of_changes (counts))
    /* Translators: a year and how many memberships began or ended in it */
    g_string_append_printf (text, ngettext ("%s: %u change", "%s: %u changes", total), year_text, total);
  else
    /* Translators: a year and how many events it has */
    g_string_append_printf (text, ngettext ("%s: %u event", "%s: %u events", total), year_text, total);
  for (guint series = 0; n_series > 2 && series < n_series - 1; series++)
    {
      guint count = ent_year_counts_get (counts, index, series);
      guint32 grouping = ent_year_counts_get_grouping (counts, series);

      if (count > 0)
        g_string_append_printf (text, "\n%s: %u", ent_dataset_get_grouping_name (dataset, grouping), count);
    }
  if (others > 0 && ent_year_counts_get_of_thing (counts))
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
  return g_string_free (text, FALSE);
}

/**
 * ent_year_words_dup_count:
 * @of_changes: whether it is changes that are counted
 * @n: how many
 *
 * Returns: (transfer full): “12 events”
 */
char *
ent_year_words_dup_count (gboolean of_changes,
                          guint    n)
{
  if (of_changes)
    /* Translators: how many memberships of the groupings shown began or ended */
    return g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  return g_strdup_printf (ngettext ("%u event", "%u events", n), n);
}

/**
 * ent_year_words_dup_series:
 * @counts: counts
 * @dataset: their data
 * @series: one of their series
 *
 * Returns: (transfer full) (nullable): what its parts of the bars stand for; %NULL if
 *   it has none in any year
 */
char *
ent_year_words_dup_series (EntYearCounts *counts,
                           EntDataset    *dataset,
                           guint          series)
{
  guint32 grouping;
  gboolean found = FALSE;

  g_return_val_if_fail (counts != NULL, NULL);
  g_return_val_if_fail (dataset != NULL, NULL);

  for (guint year = 0; !found && year < ent_year_counts_get_n_years (counts); year++)
    found = ent_year_counts_get (counts, year, series) > 0;
  if (!found)
    return NULL;
  grouping = ent_year_counts_get_grouping (counts, series);
  if (grouping != ENT_ROW_NONE)
    return g_strdup (ent_dataset_get_grouping_name (dataset, grouping));
  /* Translators: events in the legend of the time line */
  return g_strdup (ent_year_counts_get_of_thing (counts) ? _("no grouping shown") : _("between nations"));
}
