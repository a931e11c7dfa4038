/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-export-format.h"

#include <string.h>

#include <glib/gi18n.h>

static const EntExportFormatInfo infos[ENT_N_EXPORT_FORMATS] = {
  [ENT_EXPORT_PNG] = { "png", N_("PNG pictures"), ".png", "image/png" },
  [ENT_EXPORT_SVG] = { "svg", N_("SVG drawings"), ".svg", "image/svg+xml" },
  [ENT_EXPORT_PDF] = { "pdf", N_("PDF documents"), ".pdf", "application/pdf" },
};

/**
 * ent_export_format_get_info:
 * @format: a format
 *
 * Returns: (transfer none): what programs and people call it
 */
const EntExportFormatInfo *
ent_export_format_get_info (EntExportFormat format)
{
  g_return_val_if_fail (format < ENT_N_EXPORT_FORMATS, NULL);

  return &infos[format];
}

/**
 * ent_export_format_from_id:
 * @id: such as `svg`, in any case
 * @format: (out): the format
 *
 * Returns: whether there is a format of that id
 */
gboolean
ent_export_format_from_id (const char      *id,
                           EntExportFormat *format)
{
  g_return_val_if_fail (id != NULL && format != NULL, FALSE);

  for (EntExportFormat i = 0; i < ENT_N_EXPORT_FORMATS; i++)
    if (g_ascii_strcasecmp (id, infos[i].id) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * ent_export_format_from_name:
 * @file_name: name or path of a file
 * @format: (out): the format that its extension stands for, in any case
 *
 * Returns: whether it has such an extension
 */
gboolean
ent_export_format_from_name (const char      *file_name,
                             EntExportFormat *format)
{
  const char *base, *extension;

  g_return_val_if_fail (file_name != NULL && format != NULL, FALSE);

  base = strrchr (file_name, G_DIR_SEPARATOR);
  base = base != NULL ? base + 1 : file_name;
  extension = strrchr (base, '.');
  return extension != NULL && ent_export_format_from_id (extension + 1, format);
}
