/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-shown.h"

/* Longer texts are cut in messages. */
#define MAX_SHOWN 60

/**
 * ent_shown_is_harmful:
 * @c: a character
 *
 * Returns: whether @c is a control character, or one that changes the
 *   direction of what stands around it (Unicode Standard Annex 9)
 */
gboolean
ent_shown_is_harmful (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f
         || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

/**
 * ent_shown_needs_escapes:
 * @text: a text
 *
 * Returns: whether @text holds a harmful character other than a line break or a tab
 */
gboolean
ent_shown_needs_escapes (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (*p != '\n' && *p != '\t' && ent_shown_is_harmful (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * ent_shown:
 * @text: a text
 *
 * Returns: (transfer full): @text for a message: harmful characters as `\u202e`, cut when long
 */
char *
ent_shown (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *shown = g_string_new (NULL);
  guint n_shown = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n_shown++ == MAX_SHOWN)
        {
          g_string_append (shown, "…");
          break;
        }
      if (ent_shown_is_harmful (c))
        g_string_append_printf (shown, "\\u%04x", c);
      else
        g_string_append_unichar (shown, c);
    }

  return g_string_free (shown, FALSE);
}
