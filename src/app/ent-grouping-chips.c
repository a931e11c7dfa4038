/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-grouping-chips.h"

#include <glib/gi18n.h>

#include "app/ent-pill.h"
#include "app/ent-tooltip.h"
#include "app/ent-wrap-layout.h"

#define SPACING_PX 4

/* More would push the list away, in which all are. */
#define MAX_CHIPS 12

struct _EntGroupingChips
{
  AdwBin     parent_instance;

  GtkWidget *box;   /* borrowed; with the chips */
  EntState  *state; /* owned */
};

G_DEFINE_FINAL_TYPE (EntGroupingChips, ent_grouping_chips, ADW_TYPE_BIN)

/* A pill, and the way out of the picture. */
static GtkWidget *
new_chip (EntGroupingChips *self,
          guint32           grouping)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is the name of a grouping */
  g_autofree char *label = g_strdup_printf (_("Hide %s"), ent_dataset_get_grouping_name (ent_state_get_dataset (self->state), grouping));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "groupings.switch");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ub)", grouping, FALSE);
  ent_tooltip_begin (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_box_append (GTK_BOX (chip), ent_pill_new (self->state, grouping));
  gtk_box_append (GTK_BOX (chip), button);
  gtk_widget_add_css_class (chip, "grouping-chip");
  return chip;
}

static GtkWidget *
new_rest (guint n)
{
  /* Translators: how many groupings are shown beside those that are named */
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  return label;
}

/* Which chip has the focus, or G_MAXUINT. */
static guint
find_focus (EntGroupingChips *self)
{
  guint nth = 0;

  for (GtkWidget *chip = gtk_widget_get_first_child (self->box); chip != NULL; chip = gtk_widget_get_next_sibling (chip), nth++)
    if (gtk_widget_get_focus_child (self->box) == chip && gtk_widget_get_state_flags (chip) & GTK_STATE_FLAG_FOCUS_WITHIN)
      return nth;
  return G_MAXUINT;
}

/* Whoever removes one is at the button of the next, or of the last. */
static void
give_focus (EntGroupingChips *self,
            guint             nth)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->box);

  for (; nth > 0 && chip != NULL && GTK_IS_BOX (gtk_widget_get_next_sibling (chip)); nth--)
    chip = gtk_widget_get_next_sibling (chip);
  if (chip != NULL)
    gtk_widget_grab_focus (gtk_widget_get_last_child (chip));
}

static void
list (EntGroupingChips *self)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);
  guint focus = find_focus (self);
  GtkWidget *chip;
  guint n = 0;

  while ((chip = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_widget_unparent (chip);
  for (const char *const *id = ent_view_get_groupings (ent_state_get_view (self->state)); *id != NULL; id++)
    {
      guint32 grouping = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, *id);

      if (grouping == ENT_ROW_NONE)
        continue;
      if (n++ < MAX_CHIPS)
        gtk_widget_set_parent (new_chip (self, grouping), self->box);
    }
  if (n > MAX_CHIPS)
    gtk_widget_set_parent (new_rest (n - MAX_CHIPS), self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  if (focus != G_MAXUINT)
    give_focus (self, focus);
}

static void
view_changed_cb (EntGroupingChips *self,
                 EntViewFields     fields)
{
  if (fields & (ENT_VIEW_GROUPINGS | ENT_VIEW_THEME))
    list (self);
}

static void
ent_grouping_chips_dispose (GObject *object)
{
  EntGroupingChips *self = ENT_GROUPING_CHIPS (object);
  GtkWidget *chip;

  while (self->box != NULL && (chip = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_widget_unparent (chip);
  self->box = NULL;
  g_clear_object (&self->state);
  G_OBJECT_CLASS (ent_grouping_chips_parent_class)->dispose (object);
}

static void
ent_grouping_chips_class_init (EntGroupingChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_grouping_chips_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ent_grouping_chips_init (EntGroupingChips *self)
{
  self->box = g_object_new (ADW_TYPE_BIN, NULL);
  gtk_widget_set_layout_manager (self->box, ent_wrap_layout_new (SPACING_PX));
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Shown"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ent_grouping_chips_set_state:
 * @state: the state of the window; a reference is kept. To be called once.
 */
void
ent_grouping_chips_set_state (EntGroupingChips *self,
                              EntState         *state)
{
  g_return_if_fail (ENT_IS_GROUPING_CHIPS (self));
  g_return_if_fail (ENT_IS_STATE (state) && self->state == NULL);

  self->state = g_object_ref (state);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  list (self);
}
