/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-kept-list.h"
#include "view/ent-saved-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_KEPT_VIEW (ent_kept_view_get_type ())
G_DECLARE_FINAL_TYPE (EntKeptView, ent_kept_view, ENT, KEPT_VIEW, GObject)

#define ENT_TYPE_KEPT_VIEWS (ent_kept_views_get_type ())
G_DECLARE_FINAL_TYPE (EntKeptViews, ent_kept_views, ENT, KEPT_VIEWS, EntKeptList)

/* EntKeptView: a view that a person keeps, or a file that should be one. */

const char   *ent_kept_view_get_file_name (EntKeptView   *self);
EntSavedView *ent_kept_view_get_saved     (EntKeptView   *self);
const char   *ent_kept_view_get_problem   (EntKeptView   *self);
const char   *ent_kept_view_get_name      (EntKeptView   *self);

/* EntKeptViews: an EntKeptList of all EntKeptView of a folder, in the person's
 * order. Each change is on the disk before it is in the list; one that fails is
 * in neither. Main thread only. */

EntKeptViews *ent_kept_views_new          (GFile         *folder);
gboolean      ent_kept_views_read         (EntKeptViews  *self,
                                           GError       **error);
EntKeptView  *ent_kept_views_get          (EntKeptViews  *self,
                                           guint          position);
EntKeptView  *ent_kept_views_keep         (EntKeptViews  *self,
                                           EntSavedView  *saved,
                                           GError       **error);
gboolean      ent_kept_views_rename       (EntKeptViews  *self,
                                           guint          position,
                                           const char    *name,
                                           const char    *note,
                                           GError       **error);
EntKeptView  *ent_kept_views_remove       (EntKeptViews  *self,
                                           guint          position,
                                           GError       **error);
gboolean      ent_kept_views_put_back     (EntKeptViews  *self,
                                           EntKeptView   *view,
                                           guint          position,
                                           GError       **error);
gboolean      ent_kept_views_move         (EntKeptViews  *self,
                                           guint          from,
                                           guint          to,
                                           GError       **error);

G_END_DECLS
