/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-export.h"
#include "paint/ent-series-files.h"
#include "view/ent-story.h"

G_BEGIN_DECLS

/**
 * EntStoryPage:
 * @dataset: what the step is of
 * @saved: the step as a picture: its view has the step's name as title, and its note as finding
 *
 * A step of a story that is to be exported. All is owned.
 */
typedef struct
{
  EntDataset   *dataset;
  EntSavedView *saved;
} EntStoryPage;

EntStoryPage *ent_story_page_new        (EntStoryStep            *step,
                                         EntDataset              *dataset,
                                         char                   **left_out,
                                         GError                 **error);
void          ent_story_page_free       (EntStoryPage            *page);
guint         ent_story_pages_count_there (GPtrArray             *pages,
                                         EntExportFormat          format,
                                         GFile                   *folder,
                                         const char              *base);
gboolean      ent_story_pages_to_folder (GPtrArray               *pages,
                                         const EntExportOptions  *options,
                                         GFile                   *folder,
                                         const char              *base,
                                         EntSeriesFunc            progress,
                                         gpointer                 progress_data,
                                         GCancellable            *cancellable,
                                         GError                 **error);
gboolean      ent_story_pages_to_file   (GPtrArray               *pages,
                                         const char              *title,
                                         const EntExportOptions  *options,
                                         GFile                   *file,
                                         EntSeriesFunc            progress,
                                         gpointer                 progress_data,
                                         GCancellable            *cancellable,
                                         GError                 **error);
gboolean      ent_story_pages_to_stream (GPtrArray               *pages,
                                         const char              *title,
                                         const EntExportOptions  *options,
                                         int                      fd,
                                         EntSeriesFunc            progress,
                                         gpointer                 progress_data,
                                         GCancellable            *cancellable,
                                         GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntStoryPage, ent_story_page_free)

G_END_DECLS
