/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The commands that run in a terminal and never open a display. */

gboolean ent_cli_is_command (int    argc,
                             char **argv);
int      ent_cli_run        (int    argc,
                             char **argv);

G_END_DECLS
