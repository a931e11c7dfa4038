/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntPngText:
 * @keyword: what the text is, in ASCII, 1 … 79 characters
 * @text: the text, in UTF-8
 */
typedef struct
{
  const char *keyword;
  const char *text;
} EntPngText;

gboolean ent_png_write (cairo_surface_t   *surface,
                        gboolean           opaque,
                        double             dpi,
                        const EntPngText  *texts,
                        guint              n_texts,
                        int                fd,
                        GCancellable      *cancellable,
                        GError           **error);

G_END_DECLS
