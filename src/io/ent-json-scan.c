/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-scan.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "io/ent-file-encoding.h"
#include "io/ent-json-plain.h"
#include "io/ent-json-scan-private.h"

/* How much of the text at the place of an error a message shows. */
#define EXCERPT_CHARS 20

/* What may stand next. */
typedef enum
{
  EXPECT_VALUE,        /* at the start and after a “,” in an array */
  EXPECT_VALUE_OR_END, /* after “[” */
  EXPECT_KEY_OR_END,   /* after “{”; with its value */
  EXPECT_KEY,          /* after “,” in an object; likewise */
  EXPECT_AFTER_VALUE,  /* “,” or the end of what is open */
} Expect;

static guint
column_of (const EntJsonScan *scan,
           const char        *at)
{
  guint column = 1;

  for (const char *p = scan->line_start; p < at; p++)
    if (((guchar) *p & 0xc0) != 0x80)
      column++;

  return column;
}

/**
 * ent_json_scan_report:
 * @scan: a scan
 * @at: a place in its text, on its line
 * @message: what is wrong there
 *
 * Reports an error.
 */
void
ent_json_scan_report (EntJsonScan *scan,
                      const char  *at,
                      const char  *message)
{
  ent_problem_list_add_at_line (scan->problems, scan->line, column_of (scan, at), message);
}

/**
 * ent_json_scan_fail_at:
 * @scan: a scan
 * @at: a place in its text, on its line
 * @message: what is wrong there
 *
 * Reports @message with what stands at @at.
 *
 * Returns: %FALSE
 */
gboolean
ent_json_scan_fail_at (EntJsonScan *scan,
                       const char  *at,
                       const char  *message)
{
  if (at >= scan->end)
    {
      g_autofree char *text = g_strdup_printf (_("%s, but the file ends here"), message);

      ent_json_scan_report (scan, at, text);
    }
  else
    {
      const char *line_end = memchr (at, '\n', scan->end - at);
      g_autofree char *excerpt = NULL;
      g_autofree char *text = NULL;

      if (line_end == NULL)
        line_end = scan->end;
      excerpt = ent_shown_escape (at, line_end > at ? line_end - at : 1, EXCERPT_CHARS);
      text = g_strdup_printf (_("%s, here stands “%s”"), message, excerpt);
      ent_json_scan_report (scan, at, text);
    }

  return FALSE;
}

/**
 * ent_json_scan_fail_encoding:
 * @scan: a scan, at a byte that is not UTF-8
 *
 * Reports that.
 *
 * Returns: %FALSE
 */
gboolean
ent_json_scan_fail_encoding (EntJsonScan *scan)
{
  g_autofree char *text = ent_file_encoding_explain_byte (scan->start, (gsize) (scan->end - scan->start), scan->at);

  ent_json_scan_report (scan, scan->at, text);
  return FALSE;
}

static void
skip_more_space (EntJsonScan *scan)
{
  while (scan->at < scan->end)
    {
      if (*scan->at == '\n')
        {
          scan->line++;
          scan->line_start = scan->at + 1;
        }
      else if (*scan->at != ' ' && *scan->at != '\t' && *scan->at != '\r')
        return;
      scan->at++;
    }
}

/* Between two pieces stands one blank or nothing, as a rule. */
static inline void
skip_space (EntJsonScan *scan)
{
  if (scan->at < scan->end && *scan->at == ' ')
    scan->at++;
  if (scan->at >= scan->end || (guchar) *scan->at <= ' ')
    skip_more_space (scan);
}

/* At the opening quote. Goes behind a text in which every character stands for
 * itself, as in nearly all; %FALSE at any other, which is yet to be looked at. */
static inline gboolean
skip_plain_string (EntJsonScan *scan)
{
  const char *close = scan->at + 1;

  close += ent_json_plain_count (close, scan->end);
  if (close >= scan->end || *close != '"')
    return FALSE;
  scan->at = close + 1;

  return TRUE;
}

static gboolean
scan_word (EntJsonScan *scan,
           const char  *word)
{
  gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || memcmp (scan->at, word, length) != 0)
    return FALSE;
  if ((gsize) (scan->end - scan->at) > length && (g_ascii_isalnum (scan->at[length]) || scan->at[length] == '_'))
    return FALSE;
  scan->at += length;

  return TRUE;
}

/* At something else than was expected. What people most often write that JSON
 * does not know gets its own sentence. */
static gboolean
fail_unexpected (EntJsonScan *scan,
                 const char  *expected)
{
  guchar c = scan->at < scan->end ? *scan->at : ' ';

  if (c >= 0x80 && g_utf8_get_char_validated (scan->at, scan->end - scan->at) >= (gunichar) -2)
    return ent_json_scan_fail_encoding (scan);
  if (c == '/' || c == '#')
    expected = _("comments are not allowed");
  else if (c == '\'')
    expected = _("a text must stand in double quotes");

  return ent_json_scan_fail_at (scan, scan->at, expected);
}

static gboolean
open_level (EntJsonScan *scan,
            char         bracket)
{
  if (scan->depth == ENT_JSON_MAX_DEPTH)
    {
      g_autofree char *text = g_strdup_printf (_("objects and lists are nested more than %d deep"), ENT_JSON_MAX_DEPTH);

      return ent_json_scan_fail_at (scan, scan->at, text);
    }
  if (bracket == '{')
    ent_json_keys_open (scan->keys);
  scan->open[scan->depth++] = bracket;
  scan->at++;

  return TRUE;
}

/* A key twice is reported and the scan goes on, so that all are found. */
static gboolean
scan_key (EntJsonScan *scan)
{
  const char *start = scan->at;
  const char *text = start + 1;
  gboolean is_plain = skip_plain_string (scan);
  gsize length;
  guint first_line;

  if (!is_plain && !ent_json_scan_string (scan, NULL))
    return FALSE;
  length = scan->at - 1 - text;
  if (!is_plain && memchr (text, '\\', length) != NULL)
    {
      scan->at = start;
      g_string_truncate (scan->key, 0);
      ent_json_scan_string (scan, scan->key);
      text = ent_json_keys_keep (scan->keys, scan->key->str);
      length = scan->key->len;
    }

  first_line = ent_json_keys_add (scan->keys, text, length, scan->line);
  if (first_line > 0)
    {
      g_autofree char *key = ent_shown_escape (text, length, ENT_SHOWN_MAX_CHARS);
      g_autofree char *message = g_strdup_printf (_("the key “%s” stands twice in this object, first on line %u"), key, first_line);

      ent_json_scan_report (scan, start, message);
    }
  else if (ent_json_keys_get_n (scan->keys) > ENT_JSON_MAX_KEYS)
    {
      g_autofree char *message = g_strdup_printf (_("an object has more than %d keys"), ENT_JSON_MAX_KEYS);

      return ent_json_scan_fail_at (scan, start, message);
    }

  skip_space (scan);
  if (scan->at >= scan->end || *scan->at != ':')
    return ent_json_scan_fail_at (scan, scan->at, _("a key must be followed by a colon"));
  scan->at++;

  return TRUE;
}

static gboolean
scan_value (EntJsonScan *scan,
            Expect      *expect)
{
  char c = scan->at < scan->end ? *scan->at : '\0';

  if (scan->n_values++ == scan->max_values)
    {
      g_autofree char *text = g_strdup_printf (_("the file has more than %u values"), scan->max_values);

      return ent_json_scan_fail_at (scan, scan->at, text);
    }

  *expect = EXPECT_AFTER_VALUE;
  if (c == '{' || c == '[')
    {
      *expect = c == '{' ? EXPECT_KEY_OR_END : EXPECT_VALUE_OR_END;
      return open_level (scan, c);
    }
  if (c == '"')
    return skip_plain_string (scan) || ent_json_scan_string (scan, NULL);
  if (c == '-' || g_ascii_isdigit (c))
    return ent_json_scan_number (scan);
  if (scan_word (scan, "true") || scan_word (scan, "false") || scan_word (scan, "null"))
    return TRUE;

  return fail_unexpected (scan, scan->depth == 0 ? _("an object in braces was expected") : _("a value was expected"));
}

static gboolean
scan_after_value (EntJsonScan *scan,
                  Expect      *expect)
{
  gboolean in_object = scan->open[scan->depth - 1] == '{';
  char c = scan->at < scan->end ? *scan->at : '\0';

  if (c == (in_object ? '}' : ']'))
    {
      if (in_object)
        ent_json_keys_close (scan->keys);
      scan->depth--;
      scan->at++;
      return TRUE;
    }
  if (c == ',')
    {
      *expect = in_object ? EXPECT_KEY : EXPECT_VALUE;
      scan->at++;
      return TRUE;
    }

  return fail_unexpected (scan, in_object ? _("a comma or “}” was expected") : _("a comma or “]” was expected"));
}

/* At a key. Takes members whose values are plain texts, one after the other, as
 * most of a file are, up to one that has another value, which it takes, too. */
static gboolean
scan_members (EntJsonScan *scan,
              Expect      *expect)
{
  do
    {
      if (!scan_key (scan))
        return FALSE;
      skip_space (scan);
      if (scan->at >= scan->end || *scan->at != '"' || scan->n_values == scan->max_values || !skip_plain_string (scan))
        return scan_value (scan, expect);

      scan->n_values++;
      *expect = EXPECT_AFTER_VALUE;
      skip_space (scan);
      if (scan->at >= scan->end || *scan->at != ',')
        return TRUE;
      *expect = EXPECT_KEY;
      scan->at++;
      skip_space (scan);
    }
  while (scan->at < scan->end && *scan->at == '"');

  return TRUE;
}

/* Takes the next piece of the text; %FALSE at an error. */
static gboolean
scan_next (EntJsonScan *scan,
           Expect      *expect)
{
  char c = scan->at < scan->end ? *scan->at : '\0';

  switch (*expect)
    {
    case EXPECT_AFTER_VALUE:
      return scan_after_value (scan, expect);

    case EXPECT_VALUE_OR_END:
      if (c != ']')
        return scan_value (scan, expect);
      *expect = EXPECT_AFTER_VALUE;
      return scan_after_value (scan, expect);

    case EXPECT_KEY_OR_END:
    case EXPECT_KEY:
      if (c == '}' && *expect == EXPECT_KEY_OR_END)
        {
          *expect = EXPECT_AFTER_VALUE;
          return scan_after_value (scan, expect);
        }
      if (c != '"')
        return fail_unexpected (scan, *expect == EXPECT_KEY && c == '}' ? _("a comma must not stand before a closing brace")
                                                                        : _("a key in double quotes was expected"));
      return scan_members (scan, expect);

    case EXPECT_VALUE:
      if (c == ']' && scan->depth > 0 && scan->open[scan->depth - 1] == '[')
        return ent_json_scan_fail_at (scan, scan->at, _("a comma must not stand before a closing bracket"));
      return scan_value (scan, expect);

    default:
      g_assert_not_reached ();
    }
}

/* Takes the text piece by piece, up to the end of the outermost value. */
static gboolean
scan_all (EntJsonScan *scan,
          const char  *data,
          EntReading  *reading)
{
  Expect expect = EXPECT_VALUE;
  const char *look = data;

  do
    {
      if (scan->at >= look)
        {
          if (!ent_reading_go_on (reading, ENT_READING_SYNTAX, scan->at - data, scan->end - data))
            return FALSE;
          look = scan->end - scan->at > ENT_READING_STEP_BYTES ? scan->at + ENT_READING_STEP_BYTES : scan->end;
        }
      skip_space (scan);
      if (!scan_next (scan, &expect))
        return FALSE;
    }
  while (scan->depth > 0 || expect != EXPECT_AFTER_VALUE);

  skip_space (scan);
  if (scan->at < scan->end)
    return fail_unexpected (scan, _("nothing may follow the value"));

  return TRUE;
}

/**
 * ent_json_scan:
 * @data: (array length=length): the bytes of a file
 * @length: how many
 * @max_values: how many values there may be
 * @reading: told how far it is, and asked whether to go on
 * @problems: takes what is wrong, with line and column
 *
 * Holds @data to the grammar of RFC 8259, before a parser sees it: json-glib
 * lets much pass that is not JSON (comments, single quotes, what follows the
 * value, …), keeps the last of two equal keys without a word, and recurses
 * without a limit. Beyond the grammar the text must be valid UTF-8 without a
 * byte order mark and without `\u0000`; an object may hold a key once and
 * %ENT_JSON_MAX_KEYS of them, and nesting ends at %ENT_JSON_MAX_DEPTH.
 *
 * Stops at the first error of the grammar; keys that stand twice are reported
 * all.
 *
 * Time: O(@length); memory for the keys of the open objects. Never recurses.
 *
 * Returns: %TRUE if a parser may see @data: the grammar is kept, though keys
 *   may stand twice; %FALSE without a problem if it was given up
 */
gboolean
ent_json_scan (const char     *data,
               gsize           length,
               guint           max_values,
               EntReading     *reading,
               EntProblemList *problems)
{
  g_autoptr (GString) key = NULL;
  g_autoptr (EntJsonKeys) keys = NULL;
  EntJsonScan scan = { 0 };

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (reading != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  key = g_string_new (NULL);
  keys = ent_json_keys_new ();
  scan.start = scan.at = scan.line_start = data;
  scan.end = data + length;
  scan.line = 1;
  scan.max_values = max_values;
  scan.key = key;
  scan.keys = keys;
  scan.problems = problems;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      ent_json_scan_report (&scan, data, _("the file begins with a byte order mark; save it as UTF-8 without one"));
      return FALSE;
    }

  return scan_all (&scan, data, reading);
}
