/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/helpers.h"
#include "tests/app/aimless-deeds.h"
#include "tests/app/aimless-watch.h"

#include <glib/gstdio.h>

#include "app/ent-application.h"

/* Somebody who does one thing after the other with the whole program, without
 * aim. Nothing is expected of it but that it stays alive: no warning, no turn of
 * the main loop without end, and, under the sanitizers, nothing wrong with
 * memory. The same seed makes the same choices; what they meet depends a little
 * on when a layout was done. A long run, with a seed of one's own:
 *
 *   test-app-aimless --seed 7 --events 10000
 */

#define SHORT_SEED 1
#define SHORT_EVENTS 300

/* Between two events: about as long as a frame takes. */
#define PAUSE_US 16000

static gint64 option_seed = SHORT_SEED;
static int option_events = SHORT_EVENTS;

static EntApplication *application; /* one for all runs: it stands on the bus until the process ends */

/* Links, folders, the help and pictures are opened with this instead of what the
 * desktop has. */
static void
open_nothing (const char *home)
{
  static const char types[] = "x-scheme-handler/http;x-scheme-handler/https;x-scheme-handler/mailto;inode/directory;text/html;text/markdown;"
                              "text/plain;application/xhtml+xml;application/json;application/pdf;image/png;image/svg+xml;";
  g_autofree char *folder = g_build_filename (home, "applications", NULL);
  g_autofree char *entry = g_build_filename (folder, "nothing.desktop", NULL);
  g_autofree char *text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Nothing\nExec=true %%U\nMimeType=%s\n", types);
  g_autofree char *list = g_build_filename (home, "mimeapps.list", NULL);
  g_autoptr (GString) associations = g_string_new ("[Default Applications]\n");
  g_auto (GStrv) each = g_strsplit (types, ";", -1);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (entry, text, -1, NULL));
  for (guint i = 0; each[i] != NULL && *each[i] != '\0'; i++)
    g_string_append_printf (associations, "%s=nothing.desktop\n", each[i]);
  g_assert_true (g_file_set_contents (list, associations->str, -1, NULL));
}

static void
copy_file (const char *from,
           const char *folder,
           const char *name)
{
  g_autofree char *to = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &text, &length, NULL));
  g_assert_true (g_file_set_contents (to, text, length, NULL));
}

/* What can be opened: large, small and odd data, what is none, and what is not there. */
static GPtrArray *
list_files (const char *home)
{
  static const char *const names[] = { "edge-cases.json", "strange-names.json", "ties-only.json", "ric-brics-sco.json", "ties-beside.json" };
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *broken = g_build_filename (home, "broken.json", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", names[i], NULL);

      g_ptr_array_add (files, g_file_new_for_path (path));
    }
  g_assert_true (g_file_set_contents (broken, "{\"format\": \"entente\", \"version\": 1, \"nations\": 7", -1, NULL));
  g_ptr_array_add (files, g_file_new_for_path (broken));
  g_ptr_array_add (files, g_file_new_build_filename (home, "missing.json", NULL));
  g_ptr_array_add (files, g_file_new_build_filename (home, "entente.json", NULL));
  return files;
}

static void
turn (void)
{
  gint64 end_us = g_get_monotonic_time () + PAUSE_US;

  do
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
      watch_turn ();
    }
  while (g_get_monotonic_time () < end_us);
}

static EntWindow *
find_window (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  for (GList *l = windows; l != NULL; l = l->next)
    if (ENT_IS_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static gboolean
is_any_window (void)
{
  return gtk_application_get_windows (GTK_APPLICATION (application)) != NULL;
}

static gboolean
has_no_windows (gpointer data)
{
  watch_turn ();
  return g_list_model_get_n_items (gtk_window_get_toplevels ()) == 0;
}

/* Closes all that is open, as when the program ends. */
static void
close_all (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *window;

  while ((window = g_list_model_get_item (windows, 0)) != NULL)
    {
      gtk_window_destroy (window);
      g_object_unref (window);
    }
  helper_wait (has_no_windows, NULL);
  for (guint i = 0; i < 30; i++)
    turn (); /* what was on its way when the windows went */
}

/* Returns how many turns of the main loop took longer than a person waits. */
static guint
run (guint64 seed,
     guint   n_events)
{
  const char *home = g_getenv ("ENTENTE_DATA_DIR");
  Driver driver = { .hand = hand_new (), .settings = g_settings_new ("io.github.entente.Entente"), .files = list_files (home) };

  watch_begin (seed);
  if (driver.hand == NULL)
    g_test_message ("No hand: only what needs none is done");
  for (guint i = 0; i < n_events; i++)
    {
      if (!is_any_window ())
        g_application_activate (G_APPLICATION (application));
      driver.window = find_window ();
      /* Each event has randomness of its own, so that one that asks for more moves none of the others. */
      ent_random_init (&driver.random, seed * 1000003 + i);
      driver_do (&driver);
      turn ();
    }
  if (driver.hand != NULL)
    hand_let_go (driver.hand);
  close_all ();
  g_clear_pointer (&driver.hand, hand_free);
  g_ptr_array_unref (driver.files);
  g_object_unref (driver.settings);
  return watch_end ();
}

static void
test_short (void)
{
  run (SHORT_SEED, SHORT_EVENTS);
}

static void
start (const char *home)
{
  g_autoptr (GError) error = NULL;

  copy_file (g_getenv ("ENT_TEST_DATASET"), home, "entente.json");
  open_nothing (home);
  application = ent_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

static int
run_long (char *home)
{
  g_autoptr (GFile) folder = g_file_new_for_path (home);
  gint64 begin_us = g_get_monotonic_time ();
  guint n_slow = run ((guint64) option_seed, (guint) option_events);

  g_print ("seed %" G_GINT64_FORMAT ": %d events in %.0f s, %u turns of the main loop over two seconds\n", option_seed, option_events,
           (g_get_monotonic_time () - begin_us) / 1e6, n_slow);
  helper_remove_folder (folder);
  g_free (home);
  return 0;
}

static gboolean
parse (int    *argc,
       char ***argv)
{
  const GOptionEntry entries[] = {
    { "seed", 0, 0, G_OPTION_ARG_INT64, &option_seed, NULL, NULL },
    { "events", 0, 0, G_OPTION_ARG_INT, &option_events, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  int n_before = *argc;

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  g_option_context_parse (context, argc, argv, NULL);
  return *argc < n_before;
}

int
main (int    argc,
      char **argv)
{
  char *home = helper_enter_home ();
  gboolean is_long = parse (&argc, &argv);

  /* Dialogues of files begin here, and what they save is not to stay. */
  g_setenv ("HOME", home, TRUE);
  g_assert_no_errno (g_chdir (home));
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      g_free (home);
      return 0;
    }
  adw_init ();
  g_test_init (&argc, &argv, NULL);
  start (home);
  if (is_long)
    return run_long (home);
  g_test_add_func ("/app/aimless/short", test_short);
  return helper_run (home);
}
