/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-canvas-card.h"

#include <math.h>

/* Between the card and its thing. */
#define GAP_PX 6.0

/* What the card says at most, and how much of the room it takes. */
#define MAX_LINES 12
#define MAX_SHARE 0.7

struct _EntCanvasCard
{
  GtkWidget  parent_instance;

  GtkWidget *label; /* child */
};

G_DEFINE_FINAL_TYPE (EntCanvasCard, ent_canvas_card, GTK_TYPE_WIDGET)

static void
ent_canvas_card_dispose (GObject *object)
{
  g_clear_pointer (&ENT_CANVAS_CARD (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (ent_canvas_card_parent_class)->dispose (object);
}

static void
ent_canvas_card_class_init (EntCanvasCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ent_canvas_card_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "card");
  /* What it says is the description of the node, too. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_NONE);
}

static void
ent_canvas_card_init (EntCanvasCard *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->label = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), 44);
  /* Longer words are in the details. */
  gtk_label_set_lines (GTK_LABEL (self->label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_set_parent (self->label, widget);
  gtk_widget_add_css_class (widget, "canvas-card");
  gtk_widget_set_can_target (widget, FALSE);
  gtk_widget_set_visible (widget, FALSE);
}

/**
 * ent_canvas_card_new:
 *
 * Returns: (transfer floating): a card that says nothing and is not seen
 */
GtkWidget *
ent_canvas_card_new (void)
{
  return g_object_new (ENT_TYPE_CANVAS_CARD, NULL);
}

/**
 * ent_canvas_card_say:
 * @self: a card
 * @markup: (nullable): its words; %NULL hides it
 */
void
ent_canvas_card_say (EntCanvasCard *self,
                     const char    *markup)
{
  g_return_if_fail (ENT_IS_CANVAS_CARD (self));

  if (markup != NULL)
    gtk_label_set_markup (GTK_LABEL (self->label), markup);
  gtk_widget_set_visible (GTK_WIDGET (self), markup != NULL);
}

/**
 * ent_canvas_card_place:
 * @thing: what the card is about, with its name
 * @room: what the caption leaves free
 * @width: of the card
 * @height: likewise
 *
 * Finds a place below @thing, above it, or to either side, in this order, where
 * the card covers neither @thing nor the caption. Where there is none the card
 * stays within @room.
 *
 * Returns: its upper left corner
 */
EntPoint
ent_canvas_card_place (EntRect thing,
                       EntRect room,
                       double  width,
                       double  height)
{
  double x = MAX (MIN ((thing.x0 + thing.x1 - width) / 2, room.x1 - width), room.x0);
  double y = MAX (MIN ((thing.y0 + thing.y1 - height) / 2, room.y1 - height), room.y0);

  if (thing.y1 + GAP_PX >= room.y0 && thing.y1 + GAP_PX + height <= room.y1)
    return (EntPoint) { x, thing.y1 + GAP_PX };
  if (thing.y0 - GAP_PX - height >= room.y0 && thing.y0 - GAP_PX <= room.y1)
    return (EntPoint) { x, thing.y0 - GAP_PX - height };
  if (thing.x1 + GAP_PX + width <= room.x1)
    return (EntPoint) { thing.x1 + GAP_PX, y };
  if (thing.x0 - GAP_PX - width >= room.x0)
    return (EntPoint) { thing.x0 - GAP_PX - width, y };
  return (EntPoint) { x, y };
}

/**
 * ent_canvas_card_allocate:
 * @self: a card
 * @thing: what it is about, in its parent
 * @room: where it may stand, likewise
 *
 * Gives the card its place; nothing happens while it says nothing.
 */
void
ent_canvas_card_allocate (EntCanvasCard *self,
                          EntRect        thing,
                          EntRect        room)
{
  GtkWidget *widget = GTK_WIDGET (self);
  EntPoint corner;
  int least, width, height;

  g_return_if_fail (ENT_IS_CANVAS_CARD (self));

  if (!gtk_widget_get_visible (widget))
    return;
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &width, NULL, NULL);
  width = MAX (MIN (width, (int) (MAX_SHARE * (room.x1 - room.x0))), least);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  corner = ent_canvas_card_place (thing, room, width, height);
  gtk_widget_allocate (widget, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (round (corner.x), round (corner.y))));
}
