/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-pill.h"

#include "app/ent-pattern-frame.h"
#include "app/ent-tooltip.h"
#include "app/ent-widget-colors.h"

/* In characters: a name up to the first is always whole, one beyond the second never. */
#define WHOLE 12
#define WIDEST 24

/* Of a solid line around it, in px. */
#define UNIT 0.8

struct _EntPill
{
  GtkButton  parent_instance;

  EntState  *state; /* owned */
  guint32    grouping;
  GdkRGBA    fill;
  EntPattern pattern;
};

G_DEFINE_FINAL_TYPE (EntPill, ent_pill, GTK_TYPE_BUTTON)

static void
ent_pill_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  EntPill *self = ENT_PILL (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  float inset = (float) ent_pattern_frame_get_inset (self->pattern, UNIT);
  graphene_rect_t bounds;
  GskRoundedRect outline;

  graphene_rect_init (&bounds, 0, 0, width, height);
  if (self->pattern != ENT_PATTERN_SOLID)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

      ent_pattern_frame_draw (cr, self->pattern, &self->fill, width, height, UNIT);
      cairo_destroy (cr);
    }
  graphene_rect_inset (&bounds, inset, inset);
  gsk_rounded_rect_init_from_rect (&outline, &bounds, height / 2.0f - inset);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->fill, &bounds);
  gtk_snapshot_pop (snapshot);
  GTK_WIDGET_CLASS (ent_pill_parent_class)->snapshot (widget, snapshot);
}

static void
ent_pill_clicked (GtkButton *button)
{
  EntPill *self = ENT_PILL (button);

  ent_state_set_selection (self->state, ent_thing_of (ent_ref (ENT_KIND_GROUPING, self->grouping)));
}

static void
ent_pill_dispose (GObject *object)
{
  g_clear_object (&ENT_PILL (object)->state);
  G_OBJECT_CLASS (ent_pill_parent_class)->dispose (object);
}

static void
ent_pill_class_init (EntPillClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ent_pill_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = ent_pill_snapshot;
  GTK_BUTTON_CLASS (klass)->clicked = ent_pill_clicked;
}

static void
ent_pill_init (EntPill *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "pill-link");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * ent_pill_new:
 * @state: the state of the window
 * @grouping: row of a grouping of its dataset
 *
 * The colours are those of the moment; make a new one when the theme changes.
 *
 * Returns: (transfer floating): a button
 */
GtkWidget *
ent_pill_new (EntState *state,
              guint32   grouping)
{
  EntPill *self;
  const EntGrouping *record;
  const char *name;
  PangoAttrList *attributes = pango_attr_list_new ();
  guint32 rgb = ent_widget_colors_get_grouping_rgb (state, grouping);
  GdkRGBA text = ent_widget_colors_get (state, ENT_COLOR_GROUPING_PILL_TEXT, rgb);
  GtkWidget *label;

  self = g_object_new (ENT_TYPE_PILL, NULL);
  self->state = g_object_ref (state);
  self->grouping = grouping;
  self->fill = ent_widget_colors_get (state, ENT_COLOR_GROUPING_PILL, rgb);
  self->pattern = ent_widget_colors_get_pattern (state, grouping);

  record = ent_dataset_get_grouping (ent_state_get_dataset (state), grouping);
  name = ent_dataset_get_grouping_name (ent_state_get_dataset (state), grouping);
  label = gtk_label_new (name);
  if (g_utf8_strlen (name, -1) > WHOLE)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST);
  /* Room within the shape; padding would lie outside of what is drawn. */
  gtk_widget_set_margin_start (label, 9);
  gtk_widget_set_margin_end (label, 9);
  pango_attr_list_insert (attributes, pango_attr_foreground_new ((guint16) (text.red * 65535), (guint16) (text.green * 65535),
                                                                 (guint16) (text.blue * 65535)));
  pango_attr_list_insert (attributes, pango_attr_foreground_alpha_new (G_MAXUINT16));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_button_set_child (GTK_BUTTON (self), label);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  ent_tooltip_begin (GTK_WIDGET (self), record->full_name != NULL ? record->full_name : name);
  return GTK_WIDGET (self);
}
