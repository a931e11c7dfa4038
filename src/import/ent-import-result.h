/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "import/ent-import-questions.h"
#include "import/ent-import-report.h"
#include "import/ent-import-sink.h"
#include "import/ent-import-table.h"
#include "import/ent-import-words.h"
#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntImportGrouping:
 * @id: its id: of the data set if that has it, else made of its name
 * @name: as first written
 * @row: its row in the data set; %ENT_ROW_NONE if it is new
 * @from: when it was founded, as far as the import says; no date if it does not
 */
typedef struct
{
  char    *id;
  char    *name;
  guint32  row;
  EntDate  from;
} EntImportGrouping;

/**
 * EntImportMembership:
 * @nation: row in the data set
 * @grouping: which of the groupings of the result
 * @note: (nullable): what the row says beside
 * @sources: (nullable): ids of the sources that the row names, with blanks between them; of the result
 * @file: (nullable): which file it is from; interned
 * @line: the line of the file it is from
 * @n_rows: how many rows of the file are for it alone
 */
typedef struct
{
  guint32  nation;
  guint    grouping;
  EntRole  role;
  EntSpan  span;
  gboolean founding;
  char       *note;
  const char *sources;
  const char *file;
  guint       line;
  guint       n_rows;
} EntImportMembership;

/**
 * EntImportTie:
 * @nations: rows in the data set
 * @title: (nullable): what it is called
 * @note: (nullable): what the edge says beside
 * @line: the line of the file it is from
 */
typedef struct
{
  guint32     nations[2];
  EntTieKind  kind;
  EntSpan     span;
  char       *title;
  char       *note;
  guint       line;
} EntImportTie;

/* What of a file is found out where it is not told. */
typedef enum
{
  ENT_IMPORT_GUESS_ENCODING,
  ENT_IMPORT_GUESS_SEPARATOR,
  ENT_IMPORT_GUESS_QUOTE,
  ENT_IMPORT_GUESS_HEADS,
  ENT_IMPORT_GUESS_FIRST_ROW,
  ENT_IMPORT_GUESS_CONTENT,
  ENT_IMPORT_N_GUESSES,
} EntImportGuess;

/**
 * EntImportResult:
 * @dataset: whose nations and groupings are meant
 * @report: what is said of it
 * @memberships: (element-type EntImportMembership)
 * @ties: (element-type EntImportTie)
 * @groupings: (element-type EntImportGrouping)
 * @events: objects with the fields of events, but for sources where they have those of the import alone
 * @event_lines: (element-type guint): the lines of the file they are from
 * @sources: objects with the fields of sources, see docs/data-format.md
 * @rows_left: (element-type utf8): rows that were not taken, as CSV with line and reason
 * @is_of_events: its rows are events
 * @is_text: it is a text, be its encoding known or not
 * @is_grid: its rows stand in the file as rows, so that it can be told which is the first
 * @encoding: (nullable): of the text
 * @separator: of a table; NUL if it has none
 * @quote: what stands around fields of a table as text; NUL if nothing does
 * @head_row: the row of @table with the heads; %ENT_ROW_NONE if it has none
 * @reasons: (nullable elements): what speaks for what was found out, by EntImportGuess
 * @columns: (nullable) (array length=n_columns): what they mean
 * @fields: (nullable) (array length=n_columns): what they are called: their heads, or “column 3”
 * @samples: (nullable) (array length=n_columns): the first different texts in them, in a row
 * @systems: (nullable) (array length=n_columns): by what columns of nations name them
 * @column_reasons: (nullable) (array length=n_columns): what says what the columns mean
 * @shares: (nullable) (array length=n_columns): how many of a hundred different cells can be read as what the column means
 * @table: (nullable): what was read, if it is to be shown
 * @first_row: the first row of @table behind the heads
 * @lines_left: lines of rows that were not taken
 * @questions: what would have to be told for rows that were not taken
 * @told: names and roles of which it was told what they mean, as often as they came
 *
 * What comes of an import.
 */
typedef struct
{
  EntDataset       *dataset;
  EntImportReport  *report;
  GArray           *memberships;
  GArray           *ties;
  GPtrArray        *groupings;
  JsonArray        *events;
  GArray           *event_lines;
  JsonArray        *sources;
  GString          *rows_left;
  gboolean          is_of_events;
  gboolean          is_text;
  gboolean          is_grid;
  char             *encoding;
  char              separator;
  char              quote;
  guint             head_row;
  char             *reasons[ENT_IMPORT_N_GUESSES];
  EntImportMeaning *columns;
  guint             n_columns;
  char            **fields;
  char            **samples;
  EntImportSystem  *systems;
  char            **column_reasons;
  guint            *shares;
  EntImportTable   *table;
  guint             first_row;
  GHashTable       *lines_left;
  EntImportQuestions *questions;
  EntImportQuestions *told;
  GHashTable       *row_sources;   /* ids of sources, by what rows say of them */
  GHashTable       *grouping_keys; /* of the groupings of the result, by folded name */
  GHashTable       *known_keys;    /* of those of the data set, by folded name */
  GHashTable       *ids;           /* that are taken */
} EntImportResult;

EntImportResult   *ent_import_result_new            (EntDataset           *dataset);
void               ent_import_result_free           (EntImportResult      *result);
guint              ent_import_result_add_grouping   (EntImportResult      *result,
                                                     const char           *name,
                                                     const char           *id);
guint32            ent_import_result_find_grouping  (EntImportResult      *result,
                                                     const char           *name);
void               ent_import_result_add_membership (EntImportResult      *result,
                                                     EntImportMembership   membership);
EntImportGrouping *ent_import_result_get_grouping   (EntImportResult      *result,
                                                     guint                 grouping);
void               ent_import_result_take_reason    (EntImportResult      *result,
                                                     EntImportGuess        guess,
                                                     char                 *reason);
char              *ent_import_result_to_json        (EntImportResult      *result);
gboolean           ent_import_result_write_json     (EntImportResult      *result,
                                                     const EntImportSink  *sink,
                                                     GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportResult, ent_import_result_free)

G_END_DECLS
