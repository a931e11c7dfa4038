/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-document.h"

G_BEGIN_DECLS

#define ENT_TYPE_IMPORT_ASSISTANT (ent_import_assistant_get_type ())
G_DECLARE_FINAL_TYPE (EntImportAssistant, ent_import_assistant, ENT, IMPORT_ASSISTANT, AdwWindow)

/* EntImportAssistant: how a table, network or list of others becomes a data set, step by step: the file,
 * its columns, its names and dates, and what becomes of every row. Each answer is tried on the whole file at
 * once. Emits, once, when it closes, `added` (EntDocument, ids of groupings) or
 * `finished` (EntDocument or NULL). */

GtkWidget *ent_import_assistant_new (GtkWindow   *parent,
                                     GFile       *file,
                                     EntDocument *open,
                                     gboolean     adds);

G_END_DECLS
