/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-date.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-date-bare.h"
#include "import/ent-import-words.h"

#define MAX_PARTS 3
#define MAX_DAY 31

/* What a bare number may be as a year. Any other number was never a date. */
#define FIRST_YEAR 1000
#define LAST_YEAR 2999

/* A number, or a month by name. */
typedef struct
{
  int number;
  int n_digits; /* 0 for a month by name */
} Part;

typedef struct
{
  Part  parts[MAX_PARTS];
  guint n_parts;
  char  between; /* what stands behind the first number */
} Parts;

static void
refuse (EntImportDate     *date,
        EntImportDateKind  kind,
        char              *reason)
{
  date->kind = kind;
  g_free (date->reason);
  date->reason = reason;
}

/* Takes what EDTF writes; FALSE if it is no date of it. */
static gboolean
take_edtf (EntImportDate *date,
           const char    *edtf)
{
  g_autoptr (GError) error = NULL;

  if (ent_date_parse (edtf, &date->date, &error))
    {
      date->kind = ENT_IMPORT_DATE_SURE;
      return TRUE;
    }
  if (!g_error_matches (error, ENT_DATE_ERROR, ENT_DATE_ERROR_IMPOSSIBLE))
    return FALSE;
  refuse (date, ENT_IMPORT_DATE_BAD, g_strdup (error->message));
  return TRUE;
}

static gboolean
take_ymd (EntImportDate *date,
          int            year,
          int            month,
          int            day)
{
  g_autofree char *edtf = day > 0     ? g_strdup_printf ("%04d-%02d-%02d", year, month, day)
                          : month > 0 ? g_strdup_printf ("%04d-%02d", year, month)
                                      : g_strdup_printf ("%04d", year);

  return take_edtf (date, edtf);
}

/* “st” of “1st”, “de” of “15 de mayo”, “er” of “1er mai”, “le” before it. */
static gboolean
is_filler (const char *word)
{
  static const char *const fillers[] = {
    "st", "nd", "rd", "th", "of", "de", "del", "er", "г", "года", "the", "on", "in", "le", "am", "im", "den", NULL,
  };

  return g_strv_contains (fillers, word);
}

/* Splits a folded text into numbers and months; FALSE if anything else is in it. */
static gboolean
split (const char *p,
       Parts      *parts)
{
  while (*p != '\0')
    {
      const char *start = p;
      Part part = { 0, 0 };

      if (g_ascii_isdigit (*p))
        {
          for (; g_ascii_isdigit (*p); p++)
            {
              if (++part.n_digits > 4)
                return FALSE;
              part.number = part.number * 10 + (*p - '0');
            }
          if (parts->n_parts == 0)
            parts->between = *p;
        }
      else if (g_unichar_isalpha (g_utf8_get_char (p)))
        {
          g_autofree char *word = NULL;

          while (g_unichar_isalpha (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          word = g_strndup (start, (gsize) (p - start));
          if (is_filler (word))
            continue;
          part.number = ent_import_words_find_month (word);
          if (part.number == 0)
            return FALSE;
        }
      else if (strchr (" .,/-", *p) != NULL)
        {
          p++;
          continue;
        }
      else
        return FALSE;
      if (parts->n_parts == MAX_PARTS)
        return FALSE;
      parts->parts[parts->n_parts++] = part;
    }
  return parts->n_parts > 0;
}

/* Two numbers before a year: which of them is the day? */
static gboolean
take_two_orders (EntImportDate *date,
                 Parts         *parts)
{
  const int a = parts->parts[0].number, b = parts->parts[1].number, year = parts->parts[2].number;
  g_autofree char *day_first = g_strdup_printf ("%04d-%02d-%02d", year, b, a);
  g_autofree char *month_first = g_strdup_printf ("%04d-%02d-%02d", year, a, b);

  date->points = parts->between == '.';
  if (a == b || a > 12 || b > 12)
    {
      if (a > 12 && b <= 12)
        date->order = ENT_IMPORT_ORDER_DAY_FIRST;
      else if (b > 12 && a <= 12)
        date->order = ENT_IMPORT_ORDER_MONTH_FIRST;
      return take_edtf (date, date->order == ENT_IMPORT_ORDER_MONTH_FIRST ? month_first : day_first);
    }
  if (!ent_date_parse (day_first, &date->date, NULL) || !ent_date_parse (month_first, &date->other, NULL))
    return FALSE;
  date->kind = ENT_IMPORT_DATE_UNSURE;
  return TRUE;
}

/* The year that two digits stand for, none being before @first. */
static int
complete_year (int number,
               int first)
{
  const int year = first - first % 100 + number;

  return year < first ? year + 100 : year;
}

/* Makes a year of two digits one of four, or asks for the century. */
static gboolean
take_short_year (EntImportDate *date,
                 const char    *text,
                 Part          *year)
{
  g_autofree char *shown = ent_shown (text);

  if (date->first_year != 0)
    {
      *year = (Part) { complete_year (year->number, date->first_year), 4 };
      return TRUE;
    }
  date->short_year = TRUE;
  refuse (date, ENT_IMPORT_DATE_ASK,
          g_strdup_printf (_("“%1$s” has a year of two digits, %2$d if all are years from %3$d to %4$d; --two-digit-years %3$d-%4$d says so"),
                           shown, complete_year (year->number, ENT_IMPORT_FIRST_YEAR), ENT_IMPORT_FIRST_YEAR, ENT_IMPORT_FIRST_YEAR + 99));
  return FALSE;
}

/* The last number is the year, unless the first can be no day. */
static Part *
find_short_year (Parts *parts,
                 guint  month)
{
  Part *first = &parts->parts[month == 0 ? 1 : 0];
  Part *last = &parts->parts[month == parts->n_parts - 1 ? parts->n_parts - 2 : parts->n_parts - 1];

  return first->number > MAX_DAY ? first : last;
}

/* A month by name makes the rest plain. */
static gboolean
take_named_month (EntImportDate *date,
                  const char    *text,
                  Parts         *parts,
                  guint          month)
{
  Part day = { 0, 0 }, year = { 0, 0 };
  gboolean any_year = FALSE;

  for (guint i = 0; i < parts->n_parts; i++)
    any_year |= i != month && parts->parts[i].n_digits >= 3;
  if (!any_year && parts->n_parts >= 2)
    {
      Part *year_of_two = find_short_year (parts, month);

      if (year_of_two->n_digits != 2 || (parts->n_parts == 2 && year_of_two->number <= MAX_DAY))
        return FALSE;
      if (!take_short_year (date, text, year_of_two))
        return TRUE;
    }
  for (guint i = 0; i < parts->n_parts; i++)
    if (i != month && parts->parts[i].n_digits >= 3)
      year = parts->parts[i];
    else if (i != month && parts->parts[i].n_digits > 0)
      day = parts->parts[i];
  if (year.n_digits != 4 || (parts->n_parts == 3 && (day.n_digits == 0 || day.number == 0)))
    return FALSE;
  return take_ymd (date, year.number, parts->parts[month].number, day.number);
}

static gboolean
take_parts (EntImportDate *date,
            const char    *text,
            Parts         *parts)
{
  Part *part = parts->parts;
  g_autofree char *shown = ent_shown (text);

  for (guint i = 0; i < parts->n_parts; i++)
    if (part[i].n_digits == 0)
      return take_named_month (date, text, parts, i);
  if (parts->n_parts == 1)
    return part[0].n_digits == 4 && part[0].number >= FIRST_YEAR && part[0].number <= LAST_YEAR && take_ymd (date, part[0].number, 0, 0);
  if (parts->n_parts == 2)
    {
      if (part[0].n_digits == 4 && part[1].n_digits <= 2 && (parts->between == '/' || part[1].number > 12))
        refuse (date, ENT_IMPORT_DATE_ASK, g_strdup_printf (_("“%s” may be two years or a year and a month; write one date, such as 1994 or "
                                                              "[1994..1995]"), shown));
      else if (part[0].n_digits == 4 && part[1].n_digits <= 2)
        return take_ymd (date, part[0].number, part[1].number, 0);
      else if (part[1].n_digits == 4 && part[0].n_digits <= 2)
        return take_ymd (date, part[1].number, part[0].number, 0);
      else
        return FALSE;
      return TRUE;
    }
  if (part[0].n_digits <= 2 && part[1].n_digits <= 2 && part[2].n_digits == 2
      && !take_short_year (date, text, part[0].number > MAX_DAY ? &part[0] : &part[2]))
    return TRUE;
  if (part[0].n_digits == 4 && part[1].n_digits <= 2 && part[2].n_digits <= 2)
    return take_ymd (date, part[0].number, part[1].number, part[2].number);
  if (part[2].n_digits == 4 && part[0].n_digits <= 2 && part[1].n_digits <= 2)
    return take_two_orders (date, parts);
  return FALSE;
}

/* Whether @text begins with @prefix and goes on, and then without it. */
static gboolean
take_prefix (char       *text,
             const char *prefix)
{
  gsize length = strlen (prefix);
  gsize rest;

  if (!g_str_has_prefix (text, prefix))
    return FALSE;
  rest = strlen (text) - length;
  if (rest == 0)
    return FALSE;
  memmove (text, text + length, rest + 1);
  return TRUE;
}

/* Words around a date that say how sure it is. @text is folded, and shortened. */
static char
take_marks (char *text)
{
  static const char *const about[] = {
    "circa ", "about ", "approx. ", "around ", "etwa ", "um ", "ca. ", "ca ", "c. ", "c.", "vers ", "hacia ", "~",
  };
  char mark = '\0';
  gsize length;

  for (guint i = 0; i < G_N_ELEMENTS (about) && mark == '\0'; i++)
    if (take_prefix (text, about[i]))
      mark = '~';
  if (mark == '\0' && take_prefix (text, "possibly "))
    mark = '?';
  length = strlen (text);
  if (mark == '\0' && length > 1 && (text[length - 1] == '?' || text[length - 1] == '~'))
    {
      mark = text[length - 1];
      text[length - 1] = '\0';
    }
  g_strstrip (text);
  return mark;
}

/* “1990s”, “20th century”, “spring 1994” */
static gboolean
take_long_time (EntImportDate *date,
                const char    *folded)
{
  static const char *const seasons[] = { "spring", "summer", "autumn", "fall", "winter", "early", "mid", "late", "mid-", "q1", "q2", "q3", "q4" };
  int year, century;
  char rest[8] = "";

  for (guint i = 0; i < G_N_ELEMENTS (seasons); i++)
    if (g_str_has_prefix (folded, seasons[i]) && strchr (" -", folded[strlen (seasons[i])]) != NULL && folded[strlen (seasons[i])] != '\0')
      {
        const char *behind = folded + strlen (seasons[i]) + 1;

        if (!take_long_time (date, behind) && !(strlen (behind) == 4 && strspn (behind, "0123456789") == 4 && take_edtf (date, behind)))
          return FALSE;
        if (date->note == NULL)
          date->note = g_strdup (folded);
        return TRUE;
      }
  if (sscanf (folded, "%4d%7s", &year, rest) == 2 && (strcmp (rest, "s") == 0 || strcmp (rest, "er") == 0 || strcmp (rest, "'s") == 0)
      && year >= FIRST_YEAR && year <= LAST_YEAR && year % 10 == 0)
    {
      g_autofree char *decade = g_strdup_printf ("%03dX", year / 10);

      return take_edtf (date, decade);
    }
  if (sscanf (folded, "%2d%2s century", &century, rest) == 2 && g_str_has_suffix (folded, "century") && century > 0)
    {
      g_autofree char *hundred = g_strdup_printf ("%02dXX", century - 1);

      return take_edtf (date, hundred);
    }
  return FALSE;
}

/* The day of “1994-05-01T00:00:00Z”, as written: no hour moves it to another day. */
static char *
dup_day_of_time (const char *text)
{
  const gsize length = strcspn (text, "T ");
  const char *hour = text + length;

  if (*hour == '\0' || length < strlen ("1994-05-01") || !g_ascii_isdigit (hour[1]) || !g_ascii_isdigit (hour[2]) || hour[3] != ':')
    return NULL;
  return g_strndup (text, length);
}

/* A place of a list of the Wikidata query service where something stands that
 * it does not know; in CSV it is “t” and a number. */
static gboolean
is_some_value (const char *text)
{
  const gboolean is_numbered = *text == 't' && text[1] != '\0' && strspn (text + 1, "0123456789") == strlen (text + 1);

  return is_numbered || g_str_has_prefix (text, "_:") || strstr (text, "/.well-known/genid/") != NULL;
}

static gboolean
take_text (EntImportDate *date,
           const char    *text)
{
  g_autofree char *folded = ent_import_words_fold (text);
  g_autofree char *day = dup_day_of_time (text);
  Parts parts = { 0 };
  char mark;

  if (strspn (text, "0123456789") == 8 && text[8] == '\0')
    {
      g_autofree char *edtf = g_strdup_printf ("%.4s-%.2s-%.2s", text, text + 4, text + 6);

      return take_edtf (date, edtf);
    }
  if (day != NULL)
    return take_edtf (date, day);
  mark = take_marks (folded);
  for (char *p = folded; (p = strstr (p, "年")) != NULL || (p = strstr (folded, "月")) != NULL || (p = strstr (folded, "日")) != NULL;)
    memcpy (p, g_str_has_prefix (p, "日") ? "   " : "-  ", 3);
  g_strstrip (folded);
  if (g_str_has_suffix (folded, "-"))
    folded[strlen (folded) - 1] = '\0';
  if (!take_long_time (date, folded) && !(split (folded, &parts) && take_parts (date, text, &parts)))
    return FALSE;
  date->date.approximate |= mark == '~';
  date->date.uncertain |= mark == '?';
  date->other.approximate |= mark == '~';
  date->other.uncertain |= mark == '?';
  return TRUE;
}

/* “1994 (provisional)”: what stands in the bracket stays as a note. */
static gboolean
take_before_bracket (EntImportDate *date,
                     const char    *text)
{
  const char *bracket = strrchr (text, '(');
  g_autofree char *before = bracket != NULL && g_str_has_suffix (text, ")") ? g_strchomp (g_strndup (text, (gsize) (bracket - text))) : NULL;

  if (before == NULL || *before == '\0' || (!take_edtf (date, before) && !take_text (date, before)))
    return FALSE;
  if (date->note == NULL)
    date->note = g_strdup (text);
  return TRUE;
}

/* “before 1994”, “after 1994” */
static gboolean
is_open_to_one_side (const char *text)
{
  static const char *const words[] = {
    "before ", "after ", "prior to ", "vor ", "nach ", "avant ", "apres ", "antes de ", "despues de ", "до ", "после ",
  };
  g_autofree char *folded = ent_import_words_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return TRUE;

  return FALSE;
}

/* A bare number that is neither a year nor eight digits of a day. */
static gboolean
is_other_number (const char *text)
{
  const gsize length = strlen (text);
  const int number = atoi (text);

  if (strspn (text, "0123456789") != length || length == 8)
    return FALSE;
  return length != 4 || number > LAST_YEAR || number < FIRST_YEAR;
}

/* “1994-05-01”, as most dates are; those of the far future may be words for no end. */
static gboolean
is_plain_day (const char *text)
{
  static const char shape[] = "dddd-dd-dd";

  for (guint i = 0; i < sizeof shape; i++)
    if (shape[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != shape[i])
      return FALSE;

  return *text == '1' || (*text == '2' && text[1] == '0');
}

/**
 * ent_import_date_read:
 * @date: (out caller-allocates): what the cell says
 * @kind: what the cell says it is
 * @text: its text
 *
 * Reads a cell by itself. The column decides which of two orders one has that
 * could be both.
 */
void
ent_import_date_read (EntImportDate     *date,
                      EntImportCellKind  kind,
                      const char        *text)
{
  ent_import_date_read_from (date, kind, text, 0);
}

/**
 * ent_import_date_read_from:
 * @date: (out caller-allocates): what the cell says
 * @kind: what the cell says it is
 * @text: its text
 * @first_year: the earliest year that two digits stand for; 0 if that is not told
 *
 * Reads a cell as ent_import_date_read() does.
 */
void
ent_import_date_read_from (EntImportDate     *date,
                           EntImportCellKind  kind,
                           const char        *text,
                           int                first_year)
{
  g_autofree char *whole = g_strstrip (g_strdup (text));
  g_autofree char *stripped = NULL;
  g_autofree char *shown = NULL;

  *date = (EntImportDate) { ENT_IMPORT_DATE_OPEN, .first_year = first_year };
  if (kind != ENT_IMPORT_CELL_ERROR && is_plain_day (whole) && strstr (whole, "-00") == NULL && take_edtf (date, whole))
    return;
  shown = ent_shown (whole);
  stripped = ent_import_date_dup_bare (whole);
  if (kind == ENT_IMPORT_CELL_ERROR)
    refuse (date, ENT_IMPORT_DATE_BAD, g_strdup_printf (_("“%s” is an error of the sheet"), shown));
  else if (ent_import_words_is_open (stripped))
    return;
  else if (is_some_value (stripped) || ent_import_words_is_unknown (stripped))
    date->kind = ENT_IMPORT_DATE_SOME;
  else if (is_other_number (stripped))
    refuse (date, ENT_IMPORT_DATE_BAD, g_strdup_printf (_("“%s” is a number and no date; years are %d to %d"), shown, FIRST_YEAR, LAST_YEAR));
  else if (!take_edtf (date, stripped) && !take_text (date, stripped) && !take_before_bracket (date, stripped))
    refuse (date, ENT_IMPORT_DATE_BAD, g_strdup_printf (_("“%s” is not a date"), shown));
  if (date->kind == ENT_IMPORT_DATE_BAD && is_open_to_one_side (stripped))
    refuse (date, ENT_IMPORT_DATE_ASK, g_strdup_printf (_("“%s” is no one date; write [..1994] for 1994 or earlier, [1994..] for 1994 or "
                                                          "later"), shown));
}

/**
 * ent_import_date_clear:
 * @date: a date
 *
 * Frees what it holds.
 */
void
ent_import_date_clear (EntImportDate *date)
{
  g_clear_pointer (&date->reason, g_free);
  g_clear_pointer (&date->note, g_free);
}

/**
 * ent_import_date_cut:
 * @date: a day
 * @precision: how much of it is known
 *
 * Returns: the date with what is known of it, such as 1994 of 1994-01-01
 */
EntDate
ent_import_date_cut (EntDate      date,
                     EntPrecision precision)
{
  g_autofree char *edtf = NULL;
  EntDate cut;
  int year, month;

  if (date.precision <= precision)
    return date;
  ent_day_get_ymd (date.earliest, &year, &month, NULL);
  switch (precision)
    {
    case ENT_PRECISION_MONTH:
      edtf = g_strdup_printf ("%04d-%02d", year, month);
      break;
    case ENT_PRECISION_YEAR:
      edtf = g_strdup_printf ("%04d", year);
      break;
    case ENT_PRECISION_DECADE:
      edtf = g_strdup_printf ("%03dX", year / 10);
      break;
    case ENT_PRECISION_CENTURY:
      edtf = g_strdup_printf ("%02dXX", (year - 1) / 100);
      break;
    default:
      return date;
    }
  if (year < 1 || !ent_date_parse (edtf, &cut, NULL))
    return date;
  cut.approximate = date.approximate;
  cut.uncertain = date.uncertain;
  return cut;
}

/**
 * ent_import_date_day_after:
 * @date: the last day, month or year on which something still holds
 *
 * Returns: the first day on which it no longer holds
 */
EntDate
ent_import_date_day_after (EntDate date)
{
  g_autofree char *edtf = NULL;
  EntDate after;

  if (!ent_date_is_set (date) || date.latest >= ENT_DAY_MAX)
    return date;
  edtf = ent_day_to_iso (date.latest + 1);
  if (!ent_date_parse (edtf, &after, NULL))
    return date;
  after.approximate = date.approximate;
  after.uncertain = date.uncertain;
  return after;
}

/**
 * ent_import_date_not_later:
 * @date: the first day that a list knows of something
 *
 * Returns: that day or any before it, on which it may have begun
 */
EntDate
ent_import_date_not_later (EntDate date)
{
  return ent_date_is_set (date) ? ent_date_new_between (ENT_DAY_MIN, date.latest) : date;
}
