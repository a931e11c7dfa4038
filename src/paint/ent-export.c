/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-export.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config.h"
#include "paint/ent-png.h"
#include "scene/ent-theme.h"

/* 1 GiB of pixels. */
#define MAX_PIXELS (256.0 * 1024 * 1024)

#define DPI 96.0

G_DEFINE_QUARK (ent-export-error-quark, ent_export_error)

static gboolean
get_size (const EntExportOptions  *options,
          int                     *width,
          int                     *height,
          GError                 **error)
{
  double w = round (options->width * options->scale);
  double h = round (options->height * options->scale);

  if (!(w >= 1 && h >= 1) || w > ENT_EXPORT_MAX_SIDE_PX || h > ENT_EXPORT_MAX_SIDE_PX || w * h > MAX_PIXELS)
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
                   _("A picture of %.0f × %.0f pixels cannot be made; a side has 1–%d pixels, and all together at most %.0f million"),
                   w, h, ENT_EXPORT_MAX_SIDE_PX, MAX_PIXELS / 1e6);
      return FALSE;
    }
  *width = (int) w;
  *height = (int) h;
  return TRUE;
}

static cairo_surface_t *
paint_picture (EntPicture              *picture,
               const EntExportOptions  *options,
               int                      width,
               int                      height,
               GError                 **error)
{
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
  g_autofree char *description = g_strdup_printf ("As of %s", day);
  g_autofree char *sources = ent_picture_cite_sources (picture);
  EntPngText texts[6];
  guint n_texts = 0;

  /* Keywords and “As of” are for programs; they are not translated. */
  if (ent_picture_get_title (picture) != NULL)
    texts[n_texts++] = (EntPngText) { "Title", ent_picture_get_title (picture) };
  texts[n_texts++] = (EntPngText) { "Description", description };
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

static gboolean
set_target_error (GError     **error,
                  const char  *path,
                  const char  *reason)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_FAILED, _("“%s” cannot be written: %s"), shown, reason);
  return FALSE;
}

/* Where the picture will stand, behind symbolic links, and with which
 * permissions. Only what is a file or is not there yet can be replaced whole. */
static char *
find_target (GFile   *file,
             mode_t  *mode,
             GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *target = NULL;
  char *behind_links;
  struct stat info;

  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      set_target_error (error, uri, _("pictures can only be saved in folders of this computer"));
      return NULL;
    }

  behind_links = realpath (path, NULL);
  target = g_strdup (behind_links != NULL ? behind_links : path);
  free (behind_links);

  *mode = 0;
  if (g_stat (target, &info) != 0)
    return g_steal_pointer (&target);
  if (S_ISDIR (info.st_mode))
    set_target_error (error, path, _("it is a folder"));
  else if (!S_ISREG (info.st_mode))
    set_target_error (error, path, _("it is not a file"));
  else if (g_access (target, W_OK) != 0)
    set_target_error (error, path, g_strerror (errno));
  else
    {
      *mode = info.st_mode & 0777;
      return g_steal_pointer (&target);
    }
  return NULL;
}

/* Writes beside the target and then takes its place in one step: whatever goes
 * wrong, an older picture of that name stays as it was. */
static gboolean
replace_target (const char              *target,
                mode_t                   mode,
                cairo_surface_t         *surface,
                EntPicture              *picture,
                const EntExportOptions  *options,
                GCancellable            *cancellable,
                GError                 **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *temporary = g_build_filename (folder, ".entente-XXXXXX", NULL);
  g_autoptr (GError) local_error = NULL;
  const char *reason = NULL;
  int fd;

  /* As any new file: everybody's permissions less the umask. */
  fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    return set_target_error (error, target, g_strerror (errno));

  if (!write_surface (surface, picture, options, fd, cancellable, &local_error))
    reason = local_error->message;
  else if (mode != 0 && fchmod (fd, mode) != 0)
    reason = g_strerror (errno);
  else if (fsync (fd) != 0)
    reason = g_strerror (errno);
  if (close (fd) != 0 && reason == NULL)
    reason = g_strerror (errno);
  if (reason == NULL && g_rename (temporary, target) != 0)
    reason = g_strerror (errno);
  if (reason == NULL)
    return TRUE;

  g_unlink (temporary);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return set_target_error (error, target, reason);
}

/**
 * ent_export_png:
 * @picture: what to write
 * @options: how large and on which background
 * @file: where; replaced if it is a file, refused if it is anything else
 * @cancellable: (nullable): asked before and after painting and before each row
 * @error: return location for a #GError
 *
 * Paints @picture on round (width · scale) × round (height · scale) pixels and
 * writes it as PNG with its title, its day, the program, title and licence of
 * the data set, the citations of what it shows and 96 dpi · scale, but no
 * time: the same picture gives the same bytes.
 *
 * The file appears whole or not at all: it is written beside @file, flushed to
 * the disk and then moved into place. On any failure @file is as it was, and
 * nothing is left beside it.
 *
 * Errors: %ENT_EXPORT_ERROR_SIZE before anything is made, when the picture is
 * larger than can be; %ENT_EXPORT_ERROR_FAILED; %G_IO_ERROR_CANCELLED.
 *
 * Any thread.
 *
 * Returns: whether it was written
 */
gboolean
ent_export_png (EntPicture              *picture,
                const EntExportOptions  *options,
                GFile                   *file,
                GCancellable            *cancellable,
                GError                 **error)
{
  g_autofree char *target = NULL;
  cairo_surface_t *surface;
  gboolean written;
  int width, height;
  mode_t mode;

  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!get_size (options, &width, &height, error))
    return FALSE;
  target = find_target (file, &mode, error);
  if (target == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  surface = paint_picture (picture, options, width, height, error);
  if (surface == NULL)
    return FALSE;
  written = replace_target (target, mode, surface, picture, options, cancellable, error);
  cairo_surface_destroy (surface);
  return written;
}
