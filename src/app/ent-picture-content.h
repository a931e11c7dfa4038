/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/ent-export-order.h"

G_BEGIN_DECLS

#define ENT_TYPE_PICTURE_CONTENT (ent_picture_content_get_type ())
G_DECLARE_FINAL_TYPE (EntPictureContent, ent_picture_content, ENT, PICTURE_CONTENT, GdkContentProvider)

/* EntPictureContent: a picture that is being dragged: PNG, SVG, text, or the
 * address of a PNG file. It is made when it is dropped on something that takes it. */

GdkContentProvider *ent_picture_content_new (EntExportOrder *order,
                                             const char     *name);

G_END_DECLS
