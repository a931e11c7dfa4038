/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "paint/ent-picture.h"

G_BEGIN_DECLS

#define ENT_EXPORT_ERROR (ent_export_error_quark ())

typedef enum
{
  ENT_EXPORT_ERROR_SIZE, /* larger than a picture can be */
} EntExportError;

/* The longest side of a picture in device pixels (Cairo's limit). */
#define ENT_EXPORT_MAX_SIDE_PX 32767

/**
 * EntBackground:
 * @ENT_BACKGROUND_THEME: the theme's
 * @ENT_BACKGROUND_COLOR: a colour of one's own
 * @ENT_BACKGROUND_NONE: transparent
 */
typedef enum
{
  ENT_BACKGROUND_THEME,
  ENT_BACKGROUND_COLOR,
  ENT_BACKGROUND_NONE,
} EntBackground;

typedef struct
{
  int           width;  /* px at scale 1 */
  int           height;
  double        scale;  /* device pixels per px */
  EntBackground background;
  guint32       background_rgb;
} EntExportOptions;

GQuark   ent_export_error_quark   (void);
gboolean ent_export_png           (EntPicture              *picture,
                                   const EntExportOptions  *options,
                                   GFile                   *file,
                                   GFile                   *keep,
                                   GCancellable            *cancellable,
                                   GError                 **error);
gboolean ent_export_png_to_stream (EntPicture              *picture,
                                   const EntExportOptions  *options,
                                   int                      fd,
                                   GCancellable            *cancellable,
                                   GError                 **error);

G_END_DECLS
