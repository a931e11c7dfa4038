/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_CLI_ERROR (ent_cli_error_quark ())

/* The codes are exit statuses. Errors of any other domain end with 1. */
typedef enum
{
  ENT_CLI_ERROR_DATA = 1,  /* the data or the target is at fault */
  ENT_CLI_ERROR_USAGE = 2, /* the call is */
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
