/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-hints.h"
#include "tests/app/helpers.h"

typedef struct
{
  GSettings *settings;
  EntState  *state;
  EntHints  *hints; /* in a window */
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->settings = g_settings_new ("io.github.entente.Entente");
  g_settings_reset (fixture->settings, "show-hints");
  fixture->state = helper_new_state ();
  fixture->hints = g_object_new (ENT_TYPE_HINTS, NULL);
  fixture->window = helper_show (GTK_WIDGET (fixture->hints));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->settings);
  g_object_unref (fixture->state);
}

static gboolean
is_shown (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->hints));
}

static const char *
get_text (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (helper_find (GTK_WIDGET (fixture->hints), GTK_TYPE_LABEL, 0)));
}

static void
click (Fixture *fixture,
       guint    nth)
{
  g_signal_emit_by_name (helper_find (GTK_WIDGET (fixture->hints), GTK_TYPE_BUTTON, nth), "clicked");
}

static void
test_next (Fixture       *fixture,
           gconstpointer  data)
{
  ent_hints_begin (fixture->hints, fixture->state, fixture->settings);
  g_assert_true (is_shown (fixture));
  g_assert_true (g_str_has_prefix (get_text (fixture), "Choose groupings"));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->hints), "1 of 3"));
  click (fixture, 0);
  g_assert_true (g_str_has_prefix (get_text (fixture), "Move the date"));
  click (fixture, 0);
  g_assert_true (g_str_has_prefix (get_text (fixture), "Select to read"));
  click (fixture, 0);
  g_assert_false (is_shown (fixture));
  g_assert_false (g_settings_get_boolean (fixture->settings, "show-hints"));
}

/* The narrowest window has room for them. */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  ent_hints_begin (fixture->hints, fixture->state, fixture->settings);
  for (guint i = 0; i < 3; i++)
    {
      int minimum;

      gtk_widget_measure (GTK_WIDGET (fixture->hints), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, 360);
      click (fixture, 0);
    }
}

/* In its order: what is done too early leaves the hint where it is. */
static void
test_by_doing (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const[]) { "beta", NULL });
  EntThing nation = ent_thing_of (ent_ref (ENT_KIND_NATION, 0));

  ent_hints_begin (fixture->hints, fixture->state, fixture->settings);
  ent_state_set_day (fixture->state, ent_day_new (2013, 1, 1));
  g_assert_true (g_str_has_prefix (get_text (fixture), "Choose groupings"));
  ent_state_set_view (fixture->state, view, "Others");
  g_assert_true (g_str_has_prefix (get_text (fixture), "Move the date"));
  ent_state_set_day (fixture->state, ent_day_new (2014, 1, 1));
  g_assert_true (g_str_has_prefix (get_text (fixture), "Select to read"));
  ent_state_set_selection (fixture->state, nation);
  g_assert_false (is_shown (fixture));
  g_assert_false (g_settings_get_boolean (fixture->settings, "show-hints"));
}

/* Opening a file is no choice of groupings. */
static void
test_opening (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntDataset) other = fixture_new_dataset ("Other", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2000, 1, 1));

  ent_hints_begin (fixture->hints, fixture->state, fixture->settings);
  fixture_open (fixture->state, other, view);
  g_assert_true (g_str_has_prefix (get_text (fixture), "Choose groupings"));
}

/* There is nothing yet to choose from. */
static void
test_without_data (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) nothing = NULL;
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("World", NULL);
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2000, 1, 1));

  ent_dataset_builder_set_title (builder, "Nothing");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  nothing = ent_dataset_builder_freeze (builder);
  fixture_open (fixture->state, nothing, view);
  ent_hints_begin (fixture->hints, fixture->state, fixture->settings);
  g_assert_false (is_shown (fixture));
  fixture_open (fixture->state, dataset, view);
  g_assert_true (is_shown (fixture));
  g_assert_true (g_str_has_prefix (get_text (fixture), "Choose groupings"));
}

/* For good, and in all windows; without a place to remember it there are none. */
static void
test_dismiss (Fixture       *fixture,
              gconstpointer  data)
{
  EntHints *other = g_object_ref_sink (g_object_new (ENT_TYPE_HINTS, NULL));
  EntHints *later = g_object_ref_sink (g_object_new (ENT_TYPE_HINTS, NULL));
  EntHints *nowhere = g_object_ref_sink (g_object_new (ENT_TYPE_HINTS, NULL));

  ent_hints_begin (fixture->hints, fixture->state, fixture->settings);
  ent_hints_begin (other, fixture->state, fixture->settings);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (other)));
  click (fixture, 1);
  g_assert_false (is_shown (fixture));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (other)));
  ent_hints_begin (later, fixture->state, fixture->settings);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (later)));
  g_settings_reset (fixture->settings, "show-hints");
  ent_hints_begin (nowhere, fixture->state, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (nowhere)));
  g_object_unref (other);
  g_object_unref (later);
  g_object_unref (nowhere);
}

#define ADD(path, func) g_test_add ("/app/hints/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (ADD ("next", test_next)
                 ADD ("narrow", test_narrow)
                     ADD ("by-doing", test_by_doing)
                         ADD ("opening", test_opening)
                             ADD ("without-data", test_without_data)
                                 ADD ("dismiss", test_dismiss))
