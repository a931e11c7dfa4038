/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntImportLevel:
 * @ENT_IMPORT_NOTE: how something was understood
 * @ENT_IMPORT_WARNING: something is taken, and better looked at
 * @ENT_IMPORT_ASK: something has several meanings and is not taken until it is told which
 * @ENT_IMPORT_ERROR: something is left out
 *
 * How grave a message is.
 */
typedef enum
{
  ENT_IMPORT_NOTE,
  ENT_IMPORT_WARNING,
  ENT_IMPORT_ASK,
  ENT_IMPORT_ERROR,
} EntImportLevel;

/**
 * EntImportMessage:
 * @level: how grave it is
 * @file: (nullable): which file, as the person calls it
 * @line: the line of the file, from 1; in a sheet the row; 0 for the file as a whole
 * @field: (nullable): the head of the column, or the column as “column 3”
 * @text: what is to be said, translated
 * @option: (nullable): which option of the command line tells what has to be told, in words
 */
typedef struct
{
  EntImportLevel level;
  const char    *file;
  guint          line;
  char          *field;
  char          *text;
  char          *option;
} EntImportMessage;

/**
 * EntImportFate:
 * @ENT_IMPORT_TAKEN: it became something
 * @ENT_IMPORT_ASKED: it waits for an answer
 * @ENT_IMPORT_LEFT_OUT: it is at fault, or says again what was said
 * @ENT_IMPORT_THERE: the data to which it is added has it already
 *
 * What became of a row of a table, an edge of a network, an entry of a list.
 */
typedef enum
{
  ENT_IMPORT_TAKEN,
  ENT_IMPORT_ASKED,
  ENT_IMPORT_LEFT_OUT,
  ENT_IMPORT_THERE,
  ENT_IMPORT_N_FATES,
} EntImportFate;

/* How many messages of one import are kept. Counts and fates go on. */
#define ENT_IMPORT_MAX_MESSAGES 10000

/* EntImportReport: what an import says of itself: messages in the order found,
 * and how many rows became what. Each row that is not taken has a message. */
typedef struct _EntImportReport EntImportReport;

EntImportReport        *ent_import_report_new            (void);
void                    ent_import_report_free           (EntImportReport       *report);
void                    ent_import_report_set_file       (EntImportReport       *report,
                                                          const char            *file);
const char             *ent_import_report_get_file       (const EntImportReport *report);
void                    ent_import_report_add            (EntImportReport       *report,
                                                          EntImportLevel         level,
                                                          guint                  line,
                                                          const char            *field,
                                                          const char            *format,
                                                          ...) G_GNUC_PRINTF (5, 6);
void                    ent_import_report_give_up        (EntImportReport       *report,
                                                          guint                  n_messages,
                                                          guint                  n_asked);
void                    ent_import_report_count          (EntImportReport       *report,
                                                          EntImportFate          fate,
                                                          guint                  n_rows);
void                    ent_import_report_move           (EntImportReport       *report,
                                                          EntImportFate          from,
                                                          EntImportFate          to,
                                                          guint                  n_rows);
guint                   ent_import_report_get_count      (const EntImportReport *report,
                                                          EntImportFate          fate);
guint                   ent_import_report_get_n_rows     (const EntImportReport *report);
guint                   ent_import_report_get_n_messages (const EntImportReport *report);
const EntImportMessage *ent_import_report_get_message    (const EntImportReport *report,
                                                          guint                  i);
guint                   ent_import_report_get_n_at       (const EntImportReport *report,
                                                          EntImportLevel         level);
char                   *ent_import_message_dup_text      (const EntImportMessage *message);
const char             *ent_import_level_to_id           (EntImportLevel         level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntImportReport, ent_import_report_free)

G_END_DECLS
