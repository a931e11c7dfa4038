/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-story-files.h"

#include <glib/gi18n.h>

#include "base/ent-file-replace.h"
#include "base/ent-write.h"
#include "paint/ent-export-private.h"
#include "paint/ent-pdf.h"

/**
 * ent_story_page_new:
 * @step: of a story
 * @dataset: what it is of; a reference is kept
 * @left_out: (out) (transfer full) (nullable): what @dataset does not have of it, as of ent_saved_view_suit()
 * @error: a %ENT_VIEW_ERROR_DATASET where @dataset has nothing of it
 *
 * What stands below a step on a screen, its name and its note, stands above the
 * picture on a page.
 *
 * Returns: (transfer full) (nullable): a page
 */
EntStoryPage *
ent_story_page_new (EntStoryStep  *step,
                    EntDataset    *dataset,
                    char         **left_out,
                    GError       **error)
{
  g_autoptr (EntSavedView) saved = NULL;
  g_autoptr (EntView) titled = NULL;
  EntStoryPage *page;

  g_return_val_if_fail (ENT_IS_STORY_STEP (step) && dataset != NULL && left_out != NULL, NULL);

  saved = ent_saved_view_copy (ent_story_step_get_saved (step));
  if (!ent_saved_view_suit (saved, dataset, left_out, error))
    return NULL;
  titled = g_steal_pointer (&saved->view);
  if (saved->name != NULL)
    {
      g_autoptr (EntView) before = titled;

      titled = ent_view_with_title (before, saved->name);
    }
  saved->view = saved->note != NULL ? ent_view_with_caption (titled, saved->note) : ent_view_ref (titled);
  page = g_new0 (EntStoryPage, 1);
  page->dataset = ent_dataset_ref (dataset);
  page->saved = g_steal_pointer (&saved);
  return page;
}

/**
 * ent_story_page_free:
 * @page: (transfer full): a page
 */
void
ent_story_page_free (EntStoryPage *page)
{
  g_return_if_fail (page != NULL);

  ent_dataset_unref (page->dataset);
  ent_saved_view_free (page->saved);
  g_free (page);
}

static char *
dup_name (GPtrArray       *pages,
          guint            nth,
          const char      *base,
          EntExportFormat  format)
{
  EntStoryPage *page = g_ptr_array_index (pages, nth);

  return ent_series_dup_name (base, nth, pages->len, ent_view_get_day (page->saved->view), format);
}

/**
 * ent_story_pages_count_there:
 * @pages: (element-type EntStoryPage): of a story
 * @format: as what it is to be saved
 * @folder: where to
 * @base: what the names of all files begin with
 *
 * Returns: how many of the files are there already
 */
guint
ent_story_pages_count_there (GPtrArray       *pages,
                             EntExportFormat  format,
                             GFile           *folder,
                             const char      *base)
{
  guint n_there = 0;

  g_return_val_if_fail (pages != NULL && G_IS_FILE (folder) && base != NULL, 0);

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *name = dup_name (pages, i, base, format);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      n_there += g_file_query_exists (file, NULL);
    }
  return n_there;
}

/* In which everything stands where it stood in the window. */
static EntPicture *
make_picture (GPtrArray               *pages,
              guint                    nth,
              const EntExportOptions  *options,
              EntSeriesFunc            progress,
              gpointer                 progress_data,
              GCancellable            *cancellable,
              GError                 **error)
{
  EntStoryPage *page = g_ptr_array_index (pages, nth);
  EntPicture *picture;

  if (progress != NULL)
    progress (nth + 1, pages->len, progress_data);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  picture = ent_picture_new_again (page->dataset, page->saved, &(EntFrame) { 0 }, options->width, options->height, cancellable, error);
  if (picture != NULL)
    ent_picture_set_file_name (picture, page->saved->file_name);
  return picture;
}

/**
 * ent_story_pages_to_folder:
 * @pages: (element-type EntStoryPage): of a story
 * @options: as what, how large and on which background
 * @folder: where to
 * @base: what the names of all files begin with; see ent_series_dup_name()
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): asked from picture to picture, and while one is made
 * @error: as of ent_export_to_file()
 *
 * Writes a picture for each page into a file. Each appears whole or not at all.
 * Where not all can be written, the files that were new are taken away again.
 *
 * Any thread.
 *
 * Returns: whether all were written
 */
gboolean
ent_story_pages_to_folder (GPtrArray               *pages,
                           const EntExportOptions  *options,
                           GFile                   *folder,
                           const char              *base,
                           EntSeriesFunc            progress,
                           gpointer                 progress_data,
                           GCancellable            *cancellable,
                           GError                 **error)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (pages != NULL && options != NULL, FALSE);
  g_return_val_if_fail (G_IS_FILE (folder) && base != NULL, FALSE);

  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr (EntPicture) picture = make_picture (pages, i, options, progress, progress_data, cancellable, error);
      g_autofree char *name = dup_name (pages, i, base, options->format);
      g_autoptr (GFile) file = g_file_get_child (folder, name);
      gboolean is_new = !g_file_query_exists (file, NULL);

      if (picture == NULL || !ent_export_to_file (picture, options, file, NULL, cancellable, error))
        {
          for (guint j = 0; j < written->len; j++)
            g_file_delete (g_ptr_array_index (written, j), NULL, NULL);
          return FALSE;
        }
      if (is_new)
        g_ptr_array_add (written, g_steal_pointer (&file));
    }
  return TRUE;
}

/* A page for each step. Pages of different networks have no table in common: each
 * names its sources itself. */
static GByteArray *
make_document (GPtrArray               *pages,
               const char              *title,
               const EntExportOptions  *options,
               EntSeriesFunc            progress,
               gpointer                 progress_data,
               GCancellable            *cancellable,
               GError                 **error)
{
  g_autoptr (EntPdf) pdf = NULL;
  /* Translators: of a document: how many pages of a story it has */
  g_autofree char *description = g_strdup_printf (ngettext ("%u step", "%u steps", pages->len), pages->len);

  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr (EntPicture) picture = make_picture (pages, i, options, progress, progress_data, cancellable, error);
      EntPdfPage page;

      if (picture == NULL)
        return NULL;
      page = ent_export_get_pdf_page (picture, options);
      if (pdf == NULL)
        pdf = ent_pdf_new_without_table (&page, ent_picture_get_dataset (picture), title, description);
      ent_pdf_set_background (pdf, page.background);
      ent_pdf_add_picture (pdf, picture);
    }
  return ent_pdf_finish (pdf, error);
}

/**
 * ent_story_pages_to_stream:
 * @pages: (element-type EntStoryPage): of a story, one at least
 * @title: of the document
 * @options: how large and on which background; PDF
 * @fd: where: a pipe or whatever takes bytes; stays open
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): asked from picture to picture, and while one is made
 * @error: as of ent_export_to_stream()
 *
 * Writes a document with a page for each step.
 *
 * Any thread.
 *
 * Returns: whether all was written
 */
gboolean
ent_story_pages_to_stream (GPtrArray               *pages,
                           const char              *title,
                           const EntExportOptions  *options,
                           int                      fd,
                           EntSeriesFunc            progress,
                           gpointer                 progress_data,
                           GCancellable            *cancellable,
                           GError                 **error)
{
  g_autoptr (GByteArray) document = NULL;

  g_return_val_if_fail (pages != NULL && pages->len > 0 && title != NULL, FALSE);
  g_return_val_if_fail (options != NULL && options->format == ENT_EXPORT_PDF, FALSE);

  document = make_document (pages, title, options, progress, progress_data, cancellable, error);
  return document != NULL && ent_write_all (fd, document->data, document->len, error);
}

/**
 * ent_story_pages_to_file:
 * @pages: (element-type EntStoryPage): of a story, one at least
 * @title: of the document
 * @options: how large and on which background; PDF
 * @file: where; replaced if it is a file, refused if it is anything else
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): asked from picture to picture, and while one is made
 * @error: as of ent_export_to_file()
 *
 * Writes the document of ent_story_pages_to_stream() whole or not at all.
 *
 * Any thread.
 *
 * Returns: whether it was written
 */
gboolean
ent_story_pages_to_file (GPtrArray               *pages,
                         const char              *title,
                         const EntExportOptions  *options,
                         GFile                   *file,
                         EntSeriesFunc            progress,
                         gpointer                 progress_data,
                         GCancellable            *cancellable,
                         GError                 **error)
{
  g_autoptr (GByteArray) document = NULL;

  g_return_val_if_fail (pages != NULL && pages->len > 0 && title != NULL, FALSE);
  g_return_val_if_fail (options != NULL && options->format == ENT_EXPORT_PDF, FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  document = make_document (pages, title, options, progress, progress_data, cancellable, error);
  return document != NULL && ent_file_replace_whole (file, NULL, document->data, document->len, error);
}
