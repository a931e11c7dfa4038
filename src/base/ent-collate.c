/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-collate.h"

/* Numbers get so many digits; longer ones stay as they are. */
#define N_DIGITS 12

/* Digits of any script, with zeros before them, so that an order by letters is
 * one by value. */
static char *
pad_numbers (const char *name)
{
  GString *padded = g_string_new (NULL);

  for (const char *p = name; *p != '\0';)
    {
      g_autoptr (GString) number = g_string_new (NULL);
      gboolean is_number = FALSE;

      for (; *p != '\0' && g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        {
          int value = g_unichar_digit_value (g_utf8_get_char (p));

          is_number = TRUE;
          if (value != 0 || number->len > 0)
            g_string_append_c (number, (char) ('0' + value));
        }
      if (is_number)
        for (gsize i = number->len; i < N_DIGITS; i++)
          g_string_append_c (padded, '0');
      g_string_append (padded, number->str);
      if (*p == '\0')
        break;
      g_string_append_unichar (padded, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return g_string_free (padded, FALSE);
}

/**
 * ent_collate_key:
 * @name: a name
 *
 * Names stand where the person's language has them (`LC_COLLATE`), numbers in
 * them by their value: G7 before G20. Case decides only between names that are
 * otherwise the same.
 *
 * Returns: (transfer full): a key; strcmp() of two keys orders their names
 */
char *
ent_collate_key (const char *name)
{
  g_autofree char *valid = NULL;
  g_autofree char *padded = NULL;
  g_autofree char *cased = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  valid = g_utf8_make_valid (name, -1);
  padded = pad_numbers (valid);
  cased = g_utf8_casefold (padded, -1);
  first = g_utf8_collate_key (cased, -1);
  second = g_utf8_collate_key (padded, -1);
  /* Keys hold no byte below the separator, so a shorter first key comes first. */
  return g_strconcat (first, "\001", second, NULL);
}

/**
 * ent_collate:
 * @name: a name
 * @other: another
 *
 * Compares two names as ent_collate_key() orders them. Where there are many,
 * keep their keys.
 *
 * Returns: below, above or equal 0
 */
int
ent_collate (const char *name,
             const char *other)
{
  g_autofree char *key = ent_collate_key (name);
  g_autofree char *other_key = ent_collate_key (other);

  return g_strcmp0 (key, other_key);
}
