/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-reading-notice.h"

#include "tests/app/helpers.h"

typedef struct
{
  GtkWindow        *window;
  EntReadingNotice *notice;
  GCancellable     *cancellable;
  EntReading       *reading;
  guint             n_cancelled;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/somewhere/mine.json");

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->notice = g_object_new (ENT_TYPE_READING_NOTICE, NULL);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->notice));
  fixture->cancellable = g_cancellable_new ();
  fixture->reading = ent_reading_new (fixture->cancellable);
  g_signal_connect_swapped (fixture->notice, "cancelled", G_CALLBACK (count_cb), &fixture->n_cancelled);
  ent_reading_notice_begin (fixture->notice, file, fixture->reading);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
  ent_reading_unref (fixture->reading);
  g_assert_finalize_object (fixture->cancellable);
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
has_moved (gpointer data)
{
  return gtk_progress_bar_get_fraction (data) > 0.2;
}

static void
test_says_what_and_how_far (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *notice = GTK_WIDGET (fixture->notice);

  /* A file that is read at once is not worth a word. */
  g_assert_false (is_visible (notice));
  helper_wait (is_visible, notice);
  g_assert_nonnull (helper_find_label (notice, "Opening “mine.json”"));
  g_assert_nonnull (helper_find_label (notice, "Reading the file …"));

  ent_reading_go_on (fixture->reading, ENT_READING_RECORDS, 1, 2);
  helper_wait (has_moved, helper_find (notice, GTK_TYPE_PROGRESS_BAR, 0));
  g_assert_nonnull (helper_find_label (notice, "Taking the records from it …"));

  ent_reading_notice_end (fixture->notice);
  g_assert_false (is_visible (notice));
  g_assert_cmpuint (fixture->n_cancelled, ==, 0);
}

static void
test_cancels (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *notice = GTK_WIDGET (fixture->notice);

  helper_wait (is_visible, notice);
  g_signal_emit_by_name (helper_find (notice, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_true (g_cancellable_is_cancelled (fixture->cancellable));
  g_assert_cmpuint (fixture->n_cancelled, ==, 1);
  g_assert_false (is_visible (notice));
}

#define ADD(path, func) g_test_add ("/app/reading-notice/" path, Fixture, NULL, set_up, func, tear_down)

HELPER_MAIN ({
  ADD ("says-what-and-how-far", test_says_what_and_how_far);
  ADD ("cancels", test_cancels);
})
