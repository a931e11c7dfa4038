/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The keyword of the text that holds the view in a PNG picture of ours. */
#define ENT_PNG_VIEW_KEYWORD "entente-view"

char *ent_png_text_find (GInputStream  *stream,
                         const char    *keyword,
                         gsize          max_bytes,
                         GCancellable  *cancellable,
                         GError       **error);

G_END_DECLS
