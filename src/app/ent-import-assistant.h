/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_ASSISTANT (ent_import_assistant_get_type ())
G_DECLARE_FINAL_TYPE (EntImportAssistant, ent_import_assistant, ENT, IMPORT_ASSISTANT, AdwWindow)

/* EntImportAssistant: how a table, network or list of others becomes a data set, step by step: the file,
 * its columns, its names and dates, and what becomes of every row. Each answer is tried on the whole file at
 * once. Emits `finished` (EntDocument or NULL), once, when it closes. */

GtkWidget *ent_import_assistant_new (GtkWindow *parent,
                                     GFile     *file);

G_END_DECLS
