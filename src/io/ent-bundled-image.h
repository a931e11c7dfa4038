/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/* The bundled data is read and checked when the program is built, and kept as it then
 * stands in memory. Whoever reads its text, from wherever, is given that. */

EntDataset *ent_bundled_image_find         (const char *text,
                                            gsize       length);
char       *ent_bundled_image_dup_state    (GBytes     *content);
GBytes     *ent_bundled_image_new          (GBytes     *content,
                                            EntDataset *dataset);

/* Where the image is; the program that makes it has none yet, and gives %NULL. */
GResource  *ent_bundled_image_get_resource (void);

G_END_DECLS
