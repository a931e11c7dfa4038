/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ENT_TYPE_CHART_SWITCHER (ent_chart_switcher_get_type ())
G_DECLARE_FINAL_TYPE (EntChartSwitcher, ent_chart_switcher, ENT, CHART_SWITCHER, AdwBin)

/* EntChartSwitcher: a button for each kind of chart, of which that of the view is
 * pressed. It works by the action `win.chart` alone. */

G_END_DECLS
