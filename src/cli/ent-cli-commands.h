/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_CLI_ERROR (ent_cli_error_quark ())

/* What ent_cli_run() makes exit statuses of. Errors of any other domain end with 1. */
typedef enum
{
  ENT_CLI_ERROR_DATA = 1,  /* the data or the target is at fault: 1 */
  ENT_CLI_ERROR_USAGE = 2, /* the call is: 2 */
  ENT_CLI_ERROR_DIFFERENT, /* nothing is at fault, but two things are not the same: 1, without a message */
  ENT_CLI_ERROR_TROUBLE,   /* whether two things are the same cannot be found out: 2 */
} EntCliError;

GQuark   ent_cli_error_quark (void);

/* One file each. argv[0] is the command's name. */
gboolean ent_cli_between     (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_changes     (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_convert     (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_diff        (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_export      (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_history     (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_import      (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_members     (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_overlap     (int      argc,
                              char   **argv,
                              GError **error);
gboolean ent_cli_validate    (int      argc,
                              char   **argv,
                              GError **error);

G_END_DECLS
