/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-nations.h"
#include "import/ent-import-options.h"
#include "import/ent-import-result.h"
#include "import/ent-import-table.h"

G_BEGIN_DECLS

/* What the steps from a table to memberships share. For this layer only. */

/**
 * EntImportColumn:
 * @meaning: what its cells say
 * @system: of a column of nations, by what it names them
 * @field: what messages call it: its head, or “column 3”
 */
typedef struct
{
  EntImportMeaning  meaning;
  EntImportSystem   system;
  gboolean          is_unsure; /* by which of several lists its numbers are meant */
  gboolean          is_told;   /* so that what stands in it does not count */
  char             *field;
} EntImportColumn;

/**
 * EntImportRun:
 * @table: what is read
 * @columns: (array length=n_columns): what its columns mean
 * @head_row: the row of the heads; %ENT_ROW_NONE if there is none
 * @first_row: the first row behind the heads
 * @said: (element-type utf8): what was said once and is not said again
 * @suggested: (element-type utf8 utf8): whom unknown names may mean
 */
typedef struct
{
  EntImportResult        *result;
  EntImportNations       *nations;
  const EntImportOptions *options;
  EntImportTable         *table;
  EntImportColumn        *columns;
  guint                   n_columns;
  guint                   head_row;
  guint                   first_row;
  gboolean                is_of_events; /* each row is an event, not a membership */
  GHashTable             *said;
  GHashTable             *suggested;
} EntImportRun;

#define ENT_IMPORT_NO_COLUMN G_MAXUINT

EntImportMeaning ent_import_run_find_head (EntImportRun   *run,
                                          const char       *head,
                                          EntImportSystem  *system);
gboolean      ent_import_run_goes_on     (EntImportRun     *run,
                                          guint             row);
gboolean      ent_import_plan_make       (EntImportRun     *run);
void          ent_import_plan_heads      (EntImportRun     *run);
gboolean      ent_import_plan_tell       (EntImportRun     *run);
guint        *ent_import_legible_get_shares (EntImportRun *run);
void          ent_import_plan_content    (EntImportRun     *run);
guint         ent_import_plan_find       (EntImportRun     *run,
                                          EntImportMeaning  meaning);
gboolean      ent_import_plan_is_own     (EntImportRun     *run);
gboolean      ent_import_row_is_empty    (EntImportRun     *run,
                                          guint             row);
void          ent_import_row_leave       (EntImportRun     *run,
                                          guint             row,
                                          EntImportFate     fate,
                                          const char       *reason);
EntImportFate ent_import_who_find        (EntImportRun     *run,
                                          guint             row,
                                          EntSpan           span,
                                          guint32          *nation,
                                          char            **reason);
guint32       ent_import_who_find_text   (EntImportRun     *run,
                                          guint             row,
                                          guint             i,
                                          const char       *text,
                                          EntSpan           span,
                                          EntImportFate    *fate,
                                          char            **reason);
gboolean      ent_import_years_is        (EntImportRun     *run);
void          ent_import_years_read      (EntImportRun     *run);
void          ent_import_rows_read       (EntImportRun     *run);
const char   *ent_import_row_sources_find (EntImportRun    *run,
                                          guint             row);
gboolean      ent_import_events_is       (EntImportRun     *run);
void          ent_import_events_read     (EntImportRun     *run);
gboolean      ent_import_event_names_know (EntImportRun    *run,
                                          guint             column,
                                          const char       *text);
GPtrArray    *ent_import_event_names_cut (EntImportRun     *run,
                                          guint             column,
                                          const char       *text);
void          ent_import_repeats_settle  (EntImportRun     *run,
                                          guint             n_settled,
                                          GArray           *rows);

G_END_DECLS
