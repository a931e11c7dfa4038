/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gboolean (*EntImportCutKnows) (const char *text,
                                       gpointer    data);

GPtrArray *ent_import_cut (const char        *text,
                           EntImportCutKnows  knows,
                           gpointer           data);

G_END_DECLS
