/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-window.h"

#include "app/ent-problems-dialog.h"
#include "tests/app/window-helpers.h"

static EntDocument *
get_document (WindowFixture *fixture)
{
  return ent_state_get_document (window_get_state (fixture));
}

static GtkWidget *
find_problems (void)
{
  return window_find_toplevel (ENT_TYPE_PROBLEMS_DIALOG);
}

/* What the problems dialogue that is open says, which is closed. */
static char *
take_problems (void)
{
  char *text;

  g_assert_nonnull (find_problems ());
  text = ent_problems_dialog_dup_text (ENT_PROBLEMS_DIALOG (find_problems ()));
  gtk_window_destroy (GTK_WINDOW (find_problems ()));
  return text;
}

static void
test_sound (WindowFixture *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);

  window_open (fixture, file);
  g_assert_null (find_problems ());
  g_assert_true (g_file_equal (ent_document_get_file (get_document (fixture)), file));
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (window_get_state (fixture)), "beta"));
  g_assert_false (window_can (fixture, "show-warnings"));
  g_assert_null (helper_find_label (GTK_WIDGET (fixture->window), "Opened with 1 warning"));
}

static void
check_failure (WindowFixture *fixture,
               GFile         *file,
               const char    *reason)
{
  EntDocument *before = get_document (fixture);
  EntView *view = ent_state_get_view (window_get_state (fixture));
  g_autofree char *text = NULL;

  window_open (fixture, file);
  text = take_problems ();
  g_assert_nonnull (strstr (text, reason));
  g_assert_true (get_document (fixture) == before);
  g_assert_true (ent_state_get_view (window_get_state (fixture)) == view);
  g_assert_false (ent_state_get_can_undo (window_get_state (fixture)));
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
}

static void
test_faulty (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_FAULTY);

  check_failure (fixture, file, "license");
}

static void
test_missing (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "missing.json");

  g_autofree char *message = g_strdup_printf ("there is no such file in the folder “%s”", g_file_peek_path (fixture->folder));

  check_failure (fixture, file, message);
}

/* Undo leads back to the other file, and everything that speaks of a file with it. */
static void
test_undo (WindowFixture *fixture,
           gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (GFile) one = window_write (fixture, "one.json", "The one", WINDOW_ODD);
  g_autoptr (GFile) two = window_write (fixture, "two.json", "The other", WINDOW_WORLD);
  g_autofree char *text = NULL;

  window_open (fixture, one);
  window_open (fixture, two);
  g_assert_cmpstr (window_get_title (fixture), ==, "two.json");

  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "one.json");
  g_assert_cmpstr (adw_window_title_get_title (fixture->window->title), ==, "one.json");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "The one");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (fixture->window->redo_button), ==, "Redo Open “two.json”");

  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "World");
  g_assert_false (window_can (fixture, "undo"));

  window_act (fixture, "redo");
  g_assert_cmpstr (window_get_title (fixture), ==, "one.json");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "The one");
  window_act (fixture, "redo");
  g_assert_cmpstr (window_get_title (fixture), ==, "two.json");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "The other");
}

static void
test_warnings (WindowFixture *fixture,
               gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GFile) odd = window_write (fixture, "odd.json", "Odd", WINDOW_ODD);
  g_autoptr (GFile) sound = window_write (fixture, "sound.json", "Sound", WINDOW_WORLD);
  g_autofree char *text = NULL;

  window_open (fixture, odd);
  g_assert_nonnull (helper_find_label (window, "Opened with 1 warning"));
  g_assert_true (window_can (fixture, "show-warnings"));
  window_act (fixture, "show-warnings");
  g_assert_nonnull (helper_find_label (find_problems (), "Problems in “odd.json”"));
  text = take_problems ();
  g_assert_nonnull (strstr (text, "odd.json: unheard"));

  window_open (fixture, sound);
  g_assert_false (window_can (fixture, "show-warnings"));
  window_act (fixture, "undo");
  g_assert_true (window_can (fixture, "show-warnings"));
  window_act (fixture, "show-warnings");
  g_assert_nonnull (helper_find_label (find_problems (), "Problems in “odd.json”"));
  gtk_window_destroy (GTK_WINDOW (find_problems ()));
  window_act (fixture, "redo");
  g_assert_false (window_can (fixture, "show-warnings"));
}

/* “Show” would show those of another file. */
static void
test_warnings_go_with_their_file (WindowFixture *fixture,
                                  gconstpointer  data)
{
  g_autoptr (GFile) odd = window_write (fixture, "odd.json", "Odd", WINDOW_ODD);
  g_autoptr (GFile) odder = window_write (fixture, "odder.json", "Odder", WINDOW_ODD);

  window_open (fixture, odd);
  g_assert_cmpstr (adw_toast_get_button_label (fixture->window->warnings_toast), ==, "_Show");
  window_act (fixture, "undo");
  g_assert_null (adw_toast_get_button_label (fixture->window->warnings_toast));

  window_open (fixture, odder);
  g_assert_cmpstr (adw_toast_get_button_label (fixture->window->warnings_toast), ==, "_Show");
}

/* What a file manager hands over: only the toolkit can drop, so its signal is given. */
static gboolean
drop (WindowFixture *fixture,
      GSList        *files)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  return taken;
}

static void
test_dropped (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  g_autoptr (GSList) files = g_slist_append (NULL, file);

  g_assert_false (drop (fixture, NULL));
  g_assert_true (drop (fixture, files));
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
}

static void
test_bundled (WindowFixture *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);

  window_open (fixture, file);
  window_act (fixture, "open-bundled");
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_cmpstr (ent_state_get_undo_what (window_get_state (fixture)), ==, "Open “World”");
  g_assert_false (window_is_recent (fixture->bundled));
}

/* What is open already is not opened once more, unless it has changed. */
static void
test_again (WindowFixture *fixture,
            gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  g_autoptr (GFile) changed = NULL;

  window_open (fixture, file);
  ent_state_set_day (state, ent_day_new (2015, 1, 1));
  window_open (fixture, file);
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (state)), ==, ent_day_new (2015, 1, 1));
  window_act (fixture, "undo");
  g_assert_false (window_can (fixture, "undo"));

  window_act (fixture, "redo");
  changed = window_write (fixture, "mine.json", "Other data", WINDOW_WORLD);
  window_open (fixture, changed);
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "Other data");
  window_act (fixture, "undo");
  g_assert_cmpstr (ent_dataset_get_title (ent_state_get_dataset (state)), ==, "Data of mine");
}

/* Who opens another file does not wait for the first one any more. */
static void
test_given_up (WindowFixture *fixture,
               gconstpointer  data)
{
  EntState *state = window_get_state (fixture);
  g_autoptr (GFile) slow = window_write (fixture, "given-up.json", "Slow", WINDOW_WORLD);
  g_autoptr (GFile) next = window_write (fixture, "next.json", "Next", WINDOW_WORLD);

  ent_window_open (fixture->window, slow);
  window_open (fixture, next);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (window_get_title (fixture), ==, "next.json");
  window_act (fixture, "undo");
  g_assert_cmpstr (window_get_title (fixture), ==, "World");
  g_assert_false (ent_state_get_can_undo (state));
  g_assert_false (window_is_recent (slow));
}

static void
test_closed_while_reading (WindowFixture *fixture,
                           gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "faulty.json", "Faulty", WINDOW_FAULTY);
  EntWindow *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  ent_window_open (window, file);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (find_problems ());
}

/* A window whose first file takes long is on the screen before anything is known
 * of the data, and says nothing of it. */
static void
test_nothing_read_yet (WindowFixture *fixture,
                       gconstpointer  data)
{
  EntWindow *window = ent_window_new (GTK_APPLICATION (fixture->application), NULL);
  GtkWidget *canvas = GTK_WIDGET (window->canvas);
  GtkWidget *label, *picked;
  graphene_rect_t bounds;

  adw_flap_set_reveal_flap (window->groupings_flap, TRUE);
  adw_flap_set_reveal_flap (window->details_flap, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  for (guint i = 0; (label = helper_find (GTK_WIDGET (window), GTK_TYPE_LABEL, i)) != NULL; i++)
    {
      const char *text = gtk_label_get_text (GTK_LABEL (label));

      if (gtk_widget_get_mapped (label) && (strstr (text, "groupings nor ties") != NULL || g_str_has_prefix (text, "0 ")))
        g_error ("The window says “%s” of data it has not read", text);
    }
  g_assert_true (gtk_widget_compute_bounds (canvas, GTK_WIDGET (window), &bounds));
  picked = gtk_widget_pick (GTK_WIDGET (window), bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2,
                            GTK_PICK_DEFAULT);
  g_assert_true (picked != canvas);

  ent_window_open (window, fixture->bundled);
  helper_wait (window_has_read, window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (window), "5 changes"));
  picked = gtk_widget_pick (GTK_WIDGET (window), bounds.origin.x + bounds.size.width / 2, bounds.origin.y + bounds.size.height / 2,
                            GTK_PICK_DEFAULT);
  g_assert_true (picked == canvas);
}

static GMenuModel *
get_recent_menu (WindowFixture *fixture)
{
  return g_menu_model_get_item_link (adw_split_button_get_menu_model (fixture->window->open_button), 0, G_MENU_LINK_SECTION);
}

static gboolean
has_two_recent (gpointer data)
{
  g_autoptr (GMenuModel) menu = get_recent_menu (data);

  return menu != NULL && g_menu_model_get_n_items (menu) == 2;
}

static char *
dup_attribute (GMenuModel *menu,
               int         item,
               const char *name)
{
  char *value = NULL;

  g_assert_true (g_menu_model_get_item_attribute (menu, item, name, "s", &value));
  return value;
}

/* Newest first; what is chosen is opened. An underscore is one, no mnemonic. */
static void
test_recent (WindowFixture *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) one = window_write (fixture, "the_one.json", "One", WINDOW_WORLD);
  g_autoptr (GFile) two = window_write (fixture, "two.json", "Two", WINDOW_WORLD);
  g_autoptr (GMenuModel) menu = NULL;
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *other_label = NULL;

  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  window_open (fixture, two);
  window_open (fixture, one);
  helper_wait (has_two_recent, fixture);
  menu = get_recent_menu (fixture);
  label = dup_attribute (menu, 0, G_MENU_ATTRIBUTE_LABEL);
  other_label = dup_attribute (menu, 1, G_MENU_ATTRIBUTE_LABEL);
  g_assert_cmpstr (label, ==, "the__one.json");
  g_assert_cmpstr (other_label, ==, "two.json");

  action = dup_attribute (menu, 1, G_MENU_ATTRIBUTE_ACTION);
  uri = dup_attribute (menu, 1, G_MENU_ATTRIBUTE_TARGET);
  g_assert_cmpstr (action, ==, "win.open-recent");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", uri));
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "two.json");
}

static gboolean
is_asking (gpointer data)
{
  GtkWidget *dialog = window_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

static gboolean
is_chosen (gpointer data)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (window_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG)));

  return file != NULL && g_file_equal (file, data);
}

static void
test_asked_for (WindowFixture *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) file = window_write (fixture, "mine.json", "Data of mine", WINDOW_WORLD);
  GtkWidget *dialog;

  /* The dialogue starts with these. While it looks at them it must not show a folder: GTK 4.18 answers to what it has freed. */
  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  window_act (fixture, "open");
  helper_wait (is_asking, NULL);
  dialog = window_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (fixture->window));
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);
  g_assert_true (window_has_read (fixture->window));

  window_act (fixture, "open");
  helper_wait (is_asking, NULL);
  dialog = window_find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog), file, NULL));
  helper_wait (is_chosen, file);
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  helper_wait (window_has_read, fixture->window);
  g_assert_cmpstr (window_get_title (fixture), ==, "mine.json");
}

#define ADD(path, func) WINDOW_ADD ("window/files/" path, func)

HELPER_MAIN (
    ADD ("sound", test_sound)
        ADD ("faulty", test_faulty)
            ADD ("missing", test_missing)
                ADD ("undo", test_undo)
                    ADD ("warnings", test_warnings)
                        ADD ("warnings-go-with-their-file", test_warnings_go_with_their_file)
                            ADD ("dropped", test_dropped)
                                ADD ("bundled", test_bundled)
                                    ADD ("again", test_again)
                                        ADD ("given-up", test_given_up)
                                            ADD ("closed-while-reading", test_closed_while_reading)
                                                ADD ("nothing-read-yet", test_nothing_read_yet)
                                                    ADD ("recent", test_recent)
                                                        ADD ("asked-for", test_asked_for))
