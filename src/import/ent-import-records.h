/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/ent-import-result.h"

G_BEGIN_DECLS

/* What an import gives as records of a data file; @source is the id of the
 * source that they name. */

JsonObject *ent_import_records_new_grouping   (EntImportResult *result,
                                               guint            grouping,
                                               const char      *source);
JsonObject *ent_import_records_new_membership (EntImportResult *result,
                                               guint            membership,
                                               const char      *source);
JsonObject *ent_import_records_new_tie        (EntImportResult *result,
                                               guint            tie,
                                               const char      *source);
JsonObject *ent_import_records_new_event      (EntImportResult *result,
                                               guint            event,
                                               const char      *source);
JsonObject *ent_import_records_new_source     (const char      *id,
                                               const char      *title);

void        ent_import_records_set_sources    (JsonObject      *record,
                                               const char      *source);

G_END_DECLS
