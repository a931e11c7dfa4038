/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-network-times.h"

#include <string.h>

#include "model/ent-date.h"

/* Numbers between these may be years. */
#define FIRST_YEAR 1000
#define LAST_YEAR 2999

/* “1994” and “1994.0” as “1994”, unless it can be no year. */
static gboolean
read_year (const char *text,
           EntDate    *date)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);
  g_autofree char *year = NULL;

  if (end == text || *end != '\0' || !(number >= FIRST_YEAR && number <= LAST_YEAR) || number != (int) number)
    return FALSE;
  year = g_strdup_printf ("%d", (int) number);

  return ent_date_parse (year, date, NULL);
}

/* A day with or without a time; @is_later tells whether the time is behind the
 * beginning of the day. */
static gboolean
read_day (const char *text,
          EntDate    *date,
          gboolean   *is_later)
{
  gsize length = strcspn (text, "T ");
  g_autofree char *day = g_strndup (text, length);

  *is_later = text[length] != '\0' && strpbrk (text + length, "123456789") != NULL;
  if (strchr (text + length, '+') != NULL || (text[length] != '\0' && strchr (text + length, '-') != NULL))
    *is_later = strcspn (text + length, "123456789") < strcspn (text + length, "+-"); /* the digits of a time zone tell nothing */

  return ent_date_parse (day, date, NULL);
}

static gboolean
read_time (const char          *text,
           EntImportTimeFormat  format,
           EntDate             *date,
           gboolean            *is_later)
{
  *is_later = FALSE;
  if (format == ENT_IMPORT_TIME_INTEGER || format == ENT_IMPORT_TIME_DOUBLE)
    return read_year (text, date);

  return read_day (text, date, is_later) || read_year (text, date);
}

/* The first day behind all that the date may mean. */
static char *
day_after (EntDate date)
{
  return ent_day_to_iso (date.latest + 1);
}

/**
 * ent_import_spell_to_texts:
 * @spell: a stretch of time
 * @format: how its times are written
 * @from: (out) (nullable): the first day, as data sets write dates; %NULL if there is none
 * @until: (out) (nullable): the first day on which it no longer holds
 *
 * Makes dates of ours of a spell. An end that belongs to it becomes the day
 * behind, and a year that belongs to it the first day of the next.
 *
 * Returns: %FALSE if a time is neither a day nor a year
 */
gboolean
ent_import_spell_to_texts (const EntImportSpell  *spell,
                           EntImportTimeFormat    format,
                           char                 **from,
                           char                 **until)
{
  EntDate date;
  gboolean is_later;

  g_return_val_if_fail (spell != NULL, FALSE);
  g_return_val_if_fail (from != NULL && until != NULL, FALSE);

  *from = *until = NULL;
  if (spell->from != NULL)
    {
      if (!read_time (spell->from, format, &date, &is_later))
        return FALSE;
      *from = spell->from_open && !is_later ? day_after (date) : ent_date_to_edtf (date);
    }
  if (spell->until != NULL)
    {
      if (!read_time (spell->until, format, &date, &is_later))
        {
          g_clear_pointer (from, g_free);
          return FALSE;
        }
      /* A whole year or month that is left out ends on its first day. */
      *until = spell->until_open && !is_later ? ent_day_to_iso (date.earliest) : day_after (date);
    }

  return TRUE;
}

/* Whether a spell with this end may stand for the date; of a beginning its first
 * day tells, of an end its last one. */
static gboolean
is_told (EntDate     date,
         EntDay      day,
         const char *text)
{
  g_autofree char *iso = NULL;

  if (!ent_date_is_set (date) || day <= ENT_DAY_MIN || day >= ENT_DAY_MAX)
    return text == NULL;
  iso = ent_day_to_iso (day);
  return g_strcmp0 (iso, text) == 0;
}

static gboolean
read_written (const char *text,
              EntDate    *date)
{
  *date = (EntDate) { 0 };
  return strcmp (text, "..") == 0 || ent_date_parse (text, date, NULL);
}

/**
 * ent_import_spell_take_written:
 * @written: two dates as data sets write them, such as “2004? to ..”
 * @from: (inout) (nullable): the beginning of a spell
 * @until: (inout) (nullable): its end
 *
 * Spells have days, and dates of data sets need not. What this program has
 * written beside a spell stands for it, unless the spell was changed since.
 */
void
ent_import_spell_take_written (const char  *written,
                               char       **from,
                               char       **until)
{
  g_auto (GStrv) parts = NULL;
  EntDate first, end;

  g_return_if_fail (written != NULL);
  g_return_if_fail (from != NULL && until != NULL);

  parts = g_strsplit (written, " to ", 3);
  if (g_strv_length (parts) != 2 || !read_written (parts[0], &first) || !read_written (parts[1], &end) || !is_told (first, first.earliest, *from)
      || !is_told (end, end.latest, *until))
    return;
  g_free (*from);
  g_free (*until);
  *from = ent_date_is_set (first) ? g_strdup (parts[0]) : NULL;
  *until = ent_date_is_set (end) ? g_strdup (parts[1]) : NULL;
}

/**
 * ent_import_edge_find_date:
 * @edge: an edge
 * @meaning: from or until
 *
 * Returns: (nullable) (transfer none): what it says in an attribute of dates,
 *   for where others have times
 */
const char *
ent_import_edge_find_date (const EntImportEdge *edge,
                           EntImportMeaning     meaning)
{
  EntImportSystem system;

  g_return_val_if_fail (edge != NULL, NULL);

  for (const EntImportAttribute *attribute = edge->item.attributes; attribute != NULL; attribute = attribute->next)
    if (ent_import_words_find_head (attribute->name, &system) == meaning)
      return attribute->value;

  return NULL;
}

/**
 * ent_import_edge_split_written:
 * @edge: an edge
 *
 * Returns: (nullable) (transfer full): what is written beside its spells, one
 *   for each; one for an edge without any
 */
GStrv
ent_import_edge_split_written (const EntImportEdge *edge)
{
  const char *text;
  g_auto (GStrv) parts = NULL;
  guint n_spells = 0;

  g_return_val_if_fail (edge != NULL, NULL);

  text = ent_import_item_lookup (&edge->item, ENT_IMPORT_WRITTEN_DATES);
  parts = g_strsplit (text != NULL ? text : "", "; ", -1);
  for (const EntImportSpell *spell = edge->item.spells; spell != NULL; spell = spell->next)
    n_spells++;

  return g_strv_length (parts) == MAX (n_spells, 1) ? g_steal_pointer (&parts) : NULL;
}
