/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-cursor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"

/* How much of the text a message shows. */
#define EXCERPT_CHARS 20

/* How many bytes are read between two looks whether to go on. */
#define LOOK_BYTES (64 * 1024)

/**
 * ent_import_cursor_init:
 * @cursor: a cursor
 * @input: a text in UTF-8, which must outlive @cursor
 * @report: takes what is wrong with it
 *
 * Sets @cursor to the beginning of the text.
 */
void
ent_import_cursor_init (EntImportCursor      *cursor,
                        const EntImportInput *input,
                        EntImportReport      *report)
{
  const char *text;

  g_return_if_fail (cursor != NULL);
  g_return_if_fail (input != NULL);
  g_return_if_fail (report != NULL);

  text = input->length > 0 ? input->data : ""; /* of no bytes there need be no place */
  *cursor = (EntImportCursor) {
    .at = text,
    .end = text + input->length,
    .line = 1,
    .line_start = text,
    .look = text,
    .cancellable = input->cancellable,
    .report = report,
  };
}

/**
 * ent_import_cursor_step:
 * @cursor: a cursor that is not at the end
 *
 * Goes on by a byte. A reading that is given up jumps to the end.
 */
void
ent_import_cursor_step (EntImportCursor *cursor)
{
  char c;

  g_return_if_fail (cursor != NULL);

  c = *cursor->at++;
  if (c == '\n' || (c == '\r' && ent_import_cursor_peek (cursor) != '\n'))
    {
      cursor->line++;
      cursor->line_start = cursor->at;
    }
  if (cursor->at >= cursor->look)
    {
      cursor->look = cursor->at + MIN (LOOK_BYTES, cursor->end - cursor->at);
      if (g_cancellable_is_cancelled (cursor->cancellable))
        {
          cursor->failed = TRUE;
          cursor->at = cursor->end;
        }
    }
}

/**
 * ent_import_cursor_is_at_word:
 * @cursor: a cursor
 * @word: a word of ASCII
 *
 * Returns: whether the word comes next, in whatever case
 */
gboolean
ent_import_cursor_is_at_word (EntImportCursor *cursor,
                              const char      *word)
{
  gsize length;

  g_return_val_if_fail (cursor != NULL, FALSE);
  g_return_val_if_fail (word != NULL, FALSE);

  length = strlen (word);
  return (gsize) (cursor->end - cursor->at) >= length && g_ascii_strncasecmp (cursor->at, word, length) == 0;
}

/**
 * ent_import_cursor_skip_space:
 * @cursor: a cursor
 *
 * Goes over blanks and line ends.
 */
void
ent_import_cursor_skip_space (EntImportCursor *cursor)
{
  g_return_if_fail (cursor != NULL);

  while (cursor->at < cursor->end && g_ascii_isspace (*cursor->at))
    ent_import_cursor_step (cursor);
}

/**
 * ent_import_cursor_skip_line:
 * @cursor: a cursor
 *
 * Goes to the beginning of the next line, or to the end.
 */
void
ent_import_cursor_skip_line (EntImportCursor *cursor)
{
  guint line;

  g_return_if_fail (cursor != NULL);

  line = cursor->line;
  while (cursor->at < cursor->end && cursor->line == line)
    ent_import_cursor_step (cursor);
}

/**
 * ent_import_cursor_read_line:
 * @cursor: a cursor
 *
 * Goes to the beginning of the next line, or to the end.
 *
 * Returns: (transfer full): the rest of the line, without blanks around it
 */
char *
ent_import_cursor_read_line (EntImportCursor *cursor)
{
  const char *start;

  g_return_val_if_fail (cursor != NULL, NULL);

  start = cursor->at;
  ent_import_cursor_skip_line (cursor);

  return g_strstrip (g_strndup (start, (gsize) (cursor->at - start)));
}

/**
 * ent_import_cursor_expect:
 * @cursor: a cursor at something else than was expected
 * @expected: what was expected
 *
 * Ends the reading, unless it has ended before; the cursor goes to the end.
 */
void
ent_import_cursor_expect (EntImportCursor *cursor,
                          const char      *expected)
{
  g_autofree char *message = NULL;

  g_return_if_fail (cursor != NULL);
  g_return_if_fail (expected != NULL);

  if (cursor->at >= cursor->end)
    message = g_strdup_printf (_("%s, but the file ends here"), expected);
  else if (*cursor->at == '\n' || *cursor->at == '\r')
    message = g_strdup_printf (_("%s, but the line ends here"), expected);
  else
    {
      gsize length = 1;
      g_autofree char *excerpt = NULL;

      while (cursor->at + length < cursor->end && strchr ("\r\n", cursor->at[length]) == NULL)
        length++;
      excerpt = ent_shown_escape (cursor->at, (gssize) length, EXCERPT_CHARS);
      message = g_strdup_printf (_("%s, here stands “%s”"), expected, excerpt);
    }
  ent_import_cursor_fail (cursor, cursor->line, message);
}

/**
 * ent_import_cursor_fail:
 * @cursor: a cursor
 * @line: where it is wrong
 * @message: what is wrong
 *
 * Ends the reading, unless it has ended before; the cursor goes to the end.
 */
void
ent_import_cursor_fail (EntImportCursor *cursor,
                        guint            line,
                        const char      *message)
{
  guint column = 1;

  g_return_if_fail (cursor != NULL);
  g_return_if_fail (message != NULL);

  if (cursor->failed)
    return;
  if (line == cursor->line)
    for (const char *p = cursor->line_start; p < cursor->at; p++)
      column += ((guchar) *p & 0xc0) != 0x80;
  ent_import_refuse (cursor->report, line, column, message);
  cursor->failed = TRUE;
  cursor->at = cursor->end;
}
