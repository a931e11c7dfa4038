/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cli/ent-cli-output.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntCliUsage:
 * @command: name of the command
 * @arguments: what stands behind the options
 * @summary: what it does
 * @examples: calls that show it
 *
 * What a command's help says beside its options.
 */
typedef struct
{
  const char *command;
  const char *arguments;
  const char *summary;
  const char *examples;
} EntCliUsage;

gboolean ent_cli_options_parse  (const EntCliUsage   *usage,
                                 const GOptionEntry  *entries,
                                 int                  argc,
                                 char               **argv,
                                 gboolean            *done,
                                 GError             **error);
gboolean ent_cli_options_apply  (EntView            **view,
                                 const char          *name,
                                 const char          *text,
                                 GError             **error);
gboolean ent_cli_options_period (const char          *from,
                                 const char          *until,
                                 EntPeriod           *period,
                                 GError             **error);
gboolean ent_cli_options_format (const char          *text,
                                 EntCliFormat        *format,
                                 GError             **error);

G_END_DECLS
