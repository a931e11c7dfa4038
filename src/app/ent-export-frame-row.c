/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-frame-row.h"

#include <glib/gi18n.h>

struct _EntExportFrameRow
{
  AdwActionRow     parent_instance;

  GtkToggleButton *whole; /* in the tree, as the others */
  GtkToggleButton *part;
  GtkToggleButton *selection;

  EntRect          visible; /* in world units; empty where nothing is seen yet */
  EntThing         thing;
  char            *name;    /* (nullable), owned; what is selected */
  gboolean         several; /* pictures, which are always whole */
};

G_DEFINE_FINAL_TYPE (EntExportFrameRow, ent_export_frame_row, ADW_TYPE_ACTION_ROW)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* What cannot be chosen says why. */
static void
update (EntExportFrameRow *self)
{
  g_autofree char *escaped = self->name != NULL ? g_markup_escape_text (self->name, -1) : NULL;
  g_autofree char *selected = NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->part), !self->several && !ent_rect_is_empty (self->visible));
  gtk_widget_set_sensitive (GTK_WIDGET (self->selection), !self->several && self->name != NULL);
  if (self->several)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("Pictures of several dates have all of it"));
  else if (escaped == NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), _("Nothing in the picture is selected"));
  else if (gtk_toggle_button_get_active (self->selection))
    {
      /* Translators: the name of a nation or grouping */
      selected = g_strdup_printf (_("%s and what goes along with it; the rest is faded"), escaped);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), selected);
    }
  else
    {
      /* Translators: the name of a nation or grouping */
      selected = g_strdup_printf (_("Selected: %s"), escaped);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self), selected);
    }
}

/* Each choice toggles two buttons. */
static void
toggled_cb (EntExportFrameRow *self,
            GtkToggleButton   *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkToggleButton *
add_button (EntExportFrameRow *self,
            GtkWidget         *box,
            const char        *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_mnemonic (label);

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->whole);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_TOGGLE_BUTTON (button);
}

static void
ent_export_frame_row_finalize (GObject *object)
{
  g_free (ENT_EXPORT_FRAME_ROW (object)->name);
  G_OBJECT_CLASS (ent_export_frame_row_parent_class)->finalize (object);
}

static void
ent_export_frame_row_class_init (EntExportFrameRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_export_frame_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ent_export_frame_row_init (EntExportFrameRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->visible = ENT_RECT_EMPTY;
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  /* Translators: all of the picture */
  self->whole = add_button (self, box, _("_All"));
  /* Translators: what of the picture is seen in the window */
  self->part = add_button (self, box, _("_Visible"));
  /* Translators: what of the picture is selected in the window */
  self->selection = add_button (self, box, _("S_elected"));
  gtk_toggle_button_set_active (self->whole, TRUE);
  g_signal_connect_object (self->whole, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->part, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), box);
  update (self);
}

/**
 * ent_export_frame_row_set_visible_part:
 * @part: what is seen of the picture in the window, in world units; empty if nothing can be said of that
 */
void
ent_export_frame_row_set_visible_part (EntExportFrameRow *self,
                                       EntRect            part)
{
  g_return_if_fail (ENT_IS_EXPORT_FRAME_ROW (self));

  self->visible = part;
  update (self);
}

/**
 * ent_export_frame_row_set_selection:
 * @thing: what is selected in the window
 * @name: (nullable): what it is called; %NULL if nothing is selected, or nothing that is in the picture
 */
void
ent_export_frame_row_set_selection (EntExportFrameRow *self,
                                    EntThing           thing,
                                    const char        *name)
{
  g_return_if_fail (ENT_IS_EXPORT_FRAME_ROW (self));

  self->thing = thing;
  g_free (self->name);
  self->name = g_strdup (name);
  update (self);
}

/**
 * ent_export_frame_row_set_several:
 * @several: whether pictures of several dates are saved, of which nothing can be left out: they show all of it
 */
void
ent_export_frame_row_set_several (EntExportFrameRow *self,
                                  gboolean           several)
{
  g_return_if_fail (ENT_IS_EXPORT_FRAME_ROW (self));

  if (self->several == several)
    return;
  self->several = several;
  if (several)
    gtk_toggle_button_set_active (self->whole, TRUE);
  update (self);
}

/**
 * ent_export_frame_row_get_frame:
 *
 * Returns: how much of the picture is to be saved
 */
EntFrame
ent_export_frame_row_get_frame (EntExportFrameRow *self)
{
  g_return_val_if_fail (ENT_IS_EXPORT_FRAME_ROW (self), (EntFrame) { 0 });

  if (gtk_toggle_button_get_active (self->part))
    return (EntFrame) { .kind = ENT_FRAME_PART, .part = self->visible };
  if (gtk_toggle_button_get_active (self->selection))
    return (EntFrame) { .kind = ENT_FRAME_THING, .thing = self->thing };
  return (EntFrame) { 0 };
}
