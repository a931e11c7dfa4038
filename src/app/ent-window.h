/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "state/ent-pipeline.h"

G_BEGIN_DECLS

#define ENT_TYPE_WINDOW (ent_window_get_type ())
G_DECLARE_FINAL_TYPE (EntWindow, ent_window, ENT, WINDOW, AdwApplicationWindow)

/* EntWindow: one document on the screen: header bar, groupings, picture, time
 * line and details, each bound to the window's EntState and none to another. */

EntWindow   *ent_window_new           (GtkApplication *application,
                                       GSettings      *settings);
EntWindow   *ent_window_new_opening   (GtkApplication *application,
                                       GSettings      *settings,
                                       GFile          *file);
EntState    *ent_window_get_state     (EntWindow      *self);
EntPipeline *ent_window_get_pipeline  (EntWindow      *self);
void         ent_window_resume        (EntWindow      *self);
void         ent_window_open          (EntWindow      *self,
                                       GFile          *file);
void         ent_window_save          (EntWindow      *self,
                                       GFile          *file,
                                       gboolean        is_copy);
void         ent_window_save_view     (EntWindow      *self,
                                       GFile          *file);
void         ent_window_toast         (EntWindow      *self,
                                       const char     *text);
void         ent_window_toast_saved   (EntWindow      *self,
                                       GFile          *file);

G_END_DECLS
