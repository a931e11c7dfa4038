/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-thing-events.h"

#include "model/ent-history.h"
#include "scene/ent-several.h"

/* The events that concern all these records. */
static GArray *
list_of_all (EntDataset *dataset,
             GArray     *records)
{
  GArray *events = ent_history_get_events (dataset, g_array_index (records, EntRef, 0));
  guint n_kept = 0;

  for (guint i = 0; i < events->len; i++)
    {
      guint32 row = g_array_index (events, guint32, i);
      const EntEvent *event = ent_dataset_get_event (dataset, row);
      gboolean all = TRUE;

      for (guint j = 1; j < records->len; j++)
        {
          EntRef record = g_array_index (records, EntRef, j);

          all &= ent_rows_contain (record.kind == ENT_KIND_NATION ? event->nations : event->groupings, record.row);
        }
      if (all)
        g_array_index (events, guint32, n_kept++) = row;
    }
  g_array_set_size (events, n_kept);
  return events;
}

/**
 * ent_thing_events_list:
 * @dataset: a dataset
 * @thing: something of it
 *
 * Returns: (transfer full) (nullable) (element-type guint32): rows of the events that concern
 *   it, of several things all of them, newest first; %NULL if it is nothing that has a
 *   history, as an event or a source
 */
GArray *
ent_thing_events_list (EntDataset *dataset,
                       EntThing    thing)
{
  g_autoptr (GArray) records = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  if (ent_thing_is (thing, ENT_KIND_TIE))
    return ent_history_get_events (dataset, ent_thing_get_record (thing));
  records = ent_several_list (dataset, thing);
  return records->len > 0 ? list_of_all (dataset, records) : NULL;
}
