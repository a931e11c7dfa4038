/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-timeline.h"

#include <math.h>

#include "app/ent-timeline-legend.h"
#include "app/ent-timeline-scale.h"
#include "state/ent-time-zoom.h"
#include "helpers.h"

typedef struct
{
  EntState         *state;
  EntPipeline      *pipeline;
  GtkWidget        *timeline;
  EntTimelineScale *scale;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->state = helper_new_state ();
  fixture->timeline = g_object_new (ENT_TYPE_TIMELINE, NULL);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  ent_timeline_set_pipeline (ENT_TIMELINE (fixture->timeline), fixture->pipeline);
  fixture->window = helper_show (fixture->timeline);
  fixture->scale = ENT_TIMELINE_SCALE (helper_find (fixture->timeline, ENT_TYPE_TIMELINE_SCALE, 0));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->pipeline);
  g_assert_finalize_object (fixture->state);
}

static EntDay
get_day (Fixture *fixture)
{
  return ent_view_get_day (ent_state_get_view (fixture->state));
}

static GtkWidget *
get_remark (Fixture *fixture)
{
  return helper_find (fixture->timeline, GTK_TYPE_POPOVER, 0);
}

static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  EntTimeline *timeline = ENT_TIMELINE (fixture->timeline);

  g_assert_true (ent_timeline_go_to (timeline, "2005"));
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2005, 1, 1));
  g_assert_true (ent_timeline_go_to (timeline, " 2005-07 "));
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2005, 7, 1));
  g_assert_true (ent_timeline_go_to (timeline, "2005-07-05"));
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2005, 7, 5));
  g_assert_true (ent_timeline_go_to (timeline, "Aug 2005"));
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2005, 8, 1));
  g_assert_true (ent_timeline_go_to (timeline, "31.12.2005"));
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2005, 12, 31));

  /* The data ends with 2019. */
  g_assert_true (ent_timeline_go_to (timeline, "Today"));
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2020, 1, 1));
  ent_state_set_day (fixture->state, ent_day_today ());
  g_assert_true (ent_timeline_go_to (timeline, "2005"));
  g_assert_true (ent_timeline_go_to (timeline, "Today"));
  g_assert_cmpint (get_day (fixture), ==, ent_day_today ());
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const wrong[] = { "", "yesterday", "2005-02-31", "2005-13", "31.12.15", "<b>" };
  GtkWidget *entry = helper_find (fixture->timeline, GTK_TYPE_ENTRY, 0);
  EntDay before = get_day (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (ent_timeline_go_to (ENT_TIMELINE (fixture->timeline), wrong[i]));
      g_assert_cmpint (get_day (fixture), ==, before);
      g_assert_true (gtk_widget_has_css_class (entry, "error"));
      g_assert_true (gtk_widget_get_visible (get_remark (fixture)));
      gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
    }
  g_assert_true (ent_timeline_go_to (ENT_TIMELINE (fixture->timeline), "2005"));
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_false (gtk_widget_get_visible (get_remark (fixture)));
}

/* The whole sentence, on as many lines as it takes. */
static void
test_remark (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *label;

  g_assert_false (ent_timeline_go_to (ENT_TIMELINE (fixture->timeline), "foo"));
  label = helper_find (get_remark (fixture), GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "“foo” is not a date; write for example 2015, Dec 2015, 31 Dec 2015, 31.12.2015 or 2015-12-31");
  gtk_test_widget_wait_for_draw (get_remark (fixture));
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static void
test_outside (Fixture       *fixture,
              gconstpointer  data)
{
  EntTimeline *timeline = ENT_TIMELINE (fixture->timeline);
  EntPeriod period = ent_timeline_scale_get_period (fixture->scale);

  g_assert_true (ent_timeline_go_to (timeline, "31 Dec 1900"));
  g_assert_cmpint (get_day (fixture), ==, period.first);
  g_assert_nonnull (helper_find_label (get_remark (fixture), "The time line begins on 1 January 2000. That day is shown."));
  g_assert_true (gtk_widget_get_visible (get_remark (fixture)));

  g_assert_true (ent_timeline_go_to (timeline, "3000"));
  g_assert_cmpint (get_day (fixture), ==, period.last);
  g_assert_true (gtk_widget_get_visible (get_remark (fixture)));

  /* A decade that reaches into the period means its part of it. */
  ent_state_set_day (fixture->state, ent_day_new (2012, 6, 1));
  g_assert_false (gtk_widget_get_visible (get_remark (fixture)));
  g_assert_true (ent_timeline_go_to (timeline, "200X"));
  g_assert_cmpint (get_day (fixture), ==, period.first);
  g_assert_false (gtk_widget_get_visible (get_remark (fixture)));
}

static void
press_escape (GtkWidget *entry)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Escape, 9, 0, &taken);
    }
  g_assert_true (taken);
}

static void
test_editing (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *entry = helper_find (fixture->timeline, GTK_TYPE_ENTRY, 0);
  GtkWindow *window = GTK_WINDOW (fixture->window);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "1 jan 2006");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2006, 1, 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1 January 2006");
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (fixture->scale));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2011");
  press_escape (entry);
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2006, 1, 1));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1 January 2006");
  g_assert_true (gtk_window_get_focus (window) == GTK_WIDGET (fixture->scale));
}

static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  EntDay day = 0;

  g_assert_true (ent_pipeline_find_change (fixture->pipeline, -1, &day));
  g_assert_cmpint (day, ==, ent_day_new (2010, 1, 1));
  g_assert_false (ent_pipeline_find_change (fixture->pipeline, 1, &day));
  ent_state_set_day (fixture->state, day);
  g_assert_true (ent_pipeline_find_change (fixture->pipeline, -1, &day));
  g_assert_cmpint (day, ==, ent_day_new (2005, 1, 1));
}

/* The dates are those of the network: what is hidden has none, and a grouping
 * that is shown since has its own. */
static void
test_changes_of_what_is_shown (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (EntView) dated = ent_view_with_day (ent_state_get_view (fixture->state), ent_day_new (2009, 1, 1));
  g_autoptr (EntView) hidden = ent_view_with_hidden (dated, (const char *const[]) { "EEE", NULL });
  g_autoptr (EntView) more = ent_view_with_grouping (hidden, "gamma", TRUE);
  GtkWidget *next = helper_find (fixture->timeline, GTK_TYPE_BUTTON, 1);
  EntDay day = 0;

  ent_state_set_day (fixture->state, ent_day_new (2009, 1, 1));
  g_assert_true (gtk_widget_get_sensitive (next));
  ent_state_set_view (fixture->state, hidden, "Hide");
  g_assert_false (gtk_widget_get_sensitive (next));
  g_assert_true (ent_pipeline_find_change (fixture->pipeline, -1, &day));
  g_assert_cmpint (day, ==, ent_day_new (2001, 1, 1));
  ent_state_set_view (fixture->state, more, "Show");
  g_assert_true (ent_pipeline_find_change (fixture->pipeline, -1, &day));
  g_assert_cmpint (day, ==, ent_day_new (2002, 1, 1));
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *previous = helper_find (fixture->timeline, GTK_TYPE_BUTTON, 0);
  GtkWidget *next = helper_find (fixture->timeline, GTK_TYPE_BUTTON, 1);

  g_assert_false (gtk_widget_get_sensitive (next));
  g_signal_emit_by_name (previous, "clicked");
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2010, 1, 1));
  g_signal_emit_by_name (previous, "clicked");
  g_assert_true (gtk_widget_get_sensitive (next));
  g_signal_emit_by_name (next, "clicked");
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2010, 1, 1));
}

/* What changed is said on the day, after it, and before one goes there. */
static void
test_news (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *previous = helper_find (fixture->timeline, GTK_TYPE_BUTTON, 0);
  GtkWidget *next = helper_find (fixture->timeline, GTK_TYPE_BUTTON, 1);
  GtkWidget *label = helper_find_label (fixture->timeline, "Last change: 1 January 2010: Eland joins Beta (observer before)");

  g_assert_nonnull (label);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (previous), ==, "Previous Change\n1 January 2010: Eland joins Beta (observer before)");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (next), ==, "Next Change");

  ent_timeline_step (ENT_TIMELINE (fixture->timeline), -1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "1 January 2010: Eland joins Beta (observer before)");
  gtk_test_accessible_assert_property (GTK_WIDGET (fixture->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "1 January 2010: Eland joins Beta (observer before)");

  /* The same, from whichever side one comes. */
  ent_timeline_step (ENT_TIMELINE (fixture->timeline), -1);
  ent_timeline_step (ENT_TIMELINE (fixture->timeline), 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, "1 January 2010: Eland joins Beta (observer before)");
}

static void
test_places (Fixture       *fixture,
             gconstpointer  data)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->scale));

  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, -100), ==, ent_day_new (2000, 1, 1));
  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, width + 100), ==, ent_day_new (2020, 1, 1));
  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, width / 4.0), <,
                   ent_timeline_scale_get_day_at (fixture->scale, width / 2.0));
}

/* The day shown lies on the axis, which stays as it is while the day is dragged
 * back, and ends with the data again for other groupings. */
static void
test_day_beyond_the_data (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (EntView) of_that_day = ent_view_with_arrange (ent_state_get_view (fixture->state), ENT_ARRANGE_DATE);
  g_autoptr (EntView) other = NULL;
  g_autoptr (EntView) later = NULL;

  g_assert_cmpint (ent_timeline_scale_get_period (fixture->scale).last, ==, ent_day_new (2020, 1, 1));
  ent_state_set_view (fixture->state, of_that_day, "Arrange");
  ent_state_set_day (fixture->state, ent_day_new (2023, 1, 1));
  g_assert_cmpint (ent_timeline_scale_get_period (fixture->scale).last, ==, ent_day_new (2023, 1, 1));
  ent_state_set_day (fixture->state, ent_day_new (2001, 1, 1));
  g_assert_cmpint (ent_timeline_scale_get_period (fixture->scale).last, ==, ent_day_new (2023, 1, 1));
  gtk_test_accessible_assert_property (GTK_WIDGET (fixture->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) ent_day_new (2023, 1, 1));

  other = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (2010, 1, 1));
  ent_state_set_view (fixture->state, other, "Test");
  g_assert_cmpint (ent_timeline_scale_get_period (fixture->scale).last, ==, ent_day_new (2020, 1, 1));
  later = ent_view_new ((const char *const[]) { "alpha", NULL }, ent_day_new (2022, 1, 1));
  ent_state_set_view (fixture->state, later, "Test");
  g_assert_cmpint (ent_timeline_scale_get_period (fixture->scale).last, ==, ent_day_new (2022, 1, 1));
}

static void
test_events (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, 0);

  guint of_groupings, between_nations;

  ent_time_counts_get_totals (ent_timeline_scale_get_counts (fixture->scale), &of_groupings, &between_nations);
  g_assert_cmpuint (of_groupings, ==, 1);
  g_assert_cmpuint (between_nations, ==, 0);
  ent_state_set_view (fixture->state, view, "Test");
  ent_time_counts_get_totals (ent_timeline_scale_get_counts (fixture->scale), &of_groupings, &between_nations);
  g_assert_cmpuint (of_groupings, ==, 0);
}

/* What is selected is what is counted, and the line above says so. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  g_autofree char *year = NULL;
  GtkWidget *count;

  g_assert_nonnull (helper_find_label (fixture->timeline, "1 event"));
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "AAA")));
  count = helper_find_label (fixture->timeline, "Aland: 0 events");
  g_assert_nonnull (count);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (count), ==, "Events of what is selected");
  year = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (2006, 6, 1));
  g_assert_cmpstr (year, ==, "2006: 0 events");
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "BBB")));
  g_assert_nonnull (helper_find_label (fixture->timeline, "Beland: 1 event"));
  ent_state_set_selection (fixture->state, ENT_THING_NOTHING);
  g_assert_nonnull (helper_find_label (fixture->timeline, "1 event"));
}

/* Who is in the bars, and nobody else. */
static void
test_legend (Fixture       *fixture,
             gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, 0);
  GtkWidget *legend = helper_find (fixture->timeline, ENT_TYPE_TIMELINE_LEGEND, 0);

  gtk_test_accessible_assert_property (legend, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Alpha");
  ent_state_set_view (fixture->state, view, "Test");
  gtk_test_accessible_assert_property (legend, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "BBB")));
  gtk_test_accessible_assert_property (legend, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "no grouping shown");
}

/* What draws a stretch of years on the time line, before it gets to the handle. */
static GtkGesture *
find_stretch (Fixture *fixture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->scale));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        return GTK_GESTURE (controller);
    }
  return NULL;
}

static double
find_x (Fixture *fixture,
        EntDay   day)
{
  double x = 0;

  while (ent_timeline_scale_get_day_at (fixture->scale, x) < day)
    x++;
  return x;
}

static void
draw_stretch (Fixture *fixture,
              EntDay   from,
              EntDay   until)
{
  GtkGesture *stretch = find_stretch (fixture);
  double begin = find_x (fixture, from);
  double y = gtk_widget_get_height (GTK_WIDGET (fixture->scale)) - 26;

  g_signal_emit_by_name (stretch, "drag-begin", begin, y);
  if (until != from)
    g_signal_emit_by_name (stretch, "drag-update", find_x (fixture, until) - begin, 0.0);
  g_signal_emit_by_name (stretch, "drag-end", find_x (fixture, until) - begin, 0.0);
}

static void
assert_years (Fixture *fixture,
              int      first,
              int      last)
{
  EntPeriod period = ent_row_filter_get_period (ent_state_get_filter (fixture->state));

  g_assert_cmpint (period.first, ==, ent_day_new (first, 1, 1));
  g_assert_cmpint (period.last, ==, ent_day_new (last, 12, 31));
}

/* A click on a bar lists its year, a second one all again; beside the bars there
 * is the date. */
static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  EntRowFilter *filter = ent_state_get_filter (fixture->state);
  EntDay day = ent_day_new (2006, 7, 1);
  EntDay before = get_day (fixture);

  gtk_test_widget_wait_for_draw (fixture->window);
  draw_stretch (fixture, day, day);
  assert_years (fixture, 2006, 2006);
  draw_stretch (fixture, day, day);
  g_assert_true (ent_row_filter_is_none (filter));
  draw_stretch (fixture, day, ent_day_new (2003, 7, 1));
  assert_years (fixture, 2003, 2006);
  draw_stretch (fixture, day, ent_day_new (2008, 7, 1));
  assert_years (fixture, 2006, 2008);
  g_assert_cmpint (get_day (fixture), ==, before);

  ent_row_filter_clear (filter);
  draw_stretch (fixture, ent_day_new (2009, 7, 1), ent_day_new (2010, 7, 1));
  g_assert_true (ent_row_filter_is_none (filter));
  g_assert_false (ent_timeline_scale_is_bar (fixture->scale, find_x (fixture, day), 2));
  ent_state_set_day (fixture->state, day);
  g_assert_false (ent_timeline_scale_is_bar (fixture->scale, find_x (fixture, day), gtk_widget_get_height (GTK_WIDGET (fixture->scale)) - 26));
}

/* Returns: whether the slider does something with the key */
static gboolean
press_key (Fixture    *fixture,
           const char *key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->scale));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GListModel) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && j < g_list_model_get_n_items (controller); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, j);
          g_autofree char *text = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (text, key))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (fixture->scale),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }
  g_assert_not_reached ();
}

static void
test_years_by_keys (Fixture       *fixture,
                    gconstpointer  data)
{
  EntRowFilter *filter = ent_state_get_filter (fixture->state);

  g_assert_false (press_key (fixture, "Escape"));
  g_assert_true (press_key (fixture, "<Shift>Left"));
  assert_years (fixture, 2012, 2012);
  press_key (fixture, "<Shift>Left");
  press_key (fixture, "<Shift>Left");
  assert_years (fixture, 2010, 2012);
  press_key (fixture, "<Shift>Right");
  assert_years (fixture, 2011, 2012);
  ent_row_filter_set_period (filter, (EntPeriod) { ent_day_new (2003, 1, 1), ent_day_new (2005, 12, 31) });
  press_key (fixture, "<Shift>Right");
  assert_years (fixture, 2003, 2006);
  g_assert_true (press_key (fixture, "Escape"));
  g_assert_true (ent_row_filter_is_none (filter));
}

/* A part of the time, around the day shown; it goes along with the day, and there
 * is a way back to the whole as long as it is needed. */
static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *whole = helper_find_tooltip (fixture->timeline, GTK_TYPE_BUTTON, "Show the Whole Time");
  EntPeriod period = ent_timeline_scale_get_period (fixture->scale);
  double end, x;

  gtk_test_widget_wait_for_draw (fixture->window);
  end = gtk_widget_get_width (GTK_WIDGET (fixture->scale));
  g_assert_false (gtk_widget_get_visible (whole));
  x = ent_timeline_scale_get_handle_x (fixture->scale);
  g_assert_true (press_key (fixture, "plus"));
  g_assert_true (gtk_widget_get_visible (whole));
  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, 0), >, period.first);
  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, end), <, period.last);
  g_assert_cmpfloat (fabs (ent_timeline_scale_get_handle_x (fixture->scale) - x), <, 2);
  /* All of it can still be chosen. */
  ent_state_set_day (fixture->state, period.first);
  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, 0), ==, period.first);
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_NATION, "AAA")));
  g_assert_true (ent_timeline_scale_is_zoomed (fixture->scale));
  ent_timeline_scale_pan (fixture->scale, 0.1);
  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, 0), >, period.first);
  g_assert_true (press_key (fixture, "minus"));
  g_assert_false (gtk_widget_get_visible (whole));

  ent_timeline_scale_zoom (fixture->scale, end / 2, 0.25);
  g_signal_emit_by_name (whole, "clicked");
  g_assert_false (ent_timeline_scale_is_zoomed (fixture->scale));
  g_assert_cmpint (ent_timeline_scale_get_day_at (fixture->scale, end), ==, period.last);
}

/* As soon as the ticks are months, a bar is one, and lists are filtered by it. */
static void
test_months (Fixture       *fixture,
             gconstpointer  data)
{
  EntRowFilter *filter = ent_state_get_filter (fixture->state);
  g_autofree char *month = NULL;
  g_autofree char *year = NULL;

  gtk_test_widget_wait_for_draw (fixture->window);
  ent_state_set_day (fixture->state, ent_day_new (2006, 6, 15));
  while (ent_timeline_scale_get_bar_days (fixture->scale, ent_day_new (2006, 6, 15)).first != ent_day_new (2006, 6, 1))
    press_key (fixture, "plus");
  g_assert_true (ent_timeline_scale_is_zoomed (fixture->scale));
  month = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (2006, 5, 20));
  g_assert_cmpstr (month, ==, "May 2006: 1 event\nAlpha: 1");

  draw_stretch (fixture, ent_day_new (2006, 5, 20), ent_day_new (2006, 5, 20));
  g_assert_cmpint (ent_row_filter_get_period (filter).first, ==, ent_day_new (2006, 5, 1));
  g_assert_cmpint (ent_row_filter_get_period (filter).last, ==, ent_day_new (2006, 5, 31));
  press_key (fixture, "<Shift>Left");
  g_assert_cmpint (ent_row_filter_get_period (filter).first, ==, ent_day_new (2006, 4, 1));
  g_assert_cmpint (ent_row_filter_get_period (filter).last, ==, ent_day_new (2006, 5, 31));

  press_key (fixture, "0");
  year = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (2006, 5, 20));
  g_assert_cmpstr (year, ==, "2006: 1 event\nAlpha: 1");
}

/* The months follow the selection as the years do. */
static void
test_months_of_selection (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autofree char *of_beta = NULL;

  gtk_test_widget_wait_for_draw (fixture->window);
  ent_state_set_day (fixture->state, ent_day_new (2006, 5, 15));
  while (ent_timeline_scale_get_bar_days (fixture->scale, ent_day_new (2006, 5, 15)).first != ent_day_new (2006, 5, 1))
    press_key (fixture, "plus");
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_GROUPING, "beta")));
  of_beta = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (2006, 5, 15));
  g_assert_cmpstr (of_beta, ==, "May 2006: 0 events");
}

static gboolean
has_time (gpointer data)
{
  EntChartTime time;

  return ent_pipeline_find_time (data, &time);
}

/* Lines over time show the part that the time line shows, and the other way round. */
static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntView) lines = ent_view_with_chart (ent_state_get_view (fixture->state), ENT_CHART_LINES);
  EntChartTime time;

  gtk_test_widget_wait_for_draw (fixture->window);
  ent_state_set_view (fixture->state, lines, "Lines");
  ent_pipeline_set_page (fixture->pipeline, 800, 600);
  helper_wait (has_time, fixture->pipeline);
  press_key (fixture, "plus");
  g_assert_true (ent_pipeline_find_time (fixture->pipeline, &time));
  g_assert_cmpint (time.seen.last - time.seen.first, <, time.whole.last - time.whole.first);
  press_key (fixture, "0");
  g_assert_cmpint (ent_view_get_time (ent_state_get_view (fixture->state)).first, ==, ENT_DAY_MIN);

  ent_time_zoom_by_day (fixture->pipeline, 4);
  g_assert_true (ent_timeline_scale_is_zoomed (fixture->scale));
  ent_time_zoom_to_whole (fixture->pipeline);
  g_assert_false (ent_timeline_scale_is_zoomed (fixture->scale));
}

/* The parts of a bar by name, for those who do not know their colours. */
static void
test_year (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *with = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (2006, 6, 1));
  g_autofree char *without = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (2007, 6, 1));
  g_autofree char *outside = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (1900, 6, 1));

  g_assert_cmpstr (with, ==, "2006: 1 event\nAlpha: 1");
  g_assert_cmpstr (without, ==, "2007: 0 events");
  g_assert_cmpstr (outside, ==, "1900: 0 events");
}

/* Data without events says so. */
static void
test_eventless (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "alpha", NULL }, ent_day_new (2012, 6, 1));
  g_autofree char *year = NULL;
  GtkWidget *count;

  ent_dataset_builder_set_title (builder, "Eventless");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  fixture_add_grouping (builder, 0, "alpha", "Alpha", "2000-01-01");
  fixture_add_membership (builder, 0, "AAA", "alpha", "member", "2000-01-01", "2007-03-01");
  dataset = ent_dataset_builder_freeze (builder);
  fixture_open (fixture->state, dataset, view);

  count = helper_find_label (fixture->timeline, "2 changes");
  g_assert_nonnull (count);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (count), ==,
                   "Beginnings and ends of memberships in the groupings shown. This data set has no events.");
  year = ent_timeline_scale_dup_bar_text (fixture->scale, ent_day_new (2007, 6, 1));
  g_assert_cmpstr (year, ==, "2007: 1 change");
}

static void
test_accessible (Fixture       *fixture,
                 gconstpointer  data)
{
  gtk_test_accessible_assert_role (GTK_WIDGET (fixture->scale), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_WIDGET (fixture->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "1 June 2012");
  ent_state_set_day (fixture->state, ent_day_new (2005, 7, 5));
  gtk_test_accessible_assert_property (GTK_WIDGET (fixture->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "5 July 2005");
  ent_state_set_day (fixture->state, ent_day_new (2010, 1, 1));
  gtk_test_accessible_assert_property (GTK_WIDGET (fixture->scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "1 January 2010: Eland joins Beta (observer before)");
  if (gtk_check_version (4, 10, 0) != NULL)
    gtk_test_accessible_assert_property (GTK_WIDGET (fixture->scale), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                         "1 January 2010: Eland joins Beta (observer before)");
}

#define ADD(path, func) g_test_add ("/app/timeline/" path, Fixture, NULL, set_up, func, tear_down)

HELPER_MAIN ({
  ADD ("entry/dates", test_typed);
  ADD ("entry/wrong", test_wrong);
  ADD ("entry/remark", test_remark);
  ADD ("entry/outside", test_outside);
  ADD ("entry/editing", test_editing);
  ADD ("changes/nearest", test_changes);
  ADD ("changes/of-what-is-shown", test_changes_of_what_is_shown);
  ADD ("changes/buttons", test_buttons);
  ADD ("changes/news", test_news);
  ADD ("scale/places", test_places);
  ADD ("scale/day-beyond-the-data", test_day_beyond_the_data);
  ADD ("scale/events-of-shown-groupings", test_events);
  ADD ("scale/selection", test_selection);
  ADD ("scale/legend", test_legend);
  ADD ("scale/years", test_years);
  ADD ("scale/years-by-keys", test_years_by_keys);
  ADD ("scale/zoom", test_zoom);
  ADD ("scale/months", test_months);
  ADD ("scale/months-of-selection", test_months_of_selection);
  ADD ("scale/lines-over-time", test_lines);
  ADD ("scale/year", test_year);
  ADD ("scale/eventless", test_eventless);
  ADD ("scale/accessible", test_accessible);
})
