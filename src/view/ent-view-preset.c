/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-preset.h"

static const char *
get_grouping_id (EntDataset      *dataset,
                 const EntPreset *preset,
                 guint            place)
{
  return ent_dataset_get_grouping (dataset, preset->groupings.rows[place])->record.id;
}

/**
 * ent_view_with_preset:
 * @view: a view
 * @dataset: the data
 * @preset: row of a preset
 *
 * Returns: (transfer full): a view of the groupings of @preset, on its day if it has one
 */
EntView *
ent_view_with_preset (EntView    *view,
                      EntDataset *dataset,
                      guint32     preset)
{
  const EntPreset *row;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (EntView) chosen = NULL;

  g_return_val_if_fail (view && dataset, NULL);

  row = ent_dataset_get_preset (dataset, preset);
  for (guint i = 0; i < row->groupings.n_rows; i++)
    g_strv_builder_add (builder, get_grouping_id (dataset, row, i));
  ids = g_strv_builder_end (builder);
  chosen = ent_view_with_groupings (view, (const char *const *) ids);
  return ent_view_with_day (chosen, ent_date_is_set (row->at) ? row->at.earliest : ent_view_get_day (view));
}

/* A preset with a date is shown only on that date; whoever has moved on sees
 * something else. */
static gboolean
shows_preset (EntView         *view,
              EntDataset      *dataset,
              const EntPreset *preset)
{
  if (ent_date_is_set (preset->at) && preset->at.earliest != ent_view_get_day (view))
    return FALSE;
  for (guint i = 0; i < preset->groupings.n_rows; i++)
    if (!ent_view_shows_grouping (view, get_grouping_id (dataset, preset, i)))
      return FALSE;
  return g_strv_length ((char **) ent_view_get_groupings (view)) == preset->groupings.n_rows;
}

/**
 * ent_view_find_preset:
 * @view: a view
 * @dataset: the data
 *
 * Returns: row of the preset whose choice the view shows, in whatever order, or
 *   %ENT_ROW_NONE
 */
guint32
ent_view_find_preset (EntView    *view,
                      EntDataset *dataset)
{
  g_return_val_if_fail (view && dataset, ENT_ROW_NONE);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    if (shows_preset (view, dataset, ent_dataset_get_preset (dataset, row)))
      return row;
  return ENT_ROW_NONE;
}
