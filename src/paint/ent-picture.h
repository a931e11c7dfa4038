/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "charts/ent-arrangement.h"
#include "paint/ent-frame.h"
#include "paint/ent-ops.h"
#include "scene/ent-camera.h"
#include "scene/ent-scene.h"
#include "view/ent-saved-view.h"
#include "words/ent-description.h"

G_BEGIN_DECLS

/**
 * EntPicture:
 *
 * A finished page: the scene of a view, its caption, and the camera that fits
 * one into the room the other leaves. All stages in a row, for the command
 * line and for exports.
 */
typedef struct _EntPicture EntPicture;

EntPicture *ent_picture_new           (EntDataset    *dataset,
                                       EntView       *view,
                                       EntArrangement *arrangement,
                                       double         width_px,
                                       double         height_px,
                                       GCancellable  *cancellable,
                                       GError       **error);
EntPicture *ent_picture_new_framed    (EntDataset    *dataset,
                                       EntView       *view,
                                       EntArrangement *arrangement,
                                       const EntFrame *frame,
                                       double         width_px,
                                       double         height_px,
                                       GCancellable  *cancellable,
                                       GError       **error);
EntPicture *ent_picture_new_again     (EntDataset    *dataset,
                                       EntSavedView  *saved,
                                       const EntFrame *frame,
                                       double         width_px,
                                       double         height_px,
                                       GCancellable  *cancellable,
                                       GError       **error);
void        ent_picture_free          (EntPicture    *picture);
void        ent_picture_set_file_name (EntPicture    *picture,
                                       const char    *file_name);
char       *ent_picture_dup_saved_view (EntPicture   *picture,
                                       EntSavedPage   page);
EntDataset *ent_picture_get_dataset   (EntPicture    *picture);
EntView    *ent_picture_get_view      (EntPicture    *picture);
EntScene   *ent_picture_get_scene     (EntPicture    *picture);
EntScene   *ent_picture_get_caption   (EntPicture    *picture);
EntCamera   ent_picture_get_camera    (EntPicture    *picture);
EntRect     ent_picture_get_clip      (EntPicture    *picture);
gboolean    ent_picture_brings_out    (EntPicture    *picture);
EntOps     *ent_picture_new_ops       (EntPicture    *picture);
EntOps     *ent_picture_new_brought_out (EntPicture  *picture);
const char *ent_picture_get_title     (EntPicture    *picture);
const char *ent_picture_get_description (EntPicture  *picture);
EntDay      ent_picture_get_day       (EntPicture    *picture);
EntSlice   *ent_picture_get_slice     (EntPicture    *picture);
gboolean    ent_picture_describe      (EntPicture    *picture,
                                       EntThing       thing,
                                       EntDescription *description);
EntRows     ent_picture_list_sources  (EntPicture    *picture);
char       *ent_picture_cite_sources  (EntPicture    *picture);
void        ent_picture_draw          (EntPicture    *picture,
                                       cairo_t       *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPicture, ent_picture_free)

G_END_DECLS
