/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntIdIndex: finds the row of an id, in any case. It holds row numbers only:
 * the ids stay where the rows have them. For the model only. */
typedef struct _EntIdIndex EntIdIndex;

/* Gives the id of a row. */
typedef const char *(*EntIdFunc) (gconstpointer data,
                                  guint32       row);

EntIdIndex *ent_id_index_new    (guint             n_rows,
                                 EntIdFunc         get_id,
                                 gconstpointer     data);
void        ent_id_index_free   (EntIdIndex       *index);
void        ent_id_index_expect (const EntIdIndex *index,
                                 guint32           row);
guint32     ent_id_index_add    (EntIdIndex       *index,
                                 guint32           row);
guint32     ent_id_index_lookup (const EntIdIndex *index,
                                 const char       *id);

G_END_DECLS
