/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-document.h"

G_BEGIN_DECLS

#define ENT_TYPE_FOREIGN_TRIAL (ent_foreign_trial_get_type ())
G_DECLARE_FINAL_TYPE (EntForeignTrial, ent_foreign_trial, ENT, FOREIGN_TRIAL, GObject)

/* EntForeignTrial: a file of others while things are told of it: each answer is
 * tried on the whole file, in a worker, until it is opened as data of its own or
 * added to what is open. The file is read once, so that all answers are tried on
 * the same bytes. */

EntForeignTrial *ent_foreign_trial_new          (GFile                    *file,
                                                 EntDocument              *open);
GFile           *ent_foreign_trial_get_file     (EntForeignTrial          *self);
const char      *ent_foreign_trial_get_name     (EntForeignTrial          *self);
EntDocument     *ent_foreign_trial_get_open     (EntForeignTrial          *self);
gboolean         ent_foreign_trial_has_brought  (EntForeignTrial          *self);
gboolean         ent_foreign_trial_is_large     (EntForeignTrial          *self);
void             ent_foreign_trial_read_async   (EntForeignTrial          *self,
                                                 const EntForeignAnswers  *answers,
                                                 gboolean                  is_head,
                                                 EntReading               *reading,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  user_data);
EntForeign      *ent_foreign_trial_read_finish  (EntForeignTrial          *self,
                                                 GAsyncResult             *result,
                                                 GError                  **error);
void             ent_foreign_trial_open_async   (EntForeignTrial          *self,
                                                 EntForeign               *foreign,
                                                 GCancellable             *cancellable,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  user_data);
EntDocument     *ent_foreign_trial_open_finish  (EntForeignTrial          *self,
                                                 GAsyncResult             *result,
                                                 GError                  **error);
void             ent_foreign_trial_add_async    (EntForeignTrial          *self,
                                                 EntForeign               *foreign,
                                                 GCancellable             *cancellable,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  user_data);

G_END_DECLS
