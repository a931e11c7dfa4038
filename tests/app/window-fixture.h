/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-window.h"
#include "helpers.h"

/* A whole window with the bundled data, in the style the program has. */

/* One for all tests: it stands on the bus until the process ends. */
static inline GtkApplication *
window_fixture_get_application (void)
{
  static GtkApplication *application;

  if (application == NULL)
    {
      g_autoptr (GError) error = NULL;

      application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "io.github.entente.Test", "flags", G_APPLICATION_NON_UNIQUE,
                                  "resource-base-path", "/io/github/entente/Entente", NULL);
      g_application_register (G_APPLICATION (application), NULL, &error);
      g_assert_no_error (error);
    }
  return application;
}

static inline gboolean
window_fixture_is_shown (gpointer window)
{
  return gtk_widget_get_visible (window);
}

static inline gboolean
window_fixture_is_idle (gpointer window)
{
  EntPipeline *pipeline = ent_window_get_pipeline (window);

  return ent_pipeline_get_scene (pipeline) != NULL && !ent_pipeline_get_busy (pipeline);
}

static inline EntWindow *
window_fixture_new (int width,
                    int height)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  EntWindow *window = ent_window_new (window_fixture_get_application (), NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  ent_window_open (window, file);
  helper_wait (window_fixture_is_shown, window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  helper_wait (window_fixture_is_idle, window);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}
