/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-flag.h"

/* Two of these letters are a flag. */
#define FIRST_LETTER 0x1f1e6
#define LAST_LETTER 0x1f1ff
#define LETTER_BYTES 4

static gboolean
is_letter (gunichar c)
{
  return c >= FIRST_LETTER && c <= LAST_LETTER;
}

/**
 * ent_import_flag_take:
 * @text: a text in UTF-8
 *
 * Takes the first flag out of a text.
 *
 * Returns: (transfer full) (nullable): its code of two letters: “🇳🇴” is NO
 */
char *
ent_import_flag_take (GString *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  for (char *p = text->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar first = g_utf8_get_char (p);
      const gunichar second = is_letter (first) ? g_utf8_get_char (g_utf8_next_char (p)) : 0;

      if (is_letter (second))
        {
          const char code[] = { (char) ('A' + (first - FIRST_LETTER)), (char) ('A' + (second - FIRST_LETTER)), '\0' };

          g_string_erase (text, p - text->str, 2 * LETTER_BYTES);
          return g_strdup (code);
        }
    }

  return NULL;
}
