/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-data-extent.h"

#include "graph/ent-combinations.h"
#include "scene/ent-several.h"
#include "view/ent-view-records.h"

static EntDataChoice *
choose_records (EntDataset *dataset,
                GArray     *records)
{
  return ent_data_choice_new_of (dataset, (const EntRef *) (gpointer) records->data, records->len);
}

static void
add_row (GArray  *rows,
         guint32  row)
{
  g_array_append_val (rows, row);
}

static EntRows
get_rows (GArray *rows)
{
  return (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len };
}

/* Without any of the two there is nothing: it must not become all. */
static EntDataChoice *
choose_named (EntDataset *dataset,
              GArray     *groupings,
              GArray     *nations)
{
  if (groupings->len == 0 && nations->len == 0)
    return ent_data_choice_new_of (dataset, NULL, 0);
  return ent_data_choice_new (dataset, get_rows (groupings), get_rows (nations));
}

static EntDataChoice *
choose_groupings (EntDataset *dataset,
                  EntView    *view)
{
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) nations = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *const *ids = ent_view_get_groupings (view);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row != ENT_ROW_NONE)
        add_row (groupings, row);
    }
  return choose_named (dataset, groupings, nations);
}

static EntDataChoice *
choose_picture (EntDataset *dataset,
                EntView    *view)
{
  g_autoptr (GArray) records = ent_view_list_records (view, dataset);

  return choose_records (dataset, records);
}

/* Who is in exactly these groupings on the day, and what they were there at any time. */
static EntDataChoice *
choose_combination (EntDataset *dataset,
                    EntView    *view,
                    EntThing    thing)
{
  g_autoptr (EntQuery) query = ent_view_get_query (view, dataset);
  g_autoptr (EntGraph) graph = ent_graph_new (dataset, query);
  g_autoptr (EntSlice) slice = ent_view_new_slice (view, graph);
  g_autoptr (EntCombinations) combinations = ent_combinations_new (slice);
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) nations = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) ids = g_strsplit (thing.groupings, ",", -1);
  guint found;

  for (guint node = 0; node < ent_graph_get_n_groupings (graph); node++)
    if (g_strv_contains ((const char *const *) ids, ent_dataset_get_grouping (dataset, ent_graph_get_ref (graph, node).row)->record.id))
      {
        add_row (groupings, ent_graph_get_ref (graph, node).row);
        g_array_append_val (nodes, node);
      }
  found = ent_combinations_find_groupings (combinations, (const guint *) (gpointer) nodes->data, nodes->len);
  if (found == ENT_NO_COMBINATION)
    return ent_data_choice_new_of (dataset, NULL, 0);
  for (guint i = 0; i < ent_combinations_get (combinations, found)->n_nations; i++)
    add_row (nations, ent_graph_get_ref (graph, ent_combinations_get (combinations, found)->nations[i]).row);
  return choose_named (dataset, groupings, nations);
}

/* What the picture would be of if it were of these days. */
static EntDataChoice *
choose_span (EntDataset *dataset,
             EntView    *view,
             EntPeriod   span)
{
  g_autoptr (EntView) network = ent_view_with_chart (view, ENT_CHART_NETWORK);
  g_autoptr (EntView) at_end = ent_view_with_day (network, span.last);
  g_autoptr (EntView) since = ent_view_with_since (at_end, span.first);
  g_autoptr (EntView) ranged = ent_view_with_range (since, ENT_RANGE_ANY_TIME);

  return choose_picture (dataset, ranged);
}

static EntDataChoice *
choose_selection (EntDataset *dataset,
                  EntView    *view,
                  EntThing    selection)
{
  g_autoptr (GArray) several = ent_several_list (dataset, selection);
  g_autoptr (GArray) groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) nations = g_array_new (FALSE, FALSE, sizeof (guint32));
  const EntRef record = ent_thing_get_record (selection);

  if (selection.kind == ENT_THING_COMBINATION)
    return choose_combination (dataset, view, selection);
  if (selection.kind == ENT_THING_SPAN)
    return choose_span (dataset, view, selection.span);
  for (guint i = 0; i < several->len; i++)
    add_row (g_array_index (several, EntRef, i).kind == ENT_KIND_NATION ? nations : groupings, g_array_index (several, EntRef, i).row);
  if (several->len > 0 || record.kind == ENT_KIND_NONE)
    return choose_named (dataset, groupings, nations);
  return ent_data_choice_new_of (dataset, &record, 1);
}

/**
 * ent_data_extent_choose:
 * @extent: how much of @dataset
 * @dataset: a data set
 * @view: what is shown of it
 * @selection: what is selected
 *
 * Chooses records. Of nations and groupings that are selected it is what they
 * have to do with each other, or whatever belongs to them where there are only
 * nations or only groupings; of anything else it is that record. Any thread.
 *
 * Returns: (transfer full): the choice, which may be of nothing
 */
EntDataChoice *
ent_data_extent_choose (EntDataExtent  extent,
                        EntDataset    *dataset,
                        EntView       *view,
                        EntThing       selection)
{
  g_return_val_if_fail (dataset != NULL && view != NULL, NULL);

  switch (extent)
    {
    case ENT_DATA_EXTENT_GROUPINGS:
      return choose_groupings (dataset, view);
    case ENT_DATA_EXTENT_PICTURE:
      return choose_picture (dataset, view);
    case ENT_DATA_EXTENT_SELECTION:
      return choose_selection (dataset, view, selection);
    case ENT_DATA_EXTENT_ALL:
    default:
      return ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
    }
}
