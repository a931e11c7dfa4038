/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/ent-cli-view.h"

G_BEGIN_DECLS

gboolean ent_cli_range_apply (const char  *from,
                              const char  *until,
                              gboolean     throughout,
                              EntCliView  *call,
                              GError     **error);

G_END_DECLS
