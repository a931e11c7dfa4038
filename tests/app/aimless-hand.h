/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A hand on mouse and keyboard: the X server itself makes the events, so they
 * come to the program on the way on which those of a person come. */
typedef struct _Hand Hand;

Hand    *hand_new    (void);
void     hand_free   (Hand            *hand);
void     hand_point  (Hand            *hand,
                      GtkNative       *native,
                      double           x,
                      double           y);
void     hand_press  (Hand            *hand,
                      guint            button,
                      gboolean         is_down);
void     hand_click  (Hand            *hand,
                      guint            button);
void     hand_bring_back (Hand        *hand,
                      GtkNative       *native);
void     hand_focus  (Hand            *hand,
                      GtkNative       *native);
gboolean hand_type   (Hand            *hand,
                      guint            key,
                      GdkModifierType  modifiers);
void     hand_let_go (Hand            *hand);

G_END_DECLS
