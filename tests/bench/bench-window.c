/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"
#include "app/ent-window-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "export-data/ent-data-json.h"
#include "made-up.h"

/* What a person does in a window with far more than the bundled data: 534 organisations, and 250,000 memberships of 20,000
 * nations in 50,000 groupings; or with the files that are named. For each deed the longest turn of the main loop, as long as
 * which nothing answers, and the time until all is there. Turns are processor time of the main thread, so that they do not
 * depend on what else runs; the rest is time by the clock. Needs a display. */

#define WIDTH 1600
#define HEIGHT 1000
#define FRAME_MS 16.0
#define TURN_MS 100.0
#define N_DATES 30
#define MAX_SHOWN 2000

static GPollFunc poll_as_ever;
static double turn_begin_ms, longest_ms, sum_ms;
static guint n_turns;
static GtkApplication *application;

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
end_turn (void)
{
  double took_ms = get_cpu_ms () - turn_begin_ms;

  longest_ms = MAX (longest_ms, took_ms);
  sum_ms += took_ms;
  n_turns++;
}

static int
poll_between_turns (GPollFD *fds,
                    guint    n_fds,
                    int      timeout)
{
  int n;

  end_turn ();
  n = poll_as_ever (fds, n_fds, timeout);
  turn_begin_ms = get_cpu_ms ();
  return n;
}

static gint64
begin_deed (void)
{
  turn_begin_ms = get_cpu_ms ();
  longest_ms = sum_ms = 0;
  n_turns = 0;
  return g_get_monotonic_time ();
}

static void
end_deed (const char *what,
          gint64      begin_us,
          double      limit_ms)
{
  end_turn ();
  g_print ("  %-32s longest turn %7.1f ms (limit: %.0f), %8.1f ms in %4u turns, there after %7.0f ms\n", what, longest_ms, limit_ms,
           sum_ms, n_turns, (g_get_monotonic_time () - begin_us) / 1000.0);
}

static gboolean
is_idle (EntWindow *window)
{
  return !gtk_spinner_get_spinning (window->reading_spinner) && ent_pipeline_get_scene (window->pipeline) && !ent_pipeline_get_busy (window->pipeline)
         && !ent_canvas_surface_get_busy (window->canvas->surface);
}

/* Until the picture is there, and whatever was put off is done. */
static void
settle (EntWindow *window)
{
  gint64 deadline_us = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  guint n_quiet = 0;

  while (n_quiet < 50 && g_get_monotonic_time () < deadline_us)
    {
      if (g_main_context_iteration (NULL, FALSE))
        n_quiet = is_idle (window) ? n_quiet : 0;
      else
        {
          n_quiet = is_idle (window) ? n_quiet + 1 : 0;
          g_usleep (2000);
          turn_begin_ms = get_cpu_ms ();
        }
    }
}

static void
next_frame (EntWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  gint64 before = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (GTK_WIDGET (window));
  while (gdk_frame_clock_get_frame_counter (clock) == before)
    g_main_context_iteration (NULL, TRUE);
}

static EntWindow *
open_window (GFile *file)
{
  gint64 begin_us = begin_deed ();
  EntWindow *window = ent_window_new (application, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  ent_window_open (window, file);
  settle (window);
  end_deed ("open", begin_us, TURN_MS);
  return window;
}

/* As many groupings as somebody switches on at once. */
static void
show_groupings (EntWindow  *window,
                guint       n_shown,
                const char *what)
{
  EntDataset *dataset = ent_state_get_dataset (window->state);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (EntView) view = NULL;
  gint64 begin_us;

  for (guint32 row = 0; row < MIN (n_shown, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING)); row++)
    g_ptr_array_add (ids, (gpointer) ent_dataset_get_grouping (dataset, row)->record.id);
  g_ptr_array_add (ids, NULL);
  view = ent_view_with_groupings (ent_state_get_view (window->state), (const char *const *) ids->pdata);
  begin_us = begin_deed ();
  ent_state_set_view (window->state, view, what);
  settle (window);
  end_deed (what, begin_us, TURN_MS);
  g_print ("    %u nodes, %u edges\n", ent_graph_get_n_nodes (ent_pipeline_get_graph (window->pipeline)),
           ent_graph_get_n_edges (ent_pipeline_get_graph (window->pipeline)));
}

static void
move_through_dates (EntWindow *window)
{
  EntDay day = ent_view_get_day (ent_state_get_view (window->state));
  gint64 begin_us = begin_deed ();

  for (guint i = 1; i <= N_DATES; i++)
    {
      ent_state_set_day (window->state, ent_day_new (2010 - 3 * (int) i, 1, 1));
      next_frame (window);
    }
  end_deed ("30 dates, a frame each", begin_us, FRAME_MS);
  ent_state_set_day (window->state, day);
  settle (window);
}

static void
select_things (EntWindow  *window,
               EntKind     kind,
               const char *what)
{
  EntDataset *dataset = ent_state_get_dataset (window->state);
  guint n_rows = ent_dataset_get_n_rows (dataset, kind);
  gint64 begin_us = begin_deed ();

  for (guint i = 0; i < 10 && n_rows > 0; i++)
    {
      ent_state_set_selection (window->state, ent_thing_of (ent_ref (kind, i * 7 % n_rows)));
      next_frame (window);
    }
  end_deed (what, begin_us, FRAME_MS);
  ent_state_set_selection (window->state, ENT_THING_NOTHING);
  settle (window);
}

static GtkWidget *
find_entry (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

static void
type_into (EntWindow  *window,
           GtkWidget  *place,
           const char *text,
           const char *what)
{
  GtkWidget *entry = find_entry (place);
  gint64 begin_us = begin_deed ();

  for (guint n = 1; n <= strlen (text); n++)
    {
      g_autofree char *typed = g_strndup (text, n);

      gtk_editable_set_text (GTK_EDITABLE (entry), typed);
      g_signal_emit_by_name (entry, "search-changed");
      next_frame (window);
    }
  end_deed (what, begin_us, FRAME_MS);
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "search-changed");
  settle (window);
}

static void
search (EntWindow *window)
{
  gint64 begin_us = begin_deed ();

  gtk_menu_button_popup (window->search_button);
  settle (window);
  end_deed ("search, opened", begin_us, TURN_MS);
  type_into (window, GTK_WIDGET (window->search), "state", "search, five letters");
  gtk_popover_popdown (GTK_POPOVER (window->search));
  settle (window);
}

static void
change_chart (EntWindow    *window,
              EntChartKind  chart,
              const char   *what)
{
  g_autoptr (EntView) view = ent_view_with_chart (ent_state_get_view (window->state), chart);
  gint64 begin_us = begin_deed ();

  ent_state_set_view (window->state, view, what);
  settle (window);
  end_deed (what, begin_us, TURN_MS);
}

static void
focus (EntWindow *window)
{
  gint64 begin_us = begin_deed ();

  ent_state_set_selection (window->state, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  g_action_group_activate_action (G_ACTION_GROUP (window), "focus", NULL);
  settle (window);
  end_deed ("focus on a nation", begin_us, TURN_MS);
  ent_state_set_selection (window->state, ENT_THING_NOTHING);
  settle (window);
}

/* What a person does with all that is shown. */
static void
look_around (EntWindow *window)
{
  move_through_dates (window);
  select_things (window, ENT_KIND_NATION, "ten nations selected");
  select_things (window, ENT_KIND_GROUPING, "ten groupings selected");
}

static void
measure (const char *title,
         GFile      *file)
{
  EntWindow *window;
  struct rusage usage;

  g_print ("%s\n", title);
  window = open_window (file);
  look_around (window);
  search (window);
  type_into (window, GTK_WIDGET (window->groupings), "state", "filter of the list, five letters");
  show_groupings (window, MAX_SHOWN, "all groupings, or 2,000");
  look_around (window);
  focus (window);
  change_chart (window, ENT_CHART_MATRIX, "matrix");
  look_around (window);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("  peak memory %ld MiB\n", usage.ru_maxrss / 1024);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Made up, and read from a file as any data are. Takes @dataset. */
static void
measure_made_up (const char *title,
                 EntDataset *dataset)
{
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
  g_autofree char *text = ent_data_json_write (choice);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  int fd = g_file_open_tmp ("bench-XXXXXX.json", &path, NULL);

  ent_dataset_unref (dataset);
  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_clear_pointer (&text, g_free);
  file = g_file_new_for_path (path);
  measure (title, file);
  g_remove (path);
}

int
main (int    argc,
      char **argv)
{
  setvbuf (stdout, NULL, _IOLBF, 0);
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (!gtk_init_check ())
    {
      g_print ("No display\n");
      return 0;
    }
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.entente.Bench", "flags", G_APPLICATION_NON_UNIQUE,
                              "resource-base-path", "/io/github/entente/Entente", NULL);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  poll_as_ever = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, poll_between_turns);
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);

      measure (argv[i], file);
    }
  if (argc == 1)
    {
      measure_made_up ("534 organisations of 243 nations", made_up_organisations (534, 243));
      measure_made_up ("50,000 groupings of 20,000 nations, 250,000 memberships", made_up_treaties (50000, 20000, 250000));
    }
  return 0;
}
