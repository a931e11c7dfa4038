/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "export-data/ent-data-choice.h"
#include "export-data/ent-data-format.h"

G_BEGIN_DECLS

/* Data as the bytes of a file of some format, and that file. */

GBytes   *ent_data_out_make       (EntDataChoice  *choice,
                                   EntDataFormat   format,
                                   GError        **error);
GBytes   *ent_data_out_make_table (EntDataChoice  *choice,
                                   EntKind         kind,
                                   EntDataFormat   format,
                                   GError        **error);
GBytes   *ent_data_out_mark       (GBytes         *bytes);
gboolean  ent_data_out_to_file    (GBytes         *bytes,
                                   GFile          *file,
                                   GFile          *keep,
                                   GError        **error);

G_END_DECLS
