/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-card.h"

#include "base/ent-geometry.h"
#include "tests/app/helpers.h"

#define WIDTH 120.0
#define HEIGHT 50.0

/* Between a title and a legend. */
static const EntRect ROOM = { 0, 80, 600, 400 };

static EntRect
place (EntRect thing)
{
  EntPoint corner = ent_canvas_card_place (thing, ROOM, WIDTH, HEIGHT);
  EntRect card = { corner.x, corner.y, corner.x + WIDTH, corner.y + HEIGHT };

  g_assert_cmpfloat (card.x0, >=, ROOM.x0);
  g_assert_cmpfloat (card.y0, >=, ROOM.y0);
  g_assert_cmpfloat (card.x1, <=, ROOM.x1);
  g_assert_cmpfloat (card.y1, <=, ROOM.y1);
  return card;
}

static void
test_below (void)
{
  EntRect card = place ((EntRect) { 200, 200, 240, 260 });

  g_assert_cmpfloat (card.y0, >, 260);
  g_assert_cmpfloat_with_epsilon ((card.x0 + card.x1) / 2, 220, 1e-9);
}

static void
test_above_the_legend (void)
{
  g_assert_cmpfloat (place ((EntRect) { 200, 320, 240, 380 }).y1, <, 320);
}

static void
test_beside_a_tall_thing (void)
{
  g_assert_cmpfloat (place ((EntRect) { 200, 90, 240, 390 }).x0, >, 240);
  g_assert_cmpfloat (place ((EntRect) { 550, 90, 590, 390 }).x1, <, 550);
}

static void
test_at_the_rim (void)
{
  g_assert_cmpfloat (place ((EntRect) { -20, 200, 20, 260 }).x0, ==, 0);
  g_assert_cmpfloat (place ((EntRect) { 590, 200, 630, 260 }).x1, ==, 600);
}

/* A thing that fills all of the room, or that lies under the title. */
static void
test_stays_in_the_room (void)
{
  place ((EntRect) { -50, 0, 700, 500 });
  place ((EntRect) { 100, -40, 140, 10 });
  place ((EntRect) { 100, 440, 140, 500 });
}

static void
test_says (void)
{
  g_autoptr (EntCanvasCard) card = g_object_ref_sink (ENT_CANVAS_CARD (ent_canvas_card_new ()));

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (card)));
  ent_canvas_card_say (card, "<b>India</b>");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (card)));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (card), "India"));
  ent_canvas_card_say (card, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (card)));
}

/* One word of 500 letters, and as many short ones, leave most of the window free. */
static void
test_does_not_cover_the_window (void)
{
  g_autofree char *word = g_strnfill (500, 'W');
  g_autoptr (GString) words = g_string_new (NULL);
  const char *texts[2] = { word };

  for (guint i = 0; i < 500; i++)
    g_string_append (words, "Upper ");
  texts[1] = words->str;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (EntCanvasCard) card = g_object_ref_sink (ENT_CANVAS_CARD (ent_canvas_card_new ()));

      ent_canvas_card_say (card, texts[i]);
      ent_canvas_card_allocate (card, (EntRect) { 100, 100, 140, 140 }, (EntRect) { 0, 0, 360, 640 });
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (card)), >, 100);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (card)), <=, 252);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (card)), >, 100);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (card)), <, 400);
    }
}

HELPER_MAIN (
    g_test_add_func ("/app/canvas-card/below", test_below);
    g_test_add_func ("/app/canvas-card/above-the-legend", test_above_the_legend);
    g_test_add_func ("/app/canvas-card/beside-a-tall-thing", test_beside_a_tall_thing);
    g_test_add_func ("/app/canvas-card/at-the-rim", test_at_the_rim);
    g_test_add_func ("/app/canvas-card/stays-in-the-room", test_stays_in_the_room);
    g_test_add_func ("/app/canvas-card/says", test_says);
    g_test_add_func ("/app/canvas-card/does-not-cover-the-window", test_does_not_cover_the_window);)
