/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "export-data/ent-data-choice.h"
#include "export-data/ent-data-format.h"

G_BEGIN_DECLS

/* Data as the text of a file of some format, and that file. */

char     *ent_data_out_to_text (EntDataChoice  *choice,
                                EntDataFormat   format);
gboolean  ent_data_out_to_file (const char     *text,
                                GFile          *file,
                                GFile          *keep,
                                GError        **error);

G_END_DECLS
