/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-flag-image.h"

#include "paint/ent-flags.h"

struct _EntFlagImage
{
  GtkWidget   parent_instance;

  int         size;         /* px */
  char       *flag;         /* (nullable), owned */
  char       *code;         /* (nullable), owned */
  GdkTexture *texture;      /* (nullable), owned; of @flag at @texture_size */
  int         texture_size; /* device px */
};

G_DEFINE_FINAL_TYPE (EntFlagImage, ent_flag_image, GTK_TYPE_WIDGET)

/* The flag in device pixels; kept until another size or flag is asked for. */
static GdkTexture *
get_texture (EntFlagImage *self)
{
  int size = self->size * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  cairo_surface_t *raster;

  if (self->flag == NULL)
    return NULL;
  if (self->texture != NULL && self->texture_size == size)
    return self->texture;

  g_clear_object (&self->texture);
  raster = ent_flags_get_raster (self->flag, size);
  if (raster == NULL)
    return NULL;

  int width = cairo_image_surface_get_width (raster);
  int height = cairo_image_surface_get_height (raster);
  int stride = cairo_image_surface_get_stride (raster);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (raster), (gsize) stride * height,
                                                         (GDestroyNotify) cairo_surface_destroy, raster);

  self->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  self->texture_size = size;
  return self->texture;
}

/* The code in the middle of the disc. */
static void
snapshot_code (EntFlagImage  *self,
               GtkSnapshot   *snapshot,
               const GdkRGBA *color)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->code);
  PangoFontDescription *font = pango_font_description_new ();
  int width, height;

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, self->size * 0.3 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_get_pixel_size (layout, &width, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((self->size - width) / 2.0f, (self->size - height) / 2.0f));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
ent_flag_image_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  EntFlagImage *self = ENT_FLAG_IMAGE (widget);
  GdkTexture *texture = get_texture (self);
  graphene_rect_t bounds;
  GskRoundedRect disc;
  GdkRGBA color, rim;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  rim = color;
  rim.alpha *= 0.2f;

  /* The disc stays round in whatever room the widget is given. */
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((gtk_widget_get_width (widget) - self->size) / 2.0f,
                                                          (gtk_widget_get_height (widget) - self->size) / 2.0f));
  graphene_rect_init (&bounds, 0, 0, self->size, self->size);
  gsk_rounded_rect_init_from_rect (&disc, &bounds, self->size / 2.0f);

  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &bounds);
  else
    gtk_snapshot_append_color (snapshot, &rim, &bounds);
  gtk_snapshot_pop (snapshot);
  if (texture == NULL && self->code != NULL)
    snapshot_code (self, snapshot, &color);
  gtk_snapshot_append_border (snapshot, &disc, (float[4]) { 1, 1, 1, 1 }, (GdkRGBA[4]) { rim, rim, rim, rim });
  gtk_snapshot_restore (snapshot);
}

static void
ent_flag_image_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = ENT_FLAG_IMAGE (widget)->size;
}

static void
ent_flag_image_finalize (GObject *object)
{
  EntFlagImage *self = ENT_FLAG_IMAGE (object);

  g_clear_object (&self->texture);
  g_free (self->flag);
  g_free (self->code);
  G_OBJECT_CLASS (ent_flag_image_parent_class)->finalize (object);
}

static void
ent_flag_image_class_init (EntFlagImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_flag_image_finalize;
  widget_class->snapshot = ent_flag_image_snapshot;
  widget_class->measure = ent_flag_image_measure;
  /* It always stands beside the nation's name. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ent_flag_image_init (EntFlagImage *self)
{
  self->size = 24;
}

/**
 * ent_flag_image_new:
 * @size: diameter in px
 *
 * Returns: (transfer floating): an empty disc
 */
GtkWidget *
ent_flag_image_new (int size)
{
  EntFlagImage *self = g_object_new (ENT_TYPE_FLAG_IMAGE, NULL);

  ent_flag_image_set_size (self, size);
  return GTK_WIDGET (self);
}

/**
 * ent_flag_image_set_flag:
 * @flag: (nullable): name of a flag, as for ent_flags_has()
 * @code: (nullable): what stands on the disc if there is no such flag
 */
void
ent_flag_image_set_flag (EntFlagImage *self,
                         const char   *flag,
                         const char   *code)
{
  g_return_if_fail (ENT_IS_FLAG_IMAGE (self));

  if (flag != NULL && !ent_flags_has (flag))
    flag = NULL;
  if (g_strcmp0 (flag, self->flag) != 0)
    g_clear_object (&self->texture);
  g_free (self->flag);
  self->flag = g_strdup (flag);
  g_free (self->code);
  self->code = g_strdup (code);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ent_flag_image_set_size:
 * @size: diameter in px
 */
void
ent_flag_image_set_size (EntFlagImage *self,
                         int           size)
{
  g_return_if_fail (ENT_IS_FLAG_IMAGE (self));
  g_return_if_fail (size > 0);

  self->size = size;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
