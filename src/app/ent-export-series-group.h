/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "charts/ent-series-days.h"

G_BEGIN_DECLS

#define ENT_TYPE_EXPORT_SERIES_GROUP (ent_export_series_group_get_type ())
G_DECLARE_FINAL_TYPE (EntExportSeriesGroup, ent_export_series_group, ENT, EXPORT_SERIES_GROUP, AdwPreferencesGroup)

/**
 * EntExportMake:
 * @ENT_EXPORT_MAKE_PICTURE: one picture, of the date shown
 * @ENT_EXPORT_MAKE_SERIES: a picture for each date
 * @ENT_EXPORT_MAKE_SHEET: one page with a cell for each date
 *
 * What is saved.
 */
typedef enum
{
  ENT_EXPORT_MAKE_PICTURE,
  ENT_EXPORT_MAKE_SERIES,
  ENT_EXPORT_MAKE_SHEET,
} EntExportMake;

/* EntExportSeriesGroup: asks whether one picture is to be made, a series or a
 * sheet, and of which dates. Only what makes a difference is asked. Signal
 * `changed`: something was chosen. */

EntExportMake ent_export_series_group_get_make    (EntExportSeriesGroup *self);
guint         ent_export_series_group_get_n_cells (EntExportSeriesGroup *self);
gboolean      ent_export_series_group_get_wish    (EntExportSeriesGroup *self,
                                                   EntSeriesWish        *wish);
void          ent_export_series_group_restore     (EntExportSeriesGroup *self,
                                                   GSettings            *settings);
void          ent_export_series_group_remember    (EntExportSeriesGroup *self,
                                                   GSettings            *settings);

G_END_DECLS
