/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-sheet-dates.h"

#include <string.h>

#include "model/ent-day.h"

/* Day 0 of either system, the last day it knows, and the day that Lotus 1-2-3
 * took for 29 February 1900. */
#define DAY_0_OF_1900 ent_day_new (1899, 12, 30)
#define DAY_0_OF_1904 ent_day_new (1904, 1, 1)
#define LAST_SERIAL 2958465
#define NEVER_WAS 60

/* Formats that need no code: those of all countries, and of East Asia. */
static gboolean
is_known_date_format (guint id)
{
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/**
 * ent_import_sheet_is_date_format:
 * @format_id: the number of a format
 * @code: (nullable): its code, if the workbook has one
 *
 * Returns: whether numbers in this format are dates: its code has a year, a
 *   month or a day outside quotes, brackets and escapes
 */
gboolean
ent_import_sheet_is_date_format (guint       format_id,
                                 const char *code)
{
  if (code == NULL)
    return is_known_date_format (format_id);

  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      const char *end = NULL;

      if (*p == '"' || *p == '[')
        end = strchr (p + 1, *p == '"' ? '"' : ']');
      else if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
        end = p + 1;
      else if (strchr ("yYmMdD", *p) != NULL)
        return TRUE;
      if (end != NULL)
        p = end;
    }

  return FALSE;
}

/**
 * ent_import_sheet_serial_to_date:
 * @serial: a number of days, with the time behind the point
 * @since_1904: whether the workbook counts from 1904
 *
 * Returns: (transfer full) (nullable): the day; %NULL if it is none, such as a
 *   time without a day, or 29 February 1900, which never was
 */
char *
ent_import_sheet_serial_to_date (double   serial,
                                 gboolean since_1904)
{
  int day;

  if (!(serial >= (since_1904 ? 0 : 1) && serial < LAST_SERIAL + 1))
    return NULL;
  day = (int) serial;
  if (since_1904)
    return ent_day_to_iso (DAY_0_OF_1904 + day);
  if (day == NEVER_WAS)
    return NULL;

  return ent_day_to_iso (DAY_0_OF_1900 + day + (day < NEVER_WAS ? 1 : 0));
}
