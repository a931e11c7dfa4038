/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-notice.h"
#include "layout/ent-work.h"

#include "io/ent-json-reader.h"
#include "tests/app/helpers.h"

typedef struct
{
  EntState        *state;
  EntPipeline     *pipeline;
  EntViewport     *viewport;
  GtkWidget       *window;
  EntCanvasNotice *notice;
  guint            n_arranged;
} Fixture;

static gboolean
is_laid_out (gpointer data)
{
  return !ent_pipeline_get_busy (data);
}

static gboolean
is_gone (gpointer data)
{
  return *(EntPipeline **) data == NULL;
}

static void
arrange_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  Fixture *fixture = data;

  fixture->n_arranged++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const GActionEntry actions[] = { { .name = "arrange", .activate = arrange_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, NULL, NULL, NULL);
  g_autoptr (EntDocument) document = ent_document_new (dataset, file, NULL, NULL);
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "ric", NULL }, ent_day_new (2020, 1, 1));

  fixture->state = ent_state_new (document, view);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_measure ());
  fixture->viewport = ent_viewport_new ();
  ent_viewport_set_page (fixture->viewport, 600, 480, (EntInsets) { .bottom = 40 });
  fixture->notice = g_object_new (ENT_TYPE_CANVAS_NOTICE, NULL);
  ent_canvas_notice_set_pipeline (fixture->notice, fixture->pipeline, fixture->viewport);
  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), fixture);
  fixture->window = helper_show (GTK_WIDGET (fixture->notice));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* A layout that was stopped holds it until its worker has noticed. */
  g_object_add_weak_pointer (G_OBJECT (fixture->pipeline), (gpointer *) &fixture->pipeline);
  g_object_unref (fixture->pipeline);
  helper_wait (is_gone, &fixture->pipeline);
  g_assert_finalize_object (fixture->viewport);
  g_assert_finalize_object (fixture->state);
}

static gboolean
is_visible (Fixture *fixture)
{
  return gtk_widget_get_visible (GTK_WIDGET (fixture->notice));
}

/* The button with a label that can be seen, or %NULL. */
static GtkWidget *
find_button (Fixture    *fixture,
             const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = helper_find (GTK_WIDGET (fixture->notice), GTK_TYPE_BUTTON, i);

      if (button == NULL)
        return NULL;
      if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0 && gtk_widget_get_visible (button))
        return button;
    }
}

/* Of as many groupings a clean picture is looked for, which takes longest: the layout runs until it is stopped. */
static void
show_many (Fixture *fixture)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  guint n = ENT_CROWD - 1;
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  g_autoptr (EntView) view = NULL;

  for (guint row = 0; row < n; row++)
    ids[row] = ent_dataset_get_grouping (dataset, row)->record.id;
  view = ent_view_with_groupings (ent_state_get_view (fixture->state), ids);
  ent_state_set_view (fixture->state, view, "Show many");
}

/* Brings the wait that runs to its end at once, after asserting how long it
 * would have been: no test depends on how fast the machine is. */
static void
end_wait (Fixture *fixture,
          gint64   begin_us,
          gint64   wait_ms)
{
  GSource *source = g_main_context_find_source_by_user_data (NULL, fixture->notice);
  gint64 due_us;
  guint id;

  g_assert_nonnull (source);
  id = g_source_get_id (source);
  due_us = g_source_get_ready_time (source);
  g_assert_cmpint (due_us, >=, begin_us + wait_ms * 1000);
  g_assert_cmpint (due_us, <=, g_get_monotonic_time () + wait_ms * 1000);
  g_source_set_ready_time (source, 0);
  while (g_main_context_find_source_by_id (NULL, id) != NULL)
    g_main_context_iteration (NULL, FALSE);
}

/* More than have outlines. */
static void
show_multitude (Fixture      *fixture,
                EntChartKind  chart)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  g_autofree const char **ids = g_new0 (const char *, ENT_MULTITUDE + 2);
  g_autoptr (EntView) view = NULL;
  g_autoptr (EntView) charted = NULL;

  for (guint row = 0; row < ENT_MULTITUDE + 1; row++)
    ids[row] = ent_dataset_get_grouping (dataset, row)->record.id;
  view = ent_view_with_groupings (ent_state_get_view (fixture->state), ids);
  charted = ent_view_with_chart (view, chart);
  ent_state_set_view (fixture->state, charted, "Show a multitude");
  helper_wait (is_laid_out, fixture->pipeline);
}

/* A network of so many can hardly be read, and says what can; once is enough. */
static void
test_multitude_offers_matrix_and_focus (Fixture       *fixture,
                                        gconstpointer  data)
{
  GtkWidget *matrix;

  ent_pipeline_set_page (fixture->pipeline, 600, 480);
  helper_wait (is_laid_out, fixture->pipeline);
  g_assert_false (is_visible (fixture));
  show_multitude (fixture, ENT_CHART_NETWORK);
  g_assert_true (is_visible (fixture));
  g_assert_null (find_button (fixture, "_Arrange Anew"));
  g_assert_null (find_button (fixture, "_Focus"));
  ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (ENT_KIND_GROUPING, 0)));
  g_assert_nonnull (find_button (fixture, "_Focus"));
  matrix = find_button (fixture, "_Matrix");
  g_assert_nonnull (matrix);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (matrix)), ==, "win.chart");
  g_assert_cmpstr (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (matrix)), NULL), ==, "matrix");

  show_multitude (fixture, ENT_CHART_MATRIX);
  g_assert_false (is_visible (fixture));
  show_multitude (fixture, ENT_CHART_NETWORK);
  g_assert_true (is_visible (fixture));
  g_signal_emit_by_name (helper_find_tooltip (GTK_WIDGET (fixture->notice), GTK_TYPE_BUTTON, "Dismiss"), "clicked");
  g_assert_false (is_visible (fixture));
  show_multitude (fixture, ENT_CHART_MATRIX);
  show_multitude (fixture, ENT_CHART_NETWORK);
  g_assert_false (is_visible (fixture));
}

static void
test_quick_layout_is_not_spoken_of (Fixture       *fixture,
                                    gconstpointer  data)
{
  g_assert_false (is_visible (fixture));
  ent_pipeline_set_page (fixture->pipeline, 600, 480);
  g_assert_true (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_false (is_visible (fixture));
  /* The main loop does not run meanwhile: it is not known to be long. */
  while (ent_pipeline_get_busy (fixture->pipeline))
    {
      GSource *source = g_main_context_find_source_by_user_data (NULL, fixture->notice);

      g_source_set_ready_time (source, g_get_monotonic_time () + G_USEC_PER_SEC);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_false (is_visible (fixture));
  g_assert_null (g_main_context_find_source_by_user_data (NULL, fixture->notice));
}

static void
test_long_layout_can_be_taken_back (Fixture       *fixture,
                                    gconstpointer  data)
{
  gint64 begin_us;
  GtkWidget *cancel;

  ent_pipeline_set_page (fixture->pipeline, 600, 480);
  helper_wait (is_laid_out, fixture->pipeline);

  begin_us = g_get_monotonic_time ();
  show_many (fixture);
  end_wait (fixture, begin_us, 150);
  g_assert_true (is_visible (fixture));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->notice), "Arranging RIC, SCO, BRICS, …"));
  g_assert_null (find_button (fixture, "_Cancel"));
  g_assert_null (find_button (fixture, "_Arrange Anew"));

  begin_us = g_get_monotonic_time ();
  end_wait (fixture, begin_us - 100 * 1000, 350);
  cancel = find_button (fixture, "_Cancel");
  g_assert_nonnull (cancel);
  g_signal_emit_by_name (cancel, "clicked");
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_false (is_visible (fixture));
  g_assert_cmpstr (ent_view_get_groupings (ent_state_get_view (fixture->state))[0], ==, "ric");
  g_assert_null (ent_view_get_groupings (ent_state_get_view (fixture->state))[1]);
}

static gboolean
is_sketched (gpointer data)
{
  return ent_pipeline_get_shows_sketch (data);
}

/* At first there is nothing to go back to, but soon something that can be kept. */
static void
test_first_layout_stops_at_a_sketch (Fixture       *fixture,
                                     gconstpointer  data)
{
  gint64 begin_us = g_get_monotonic_time ();
  GtkWidget *button;

  show_many (fixture);
  ent_pipeline_set_page (fixture->pipeline, 600, 480);
  end_wait (fixture, begin_us, 150);
  end_wait (fixture, begin_us, 350);
  g_assert_true (is_visible (fixture));
  g_assert_null (find_button (fixture, "_Cancel"));

  helper_wait (is_sketched, fixture->pipeline);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->notice), "Arranging RIC, SCO, BRICS, …"));
  /* What there is of the picture can be seen beside it. */
  g_assert_cmpint (gtk_widget_get_valign (GTK_WIDGET (fixture->notice)), ==, GTK_ALIGN_END);
  button = find_button (fixture, "_Cancel");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (ent_pipeline_get_busy (fixture->pipeline));
  g_assert_true (ent_pipeline_get_shows_sketch (fixture->pipeline));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (fixture->notice), "The picture is a rough one"));
  button = find_button (fixture, "_Arrange Anew");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->n_arranged, ==, 1);
}

static void
set_picture (Fixture *fixture,
             double   width,
             double   height)
{
  EntRect bounds = { 0, 0, width, height };

  ent_viewport_set_picture (fixture->viewport, ent_pipeline_get_graph (fixture->pipeline),
                            ent_view_get_day (ent_state_get_view (fixture->state)), bounds, bounds);
}

/* Ends what a change of the size has begun. */
static void
give_out_sizes (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_other_shape_offers_to_arrange (Fixture       *fixture,
                                    gconstpointer  data)
{
  GtkWidget *button;

  set_picture (fixture, 1000, 800);
  g_assert_false (is_visible (fixture));
  ent_viewport_set_page (fixture->viewport, 1300, 480, (EntInsets) { .bottom = 40 });
  /* No widget may come while sizes are given out. */
  g_assert_false (is_visible (fixture));
  give_out_sizes ();
  g_assert_true (is_visible (fixture));
  /* The legend can be read. */
  g_assert_cmpint (gtk_widget_get_margin_bottom (GTK_WIDGET (fixture->notice)), >, 40);
  button = find_button (fixture, "_Arrange Anew");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (fixture->n_arranged, ==, 1);

  ent_viewport_set_page (fixture->viewport, 600, 480, (EntInsets) { .bottom = 40 });
  give_out_sizes ();
  g_assert_false (is_visible (fixture));
}

/* Whoever does not want it is asked again only about another shape. */
static void
test_offer_can_be_dismissed (Fixture       *fixture,
                             gconstpointer  data)
{
  GtkWidget *dismiss;

  set_picture (fixture, 1000, 800);
  ent_viewport_set_page (fixture->viewport, 1300, 480, (EntInsets) { 0 });
  give_out_sizes ();
  dismiss = helper_find_tooltip (GTK_WIDGET (fixture->notice), GTK_TYPE_BUTTON, "Dismiss");
  g_assert_true (gtk_widget_get_focusable (dismiss));
  g_signal_emit_by_name (dismiss, "clicked");
  g_assert_false (is_visible (fixture));
  ent_viewport_set_page (fixture->viewport, 1310, 480, (EntInsets) { 0 });
  give_out_sizes ();
  g_assert_false (is_visible (fixture));

  ent_viewport_set_page (fixture->viewport, 600, 480, (EntInsets) { 0 });
  ent_viewport_set_page (fixture->viewport, 600, 1300, (EntInsets) { 0 });
  give_out_sizes ();
  g_assert_true (is_visible (fixture));
}

#define ADD(path, func) g_test_add ("/app/canvas-notice/" path, Fixture, NULL, set_up, func, tear_down)

HELPER_MAIN ({
  ADD ("multitude-offers-matrix-and-focus", test_multitude_offers_matrix_and_focus);
  ADD ("quick-layout-is-not-spoken-of", test_quick_layout_is_not_spoken_of);
  ADD ("long-layout-can-be-taken-back", test_long_layout_can_be_taken_back);
  ADD ("first-layout-stops-at-a-sketch", test_first_layout_stops_at_a_sketch);
  ADD ("other-shape-offers-to-arrange", test_other_shape_offers_to_arrange);
  ADD ("offer-can-be-dismissed", test_offer_can_be_dismissed);
})
