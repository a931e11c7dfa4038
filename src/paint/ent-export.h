/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "paint/ent-export-format.h"
#include "paint/ent-picture.h"

G_BEGIN_DECLS

#define ENT_EXPORT_ERROR (ent_export_error_quark ())

typedef enum
{
  ENT_EXPORT_ERROR_SIZE, /* larger than a picture can be */
  ENT_EXPORT_ERROR_DRAW, /* Cairo cannot draw it */
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

/**
 * EntExportOptions:
 * @format: what is written
 * @width: of the page, in px; what is drawn is laid out for it
 * @height: of the page, in px
 * @scale: pixels of the file for each px
 * @dpi: pixels of the file for each inch, which says how large it is on paper; 0 for 96 · scale, that is 96 px an inch
 * @background: what lies below the picture
 * @background_rgb: its colour, if it is one of one's own
 */
typedef struct
{
  EntExportFormat format;
  double          width;
  double          height;
  double          scale;
  double          dpi;
  EntBackground   background;
  guint32         background_rgb;
} EntExportOptions;

GQuark   ent_export_error_quark (void);
double   ent_export_get_dpi     (const EntExportOptions  *options);
gboolean ent_export_check_size  (const EntExportOptions  *options,
                                 GError                 **error);
gboolean ent_export_parse_background (const char         *text,
                                 EntExportOptions         *options);
char    *ent_export_dup_background (const EntExportOptions *options);
GPtrArray *
         ent_export_list_advice (EntPicture              *picture,
                                 const EntExportOptions  *options);
cairo_surface_t *
         ent_export_paint       (EntPicture              *picture,
                                 const EntExportOptions  *options,
                                 GError                 **error);
gboolean ent_export_to_file     (EntPicture              *picture,
                                 const EntExportOptions  *options,
                                 GFile                   *file,
                                 GFile                   *keep,
                                 GCancellable            *cancellable,
                                 GError                 **error);
gboolean ent_export_to_stream   (EntPicture              *picture,
                                 const EntExportOptions  *options,
                                 int                      fd,
                                 GCancellable            *cancellable,
                                 GError                 **error);
GBytes  *ent_export_to_bytes    (EntPicture              *picture,
                                 const EntExportOptions  *options,
                                 GCancellable            *cancellable,
                                 GError                 **error);

G_END_DECLS
