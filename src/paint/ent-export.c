/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-export.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/ent-file-replace.h"
#include "config.h"
#include "paint/ent-png.h"
#include "scene/ent-theme.h"

/* 1 GiB of pixels. */
#define MAX_PIXELS (256.0 * 1024 * 1024)

#define DPI 96.0

G_DEFINE_QUARK (ent-export-error-quark, ent_export_error)

/* Of the whole picture, in device pixels. */
static double
width_of (const EntExportOptions *options)
{
  return round (options->width * options->scale);
}

static double
height_of (const EntExportOptions *options)
{
  return round (options->height * options->scale);
}

static gboolean
check_size (const EntExportOptions  *options,
            GError                 **error)
{
  double w = width_of (options);
  double h = height_of (options);

  if ((w >= 1 && h >= 1) && w <= ENT_EXPORT_MAX_SIDE_PX && h <= ENT_EXPORT_MAX_SIDE_PX && w * h <= MAX_PIXELS)
    return TRUE;
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
               _("A picture of %.0f × %.0f pixels cannot be made; a side has 1–%d pixels, and all together at most %.0f million"),
               w, h, ENT_EXPORT_MAX_SIDE_PX, MAX_PIXELS / 1e6);
  return FALSE;
}

static cairo_surface_t *
paint_picture (EntPicture              *picture,
               const EntExportOptions  *options,
               GError                 **error)
{
  int width = (int) width_of (options);
  int height = (int) height_of (options);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  EntThemeKind theme = ent_view_get_theme (ent_picture_get_view (picture));
  EntColor background = ent_theme_get_color (theme, ENT_COLOR_BACKGROUND, 0);
  cairo_t *cr;

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
                   _("There is not enough memory for a picture of %d × %d pixels"), width, height);
      cairo_surface_destroy (surface);
      return NULL;
    }

  cr = cairo_create (surface);
  if (options->background == ENT_BACKGROUND_COLOR)
    background = ent_color_from_rgb (options->background_rgb);
  if (options->background != ENT_BACKGROUND_NONE)
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
  g_autofree char *day = ent_day_to_iso (ent_picture_get_day (picture));
  g_autofree char *sources = ent_picture_cite_sources (picture);
  EntPngText texts[7];
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

  return ent_png_write (surface, options->background != ENT_BACKGROUND_NONE, DPI * options->scale, texts, n_texts, fd,
                        cancellable, error);
}

/**
 * ent_export_png:
 * @picture: what to write
 * @options: how large and on which background
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @cancellable: (nullable): asked before and after painting and before each row
 * @error: return location for a #GError
 *
 * Paints @picture on round (width · scale) × round (height · scale) pixels and
 * writes it as PNG with its title, what it shows in words, its day, the program, title and licence of
 * the data set, the citations of what it shows and 96 dpi · scale, but no
 * time: the same picture gives the same bytes.
 *
 * The file appears whole or not at all, as #EntFileReplace has it. On any
 * failure @file is as it was, and nothing is left beside it.
 *
 * Errors: %ENT_EXPORT_ERROR_SIZE before anything is made, when the picture is
 * larger than can be; those of #EntFileReplaceError; %G_IO_ERROR_CANCELLED.
 *
 * Any thread.
 *
 * Returns: whether it was written
 */
gboolean
ent_export_png (EntPicture              *picture,
                const EntExportOptions  *options,
                GFile                   *file,
                GFile                   *keep,
                GCancellable            *cancellable,
                GError                 **error)
{
  g_autoptr (EntFileReplace) target = NULL;
  g_autoptr (GError) cause = NULL;
  cairo_surface_t *surface;
  int fd;

  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!check_size (options, error))
    return FALSE;
  target = ent_file_replace_new (file, keep, error);
  if (target == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  surface = paint_picture (picture, options, error);
  if (surface == NULL)
    return FALSE;

  fd = ent_file_replace_open (target, error);
  if (fd >= 0)
    write_surface (surface, picture, options, fd, cancellable, &cause);
  cairo_surface_destroy (surface);
  if (fd < 0)
    return FALSE;
  if (cause == NULL)
    return ent_file_replace_commit (target, error);
  if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return ent_file_replace_fail (target, cause->message, error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * ent_export_png_to_stream:
 * @picture: what to write
 * @options: how large and on which background
 * @fd: where: a pipe or whatever takes bytes; stays open
 * @cancellable: (nullable): asked before each row
 * @error: return location for a #GError
 *
 * Writes the bytes that ent_export_png() puts into a file.
 *
 * Errors: %ENT_EXPORT_ERROR_SIZE before anything is written, those of #GIOErrorEnum
 *
 * Any thread.
 *
 * Returns: whether all was written
 */
gboolean
ent_export_png_to_stream (EntPicture              *picture,
                          const EntExportOptions  *options,
                          int                      fd,
                          GCancellable            *cancellable,
                          GError                 **error)
{
  cairo_surface_t *surface;
  gboolean written;

  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  surface = check_size (options, error) ? paint_picture (picture, options, error) : NULL;
  if (surface == NULL)
    return FALSE;
  written = write_surface (surface, picture, options, fd, cancellable, error);
  cairo_surface_destroy (surface);
  return written;
}
