/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-story-export.h"

#include <glib/gi18n.h>

#include "app/ent-export-size.h"
#include "paint/ent-story-files.h"
#include "view/ent-shelf.h"

/* Pages are slides; pictures have pixels enough for a projector. */
#define SIZE "slide"
#define SCALE 2

/* What is exported; all is owned. */
typedef struct
{
  EntThemeKind    theme;
  EntParts        parts;
  EntExportFormat format;
  GFile          *target;
  guint           n_read; /* steps whose data is there */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->target);
  g_free (job);
}

/* In the dress in which pictures were exported last. */
static GPtrArray *
make_pages (EntStorySlides  *slides,
            Job             *job,
            GError         **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_story_page_free);
  EntStory *story = ent_story_slides_get_story (slides);

  for (guint i = 0; i < ent_story_get_n_steps (story); i++)
    {
      g_autofree char *left_out = NULL;
      g_autoptr (EntView) themed = NULL;
      EntStoryPage *page = ent_story_page_new (ent_story_get_step (story, i), ent_story_slides_get_dataset (slides, i), &left_out, error);

      if (page == NULL)
        return NULL;
      g_ptr_array_add (pages, page);
      themed = ent_view_with_theme (page->saved->view, job->theme);
      ent_view_unref (page->saved->view);
      page->saved->view = ent_view_with_parts (themed, ent_view_get_parts (themed) & job->parts);
    }
  return g_steal_pointer (&pages);
}

/* What is there stays. */
static gboolean
write_folder (GPtrArray               *pages,
              const char              *base,
              const EntExportOptions  *options,
              GFile                   *folder,
              GCancellable            *cancellable,
              GError                 **error)
{
  guint n_there = ent_story_pages_count_there (pages, options->format, folder, base);

  if (n_there == 0)
    return ent_story_pages_to_folder (pages, options, folder, base, NULL, NULL, cancellable, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
               ngettext ("%u file of the %u is in the folder already.", "%u files of the %u are in the folder already.", n_there), n_there,
               pages->len);
  return FALSE;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  EntStorySlides *slides = source;
  Job *job = data;
  const char *name = ent_story_get_name (ent_story_slides_get_story (slides));
  const EntExportSize *size = ent_export_size_get (ent_export_size_lookup (SIZE));
  EntExportOptions options = { .format = job->format, .width = size->width, .height = size->height, .scale = SCALE };
  g_autoptr (GPtrArray) pages = NULL;
  gboolean written = FALSE;
  GError *error = NULL;

  pages = make_pages (slides, job, &error);
  if (pages != NULL && job->format == ENT_EXPORT_PDF)
    written = ent_story_pages_to_file (pages, name, &options, job->target, NULL, NULL, cancellable, &error);
  else if (pages != NULL)
    {
      g_autofree char *base = ent_shelf_make_stem (name, "story");

      written = write_folder (pages, base, &options, job->target, cancellable, &error);
    }
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void read_next (GTask *task);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GTask *task = data;
  GError *error = NULL;

  if (ent_story_slides_read_finish (ENT_STORY_SLIDES (source), result, &error))
    read_next (task);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void
read_next (GTask *task)
{
  EntStorySlides *slides = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);

  if (job->n_read == ent_story_get_n_steps (ent_story_slides_get_story (slides)))
    g_task_run_in_thread (task, write_in_thread);
  else
    ent_story_slides_read_async (slides, job->n_read++, g_task_get_cancellable (task), read_cb, g_object_ref (task));
}

/**
 * ent_story_export_async:
 * @slides: of the story, which has a step at least
 * @theme: in which colours
 * @parts: which words are on the pages
 * @format: as what
 * @target: the file of a PDF; else the folder where numbered pictures are to go
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes a page for each step.
 */
void
ent_story_export_async (EntStorySlides      *slides,
                        EntThemeKind         theme,
                        EntParts             parts,
                        EntExportFormat      format,
                        GFile               *target,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (ENT_IS_STORY_SLIDES (slides) && G_IS_FILE (target));

  job = g_new0 (Job, 1);
  *job = (Job) { theme, parts, format, g_object_ref (target), 0 };
  task = g_task_new (slides, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_story_export_async);
  g_task_set_task_data (task, job, job_free);
  read_next (task);
}

/**
 * ent_story_export_finish:
 * @slides: as before
 * @result: what the callback was given
 * @target: (out) (transfer full): where the pages were to go
 * @error: %G_IO_ERROR_EXISTS where pictures are there already; else why they could not be made
 *
 * Returns: whether all was written
 */
gboolean
ent_story_export_finish (EntStorySlides  *slides,
                         GAsyncResult    *result,
                         GFile          **target,
                         GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, slides) && target != NULL, FALSE);

  *target = g_object_ref (((Job *) g_task_get_task_data (G_TASK (result)))->target);
  return g_task_propagate_boolean (G_TASK (result), error);
}
