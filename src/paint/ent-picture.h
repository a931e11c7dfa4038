/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "charts/ent-arrangement.h"
#include "charts/ent-caption.h"
#include "paint/ent-frame.h"
#include "paint/ent-picture-panel.h"
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
 * line and for exports. A sheet has several scenes, each a panel.
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
EntPicture *ent_picture_new_of_panels (EntDataset    *dataset,
                                       EntView       *view,
                                       GArray        *panels,
                                       EntScene      *caption,
                                       char          *description);
void        ent_picture_free          (EntPicture    *picture);
void        ent_picture_set_places    (EntPicture    *picture,
                                       EntPlaces     *places,
                                       gboolean       frames_period);
void        ent_picture_hide          (EntPicture    *picture,
                                       EntHidden      hidden);
void        ent_picture_set_file_name (EntPicture    *picture,
                                       const char    *file_name);
char       *ent_picture_dup_saved_view (EntPicture   *picture,
                                       EntSavedPage   page);
const EntPicturePanel *
            ent_picture_get_panels    (EntPicture    *picture,
                                       guint         *n_panels);
EntDataset *ent_picture_get_dataset   (EntPicture    *picture);
EntView    *ent_picture_get_view      (EntPicture    *picture);
EntScene   *ent_picture_get_scene     (EntPicture    *picture);
EntScene   *ent_picture_get_caption   (EntPicture    *picture);
EntCamera   ent_picture_get_camera    (EntPicture    *picture);
EntRect     ent_picture_get_clip      (EntPicture    *picture);
gboolean    ent_picture_brings_out    (EntPicture    *picture);
const char *ent_picture_get_title     (EntPicture    *picture);
const char *ent_picture_get_description (EntPicture  *picture);
EntSlice   *ent_picture_get_slice     (EntPicture    *picture);
char       *ent_picture_dup_days      (EntPicture    *picture);
gboolean    ent_picture_describe      (EntPicture    *picture,
                                       const EntPicturePanel *panel,
                                       EntThing       thing,
                                       EntDescription *description);
GArray     *ent_picture_list_days     (EntPicture    *picture);
EntRows     ent_picture_list_sources  (EntPicture    *picture);
char       *ent_picture_cite_sources  (EntPicture    *picture);
void        ent_picture_draw          (EntPicture    *picture,
                                       cairo_t       *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntPicture, ent_picture_free)

G_END_DECLS
