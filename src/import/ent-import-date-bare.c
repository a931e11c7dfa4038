/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-date-bare.h"

#include <string.h>

/* Marks of footnotes behind a date: “[1]”, “[b]”, “†”, “¹”. */
#define MARKS "(?<=\\S)\\s*(?:\\[[0-9a-zA-Z]{1,3}\\]|[\\x{2020}\\x{2021}*\\x{b9}\\x{b2}\\x{b3}\\x{2070}-\\x{2079}])+\\s*$"

/* “1999-00-00”, “1999-05-00”: a month or a day that is 0 is not known; so Wikidata
 * writes it, with a sign and a time, and some databases. */
#define ZEROS "^\\+?(\\d{4})(?:(-(?!00)\\d\\d))?(?:-00){1,2}(?:[T ]00:00(?::00)?Z?)?$"

/* “+1999-05-03T00:00:00Z” */
#define SIGN "^\\+(?=\\d{4}-)"

static char *
replace (const char *text,
         const char *pattern,
         const char *by)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  return g_regex_replace (regex, text, -1, 0, by, 0, NULL);
}

/* Most cells have nothing of it, and there may be a million of them. */
static gboolean
is_bare (const char *text)
{
  if (strpbrk (text, "[*+") != NULL || strstr (text, "-00") != NULL)
    return FALSE;
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

/**
 * ent_import_date_dup_bare:
 * @text: UTF-8, without blanks around it
 *
 * Returns: (transfer full): the text without marks of footnotes, signs of the
 *   year, and months and days that are 0
 */
char *
ent_import_date_dup_bare (const char *text)
{
  g_autofree char *unmarked = NULL;
  g_autofree char *known = NULL;

  if (is_bare (text))
    return g_strdup (text);
  unmarked = replace (text, MARKS, "");
  known = replace (unmarked, ZEROS, "\\1\\2");
  return replace (known, SIGN, "");
}
