/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-entity.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* The longest name that HTML has. */
#define MAX_NAME 12

/* What “&NAME;” stands for, or 0. */
static gunichar
find_entity (const char *name,
             gsize       length)
{
  char text[MAX_NAME + 1] = { 0 };
  const htmlEntityDesc *entity;

  if (length < 2 || length > MAX_NAME)
    return 0;
  memcpy (text, name, length);
  if (*text == '#')
    {
      gboolean is_hex = g_ascii_tolower (text[1]) == 'x';
      guint64 value = g_ascii_strtoull (text + (is_hex ? 2 : 1), NULL, is_hex ? 16 : 10);

      return value < 0x110000 && g_unichar_validate ((gunichar) value) ? (gunichar) value : 0;
    }
  if (strcmp (text, "apos") == 0)
    return '\'';
  entity = htmlEntityLookup ((const xmlChar *) text);

  return entity != NULL ? entity->value : 0;
}

/**
 * ent_import_entity_decode:
 * @text: a text with characters written as in HTML, such as “&eacute;” and “&#233;”
 * @length: how many bytes
 *
 * Returns: (transfer full): the text with the characters themselves; an
 *   ampersand that begins nothing of the kind stays
 */
char *
ent_import_entity_decode (const char *text,
                          gsize       length)
{
  GString *decoded;
  const char *end = text + length;

  g_return_val_if_fail (text != NULL, NULL);

  decoded = g_string_sized_new (length);
  while (text < end)
    {
      const char *ampersand = memchr (text, '&', (gsize) (end - text));
      const char *semicolon = NULL;
      gunichar c = 0;

      if (ampersand != NULL)
        semicolon = memchr (ampersand, ';', MIN ((gsize) (end - ampersand), MAX_NAME + 2));
      if (semicolon != NULL)
        c = find_entity (ampersand + 1, (gsize) (semicolon - ampersand - 1));
      if (ampersand == NULL)
        ampersand = end;
      g_string_append_len (decoded, text, ampersand - text);
      text = ampersand;
      if (c != 0)
        {
          g_string_append_unichar (decoded, c);
          text = semicolon + 1;
        }
      else if (text < end)
        g_string_append_c (decoded, *text++);
    }

  return g_string_free (decoded, FALSE);
}
