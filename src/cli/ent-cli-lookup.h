/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* Nations and groupings as people name them in a call. */

gboolean ent_cli_lookup     (EntDataset         *dataset,
                             EntKind             kind,
                             const char         *text,
                             guint32            *row,
                             GError            **error);
GArray  *ent_cli_lookup_all (EntDataset         *dataset,
                             EntKind             kind,
                             const char *const  *texts,
                             GError            **error);

G_END_DECLS
