/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-shown.h"

#include <string.h>

/**
 * ent_shown_is_harmful:
 * @c: a character
 *
 * Joiners and zero width spaces (U+200B to U+200D, U+2060) are not harmful:
 * Persian, Hindi, Khmer and emoji are written with them, and they act on
 * nothing beyond the word they stand in. Ids cannot hold them anyway.
 *
 * Returns: whether @c is a control character, a line break in disguise, a byte
 *   order mark, or one that changes the direction of what stands around it
 *   (Unicode Standard Annex 9)
 */
gboolean
ent_shown_is_harmful (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f
         || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/**
 * ent_shown_needs_escapes:
 * @text: UTF-8
 *
 * Returns: whether @text holds a harmful character other than a line break or a tab
 */
gboolean
ent_shown_needs_escapes (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      while (*p >= 0x20 && *p < 0x7f) /* most texts have nothing else */
        p++;
      if (*p == '\0')
        break;
      if (*p != '\n' && *p != '\t' && ent_shown_is_harmful (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

/**
 * ent_shown_escape:
 * @text: any bytes
 * @length: how many, or -1 if @text ends with a zero byte
 * @max_chars: where to cut; a cut text ends with “…”
 *
 * Makes bytes of a file or a call fit to be shown in a message or on a
 * terminal: the characters ent_shown_is_harmful() names become `\u` escapes,
 * bytes that are not UTF-8 `\x` ones.
 *
 * Returns: (transfer full): valid UTF-8 on one line
 */
char *
ent_shown_escape (const char *text,
                  gssize      length,
                  guint       max_chars)
{
  GString *escaped;
  const char *end;
  guint n_chars = 0;

  g_return_val_if_fail (text != NULL, NULL);

  escaped = g_string_new (NULL);
  end = length < 0 ? text + strlen (text) : text + length;
  while (text < end && n_chars < max_chars)
    {
      /* A zero byte would be taken for an incomplete character. */
      gunichar c = *text == '\0' ? 0 : g_utf8_get_char_validated (text, end - text);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_printf (escaped, "\\x%02x", (guchar) *text);
          text++;
        }
      else
        {
          if (ent_shown_is_harmful (c))
            g_string_append_printf (escaped, "\\u%04x", c);
          else
            g_string_append_unichar (escaped, c);
          text = c == 0 ? text + 1 : g_utf8_next_char (text);
        }
      n_chars++;
    }
  if (text < end)
    g_string_append (escaped, "…");

  return g_string_free (escaped, FALSE);
}

/**
 * ent_shown:
 * @text: a value that somebody wrote; any bytes
 *
 * Returns: (transfer full): @text for a message, as ent_shown_escape() makes
 *   it, cut after %ENT_SHOWN_MAX_CHARS
 */
char *
ent_shown (const char *text)
{
  return ent_shown_escape (text, -1, ENT_SHOWN_MAX_CHARS);
}

/**
 * ent_shown_file_name:
 * @file: a file
 *
 * Returns: (transfer full): its name without the folder, as ent_shown_escape() makes it, whole
 */
char *
ent_shown_file_name (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  return ent_shown_escape (name, -1, G_MAXUINT);
}
