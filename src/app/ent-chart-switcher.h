/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "view/ent-view.h"

G_BEGIN_DECLS

#define ENT_TYPE_CHART_SWITCHER (ent_chart_switcher_get_type ())
G_DECLARE_FINAL_TYPE (EntChartSwitcher, ent_chart_switcher, ENT, CHART_SWITCHER, AdwBin)

/* EntChartSwitcher: a button for each kind of chart, of which that of the view is
 * pressed, and beside them how that chart can be ordered. It works by the actions
 * `win.chart` and `win.order` alone. */

void ent_chart_switcher_show (EntChartSwitcher *self,
                              EntView          *view);

G_END_DECLS
