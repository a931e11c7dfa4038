/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/ent-cli-view.h"
#include "paint/ent-export.h"

G_BEGIN_DECLS

gboolean ent_cli_story_export (const char              *path,
                               const EntCliView        *wish,
                               const char              *dataset,
                               const EntExportOptions  *options,
                               const char              *output,
                               GError                 **error);

G_END_DECLS
