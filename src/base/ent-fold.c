/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-fold.h"

#include <string.h>

static gboolean
is_ascii (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;

  return TRUE;
}

/**
 * ent_fold_append:
 * @folded: where to put the text
 * @text: UTF-8, of which a part is taken
 * @length: its length in bytes
 *
 * Appends a text as ent_fold() makes it.
 */
void
ent_fold_append (GString    *folded,
                 const char *text,
                 gsize       length)
{
  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  /* Most texts are plain, and there are many of them. */
  if (is_ascii (text, length))
    {
      for (gsize i = 0; i < length; i++)
        g_string_append_c (folded, g_ascii_tolower (text[i]));
      return;
    }

  g_autofree char *cased = g_utf8_casefold (text, (gssize) length);
  g_autofree char *decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x131)
        c = 'i';
      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
    }
}

/**
 * ent_fold:
 * @text: a text
 *
 * Case, marks and width do not count: “Türkiye” is found by “turk”. The
 * Turkish dotless ı has no decomposition, and is an i to everyone who types it.
 *
 * Returns: (transfer full): the text, folded
 */
char *
ent_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GString *folded = g_string_new (NULL);

  ent_fold_append (folded, text, strlen (text));

  return g_string_free (folded, FALSE);
}
