/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-comparison.h"

#include <glib/gi18n.h>

/**
 * ent_comparison_to_text:
 * @which: a day to compare with
 *
 * Returns: what it is, for people
 */
const char *
ent_comparison_to_text (EntComparison which)
{
  static const char *const texts[ENT_N_COMPARISONS] = {
    /* Translators: a day that the one shown can be compared with; so in all that follow */
    [ENT_COMPARISON_YEAR] = N_("One Year Before"),
    [ENT_COMPARISON_FIVE_YEARS] = N_("Five Years Before"),
    [ENT_COMPARISON_LAST_CHANGE] = N_("Before the Last Change"),
    [ENT_COMPARISON_START] = N_("Start of the Time Line"),
  };

  g_return_val_if_fail (which < ENT_N_COMPARISONS, NULL);

  return _(texts[which]);
}

/* The last date of change that has come by @day; %ENT_DAY_MAX if there is none. */
static EntDay
find_last_change (EntPipeline *pipeline,
                  EntDay       day)
{
  EntDay last = ENT_DAY_MAX;
  const EntDay *changes;
  guint n_changes;

  changes = ent_graph_get_dates_of_change (ent_pipeline_get_history (pipeline), &n_changes);
  for (guint i = 0; i < n_changes && changes[i] <= day; i++)
    last = changes[i];
  return last;
}

/**
 * ent_comparison_find:
 * @which: a day to compare with
 * @pipeline: that of a window
 * @since: (out): the day
 *
 * Returns: whether there is such a day, on the time line and before the day shown
 */
gboolean
ent_comparison_find (EntComparison  which,
                     EntPipeline   *pipeline,
                     EntDay        *since)
{
  EntPeriod axis;
  EntState *state;
  EntDay day;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), FALSE);

  state = ent_pipeline_get_state (pipeline);
  day = ent_view_get_day (ent_state_get_view (state));
  axis = ent_view_get_axis (ent_state_get_view (state), ent_state_get_dataset (state), ent_day_today (),
                            ent_document_get_bundled (ent_state_get_document (state)));
  switch (which)
    {
    case ENT_COMPARISON_YEAR:
      *since = ent_day_add_years (day, -1);
      break;
    case ENT_COMPARISON_FIVE_YEARS:
      *since = ent_day_add_years (day, -5);
      break;
    case ENT_COMPARISON_LAST_CHANGE:
      *since = find_last_change (pipeline, day) - 1;
      break;
    case ENT_COMPARISON_START:
    case ENT_N_COMPARISONS:
    default:
      *since = axis.first;
      break;
    }
  return *since >= axis.first && *since < day;
}

/**
 * ent_comparison_find_next:
 * @pipeline: that of a window that compares days
 * @direction: −1 for an earlier day, 1 for a later one
 * @since: (out): the day
 *
 * Looks for the nearest day before a change, with which one more change is seen,
 * or one less.
 *
 * Returns: whether there is one before the day shown
 */
gboolean
ent_comparison_find_next (EntPipeline *pipeline,
                          int          direction,
                          EntDay      *since)
{
  const EntDay *changes;
  EntState *state;
  gboolean found = FALSE;
  guint n_changes;

  g_return_val_if_fail (ENT_IS_PIPELINE (pipeline), FALSE);

  state = ent_pipeline_get_state (pipeline);
  changes = ent_graph_get_dates_of_change (ent_pipeline_get_history (pipeline), &n_changes);
  for (guint i = 0; i < n_changes && changes[i] <= ent_view_get_day (ent_state_get_view (state)); i++)
    {
      EntDay day = changes[i] - 1;

      if (direction > 0 ? day <= ent_comparison_get (state) : day >= ent_comparison_get (state))
        continue;
      found = TRUE;
      *since = day;
      if (direction > 0)
        break;
    }
  return found;
}

/**
 * ent_comparison_get:
 * @state: the state of a window
 *
 * Returns: the day that its view is compared with; %ENT_DAY_MIN for none
 */
EntDay
ent_comparison_get (EntState *state)
{
  g_return_val_if_fail (ENT_IS_STATE (state), ENT_DAY_MIN);

  return ent_view_get_since (ent_state_get_view (state));
}

/**
 * ent_comparison_set:
 * @state: the state of a window
 * @since: a day
 *
 * Compares the day shown with it in full, whatever the view said of marks, or,
 * where a range is shown, begins the range with it; as a step that can be taken back.
 */
void
ent_comparison_set (EntState *state,
                    EntDay    since)
{
  g_return_if_fail (ENT_IS_STATE (state));

  ent_comparison_set_range (state, ent_comparison_get_range (state), since);
}

static char *
dup_what (EntRange range,
          EntDay   since)
{
  g_autofree char *day = ent_day_to_text (since);

  if (range == ENT_RANGE_ANY_TIME)
    /* Translators: what can be undone: “Undo Show Any Time Since 1 January 2016” */
    return g_strdup_printf (_("Show Any Time Since %s"), day);
  if (range == ENT_RANGE_THROUGHOUT)
    /* Translators: what can be undone: “Undo Show Throughout Since 1 January 2016” */
    return g_strdup_printf (_("Show Throughout Since %s"), day);
  /* Translators: what can be undone: “Undo Compare with 1 January 2016” */
  return g_strdup_printf (_("Compare with %s"), day);
}

/**
 * ent_comparison_set_range:
 * @state: the state of a window
 * @range: how the days from @since to the day shown are taken together;
 *   %ENT_RANGE_NONE to compare the two
 * @since: a day
 *
 * Says what the second day is for, and which it is, as a step that can be taken back.
 */
void
ent_comparison_set_range (EntState *state,
                          EntRange  range,
                          EntDay    since)
{
  g_autoptr (EntView) with_day = NULL;
  g_autoptr (EntView) ranged = NULL;
  g_autoptr (EntView) in_full = NULL;
  g_autofree char *what = NULL;

  g_return_if_fail (ENT_IS_STATE (state));

  with_day = ent_view_with_since (ent_state_get_view (state), since);
  ranged = ent_view_with_range (with_day, range);
  in_full = ent_view_with_difference (ranged, ENT_DIFFERENCE_FULL);
  what = dup_what (range, since);
  ent_state_set_view (state, in_full, what);
}

/**
 * ent_comparison_get_range:
 * @state: the state of a window
 *
 * Returns: how the days from the second one to the one shown are taken together;
 *   %ENT_RANGE_NONE where they are not
 */
EntRange
ent_comparison_get_range (EntState *state)
{
  g_return_val_if_fail (ENT_IS_STATE (state), ENT_RANGE_NONE);

  return ent_view_get_range (ent_state_get_view (state));
}

/**
 * ent_comparison_stop:
 * @state: the state of a window
 *
 * Shows the day alone, as a step that can be taken back.
 */
void
ent_comparison_stop (EntState *state)
{
  g_autoptr (EntView) without = NULL;
  g_autoptr (EntView) alone = NULL;
  g_autoptr (EntView) in_full = NULL;
  gboolean is_range;

  g_return_if_fail (ENT_IS_STATE (state));

  is_range = ent_comparison_get_range (state) != ENT_RANGE_NONE;
  without = ent_view_with_since (ent_state_get_view (state), ENT_DAY_MIN);
  alone = ent_view_with_range (without, ENT_RANGE_NONE);
  in_full = ent_view_with_difference (alone, ENT_DIFFERENCE_FULL);
  /* Translators: what can be undone: “Undo Stop Comparing”; and the same of a range of days */
  ent_state_set_view (state, in_full, is_range ? _("Show One Day") : _("Stop Comparing"));
}

static char *
write_seen (EntRange    range,
            const char *since)
{
  if (range == ENT_RANGE_ANY_TIME)
    /* Translators: a date; who took part at any time from it to the day shown */
    return g_strdup_printf (_("At any time since %s"), since);
  if (range == ENT_RANGE_THROUGHOUT)
    /* Translators: a date; who took part on every day from it to the day shown */
    return g_strdup_printf (_("Throughout since %s"), since);
  /* Translators: a date */
  return g_strdup_printf (_("Compared with %s"), since);
}

static char *
write_not_earlier (EntRange    range,
                   const char *since)
{
  if (range != ENT_RANGE_NONE)
    /* Translators: a date with which a range was to begin that ends on the one shown */
    return g_strdup_printf (_("One day alone: %s is not before the date shown"), since);
  /* Translators: a date with which the one shown is to be compared */
  return g_strdup_printf (_("Nothing to compare: %s is not before the date shown"), since);
}

/**
 * ent_comparison_dup_text:
 * @state: the state of a window
 *
 * Returns: (transfer full) (nullable): “Compared with 1 January 2016”, “At any time
 *   since 1 January 2016”, or why nothing can be seen of that; %NULL where one day is shown
 */
char *
ent_comparison_dup_text (EntState *state)
{
  g_autofree char *text = NULL;
  EntDay since;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);

  since = ent_comparison_get (state);
  if (since == ENT_DAY_MIN)
    return NULL;
  text = ent_day_to_text (since);
  return since < ent_view_get_day (ent_state_get_view (state)) ? write_seen (ent_comparison_get_range (state), text)
                                                               : write_not_earlier (ent_comparison_get_range (state), text);
}
