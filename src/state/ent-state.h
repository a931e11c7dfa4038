/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "scene/ent-thing.h"
#include "state/ent-document.h"
#include "state/ent-row-filter.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_STATE (ent_state_get_type ())
G_DECLARE_FINAL_TYPE (EntState, ent_state, ENT, STATE, GObject)

/* EntState: what one window is about: the document with its dataset, the view,
 * what is selected and hovered, which records its lists show, and the way back.
 * Properties `document`, `dataset`, `view`, `selection`, `hover`, `can-undo`,
 * `can-redo`, `undo-what`, `redo-what`; a notification means a change. The signal
 * `view-changed` (guint fields) comes with a change of view or document, before
 * the notifications, and says which EntViewFields are others: all of them with
 * another document. Widgets bind to the state, never to each other. Main thread only. */

EntState     *ent_state_new           (EntDocument *document,
                                       EntView     *view);
EntDocument  *ent_state_get_document  (EntState    *self);
EntDataset   *ent_state_get_dataset   (EntState    *self);
void          ent_state_set_document  (EntState    *self,
                                       EntDocument *document,
                                       EntView     *view);
void          ent_state_change_document (EntState  *self,
                                       EntDocument *document,
                                       EntView     *view,
                                       const char  *what);
gboolean      ent_state_renew         (EntState    *self,
                                       EntDocument *document);
void          ent_state_save          (EntState    *self,
                                       EntDocument *document,
                                       EntDocument *saved);
EntView      *ent_state_get_view      (EntState    *self);
void          ent_state_set_view      (EntState    *self,
                                       EntView     *view,
                                       const char  *what);
void          ent_state_open_view     (EntState    *self,
                                       EntView     *view,
                                       const char  *what);
void          ent_state_set_day       (EntState    *self,
                                       EntDay       day);
void          ent_state_set_time      (EntState    *self,
                                       EntDay       from,
                                       EntDay       until);
void          ent_state_set_theme     (EntState    *self,
                                       EntThemeKind theme);
EntRowFilter *ent_state_get_filter    (EntState    *self);
EntThing      ent_state_get_selection (EntState    *self);
void          ent_state_set_selection (EntState    *self,
                                       EntThing     thing);
EntThing      ent_state_get_hover     (EntState    *self);
void          ent_state_set_hover     (EntState    *self,
                                       EntThing     thing);
gboolean      ent_state_get_can_undo  (EntState    *self);
gboolean      ent_state_get_can_redo  (EntState    *self);
const char  *ent_state_get_undo_what (EntState    *self);
const char  *ent_state_get_redo_what (EntState    *self);
void          ent_state_undo          (EntState    *self);
void          ent_state_redo          (EntState    *self);

G_END_DECLS
