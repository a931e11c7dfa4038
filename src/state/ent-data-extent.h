/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"
#include "scene/ent-thing.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

/**
 * EntDataExtent:
 * @ENT_DATA_EXTENT_ALL: all records of the data set
 * @ENT_DATA_EXTENT_GROUPINGS: what belongs to the groupings shown, whenever it was
 * @ENT_DATA_EXTENT_PICTURE: what the picture is of
 * @ENT_DATA_EXTENT_SELECTION: what belongs to what is selected
 *
 * How much of a data set a person means to take along.
 */
typedef enum
{
  ENT_DATA_EXTENT_ALL,
  ENT_DATA_EXTENT_GROUPINGS,
  ENT_DATA_EXTENT_PICTURE,
  ENT_DATA_EXTENT_SELECTION,
  ENT_N_DATA_EXTENTS,
} EntDataExtent;

EntDataChoice *ent_data_extent_choose (EntDataExtent  extent,
                                       EntDataset    *dataset,
                                       EntView       *view,
                                       EntThing       selection);

G_END_DECLS
