/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paint/ent-export.h"
#include "paint/ent-pdf.h"

G_BEGIN_DECLS

#define ENT_EXPORT_PX_PER_INCH 96.0
#define ENT_EXPORT_MM_PER_INCH 25.4
#define ENT_EXPORT_PT_PER_INCH 72.0

EntColor ent_export_get_background (EntPicture             *picture,
                                    const EntExportOptions *options);
double   ent_export_get_inches     (const EntExportOptions *options,
                                    double                  px);
char    *ent_export_dup_view       (EntPicture             *picture,
                                    const EntExportOptions *options);

EntPdfPage
         ent_export_get_pdf_page   (EntPicture             *picture,
                                    const EntExportOptions *options);

/* The writers. Each checks nothing, and writes all into @fd or fails. */

gboolean ent_export_write_png (EntPicture              *picture,
                               const EntExportOptions  *options,
                               int                      fd,
                               GCancellable            *cancellable,
                               GError                 **error);
gboolean ent_export_write_svg (EntPicture              *picture,
                               const EntExportOptions  *options,
                               int                      fd,
                               GCancellable            *cancellable,
                               GError                 **error);
gboolean ent_export_write_pdf (EntPicture              *picture,
                               const EntExportOptions  *options,
                               int                      fd,
                               GCancellable            *cancellable,
                               GError                 **error);

G_END_DECLS
