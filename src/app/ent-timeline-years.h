/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/ent-timeline-scale.h"

G_BEGIN_DECLS

/* Lets people choose years on the time line, or months where these are its bars, by
 * which the lists are filtered: with a click on a bar or a stretch drawn from one
 * bar to another, or with Shift and the arrow keys. A click on the one bar that is
 * chosen, or Escape, lists all. */

void ent_timeline_years_add_keys (GtkWidgetClass   *widget_class);
void ent_timeline_years_attach   (EntTimelineScale *scale,
                                  EntState         *state);

G_END_DECLS
