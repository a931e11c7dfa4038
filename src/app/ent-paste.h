/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was copied elsewhere, as a file: the table of a web page or a sheet, or text. */

void   ent_paste_async  (GtkWidget            *widget,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data);
GFile *ent_paste_finish (GAsyncResult         *result,
                         GError              **error);

G_END_DECLS
