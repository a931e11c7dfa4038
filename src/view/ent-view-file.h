/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-saved-view.h"

G_BEGIN_DECLS

/* A small file with a saved view, and the way from one to its data set. */

#define ENT_VIEW_FILE_SUFFIX ".entente-view"
#define ENT_VIEW_FILE_MIME_TYPE "application/vnd.entente.view+json"

gboolean ent_view_file_begins       (const char    *head);
gboolean ent_view_file_write        (EntSavedView  *saved,
                                     GFile         *file,
                                     GFile         *keep,
                                     GError       **error);
GFile   *ent_view_file_find_dataset (EntSavedView  *saved,
                                     GFile         *carrier,
                                     GError       **error);

G_END_DECLS
