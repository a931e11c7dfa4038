/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-dataset-private.h"

#include <string.h>

/* How many rows before it is looked at one is fetched that lies anywhere in memory. */
#define ROWS_AHEAD 8

/* One list of rows per owner, filled after counting: two passes over the rows
 * and no list that grows. */
typedef struct
{
  EntRows *lists;  /* of each owner */
  guint32 *rows;   /* of all of them */
  guint32 *starts; /* of each owner's among these */
  guint    n_owners;
} Lists;

static Lists
lists_new (guint n_owners)
{
  return (Lists) { g_new0 (EntRows, n_owners), NULL, g_new0 (guint32, n_owners + 1), n_owners };
}

static void
count_one (Lists   *lists,
           guint32  owner)
{
  if (owner != ENT_ROW_NONE)
    lists->starts[owner + 1]++;
}

static void
count_all (Lists   *lists,
           EntRows  owners)
{
  for (guint i = 0; i < owners.n_rows; i++)
    lists->starts[owners.rows[i] + 1]++;
}

/* After counting, before adding. */
static void
make_room (Lists      *lists,
           EntDataset *dataset)
{
  for (guint owner = 0; owner < lists->n_owners; owner++)
    lists->starts[owner + 1] += lists->starts[owner];
  lists->rows = ent_arena_alloc (dataset->arena, lists->starts[lists->n_owners] * sizeof (guint32));
  for (guint owner = 0; owner < lists->n_owners; owner++)
    lists->lists[owner].rows = lists->rows + lists->starts[owner];
}

/* Rows come in the order the lists are to have; one that an owner has twice is kept once. */
static void
add_one (Lists   *lists,
         guint32  owner,
         guint32  row)
{
  if (owner == ENT_ROW_NONE)
    return;

  EntRows *list = &lists->lists[owner];
  guint32 *begin = lists->rows + lists->starts[owner];

  if (list->n_rows == 0 || begin[list->n_rows - 1] != row)
    begin[list->n_rows++] = row;
}

static void
add_all (Lists   *lists,
         EntRows  owners,
         guint32  row)
{
  for (guint i = 0; i < owners.n_rows; i++)
    add_one (lists, owners.rows[i], row);
}

static EntRows *
lists_finish (Lists      *lists,
              EntDataset *dataset)
{
  g_clear_pointer (&lists->starts, g_free);
  return ent_dataset_own (dataset, g_steal_pointer (&lists->lists));
}

static int
compare_rows (guint32 a,
              guint32 b)
{
  return (a > b) - (a < b);
}

/* A membership by what it is sorted by: its grouping, which counts most, and its
 * nation. The rows themselves lie too far apart to be looked at again and again. */
typedef struct
{
  guint32 nation;
  guint32 grouping;
  guint32 row;
} OwnedRow;

#define NATION G_STRUCT_OFFSET (OwnedRow, nation)
#define GROUPING G_STRUCT_OFFSET (OwnedRow, grouping)

/* Of one nation in one grouping. */
static int
compare_memberships (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  const OwnedRow *first = a, *second = b;
  int order = ent_date_compare (ent_dataset_get_membership (data, first->row)->span.from,
                                ent_dataset_get_membership (data, second->row)->span.from);

  return order != 0 ? order : compare_rows (first->row, second->row);
}

/* Sorts by one of the owners, and leaves those of one owner in the order that they
 * have: two such passes take less than comparing. */
static void
sort_by_owner (const OwnedRow *given,
               OwnedRow       *sorted,
               guint           n_rows,
               gsize           owner,
               guint           n_owners)
{
  g_autofree guint32 *starts = g_new0 (guint32, n_owners + 1);

  for (guint i = 0; i < n_rows; i++)
    starts[G_STRUCT_MEMBER (guint32, &given[i], owner) + 1]++;
  for (guint i = 0; i < n_owners; i++)
    starts[i + 1] += starts[i];
  for (guint i = 0; i < n_rows; i++)
    sorted[starts[G_STRUCT_MEMBER (guint32, &given[i], owner)]++] = given[i];
}

/* Those of one nation in one grouping, by time; @repeated takes the nations of which there are several. */
static void
sort_repeated (OwnedRow   *owned,
               guint       n_rows,
               EntDataset *dataset,
               GArray     *repeated)
{
  for (guint start = 0, end; start < n_rows; start = end)
    {
      for (end = start + 1; end < n_rows && owned[end].grouping == owned[start].grouping && owned[end].nation == owned[start].nation;)
        end++;
      if (end - start == 1)
        continue;
      g_qsort_with_data (owned + start, (int) (end - start), sizeof (OwnedRow), compare_memberships, dataset);
      g_array_append_val (repeated, owned[start].nation);
    }
}

/* The memberships in the order that their lists have, without those that never hold. */
static OwnedRow *
sort_memberships (EntDataset *dataset,
                  guint       n_nations,
                  guint       n_groupings,
                  guint      *n_sorted,
                  GArray     *repeated)
{
  guint n_rows = dataset->tables[ENT_KIND_MEMBERSHIP].n_rows, n_owned = 0;
  OwnedRow *owned = g_new (OwnedRow, n_rows);
  g_autofree OwnedRow *by_nation = g_new (OwnedRow, n_rows);

  for (guint32 row = 0; row < n_rows; row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, row);

      if (!ent_span_is_empty (membership->span)) /* clipped away */
        owned[n_owned++] = (OwnedRow) { membership->nation, membership->grouping, row };
    }
  sort_by_owner (owned, by_nation, n_owned, NATION, n_nations);
  sort_by_owner (by_nation, owned, n_owned, GROUPING, n_groupings);
  sort_repeated (owned, n_owned, dataset, repeated);
  *n_sorted = n_owned;
  return owned;
}

static int
compare_ties (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  guint32 row_a = *(const guint32 *) a, row_b = *(const guint32 *) b;
  int order = ent_date_compare (ent_dataset_get_tie (data, row_b)->span.from, ent_dataset_get_tie (data, row_a)->span.from);

  return order != 0 ? order : compare_rows (row_a, row_b);
}

/* The rows of ties in an order: sorting them once is cheaper than sorting each row
 * again in the list of each of its owners. */
static guint32 *
sort_ties (EntDataset *dataset)
{
  guint n_rows = dataset->tables[ENT_KIND_TIE].n_rows;
  guint32 *rows = g_new (guint32, n_rows);

  for (guint32 row = 0; row < n_rows; row++)
    rows[row] = row;
  if (n_rows > 0)
    g_qsort_with_data (rows, (int) n_rows, sizeof (guint32), compare_ties, dataset);
  return rows;
}

/* What an event or a quote is sorted by, side by side with those of the others:
 * looking each up in its row a million times and more is what sorting would
 * spend its time on. */
typedef struct
{
  guint64 date;     /* its sort key */
  guint64 id_start; /* the first eight bytes, the first one counting most */
  guint32 row;
} DatedRow;

static guint64
get_id_start (const char *id)
{
  guint64 start = 0;

  for (guint i = 0; i < sizeof start && id[i] != '\0'; i++)
    start |= (guint64) (guchar) id[i] << (8 * (sizeof start - 1 - i));
  return start;
}

/* The day that the sort key of a date begins with. */
static guint64
get_day (const DatedRow *dated)
{
  return dated->date >> ENT_DATE_KEY_BITS;
}

/* Newest first; of the same date by id, so that the order never depends on the file. */
static int
compare_dated (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const DatedRow *first = a, *second = b;
  const EntTable *table = data;

  if (first->date != second->date)
    return first->date > second->date ? -1 : 1;
  if (first->id_start != second->id_start)
    return first->id_start < second->id_start ? -1 : 1;
  return strcmp (ent_table_get_record (table, first->row)->id, ent_table_get_record (table, second->row)->id);
}

/* Rows in heaps by their day, newest first: of one day each, or of as many as
 * make no more heaps than rows. */
typedef struct
{
  guint64  newest;
  guint    shift;
  guint32  n_heaps;
  guint32 *next; /* of each heap, the place of its next row; owned */
  guint32 *ends; /* of each heap, the end of its places; owned */
} Heaps;

static guint32
find_heap (const Heaps    *heaps,
           const DatedRow *dated)
{
  return (guint32) ((heaps->newest - get_day (dated)) >> heaps->shift);
}

static Heaps
count_heaps (const DatedRow *dated,
             guint           n_rows)
{
  guint64 newest = 0, oldest = G_MAXUINT64;
  Heaps heaps = { 0 };

  for (guint i = 0; i < n_rows; i++)
    {
      newest = MAX (newest, get_day (&dated[i]));
      oldest = MIN (oldest, get_day (&dated[i]));
    }
  while ((newest - oldest) >> heaps.shift >= n_rows)
    heaps.shift++;
  heaps.newest = newest;
  heaps.n_heaps = (guint32) ((newest - oldest) >> heaps.shift) + 1;
  heaps.next = g_new0 (guint32, heaps.n_heaps);
  heaps.ends = g_new0 (guint32, heaps.n_heaps);

  for (guint i = 0; i < n_rows; i++)
    heaps.ends[find_heap (&heaps, &dated[i])]++;
  for (guint32 heap = 1; heap < heaps.n_heaps; heap++)
    {
      heaps.next[heap] = heaps.ends[heap - 1];
      heaps.ends[heap] += heaps.ends[heap - 1];
    }
  return heaps;
}

/* Puts each row into its heap where they lie, without a copy of them, so that only
 * those of one heap are left to be compared. */
static void
sort_all (DatedRow *dated,
          guint     n_rows,
          EntTable *table)
{
  Heaps heaps = count_heaps (dated, n_rows);
  guint32 start = 0;

  for (guint32 heap = 0; heap < heaps.n_heaps; heap++)
    while (heaps.next[heap] < heaps.ends[heap])
      {
        DatedRow found = dated[heaps.next[heap]];
        guint32 *to = &heaps.next[find_heap (&heaps, &found)];

        dated[heaps.next[heap]] = dated[*to];
        dated[(*to)++] = found;
      }
  for (guint32 heap = 0; heap < heaps.n_heaps; start = heaps.ends[heap++])
    if (heaps.ends[heap] - start > 1)
      g_qsort_with_data (dated + start, (int) (heaps.ends[heap] - start), sizeof (DatedRow), compare_dated, table);
  g_free (heaps.next);
  g_free (heaps.ends);
}

/* The rows of events or quotes in that order. */
static guint32 *
sort_dated (EntDataset *dataset,
            EntKind     kind)
{
  guint n_rows = dataset->tables[kind].n_rows;
  guint32 *rows = g_new (guint32, n_rows);
  g_autofree DatedRow *dated = g_new (DatedRow, n_rows);

  for (guint32 row = 0; row < n_rows; row++)
    {
      const char *id = ent_dataset_get_record (dataset, ent_ref (kind, row))->id;
      EntDate date = kind == ENT_KIND_EVENT ? ent_dataset_get_event (dataset, row)->from : ent_dataset_get_quote (dataset, row)->date;

      dated[row] = (DatedRow) { ent_date_get_sort_key (date), get_id_start (id), row };
    }
  if (n_rows > 0)
    sort_all (dated, n_rows, &dataset->tables[kind]);
  for (guint i = 0; i < n_rows; i++)
    rows[i] = dated[i].row;
  return rows;
}

static void
index_memberships (EntDataset *dataset,
                   guint       n_nations,
                   guint       n_groupings,
                   GArray     *repeated)
{
  Lists of_nation = lists_new (n_nations), of_grouping = lists_new (n_groupings);
  guint n_rows;
  g_autofree OwnedRow *sorted = sort_memberships (dataset, n_nations, n_groupings, &n_rows, repeated);

  for (guint i = 0; i < n_rows; i++)
    {
      count_one (&of_nation, sorted[i].nation);
      count_one (&of_grouping, sorted[i].grouping);
    }
  make_room (&of_nation, dataset);
  make_room (&of_grouping, dataset);
  for (guint i = 0; i < n_rows; i++)
    {
      add_one (&of_nation, sorted[i].nation, sorted[i].row);
      add_one (&of_grouping, sorted[i].grouping, sorted[i].row);
    }

  dataset->memberships_of_nation = lists_finish (&of_nation, dataset);
  dataset->memberships_of_grouping = lists_finish (&of_grouping, dataset);
}

static void
index_ties (EntDataset *dataset,
            guint       n_nations)
{
  Lists of_nation = lists_new (n_nations);
  g_autofree guint32 *rows = sort_ties (dataset);
  guint n_rows = dataset->tables[ENT_KIND_TIE].n_rows;

  for (guint32 row = 0; row < n_rows; row++)
    for (guint end = 0; end < 2; end++)
      count_one (&of_nation, ent_dataset_get_tie (dataset, row)->nations[end]);
  make_room (&of_nation, dataset);
  for (guint i = 0; i < n_rows; i++)
    for (guint end = 0; end < 2; end++)
      add_one (&of_nation, ent_dataset_get_tie (dataset, rows[i])->nations[end], rows[i]);

  dataset->ties_of_nation = lists_finish (&of_nation, dataset);
}

/* In the order of time events lie all over memory, and so do their lists: those
 * behind the one at @i are fetched while it is looked at. */
static inline void
fetch_events (EntDataset    *dataset,
              const guint32 *rows,
              guint          n_rows,
              guint          i)
{
  if (n_rows - i > 2 * ROWS_AHEAD)
    {
      const EntEvent *soon = ent_dataset_get_event (dataset, rows[i + ROWS_AHEAD]);

      __builtin_prefetch (&ent_dataset_get_event (dataset, rows[i + 2 * ROWS_AHEAD])->groupings);
      __builtin_prefetch (soon->groupings.rows);
      __builtin_prefetch (soon->nations.rows);
    }
}

static void
index_events (EntDataset *dataset,
              guint       n_nations,
              guint       n_groupings)
{
  Lists of_nation = lists_new (n_nations), of_grouping = lists_new (n_groupings);
  guint32 *rows = sort_dated (dataset, ENT_KIND_EVENT);
  guint n_rows = dataset->tables[ENT_KIND_EVENT].n_rows;

  for (guint32 row = 0; row < n_rows; row++)
    {
      count_all (&of_nation, ent_dataset_get_event (dataset, row)->nations);
      count_all (&of_grouping, ent_dataset_get_event (dataset, row)->groupings);
    }
  make_room (&of_nation, dataset);
  make_room (&of_grouping, dataset);
  for (guint i = 0; i < n_rows; i++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, rows[i]);

      fetch_events (dataset, rows, n_rows, i);
      add_all (&of_nation, event->nations, rows[i]);
      add_all (&of_grouping, event->groupings, rows[i]);
    }

  dataset->events_by_time = ent_dataset_own (dataset, rows);
  dataset->events_of_nation = lists_finish (&of_nation, dataset);
  dataset->events_of_grouping = lists_finish (&of_grouping, dataset);
}

static void
index_quotes (EntDataset *dataset,
              guint       n_nations,
              guint       n_groupings,
              guint       n_events)
{
  guint n_rows = dataset->tables[ENT_KIND_QUOTE].n_rows;
  guint32 *rows = sort_dated (dataset, ENT_KIND_QUOTE);
  Lists of_nation = lists_new (n_nations), of_grouping = lists_new (n_groupings);
  Lists of_event = lists_new (n_rows > 0 ? n_events : 0); /* there may be a million events and no quote */

  for (guint32 row = 0; row < n_rows; row++)
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, row);

      count_one (&of_nation, quote->nation);
      count_all (&of_nation, quote->nations);
      count_all (&of_grouping, quote->groupings);
      count_one (&of_event, quote->event);
    }
  make_room (&of_nation, dataset);
  make_room (&of_grouping, dataset);
  make_room (&of_event, dataset);
  for (guint i = 0; i < n_rows; i++)
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, rows[i]);

      add_one (&of_nation, quote->nation, rows[i]);
      add_all (&of_nation, quote->nations, rows[i]);
      add_all (&of_grouping, quote->groupings, rows[i]);
      add_one (&of_event, quote->event, rows[i]);
    }

  dataset->quotes_by_time = ent_dataset_own (dataset, rows);
  dataset->quotes_of_nation = lists_finish (&of_nation, dataset);
  dataset->quotes_of_grouping = lists_finish (&of_grouping, dataset);
  dataset->quotes_of_event = lists_finish (&of_event, dataset);
}

/* The life of a grouping whose founding is not known, or is open. */
static EntSpan
find_life (EntDataset *dataset,
           guint32     grouping)
{
  EntSpan life = ent_dataset_get_grouping (dataset, grouping)->span;
  EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, grouping);
  EntDay first = ENT_DAY_MAX, certain = ENT_DAY_MAX;

  if (ent_date_is_set (life.from) && life.from.latest < ENT_DAY_MAX)
    return life;
  for (guint i = 0; i < memberships.n_rows; i++)
    {
      EntDate from = ent_dataset_get_membership (dataset, memberships.rows[i])->span.from;

      if (ent_date_is_set (from))
        {
          first = MIN (first, from.earliest);
          certain = MIN (certain, from.latest);
        }
    }
  if (!ent_date_is_set (life.until))
    certain = MIN (certain, ent_date_is_set (life.from) ? MAX (dataset->updated, life.from.earliest) : dataset->updated);
  if (ent_date_is_set (life.from))
    first = life.from.earliest;
  else if (first == ENT_DAY_MAX)
    first = ENT_DAY_MIN;
  life.from = (EntDate) { .earliest = MIN (first, certain), .latest = certain, .precision = ENT_PRECISION_RANGE };
  return life;
}

static void
find_lives (EntDataset *dataset,
            guint       n_groupings)
{
  dataset->lives = ent_dataset_own (dataset, g_new (EntSpan, n_groupings));
  for (guint32 row = 0; row < n_groupings; row++)
    dataset->lives[row] = find_life (dataset, row);
}

/**
 * ent_dataset_make_indexes:
 * @dataset: a dataset with all its tables
 * @repeated: (element-type guint32): takes the nations that are in a grouping more
 *   than once, perhaps at the same time; some of them several times
 *
 * Time: O(n log n) in the number of rows, O(n) in that of their links.
 */
void
ent_dataset_make_indexes (EntDataset *dataset,
                          GArray     *repeated)
{
  guint n_nations = dataset->tables[ENT_KIND_NATION].n_rows;
  guint n_groupings = dataset->tables[ENT_KIND_GROUPING].n_rows;

  index_memberships (dataset, n_nations, n_groupings, repeated);
  find_lives (dataset, n_groupings);
  index_ties (dataset, n_nations);
  index_events (dataset, n_nations, n_groupings);
  index_quotes (dataset, n_nations, n_groupings, dataset->tables[ENT_KIND_EVENT].n_rows);
}
