/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-json-lines.h"

#include <string.h>

#include "import/ent-import-answer.h"
#include "import/ent-import-json.h"

#define MARK "\xef\xbb\xbf" /* of UTF-8 */

/* A first line that is longer is none of a table. */
#define MAX_LINE (4 * ENT_IMPORT_MAX_CELL)

static const char *
skip_blank (const char *at,
            const char *end)
{
  while (at < end && strchr (" \t\r\n", *at) != NULL && *at != '\0')
    at++;
  return at;
}

static const char *
skip_mark (const EntImportInput *input)
{
  return input->length >= strlen (MARK) && memcmp (input->data, MARK, strlen (MARK)) == 0 ? input->data + strlen (MARK) : input->data;
}

static const char *
find_line_end (const char *at,
               const char *end)
{
  const char *found = memchr (at, '\n', (gsize) (end - at));

  return found != NULL ? found : end;
}

/* Whether a line is a whole value by itself: in the list it could go on in the next. */
static gboolean
check_line (const char      *start,
            const char      *end,
            guint            line,
            EntImportReport *report)
{
  g_auto (EntImportJson) json = { 0 };
  g_autoptr (EntImportReport) own = ent_import_report_new ();
  const EntImportInput input = { start, (gsize) (end - start), NULL };

  if (ent_import_json_open (&json, &input, own))
    return TRUE;
  ent_import_report_add (report, ENT_IMPORT_ERROR, line, NULL, "%s", ent_import_report_get_message (own, 0)->text);
  return FALSE;
}

/**
 * ent_import_json_lines_is:
 * @input: a file
 *
 * Returns: whether its first line is a whole object of JSON, and its second one
 *   begins another
 */
gboolean
ent_import_json_lines_is (const EntImportInput *input)
{
  g_auto (EntImportJson) json = { 0 };
  g_autoptr (EntImportReport) report = NULL;
  EntImportInput first = { 0 };
  const char *end, *next;

  g_return_val_if_fail (input != NULL, FALSE);

  end = input->data + input->length;
  first.data = skip_blank (skip_mark (input), end);
  if (first.data == end || *first.data != '{')
    return FALSE;
  next = find_line_end (first.data, end);
  first.length = (gsize) (next - first.data);
  next = skip_blank (next, end);
  if (first.length > MAX_LINE || next == end || *next != '{')
    return FALSE;
  report = ent_import_report_new ();
  return ent_import_json_open (&json, &first, report) && *json.root == '{';
}

/**
 * ent_import_json_lines_read:
 * @input: a text in UTF-8
 * @report: takes what is to be said of it
 *
 * Reads objects, each a row, as ent_import_answer_read() reads a list of them.
 * Within an object no line ends, so commas where lines end make the list of it,
 * and each stays on its line. A line that is no object makes all of it none.
 *
 * Returns: (transfer full) (nullable): a table whose first row are the heads
 */
EntImportTable *
ent_import_json_lines_read (const EntImportInput *input,
                            EntImportReport      *report)
{
  g_autoptr (GString) list = NULL;
  const char *at, *end;
  gsize n_line_ends = 0; /* that are still to be written */
  gboolean is_first = TRUE;
  guint line = 1;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  list = g_string_sized_new (input->length + 2);
  end = input->data + input->length;
  for (at = skip_mark (input); at < end; line++)
    {
      const char *line_end = find_line_end (at, end);
      const char *start = skip_blank (at, line_end);

      if (start < line_end)
        {
          if (g_cancellable_is_cancelled (input->cancellable) || !check_line (at, line_end, line, report))
            return NULL;
          if (!is_first)
            g_string_append_c (list, ',');
          for (; n_line_ends > 0; n_line_ends--)
            g_string_append_c (list, '\n');
          if (is_first)
            g_string_append_c (list, '[');
          is_first = FALSE;
          g_string_append_len (list, at, line_end - at);
        }
      n_line_ends += line_end < end;
      at = line_end < end ? line_end + 1 : end;
    }
  g_string_append (list, is_first ? "[]" : "]");
  return ent_import_answer_read (&(EntImportInput) { list->str, list->len, input->cancellable }, report);
}
