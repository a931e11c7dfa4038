/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-import-files.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-file-replace.h"
#include "base/ent-write.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-output.h"
#include "import/ent-import-dataset.h"

/* A whole file or none; none of those that were read is replaced. */
static gboolean
write_file (const EntCliImportCall  *call,
            const char              *path,
            const char              *text,
            GError                 **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (EntFileReplace) replace = NULL;
  int fd;

  if (g_str_equal (path, "-"))
    return ent_cli_output_write (text, error);
  for (guint i = 0; call->paths[i] != NULL; i++)
    {
      g_autoptr (GFile) keep = ent_cli_dataset_file (call->paths[i]);

      g_clear_pointer (&replace, ent_file_replace_free);
      replace = ent_file_replace_new (file, keep, error);
      if (replace == NULL)
        return FALSE;
    }
  fd = ent_file_replace_open (replace, error);
  return fd >= 0 && ent_write_all (fd, text, strlen (text), error) && ent_file_replace_commit (replace, error);
}

/* No tab and no line end stands in a cell of TSV. */
static void
append_cell (GString    *text,
             const char *cell,
             char        end)
{
  const gsize start = text->len;

  g_string_append (text, cell != NULL ? cell : "");
  for (char *p = text->str + start; *p != '\0'; p++)
    if (*p == '\t' || *p == '\n' || *p == '\r')
      *p = ' ';
  g_string_append_c (text, end);
}

static char *
dup_report (const EntImportReport *report)
{
  GString *text = g_string_new ("file\tline\tcolumn\tlevel\tmessage\n");

  for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (report, i);
      g_autofree char *line = message->line > 0 ? g_strdup_printf ("%u", message->line) : NULL;

      append_cell (text, message->file, '\t');
      append_cell (text, line, '\t');
      append_cell (text, message->field, '\t');
      append_cell (text, ent_import_level_to_id (message->level), '\t');
      append_cell (text, message->text, '\n');
    }
  return g_string_free (text, FALSE);
}

static char *
dup_title (const EntCliImportCall *call)
{
  GString *title = g_string_new (NULL);

  for (guint i = 0; call->paths[i] != NULL; i++)
    {
      g_autofree char *base = g_path_get_basename (call->paths[i]);
      g_autofree char *shown = g_str_equal (call->paths[i], "-") ? g_strdup (_("standard input")) : g_filename_display_name (base);

      g_string_append_printf (title, "%s%s", i > 0 ? ", " : "", shown);
    }
  return g_string_free (title, FALSE);
}

/**
 * ent_cli_import_files_write:
 * @result: what was imported
 * @call: what was asked for
 * @error: where to put what is wrong
 *
 * Writes the files that were asked for. A data set that lacks what has several
 * meanings would pass for all of it, so it is written only where the call says
 * where the rest is to go.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_import_files_write (EntImportResult         *result,
                            const EntCliImportCall  *call,
                            GError                 **error)
{
  g_autofree char *title = dup_title (call);
  g_autofree char *text = NULL;

  if (call->left_out != NULL && !write_file (call, call->left_out, result->rows_left->str, error))
    return FALSE;
  if (call->report != NULL)
    {
      g_autofree char *report = dup_report (result->report);

      if (!write_file (call, call->report, report, error))
        return FALSE;
    }
  if (call->output == NULL || ent_import_report_get_count (result->report, ENT_IMPORT_TAKEN) == 0)
    return TRUE;
  if (ent_import_report_get_n_at (result->report, ENT_IMPORT_ASK) > 0 && call->left_out == NULL)
    {
      g_printerr (_("%s was not written, since rows wait for an answer; with --left-out FILE it is, and FILE has the rows that are not in "
                    "it\n"), call->output);
      return TRUE;
    }
  text = ent_import_dataset_write (result, title, error);
  return text != NULL && write_file (call, call->output, text, error);
}
