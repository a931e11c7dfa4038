/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/ent-geometry.h"

G_BEGIN_DECLS

/* What every page has in common, on the screen and in a file, so that they show the same. */

/* Room between the picture and what stands around it, in px. */
#define ENT_PAGE_MARGIN 24.0

/* A small network is not blown up to fill a large window, in which it may grow. */
#define ENT_PAGE_MAX_ZOOM 1.6

/* A page that is published is filled, but not by three discs alone. */
#define ENT_PAGE_MAX_FILE_ZOOM 3.2

/**
 * EntMedium:
 * @ENT_MEDIUM_SCREEN: a window, in which one can come nearer: names keep a least size and make way for each other
 * @ENT_MEDIUM_FILE: a page that stays as it is: all keeps its proportions
 *
 * What a picture is shown on.
 */
typedef enum
{
  ENT_MEDIUM_SCREEN,
  ENT_MEDIUM_FILE,
} EntMedium;

/**
 * EntInsets:
 *
 * Room along the edges of a page, in px, that page items take.
 */
typedef struct
{
  double left, top, right, bottom;
} EntInsets;

double  ent_page_get_least_name_px (gboolean is_print);
EntRect ent_insets_get_room (EntInsets insets,
                             double    width_px,
                             double    height_px);

G_END_DECLS
