/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "io/ent-problem.h"
#include "io/ent-reading.h"
#include "model/ent-dataset.h"

G_BEGIN_DECLS

#define ENT_READ_ERROR (ent_read_error_quark ())

typedef enum
{
  ENT_READ_ERROR_FAILED,   /* the file cannot be read at all: missing, a directory, no permission */
  ENT_READ_ERROR_TOO_LARGE,
  ENT_READ_ERROR_MALFORMED, /* not strict JSON */
  ENT_READ_ERROR_INVALID,   /* JSON, but not a sound dataset */
} EntReadError;

/* Of a file that is to be saved again: a larger one is not held in memory twice. */
#define ENT_READ_MAX_KEPT_BYTES (64 * 1024 * 1024)

GQuark      ent_read_error_quark      (void);

EntDataset *ent_json_reader_read_data (const char    *data,
                                       gsize          length,
                                       const char    *file_name,
                                       GPtrArray    **problems,
                                       GError       **error);
EntDataset *ent_json_reader_read_file (GFile         *file,
                                       GPtrArray    **problems,
                                       GCancellable  *cancellable,
                                       GError       **error);
EntDataset *ent_json_reader_read      (GFile         *file,
                                       EntReading    *reading,
                                       GPtrArray    **problems,
                                       GError       **error);
EntDataset *ent_json_reader_read_state (GFile         *file,
                                       EntReading    *reading,
                                       char         **state,
                                       GBytes       **kept,
                                       GPtrArray    **problems,
                                       GError       **error);

G_END_DECLS
