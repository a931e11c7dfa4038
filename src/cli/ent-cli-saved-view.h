/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "view/ent-saved-view.h"

G_BEGIN_DECLS

/* The view that a call takes from a view file or a picture. */

EntSavedView *ent_cli_saved_view_read      (const char    *path,
                                            GError       **error);
char         *ent_cli_saved_view_find_data (EntSavedView  *saved,
                                            const char    *path,
                                            GError       **error);
gboolean      ent_cli_saved_view_suit      (EntSavedView  *saved,
                                            const char    *path,
                                            EntDataset    *dataset,
                                            GError       **error);

G_END_DECLS
