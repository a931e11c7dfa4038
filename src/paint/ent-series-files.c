/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-series-files.h"

#include <glib/gi18n.h>

#include "base/ent-file-replace.h"
#include "base/ent-write.h"
#include "paint/ent-export-private.h"
#include "paint/ent-pdf.h"

/* Numbers of fewer digits are rarely seen beside each other. */
#define MIN_DIGITS 3

/**
 * ent_series_dup_name:
 * @base: what all names begin with
 * @nth: which picture, from 0
 * @n: how many there are
 * @day: what it shows
 * @format: as what it is saved
 *
 * Names are in the order of the days however they are sorted: the number stands
 * before the date, and has as many digits as the last one.
 *
 * Returns: (transfer full): the name of a file, such as `sco-007-2018-01-01.png`
 */
char *
ent_series_dup_name (const char      *base,
                     guint            nth,
                     guint            n,
                     EntDay           day,
                     EntExportFormat  format)
{
  g_autofree char *date = ent_day_to_iso (day);
  int n_digits = 1;

  g_return_val_if_fail (base != NULL, NULL);

  for (guint rest = n; rest >= 10; rest /= 10)
    n_digits++;
  return g_strdup_printf ("%s-%0*u-%s%s", base, MAX (n_digits, MIN_DIGITS), nth + 1, date, ent_export_format_get_info (format)->extension);
}

/**
 * ent_series_count_there:
 * @series: a series
 * @format: as what it is to be saved
 * @folder: where to
 * @base: what the names of all files begin with
 *
 * Returns: how many of the files are there already
 */
guint
ent_series_count_there (EntSeries       *series,
                        EntExportFormat  format,
                        GFile           *folder,
                        const char      *base)
{
  guint n, n_there = 0;

  g_return_val_if_fail (series != NULL && G_IS_FILE (folder) && base != NULL, 0);

  n = ent_series_get_n (series);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = ent_series_dup_name (base, i, n, ent_series_get_day (series, i), format);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      n_there += g_file_query_exists (file, NULL);
    }
  return n_there;
}

/* Takes back what was written before it was given up; what was there before stays. */
static void
take_back (GPtrArray *written)
{
  for (guint i = 0; i < written->len; i++)
    g_file_delete (g_ptr_array_index (written, i), NULL, NULL);
}

/* One picture is held at a time. */
static gboolean
write_nth (EntSeries               *series,
           guint                    nth,
           const EntExportOptions  *options,
           GFile                   *file,
           GFile                   *keep,
           GPtrArray               *written,
           GCancellable            *cancellable,
           GError                 **error)
{
  g_autoptr (EntPicture) picture = NULL;
  gboolean is_new = !g_file_query_exists (file, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  picture = ent_series_new_picture (series, nth);
  if (!ent_export_to_file (picture, options, file, keep, cancellable, error))
    return FALSE;
  if (is_new)
    g_ptr_array_add (written, g_object_ref (file));
  return TRUE;
}

/**
 * ent_series_to_folder:
 * @series: a series
 * @options: as what, how large and on which background
 * @folder: where to
 * @base: what the names of all files begin with; see ent_series_dup_name()
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): asked from picture to picture, and while one is written
 * @error: as of ent_export_to_file()
 *
 * Writes each picture into a file. Each appears whole or not at all. Where not
 * all can be written, the files that were new are taken away again.
 *
 * Any thread.
 *
 * Returns: whether all were written
 */
gboolean
ent_series_to_folder (EntSeries               *series,
                      const EntExportOptions  *options,
                      GFile                   *folder,
                      const char              *base,
                      GFile                   *keep,
                      EntSeriesFunc            progress,
                      gpointer                 progress_data,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  g_return_val_if_fail (series != NULL && options != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (folder) && base != NULL, FALSE);

  n = ent_series_get_n (series);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = ent_series_dup_name (base, i, n, ent_series_get_day (series, i), options->format);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      if (progress != NULL)
        progress (i + 1, n, progress_data);
      if (!write_nth (series, i, options, file, keep, written, cancellable, error))
        {
          take_back (written);
          return FALSE;
        }
    }
  return TRUE;
}

/* From when until when, for the table behind the pictures. */
static char *
dup_description (EntSeries *series)
{
  guint n = ent_series_get_n (series);
  g_autofree char *first = ent_day_to_text (ent_series_get_day (series, 0));
  g_autofree char *last = ent_day_to_text (ent_series_get_day (series, n - 1));

  if (n == 1)
    return g_steal_pointer (&first);
  /* Translators: how many pictures there are in a document, and the dates of the first and of the last */
  return g_strdup_printf (ngettext ("%u date, %s to %s", "%u dates, %s to %s", n), n, first, last);
}

/* A page for each picture, and behind them one table of all. */
static GByteArray *
make_document (EntSeries               *series,
               const EntExportOptions  *options,
               EntSeriesFunc            progress,
               gpointer                 progress_data,
               GCancellable            *cancellable,
               GError                 **error)
{
  g_autoptr (GArray) days = ent_series_list_slices (series);
  g_autoptr (EntPdf) pdf = NULL;
  g_autofree char *description = dup_description (series);
  guint n = ent_series_get_n (series);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntPicture) picture = NULL;

      if (progress != NULL)
        progress (i + 1, n, progress_data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      picture = ent_series_new_picture (series, i);
      if (pdf == NULL)
        {
          EntPdfPage page = ent_export_get_pdf_page (picture, options);

          pdf = ent_pdf_new (&page, (const EntCaptionDay *) (gpointer) days->data, days->len, ent_picture_get_title (picture), description);
        }
      ent_pdf_add_picture (pdf, picture);
    }
  return ent_pdf_finish (pdf, error);
}

/**
 * ent_series_to_stream:
 * @series: a series
 * @options: how large and on which background; PDF
 * @fd: where: a pipe or whatever takes bytes; stays open
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): asked from picture to picture
 * @error: as of ent_export_to_stream()
 *
 * Writes a document with a page for each picture.
 *
 * Any thread.
 *
 * Returns: whether all was written
 */
gboolean
ent_series_to_stream (EntSeries               *series,
                      const EntExportOptions  *options,
                      int                      fd,
                      EntSeriesFunc            progress,
                      gpointer                 progress_data,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  g_autoptr (GByteArray) document = NULL;

  g_return_val_if_fail (series != NULL && options != NULL && options->format == ENT_EXPORT_PDF, FALSE);

  document = make_document (series, options, progress, progress_data, cancellable, error);
  return document != NULL && ent_write_all (fd, document->data, document->len, error);
}

/**
 * ent_series_to_file:
 * @series: a series
 * @options: how large and on which background; PDF
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): the file that the data is from, which is never replaced
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): asked from picture to picture
 * @error: as of ent_export_to_file()
 *
 * Writes the document of ent_series_to_stream() whole or not at all.
 *
 * Any thread.
 *
 * Returns: whether it was written
 */
gboolean
ent_series_to_file (EntSeries               *series,
                    const EntExportOptions  *options,
                    GFile                   *file,
                    GFile                   *keep,
                    EntSeriesFunc            progress,
                    gpointer                 progress_data,
                    GCancellable            *cancellable,
                    GError                 **error)
{
  g_autoptr (EntFileReplace) target = NULL;
  g_autoptr (GByteArray) document = NULL;
  g_autoptr (GError) cause = NULL;
  int fd;

  g_return_val_if_fail (series != NULL && options != NULL && options->format == ENT_EXPORT_PDF, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  target = ent_file_replace_new (file, keep, error);
  document = target != NULL ? make_document (series, options, progress, progress_data, cancellable, error) : NULL;
  if (document == NULL)
    return FALSE;
  fd = ent_file_replace_open (target, error);
  if (fd < 0)
    return FALSE;
  if (!ent_write_all (fd, document->data, document->len, &cause))
    return ent_file_replace_fail (target, cause->message, error);
  return ent_file_replace_commit (target, error);
}
