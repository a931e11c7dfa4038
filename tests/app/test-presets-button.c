/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-presets-button.h"

#include "app/ent-late-menu.h"
#include "app/ent-preset-dialogs.h"
#include "groupings-fixture.h"

/* The panel with presets of one's own. */
typedef struct
{
  GroupingsFixture groupings;
  GSettings       *settings;
  EntOwnPresets   *own;
  GtkWidget       *button;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  groupings_set_up (&fixture->groupings, data);
  groupings_open_many (&fixture->groupings);
  fixture->settings = g_settings_new ("io.github.entente.Entente");
  g_settings_reset (fixture->settings, "presets");
  fixture->own = ent_own_presets_new (fixture->settings);
  ent_groupings_panel_set_own_presets (ENT_GROUPINGS_PANEL (fixture->groupings.panel), fixture->own);
  fixture->button = helper_find (helper_find (fixture->groupings.panel, ENT_TYPE_PRESETS_BUTTON, 0), GTK_TYPE_MENU_BUTTON, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  groupings_tear_down (&fixture->groupings, data);
  g_object_unref (fixture->own);
  g_object_unref (fixture->settings);
}

/* The labels of the menu, with a stroke between sections. */
static char *
list_menu (Fixture *fixture)
{
  GMenuModel *menu = ent_late_menu_get (GTK_MENU_BUTTON (fixture->button));
  GString *text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int j = 0; j < g_menu_model_get_n_items (section); j++)
        {
          g_autoptr (GVariant) label = g_menu_model_get_item_attribute_value (section, j, G_MENU_ATTRIBUTE_LABEL, NULL);

          g_string_append_printf (text, "%s; ", g_variant_get_string (label, NULL));
        }
      g_string_append (text, "| ");
    }
  return g_string_free (text, FALSE);
}

#define ASSERT_MENU(fixture, expected)          \
  {                                             \
    g_autofree char *menu = list_menu (fixture); \
    g_assert_cmpstr (menu, ==, expected);       \
  }

static void
test_menu (Fixture       *fixture,
           gconstpointer  data)
{
  ASSERT_MENU (fixture, "The blocs__of 1960; Seven alone; | _Keep as a Preset …; | ");
  ent_own_presets_keep (fixture->own, "My_own", (const char *const[]) { "g05", "nato", NULL });
  ent_own_presets_keep (fixture->own, "Of other data", (const char *const[]) { "unknown", NULL });
  ASSERT_MENU (fixture, "My__own; | The blocs__of 1960; Seven alone; | _Keep as a Preset …; _Rename and Delete …; | ");
  ent_own_presets_remove (fixture->own, 0);
  ASSERT_MENU (fixture, "The blocs__of 1960; Seven alone; | _Keep as a Preset …; _Rename and Delete …; | ");
}

/* On the day that is shown, as a step that is called like it; nothing else is lost. */
static void
test_choose (Fixture       *fixture,
             gconstpointer  data)
{
  EntState *state = fixture->groupings.state;

  ent_own_presets_keep (fixture->own, "Mine", (const char *const[]) { "g05", "unknown", "pact", NULL });
  g_assert_true (gtk_widget_activate_action (fixture->button, "presets.choose-own", "s", "Mine"));
  g_assert_cmpstr (ent_view_get_groupings (ent_state_get_view (state))[0], ==, "g05");
  g_assert_cmpstr (ent_view_get_groupings (ent_state_get_view (state))[1], ==, "pact");
  g_assert_null (ent_view_get_groupings (ent_state_get_view (state))[2]);
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (state)), ==, ent_day_new (2012, 6, 1));
  g_assert_cmpstr (ent_state_get_undo_what (state), ==, "Mine");
  gtk_widget_activate_action (fixture->button, "presets.choose-own", "s", "None such");
  g_assert_cmpstr (ent_view_get_groupings (ent_state_get_view (state))[0], ==, "g05");
}

/* Under the names of what is shown, or another; a name that is there is replaced. */
static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog = ent_preset_dialogs_new_keep (NULL, fixture->own, fixture->groupings.state);
  GtkWidget *entry = adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog));

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "g03 and Atlantic");
  gtk_editable_set_text (GTK_EDITABLE (entry), "  ");
  g_assert_false (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "keep"));
  gtk_editable_set_text (GTK_EDITABLE (entry), " Two ");
  g_assert_true (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (dialog), "keep"));
  g_assert_cmpstr (adw_message_dialog_get_response_label (ADW_MESSAGE_DIALOG (dialog), "keep"), ==, "_Keep");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (ent_own_presets_get_n (fixture->own), ==, 1);
  g_assert_cmpstr (ent_own_presets_get_name (fixture->own, 0), ==, "Two");
  g_assert_cmpstr (ent_own_presets_get_groupings (fixture->own, 0)[1], ==, "nato");

  dialog = ent_preset_dialogs_new_keep (NULL, fixture->own, fixture->groupings.state);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (ADW_MESSAGE_DIALOG (dialog))), "Two");
  g_assert_cmpstr (adw_message_dialog_get_response_label (ADW_MESSAGE_DIALOG (dialog), "keep"), ==, "_Replace");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
click (GtkWidget  *root,
       const char *label)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *button = helper_find (root, GTK_TYPE_BUTTON, i);

      g_assert_nonnull (button);
      if (g_strcmp0 (gtk_widget_get_tooltip_text (button), label) != 0 && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0)
        continue;
      g_signal_emit_by_name (button, "clicked");
      return;
    }
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog, *row;

  ent_own_presets_keep (fixture->own, "One", (const char *const[]) { "g05", NULL });
  ent_own_presets_keep (fixture->own, "Two", (const char *const[]) { "nato", NULL });
  dialog = ent_preset_dialogs_new_edit (NULL, fixture->own);
  row = helper_find (dialog, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (row), "Two");
  g_signal_emit_by_name (row, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "One"); /* another is called so */
  gtk_editable_set_text (GTK_EDITABLE (row), "First");
  g_signal_emit_by_name (row, "apply");
  g_assert_cmpstr (ent_own_presets_get_name (fixture->own, 0), ==, "First");

  click (row, "Delete “One”");
  g_assert_cmpuint (ent_own_presets_get_n (fixture->own), ==, 1);
  click (row, "_Undo");
  g_assert_cmpuint (ent_own_presets_find (fixture->own, "First"), !=, G_MAXUINT);
  g_assert_cmpstr (ent_own_presets_get_groupings (fixture->own, ent_own_presets_find (fixture->own, "First"))[0], ==, "g05");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

#define ADD(path, func) g_test_add ("/app/presets-button/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (ADD ("menu", test_menu)
                 ADD ("choose", test_choose)
                     ADD ("keep", test_keep)
                         ADD ("edit", test_edit))
