/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-export.h"
#include "paint/ent-series.h"

G_BEGIN_DECLS

/**
 * EntSeriesFunc:
 * @nth: which picture is being made, from 1
 * @n: how many there are
 * @data: what comes along
 *
 * Is told how far a series is. In the thread that writes it.
 */
typedef void (*EntSeriesFunc) (guint    nth,
                               guint    n,
                               gpointer data);

char    *ent_series_dup_name  (const char              *base,
                               guint                    nth,
                               guint                    n,
                               EntDay                   day,
                               EntExportFormat          format);
guint    ent_series_count_there (EntSeries              *series,
                                 EntExportFormat         format,
                                 GFile                  *folder,
                                 const char             *base);
gboolean ent_series_to_folder (EntSeries               *series,
                               const EntExportOptions  *options,
                               GFile                   *folder,
                               const char              *base,
                               GFile                   *keep,
                               EntSeriesFunc            progress,
                               gpointer                 progress_data,
                               GCancellable            *cancellable,
                               GError                 **error);
gboolean ent_series_to_file   (EntSeries               *series,
                               const EntExportOptions  *options,
                               GFile                   *file,
                               GFile                   *keep,
                               EntSeriesFunc            progress,
                               gpointer                 progress_data,
                               GCancellable            *cancellable,
                               GError                 **error);
gboolean ent_series_to_stream (EntSeries               *series,
                               const EntExportOptions  *options,
                               int                      fd,
                               EntSeriesFunc            progress,
                               gpointer                 progress_data,
                               GCancellable            *cancellable,
                               GError                 **error);

G_END_DECLS
