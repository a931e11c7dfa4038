/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/app/canvas-fixture.h"

#include "scene/ent-several.h"

/* The ids of what is selected, nations first. */
static char *
write_selection (Fixture *fixture)
{
  g_autoptr (GArray) records = ent_several_list (fixture->dataset, ent_state_get_selection (fixture->state));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            ent_dataset_get_record (fixture->dataset, g_array_index (records, EntRef, i))->id);
  return g_string_free (text, FALSE);
}

#define assert_selection(expected) \
  G_STMT_START { g_autofree char *ids = write_selection (fixture); g_assert_cmpstr (ids, ==, expected); } G_STMT_END

static void
test_one_after_the_other (Fixture       *fixture,
                          gconstpointer  data)
{
  EntPoint india = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "IND"));
  EntPoint brazil = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "BRA"));
  EntPoint sco = get_point (fixture, get_thing (fixture, ENT_KIND_GROUPING, "sco"));

  ent_canvas_pointer_click (fixture->canvas->pointer, brazil, 1, FALSE);
  ent_canvas_toggle_at (fixture->canvas, india);
  assert_selection ("BRA IND");
  ent_canvas_toggle_at (fixture->canvas, sco);
  assert_selection ("BRA IND sco");
  ent_canvas_toggle_at (fixture->canvas, brazil);
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_PAIR);
  /* Missing everything takes nothing away; a click without the key does. */
  ent_canvas_toggle_at (fixture->canvas, (EntPoint) { 2, gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) / 2.0 });
  assert_selection ("IND sco");
  ent_canvas_pointer_click (fixture->canvas->pointer, india, 1, FALSE);
  assert_selection ("IND");
}

/* Members and partners of that day, whether they can be seen or not. */
static void
test_all_nations (Fixture       *fixture,
                  gconstpointer  data)
{
  EntScene *scene = ent_pipeline_get_scene (fixture->pipeline);
  g_autoptr (GArray) records = NULL;
  guint n_discs = 0;

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    n_discs += ent_scene_get_items (scene)[i].is_node && ent_scene_get_items (scene)[i].thing.record.kind == ENT_KIND_NATION;
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.select-all", NULL);
  records = ent_several_list (fixture->dataset, ent_state_get_selection (fixture->state));
  g_assert_cmpuint (n_discs, >, 10);
  g_assert_cmpuint (records->len, ==, n_discs);
  for (guint i = 0; i < records->len; i++)
    g_assert_cmpint (g_array_index (records, EntRef, i).kind, ==, ENT_KIND_NATION);
}

static void
test_in_a_rectangle (Fixture       *fixture,
                     gconstpointer  data)
{
  EntPoint india = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "IND"));
  EntPoint china = get_point (fixture, get_thing (fixture, ENT_KIND_NATION, "CHN"));
  EntPoint sco = get_point (fixture, get_thing (fixture, ENT_KIND_GROUPING, "sco"));
  EntRect around = { MIN (india.x, china.x) - 1, MIN (india.y, china.y) - 1, MAX (india.x, china.x) + 1, MAX (india.y, china.y) + 1 };

  ent_canvas_select_in (fixture->canvas, (EntRect) { india.x - 1, india.y - 1, india.x + 1, india.y + 1 });
  assert_selection ("IND");
  /* Pills are no discs. */
  ent_canvas_select_in (fixture->canvas, (EntRect) { sco.x - 1, sco.y - 1, sco.x + 1, sco.y + 1 });
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_NONE);
  ent_canvas_select_in (fixture->canvas, around);
  {
    g_autofree char *ids = write_selection (fixture);

    g_assert_nonnull (strstr (ids, "CHN"));
    g_assert_nonnull (strstr (ids, "IND"));
    g_assert_null (strstr (ids, "sco"));
  }
}

/* The node that has the focus, with Ctrl and the space bar. */
static void
test_by_keyboard (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->canvas));
  guint n_found = 0;

  ent_state_set_selection (fixture->state, get_thing (fixture, ENT_KIND_NATION, "RUS"));
  g_assert_true (ent_canvas_nodes_focus (fixture->canvas->nodes, ent_canvas_get_scene (fixture->canvas),
                                         get_thing (fixture, ENT_KIND_NATION, "BRA")));
  for (guint c = 0; c < g_list_model_get_n_items (controllers); c++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, c);

      for (guint i = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) && i < g_list_model_get_n_items (G_LIST_MODEL (controller)); i++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), i);
          GtkKeyvalTrigger *trigger = GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut));

          if (gtk_keyval_trigger_get_keyval (trigger) != GDK_KEY_space || gtk_keyval_trigger_get_modifiers (trigger) != GDK_CONTROL_MASK)
            continue;
          n_found++;
          g_assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (fixture->canvas),
                                                       gtk_shortcut_get_arguments (shortcut)));
        }
    }
  g_assert_cmpuint (n_found, ==, 1);
  assert_selection ("BRA RUS");
}

/* Each of them has a ring, and what all share is brought out. */
static void
test_rings (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntThings) one = NULL;
  g_autoptr (EntThings) two = NULL;

  ent_state_set_selection (fixture->state, get_thing (fixture, ENT_KIND_NATION, "IND"));
  one = ent_canvas_list_selected (fixture->canvas);
  g_assert_cmpuint (ent_things_get_n (one), ==, 0);
  ent_state_set_selection (fixture->state, ent_several_toggle (fixture->dataset, get_thing (fixture, ENT_KIND_NATION, "IND"),
                                                               get_thing (fixture, ENT_KIND_NATION, "BRA")));
  two = ent_canvas_list_selected (fixture->canvas);
  g_assert_cmpuint (ent_things_get_n (two), ==, 2);
  g_assert_true (ent_things_has (two, get_thing (fixture, ENT_KIND_NATION, "BRA")));
  g_assert_cmpfloat (ent_canvas_get_fade (fixture->canvas), ==, ENT_FADE_SELECTION);
}

#define ADD(path, func) g_test_add ("/app/canvas-selection/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("one-after-the-other", test_one_after_the_other)
    ADD ("all-nations", test_all_nations)
    ADD ("in-a-rectangle", test_in_a_rectangle)
    ADD ("by-keyboard", test_by_keyboard)
    ADD ("rings", test_rings))
