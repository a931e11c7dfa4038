/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/ent-story-slides.h"
#include "paint/ent-export.h"

G_BEGIN_DECLS

/* Pages of a story as files, made in a worker; what its steps are of is read before. */

void     ent_story_export_async     (EntStorySlides       *slides,
                                     EntThemeKind          theme,
                                     EntParts              parts,
                                     EntExportFormat       format,
                                     GFile                *target,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean ent_story_export_finish    (EntStorySlides       *slides,
                                     GAsyncResult         *result,
                                     GFile               **target,
                                     GError              **error);

G_END_DECLS
