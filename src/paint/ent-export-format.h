/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntExportFormat:
 * @ENT_EXPORT_PNG: pixels
 * @ENT_EXPORT_SVG: a drawing with text, for web pages and for drawing programs
 * @ENT_EXPORT_PDF: a drawing to be printed, with the table of what it shows
 *
 * What a picture can be saved as.
 */
typedef enum
{
  ENT_EXPORT_PNG,
  ENT_EXPORT_SVG,
  ENT_EXPORT_PDF,
  ENT_N_EXPORT_FORMATS,
} EntExportFormat;

/**
 * EntExportFormatInfo:
 * @id: as options name it
 * @name: as people name files of it, to be translated
 * @extension: of their names, with its dot
 * @mime_type: of what is in them
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *extension;
  const char *mime_type;
} EntExportFormatInfo;

const EntExportFormatInfo *ent_export_format_get_info  (EntExportFormat  format);
gboolean                   ent_export_format_from_id   (const char      *id,
                                                        EntExportFormat *format);
gboolean                   ent_export_format_from_name (const char      *file_name,
                                                        EntExportFormat *format);

G_END_DECLS
