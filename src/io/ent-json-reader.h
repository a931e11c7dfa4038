/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

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

/**
 * EntProblem:
 * @warning: %TRUE for what does not keep the file from being opened
 * @line: line in the file, from 1, or 0 when @path says the place
 * @path: (nullable): place in the data, such as `memberships[12].until`
 * @message: what is wrong and what was expected
 */
typedef struct
{
  gboolean  warning;
  guint     line;
  char     *path;
  char     *message;
} EntProblem;

/* How many problems of one file are reported at most. */
#define ENT_MAX_PROBLEMS 100

GQuark      ent_read_error_quark    (void);
EntProblem *ent_problem_copy        (const EntProblem  *problem);
void        ent_problem_free        (EntProblem        *problem);
char       *ent_problem_to_text     (const EntProblem  *problem,
                                     const char        *file_name);

EntDataset *ent_json_reader_read_data (const char      *data,
                                     gsize              length,
                                     const char        *file_name,
                                     GPtrArray        **problems,
                                     GError           **error);
EntDataset *ent_json_reader_read_file (GFile           *file,
                                     GPtrArray        **problems,
                                     GCancellable      *cancellable,
                                     GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntProblem, ent_problem_free)

G_END_DECLS
