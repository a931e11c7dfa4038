/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-output.h"
#include "io/ent-data-diff.h"
#include "io/ent-file-content.h"
#include "io/ent-json-reader.h"

static const EntCliUsage usage = {
  "diff",
  N_("OLD NEW"),
  N_("Says what differs between two data sets: which records were added, removed or\n"
     "changed, and in which fields. How something is written and in what order makes\n"
     "no difference. The exit status is 0 if nothing differs, 1 if something does,\n"
     "and 2 if that could not be found out."),
  N_("Examples:\n"
     "  entente diff mine-2025.json mine.json\n"
     "  git show HEAD:mine.json | entente diff --format json - mine.json"),
};

static gboolean
get_format (const char  *format,
            gboolean    *is_json,
            GError     **error)
{
  g_autofree char *shown = NULL;

  *is_json = g_strcmp0 (format, "json") == 0;
  if (format == NULL || *is_json || g_str_equal (format, "text"))
    return TRUE;
  shown = ent_shown (format);
  g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("--%1$s: “%2$s” is none of %3$s"), "format", shown, "text, json");
  return FALSE;
}

/* The text of a data set, if it is sound: else its records are not what they seem. */
static GBytes *
load (const char  *path,
      GError     **error)
{
  g_autoptr (GFile) file = ent_cli_dataset_file (path);
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  g_autofree char *name = ent_cli_dataset_dup_name (path);
  g_autoptr (GError) cause = NULL;
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GBytes) content = NULL;

  if (!ent_cli_dataset_check_output (file, &cause))
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_TROUBLE, cause->message);
      return NULL;
    }
  content = ent_file_content_load (file, reading, &cause);
  if (content == NULL)
    {
      g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_TROUBLE, "%s: %s", name, cause->message);
      return NULL;
    }
  dataset = ent_json_reader_read_data (g_bytes_get_data (content, NULL), g_bytes_get_size (content), name, NULL, &cause);
  if (dataset != NULL)
    return g_steal_pointer (&content);
  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_TROUBLE, cause->message);
  return NULL;
}

static gboolean
write_changes (GPtrArray  *changes,
               gboolean    is_json,
               GError    **error)
{
  g_autofree char *text = is_json ? ent_data_diff_to_json (changes) : ent_data_diff_to_text (changes);
  g_autoptr (GError) cause = NULL;

  if (ent_cli_output_write (text, &cause))
    return TRUE;
  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_TROUBLE, cause->message);
  return FALSE;
}

/**
 * ent_cli_diff:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong, or %ENT_CLI_ERROR_DIFFERENT
 *
 * Compares two data sets.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_diff (int      argc,
              char   **argv,
              GError **error)
{
  g_auto (GStrv) paths = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("As what to write it: text or json (default: text)"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  gboolean done, is_json;

  if (!ent_cli_options_parse (&usage, entries, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  if (!get_format (format, &is_json, error))
    return FALSE;
  if (paths == NULL || g_strv_length (paths) != 2)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("diff: two files were expected, the older one first"));
      return FALSE;
    }
  before = load (paths[0], error);
  after = before != NULL ? load (paths[1], error) : NULL;
  if (after == NULL)
    return FALSE;
  changes = ent_data_diff (before, after);
  if (!write_changes (changes, is_json, error))
    return FALSE;
  if (changes->len > 0)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DIFFERENT, _("they differ"));
  return changes->len == 0;
}
