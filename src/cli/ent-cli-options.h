/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cli/ent-cli-output.h"
#include "model/ent-date.h"
#include "model/ent-types.h"

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
gboolean ent_cli_options_day    (const char          *option,
                                 const char          *text,
                                 EntDay              *day,
                                 GError             **error);
gboolean ent_cli_options_period (const char          *from,
                                 const char          *until,
                                 EntPeriod           *period,
                                 GError             **error);
gboolean ent_cli_options_roles  (const char          *text,
                                 EntRoles            *roles,
                                 GError             **error);
gboolean ent_cli_options_format (const char          *text,
                                 EntCliFormat        *format,
                                 GError             **error);
char   **ent_cli_options_list   (const char          *text);

G_END_DECLS
