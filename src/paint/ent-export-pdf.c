/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-export-private.h"

#include "base/ent-write.h"

/* The page of a picture in a document. */
EntPdfPage
ent_export_get_pdf_page (EntPicture             *picture,
                         const EntExportOptions *options)
{
  return (EntPdfPage) {
    .width = options->width,
    .height = options->height,
    .points = ent_export_get_inches (options, 1) * ENT_EXPORT_PT_PER_INCH,
    .background = ent_export_get_background (picture, options),
  };
}

gboolean
ent_export_write_pdf (EntPicture              *picture,
                      const EntExportOptions  *options,
                      int                      fd,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  EntPdfPage page = ent_export_get_pdf_page (picture, options);
  g_autoptr (GByteArray) document = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  document = ent_pdf_new_document (picture, &page, error);
  return document != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error)
         && ent_write_all (fd, document->data, document->len, error);
}
