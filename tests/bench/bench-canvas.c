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
 * thought, and what feels immediate), a frame of 60 Hz for the rest. What GTK
 * needs to fill the same window with a colour that changes is the least that a
 * frame can cost; a panned one may cost 1.7 of it. Pointing and selecting may
 * add 2 ms, and a window in which nothing happens may cost nothing. Needs a
 * display.
 *
 *     bench-canvas DATA "All groupings, matrix"    what begins so alone */

#define WIDTH 1600
#define HEIGHT 1000
#define N_ROUNDS 40
#define FRAME_MS 16.7
#define IMMEDIATE_MS 100.0
#define THOUGHT_MS 1000.0
#define ADDED_MS 2.0
#define FILL_RATIO 1.7
#define IDLE_MS 2000

/* As long as somebody looks at what was selected before moving it, and how often that is tried. */
#define REST_MS 500
#define N_RESTS 8

static EntCanvas *canvas;
static gint64 frame_begin_us, frame_sum_us, frame_max_us;
static guint n_frames;
static double fill_ms; /* of all threads, as GTK draws in others, too */
static const char *wanted; /* (nullable): how the titles of the measures that are wanted begin */

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

static double
get_process_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
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

typedef void (*ChangeFunc) (guint nth);

/* Draws frames, each after a change. Returns what one costs, in ms of all
 * threads, among them what the worker paints because of them. */
static double
draw_frames (ChangeFunc change)
{
  double begin_ms = get_process_ms ();

  n_frames = 0;
  frame_sum_us = frame_max_us = 0;
  while (n_frames < N_ROUNDS)
    {
      guint before = n_frames;

      change (before);
      while (n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  return (get_process_ms () - begin_ms) / n_frames;
}

static double
time_frames (const char *what,
             ChangeFunc  change)
{
  double all_ms = draw_frames (change);

  g_print ("%-24s %7.1f ms (limit: %.0f), longest %.1f ms; %.1f ms of all threads, %.2f of a fill\n", what, frame_sum_us / 1000.0 / n_frames,
           FRAME_MS, frame_max_us / 1000.0, all_ms, all_ms / fill_ms);
  return all_ms;
}

/* What is all in sight is not moved, but drawn. */
static void
pan (guint nth)
{
  double step = (nth / 10) % 2 ? -3 : 3;

  ent_viewport_pan (canvas->viewport, step, step);
  gtk_widget_queue_draw (GTK_WIDGET (canvas));
}

static void
zoom (guint nth)
{
  ent_viewport_zoom_by (canvas->viewport, (nth / 10) % 2 ? 1 / 1.02 : 1.02);
}

/* Nations of the picture, one after the other. */
static EntThing
get_nation (guint nth)
{
  EntGraph *graph = ent_pipeline_get_graph (canvas->pipeline);
  guint n_groupings = ent_graph_get_n_groupings (graph);

  return ent_thing_of (ent_graph_get_ref (graph, n_groupings + nth % (ent_graph_get_n_nodes (graph) - n_groupings)));
}

static void
point_at (guint nth)
{
  ent_state_set_hover (ent_canvas_get_state (canvas), get_nation (nth));
  pan (nth);
}

static void
choose (guint nth)
{
  ent_state_set_selection (ent_canvas_get_state (canvas), get_nation (nth));
  pan (nth);
}

static void
watch_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));

  g_signal_connect (clock, "before-paint", G_CALLBACK (frame_begins_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frame_ends_cb), NULL);
}

/* A limit of its own for each row: what is added to a panned frame. */
static void
report_added (const char *what,
              ChangeFunc  change,
              double      panned_ms)
{
  g_print ("%-24s %7.1f ms on top of a panned frame (limit: %.0f)\n", what, draw_frames (change) - panned_ms, ADDED_MS);
}

static gboolean
set_flag_cb (gpointer flag)
{
  *(gboolean *) flag = TRUE;
  return G_SOURCE_REMOVE;
}

static void
rest (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, set_flag_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* What is selected is looked at before it is moved. */
static void
time_after_rests (void)
{
  gint64 sum_us = 0, max_us = 0;

  for (guint nth = 0; nth < N_RESTS; nth++)
    {
      choose (nth);
      rest (REST_MS);
      n_frames = 0;
      frame_sum_us = frame_max_us = 0;
      pan (nth);
      while (n_frames == 0)
        g_main_context_iteration (NULL, TRUE);
      sum_us += frame_sum_us;
      max_us = MAX (max_us, frame_max_us);
    }
  g_print ("%-24s %7.1f ms (limit: %.0f), longest %.1f ms; the first panned frame after one was selected\n", "after a rest",
           sum_us / 1000.0 / N_RESTS, FRAME_MS, max_us / 1000.0);
}

static void
time_idle (void)
{
  double begin_ms;

  for (guint i = 0; i < N_ROUNDS; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
  begin_ms = get_process_ms ();
  rest (IDLE_MS);
  g_print ("%-24s %7.1f ms in two seconds (limit: 0)\n", "idle", get_process_ms () - begin_ms);
}

/* ------------------------------------------------------------------------ */
/* The least that a frame can cost */

static GtkWidget *area;
static float shade;

static void
fill (guint nth)
{
  gtk_widget_queue_draw (area);
}

#define TYPE_FILL (fill_get_type ())
G_DECLARE_FINAL_TYPE (Fill, fill, , FILL, GtkWidget)

struct _Fill
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (Fill, fill, GTK_TYPE_WIDGET)

static void
fill_snapshot (GtkWidget   *widget,
               GtkSnapshot *snapshot)
{
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));

  shade = shade < 0.5f ? shade + 0.3f : shade - 0.3f;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { shade, shade, shade, 1 }, &all);
}

static void
fill_class_init (FillClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = fill_snapshot;
}

static void
fill_init (Fill *self)
{
}

static void
time_fill (void)
{
  GtkWidget *window = gtk_window_new ();

  area = g_object_new (TYPE_FILL, NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), area);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (area) == 0)
    g_main_context_iteration (NULL, TRUE);
  watch_frames (window);
  draw_frames (fill);
  fill_ms = draw_frames (fill);
  g_print ("%-24s %7.1f ms; %.1f ms of all threads; a panned frame may cost %.1f of it\n", "fill by GTK", frame_sum_us / 1000.0 / n_frames,
           fill_ms, FILL_RATIO);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* ------------------------------------------------------------------------ */

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
  g_autoptr (EntPipeline) pipeline = NULL;
  GtkWidget *window;
  gint64 begin_us;
  double panned_ms;

  if (wanted != NULL && !g_str_has_prefix (title, wanted))
    return;
  pipeline = ent_pipeline_new (state, ent_text_get_measure ());
  window = gtk_window_new ();
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

  begin_us = get_cpu_us ();
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      EntCanvasCaption *caption = ent_canvas_caption_new (view, ent_pipeline_get_slice (pipeline), ent_pipeline_get_scene (pipeline),
                                                          ent_pipeline_get_measure (pipeline), WIDTH, HEIGHT, 1);

      ent_canvas_caption_free (caption);
    }
  report ("caption", (get_cpu_us () - begin_us) / 1000.0 / N_ROUNDS, FRAME_MS);
  watch_frames (window);
  panned_ms = time_frames ("panned frame", pan);
  time_frames ("frame while zooming", zoom);
  settle (pipeline);
  ent_state_set_selection (state, get_nation (0));
  time_frames ("panned, one selected", pan);
  time_after_rests ();
  report_added ("another selected", choose, panned_ms);
  ent_state_set_selection (state, ENT_THING_NOTHING);
  report_added ("another pointed at", point_at, panned_ms);
  ent_state_set_hover (state, ENT_THING_NOTHING);
  settle (pipeline);
  time_idle ();

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
  /* Where GL is made by software that is what would be measured. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  if (!gtk_init_check ())
    {
      g_print ("No display\n");
      return 0;
    }

  wanted = argc > 2 ? argv[2] : NULL;
  time_fill ();
  measure (dataset, "Four groupings", four, ENT_CHART_NETWORK);
  measure (dataset, "Ten groupings", ten, ENT_CHART_NETWORK);
  measure (dataset, "All groupings, linear", NULL, ENT_CHART_LINEAR);
  measure (dataset, "All groupings, columns", NULL, ENT_CHART_COLUMNS);
  measure (dataset, "All groupings, matrix", NULL, ENT_CHART_MATRIX);
  measure (organisations, "Organisations, matrix", NULL, ENT_CHART_MATRIX);
  measure (dataset, "All groupings, network", NULL, ENT_CHART_NETWORK);
  return 0;
}
