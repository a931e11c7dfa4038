/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-data-export-dialog.h"

#include "helpers.h"

typedef struct
{
  EntState  *state;
  GSettings *settings;
  GtkWidget *dialog;
  char      *folder;
  gboolean   closed;
} Fixture;

static void
closed_cb (Fixture *fixture)
{
  fixture->closed = TRUE;
}

static void
open_dialog (Fixture *fixture)
{
  fixture->closed = FALSE;
  fixture->dialog = ent_data_export_dialog_new (NULL, fixture->state, fixture->settings);
  g_signal_connect_swapped (fixture->dialog, "close-request", G_CALLBACK (closed_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->dialog));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  fixture->state = helper_new_state ();
  fixture->settings = g_settings_new ("io.github.entente.Entente");
  g_settings_reset (fixture->settings, "export-data-format");
  g_settings_reset (fixture->settings, "export-data-mark");
  open_dialog (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);

  if (!fixture->closed)
    gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  g_object_unref (fixture->settings);
  g_object_unref (fixture->state);
  helper_remove_folder (folder);
  g_free (fixture->folder);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = helper_find (fixture->dialog, ADW_TYPE_PREFERENCES_ROW, i);

      g_assert_nonnull (row);
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return row;
    }
}

/* Whether the row has @name, which is chosen then. */
static gboolean
try_to_choose (Fixture    *fixture,
               const char *title,
               const char *name)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (fixture, title));
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), i), name))
      {
        adw_combo_row_set_selected (row, i);
        return TRUE;
      }
  return FALSE;
}

static void
choose (Fixture    *fixture,
        const char *title,
        const char *name)
{
  g_assert_true (try_to_choose (fixture, title, name));
}

static const char *
get_choice (Fixture    *fixture,
            const char *title)
{
  AdwComboRow *row = ADW_COMBO_ROW (find_row (fixture, title));

  return gtk_string_list_get_string (GTK_STRING_LIST (adw_combo_row_get_model (row)), adw_combo_row_get_selected (row));
}

typedef struct
{
  Fixture    *fixture;
  const char *text;
} Expected;

static gboolean
says (gpointer data)
{
  Expected *expected = data;

  return helper_find_label (expected->fixture->dialog, expected->text) != NULL;
}

static void
wait_for_words (Fixture    *fixture,
                const char *text)
{
  Expected expected = { fixture, text };

  helper_wait (says, &expected);
}

static gboolean
is_closed (gpointer data)
{
  return ((Fixture *) data)->closed;
}

static GFile *
get_file (Fixture    *fixture,
          const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return g_file_new_for_path (path);
}

/* What is saved under that name; not to be freed before the fixture is. */
static char *
read_file (Fixture    *fixture,
           const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);
  char *content = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &content, NULL, NULL, NULL));
  return content;
}

static void
save (Fixture    *fixture,
      const char *name)
{
  g_autoptr (GFile) file = get_file (fixture, name);

  ent_data_export_dialog_save (ENT_DATA_EXPORT_DIALOG (fixture->dialog), file, FALSE);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

/* The groupings shown, at all times; what they are, and what a sheet has no place for. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_cmpstr (get_choice (fixture, "Data"), ==, "Groupings Shown");
  wait_for_words (fixture, "8 memberships, 5 nations, 2 groupings, 1 event, 1 source");
  wait_for_words (fixture, "This format has no place for: events (1); more of sources than their ids (1)");
  choose (fixture, "Data", "The Picture");
  wait_for_words (fixture, "7 memberships, 5 nations, 2 groupings, 1 source");
  choose (fixture, "Data", "All Data");
  wait_for_words (fixture, "9 memberships, 6 nations, 3 groupings, 1 event, 1 quote, 1 source");
  choose (fixture, "Format", "BibTeX");
  wait_for_words (fixture, "This format has no place for: memberships (9); events (1); quotes (1)");
  choose (fixture, "Format", "Entente");
  wait_for_words (fixture, "");
  g_assert_false (try_to_choose (fixture, "Data", "The Selection"));
}

/* A mark is of use to sheets alone. */
static void
test_mark (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *row = find_row (fixture, "For Excel");
  g_autofree char *content = NULL;

  g_assert_true (gtk_widget_get_visible (row));
  choose (fixture, "Format", "GraphML");
  g_assert_false (gtk_widget_get_visible (row));
  choose (fixture, "Format", "CSV, Memberships");
  gtk_switch_set_active (GTK_SWITCH (helper_find (row, GTK_TYPE_SWITCH, 0)), TRUE);
  save (fixture, "marked.csv");
  helper_wait (is_closed, fixture);
  content = read_file (fixture, "marked.csv");
  g_assert_true (g_str_has_prefix (content, "\xef\xbb\xbfnation,nation id,"));
  g_assert_cmpuint (count_lines (content), ==, 9);

  open_dialog (fixture);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (helper_find (find_row (fixture, "For Excel"), GTK_TYPE_SWITCH, 0))));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *extent;
    const char *format;
    const char *name;
  } cases[] = {
    { "All Data", "CSV, Memberships", "entente-data.csv" },
    { "Groupings Shown", "GEXF", "alpha-beta.gexf" },
    { "The Picture", "CSL-JSON", "alpha-beta-2012-06-01.csl.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;

      choose (fixture, "Data", cases[i].extent);
      choose (fixture, "Format", cases[i].format);
      name = ent_data_export_dialog_dup_name (ENT_DATA_EXPORT_DIALOG (fixture->dialog));
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* What is selected is what is offered first, and the format is the one of last time. */
static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  const guint32 beland = ent_dataset_lookup (dataset, ENT_KIND_NATION, "BBB");
  g_autofree char *content = NULL;

  choose (fixture, "Format", "GraphML");
  save (fixture, "all.graphml");
  helper_wait (is_closed, fixture);
  ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (ENT_KIND_NATION, beland)));
  open_dialog (fixture);
  g_assert_cmpstr (get_choice (fixture, "Data"), ==, "The Selection");
  g_assert_cmpstr (get_choice (fixture, "Format"), ==, "GraphML");
  wait_for_words (fixture, "2 memberships, 1 nation, 2 groupings, 1 event, 1 source");
  choose (fixture, "Format", "CSV, Memberships");
  save (fixture, "selection.csv");
  helper_wait (is_closed, fixture);
  content = read_file (fixture, "selection.csv");
  g_assert_cmpuint (count_lines (content), ==, 3);
}

/* The question or message above the dialogue; NULL while there is none. */
static GtkWidget *
find_message (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

static gboolean
has_message (gpointer data)
{
  return find_message () != NULL;
}

/* Several files are not replaced unless that is said. */
static void
test_tables (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const names[] = { "sources.csv", "nations.csv", "groupings.csv", "memberships.csv", "events.csv" };
  g_autoptr (GFile) other = get_file (fixture, "quotes.csv");
  g_autoptr (GFile) folder = get_file (fixture, "");

  choose (fixture, "Format", "CSV, All Tables");
  save (fixture, "");
  helper_wait (is_closed, fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *content = read_file (fixture, names[i]);

      g_assert_cmpuint (count_lines (content), >, 1);
    }
  g_assert_false (g_file_query_exists (other, NULL));

  open_dialog (fixture);
  save (fixture, "");
  helper_wait (has_message, NULL);
  g_assert_nonnull (helper_find_label (find_message (), "5 files of the 5 are in the folder already."));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_message ()), "replace");
  helper_wait (is_closed, fixture);
}

/* What cannot be written is said, and can be tried again. */
static void
test_fails (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for_words (fixture, "8 memberships, 5 nations, 2 groupings, 1 event, 1 source");
  save (fixture, "nowhere/at/all.csv");
  helper_wait (has_message, NULL);
  g_assert_false (fixture->closed);
  gtk_window_destroy (GTK_WINDOW (find_message ()));
  g_assert_true (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (fixture->dialog))));
}

/* The worker outlives the dialogue, and finds nobody to tell. */
static void
test_closed_early (Fixture       *fixture,
                   gconstpointer  data)
{
  save (fixture, "early.csv");
  gtk_window_close (GTK_WINDOW (fixture->dialog));
  for (guint i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (fixture->closed);
}

#define ADD(path, func) g_test_add ("/app/data-export/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (ADD ("counts", test_counts)
                 ADD ("mark", test_mark)
                     ADD ("names", test_names)
                         ADD ("selection", test_selection)
                             ADD ("tables", test_tables)
                                 ADD ("fails", test_fails)
                                     ADD ("closed-early", test_closed_early))
