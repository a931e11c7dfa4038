/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-dataset-private.h"

#include <string.h>

/* One list of rows per owner, filled by counting first: two passes over the
 * links (owner, row) and no list that grows. */
typedef struct
{
  guint32 owner;
  guint32 row;
} Link;

static void
add_link (GArray  *links,
          guint32  owner,
          guint32  row)
{
  Link link = { owner, row };

  if (owner != ENT_ROW_NONE)
    g_array_append_val (links, link);
}

static void
add_links (GArray  *links,
           EntRows  owners,
           guint32  row)
{
  guint first = links->len;

  g_array_set_size (links, first + owners.n_rows);
  for (guint i = 0; i < owners.n_rows; i++)
    g_array_index (links, Link, first + i) = (Link) { owners.rows[i], row };
}

/* Makes the lists of @n_owners owners; links stand in the order the lists are
 * to have. A row that an owner has twice is kept once. */
static EntRows *
make_lists (EntDataset *dataset,
            GArray     *links,
            guint       n_owners)
{
  EntRows *lists = g_new0 (EntRows, n_owners);
  g_autofree guint32 *starts = g_new0 (guint32, n_owners + 1);
  g_autofree guint32 *rows = g_new (guint32, links->len);
  guint32 *kept;

  for (guint i = 0; i < links->len; i++)
    starts[g_array_index (links, Link, i).owner + 1]++;
  for (guint owner = 0; owner < n_owners; owner++)
    starts[owner + 1] += starts[owner];

  for (guint i = 0; i < links->len; i++)
    {
      Link link = g_array_index (links, Link, i);
      EntRows *list = &lists[link.owner];
      guint32 *begin = rows + starts[link.owner];

      if (list->n_rows == 0 || begin[list->n_rows - 1] != link.row)
        begin[list->n_rows++] = link.row;
    }

  kept = ent_arena_copy (dataset->arena, rows, links->len * sizeof (guint32));
  for (guint owner = 0; owner < n_owners; owner++)
    lists[owner].rows = kept + starts[owner];
  return lists;
}

static int
compare_rows (guint32 a,
              guint32 b)
{
  return (a > b) - (a < b);
}

static int
compare_memberships (gconstpointer a,
                     gconstpointer b,
                     gpointer      data)
{
  guint32 row_a = *(const guint32 *) a, row_b = *(const guint32 *) b;
  const EntMembership *first = ent_dataset_get_membership (data, row_a);
  const EntMembership *second = ent_dataset_get_membership (data, row_b);
  int order = compare_rows (first->grouping, second->grouping);

  if (order == 0)
    order = compare_rows (first->nation, second->nation);
  if (order == 0)
    order = ent_date_compare (first->span.from, second->span.from);
  return order != 0 ? order : compare_rows (row_a, row_b);
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

/* The rows of a table in an order: sorting them once is cheaper than sorting
 * each row again in the list of each of its owners. */
static guint32 *
sort_rows (EntDataset       *dataset,
           EntKind           kind,
           GCompareDataFunc  compare)
{
  guint n_rows = dataset->tables[kind]->len;
  guint32 *rows = g_new (guint32, n_rows);

  for (guint32 row = 0; row < n_rows; row++)
    rows[row] = row;
  if (n_rows > 0)
    g_qsort_with_data (rows, (int) n_rows, sizeof (guint32), compare, dataset);
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

static const EntRecord *
get_record (const GArray *table,
            guint32       row)
{
  return (const EntRecord *) (table->data + (gsize) row * g_array_get_element_size ((GArray *) table));
}

static guint64
get_id_start (const char *id)
{
  guint64 start = 0;

  for (guint i = 0; i < sizeof start && id[i] != '\0'; i++)
    start |= (guint64) (guchar) id[i] << (8 * (sizeof start - 1 - i));
  return start;
}

/* Newest first; of the same date by id, so that the order never depends on the file. */
static int
compare_dated (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const DatedRow *first = a, *second = b;
  const GArray *table = data;

  if (first->date != second->date)
    return first->date > second->date ? -1 : 1;
  if (first->id_start != second->id_start)
    return first->id_start < second->id_start ? -1 : 1;
  return strcmp (get_record (table, first->row)->id, get_record (table, second->row)->id);
}

/* The rows of events or quotes in that order. */
static guint32 *
sort_dated (EntDataset *dataset,
            EntKind     kind)
{
  guint n_rows = dataset->tables[kind]->len;
  guint32 *rows = g_new (guint32, n_rows);
  g_autofree DatedRow *dated = g_new (DatedRow, n_rows);

  for (guint32 row = 0; row < n_rows; row++)
    {
      const char *id = ent_dataset_get_record (dataset, ent_ref (kind, row))->id;
      EntDate date = kind == ENT_KIND_EVENT ? ent_dataset_get_event (dataset, row)->from : ent_dataset_get_quote (dataset, row)->date;

      dated[row] = (DatedRow) { ent_date_get_sort_key (date), get_id_start (id), row };
    }
  if (n_rows > 0)
    g_qsort_with_data (dated, (int) n_rows, sizeof (DatedRow), compare_dated, dataset->tables[kind]);
  for (guint i = 0; i < n_rows; i++)
    rows[i] = dated[i].row;
  return rows;
}

static void
index_memberships (EntDataset *dataset,
                   guint       n_nations,
                   guint       n_groupings)
{
  g_autoptr (GArray) by_nation = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) by_grouping = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autofree guint32 *rows = sort_rows (dataset, ENT_KIND_MEMBERSHIP, compare_memberships);

  for (guint i = 0; i < dataset->tables[ENT_KIND_MEMBERSHIP]->len; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, rows[i]);

      if (ent_span_is_empty (membership->span)) /* clipped away: it never holds */
        continue;
      add_link (by_nation, membership->nation, rows[i]);
      add_link (by_grouping, membership->grouping, rows[i]);
    }

  dataset->memberships_of_nation = make_lists (dataset, by_nation, n_nations);
  dataset->memberships_of_grouping = make_lists (dataset, by_grouping, n_groupings);
}

static void
index_ties (EntDataset *dataset,
            guint       n_nations)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autofree guint32 *rows = sort_rows (dataset, ENT_KIND_TIE, compare_ties);

  for (guint i = 0; i < dataset->tables[ENT_KIND_TIE]->len; i++)
    for (guint end = 0; end < 2; end++)
      add_link (links, ent_dataset_get_tie (dataset, rows[i])->nations[end], rows[i]);

  dataset->ties_of_nation = make_lists (dataset, links, n_nations);
}

static void
index_events (EntDataset *dataset,
              guint       n_nations,
              guint       n_groupings)
{
  g_autoptr (GArray) of_nation = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) of_grouping = g_array_new (FALSE, FALSE, sizeof (Link));
  guint32 *rows = sort_dated (dataset, ENT_KIND_EVENT);

  for (guint i = 0; i < dataset->tables[ENT_KIND_EVENT]->len; i++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, rows[i]);

      add_links (of_nation, event->nations, rows[i]);
      add_links (of_grouping, event->groupings, rows[i]);
    }

  dataset->events_by_time = rows;
  dataset->events_of_nation = make_lists (dataset, of_nation, n_nations);
  dataset->events_of_grouping = make_lists (dataset, of_grouping, n_groupings);
}

static void
index_quotes (EntDataset *dataset,
              guint       n_nations,
              guint       n_groupings,
              guint       n_events)
{
  g_autoptr (GArray) of_nation = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) of_grouping = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) of_event = g_array_new (FALSE, FALSE, sizeof (Link));
  guint32 *rows = sort_dated (dataset, ENT_KIND_QUOTE);

  for (guint i = 0; i < dataset->tables[ENT_KIND_QUOTE]->len; i++)
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, rows[i]);

      add_link (of_nation, quote->nation, rows[i]);
      add_links (of_nation, quote->nations, rows[i]);
      add_links (of_grouping, quote->groupings, rows[i]);
      add_link (of_event, quote->event, rows[i]);
    }

  dataset->quotes_by_time = rows;
  dataset->quotes_of_nation = make_lists (dataset, of_nation, n_nations);
  dataset->quotes_of_grouping = make_lists (dataset, of_grouping, n_groupings);
  dataset->quotes_of_event = make_lists (dataset, of_event, n_events);
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
  dataset->lives = g_new (EntSpan, n_groupings);
  for (guint32 row = 0; row < n_groupings; row++)
    dataset->lives[row] = find_life (dataset, row);
}

/**
 * ent_dataset_make_indexes:
 * @dataset: a dataset with all its tables
 *
 * Time: O(n log n) in the number of rows, O(n) in that of their links.
 */
void
ent_dataset_make_indexes (EntDataset *dataset)
{
  guint n_nations = dataset->tables[ENT_KIND_NATION]->len;
  guint n_groupings = dataset->tables[ENT_KIND_GROUPING]->len;

  index_memberships (dataset, n_nations, n_groupings);
  find_lives (dataset, n_groupings);
  index_ties (dataset, n_nations);
  index_events (dataset, n_nations, n_groupings);
  index_quotes (dataset, n_nations, n_groupings, dataset->tables[ENT_KIND_EVENT]->len);
}
