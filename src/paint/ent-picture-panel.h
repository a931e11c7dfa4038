/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "graph/ent-slice.h"
#include "paint/ent-ops.h"
#include "scene/ent-camera.h"
#include "scene/ent-scene.h"

G_BEGIN_DECLS

#define ENT_PICTURE_PANEL_MAX_PARTS (ENT_N_PARTS * ENT_N_PARTS)

/**
 * EntPicturePanel:
 * @scene: what is shown, in world units; owned
 * @camera: where it is on the page
 * @slice: the network as it is shown; owned
 * @clip: on the page, in px, beyond what it is cut off; empty where all of it is there
 * @panes: where the parts of a picture are whose heads stay at the edges of @clip; one that holds none is in one piece
 * @lead: (nullable): what is brought out of it; owned
 * @related: (nullable): what goes along with that; owned
 *
 * A day on the page of a picture. Where there are several, as on a sheet, each
 * is there as a whole, and nothing is brought out.
 */
typedef struct
{
  EntScene  *scene;
  EntCamera  camera;
  EntSlice  *slice;
  EntRect    clip;
  EntPanes   panes;
  EntThings *lead;
  EntThings *related;
} EntPicturePanel;

GArray          *ent_picture_new_panels            (void);
EntPicturePanel *ent_picture_add_panel             (GArray                *panels,
                                                    EntScene              *scene,
                                                    EntCamera              camera,
                                                    EntSlice              *slice);
guint            ent_picture_panel_list_parts      (const EntPicturePanel *panel,
                                                    EntPicturePanel       *parts);
EntOps          *ent_picture_panel_new_ops         (const EntPicturePanel *panel,
                                                    EntThemeKind           theme);
EntOps          *ent_picture_panel_new_brought_out (const EntPicturePanel *panel,
                                                    EntThemeKind           theme);
void             ent_picture_panel_draw            (const EntPicturePanel *panel,
                                                    EntThemeKind           theme,
                                                    cairo_t               *cr);

G_END_DECLS
