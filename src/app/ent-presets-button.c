/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-presets-button.h"

#include <glib/gi18n.h>

#include "app/ent-late-menu.h"
#include "app/ent-preset-dialogs.h"
#include "app/ent-presets-popover.h"
#include "view/ent-view-preset.h"

/* More presets than this are a list with a filter: a menu of thousands takes
 * seconds to make, and nobody finds anything in it. */
#define MAX_MENU 40

struct _EntPresetsButton
{
  AdwBin         parent_instance;

  GtkMenuButton *button;     /* borrowed; the child */
  GSimpleAction *choose;     /* owned; its state is the id of the preset that is shown */
  GSimpleAction *choose_own; /* owned; its state is the name of the one of one's own that is shown */
  GSimpleAction *keep;       /* owned */
  EntState      *state;      /* owned */
  EntOwnPresets *own;        /* (nullable), owned */
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

static void
choose_own_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  EntPresetsButton *self = data;
  const char *name = g_variant_get_string (parameter, NULL);
  guint nth = self->own != NULL ? ent_own_presets_find (self->own, name) : G_MAXUINT;
  g_autoptr (EntView) chosen = NULL;

  if (nth != G_MAXUINT)
    chosen = ent_own_presets_new_view (self->own, nth, ent_state_get_view (self->state), ent_state_get_dataset (self->state));
  if (chosen != NULL)
    ent_state_set_view (self->state, chosen, name);
}

static GtkWindow *
get_window (EntPresetsButton *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
keep_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntPresetsButton *self = data;

  gtk_window_present (GTK_WINDOW (ent_preset_dialogs_new_keep (get_window (self), self->own, self->state)));
}

static void
edit_activated (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  EntPresetsButton *self = data;

  gtk_window_present (GTK_WINDOW (ent_preset_dialogs_new_edit (get_window (self), self->own)));
}

/* Underlines in somebody else's words are no mnemonics. */
static char *
dup_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append (GMenu      *menu,
        const char *name,
        const char *action,
        const char *target)
{
  g_autofree char *label = dup_label (name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Those of which the data has something. */
static GMenuModel *
new_own_section (EntPresetsButton *self)
{
  GMenu *section = g_menu_new ();

  for (guint i = 0; i < ent_own_presets_get_n (self->own); i++)
    {
      g_autoptr (EntView) view = ent_own_presets_new_view (self->own, i, ent_state_get_view (self->state), ent_state_get_dataset (self->state));
      const char *name = ent_own_presets_get_name (self->own, i);

      if (view != NULL)
        append (section, name, "presets.choose-own", name);
    }
  return G_MENU_MODEL (section);
}

static GMenuModel *
new_ways_section (EntPresetsButton *self)
{
  GMenu *section = g_menu_new ();

  g_menu_append (section, _("_Keep as a Preset …"), "presets.keep");
  if (ent_own_presets_get_n (self->own) > 0)
    g_menu_append (section, _("_Rename and Delete …"), "presets.edit");
  return G_MENU_MODEL (section);
}

/* Own ones, and what can be done with them; too many of the data are a list of their own. */
static void
make_menu (EntPresetsButton *self)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  guint n_presets = ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) own = self->own != NULL ? new_own_section (self) : NULL;
  g_autoptr (GMenuModel) ways = self->own != NULL ? new_ways_section (self) : NULL;
  g_autoptr (GMenu) of_data = g_menu_new ();

  gtk_widget_set_visible (GTK_WIDGET (self), n_presets > 0 || (own != NULL && ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) > 0));
  if (own != NULL && g_menu_model_get_n_items (own) > 0)
    g_menu_append_section (menu, NULL, own);
  for (guint32 row = 0; row < n_presets && n_presets <= MAX_MENU; row++)
    append (of_data, ent_dataset_get_preset (dataset, row)->name, "presets.choose", ent_dataset_get_preset (dataset, row)->record.id);
  if (n_presets <= MAX_MENU)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (of_data));
  if (ways != NULL)
    g_menu_append_section (menu, NULL, ways);
  ent_late_menu_set (self->button, n_presets <= MAX_MENU ? G_MENU_MODEL (menu) : NULL);
  if (n_presets > MAX_MENU)
    gtk_menu_button_set_popover (self->button, ent_presets_popover_new (dataset, own != NULL ? G_MENU_MODEL (menu) : NULL));
}

static void
view_changed_cb (EntPresetsButton *self,
                 EntViewFields     fields)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  EntView *view = ent_state_get_view (self->state);
  guint32 shown;
  guint own;

  if ((fields & (ENT_VIEW_GROUPINGS | ENT_VIEW_DAY)) == 0)
    return;
  shown = ent_view_find_preset (view, dataset);
  own = self->own != NULL ? ent_own_presets_find_shown (self->own, view, dataset) : G_MAXUINT;
  g_simple_action_set_state (self->choose_own, g_variant_new_string (own != G_MAXUINT ? ent_own_presets_get_name (self->own, own) : ""));
  g_simple_action_set_enabled (self->keep, ent_view_get_groupings (view)[0] != NULL);
  g_simple_action_set_state (self->choose, g_variant_new_string (shown != ENT_ROW_NONE ? ent_dataset_get_preset (dataset, shown)->record.id : ""));
}

static void
own_changed_cb (EntPresetsButton *self)
{
  make_menu (self);
  view_changed_cb (self, ENT_VIEW_ALL);
}

static void
ent_presets_button_dispose (GObject *object)
{
  EntPresetsButton *self = ENT_PRESETS_BUTTON (object);

  g_clear_object (&self->choose);
  g_clear_object (&self->choose_own);
  g_clear_object (&self->keep);
  g_clear_object (&self->own);
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
  self->choose_own = g_simple_action_new_stateful ("choose-own", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect (self->choose_own, "activate", G_CALLBACK (choose_own_activated), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->choose_own));
  self->keep = g_simple_action_new ("keep", NULL);
  g_signal_connect (self->keep, "activate", G_CALLBACK (keep_activated), self);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (self->keep));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), &(GActionEntry) { .name = "edit", .activate = edit_activated }, 1, self);
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

/**
 * ent_presets_button_set_own:
 * @own: (nullable): the presets of a person; a reference is kept. To be called once,
 *   after the state is set.
 *
 * Offers them beside those of the data.
 */
void
ent_presets_button_set_own (EntPresetsButton *self,
                            EntOwnPresets    *own)
{
  g_return_if_fail (ENT_IS_PRESETS_BUTTON (self) && self->state != NULL && self->own == NULL);

  if (!g_set_object (&self->own, own))
    return;
  g_signal_connect_object (own, "changed", G_CALLBACK (own_changed_cb), self, G_CONNECT_SWAPPED);
  own_changed_cb (self);
}
