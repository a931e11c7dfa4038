/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tables as spreadsheets read them: CSV of RFC 4180, in UTF-8. */

void        ent_csv_append_row   (GString           *text,
                                  const char *const *cells,
                                  guint              n_cells);
char       *ent_csv_dup_harmless (const char        *cell);
const char *ent_csv_skip_guard   (const char        *cell);

G_END_DECLS
