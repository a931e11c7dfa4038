/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-canvas-private.h"

#include "io/ent-json-reader.h"
#include "state/ent-pick.h"
#include "tests/app/helpers.h"

/* A canvas on the screen with RIC, SCO and BRICS. */

#define LIMIT_S 60

typedef struct
{
  EntDataset  *dataset;
  EntState    *state;
  EntPipeline *pipeline;
  GtkWidget   *window;
  EntCanvas   *canvas;
} Fixture;

static inline gboolean
give_up_cb (gpointer data)
{
  g_error ("No picture after %d seconds", LIMIT_S);
  return G_SOURCE_REMOVE;
}

static inline gboolean
is_settled (Fixture *fixture)
{
  return !ent_pipeline_get_busy (fixture->pipeline) && !ent_canvas_surface_get_busy (fixture->canvas->surface) &&
         ent_canvas_surface_get_scene (fixture->canvas->surface) == ent_canvas_get_scene (fixture->canvas);
}

/* Waits until all stands as it is to stand. */
static inline void
settle (Fixture *fixture)
{
  guint source = g_timeout_add_seconds (LIMIT_S, give_up_cb, NULL);

  while (!is_settled (fixture) || ent_canvas_travel_is_under_way (fixture->canvas->travel))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whether each node has what keyboard and screen reader find of it, of which there may be more than fit in a frame. */
static inline gboolean
has_nodes (gpointer fixture)
{
  return ((Fixture *) fixture)->canvas->nodes_source == 0;
}

static inline guint
count_nodes (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas->nodes)); child; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "ric", "sco", "brics", NULL }, ent_day_new (2020, 1, 1));
  g_autoptr (EntDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  fixture->dataset = ent_json_reader_read_file (file, NULL, NULL, &error);
  g_assert_no_error (error);
  document = ent_document_new (fixture->dataset, file, NULL, NULL);
  fixture->state = ent_state_new (document, view);
  fixture->pipeline = ent_pipeline_new (fixture->state, ent_text_get_measure ());
  fixture->canvas = ENT_CANVAS (ent_canvas_new ());
  ent_canvas_set_pipeline (fixture->canvas, fixture->pipeline);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->canvas));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  settle (fixture);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  /* No worker may still be painting when the program ends. */
  settle (fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->canvas), (gpointer *) &fixture->canvas);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->canvas);
  g_assert_finalize_object (fixture->pipeline);
  g_assert_finalize_object (fixture->state);
  ent_dataset_unref (fixture->dataset);
}

static inline EntThing
get_thing (Fixture    *fixture,
           EntKind     kind,
           const char *id)
{
  return ent_thing_of (ent_ref (kind, ent_dataset_lookup (fixture->dataset, kind, id)));
}

static inline EntPoint
get_point (Fixture *fixture,
           EntThing thing)
{
  const EntSceneItem *item = ent_scene_find_node (ent_pipeline_get_scene (fixture->pipeline), thing);

  g_assert_nonnull (item);
  return ent_camera_to_screen (ent_viewport_get_camera (fixture->canvas->viewport), item->point);
}

static inline EntThing
pick (Fixture *fixture,
      EntPoint point)
{
  return ent_pick_click (ent_pipeline_get_scene (fixture->pipeline), ent_viewport_get_camera (fixture->canvas->viewport), point);
}

static inline EntThing
pick_hover (Fixture *fixture,
            EntPoint point)
{
  return ent_pick_hover (ent_pipeline_get_scene (fixture->pipeline), ent_viewport_get_camera (fixture->canvas->viewport), point);
}

static inline void
assert_thing (EntThing a,
              EntThing b)
{
  g_assert_true (ent_thing_equal (a, b));
}

static inline void
assert_near (EntPoint a,
             EntPoint b)
{
  g_assert_cmpfloat_with_epsilon (a.x, b.x, 1e-6);
  g_assert_cmpfloat_with_epsilon (a.y, b.y, 1e-6);
}

#define ADD_CANVAS(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
