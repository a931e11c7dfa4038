/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-export.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>

#include "base/ent-file-replace.h"
#include "paint/ent-export-private.h"
#include "paint/ent-pdf.h"

/* 1 GiB of pixels. */
#define MAX_PIXELS (256.0 * 1024 * 1024)

G_DEFINE_QUARK (ent-export-error-quark, ent_export_error)

/**
 * ent_export_get_dpi:
 * @options: how large a picture is
 *
 * Returns: pixels of the file for each inch
 */
double
ent_export_get_dpi (const EntExportOptions *options)
{
  g_return_val_if_fail (options != NULL, 0);

  return options->dpi > 0 ? options->dpi : ENT_EXPORT_PX_PER_INCH * options->scale;
}

/* How long so many px of the page are on paper. */
double
ent_export_get_inches (const EntExportOptions *options,
                       double                  px)
{
  return px * options->scale / ent_export_get_dpi (options);
}

/* All it takes to make the file again but the data. */
char *
ent_export_dup_view (EntPicture             *picture,
                     const EntExportOptions *options)
{
  return ent_picture_dup_saved_view (picture, (EntSavedPage) {
    .width = options->width,
    .height = options->height,
    .scale = options->scale,
    .dpi = options->dpi,
    .has_background = options->background != ENT_BACKGROUND_THEME,
    .is_transparent = options->background == ENT_BACKGROUND_NONE,
    .background_rgb = options->background == ENT_BACKGROUND_COLOR ? options->background_rgb : 0,
  });
}

static gboolean
check_paper (const EntExportOptions  *options,
             GError                 **error)
{
  double w = ent_export_get_inches (options, options->width);
  double h = ent_export_get_inches (options, options->height);

  if (w * ENT_EXPORT_PT_PER_INCH >= 1 && h * ENT_EXPORT_PT_PER_INCH >= 1 && MAX (w, h) * ENT_EXPORT_PT_PER_INCH <= ENT_PDF_MAX_SIDE_PT)
    return TRUE;
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE, _("A page of %.0f × %.0f mm cannot be made; a side of a PDF page has 1–%.0f mm"),
               w * ENT_EXPORT_MM_PER_INCH, h * ENT_EXPORT_MM_PER_INCH, ENT_PDF_MAX_SIDE_PT / ENT_EXPORT_PT_PER_INCH * ENT_EXPORT_MM_PER_INCH);
  return FALSE;
}

/**
 * ent_export_check_size:
 * @options: what is to be written and how large
 * @error: return location for a %ENT_EXPORT_ERROR_SIZE
 *
 * Returns: whether a picture of that size can be made
 */
gboolean
ent_export_check_size (const EntExportOptions  *options,
                       GError                 **error)
{
  double w, h, scale;

  g_return_val_if_fail (options != NULL, FALSE);

  scale = options->format == ENT_EXPORT_PNG ? options->scale : 1; /* lines have no pixels */
  w = round (options->width * scale);
  h = round (options->height * scale);
  if (options->format == ENT_EXPORT_PDF)
    return check_paper (options, error);
  if ((w >= 1 && h >= 1) && w <= ENT_EXPORT_MAX_SIDE_PX && h <= ENT_EXPORT_MAX_SIDE_PX && w * h <= MAX_PIXELS)
    return TRUE;
  g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_SIZE,
               _("A picture of %.0f × %.0f pixels cannot be made; a side has 1–%d pixels, and all together at most %.0f million"),
               w, h, ENT_EXPORT_MAX_SIDE_PX, MAX_PIXELS / 1e6);
  return FALSE;
}

static gboolean
write_picture (EntPicture              *picture,
               const EntExportOptions  *options,
               int                      fd,
               GCancellable            *cancellable,
               GError                 **error)
{
  switch (options->format)
    {
    case ENT_EXPORT_PNG:
      return ent_export_write_png (picture, options, fd, cancellable, error);
    case ENT_EXPORT_SVG:
      return ent_export_write_svg (picture, options, fd, cancellable, error);
    case ENT_EXPORT_PDF:
      return ent_export_write_pdf (picture, options, fd, cancellable, error);
    case ENT_N_EXPORT_FORMATS:
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_export_to_file:
 * @picture: what to write
 * @options: as what, how large and on which background
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @cancellable: (nullable): asked while the picture is made
 * @error: return location for a #GError
 *
 * Writes @picture with its title, what it shows in words, its day, the program, title and licence of
 * the data set and the citations of what it shows, but no time of writing: the
 * same picture gives the same bytes. PNG and SVG carry the view, too, so that the picture
 * can be made again.
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
ent_export_to_file (EntPicture              *picture,
                    const EntExportOptions  *options,
                    GFile                   *file,
                    GFile                   *keep,
                    GCancellable            *cancellable,
                    GError                 **error)
{
  g_autoptr (EntFileReplace) target = NULL;
  g_autoptr (GError) cause = NULL;
  int fd;

  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (!ent_export_check_size (options, error))
    return FALSE;
  target = ent_file_replace_new (file, keep, error);
  if (target == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  fd = ent_file_replace_open (target, error);
  if (fd < 0)
    return FALSE;

  if (write_picture (picture, options, fd, cancellable, &cause))
    return ent_file_replace_commit (target, error);
  if (cause->domain == G_IO_ERROR && cause->code != G_IO_ERROR_CANCELLED)
    return ent_file_replace_fail (target, cause->message, error);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * ent_export_to_stream:
 * @picture: what to write
 * @options: as what, how large and on which background
 * @fd: where: a pipe or whatever takes bytes; stays open
 * @cancellable: (nullable): asked while the picture is made
 * @error: return location for a #GError
 *
 * Writes the bytes that ent_export_to_file() puts into a file.
 *
 * Errors: %ENT_EXPORT_ERROR_SIZE before anything is written, those of #GIOErrorEnum
 *
 * Any thread.
 *
 * Returns: whether all was written
 */
gboolean
ent_export_to_stream (EntPicture              *picture,
                      const EntExportOptions  *options,
                      int                      fd,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  g_return_val_if_fail (picture != NULL, FALSE);
  g_return_val_if_fail (options != NULL, FALSE);

  return ent_export_check_size (options, error) && write_picture (picture, options, fd, cancellable, error);
}

/**
 * ent_export_to_bytes:
 * @picture: what to write
 * @options: as what, how large and on which background
 * @cancellable: (nullable): asked while the picture is made
 * @error: return location for a #GError
 *
 * Errors: %ENT_EXPORT_ERROR_SIZE, those of #GFileError and #GIOErrorEnum
 *
 * Any thread.
 *
 * Returns: (transfer full): what ent_export_to_file() puts into a file
 */
GBytes *
ent_export_to_bytes (EntPicture              *picture,
                     const EntExportOptions  *options,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  g_autofree char *path = NULL;
  char *content = NULL;
  gsize length = 0;
  gboolean written;
  int fd;

  g_return_val_if_fail (picture != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  fd = g_file_open_tmp ("entente-XXXXXX", &path, error);
  if (fd < 0)
    return NULL;
  written = ent_export_to_stream (picture, options, fd, cancellable, error);
  g_close (fd, NULL);
  written = written && g_file_get_contents (path, &content, &length, error);
  g_unlink (path);
  return written ? g_bytes_new_take (content, length) : NULL;
}
