/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-typed-date.h"

#include <langinfo.h>
#include <string.h>

#include <glib/gi18n.h>

#include "base/ent-fold.h"
#include "base/ent-shown.h"

/* A month is recognised by its name or by a beginning of this length: Sep, Sept. */
#define MIN_LETTERS 3

#define MAX_PARTS 3

/* A number, or a month by name. */
typedef struct
{
  int number;
  int n_digits; /* 0 for a month by name */
} Part;

typedef struct
{
  Part     parts[MAX_PARTS];
  guint    n_parts;
  gboolean points;  /* “.” between numbers: the day comes first everywhere */
  gboolean is_bc;   /* the year is counted backwards */
  gboolean has_era; /* and may have less than four digits, as with “AD” */
} Parts;

static gboolean
begins_with (const char *name,
             const char *word)
{
  g_autofree char *folded = ent_fold (name);

  return g_str_has_prefix (folded, word);
}

/* The month a folded word stands for, in English, in the language of the program
 * or in that of the locale; 0 for none, or for more than one. */
static int
find_month (const char *word)
{
  static const nl_item full[] = { MON_1, MON_2, MON_3, MON_4, MON_5, MON_6, MON_7, MON_8, MON_9, MON_10, MON_11, MON_12 };
  static const nl_item brief[] = { ABMON_1, ABMON_2, ABMON_3, ABMON_4, ABMON_5, ABMON_6,
                                   ABMON_7, ABMON_8, ABMON_9, ABMON_10, ABMON_11, ABMON_12 };
  int found = 0;

  if (g_utf8_strlen (word, -1) < MIN_LETTERS)
    return 0;
  for (int i = 0; i < 12; i++)
    {
      const char *name = ent_day_get_month_name (i + 1);

      if (!begins_with (name, word) && !begins_with (_(name), word)
          && !begins_with (nl_langinfo (full[i]), word) && !begins_with (nl_langinfo (brief[i]), word))
        continue;
      if (found != 0)
        return 0;
      found = i + 1;
    }
  return found;
}

/* “1st January”, “1st of January”, “1 de enero” */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = { "st", "nd", "rd", "th", "of", "de", NULL };

  return g_strv_contains (fillers, word);
}

/* Whether @word is among those with which the program writes @year in the
 * person's language; the first of them is what tells the era. */
static gboolean
is_own (const char *word,
        int         year,
        gboolean   *is_first)
{
  g_autofree char *shown = ent_day_year_to_text (year);
  g_autofree char *folded = ent_fold (shown);
  g_auto (GStrv) own = g_regex_split_simple ("[^[:alpha:]]+", folded, 0, 0);
  const char *const *words = (const char *const *) own + (own[0] != NULL && *own[0] == '\0');

  *is_first = g_strcmp0 (words[0], word) == 0;
  return g_strv_contains (words, word);
}

/* “44 BC”, “AD 44”, and what the program writes. */
static gboolean
take_era (Parts      *parts,
          const char *word)
{
  static const char *const before[] = { "bc", "bce", NULL };
  static const char *const since[] = { "ad", "ce", NULL };
  gboolean tells_before, tells_since;
  gboolean is_own_before = is_own (word, 0, &tells_before), is_own_since = is_own (word, 1, &tells_since);
  gboolean is_before = g_strv_contains (before, word) || tells_before;

  if (is_before || tells_since || g_strv_contains (since, word))
    {
      parts->has_era = TRUE;
      parts->is_bc = is_before;
      return TRUE;
    }
  return is_own_before || is_own_since;
}

static gboolean
add_word (Parts      *parts,
          const char *begin,
          const char *end)
{
  g_autofree char *word = g_strndup (begin, (gsize) (end - begin));
  int month;

  if (is_filler (word) || take_era (parts, word))
    return TRUE;
  month = find_month (word);
  if (month == 0 || parts->n_parts == MAX_PARTS)
    return FALSE;
  parts->parts[parts->n_parts++] = (Part) { month, 0 };
  return TRUE;
}

static gboolean
add_number (Parts      *parts,
            const char *begin,
            const char *end)
{
  Part part = { 0, 0 };

  for (const char *p = begin; p < end; p = g_utf8_next_char (p))
    {
      if (++part.n_digits > 4)
        return FALSE;
      part.number = part.number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
    }
  if (parts->n_parts == MAX_PARTS)
    return FALSE;
  parts->parts[parts->n_parts++] = part;
  return TRUE;
}

/* Splits a folded text into numbers and months; what stands between them does
 * not matter, but for the points. */
static gboolean
split (const char *folded,
       Parts      *parts)
{
  const char *p = folded;

  while (*p != '\0')
    {
      const char *begin = p;

      if (g_unichar_isdigit (g_utf8_get_char (p)))
        {
          while (g_unichar_isdigit (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (!add_number (parts, begin, p))
            return FALSE;
          if (parts->n_parts == 1)
            parts->points = *p == '.';
        }
      else if (g_unichar_isalpha (g_utf8_get_char (p)))
        {
          while (g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          if (!add_word (parts, begin, p))
            return FALSE;
        }
      else if (strchr (" .,/-", *p) != NULL)
        p++;
      else
        return FALSE;
    }
  return TRUE;
}

/* Takes the part at @index out. */
static Part
take (Parts *parts,
      guint  index)
{
  Part part = parts->parts[index];

  parts->n_parts--;
  for (guint i = index; i < parts->n_parts; i++)
    parts->parts[i] = parts->parts[i + 1];
  return part;
}

/* The year has four digits, or an era; then it is the last number. */
static gboolean
take_year (Parts *parts,
           int   *year,
           guint *place)
{
  guint found = parts->n_parts;

  for (guint i = 0; i < parts->n_parts; i++)
    if (parts->has_era && parts->parts[i].n_digits > 0)
      found = i;
  for (guint i = parts->n_parts; i > 0; i--)
    if (parts->parts[i - 1].n_digits == 4)
      found = i - 1;
  if (found == parts->n_parts)
    return FALSE;

  *place = found;
  *year = take (parts, found).number;
  if (parts->is_bc)
    *year = 1 - *year;
  /* There is no year 0 in words. */
  return !parts->has_era || parts->is_bc == (*year <= 0);
}

/* What is left when the year is out: a month, or a day and a month. */
static gboolean
read_day_and_month (Parts        *parts,
                    gboolean      year_first,
                    EntDateOrder  order,
                    int          *month,
                    int          *day)
{
  Part first = parts->parts[0];
  Part second = parts->parts[1];
  gboolean day_first;

  if (parts->n_parts == 0 || first.n_digits > 2)
    return FALSE;
  *month = first.number;
  *day = 0;
  if (parts->n_parts == 1)
    return TRUE;
  if (second.n_digits > 2 || (first.n_digits == 0 && second.n_digits == 0))
    return FALSE;

  if (first.n_digits == 0 || second.n_digits == 0)
    day_first = second.n_digits == 0;
  else if (year_first)
    day_first = FALSE;
  else if (parts->points || first.number > 12)
    day_first = TRUE;
  else
    day_first = order == ENT_DATE_ORDER_DAY_FIRST && second.number <= 12;

  *month = day_first ? second.number : first.number;
  *day = day_first ? first.number : second.number;
  return TRUE;
}

/* Writes a date as people write it in EDTF. */
static char *
to_edtf (const char   *text,
         EntDateOrder  order)
{
  g_autofree char *folded = ent_fold (text);
  Parts parts = { 0 };
  g_autofree char *year_text = NULL;
  int year, month, day;
  guint place;

  if (!split (folded, &parts) || !take_year (&parts, &year, &place))
    return NULL;
  year_text = ent_day_year_to_iso (year);
  if (parts.has_era && parts.n_parts == 0)
    return g_steal_pointer (&year_text);
  if (!read_day_and_month (&parts, place == 0, order, &month, &day))
    return NULL;
  return day > 0 ? g_strdup_printf ("%s-%02d-%02d", year_text, month, day) : g_strdup_printf ("%s-%02d", year_text, month);
}

/**
 * ent_typed_date_get_order:
 *
 * Returns: what the locale writes first, the day or the month
 */
EntDateOrder
ent_typed_date_get_order (void)
{
  const char *format = nl_langinfo (D_FMT);
  gsize before_day = strcspn (format, "de");
  gsize before_month = strcspn (format, "mbBhD");

  return before_month < before_day ? ENT_DATE_ORDER_MONTH_FIRST : ENT_DATE_ORDER_DAY_FIRST;
}

/**
 * ent_typed_date_parse:
 * @text: a date as people write it
 * @order: what comes first where @text does not tell
 * @date: (out caller-allocates): what it means; untouched on error
 * @error: return location for an #EntDateError
 *
 * Takes what ent_date_parse() takes, and dates with the month as a name or as a
 * number in any usual order. Years have four digits, or less with “BC” or “AD”.
 * Names of months are taken
 * in English, in the language of the program and in that of the locale, whole
 * or from three letters on.
 *
 * Where two numbers could be day or month, points mean day.month.year, a year in
 * front means year, month, day, and a number above 12 is the day; for all else,
 * such as 1/2/2015 and 1-2-2015, @order decides.
 *
 * Returns: whether @text is a date
 */
gboolean
ent_typed_date_parse (const char    *text,
                      EntDateOrder   order,
                      EntDate       *date,
                      GError       **error)
{
  g_autoptr (GError) syntax_error = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *edtf = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  if (ent_date_parse (stripped, date, &syntax_error))
    return TRUE;
  if (g_error_matches (syntax_error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE))
    {
      g_propagate_error (error, g_steal_pointer (&syntax_error));
      return FALSE;
    }

  edtf = to_edtf (stripped, order);
  if (edtf != NULL)
    return ent_date_parse (edtf, date, error);

  shown = ent_shown (stripped);
  g_set_error (error, ENT_DATE_ERROR, ENT_DATE_ERROR_SYNTAX,
               _("“%s” is not a date; write for example 2015, Dec 2015, 31 Dec 2015, 31.12.2015 or 2015-12-31"), shown);
  return FALSE;
}
