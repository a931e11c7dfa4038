/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-scan-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "io/ent-json-plain.h"

/* json-glib wraps integers around 64 bits, so that a long one might read as 1. */
#define MAX_DIGITS 18

static gboolean
scan_hex4 (EntJsonScan *scan,
           gunichar    *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++)
    {
      int digit = scan->at < scan->end ? g_ascii_xdigit_value (*scan->at) : -1;

      if (digit < 0)
        return ent_json_scan_fail_at (scan, scan->at, _("“\\u” must be followed by four hexadecimal digits"));
      *value = *value * 16 + digit;
      scan->at++;
    }

  return TRUE;
}

/* After “\u”. Characters beyond U+FFFF are written as two escapes. */
static gboolean
scan_unicode_escape (EntJsonScan *scan,
                     GString     *decoded)
{
  const char *start = scan->at - 2;
  gunichar c, low;

  if (!scan_hex4 (scan, &c))
    return FALSE;
  if (c == 0)
    return ent_json_scan_fail_at (scan, start, _("“\\u0000” is not allowed in a text"));
  if (c >= 0xdc00 && c <= 0xdfff)
    return ent_json_scan_fail_at (scan, start, _("this is the second half of a pair of escapes without the first"));
  if (c >= 0xd800 && c <= 0xdbff)
    {
      if (scan->end - scan->at < 2 || scan->at[0] != '\\' || scan->at[1] != 'u')
        return ent_json_scan_fail_at (scan, start, _("this is the first half of a pair of escapes without the second"));
      scan->at += 2;
      if (!scan_hex4 (scan, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return ent_json_scan_fail_at (scan, start, _("this is the first half of a pair of escapes without the second"));
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
    }
  if (decoded != NULL)
    g_string_append_unichar (decoded, c);

  return TRUE;
}

static gboolean
scan_escape (EntJsonScan *scan,
             GString     *decoded)
{
  static const char escapes[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *start = scan->at++;
  const char *found;

  if (scan->at >= scan->end)
    return ent_json_scan_fail_at (scan, scan->at, _("a text must be closed with a double quote"));
  if (*scan->at == 'u')
    {
      scan->at++;
      return scan_unicode_escape (scan, decoded);
    }
  found = *scan->at == '\0' ? NULL : strchr (escapes, *scan->at);
  if (found == NULL)
    return ent_json_scan_fail_at (scan, start, _("after a backslash may stand one of \" \\ / b f n r t u"));
  if (decoded != NULL)
    g_string_append_c (decoded, meanings[found - escapes]);
  scan->at++;

  return TRUE;
}

/**
 * ent_json_scan_string:
 * @scan: a scan, at the opening quote
 * @decoded: (nullable): takes what the text says
 *
 * Goes behind the closing quote.
 *
 * Returns: %FALSE at an error
 */
gboolean
ent_json_scan_string (EntJsonScan *scan,
                      GString     *decoded)
{
  scan->at++;
  while (scan->at < scan->end)
    {
      guchar c = *scan->at;

      if (c == '"')
        {
          scan->at++;
          return TRUE;
        }
      if (c == '\\')
        {
          if (!scan_escape (scan, decoded))
            return FALSE;
        }
      else if (c < 0x20)
        {
          return ent_json_scan_fail_at (scan, scan->at, c == '\n' || c == '\r'
                          ? _("a text must be closed on its line; write a line break as “\\n”")
                          : _("a control character in a text must be written as an escape"));
        }
      else if (c >= 0x80)
        {
          gunichar character = g_utf8_get_char_validated (scan->at, scan->end - scan->at);

          if (character == (gunichar) -1 || character == (gunichar) -2)
            return ent_json_scan_fail_encoding (scan);
          if (decoded != NULL)
            g_string_append_unichar (decoded, character);
          scan->at += g_unichar_to_utf8 (character, NULL);
        }
      else
        {
          gsize n_bytes = ent_json_plain_count (scan->at, scan->end);

          if (decoded != NULL)
            g_string_append_len (decoded, scan->at, (gssize) n_bytes);
          scan->at += n_bytes;
        }
    }

  return ent_json_scan_fail_at (scan, scan->at, _("a text must be closed with a double quote"));
}

static gboolean
scan_digits (EntJsonScan *scan)
{
  const char *start = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;

  return scan->at > start;
}

/**
 * ent_json_scan_number:
 * @scan: a scan, at a minus or a digit
 *
 * Goes behind the number.
 *
 * Returns: %FALSE at an error
 */
gboolean
ent_json_scan_number (EntJsonScan *scan)
{
  const char *start = scan->at;
  const char *digits;

  if (*scan->at == '-')
    scan->at++;
  digits = scan->at;
  if (scan->at < scan->end && *scan->at == '0')
    {
      scan->at++;
      if (scan->at < scan->end && g_ascii_isdigit (*scan->at))
        return ent_json_scan_fail_at (scan, start, _("a number must not begin with a zero"));
    }
  else if (!scan_digits (scan))
    return ent_json_scan_fail_at (scan, start, _("a minus must be followed by a digit"));
  else if (scan->at - digits > MAX_DIGITS)
    return ent_json_scan_fail_at (scan, start, _("a number has too many digits"));

  if (scan->at < scan->end && *scan->at == '.')
    {
      scan->at++;
      if (!scan_digits (scan))
        return ent_json_scan_fail_at (scan, start, _("a decimal point must be followed by a digit"));
    }
  if (scan->at < scan->end && (*scan->at == 'e' || *scan->at == 'E'))
    {
      scan->at++;
      if (scan->at < scan->end && (*scan->at == '+' || *scan->at == '-'))
        scan->at++;
      if (!scan_digits (scan))
        return ent_json_scan_fail_at (scan, start, _("an exponent must have a digit"));
    }

  return TRUE;
}
