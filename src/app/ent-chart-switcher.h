/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/ent-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_CHART_SWITCHER (ent_chart_switcher_get_type ())
G_DECLARE_FINAL_TYPE (EntChartSwitcher, ent_chart_switcher, ENT, CHART_SWITCHER, AdwBin)

/* EntChartSwitcher: a button for each kind of chart, of which that of the view is
 * pressed, and beside them how that chart can be ordered, or where its middle is. It
 * works by actions alone: `win.chart`, `win.order`, `win.middle` and `win.turn-map`. */

void     ent_chart_switcher_show        (EntChartSwitcher *self,
                                         EntView          *view);
gboolean ent_chart_switcher_has_choices (EntView          *view);

G_END_DECLS
