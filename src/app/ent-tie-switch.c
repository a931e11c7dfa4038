/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-tie-switch.h"

#include <glib/gi18n.h>

struct _EntTieSwitch
{
  AdwBin          parent_instance;

  /* Template widgets */
  GtkCheckButton *check;

  EntState       *state; /* owned */
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (EntTieSwitch, ent_tie_switch, ADW_TYPE_BIN)

static void
view_changed_cb (EntTieSwitch  *self,
                 EntViewFields  fields)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);

  gtk_widget_set_visible (GTK_WIDGET (self), ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) > 0
                                                 && ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) > 0);
  if ((fields & ENT_VIEW_TIES) == 0)
    return;
  self->updating = TRUE;
  gtk_check_button_set_active (self->check, ent_view_get_ties (ent_state_get_view (self->state)) != 0);
  self->updating = FALSE;
}

static void
toggled_cb (GtkCheckButton *check,
            EntTieSwitch   *self)
{
  gboolean active = gtk_check_button_get_active (check);
  g_autoptr (EntView) view = NULL;

  if (self->updating)
    return;
  view = ent_view_with_ties (ent_state_get_view (self->state), active ? ENT_TIE_KINDS_ALL : 0);
  /* Translators: what can be undone */
  ent_state_set_view (self->state, view, active ? _("Show Ties") : _("Hide Ties"));
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  EntTieSwitch  *self)
{
  gtk_check_button_set_active (self->check, !gtk_check_button_get_active (self->check));
}

static void
ent_tie_switch_dispose (GObject *object)
{
  EntTieSwitch *self = ENT_TIE_SWITCH (object);

  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_TIE_SWITCH);
  G_OBJECT_CLASS (ent_tie_switch_parent_class)->dispose (object);
}

static void
ent_tie_switch_class_init (EntTieSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_tie_switch_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-tie-switch.ui");
  gtk_widget_class_bind_template_child (widget_class, EntTieSwitch, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_tie_switch_init (EntTieSwitch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_tie_switch_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_tie_switch_set_state (EntTieSwitch *self,
                          EntState     *state)
{
  g_return_if_fail (ENT_IS_TIE_SWITCH (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}
