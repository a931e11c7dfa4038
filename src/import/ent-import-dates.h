/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-run.h"

G_BEGIN_DECLS

/* A column of dates: what can be read in two ways is decided for all of it. */

/**
 * EntImportDates:
 * @column: which column; %ENT_IMPORT_NO_COLUMN if the table has none
 * @is_end: whether they are ends, not beginnings
 */
typedef struct
{
  EntImportRun   *run;
  guint           column;
  guint           precision; /* columns of what goes with it */
  guint           month;
  guint           day;
  gboolean        is_end;
  gboolean        is_last;   /* the head says that it may be the last day */
  gboolean        is_span;   /* its cells have beginning and end */
  gboolean        keeps_last; /* an end is the last day, and stays it */
  EntImportOrder  order;
  gboolean        both_orders;
  gboolean        asks_january;
} EntImportDates;

void          ent_import_dates_prepare (EntImportDates    *dates,
                                        EntImportRun      *run,
                                        gboolean           is_end);
EntImportFate ent_import_dates_read    (EntImportDates    *dates,
                                        guint              row,
                                        EntDate           *date,
                                        EntImportDateKind *kind,
                                        char             **note,
                                        char             **reason);

G_END_DECLS
