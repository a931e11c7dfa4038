/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "import/ent-import-input.h"

G_BEGIN_DECLS

/**
 * EntImportSources:
 * @array: sources as data sets write them, see docs/data-format.md
 * @ids: (element-type utf8): their ids
 * @report: takes what is said of them, and counts them
 *
 * A list of sources that is being read. A source is filled field by field and
 * then added, which gives it what each must have.
 */
typedef struct
{
  JsonArray       *array;
  GHashTable      *ids;
  EntImportReport *report;
} EntImportSources;

char *ent_import_source_make_id   (const char       *text);
void ent_import_sources_init      (EntImportSources *sources,
                                   EntImportReport  *report);
void ent_import_sources_clear     (EntImportSources *sources);
void ent_import_sources_add       (EntImportSources *sources,
                                   JsonObject       *source,
                                   const char       *id,
                                   guint             line);
void ent_import_sources_leave_out (EntImportSources *sources,
                                   guint             line,
                                   const char       *message);
void ent_import_source_set        (JsonObject       *source,
                                   const char       *field,
                                   const char       *text);
void ent_import_source_set_date   (JsonObject       *source,
                                   const char       *field,
                                   int               year,
                                   int               month,
                                   int               day);
void ent_import_source_set_digits (JsonObject       *source,
                                   const char       *field,
                                   const char       *text);
void ent_import_source_add_author (JsonObject       *source,
                                   const char       *name,
                                   gboolean          is_literal);
void ent_import_source_add_note   (JsonObject       *source,
                                   const char       *name,
                                   const char       *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntImportSources, ent_import_sources_clear)

G_END_DECLS
