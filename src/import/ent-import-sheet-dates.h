/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How workbooks of Excel write dates: as numbers, which a format makes dates of. */

gboolean  ent_import_sheet_is_date_format (guint       format_id,
                                           const char *code);
char     *ent_import_sheet_serial_to_date (double      serial,
                                           gboolean    since_1904);

G_END_DECLS
