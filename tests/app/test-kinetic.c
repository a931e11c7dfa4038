/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-kinetic.h"

#include "tests/app/canvas-fixture.h"

/* The picture goes on when the hand lets go. */

static gboolean
is_standing (gpointer kinetic)
{
  return !ent_kinetic_get_coasting (kinetic);
}

static void
test_coasts (Fixture       *fixture,
             gconstpointer  data)
{
  EntViewport *viewport = fixture->canvas->viewport;
  g_autoptr (EntKinetic) kinetic = ent_kinetic_new (GTK_WIDGET (fixture->canvas), viewport);
  EntCamera before = ent_viewport_get_camera (viewport);

  g_assert_true (ent_kinetic_coast (kinetic, (EntPoint) { 800, -400 }));
  helper_wait (is_standing, kinetic);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).x, >, before.x + 50);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).y, <, before.y - 25);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).zoom, ==, before.zoom);
  g_assert_false (ent_kinetic_coast (kinetic, (EntPoint) { 1, 1 }));
}

/* Whoever moves the camera otherwise has the last word. */
static void
test_gives_way (Fixture       *fixture,
                gconstpointer  data)
{
  EntViewport *viewport = fixture->canvas->viewport;
  g_autoptr (EntKinetic) kinetic = ent_kinetic_new (GTK_WIDGET (fixture->canvas), viewport);
  EntCamera there;

  ent_kinetic_coast (kinetic, (EntPoint) { 3000, 0 });
  ent_viewport_zoom_by (viewport, 2);
  there = ent_viewport_get_camera (viewport);
  helper_wait (is_standing, kinetic);
  g_assert_cmpfloat (ent_viewport_get_camera (viewport).x, ==, there.x);
  ent_kinetic_coast (kinetic, (EntPoint) { 3000, 0 });
  ent_kinetic_stop (kinetic);
  g_assert_false (ent_kinetic_get_coasting (kinetic));
}

static void
test_without_motion (Fixture       *fixture,
                     gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->canvas));
  g_autoptr (EntKinetic) kinetic = ent_kinetic_new (GTK_WIDGET (fixture->canvas), fixture->canvas->viewport);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_false (ent_kinetic_coast (kinetic, (EntPoint) { 3000, 0 }));
  g_assert_false (ent_kinetic_get_coasting (kinetic));
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

#define ADD(path, func) ADD_CANVAS ("/app/kinetic/" path, func)

HELPER_MAIN ({
  ADD ("coasts", test_coasts);
  ADD ("gives-way", test_gives_way);
  ADD ("without-motion", test_without_motion);
})
