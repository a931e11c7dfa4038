/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-table.h"
#include "model/ent-date.h"

G_BEGIN_DECLS

/* One cell where a date may stand, read without a look at the locale: a file
 * means the same everywhere. */

/**
 * EntImportDateKind:
 * @ENT_IMPORT_DATE_OPEN: there is none: it goes on, or its beginning is not known
 * @ENT_IMPORT_DATE_SURE: it is @date
 * @ENT_IMPORT_DATE_UNSURE: it is @date if the day comes first, and @other if the month does
 * @ENT_IMPORT_DATE_SOME: there is one, and which it is the list does not know
 * @ENT_IMPORT_DATE_ASK: @reason says what would have to be told
 * @ENT_IMPORT_DATE_BAD: @reason says why it is none
 */
typedef enum
{
  ENT_IMPORT_DATE_OPEN,
  ENT_IMPORT_DATE_SURE,
  ENT_IMPORT_DATE_UNSURE,
  ENT_IMPORT_DATE_SOME,
  ENT_IMPORT_DATE_ASK,
  ENT_IMPORT_DATE_BAD,
} EntImportDateKind;

/* What comes first in a date of three numbers of which the last is the year. */
typedef enum
{
  ENT_IMPORT_ORDER_UNKNOWN,
  ENT_IMPORT_ORDER_DAY_FIRST,
  ENT_IMPORT_ORDER_MONTH_FIRST,
} EntImportOrder;

/**
 * EntImportDate:
 * @kind: which of the others hold
 * @order: the order that this date proves
 * @points: points stand between the numbers, so the day comes first unless others prove another order
 * @reason: (nullable): of what is no date yet; owned
 * @note: (nullable): what the date does not say of the cell; owned
 * @short_year: its year has two digits, which is why it is asked for
 * @first_year: which year of two digits is the earliest, such as 1930; 0 if that is not told
 */
typedef struct
{
  EntImportDateKind kind;
  EntImportOrder    order;
  gboolean          points;
  EntDate           date;
  EntDate           other;
  char             *reason;
  char             *note;
  gboolean          short_year;
  int               first_year;
} EntImportDate;

/* Where years of two digits would begin if that is not told. */
#define ENT_IMPORT_FIRST_YEAR 1930

void     ent_import_date_read       (EntImportDate     *date,
                                     EntImportCellKind  kind,
                                     const char        *text);
void     ent_import_date_read_from  (EntImportDate     *date,
                                     EntImportCellKind  kind,
                                     const char        *text,
                                     int                first_year);
void     ent_import_date_clear      (EntImportDate     *date);
EntDate  ent_import_date_cut        (EntDate            date,
                                     EntPrecision       precision);
EntDate  ent_import_date_day_after  (EntDate            date);
EntDate  ent_import_date_not_later  (EntDate            date);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportDate, ent_import_date_clear)

G_END_DECLS
