/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-story.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-progress.h"
#include "cli/ent-cli-saved-view.h"
#include "paint/ent-story-files.h"
#include "view/ent-story-file.h"

/* What the steps of a story share while they are read. */
typedef struct
{
  const char       *path;     /* of the story */
  const EntCliView *wish;     /* what the call says of each */
  const char       *dataset;  /* (nullable): which all are to be of */
  GHashTable       *datasets; /* EntDataset by path; that of the bundled one is empty */
} Reading;

static EntStory *
read_story (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = ent_shown_file_name (file);
  g_autoptr (EntStory) story = ent_story_file_read (file, error);

  if (story == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return NULL;
    }
  if (ent_story_get_n_steps (story) > 0)
    return g_steal_pointer (&story);
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA, _("%s: the story has no steps"), name);
  return NULL;
}

/* Each data set once, however many steps are of it. */
static EntDataset *
find_dataset (Reading       *reading,
              EntSavedView  *saved,
              char         **path,
              GError       **error)
{
  g_autoptr (GError) cause = NULL;
  EntDataset *dataset;

  *path = reading->dataset != NULL ? g_strdup (reading->dataset) : ent_cli_saved_view_find_data (saved, reading->path, &cause);
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  dataset = g_hash_table_lookup (reading->datasets, *path != NULL ? *path : "");
  if (dataset != NULL)
    return dataset;
  dataset = ent_cli_dataset_load (*path, error);
  if (dataset != NULL)
    g_hash_table_insert (reading->datasets, g_strdup (*path != NULL ? *path : ""), dataset);
  return dataset;
}

/* What the call says holds for each step; everything stands where it stood as long
 * as that is the same network. */
static gboolean
apply_wish (Reading       *reading,
            EntStoryPage  *page,
            const char    *path,
            GError       **error)
{
  EntSavedView *saved = page->saved;
  EntCliView wish = *reading->wish;
  g_autoptr (EntView) view = NULL;

  wish.file = (char *) reading->path; /* it says the day */
  view = ent_cli_view_new (&wish, saved->view, error);
  if (view == NULL || !ent_cli_view_complete (&wish, page->dataset, path, &view, error))
    return FALSE;
  if ((ent_view_diff (saved->view, view) & (ent_view_get_query_fields (view) | ENT_VIEW_PINS)) != 0)
    g_clear_pointer (&saved->places, ent_places_unref);
  ent_view_unref (saved->view);
  saved->view = g_steal_pointer (&view);
  /* What the picture asks for when it is opened again. */
  g_free (saved->file_name);
  saved->file_name = ent_cli_dataset_dup_file_name (path);
  return TRUE;
}

static EntStoryPage *
read_page (Reading       *reading,
           EntStoryStep  *step,
           guint          nth,
           GError       **error)
{
  g_autoptr (EntStoryPage) page = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *path = NULL;
  EntDataset *dataset = find_dataset (reading, ent_story_step_get_saved (step), &path, error);

  if (dataset != NULL)
    page = ent_story_page_new (step, dataset, &left_out, error);
  if (page == NULL || !apply_wish (reading, page, path, error))
    {
      /* Translators: of a story; what is wrong with the step follows */
      g_prefix_error (error, _("step %u: "), nth + 1);
      return NULL;
    }
  if (left_out != NULL)
    {
      g_printerr (_("step %u: "), nth + 1);
      g_printerr (_("Not in the data set, and left out: %s"), left_out);
      g_printerr ("\n");
    }
  return g_steal_pointer (&page);
}

static void
progress_cb (guint    nth,
             guint    n,
             gpointer data)
{
  g_autofree char *words = g_strdup_printf (_("Drawing picture %u of %u"), nth, n);

  ent_cli_progress_say (data, words);
}

static gboolean
write_pages (GPtrArray               *pages,
             const char              *title,
             const EntExportOptions  *options,
             const char              *output,
             GError                 **error)
{
  g_autoptr (EntCliProgress) progress = ent_cli_progress_begin (_("Arranging the pictures"));
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);

  if (options->format == ENT_EXPORT_PDF && g_str_equal (output, "-"))
    return ent_story_pages_to_stream (pages, title, options, STDOUT_FILENO, progress_cb, progress, NULL, error);
  if (options->format == ENT_EXPORT_PDF)
    return ent_story_pages_to_file (pages, title, options, file, progress_cb, progress, NULL, error);
  /* The ending has been read as that of the format. */
  *strrchr (name, '.') = '\0';
  return ent_story_pages_to_folder (pages, options, folder, name, progress_cb, progress, NULL, error);
}

/**
 * ent_cli_story_export:
 * @path: of a story
 * @wish: what the call says of a picture, which holds for each step
 * @dataset: (nullable): the data set that all steps are to be of; %NULL for what they name
 * @options: as what, how large and on which background
 * @output: the name of a PDF, or what the names of all pictures begin with; `-` for standard output
 * @error: where to put what went wrong
 *
 * Writes a page for each step of a story.
 *
 * Returns: whether all were written
 */
gboolean
ent_cli_story_export (const char              *path,
                      const EntCliView        *wish,
                      const char              *dataset,
                      const EntExportOptions  *options,
                      const char              *output,
                      GError                 **error)
{
  g_autoptr (EntStory) story = NULL;
  g_autoptr (GHashTable) datasets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) ent_dataset_unref);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_story_page_free);
  Reading reading = { path, wish, dataset, datasets };

  g_return_val_if_fail (path != NULL && wish != NULL && options != NULL && output != NULL, FALSE);

  if (g_str_equal (output, "-") && options->format != ENT_EXPORT_PDF)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                           _("--story makes several files, which standard output cannot hold; name a file to begin their names with, "
                             "or put all on the pages of one file with --format pdf"));
      return FALSE;
    }
  story = read_story (path, error);
  if (story == NULL)
    return FALSE;
  for (guint i = 0; i < ent_story_get_n_steps (story); i++)
    {
      EntStoryPage *page = read_page (&reading, ent_story_get_step (story, i), i, error);

      if (page == NULL)
        return FALSE;
      g_ptr_array_add (pages, page);
    }
  return write_pages (pages, ent_story_get_name (story), options, output, error);
}
