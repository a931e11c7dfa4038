/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-event-years.h"

#include <string.h>

#include "base/ent-hash.h"
#include "model/ent-dataset-private.h"

struct _EntEventYears
{
  GArray *sets;  /* EntEventSet */
  GArray *years; /* EntYearCount, set after set */
};

/* One year of one set, while the events are counted. */
typedef struct
{
  guint        set;
  EntYearCount count;
} Entry;

/* What an event is counted under; the nations of one of groupings do not matter. */
static EntRows
get_key (const EntEvent *event)
{
  return event->groupings.n_rows > 0 ? event->groupings : event->nations;
}

static guint
hash_event (gconstpointer data)
{
  const EntEvent *event = data;
  EntRows key = get_key (event);

  return ent_hash_bytes ((const char *) key.rows, key.n_rows * sizeof (guint32)) ^ (event->groupings.n_rows > 0);
}

static gboolean
equal_events (gconstpointer a,
              gconstpointer b)
{
  EntRows first = get_key (a), second = get_key (b);

  return (((const EntEvent *) a)->groupings.n_rows > 0) == (((const EntEvent *) b)->groupings.n_rows > 0)
         && first.n_rows == second.n_rows && memcmp (first.rows, second.rows, first.n_rows * sizeof (guint32)) == 0;
}

/* Goes through the events by time, so that each set gets its years in order,
 * and the last of them is at hand. */
static GArray *
count_events (EntDataset *dataset,
              GArray     *sets)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (hash_event, equal_events); /* event → its set + 1 */
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (guint));         /* entry of each set */
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (guint i = 0; i < ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT); i++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, dataset->events_by_time[i]);
      int year = ent_day_get_year (ent_date_get_day (event->from));
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, event));
      EntEventSet *set;

      if (number == 0)
        {
          EntEventSet added = { .groupings = event->groupings, .nations = event->nations };

          g_array_append_val (sets, added);
          g_array_set_size (last, sets->len);
          number = sets->len;
          g_hash_table_insert (numbers, (gpointer) event, GUINT_TO_POINTER (number));
        }
      set = &g_array_index (sets, EntEventSet, number - 1);
      set->n_events++;
      if (set->n_years == 0 || g_array_index (entries, Entry, g_array_index (last, guint, number - 1)).count.year != year)
        {
          Entry entry = { number - 1, { year, 0 } };

          g_array_index (last, guint, number - 1) = entries->len;
          g_array_append_val (entries, entry);
          set->n_years++;
        }
      g_array_index (entries, Entry, g_array_index (last, guint, number - 1)).count.n_events++;
    }
  return entries;
}

static EntEventYears *
make (EntDataset *dataset)
{
  EntEventYears *index = g_new (EntEventYears, 1);
  g_autoptr (GArray) entries = NULL;
  g_autofree guint *next = NULL;
  guint start = 0;

  index->sets = g_array_new (FALSE, TRUE, sizeof (EntEventSet));
  entries = count_events (dataset, index->sets);
  index->years = g_array_new (FALSE, FALSE, sizeof (EntYearCount));
  g_array_set_size (index->years, entries->len);
  next = g_new (guint, index->sets->len);
  for (guint i = 0; i < index->sets->len; i++)
    {
      EntEventSet *set = &g_array_index (index->sets, EntEventSet, i);

      next[i] = start;
      set->years = (const EntYearCount *) (gpointer) index->years->data + start;
      start += set->n_years;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      g_array_index (index->years, EntYearCount, next[entry->set]++) = entry->count;
    }
  return index;
}

/* For the dataset. */
void
ent_event_years_free (EntEventYears *index)
{
  g_array_unref (index->sets);
  g_array_unref (index->years);
  g_free (index);
}

/**
 * ent_event_years_get:
 * @dataset: a dataset
 * @n_sets: (out): how many sets there are
 *
 * Makes the counts when first called, O(n) in the number of events; a worker
 * that reads a document does so. From any thread.
 *
 * Returns: (transfer none) (array length=n_sets): the sets, which live as long as @dataset
 */
const EntEventSet *
ent_event_years_get (EntDataset *dataset,
                     guint      *n_sets)
{
  const EntEventYears *index;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (n_sets != NULL, NULL);

  if (g_once_init_enter (&dataset->event_years))
    g_once_init_leave (&dataset->event_years, make (dataset));
  index = dataset->event_years;
  *n_sets = index->sets->len;
  return (const EntEventSet *) (gpointer) index->sets->data;
}
