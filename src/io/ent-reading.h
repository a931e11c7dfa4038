/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntReadingPhase:
 * @ENT_READING_CONTENT: the bytes come from the file
 * @ENT_READING_SYNTAX: they are held to the grammar
 * @ENT_READING_RECORDS: the records are taken from them
 * @ENT_READING_LINKS: the records are checked and linked with each other
 */
typedef enum
{
  ENT_READING_CONTENT,
  ENT_READING_SYNTAX,
  ENT_READING_RECORDS,
  ENT_READING_LINKS,
} EntReadingPhase;

/* EntReading: how far the reading of a file is. A worker says it, another
 * thread looks when it likes; it is also where the reading is given up.
 * Counted atomically. */
typedef struct _EntReading EntReading;

/* How many bytes are read between two calls of ent_reading_go_on(). */
#define ENT_READING_STEP_BYTES (256 * 1024)

EntReading      *ent_reading_new             (GCancellable    *cancellable);
EntReading      *ent_reading_ref             (EntReading      *reading);
void             ent_reading_unref           (EntReading      *reading);
GCancellable    *ent_reading_get_cancellable (EntReading      *reading);
gboolean         ent_reading_go_on           (EntReading      *reading,
                                              EntReadingPhase  phase,
                                              gsize            done,
                                              gsize            total);
EntReadingPhase  ent_reading_get_phase       (EntReading      *reading);
double           ent_reading_get_fraction    (EntReading      *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntReading, ent_reading_unref)

G_END_DECLS
