/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "charts/ent-caption.h"

G_BEGIN_DECLS

/* A sheet of small multiples: several days on one page, each in a cell with its
 * date and what is to be said of it, below a title and above a legend and sources
 * that they share. It knows nothing of the chart in the cells. */

/* How many cells a sheet can have, smallest first; 0 at the end. */
extern const guint ent_sheet_sizes[];

EntScene *ent_sheet_new_page     (const EntCaptionInput *input,
                                  EntRect               *rooms);
char     *ent_sheet_new_description (const EntCaptionInput *input);

G_END_DECLS
