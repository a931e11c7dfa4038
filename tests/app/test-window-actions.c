/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include <glib/gstdio.h>

#include "app/ent-export-dialog.h"
#include "tests/app/window-helpers.h"

static void
act_with (WindowFixture *fixture,
          const char    *name,
          const char    *argument)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name, g_variant_new_string (argument));
}

static void
test_undo_and_redo (WindowFixture *fixture,
                    gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (state), "alpha", TRUE);

  g_assert_false (window_can (fixture, "undo"));
  g_assert_false (window_can (fixture, "redo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button), ==, "Undo");
  ent_state_set_view (state, view, "Show Alpha");
  g_assert_true (window_can (fixture, "undo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->undo_button), ==, "Undo Show Alpha");
  window_act (fixture, "undo");
  g_assert_false (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
  g_assert_true (window_can (fixture, "redo"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->redo_button), ==, "Redo Show Alpha");
  window_act (fixture, "redo");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
}

static void
test_selection (WindowFixture *fixture,
                gconstpointer  data)
{
  EntState *state = window_get_state (fixture);

  g_assert_false (window_can (fixture, "clear-selection"));
  ent_state_set_selection (state, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  g_assert_true (window_can (fixture, "clear-selection"));
  window_act (fixture, "clear-selection");
  g_assert_cmpint (ent_state_get_selection (state).kind, ==, ENT_THING_NONE);
  window_act (fixture, "back");
  g_assert_true (ent_thing_is (ent_state_get_selection (state), ENT_KIND_NATION));
}

static EntDay
get_day (WindowFixture *fixture)
{
  return ent_view_get_day (ent_state_get_view (window_get_state (fixture)));
}

/* What keys do from anywhere, and pages of what happened. */
static void
test_dates (WindowFixture *fixture,
            gconstpointer  data)
{
  EntDay last;

  window_act (fixture, "previous-change");
  last = get_day (fixture);
  window_act (fixture, "previous-change");
  g_assert_cmpint (get_day (fixture), <, last);
  window_act (fixture, "next-change");
  g_assert_cmpint (get_day (fixture), ==, last);

  act_with (fixture, "go-to-date", "2009-02-03");
  g_assert_cmpint (get_day (fixture), ==, ent_day_new (2009, 2, 3));
}

static guint
count_pins (EntState *state)
{
  guint n_pins;

  ent_view_get_pins (ent_state_get_view (state), &n_pins);
  return n_pins;
}

static void
test_release_pins (WindowFixture *fixture,
                   gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (EntView) pinned = ent_view_with_pin (ent_state_get_view (state), ENT_KIND_NATION, "IND", (EntPoint) { 10, 20 });

  g_assert_false (window_can (fixture, "release-pins"));
  ent_state_set_view (state, pinned, "Move India");
  g_assert_true (window_can (fixture, "release-pins"));
  window_act (fixture, "release-pins");
  g_assert_cmpuint (count_pins (state), ==, 0);
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Release Pins");
  window_act (fixture, "undo");
  g_assert_cmpuint (count_pins (state), ==, 1);
}

static void
test_search (WindowFixture *fixture,
             gconstpointer  data)
{
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->search)));
  window_act (fixture, "search");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window->search)));
}

static void
test_export (WindowFixture *fixture,
             gconstpointer  data)
{
  GtkWidget *dialog;

  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "export");
  dialog = window_find_toplevel (ENT_TYPE_EXPORT_DIALOG);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_get_visible (dialog));
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (fixture->window));
}

static gboolean
shows (WindowFixture *fixture,
       const char    *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), action);

  return g_variant_get_boolean (state);
}

static void
test_panes (WindowFixture *fixture,
            gconstpointer  data)
{
  g_assert_true (shows (fixture, "show-groupings"));
  g_assert_true (shows (fixture, "show-details"));
  window_act (fixture, "show-groupings");
  g_assert_false (adw_flap_get_reveal_flap (fixture->window->groupings_flap));
  g_assert_true (adw_flap_get_reveal_flap (fixture->window->details_flap));

  /* The one that is out of step is hidden, too. */
  window_act (fixture, "toggle-panes");
  g_assert_false (shows (fixture, "show-groupings"));
  g_assert_false (shows (fixture, "show-details"));
  window_act (fixture, "toggle-panes");
  g_assert_true (shows (fixture, "show-groupings"));
  g_assert_true (shows (fixture, "show-details"));
  window_act (fixture, "show-details");
  g_assert_false (adw_flap_get_reveal_flap (fixture->window->details_flap));
}

/* Whether the focus is in a pane. */
static gboolean
is_in (WindowFixture *fixture,
       gpointer       pane)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus == pane || gtk_widget_is_ancestor (focus, pane);
}

/* One key leads from pane to pane, around and back; what is hidden is left out. */
static void
test_pane_to_pane (WindowFixture *fixture,
                   gconstpointer  data)
{
  EntWindow *window = fixture->window;
  gpointer panes[] = { window->groupings, window->canvas, window->timeline, window->details };

  gtk_window_set_focus (GTK_WINDOW (window), GTK_WIDGET (window->search_button));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (panes); i++)
    {
      window_act (fixture, "next-pane");
      g_assert_true (is_in (fixture, panes[i % G_N_ELEMENTS (panes)]));
    }
  window_act (fixture, "previous-pane");
  g_assert_true (is_in (fixture, window->timeline));
  window_act (fixture, "previous-pane");
  window_act (fixture, "previous-pane");
  g_assert_true (is_in (fixture, window->groupings));
  gtk_widget_set_visible (GTK_WIDGET (window->details), FALSE);
  window_act (fixture, "previous-pane");
  g_assert_true (is_in (fixture, window->timeline));
}

/* A window that is on the screen leaves it to the window manager, and there is none. */
static void
test_fullscreen (WindowFixture *fixture,
                 gconstpointer  data)
{
  GtkWindow *window = GTK_WINDOW (fixture->window);

  gtk_widget_hide (GTK_WIDGET (window));
  window_act (fixture, "fullscreen");
  gtk_window_present (window);
  g_assert_true (gtk_window_is_fullscreen (window));
  gtk_widget_hide (GTK_WIDGET (window));
  window_act (fixture, "fullscreen");
  gtk_window_present (window);
  g_assert_false (gtk_window_is_fullscreen (window));
}

static double
get_zoom (WindowFixture *fixture)
{
  return ent_viewport_get_zoom (ent_canvas_get_viewport (fixture->window->canvas));
}

static void
test_zoom (WindowFixture *fixture,
           gconstpointer  data)
{
  double fitting;

  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "fit");
  fitting = get_zoom (fixture);
  window_act (fixture, "zoom-in");
  g_assert_cmpfloat (get_zoom (fixture), >, fitting);
  window_act (fixture, "fit");
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), fitting, 1e-9);
  window_act (fixture, "zoom-out");
  g_assert_cmpfloat (get_zoom (fixture), <, fitting);
  window_act (fixture, "zoom-100");
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 1, 1e-9);
  g_assert_cmpstr (gtk_label_get_label (fixture->window->zoom_label), ==, "100 %");
}

static void
test_arrange (WindowFixture *fixture,
              gconstpointer  data)
{
  helper_wait (window_is_idle, fixture->window);
  window_act (fixture, "arrange");
  g_assert_true (ent_pipeline_get_busy (ent_window_get_pipeline (fixture->window)));
  helper_wait (window_is_idle, fixture->window);
}

static gboolean
says (WindowFixture *fixture,
      const char    *text)
{
  return helper_find_label (GTK_WIDGET (fixture->window->toasts), text) != NULL;
}

static void
test_toast (WindowFixture *fixture,
            gconstpointer  data)
{
  act_with (fixture, "toast", "<b> & co");
  g_assert_true (says (fixture, "<b> & co"));
}

/* What opens pages and pictures for the one who is logged in: a script that
 * notes what it was to open. */
static void
install_viewer (WindowFixture *fixture)
{
  static const char script[] = "#!/bin/sh\nprintf '%s' \"$1\" > \"$0.tmp\" && mv \"$0.tmp\" \"$0.seen\"\n";
  static const char list[] = "[Default Applications]\nx-scheme-handler/https=viewer.desktop\nimage/png=viewer.desktop\n";
  g_autofree char *folder = g_build_filename (g_getenv ("XDG_DATA_HOME"), "applications", NULL);
  g_autofree char *program = g_build_filename (folder, "viewer", NULL);
  g_autofree char *seen = g_strconcat (program, ".seen", NULL);
  g_autofree char *desktop = g_build_filename (folder, "viewer.desktop", NULL);
  g_autofree char *defaults = g_build_filename (folder, "mimeapps.list", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Viewer\nExec=%s %%u\n"
                                            "MimeType=x-scheme-handler/https;image/png;\n", program);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
  g_assert_true (g_file_set_contents (desktop, entry, -1, NULL));
  g_assert_true (g_file_set_contents (defaults, list, -1, NULL));
  g_unlink (seen);
}

static gboolean
has_seen (gpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("XDG_DATA_HOME"), "applications", "viewer.seen", NULL);
  char **seen = data;

  return g_file_get_contents (path, seen, NULL, NULL);
}

static void
test_open_uri (WindowFixture *fixture,
               gconstpointer  data)
{
  g_autofree char *seen = NULL;

  install_viewer (fixture);
  act_with (fixture, "open-uri", "https://example.org/a?b=c&d");
  helper_wait (has_seen, &seen);
  g_assert_cmpstr (seen, ==, "https://example.org/a?b=c&d");
}

/* A data set may name anything, and a click is not to start it. */
static void
test_open_uri_of_pages_only (WindowFixture *fixture,
                             gconstpointer  data)
{
  act_with (fixture, "open-uri", "file:///etc/passwd");
  g_assert_true (says (fixture, "Only http and https addresses are opened"));
}

static void
test_open_saved (WindowFixture *fixture,
                 gconstpointer  data)
{
  g_autoptr (GFile) picture = g_file_get_child (fixture->folder, "picture.png");
  g_autofree char *uri = g_file_get_uri (picture);
  g_autofree char *seen = NULL;

  install_viewer (fixture);
  g_assert_true (g_file_set_contents (g_file_peek_path (picture), "\x89PNG\r\n\x1a\n", 8, NULL));
  act_with (fixture, "open-saved", uri);
  helper_wait (has_seen, &seen);
  g_assert_true (g_str_equal (seen, uri) || g_str_equal (seen, g_file_peek_path (picture)));
}

static gboolean
says_that_no_application_can (gpointer data)
{
  return says (data, "No application can open this file");
}

static void
test_open_saved_without_a_viewer (WindowFixture *fixture,
                                  gconstpointer  data)
{
  act_with (fixture, "open-saved", "unheard-of:picture");
  helper_wait (says_that_no_application_can, fixture);
}

#define ADD(path, func) WINDOW_ADD ("window/actions/" path, func)

HELPER_MAIN (
    ADD ("undo-and-redo", test_undo_and_redo)
        ADD ("selection", test_selection)
            ADD ("dates", test_dates)
                ADD ("release-pins", test_release_pins)
                    ADD ("search", test_search)
                        ADD ("export", test_export)
                            ADD ("panes", test_panes)
                                ADD ("pane-to-pane", test_pane_to_pane)
                                ADD ("fullscreen", test_fullscreen)
                                    ADD ("zoom", test_zoom)
                                        ADD ("arrange", test_arrange)
                                            ADD ("toast", test_toast)
                                                ADD ("open-uri", test_open_uri)
                                                    ADD ("open-uri-of-pages-only", test_open_uri_of_pages_only)
                                                        ADD ("open-saved", test_open_saved)
                                                            ADD ("open-saved-without-a-viewer", test_open_saved_without_a_viewer))
