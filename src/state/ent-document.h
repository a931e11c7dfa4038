/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "import/ent-import-result.h"
#include "io/ent-added.h"
#include "io/ent-reading.h"
#include "model/ent-dataset.h"
#include "state/ent-foreign.h"
#include "view/ent-saved-view.h"

G_BEGIN_DECLS

/* EntDocument: what is open: a dataset, the file it was read from, what was
 * noticed in reading it, which state of the file it is, and what was added to it
 * since. An immutable value that is counted, so that a way back is a list of
 * documents. Any thread. */

typedef struct _EntDocument EntDocument;

EntDocument *ent_document_new           (EntDataset           *dataset,
                                         GFile                *file,
                                         GPtrArray            *warnings,
                                         const char           *state);
EntDocument *ent_document_new_foreign   (const EntForeign     *foreign,
                                         GFile                *file);
EntDocument *ent_document_new_empty     (void);
EntDocument *ent_document_ref           (EntDocument          *document);
void         ent_document_unref         (EntDocument          *document);
EntDataset  *ent_document_get_dataset   (EntDocument          *document);
GFile       *ent_document_get_file      (EntDocument          *document);
gboolean     ent_document_get_bundled   (EntDocument          *document);
GPtrArray   *ent_document_get_warnings  (EntDocument          *document);
EntDocument *ent_document_extend        (EntDocument          *document,
                                         EntImportResult      *result,
                                         const char           *title,
                                         GError              **error);
EntDocument *ent_document_without       (EntDocument          *document,
                                         EntAdded             *added,
                                         GError              **error);
GPtrArray   *ent_document_get_added     (EntDocument          *document);
GPtrArray   *ent_document_get_left_out  (EntDocument          *document);
gboolean     ent_document_get_changed   (EntDocument          *document);
GFile       *ent_document_get_own_file  (EntDocument          *document);
void         ent_document_keep          (EntDocument          *document,
                                         const char           *state);
void         ent_document_join          (EntDocument          *document,
                                         EntDocument          *other);
gboolean     ent_document_is_of_origin  (EntDocument          *document,
                                         EntDocument          *other);
EntDocument *ent_document_move          (EntDocument          *document,
                                         EntDocument          *saved);
void         ent_document_save_async    (EntDocument          *document,
                                         GFile                *file,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
EntDocument *ent_document_save_finish   (GAsyncResult         *result,
                                         GError              **error);
const EntTally *ent_document_get_tally  (EntDocument          *document);
const char  *ent_document_get_title     (EntDocument          *document);
gboolean     ent_document_shows         (EntDocument          *document,
                                         EntSavedView         *saved);
gboolean     ent_document_is_same       (EntDocument          *document,
                                         EntDocument          *other);
void         ent_document_load_async    (GFile                *file,
                                         EntReading           *reading,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
void         ent_document_reload_async  (EntDocument          *document,
                                         gboolean              keeps_added,
                                         EntReading           *reading,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
EntDocument *ent_document_load_finish   (GFile                *file,
                                         GAsyncResult         *result,
                                         GPtrArray           **problems,
                                         GError              **error);
gboolean     ent_document_load_asks      (GAsyncResult         *result);
EntSavedView *
             ent_document_load_take_view (GAsyncResult        *result,
                                         char                **left_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntDocument, ent_document_unref)

G_END_DECLS
