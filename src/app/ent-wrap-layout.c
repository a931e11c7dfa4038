/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-wrap-layout.h"

struct _EntWrapLayout
{
  GtkLayoutManager parent_instance;

  int              spacing; /* in px, between children and between lines */
};

G_DEFINE_FINAL_TYPE (EntWrapLayout, ent_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct
{
  int width; /* that there is */
  int x;
  int y;
  int line_height; /* of the line so far */
} Pen;

static void
measure_child (GtkWidget *child,
               int        most,
               int       *width,
               int       *height)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  *width = MAX (minimum, MIN (natural, most));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, height, NULL, NULL, NULL);
}

/* Sets @allocation to where @child goes, and the pen behind it. */
static void
place (EntWrapLayout *self,
       Pen           *pen,
       GtkWidget     *child,
       GtkAllocation *allocation)
{
  measure_child (child, pen->width, &allocation->width, &allocation->height);
  if (pen->x > 0 && pen->x + allocation->width > pen->width)
    {
      pen->x = 0;
      pen->y += pen->line_height + self->spacing;
      pen->line_height = 0;
    }
  allocation->x = pen->x;
  allocation->y = pen->y;
  pen->x += allocation->width + self->spacing;
  pen->line_height = MAX (pen->line_height, allocation->height);
}

static void
ent_wrap_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  EntWrapLayout *self = ENT_WRAP_LAYOUT (manager);
  Pen pen = { .width = for_size >= 0 ? for_size : G_MAXINT / 2 };
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation;
      int child_minimum;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      widest = MAX (widest, child_minimum);
      place (self, &pen, child, &allocation);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = pen.y + pen.line_height;
  else
    {
      *minimum = widest;
      *natural = MAX (widest, pen.x - self->spacing);
    }
}

static void
ent_wrap_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  Pen pen = { .width = width };
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation allocation;

      if (!gtk_widget_should_layout (child))
        continue;
      place (ENT_WRAP_LAYOUT (manager), &pen, child, &allocation);
      if (is_mirrored)
        allocation.x = width - allocation.x - allocation.width;
      gtk_widget_size_allocate (child, &allocation, -1);
    }
}

static GtkSizeRequestMode
ent_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ent_wrap_layout_class_init (EntWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->measure = ent_wrap_layout_measure;
  manager_class->allocate = ent_wrap_layout_allocate;
  manager_class->get_request_mode = ent_wrap_layout_get_request_mode;
}

static void
ent_wrap_layout_init (EntWrapLayout *self)
{
}

/**
 * ent_wrap_layout_new:
 * @spacing: in px, between children and between lines
 *
 * Returns: (transfer full): a layout for one widget
 */
GtkLayoutManager *
ent_wrap_layout_new (int spacing)
{
  EntWrapLayout *self = g_object_new (ENT_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}
