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

/* A file that is being written whole or not at all, or standard output. */
typedef struct
{
  EntFileReplace *replace; /* (nullable) */
  int             fd;
} Target;

/* None of the files that were read is replaced. */
static gboolean
open_target (const EntCliImportCall  *call,
             const char              *path,
             Target                  *target,
             GError                 **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (EntFileReplace) replace = NULL;

  *target = (Target) { NULL, -1 };
  if (g_str_equal (path, "-"))
    return TRUE;
  for (guint i = 0; call->paths[i] != NULL; i++)
    {
      g_autoptr (GFile) keep = ent_cli_dataset_file (call->paths[i]);

      g_clear_pointer (&replace, ent_file_replace_free);
      replace = ent_file_replace_new (file, keep, error);
      if (replace == NULL)
        return FALSE;
    }
  target->fd = ent_file_replace_open (replace, error);
  if (target->fd < 0)
    return FALSE;
  target->replace = g_steal_pointer (&replace);
  return TRUE;
}

static gboolean
write_piece (const char  *text,
             gsize        length,
             gpointer     data,
             GError     **error)
{
  const Target *target = data;

  return target->replace == NULL ? ent_cli_output_write_bytes (text, length, error) : ent_write_all (target->fd, text, length, error);
}

static gboolean
close_target (Target    *target,
              gboolean   is_whole,
              GError   **error)
{
  g_autoptr (EntFileReplace) replace = g_steal_pointer (&target->replace);

  return is_whole && (replace == NULL || ent_file_replace_commit (replace, error));
}

static gboolean
write_file (const EntCliImportCall  *call,
            const char              *path,
            const char              *text,
            GError                 **error)
{
  Target target;

  return open_target (call, path, &target, error)
         && close_target (&target, write_piece (text, strlen (text), &target, error), error);
}

static gboolean
write_dataset (EntImportResult         *result,
               const EntCliImportCall  *call,
               GError                 **error)
{
  g_autofree char *title = dup_title (call);
  Target target;
  const EntImportSink sink = { write_piece, &target };

  return open_target (call, call->output, &target, error)
         && close_target (&target, ent_import_dataset_write_to (result, title, &sink, error), error);
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
  return write_dataset (result, call, error);
}
