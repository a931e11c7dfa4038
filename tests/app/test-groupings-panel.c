/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-late-menu.h"
#include "app/ent-presets-button.h"
#include "app/ent-role-list.h"
#include "app/ent-line-switches.h"
#include "app/ent-widget-colors.h"
#include "groupings-fixture.h"

static void
test_roles (GroupingsFixture *fixture,
            gconstpointer     data)
{
  GtkWidget *outer = helper_find (fixture->panel, GTK_TYPE_CHECK_BUTTON, 1);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (outer)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (outer), FALSE);
  g_assert_cmpuint (ent_view_get_roles (ent_state_get_view (fixture->state)) & (1u << ENT_ROLE_OBSERVER | 1u << ENT_ROLE_PARTNER), ==, 0);
  g_assert_cmpuint (ent_view_get_roles (ent_state_get_view (fixture->state)) & 1u << ENT_ROLE_MEMBER, !=, 0);

  ent_state_undo (fixture->state);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (outer)));
}

static void
problem_cb (EntProblemLevel  level,
            const char      *path,
            const char      *message,
            gpointer         user_data)
{
  g_error ("%s: %s", path, message);
}

/* Nations AAA and BBB with a tie, and a grouping if it is wanted. */
static void
open_ties (GroupingsFixture *fixture,
           gboolean          with_grouping)
{
  static const char *const nations[] = { "AAA", "BBB", NULL };
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (problem_cb, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (NULL, ent_day_new (2012, 6, 1));
  EntRecordDraft drafts[] = {
    { .kind = ENT_KIND_SOURCE, .id = "s", .title = "S", .kind_id = "book" },
    { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Alpha", .kind_id = "state", .sources = sources },
    { .kind = ENT_KIND_NATION, .index = 1, .id = "BBB", .name = "Beta", .kind_id = "state", .sources = sources },
    { .kind = ENT_KIND_TIE, .nations = nations, .kind_id = "dialogue", .from = "2000", .sources = sources },
    { .kind = ENT_KIND_GROUPING, .id = "x", .name = "X", .kind_id = "other", .from = "2000", .sources = sources },
  };

  ent_dataset_builder_set_title (builder, "Ties");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  for (guint i = 0; i < (with_grouping ? 5 : 4); i++)
    {
      drafts[i].latitude_deg = drafts[i].longitude_deg = NAN;
      ent_dataset_builder_add (builder, &drafts[i]);
    }
  dataset = ent_dataset_builder_freeze (builder);
  g_assert_nonnull (dataset);
  fixture_open (fixture->state, dataset, view);
}

static void
test_ties (GroupingsFixture *fixture,
           gconstpointer     data)
{
  GtkWidget *ties = helper_find (fixture->panel, ENT_TYPE_LINE_SWITCHES, 0);
  GtkCheckButton *check = GTK_CHECK_BUTTON (helper_find (ties, GTK_TYPE_CHECK_BUTTON, 1));

  open_ties (fixture, TRUE);
  g_assert_true (gtk_widget_get_visible (ties));
  g_assert_false (gtk_check_button_get_active (check));

  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpuint (ent_view_get_ties (ent_state_get_view (fixture->state)), ==, ENT_TIE_KINDS_ALL);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show Ties");
  ent_state_undo (fixture->state);
  g_assert_cmpuint (ent_view_get_ties (ent_state_get_view (fixture->state)), ==, 0);
  g_assert_false (gtk_check_button_get_active (check));
}

/* The switch stands as the picture is, also where nobody has touched it. */
static void
test_lines_to_members (GroupingsFixture *fixture,
                       gconstpointer     data)
{
  GtkWidget *switches = helper_find (fixture->panel, ENT_TYPE_LINE_SWITCHES, 0);
  GtkCheckButton *check = GTK_CHECK_BUTTON (helper_find (switches, GTK_TYPE_CHECK_BUTTON, 0));
  static const char *const many[] = { "alpha", "beta", "gamma", "x1", "x2", "x3", NULL };
  g_autoptr (EntView) view = ent_view_with_groupings (ent_state_get_view (fixture->state), many);

  g_assert_true (gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, FALSE);
  g_assert_cmpint (ent_view_get_spokes (ent_state_get_view (fixture->state)), ==, ENT_SPOKES_OUTER);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Hide Lines to Members");
  ent_state_undo (fixture->state);
  g_assert_true (gtk_check_button_get_active (check));

  ent_state_set_view (fixture->state, view, "Show many");
  g_assert_false (gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, TRUE);
  g_assert_cmpint (ent_view_get_spokes (ent_state_get_view (fixture->state)), ==, ENT_SPOKES_ALL);
}

/* Where there is no grouping, the panel says so, and there is nothing to switch. */
static void
test_no_groupings (GroupingsFixture *fixture,
                   gconstpointer     data)
{
  open_ties (fixture, FALSE);
  g_assert_false (gtk_widget_get_visible (helper_find (fixture->panel, ENT_TYPE_LINE_SWITCHES, 0)));
  g_assert_false (gtk_widget_get_visible (helper_find (fixture->panel, ENT_TYPE_ROLE_LIST, 0)));
  g_assert_true (gtk_widget_get_visible (helper_find_label (fixture->panel,
                                                            "This data set has no groupings. Its ties are shown as lines between nations.")));
}

static void
test_no_presets (GroupingsFixture *fixture,
                 gconstpointer     data)
{
  g_assert_false (gtk_widget_get_visible (helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0)));
}

static void
assert_preset (GroupingsFixture *fixture,
               const char       *expected)
{
  GtkWidget *presets = helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0);
  GtkWidget *button = helper_find (presets, GTK_TYPE_MENU_BUTTON, 0);
  g_autoptr (GMenuModel) menu
    = g_menu_model_get_item_link (ent_late_menu_get (GTK_MENU_BUTTON (button)), 0, G_MENU_LINK_SECTION);
  g_autoptr (GVariant) label = g_menu_model_get_item_attribute_value (menu, 0, G_MENU_ATTRIBUTE_LABEL, NULL);

  g_assert_true (gtk_widget_get_visible (presets));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  g_assert_cmpstr (g_variant_get_string (label, NULL), ==, expected);
}

static void
test_presets (GroupingsFixture *fixture,
              gconstpointer     data)
{
  GtkWidget *presets = helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0);
  GtkWidget *button = helper_find (presets, GTK_TYPE_MENU_BUTTON, 0);
  EntView *view;

  groupings_open_many (fixture);
  assert_preset (fixture, "The blocs__of 1960");
  g_assert_true (gtk_widget_activate_action (button, "presets.choose", "s", "cold"));
  view = ent_state_get_view (fixture->state);
  g_assert_cmpstr (ent_view_get_groupings (view)[0], ==, "nato");
  g_assert_cmpstr (ent_view_get_groupings (view)[1], ==, "pact");
  g_assert_null (ent_view_get_groupings (view)[2]);
  g_assert_cmpint (ent_view_get_day (view), ==, ent_day_new (1960, 1, 1));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "The blocs_of 1960");

  /* One without a date keeps that of the view. */
  gtk_widget_activate_action (button, "presets.choose", "s", "seven");
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (1960, 1, 1));
  ent_state_undo (fixture->state);
  ent_state_undo (fixture->state);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "g03"));
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (2012, 6, 1));
}

/* Which preset the menu marks, as its entry stands in it, from 1; 0 for none. */
static guint
get_marked (GroupingsFixture *fixture)
{
  GtkWidget *button = helper_find (helper_find (fixture->panel, ENT_TYPE_PRESETS_BUTTON, 0), GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *menu;
  guint marked = 0;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  menu = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *entry = helper_find (menu, g_type_from_name ("GtkModelButton"), i);
      gboolean active;

      g_assert_nonnull (entry);
      g_object_get (entry, "active", &active, NULL);
      if (active)
        marked = i + 1;
    }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  return marked;
}

/* A preset is marked as long as it is what is seen, however that has come about. */
static void
test_marked_preset (GroupingsFixture *fixture,
                    gconstpointer     data)
{
  g_autoptr (EntView) seven = ent_view_new ((const char *const[]) { "g-7", NULL }, ent_day_new (2012, 6, 1));
  g_autoptr (EntView) blocs = NULL;

  groupings_open_many (fixture);
  g_assert_cmpuint (get_marked (fixture), ==, 0);
  ent_state_set_view (fixture->state, seven, "Choose");
  g_assert_cmpuint (get_marked (fixture), ==, 2);
  blocs = ent_view_with_groupings (ent_state_get_view (fixture->state), (const char *const[]) { "nato", "pact", NULL });
  ent_state_set_view (fixture->state, blocs, "Choose");
  g_assert_cmpuint (get_marked (fixture), ==, 0);
  /* One with a date is seen on that date alone. */
  ent_state_set_day (fixture->state, ent_day_new (1960, 1, 1));
  g_assert_cmpuint (get_marked (fixture), ==, 1);
  ent_state_set_day (fixture->state, ent_day_new (1960, 1, 2));
  g_assert_cmpuint (get_marked (fixture), ==, 0);
}

static void
check_pattern (GroupingsFixture *fixture,
               const char       *id,
               EntPattern        pattern)
{
  EntRef grouping = fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_GROUPING, id);

  g_assert_cmpint (ent_widget_colors_get_pattern (fixture->state, grouping.row), ==, pattern);
}

/* Groupings have the patterns that they have in the picture, whatever is shown and in which theme. */
static void
test_patterns (GroupingsFixture *fixture,
               gconstpointer     data)
{
  g_autoptr (EntView) print = ent_view_with_theme (ent_state_get_view (fixture->state), ENT_THEME_PRINT);
  g_autoptr (EntView) all = ent_view_with_groupings (print, (const char *const[]) { "beta", "gamma", "alpha", NULL });
  g_autoptr (EntView) two = ent_view_with_groupings (all, (const char *const[]) { "alpha", "beta", NULL });
  g_autoptr (EntView) one = ent_view_with_groupings (all, (const char *const[]) { "beta", NULL });

  ent_state_set_view (fixture->state, two, "Show two");
  check_pattern (fixture, "alpha", ENT_PATTERN_SOLID);
  check_pattern (fixture, "beta", ENT_PATTERN_DOUBLE);
  check_pattern (fixture, "gamma", ENT_PATTERN_SOLID);
  ent_state_set_view (fixture->state, all, "Show all");
  check_pattern (fixture, "alpha", ENT_PATTERN_BEADS);
  check_pattern (fixture, "beta", ENT_PATTERN_SOLID);
  ent_state_set_view (fixture->state, one, "Show one");
  check_pattern (fixture, "beta", ENT_PATTERN_SOLID);
}

#define ADD(path, func) \
  g_test_add ("/app/groupings-panel/" path, GroupingsFixture, NULL, groupings_set_up, func, groupings_tear_down)

HELPER_MAIN ({
  ADD ("presets/none", test_no_presets);
  ADD ("presets/one-step", test_presets);
  ADD ("presets/marked", test_marked_preset);
  ADD ("roles/filter-and-undo", test_roles);
  ADD ("patterns", test_patterns);
  ADD ("lines/to-members", test_lines_to_members);
  ADD ("ties/switch-and-undo", test_ties);
  ADD ("ties/no-groupings", test_no_groupings);
})
