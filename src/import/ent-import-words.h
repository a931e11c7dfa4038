/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-types.h"

G_BEGIN_DECLS

/**
 * EntImportMeaning:
 * @ENT_IMPORT_NOTHING: the column is not used
 * @ENT_IMPORT_UNTIL: the first day on which it no longer holds
 * @ENT_IMPORT_LAST: an end of which the head says that it may be the last day on which it still holds
 * @ENT_IMPORT_YEAR: the year of which a row of one year speaks
 * @ENT_IMPORT_GROUPING_ID: the id of the grouping, as this program writes it
 * @ENT_IMPORT_FLAG: of a table of one row per year, whether the nation belonged to the grouping that is the head
 * @ENT_IMPORT_FOUNDING: whether the nation is a founding member
 * @ENT_IMPORT_LEFT_CENSORED: whether the beginning is only the first day that the list knows
 * @ENT_IMPORT_SPAN: a beginning and an end in one cell: “1999–2003”, “since 2004”
 * @ENT_IMPORT_SOURCE: the title of the source of a row, its address, or ids of sources that the data has
 * @ENT_IMPORT_TITLE: what an event is called; this one and those that follow are of events
 * @ENT_IMPORT_PLACE: where it was
 * @ENT_IMPORT_ID: its id
 *
 * What the cells of a column say.
 */
typedef enum
{
  ENT_IMPORT_NOTHING,
  ENT_IMPORT_NATION,
  ENT_IMPORT_GROUPING,
  ENT_IMPORT_ROLE,
  ENT_IMPORT_FROM,
  ENT_IMPORT_UNTIL,
  ENT_IMPORT_LAST,
  ENT_IMPORT_YEAR,
  ENT_IMPORT_REMARK,
  ENT_IMPORT_FROM_PRECISION,
  ENT_IMPORT_UNTIL_PRECISION,
  ENT_IMPORT_FROM_MONTH,
  ENT_IMPORT_FROM_DAY,
  ENT_IMPORT_UNTIL_MONTH,
  ENT_IMPORT_UNTIL_DAY,
  ENT_IMPORT_LEFT_CENSORED,
  ENT_IMPORT_GROUPING_ID,
  ENT_IMPORT_FLAG,
  ENT_IMPORT_FOUNDING,
  ENT_IMPORT_SPAN,
  ENT_IMPORT_SOURCE,
  ENT_IMPORT_SOURCE_URL,
  ENT_IMPORT_SOURCE_PUBLISHER,
  ENT_IMPORT_SOURCE_DATE,
  ENT_IMPORT_TITLE,
  ENT_IMPORT_KIND,
  ENT_IMPORT_PLACE,
  ENT_IMPORT_SUMMARY,
  ENT_IMPORT_ID,
  ENT_IMPORT_N_MEANINGS,
} EntImportMeaning;

/**
 * EntImportSystem:
 *
 * By what a column names nations: names, or codes of one publisher.
 */
typedef enum
{
  ENT_IMPORT_NAMES,
  ENT_IMPORT_ISO3,
  ENT_IMPORT_ISO2,
  ENT_IMPORT_M49,
  ENT_IMPORT_COW,
  ENT_IMPORT_COW_LETTERS,
  ENT_IMPORT_GW,
  ENT_IMPORT_QID,
  ENT_IMPORT_N_SYSTEMS,
} EntImportSystem;

const char       *ent_import_system_to_id       (EntImportSystem   system);
gboolean          ent_import_system_from_id     (const char       *id,
                                                 EntImportSystem  *system);
char             *ent_import_words_fold         (const char       *text);
EntImportMeaning  ent_import_words_find_head    (const char       *head,
                                                 EntImportSystem  *system);
const char       *ent_import_words_find_language (const char *const *texts);
gboolean          ent_import_words_find_role    (const char       *word,
                                                 EntRole          *role);
gboolean          ent_import_words_is_founding  (const char       *word);
gboolean          ent_import_words_read_answer  (const char       *word,
                                                 gboolean         *answer);
gboolean          ent_import_words_is_open      (const char       *word);
gboolean          ent_import_words_is_unknown   (const char       *word);
int               ent_import_words_find_month   (const char       *word);
const char       *ent_import_meaning_to_id      (EntImportMeaning  meaning);
gboolean          ent_import_meaning_from_id    (const char       *id,
                                                 EntImportMeaning *meaning);
gboolean          ent_import_meaning_read       (const char       *word,
                                                 EntImportMeaning *meaning,
                                                 EntImportSystem  *system,
                                                 gboolean         *has_system);

G_END_DECLS
