/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-json.h"

#include <string.h>

#include "io/ent-json-parse.h"
#include "io/ent-json-scan.h"
#include "io/ent-json-walk.h"

/**
 * ent_import_json_open:
 * @json: (out): to be closed with ent_import_json_close()
 * @input: a text; its bytes must outlive @json
 * @report: takes what is wrong with it
 *
 * Holds the text to the grammar of JSON.
 *
 * Returns: whether it is sound
 */
gboolean
ent_import_json_open (EntImportJson        *json,
                      const EntImportInput *input,
                      EntImportReport      *report)
{
  g_autoptr (EntProblemList) problems = NULL;
  g_autoptr (EntReading) reading = NULL;
  const char *text;
  gsize length;

  g_return_val_if_fail (json != NULL, FALSE);
  g_return_val_if_fail (input != NULL, FALSE);
  g_return_val_if_fail (report != NULL, FALSE);

  *json = (EntImportJson) { .line = 1 };
  text = input->length > 0 ? input->data : ""; /* of no bytes there need be no place */
  length = input->length;
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0) /* a mark that others write and JSON forbids */
    {
      text += 3;
      length -= 3;
    }
  problems = ent_problem_list_new ();
  reading = ent_reading_new (input->cancellable);
  if (!ent_json_scan (text, length, ENT_JSON_MAX_VALUES, reading, problems) || ent_problem_list_get_n_errors (problems) > 0)
    {
      ent_import_refuse_problems (report, problems);
      return FALSE;
    }

  json->copy = g_strndup (text, length);
  json->text = text;
  json->root = ent_json_walk_skip_space (json->copy);

  return TRUE;
}

/**
 * ent_import_json_close:
 * @json: what was opened, or not
 */
void
ent_import_json_close (EntImportJson *json)
{
  g_return_if_fail (json != NULL);

  g_clear_pointer (&json->copy, g_free);
  json->root = NULL;
}

/**
 * ent_import_json_get_line:
 * @json: a text
 * @at: a place in it
 *
 * Is quick if places are asked for in their order.
 *
 * Returns: the line, from 1
 */
guint
ent_import_json_get_line (EntImportJson *json,
                          const char    *at)
{
  gsize offset;

  g_return_val_if_fail (json != NULL, 1);

  offset = (gsize) (at - json->copy);
  if (offset < json->known)
    {
      json->known = 0;
      json->line = 1;
    }
  for (; json->known < offset; json->known++)
    json->line += json->text[json->known] == '\n';

  return json->line;
}

/**
 * ent_import_json_refuse:
 * @json: a text
 * @report: takes the message
 * @at: where it is not as it should be
 * @message: what was expected
 *
 * Says why a text cannot be read although it is sound JSON.
 */
void
ent_import_json_refuse (EntImportJson   *json,
                        EntImportReport *report,
                        const char      *at,
                        const char      *message)
{
  const char *place;
  guint column = 1;

  g_return_if_fail (json != NULL);

  for (place = json->text + (at - json->copy); place > json->text && place[-1] != '\n'; place--)
    column += ((guchar) place[-1] & 0xc0) != 0x80;
  ent_import_refuse (report, ent_import_json_get_line (json, at), column, message);
}

/**
 * ent_import_json_read:
 * @at: (inout): a value
 *
 * Goes behind the value.
 *
 * Returns: (transfer full) (nullable): a text, a number as written, “true” or
 *   “false”; of a list, what is in it, with semicolons between; %NULL for null,
 *   an object, and a list of other than these
 */
char *
ent_import_json_read (char **at)
{
  g_autoptr (GString) list = NULL;
  const char *start = *at;

  if (*start == '"')
    return g_strdup (ent_json_walk_read_text (at));
  if (*start == '{' || *start == 'n')
    {
      ent_json_walk_skip (at);
      return NULL;
    }
  if (*start != '[')
    {
      ent_json_walk_skip (at);
      return g_strndup (start, (gsize) (*at - start));
    }

  list = g_string_new (NULL);
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      g_autofree char *value = NULL;

      if (**at != '[') /* no list of lists, so that this does not go deep */
        value = ent_import_json_read (at);
      else
        ent_json_walk_skip (at);
      if (value != NULL)
        g_string_append_printf (list, "%s%s", list->len > 0 ? "; " : "", value);
    }

  return list->len > 0 ? g_string_free (g_steal_pointer (&list), FALSE) : NULL;
}
