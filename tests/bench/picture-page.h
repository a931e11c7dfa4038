/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-stages.h"
#include "scene/ent-camera.h"

G_BEGIN_DECLS

/* A page on its way through all stages, as an export takes it (paint/ent-picture.c). */
typedef struct
{
  EntDataset *dataset;
  EntView    *view;
  EntStages  *stages;
  double      width;
  double      height;
  double      ms; /* of processor time that the arranging took */
} PicturePage;

void      picture_page_init        (PicturePage  *page,
                                    EntDataset   *dataset,
                                    EntView      *view,
                                    double        width,
                                    double        height);
void      picture_page_set_day     (PicturePage  *page,
                                    EntDay        day);
EntCamera picture_page_find_camera (PicturePage  *page,
                                    EntScene    **caption);
double    picture_page_find_name_px (PicturePage *page);
void      picture_page_clear       (PicturePage  *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PicturePage, picture_page_clear)

G_END_DECLS
