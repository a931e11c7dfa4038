/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much of a text is held before it goes out. */
#define ENT_IMPORT_SINK_BYTES 65536

/**
 * EntImportSink:
 * @write: takes a piece of a text
 * @data: for @write
 *
 * Where a long text goes piece by piece, so that it is never whole in memory.
 */
typedef struct
{
  gboolean (*write) (const char  *text,
                     gsize        length,
                     gpointer     data,
                     GError     **error);
  gpointer   data;
} EntImportSink;

/* Hands on what is more than @n_held; TRUE without a sink. */
static inline gboolean
ent_import_sink_flush (const EntImportSink  *sink,
                       GString              *text,
                       gsize                 n_held,
                       GError              **error)
{
  if (sink == NULL || text->len <= n_held)
    return TRUE;
  if (!sink->write (text->str, text->len, sink->data, error))
    return FALSE;
  g_string_truncate (text, 0);
  return TRUE;
}

G_END_DECLS
