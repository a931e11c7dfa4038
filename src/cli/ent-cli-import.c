/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "base/ent-shown.h"
#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-import-files.h"
#include "cli/ent-cli-import-options.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-output.h"
#include "import/ent-import.h"
#include "io/ent-file-content.h"

static const EntCliUsage usage = {
  "import",
  N_("FILE…"),
  N_("Makes memberships of what others have written: tables (CSV in any encoding), and\n"
     "lists as people write them. Each row becomes something or is listed with its line,\n"
     "its column and the reason. What has several meanings is not taken: the exit\n"
     "status is 2, and the message names the option that tells which is meant."),
  N_("Examples:\n"
     "  entente import members.csv\n"
     "  entente import --date-order dmy --left-out rest.csv -o members.json members.csv\n"
     "  echo 'Harbour Pact: Norway, Iceland and Kenya, since 2021' | entente import --paste -"),
};

static gboolean
read_file (EntImportResult         *result,
           EntImportNations        *nations,
           const EntImportOptions  *options,
           const char              *path,
           GError                 **error)
{
  g_autoptr (GFile) file = ent_cli_dataset_file (path);
  g_autofree char *name = ent_cli_dataset_dup_name (path);
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  GBytes *bytes;

  if (!ent_cli_dataset_check_output (file, error))
    return FALSE;
  bytes = ent_file_content_load (file, reading, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  ent_import_report_set_file (result->report, name);
  ent_import_take (result, nations, options, bytes);
  return TRUE;
}

/* Messages go to standard error, in the order found. */
static void
print_messages (const EntImportReport *report)
{
  static const char *const levels[] = { N_("note"), N_("warning"), N_("to be told"), N_("left out") };

  for (guint i = 0; i < ent_import_report_get_n_messages (report); i++)
    {
      const EntImportMessage *message = ent_import_report_get_message (report, i);
      GString *place = g_string_new (message->file);
      g_autofree char *text = ent_import_message_dup_text (message);
      g_autofree char *where = NULL;
      g_autofree char *field = message->field != NULL ? ent_shown (message->field) : NULL;

      if (message->line > 0)
        g_string_append_printf (place, ":%u", message->line);
      if (field != NULL)
        g_string_append_printf (place, ": %s", field);
      where = g_string_free (place, FALSE);
      g_printerr ("%s: %s: %s\n", where, _(levels[message->level]), text);
    }
}

static gboolean
write_table (EntImportResult  *result,
             GError          **error)
{
  static const EntCliColumn columns[] = {
    { "nation", N_("nation"), FALSE }, { "grouping", N_("grouping"), FALSE }, { "role", N_("role"), FALSE },
    { "from", N_("from"), FALSE },     { "until", N_("until"), FALSE },
  };
  g_autoptr (EntCliTable) table = ent_cli_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < result->memberships->len; i++)
    {
      const EntImportMembership *membership = &g_array_index (result->memberships, EntImportMembership, i);
      g_autofree char *from = ent_date_is_set (membership->span.from) ? ent_date_to_edtf (membership->span.from) : NULL;
      g_autofree char *until = ent_date_is_set (membership->span.until) ? ent_date_to_edtf (membership->span.until) : NULL;
      const char *const cells[] = { ent_dataset_get_nation_name (result->dataset, membership->nation),
                                    ent_import_result_get_grouping (result, membership->grouping)->name,
                                    ent_role_to_text (membership->role), from, until };

      ent_cli_table_add (table, cells);
    }
  return ent_cli_table_write (table, ENT_CLI_FORMAT_TABLE, error);
}

static gboolean
write_ties (EntImportResult  *result,
            GError          **error)
{
  static const EntCliColumn columns[] = {
    { "kind", N_("tie"), FALSE },   { "nation", N_("nation"), FALSE }, { "nation2", N_("nation"), FALSE },
    { "title", N_("title"), FALSE }, { "from", N_("from"), FALSE },     { "until", N_("until"), FALSE },
  };
  g_autoptr (EntCliTable) table = ent_cli_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < result->ties->len; i++)
    {
      const EntImportTie *tie = &g_array_index (result->ties, EntImportTie, i);
      g_autofree char *from = ent_date_is_set (tie->span.from) ? ent_date_to_edtf (tie->span.from) : NULL;
      g_autofree char *until = ent_date_is_set (tie->span.until) ? ent_date_to_edtf (tie->span.until) : NULL;
      const char *const cells[] = { ent_tie_kind_to_text (tie->kind), ent_dataset_get_nation_name (result->dataset, tie->nations[0]),
                                    ent_dataset_get_nation_name (result->dataset, tie->nations[1]), tie->title, from, until };

      ent_cli_table_add (table, cells);
    }
  return ent_cli_table_write (table, ENT_CLI_FORMAT_TABLE, error);
}

static gboolean
write_events (EntImportResult  *result,
              GError          **error)
{
  static const EntCliColumn columns[] = {
    { "event", N_("event"), FALSE }, { "kind", N_("kind"), FALSE }, { "from", N_("from"), FALSE }, { "until", N_("until"), FALSE },
  };
  g_autoptr (EntCliTable) table = ent_cli_table_new (columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < json_array_get_length (result->events); i++)
    {
      JsonObject *event = json_array_get_object_element (result->events, i);
      const char *const cells[] = { json_object_get_string_member (event, "title"), json_object_get_string_member (event, "kind"),
                                    json_object_get_string_member (event, "from"),
                                    json_object_get_string_member_with_default (event, "until", NULL) };

      ent_cli_table_add (table, cells);
    }
  return ent_cli_table_write (table, ENT_CLI_FORMAT_TABLE, error);
}

/* What remains to be said, and the exit status. */
static gboolean
conclude (EntImportResult  *result,
          GError          **error)
{
  const EntImportReport *report = result->report;
  const guint n_asked = ent_import_report_get_count (report, ENT_IMPORT_ASKED);

  if (n_asked == 0 && ent_import_report_get_n_at (report, ENT_IMPORT_ASK) > 0)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("something has to be told before rows can be taken"));
  else if (n_asked > 0)
    g_set_error (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE,
                 ngettext ("%u row has several meanings and was not taken", "%u rows have several meanings and were not taken", n_asked), n_asked);
  else if (ent_import_report_get_count (report, ENT_IMPORT_TAKEN) == 0)
    g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_DATA, _("nothing could be taken"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
write_piece (const char  *text,
             gsize        length,
             gpointer     data,
             GError     **error)
{
  return ent_cli_output_write_bytes (text, length, error);
}

static gboolean
write_result (EntImportResult         *result,
              const EntCliImportCall  *call,
              GError                 **error)
{
  const EntImportReport *report = result->report;

  if (call->is_json)
    {
      const EntImportSink sink = { write_piece, NULL };

      return ent_import_result_write_json (result, &sink, error);
    }
  print_messages (report);
  g_printerr (_("rows read %u: taken %u, to be told %u, left out %u\n"), ent_import_report_get_n_rows (report),
              ent_import_report_get_count (report, ENT_IMPORT_TAKEN), ent_import_report_get_count (report, ENT_IMPORT_ASKED),
              ent_import_report_get_count (report, ENT_IMPORT_LEFT_OUT));
  return call->output != NULL
         || ((result->memberships->len == 0 || write_table (result, error)) && (result->ties->len == 0 || write_ties (result, error))
             && (json_array_get_length (result->events) == 0 || write_events (result, error)));
}

/**
 * ent_cli_import:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Makes memberships of files of others.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_import (int      argc,
                char   **argv,
                GError **error)
{
  g_auto (EntCliImportCall) call = { 0 };
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntImportNations) nations = NULL;
  g_autoptr (EntImportResult) result = NULL;
  gboolean done;

  if (!ent_cli_import_options_parse (&usage, argc, argv, &call, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  dataset = ent_cli_dataset_load (NULL, error);
  if (dataset == NULL)
    return FALSE;
  nations = ent_import_nations_new (dataset);
  result = ent_import_result_new (dataset);
  for (guint i = 0; call.paths[i] != NULL; i++)
    if (!read_file (result, nations, &call.options, call.paths[i], error))
      return FALSE;
  return write_result (result, &call, error) && ent_cli_import_files_write (result, &call, error) && conclude (result, error);
}
