/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-private.h"

#include <time.h>

#include "io/ent-json-reader.h"
#include "made-up.h"

/* What a date step, a repainting and a panned frame cost in a window of
 * 1600 × 1000 px, with four, ten and all groupings of the data set, as a network
 * and as charts that are scrolled; and the matrix with as many nations and
 * organisations as there are since 1815. Beside each
 * figure stands its limit: a second until the first picture, a tenth until a
 * repainted one (Nielsen, “Usability Engineering”, 1993: what interrupts a
 * thought, and what feels immediate), a frame of 60 Hz for the rest. Needs a
 * display. */

#define WIDTH 1600
#define HEIGHT 1000
#define N_ROUNDS 40
#define FRAME_MS 16.7
#define IMMEDIATE_MS 100.0
#define THOUGHT_MS 1000.0

static EntCanvas *canvas;
static gint64 frame_begin_us, frame_sum_us, frame_max_us;
static guint n_frames;

static double
ms_since (gint64 begin_us)
{
  return (g_get_monotonic_time () - begin_us) / 1000.0;
}

static void
report (const char *what,
        double      ms,
        double      limit_ms)
{
  g_print ("%-24s %7.1f ms (limit: %.0f)\n", what, ms, limit_ms);
}

/* Those of @ids the data knows; all there are for %NULL. */
static EntView *
new_view (EntDataset        *dataset,
          const char *const *ids)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    {
      const char *id = ent_dataset_get_grouping (dataset, row)->record.id;

      if (ids == NULL || g_strv_contains (ids, id))
        g_ptr_array_add (all, (char *) id);
    }
  g_ptr_array_add (all, NULL);
  return ent_view_new ((const char *const *) all->pdata, ent_dataset_get_updated (dataset));
}

static void
settle (EntPipeline *pipeline)
{
  while (ent_pipeline_get_busy (pipeline) || !ent_pipeline_get_scene (pipeline) || ent_canvas_surface_get_busy (canvas->surface)
         || ent_canvas_surface_get_scene (canvas->surface) != ent_canvas_get_scene (canvas))
    g_main_context_iteration (NULL, TRUE);
}

/* Of this thread alone: what a frame costs does not depend on what else runs. */
static gint64
get_cpu_us (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
frame_begins_cb (void)
{
  frame_begin_us = get_cpu_us ();
}

static void
frame_ends_cb (void)
{
  gint64 took_us = get_cpu_us () - frame_begin_us;

  frame_sum_us += took_us;
  frame_max_us = MAX (frame_max_us, took_us);
  n_frames++;
}

static void
time_frames (const char *what,
             double      dx,
             double      factor)
{
  n_frames = 0;
  frame_sum_us = frame_max_us = 0;
  while (n_frames < N_ROUNDS)
    {
      guint before = n_frames;

      ent_viewport_pan (canvas->viewport, (before / 10) % 2 ? dx : -dx, (before / 10) % 2 ? dx : -dx);
      if (factor != 1)
        ent_viewport_zoom_by (canvas->viewport, (before / 10) % 2 ? 1 / factor : factor);
      while (n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  g_print ("%-24s %7.1f ms (limit: %.0f), longest %.1f ms\n", what, frame_sum_us / 1000.0 / n_frames, FRAME_MS, frame_max_us / 1000.0);
}

static void
measure (EntDataset        *dataset,
         const char        *title,
         const char *const *ids,
         EntChartKind       chart)
{
  g_autoptr (EntView) network = new_view (dataset, ids);
  g_autoptr (EntView) view = ent_view_with_chart (network, chart);
  g_autoptr (EntDocument) document = ent_document_new (dataset, NULL, NULL, NULL);
  g_autoptr (EntState) state = ent_state_new (document, view);
  g_autoptr (EntPipeline) pipeline = ent_pipeline_new (state, ent_text_get_measure ());
  GtkWidget *window = gtk_window_new ();
  GdkFrameClock *clock;
  gint64 begin_us;

  canvas = ENT_CANVAS (ent_canvas_new ());
  ent_canvas_set_pipeline (canvas, pipeline);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (canvas));
  begin_us = g_get_monotonic_time ();
  gtk_window_present (GTK_WINDOW (window));
  settle (pipeline);
  g_print ("\n%s: %u nodes, %u edges, %u items\n", title, ent_graph_get_n_nodes (ent_pipeline_get_graph (pipeline)),
           ent_graph_get_n_edges (ent_pipeline_get_graph (pipeline)), ent_scene_get_n_items (ent_pipeline_get_scene (pipeline)));
  report ("window to first picture", ms_since (begin_us), THOUGHT_MS);

  begin_us = get_cpu_us ();
  for (int i = 1; i <= N_ROUNDS; i++)
    ent_state_set_day (state, ent_dataset_get_updated (dataset) - 200 * i);
  report ("date step, scene built", (get_cpu_us () - begin_us) / 1000.0 / N_ROUNDS, FRAME_MS);
  ent_state_set_day (state, ent_dataset_get_updated (dataset));
  settle (pipeline);

  begin_us = g_get_monotonic_time ();
  ent_viewport_zoom_by (canvas->viewport, 1.01);
  settle (pipeline);
  report ("repainted in the worker", ms_since (begin_us), IMMEDIATE_MS);

  clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));
  begin_us = get_cpu_us ();
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      EntCanvasCaption *caption = ent_canvas_caption_new (view, ent_pipeline_get_slice (pipeline), ent_pipeline_get_scene (pipeline),
                                                          ent_pipeline_get_measure (pipeline), WIDTH, HEIGHT, 1);

      ent_canvas_caption_free (caption);
    }
  report ("caption", (get_cpu_us () - begin_us) / 1000.0 / N_ROUNDS, FRAME_MS);
  g_signal_connect (clock, "before-paint", G_CALLBACK (frame_begins_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frame_ends_cb), NULL);
  time_frames ("panned frame", 3, 1);
  time_frames ("frame while zooming", 0, 1.02);
  ent_state_set_selection (state, ent_thing_of (ent_ref (ENT_KIND_NATION, 0)));
  time_frames ("panned, one selected", 3, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  static const char *const four[] = { "ric", "brics", "sco", "g20", NULL };
  static const char *const ten[] = { "ric", "brics", "sco", "g20", "csto", "eaeu", "quad", "ibsa", "g7", "asean", NULL };
  g_autoptr (GFile) file = g_file_new_for_path (argc > 1 ? argv[1] : g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  g_autoptr (EntDataset) organisations = made_up_organisations (534, 243);

  if (!dataset)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  if (!gtk_init_check ())
    {
      g_print ("No display\n");
      return 0;
    }

  measure (dataset, "Four groupings", four, ENT_CHART_NETWORK);
  measure (dataset, "Ten groupings", ten, ENT_CHART_NETWORK);
  measure (dataset, "All groupings, linear", NULL, ENT_CHART_LINEAR);
  measure (dataset, "All groupings, columns", NULL, ENT_CHART_COLUMNS);
  measure (dataset, "All groupings, matrix", NULL, ENT_CHART_MATRIX);
  measure (organisations, "Organisations, matrix", NULL, ENT_CHART_MATRIX);
  measure (dataset, "All groupings", NULL, ENT_CHART_NETWORK);
  return 0;
}
