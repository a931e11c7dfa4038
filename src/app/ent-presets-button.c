/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-presets-button.h"

#include <glib/gi18n.h>

#include "app/ent-presets-popover.h"
#include "view/ent-view-preset.h"

/* More presets than this are a list with a filter: a menu of thousands takes
 * seconds to make, and nobody finds anything in it. */
#define MAX_MENU 40

struct _EntPresetsButton
{
  AdwBin         parent_instance;

  GtkMenuButton *button; /* borrowed; the child */
  GSimpleAction *choose; /* owned; its state is the id of the preset that is shown */
  EntState      *state;  /* owned */
};

G_DEFINE_FINAL_TYPE (EntPresetsButton, ent_presets_button, ADW_TYPE_BIN)

static void
choose_activated (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  EntPresetsButton *self = data;
  EntDataset *dataset = ent_state_get_dataset (self->state);
  guint32 row = ent_dataset_lookup (dataset, ENT_KIND_PRESET, g_variant_get_string (parameter, NULL));
  g_autoptr (EntView) chosen = NULL;

  if (row == ENT_ROW_NONE)
    return;

  chosen = ent_view_with_preset (ent_state_get_view (self->state), dataset, row);
  ent_state_set_view (self->state, chosen, ent_dataset_get_preset (dataset, row)->name);
}

/* Underlines in somebody else's words are no mnemonics. */
static char *
dup_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
make_menu (EntPresetsButton *self)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  guint n_presets = ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET);
  g_autoptr (GMenu) menu = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), n_presets > 0);
  if (n_presets > MAX_MENU)
    {
      gtk_menu_button_set_popover (self->button, ent_presets_popover_new (dataset));
      return;
    }

  menu = g_menu_new ();
  for (guint32 row = 0; row < n_presets; row++)
    {
      const EntPreset *preset = ent_dataset_get_preset (dataset, row);
      g_autofree char *label = dup_label (preset->name);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "presets.choose", "s", preset->record.id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (menu));
}

static void
view_changed_cb (EntPresetsButton *self,
                 EntViewFields     fields)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  guint32 shown;

  if ((fields & (ENT_VIEW_GROUPINGS | ENT_VIEW_DAY)) == 0)
    return;
  shown = ent_view_find_preset (ent_state_get_view (self->state), dataset);
  g_simple_action_set_state (self->choose, g_variant_new_string (shown != ENT_ROW_NONE ? ent_dataset_get_preset (dataset, shown)->record.id : ""));
}

static void
ent_presets_button_dispose (GObject *object)
{
  EntPresetsButton *self = ENT_PRESETS_BUTTON (object);

  g_clear_object (&self->choose);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ent_presets_button_parent_class)->dispose (object);
}

static void
ent_presets_button_class_init (EntPresetsButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_presets_button_dispose;
}

static void
ent_presets_button_init (EntPresetsButton *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *button = gtk_menu_button_new ();

  self->button = GTK_MENU_BUTTON (button);
  gtk_menu_button_set_label (self->button, _("Presets"));
  gtk_menu_button_set_direction (self->button, GTK_ARROW_DOWN);
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "presets-button");
  adw_bin_set_child (ADW_BIN (self), button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  self->choose = g_simple_action_new_stateful ("choose", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect (self->choose, "activate", G_CALLBACK (choose_activated), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->choose));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "presets", G_ACTION_GROUP (actions));
}

/**
 * ent_presets_button_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_presets_button_set_state (EntPresetsButton *self,
                              EntState         *state)
{
  g_return_if_fail (ENT_IS_PRESETS_BUTTON (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "notify::dataset", G_CALLBACK (make_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  make_menu (self);
  view_changed_cb (self, ENT_VIEW_ALL);
}
