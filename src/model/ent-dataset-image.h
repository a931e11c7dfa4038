/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset-builder.h"

G_BEGIN_DECLS

/* The image of a dataset: its memory as it stands once all is checked and indexed,
 * for a program of the same build, which has it without reading and checking anything. */

GBytes     *ent_dataset_image_new  (EntDataset        *dataset);
EntDataset *ent_dataset_image_open (GBytes            *image,
                                    EntNationNameFunc  name_nation);

G_END_DECLS
