/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-export-order.h"

G_BEGIN_DECLS

/* The work of exporting that may take long, each in a worker. */

/**
 * EntExportProof:
 * @picture: what was ordered
 * @pixels: (nullable): of the file, so large as was asked for
 * @n_days: how many days were ordered; 0 for a picture of one
 *
 * What a preview shows.
 */
typedef struct
{
  EntPicture      *picture;
  cairo_surface_t *pixels;
  guint            n_days;
} EntExportProof;

/**
 * EntExportCopy:
 * @png: a file
 * @svg: a file
 * @text: the title, and what the picture shows in a sentence
 *
 * A picture for other programs, each of which takes what it can read.
 */
typedef struct
{
  GBytes *png;
  GBytes *svg;
  char   *text;
} EntExportCopy;

void            ent_export_proof_free        (EntExportProof      *proof);
void            ent_export_copy_free         (EntExportCopy       *copy);

void            ent_export_job_prove_async   (EntExportOrder      *order,
                                              double               scale,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
EntExportProof *ent_export_job_prove_finish  (GAsyncResult        *result,
                                              GError             **error);
void            ent_export_job_save_async    (EntExportOrder      *order,
                                              EntPicture          *picture,
                                              GFile               *file,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
gboolean        ent_export_job_save_finish   (GAsyncResult        *result,
                                              GFile              **file,
                                              GError             **error);
void            ent_export_job_copy_async    (EntExportOrder      *order,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback,
                                              gpointer             user_data);
EntExportCopy  *ent_export_job_copy_finish   (GAsyncResult        *result,
                                              GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExportProof, ent_export_proof_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntExportCopy, ent_export_copy_free)

G_END_DECLS
