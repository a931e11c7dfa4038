/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-export-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "paint/ent-png-text.h"
#include "paint/ent-png.h"

/**
 * ent_export_paint:
 * @picture: what to paint
 * @options: how large and on which background
 * @error: a %ENT_EXPORT_ERROR_SIZE where there is too little memory
 *
 * Paints what a PNG of the picture holds.
 *
 * Any thread.
 *
 * Returns: (transfer full): round (width · scale) × round (height · scale) pixels, at least one
 */
cairo_surface_t *
ent_export_paint (EntPicture              *picture,
                  const EntExportOptions  *options,
                  GError                 **error)
{
  int width = MAX (1, (int) round (options->width * options->scale));
  int height = MAX (1, (int) round (options->height * options->scale));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  EntColor background = ent_export_get_background (picture, options);
  cairo_t *cr;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
                   _("There is not enough memory for a picture of %d × %d pixels"), width, height);
      cairo_surface_destroy (surface);
      return NULL;
    }

  cr = cairo_create (surface);
  if (background.alpha > 0)
    {
      cairo_set_source_rgb (cr, background.red, background.green, background.blue);
      cairo_paint (cr);
    }
  cairo_scale (cr, options->scale, options->scale);
  ent_picture_draw (picture, cr);
  cairo_destroy (cr);
  return surface;
}

static gboolean
write_surface (cairo_surface_t         *surface,
               EntPicture              *picture,
               const EntExportOptions  *options,
               int                      fd,
               GCancellable            *cancellable,
               GError                 **error)
{
  EntDataset *dataset = ent_picture_get_dataset (picture);
  g_autofree char *day = ent_picture_dup_days (picture);
  g_autofree char *sources = ent_picture_cite_sources (picture);
  g_autofree char *view = ent_export_dup_view (picture, options);
  EntPngText texts[8];
  guint n_texts = 0;

  /* Keywords and the day are for programs; they are not translated. */
  if (ent_picture_get_title (picture) != NULL)
    texts[n_texts++] = (EntPngText) { "Title", ent_picture_get_title (picture) };
  texts[n_texts++] = (EntPngText) { "Description", ent_picture_get_description (picture) };
  texts[n_texts++] = (EntPngText) { "Day", day };
  texts[n_texts++] = (EntPngText) { "Software", "Entente " ENT_VERSION };
  if (ent_dataset_get_title (dataset) != NULL)
    texts[n_texts++] = (EntPngText) { "Source", ent_dataset_get_title (dataset) };
  if (ent_dataset_get_license (dataset) != NULL)
    texts[n_texts++] = (EntPngText) { "License", ent_dataset_get_license (dataset) };

  if (*sources != '\0')
    texts[n_texts++] = (EntPngText) { "Sources", sources };
  texts[n_texts++] = (EntPngText) { ENT_PNG_VIEW_KEYWORD, view };

  return ent_png_write (surface, options->background != ENT_BACKGROUND_NONE, ent_export_get_dpi (options), texts, n_texts, fd,
                        cancellable, error);
}

/* The picture on round (width · scale) × round (height · scale) pixels, with its
 * title, what it shows in words, its day, the program, title and licence of the data set, the citations
 * of what it shows, its view and its resolution, but no time. */
gboolean
ent_export_write_png (EntPicture              *picture,
                      const EntExportOptions  *options,
                      int                      fd,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  cairo_surface_t *surface = ent_export_paint (picture, options, error);
  gboolean written;

  if (surface == NULL)
    return FALSE;
  written = write_surface (surface, picture, options, fd, cancellable, error);
  cairo_surface_destroy (surface);
  return written;
}
