/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-export-private.h"

#include <string.h>

#include "base/ent-write.h"
#include "paint/ent-svg.h"

/* A size in px stays one in px, for web pages; one on paper is in mm. */
gboolean
ent_export_write_svg (EntPicture              *picture,
                      const EntExportOptions  *options,
                      int                      fd,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  EntSvgPage page = {
    .width = options->width,
    .height = options->height,
    .inches = ent_export_get_inches (options, 1),
    .on_paper = options->dpi > 0,
    .background = ent_export_get_background (picture, options),
  };
  g_autofree char *view = NULL;
  g_autofree char *document = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  page.view = view = ent_export_dup_view (picture, options);
  document = ent_svg_new_document (picture, &page);
  return !g_cancellable_set_error_if_cancelled (cancellable, error) && ent_write_all (fd, document, strlen (document), error);
}
