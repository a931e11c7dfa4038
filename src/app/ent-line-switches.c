/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-line-switches.h"

#include <glib/gi18n.h>

struct _EntLineSwitches
{
  AdwBin          parent_instance;

  /* Template widgets */
  GtkWidget      *spokes_row;
  GtkCheckButton *spokes_check;
  GtkWidget      *ties_row;
  GtkCheckButton *ties_check;

  EntState       *state; /* owned */
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (EntLineSwitches, ent_line_switches, ADW_TYPE_BIN)

static void
view_changed_cb (EntLineSwitches *self,
                 EntViewFields    fields)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  EntView *view = ent_state_get_view (self->state);
  EntSpokes spokes = ent_view_choose_spokes (view, ENT_MEDIUM_SCREEN);
  gboolean has_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) > 0;

  gtk_widget_set_visible (GTK_WIDGET (self), has_groupings);
  gtk_widget_set_visible (self->ties_row, ent_dataset_get_n_rows (dataset, ENT_KIND_TIE) > 0);
  if ((fields & (ENT_VIEW_TIES | ENT_VIEW_SPOKES | ENT_VIEW_GROUPINGS)) == 0)
    return;
  self->updating = TRUE;
  gtk_check_button_set_active (self->spokes_check, spokes == ENT_SPOKES_ALL || spokes == ENT_SPOKES_MEMBERS);
  gtk_check_button_set_active (self->ties_check, ent_view_get_ties (view) != 0);
  self->updating = FALSE;
}

static void
spokes_toggled_cb (GtkCheckButton  *check,
                   EntLineSwitches *self)
{
  gboolean active = gtk_check_button_get_active (check);
  g_autoptr (EntView) view = NULL;

  if (self->updating)
    return;
  view = ent_view_with_spokes (ent_state_get_view (self->state), active ? ENT_SPOKES_ALL : ENT_SPOKES_OUTER);
  /* Translators: what can be undone */
  ent_state_set_view (self->state, view, active ? _("Show Lines to Members") : _("Hide Lines to Members"));
}

static void
ties_toggled_cb (GtkCheckButton  *check,
                 EntLineSwitches *self)
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
row_activated_cb (GtkListBox      *list,
                  GtkListBoxRow   *row,
                  EntLineSwitches *self)
{
  GtkCheckButton *check = GTK_WIDGET (row) == self->spokes_row ? self->spokes_check : self->ties_check;

  gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

static void
ent_line_switches_dispose (GObject *object)
{
  EntLineSwitches *self = ENT_LINE_SWITCHES (object);

  g_clear_object (&self->state);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENT_TYPE_LINE_SWITCHES);
  G_OBJECT_CLASS (ent_line_switches_parent_class)->dispose (object);
}

static void
ent_line_switches_class_init (EntLineSwitchesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_line_switches_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/entente/Entente/ent-line-switches.ui");
  gtk_widget_class_bind_template_child (widget_class, EntLineSwitches, spokes_row);
  gtk_widget_class_bind_template_child (widget_class, EntLineSwitches, spokes_check);
  gtk_widget_class_bind_template_child (widget_class, EntLineSwitches, ties_row);
  gtk_widget_class_bind_template_child (widget_class, EntLineSwitches, ties_check);
  gtk_widget_class_bind_template_callback (widget_class, spokes_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, ties_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
ent_line_switches_init (EntLineSwitches *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * ent_line_switches_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_line_switches_set_state (EntLineSwitches *self,
                             EntState        *state)
{
  g_return_if_fail (ENT_IS_LINE_SWITCHES (self));
  g_return_if_fail (ENT_IS_STATE (state));
  g_return_if_fail (self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  view_changed_cb (self, ENT_VIEW_ALL);
}
