/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/ent-cli-options.h"
#include "import/ent-import-options.h"

G_BEGIN_DECLS

/**
 * EntCliImportCall:
 * @options: what is told beforehand
 * @paths: the files
 * @output: (nullable): where a data set is written to
 * @left_out: (nullable): where rows are written to that are not taken
 * @report: (nullable): where the messages are written to
 * @is_json: whether all of the result is written, for programs
 *
 * What `entente import` is asked for.
 */
typedef struct
{
  EntImportOptions  options;
  char            **paths;
  char             *output;
  char             *left_out;
  char             *report;
  gboolean          is_json;
  char             *texts[17]; /* owned: what the options point to */
} EntCliImportCall;

gboolean ent_cli_import_options_parse (const EntCliUsage  *usage,
                                       int                 argc,
                                       char              **argv,
                                       EntCliImportCall   *call,
                                       gboolean           *done,
                                       GError            **error);
void     ent_cli_import_call_clear    (EntCliImportCall   *call);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntCliImportCall, ent_cli_import_call_clear)

G_END_DECLS
