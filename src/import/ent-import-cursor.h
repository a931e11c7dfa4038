/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-input.h"

G_BEGIN_DECLS

/**
 * EntImportCursor:
 * @at: the next byte
 * @end: behind the last one
 * @line: the line of @at, from 1
 * @failed: whether the text is broken, or reading it was given up
 *
 * A place in a text that is read from its beginning to its end, for formats of
 * words and brackets. Readers of them look at @at and move it with
 * ent_import_cursor_step(), which counts lines; within a line they may move it
 * themselves.
 */
typedef struct
{
  const char      *at;
  const char      *end;
  guint            line;
  gboolean         failed;
  const char      *line_start;
  const char      *look; /* where to look next whether to go on */
  GCancellable    *cancellable;
  EntImportReport *report;
} EntImportCursor;

void     ent_import_cursor_init       (EntImportCursor      *cursor,
                                       const EntImportInput *input,
                                       EntImportReport      *report);
void     ent_import_cursor_step       (EntImportCursor      *cursor);
gboolean ent_import_cursor_is_at_word (EntImportCursor      *cursor,
                                       const char           *word);
void     ent_import_cursor_skip_space (EntImportCursor      *cursor);
void     ent_import_cursor_skip_line  (EntImportCursor      *cursor);
char    *ent_import_cursor_read_line  (EntImportCursor      *cursor);
void     ent_import_cursor_expect     (EntImportCursor      *cursor,
                                       const char           *expected);
void     ent_import_cursor_fail       (EntImportCursor      *cursor,
                                       guint                 line,
                                       const char           *message);

/* The next byte, or a zero one at the end. */
static inline char
ent_import_cursor_peek (const EntImportCursor *cursor)
{
  return cursor->at < cursor->end ? *cursor->at : '\0';
}

G_END_DECLS
