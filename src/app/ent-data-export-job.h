/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-format.h"
#include "state/ent-data-extent.h"
#include "state/ent-document.h"

G_BEGIN_DECLS

/* The work of writing data for other programs, each in a worker. */

/**
 * EntDataExportOrder:
 * @document: (not nullable): whose data
 * @view: what is shown of it
 * @selection: what is selected
 * @extent: how much of it
 * @format: as what
 * @mark: whether sheets begin with the mark of UTF-8
 *
 * What is to be written. Its owner keeps a reference of each.
 */
typedef struct
{
  EntDocument  *document;
  EntView      *view;
  EntThing      selection;
  EntDataExtent extent;
  EntDataFormat format;
  gboolean      mark;
} EntDataExportOrder;

/**
 * EntDataExportSurvey:
 * @n_records: by kind, how many were chosen
 * @losses: (element-type utf8): what of them the format has no place for
 *
 * What would be written.
 */
typedef struct
{
  guint      n_records[ENT_N_KINDS];
  GPtrArray *losses;
} EntDataExportSurvey;

void                 ent_data_export_survey_free       (EntDataExportSurvey       *survey);

void                 ent_data_export_job_survey_async  (const EntDataExportOrder  *order,
                                                        GCancellable              *cancellable,
                                                        GAsyncReadyCallback        callback,
                                                        gpointer                   user_data);
EntDataExportSurvey *ent_data_export_job_survey_finish (GAsyncResult              *result,
                                                        GError                   **error);
void                 ent_data_export_job_save_async    (const EntDataExportOrder  *order,
                                                        GFile                     *file,
                                                        gboolean                   replace,
                                                        GCancellable              *cancellable,
                                                        GAsyncReadyCallback        callback,
                                                        gpointer                   user_data);
gboolean             ent_data_export_job_save_finish   (GAsyncResult              *result,
                                                        GFile                    **file,
                                                        GError                   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDataExportSurvey, ent_data_export_survey_free)

G_END_DECLS
