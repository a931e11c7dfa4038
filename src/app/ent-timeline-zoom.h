/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-timeline-scale.h"

G_BEGIN_DECLS

/* Lets people look at a part of the time line: Ctrl and the wheel, or + and −, take
 * them nearer and back, the wheel alone along it, and 0 to the whole. */

void ent_timeline_zoom_add_keys (GtkWidgetClass   *widget_class);
void ent_timeline_zoom_attach   (EntTimelineScale *scale);

G_END_DECLS
