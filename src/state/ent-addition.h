/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-state.h"

G_BEGIN_DECLS

/* What was imported is added to a document in a worker, since all of the data is read anew. */

void         ent_addition_start  (EntDocument          *document,
                                  EntImportResult      *result,
                                  const char           *title,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
EntDocument *ent_addition_finish (GAsyncResult         *result,
                                  char               ***groupings,
                                  GError              **error);
void         ent_addition_take_back (EntDocument          *document,
                                  EntAdded             *added,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data);
EntDocument *ent_addition_take_back_finish (GAsyncResult  *result,
                                  GError              **error);
void         ent_addition_show   (EntState             *state,
                                  EntDocument          *document,
                                  const char *const    *groupings,
                                  const char           *what);

G_END_DECLS
