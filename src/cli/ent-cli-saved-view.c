/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-saved-view.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "paint/ent-view-carrier.h"
#include "view/ent-view-file.h"

/* The name of the file stands before what is wrong, as it does in that of data sets. */
static void
name_file (GFile   *file,
           GError **error)
{
  g_autofree char *name = ent_shown_file_name (file);

  g_prefix_error (error, "%s: ", name);
}

/**
 * ent_cli_saved_view_read:
 * @path: a view file, or a picture of Entente as PNG or SVG
 * @error: where to put what is wrong with it
 *
 * Returns: (transfer full) (nullable): the view that it carries
 */
EntSavedView *
ent_cli_saved_view_read (const char  *path,
                         GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  gboolean is_carrier;
  EntSavedView *saved = ent_view_carrier_read (file, &is_carrier, NULL, error);

  if (is_carrier)
    return saved;
  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA,
                       g_file_query_exists (file, NULL)
                           ? _("a view file, or a picture that Entente saved as PNG or SVG, was expected; this is none")
                           : _("there is no such file"));
  name_file (file, error);
  return NULL;
}

/**
 * ent_cli_saved_view_find_data:
 * @saved: a saved view
 * @path: where it was read from
 * @error: where to put that the data set is missing
 *
 * Returns: (transfer full) (nullable): its data set, as the option --dataset
 *   names it; %NULL without an error for the bundled data
 */
char *
ent_cli_saved_view_find_data (EntSavedView  *saved,
                              const char    *path,
                              GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GFile) dataset = NULL;

  if (saved->file_name == NULL)
    return NULL;
  dataset = ent_view_file_find_dataset (saved, file, error);
  if (dataset != NULL)
    return g_file_get_path (dataset);
  name_file (file, error);
  return NULL;
}

/**
 * ent_cli_saved_view_suit:
 * @saved: a saved view
 * @path: where it was read from
 * @dataset: the data it is to be shown of
 * @error: where to put that nothing remains
 *
 * Leaves out of the view what the data does not have, and says on standard
 * error what is not as it was.
 *
 * Returns: whether there is something to show
 */
gboolean
ent_cli_saved_view_suit (EntSavedView  *saved,
                         const char    *path,
                         EntDataset    *dataset,
                         GError       **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *left_out = NULL;

  if (!ent_saved_view_suit (saved, dataset, &left_out, error))
    {
      name_file (file, error);
      return FALSE;
    }
  if (left_out != NULL)
    {
      g_printerr (_("Not in the data set, and left out: %s"), left_out);
      g_printerr ("\n");
    }
  if (!ent_saved_view_is_of (saved, dataset))
    {
      g_autofree char *now = ent_day_to_iso (ent_dataset_get_updated (dataset));

      /* Translators: two dates as YYYY-MM-DD */
      g_printerr (_("The data set is of %s; the view was made when it was of %s."), now, saved->updated);
      g_printerr ("\n");
    }
  return TRUE;
}
