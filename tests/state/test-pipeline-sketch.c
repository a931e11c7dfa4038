/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is shown of a picture that takes long. */
#include "state/ent-pipeline-private.h"

#include "io/ent-json-reader.h"
#include "tests/state/wait-for-layout.h"

#define SKETCH_MS 400 /* what is there sooner has no sketch */
#define PAUSE_MS 600  /* and none follows another sooner */

typedef struct
{
  EntState       *state;
  EntPipeline    *pipeline;
  guint           n_sketches;
  guint           n_finished;
  EntArrangement *sent; /* (nullable), borrowed */
  gboolean        is_sent_shown;
} Fixture;

static void
arrangement_cb (EntPipeline *pipeline,
                GParamSpec  *pspec,
                Fixture     *fixture)
{
  if (ent_pipeline_get_arrangement (pipeline) == NULL)
    return;
  if (ent_pipeline_get_arrangement (pipeline) == fixture->sent)
    fixture->is_sent_shown = TRUE;
  if (ent_pipeline_get_shows_sketch (pipeline))
    fixture->n_sketches++;
  else
    fixture->n_finished++;
}

/* The bundled data, with a picture of one grouping. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  g_autoptr (EntDocument) document = ent_document_new (dataset, file, NULL, NULL);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "ric", NULL }, ent_day_new (2020, 1, 1));

  fixture->state = ent_state_new (document, view);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_fixed_measure ());
  ent_pipeline_set_page (fixture->pipeline, 800, 600);
  wait_for_layout (fixture->pipeline);
  g_signal_connect (fixture->pipeline, "notify::arrangement", G_CALLBACK (arrangement_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  wait_until_gone (fixture->pipeline);
  g_assert_finalize_object (fixture->state);
}

/* Shows the first @n_most groupings. */
static void
show (Fixture *fixture,
      guint    n_most)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  guint n = MIN (n_most, ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING));
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  g_autoptr (EntView) view = NULL;

  for (guint row = 0; row < n; row++)
    ids[row] = ent_dataset_get_grouping (dataset, row)->record.id;
  view = ent_view_with_groupings (ent_state_get_view (fixture->state), ids);
  ent_state_set_view (fixture->state, view, "Show more");
}

/* A layout of so many groupings runs on until it is stopped; one of more of them,
 * for which little is tried, may be done before its sketch is sent. */
static void
show_many (Fixture *fixture)
{
  show (fixture, 24);
}

/* What is needed of a layout that is of no more interest once it has a sketch. */
typedef struct
{
  EntArrangement *arrangement;
  GCancellable   *cancellable;
} Sketch;

static void
keep_sketch (EntArrangement *arrangement,
             gpointer        data)
{
  Sketch *sketch = data;

  sketch->arrangement = arrangement;
  g_cancellable_cancel (sketch->cancellable);
}

/* Makes a sketch of the present network as the worker of a layout does. */
static EntArrangement *
new_sketch (Fixture *fixture)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (EntArranging) arranging = ent_arranging_new (fixture->pipeline->stages, NULL);
  Sketch sketch = { .cancellable = cancellable };

  g_assert_null (ent_arranging_run (arranging, keep_sketch, &sketch, cancellable, NULL));
  return sketch.arrangement;
}

/* Sends one after a person has waited; the worker's own may follow. Returns whether it was shown. */
static gboolean
send (Fixture *fixture,
      guint64  serial)
{
  g_autoptr (EntArrangement) sketch = new_sketch (fixture);

  fixture->sent = sketch;
  fixture->is_sent_shown = FALSE;
  ent_pipeline_send_sketch (fixture->pipeline, serial, 0, ent_arrangement_ref (sketch));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fixture->sent = NULL;
  return fixture->is_sent_shown;
}

static void
test_long_layout_is_sketched (Fixture       *fixture,
                              gconstpointer  data)
{
  gint64 begin_us = g_get_monotonic_time ();

  show_many (fixture);
  wait_for_layout (fixture->pipeline);
  /* One that ends as its sketch is due may come before it. */
  if (g_get_monotonic_time () - begin_us > 2 * SKETCH_MS * 1000)
    g_assert_cmpuint (fixture->n_sketches, ==, 1);
  g_assert_cmpuint (fixture->n_sketches, <=, 1);
  g_assert_cmpuint (fixture->n_finished, ==, 1);
  g_assert_false (ent_pipeline_get_shows_sketch (fixture->pipeline));
}

static void
test_sketch_can_be_kept (Fixture       *fixture,
                         gconstpointer  data)
{
  EntArrangement *sketch;

  show_many (fixture);
  ent_pipeline_stop_at_sketch (fixture->pipeline);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (send (fixture, fixture->pipeline->serial));
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (ent_pipeline_get_shows_sketch (fixture->pipeline));
  g_assert_true (ent_pipeline_get_shown_view (fixture->pipeline) == ent_state_get_view (fixture->state));
  /* It is about to be replaced. */
  g_assert_false (ent_pipeline_get_can_drag (fixture->pipeline));

  sketch = ent_pipeline_get_arrangement (fixture->pipeline);
  ent_pipeline_stop_at_sketch (fixture->pipeline);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (ent_pipeline_get_arrangement (fixture->pipeline) == sketch);
  g_assert_true (ent_pipeline_get_shows_sketch (fixture->pipeline));
  g_assert_true (ent_pipeline_get_can_drag (fixture->pipeline));
  /* A date needs no other places. */
  ent_state_set_day (fixture->state, ent_day_new (2019, 1, 1));
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));

  /* What was not waited for is not taken for the picture of this choice. */
  ent_state_undo (fixture->state);
  g_assert_false (ent_pipeline_get_shows_sketch (fixture->pipeline));
  ent_state_redo (fixture->state);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  ent_state_undo (fixture->state);
}

static void
test_sketch_is_taken_back (Fixture       *fixture,
                           gconstpointer  data)
{
  show_many (fixture);
  g_assert_true (send (fixture, fixture->pipeline->serial));
  g_assert_true (ent_pipeline_get_can_take_back (fixture->pipeline));
  ent_pipeline_take_back (fixture->pipeline);
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_false (ent_pipeline_get_shows_sketch (fixture->pipeline));
  g_assert_cmpuint (ent_graph_get_n_groupings (ent_pipeline_get_graph (fixture->pipeline)), ==, 1);
}

/* Arranging anew has the same network, whose places there were are wanted back. */
static void
test_sketch_of_the_same_is_taken_back (Fixture       *fixture,
                                       gconstpointer  data)
{
  EntArrangement *before;

  show (fixture, 20);
  wait_for_layout (fixture->pipeline);
  before = ent_pipeline_get_arrangement (fixture->pipeline);
  ent_pipeline_arrange (fixture->pipeline);
  g_assert_true (send (fixture, fixture->pipeline->serial));
  ent_pipeline_take_back (fixture->pipeline);
  g_assert_true (ent_pipeline_get_arrangement (fixture->pipeline) == before);
  g_assert_false (ent_pipeline_get_shows_sketch (fixture->pipeline));
}

/* How far the layout has come is shown from time to time, and of what comes meanwhile the newest. */
static void
test_sketch_is_refined (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntArrangement) older = NULL;
  gint64 begin_us;

  show_many (fixture);
  older = new_sketch (fixture);
  g_assert_true (send (fixture, fixture->pipeline->serial));
  begin_us = g_get_monotonic_time ();
  ent_pipeline_send_sketch (fixture->pipeline, fixture->pipeline->serial, 0, ent_arrangement_ref (older));
  g_assert_false (send (fixture, fixture->pipeline->serial));
  fixture->n_sketches = 0;
  fixture->sent = older;
  fixture->is_sent_shown = FALSE;
  while (fixture->n_sketches == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - begin_us, >=, (PAUSE_MS - SKETCH_MS) * 1000);
  g_assert_false (fixture->is_sent_shown);
  g_assert_true (ent_pipeline_get_shows_sketch (fixture->pipeline));
  ent_pipeline_take_back (fixture->pipeline);
}

/* Drawing a sketch would only delay a picture that is there already, though not taken yet. */
static void
test_sketch_of_what_is_done_is_dropped (Fixture       *fixture,
                                        gconstpointer  data)
{
  show_many (fixture);
  g_atomic_int_set (&fixture->pipeline->done, (gint) fixture->pipeline->serial);
  g_assert_false (send (fixture, fixture->pipeline->serial));
  ent_pipeline_take_back (fixture->pipeline);
}

/* Somebody wants something else by now. */
static void
test_late_sketch_is_dropped (Fixture       *fixture,
                             gconstpointer  data)
{
  guint64 serial;

  show_many (fixture);
  serial = fixture->pipeline->serial;
  ent_pipeline_take_back (fixture->pipeline);
  show_many (fixture);
  g_assert_false (send (fixture, serial));
  ent_pipeline_take_back (fixture->pipeline);
}

#define ADD(path, func) g_test_add ("/state/pipeline-sketch/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("long-layout-is-sketched", test_long_layout_is_sketched);
  ADD ("sketch-can-be-kept", test_sketch_can_be_kept);
  ADD ("sketch-is-taken-back", test_sketch_is_taken_back);
  ADD ("sketch-of-the-same-is-taken-back", test_sketch_of_the_same_is_taken_back);
  ADD ("sketch-is-refined", test_sketch_is_refined);
  ADD ("sketch-of-what-is-done-is-dropped", test_sketch_of_what_is_done_is_dropped);
  ADD ("late-sketch-is-dropped", test_late_sketch_is_dropped);

  return g_test_run ();
}
