/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-hints.h"

#include <glib/gi18n.h>

struct _EntHints
{
  AdwBin     parent_instance;

  /* Borrowed; in the bar */
  GtkLabel  *label;
  GtkLabel  *number;
  GtkButton *next;

  EntState  *state;    /* (nullable), borrowed */
  GSettings *settings; /* (nullable), owned */
  guint      nth;
  gboolean   is_over;
};

G_DEFINE_FINAL_TYPE (EntHints, ent_hints, ADW_TYPE_BIN)

static const char *const hints[] = {
  N_("Choose groupings: switch them on and off in the list, or take a preset."),
  N_("Move the date: drag along the time line, or go from change to change with the arrows beside the date."),
  N_("Select to read: click a nation, a grouping or an event, and what is known of it stands beside the picture, with sources."),
};

enum
{
  HINT_CHOOSE,
  HINT_MOVE,
  HINT_SELECT,
  N_HINTS,
};

G_STATIC_ASSERT (G_N_ELEMENTS (hints) == N_HINTS);

static void
show_hint (EntHints *self)
{
  /* Translators: which hint of how many */
  g_autofree char *number = g_strdup_printf (_("%u of %u"), self->nth + 1, (guint) N_HINTS);

  gtk_label_set_label (self->label, _(hints[self->nth]));
  gtk_label_set_label (self->number, number);
  gtk_button_set_label (self->next, self->nth + 1 < N_HINTS ? _("_Next") : _("_Done"));
}

static gboolean
is_shown (EntHints *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

/* Where there is nothing yet to choose from, they wait. */
static void
update_visible (EntHints *self)
{
  EntDataset *dataset = ent_state_get_dataset (self->state);

  gtk_widget_set_visible (GTK_WIDGET (self), !self->is_over && ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) > 0);
}

static void
end (EntHints *self)
{
  self->is_over = TRUE;
  update_visible (self);
}

/* Another window may have dismissed them. */
static void
settings_changed_cb (EntHints *self)
{
  if (!g_settings_get_boolean (self->settings, "show-hints"))
    end (self);
}

/* For good. */
static void
dismiss (EntHints *self)
{
  end (self);
  g_settings_set_boolean (self->settings, "show-hints", FALSE);
}

static void
go_on (EntHints *self)
{
  if (self->nth + 1 == N_HINTS)
    {
      dismiss (self);
      return;
    }
  self->nth++;
  show_hint (self);
}

/* Whoever does what a hint says needs it no more. A file that is opened changes all. */
static void
view_changed_cb (EntHints      *self,
                 EntViewFields  fields)
{
  if (fields == ENT_VIEW_ALL)
    update_visible (self);
  if (!is_shown (self) || fields == ENT_VIEW_ALL)
    return;
  if ((self->nth == HINT_CHOOSE && (fields & ENT_VIEW_GROUPINGS) != 0) || (self->nth == HINT_MOVE && (fields & ENT_VIEW_DAY) != 0))
    go_on (self);
}

static void
selection_changed_cb (EntHints   *self,
                      GParamSpec *pspec,
                      EntState   *state)
{
  if (is_shown (self) && self->nth == HINT_SELECT && ent_state_get_selection (state).kind != ENT_THING_NONE)
    go_on (self);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  dismiss (ENT_HINTS (widget));
  return TRUE;
}

static void
ent_hints_dispose (GObject *object)
{
  g_clear_object (&ENT_HINTS (object)->settings);
  G_OBJECT_CLASS (ent_hints_parent_class)->dispose (object);
}

static void
ent_hints_class_init (EntHintsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_hints_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static GtkWidget *
new_close_button (EntHints *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_widget_set_tooltip_text (button, _("No More Hints"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("No more hints"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (dismiss), self);
  return button;
}

static void
ent_hints_init (EntHints *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *next = gtk_button_new ();

  self->label = GTK_LABEL (label);
  self->number = GTK_LABEL (number);
  self->next = GTK_BUTTON (next);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  gtk_button_set_use_underline (self->next, TRUE);
  gtk_widget_set_valign (next, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (next, "clicked", G_CALLBACK (go_on), self);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), next);
  gtk_box_append (GTK_BOX (box), new_close_button (self));
  gtk_widget_add_css_class (box, "hints");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Hints"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * ent_hints_begin:
 * @state: what the window is about, which outlives it
 * @settings: (nullable): where it is remembered that there are to be no more; a reference is kept
 *
 * Shows the first hint as soon as there are data, unless they have been dismissed. To be called once.
 */
void
ent_hints_begin (EntHints  *self,
                 EntState  *state,
                 GSettings *settings)
{
  g_return_if_fail (ENT_IS_HINTS (self) && ENT_IS_STATE (state));

  if (settings == NULL || !g_settings_get_boolean (settings, "show-hints"))
    return;
  self->state = state;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::show-hints", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (state, "notify::selection", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  show_hint (self);
  update_visible (self);
}
