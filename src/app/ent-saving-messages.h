/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntReplaceFunc:
 * @window: the window that asked
 * @folder: where there are such files already
 *
 * Saves after all, as that was wanted.
 */
typedef void (*EntReplaceFunc) (GtkWindow *window,
                                GFile     *folder);

void ent_saving_messages_tell           (GtkWindow      *window,
                                         const char     *title,
                                         const char     *text);
void ent_saving_messages_ask_to_replace (GtkWindow      *window,
                                         const char     *title,
                                         const char     *which,
                                         GFile          *folder,
                                         EntReplaceFunc  replace);

G_END_DECLS
