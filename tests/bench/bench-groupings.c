/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-groupings-panel.h"

#include <math.h>
#include <time.h>

#include "model/ent-dataset-builder.h"

/* What the list of groupings takes of the main loop, with more and more
 * groupings: until those of another file are on the screen, until one that was
 * switched is, and until what was looked for is. The limits are a second, after
 * which a wait interrupts a thought, and a tenth, up to which an answer feels
 * immediate (Nielsen, “Usability Engineering”, 1993). Needs a display. */

#define N_NATIONS 40
#define N_ROUNDS 10
#define WIDTH 290
#define HEIGHT 700
#define THOUGHT_MS 1000.0
#define IMMEDIATE_MS 100.0

static void
stop_at_errors (EntProblemLevel  level,
                const char      *path,
                const char      *message,
                gpointer         user_data)
{
  if (level == ENT_PROBLEM_ERROR)
    g_error ("%s: %s", path, message);
}

static void
add (EntDatasetBuilder *builder,
     EntRecordDraft     draft)
{
  static const char *const sources[] = { "s", NULL };

  draft.latitude_deg = draft.longitude_deg = NAN;
  if (draft.kind != ENT_KIND_SOURCE)
    draft.sources = sources;
  ent_dataset_builder_add (builder, &draft);
}

static EntDataset *
new_dataset (guint n_groupings)
{
  static const char *const kinds[] = { "summit-group", "organisation", "alliance", "dialogue" };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (stop_at_errors, NULL);

  ent_dataset_builder_set_title (builder, "Bench");
  ent_dataset_builder_set_updated (builder, "2025-06-01");
  add (builder, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s", .title = "Source", .kind_id = "webpage" });
  for (guint i = 0; i < N_NATIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("N%02u", i);

      add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = i, .id = id, .name = id, .kind_id = "state" });
    }
  for (guint i = 0; i < n_groupings; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%u", i);
      g_autofree char *name = g_strdup_printf ("Treaty %u", i);
      g_autofree char *full_name = g_strdup_printf ("Treaty number %u of friendship and good will", i);

      add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .index = i, .id = id, .name = name, .full_name = full_name,
                                       .kind_id = kinds[i % G_N_ELEMENTS (kinds)], .from = "1990" });
      for (guint j = 0; j < 4; j++)
        {
          g_autofree char *nation = g_strdup_printf ("N%02u", (i + 7 * j) % N_NATIONS);

          add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = 4 * i + j, .nation = nation, .grouping = id, .role = "member",
                                           .from = "1990" });
        }
    }
  return ent_dataset_builder_freeze (builder);
}

static EntDocument *
new_document (guint n_groupings)
{
  g_autoptr (EntDataset) dataset = new_dataset (n_groupings);
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/bench.json");

  return ent_document_new (dataset, file, NULL, NULL);
}

static double
get_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * 1000.0 + now.tv_nsec / 1e6;
}

static void
frame_ends_cb (guint *n_frames)
{
  (*n_frames)++;
}

/* The frame in which a change is laid out, and the one after, in which what the
 * layout left empty is filled. */
static void
wait_for_frames (GtkWidget *window,
                 guint     *n_frames)
{
  for (guint i = 0; i < 2; i++)
    {
      guint before = *n_frames;

      gtk_widget_queue_draw (window);
      while (*n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
}

static GtkWidget *
find_filter (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_filter (child);
  return found;
}

static double
measure_switches (EntState  *state,
                  GtkWidget *window,
                  guint     *n_frames)
{
  double begin_ms = get_cpu_ms ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (state), "t3", i % 2 == 0);

      ent_state_set_view (state, view, "Switch");
      wait_for_frames (window, n_frames);
    }
  return (get_cpu_ms () - begin_ms) / N_ROUNDS;
}

static double
measure_filter (GtkWidget *window,
                guint     *n_frames)
{
  GtkWidget *filter = find_filter (window);
  double begin_ms = get_cpu_ms ();

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (filter), i % 2 == 0 ? "treaty 1" : "");
      g_signal_emit_by_name (filter, "search-changed");
      wait_for_frames (window, n_frames);
    }
  return (get_cpu_ms () - begin_ms) / N_ROUNDS;
}

static void
measure (guint n_groupings)
{
  g_autoptr (EntDocument) first = new_document (1);
  g_autoptr (EntDocument) document = new_document (n_groupings);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "t0", NULL }, ent_day_new (2025, 1, 1));
  g_autoptr (EntState) state = ent_state_new (first, view);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *panel = g_object_new (ENT_TYPE_GROUPINGS_PANEL, NULL);
  double begin_ms, open_ms, switch_ms, filter_ms;
  guint n_frames = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  ent_groupings_panel_set_state (ENT_GROUPINGS_PANEL (panel), state);
  gtk_window_present (GTK_WINDOW (window));
  g_signal_connect_swapped (gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window))), "after-paint",
                            G_CALLBACK (frame_ends_cb), &n_frames);
  wait_for_frames (window, &n_frames);

  begin_ms = get_cpu_ms ();
  ent_state_set_document (state, document, view);
  wait_for_frames (window, &n_frames);
  open_ms = get_cpu_ms () - begin_ms;
  switch_ms = measure_switches (state, window, &n_frames);
  filter_ms = measure_filter (window, &n_frames);
  g_print ("%6u groupings: another file %8.1f ms (limit: %.0f), a switch %8.1f ms, the filter %8.1f ms (limit of both: %.0f)\n", n_groupings,
           open_ms, THOUGHT_MS, switch_ms, filter_ms, IMMEDIATE_MS);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  if (!gtk_init_check ())
    {
      g_print ("No display\n");
      return 0;
    }
  adw_init ();
  measure (73);
  measure (1000);
  measure (20000);
  return 0;
}
