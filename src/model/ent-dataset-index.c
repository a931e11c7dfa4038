/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "model/ent-dataset-private.h"

/* One list of rows per owner, filled by counting first: two passes over the
 * links (owner, row) and no list that grows. */
typedef struct
{
  guint32 owner;
  guint32 row;
} Link;

static void
add_link (GArray *links,
          guint32 owner,
          guint32 row)
{
  Link link = { owner, row };

  if (owner != ENT_ROW_NONE)
    g_array_append_val (links, link);
}

static void
add_links (GArray *links,
           EntRows owners,
           guint32 row)
{
  for (guint i = 0; i < owners.n_rows; i++)
    add_link (links, owners.rows[i], row);
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
compare_memberships_of_nation (gconstpointer a,
                               gconstpointer b,
                               gpointer      data)
{
  const EntMembership *first = ent_dataset_get_membership (data, ((const Link *) a)->row);
  const EntMembership *second = ent_dataset_get_membership (data, ((const Link *) b)->row);
  int order = compare_rows (first->grouping, second->grouping);

  if (order == 0)
    order = compare_rows (first->nation, second->nation);
  if (order == 0)
    order = ent_date_compare (first->span.from, second->span.from);
  return order != 0 ? order : compare_rows (((const Link *) a)->row, ((const Link *) b)->row);
}

/* Newest first; of the same date by id, so that the order never depends on the file. */
static int
compare_dated (EntDate     a,
               const char *id_a,
               EntDate     b,
               const char *id_b)
{
  int order = ent_date_compare (b, a);

  return order != 0 ? order : g_strcmp0 (id_a, id_b);
}

static int
compare_events (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const EntEvent *first = ent_dataset_get_event (data, ((const Link *) a)->row);
  const EntEvent *second = ent_dataset_get_event (data, ((const Link *) b)->row);

  return compare_dated (first->from, first->record.id, second->from, second->record.id);
}

static int
compare_quotes (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const EntQuote *first = ent_dataset_get_quote (data, ((const Link *) a)->row);
  const EntQuote *second = ent_dataset_get_quote (data, ((const Link *) b)->row);

  return compare_dated (first->date, first->record.id, second->date, second->record.id);
}

static int
compare_ties (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  int order = ent_date_compare (ent_dataset_get_tie (data, ((const Link *) b)->row)->span.from,
                                ent_dataset_get_tie (data, ((const Link *) a)->row)->span.from);

  return order != 0 ? order : compare_rows (((const Link *) a)->row, ((const Link *) b)->row);
}

static void
index_memberships (EntDataset *dataset,
                   guint       n_nations,
                   guint       n_groupings)
{
  g_autoptr (GArray) by_nation = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) by_grouping = g_array_new (FALSE, FALSE, sizeof (Link));

  for (guint32 row = 0; row < dataset->tables[ENT_KIND_MEMBERSHIP]->len; row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, row);

      add_link (by_nation, membership->nation, row);
      add_link (by_grouping, membership->grouping, row);
    }

  g_array_sort_with_data (by_nation, compare_memberships_of_nation, dataset);
  g_array_sort_with_data (by_grouping, compare_memberships_of_nation, dataset);
  dataset->memberships_of_nation = make_lists (dataset, by_nation, n_nations);
  dataset->memberships_of_grouping = make_lists (dataset, by_grouping, n_groupings);
}

static void
index_ties (EntDataset *dataset,
            guint       n_nations)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (Link));

  for (guint32 row = 0; row < dataset->tables[ENT_KIND_TIE]->len; row++)
    for (guint end = 0; end < 2; end++)
      add_link (links, ent_dataset_get_tie (dataset, row)->nations[end], row);

  g_array_sort_with_data (links, compare_ties, dataset);
  dataset->ties_of_nation = make_lists (dataset, links, n_nations);
}

static void
index_events (EntDataset *dataset,
              guint       n_nations,
              guint       n_groupings)
{
  g_autoptr (GArray) of_nation = g_array_new (FALSE, FALSE, sizeof (Link));
  g_autoptr (GArray) of_grouping = g_array_new (FALSE, FALSE, sizeof (Link));

  for (guint32 row = 0; row < dataset->tables[ENT_KIND_EVENT]->len; row++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, row);

      add_links (of_nation, event->nations, row);
      add_links (of_grouping, event->groupings, row);
    }

  g_array_sort_with_data (of_nation, compare_events, dataset);
  g_array_sort_with_data (of_grouping, compare_events, dataset);
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

  for (guint32 row = 0; row < dataset->tables[ENT_KIND_QUOTE]->len; row++)
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, row);

      add_link (of_nation, quote->nation, row);
      add_links (of_nation, quote->nations, row);
      add_links (of_grouping, quote->groupings, row);
      add_link (of_event, quote->event, row);
    }

  g_array_sort_with_data (of_nation, compare_quotes, dataset);
  g_array_sort_with_data (of_grouping, compare_quotes, dataset);
  g_array_sort_with_data (of_event, compare_quotes, dataset);
  dataset->quotes_of_nation = make_lists (dataset, of_nation, n_nations);
  dataset->quotes_of_grouping = make_lists (dataset, of_grouping, n_groupings);
  dataset->quotes_of_event = make_lists (dataset, of_event, n_events);
}

/**
 * ent_dataset_make_indexes:
 * @dataset: a dataset with all its tables
 *
 * Time: O(n log n) in the number of links.
 */
void
ent_dataset_make_indexes (EntDataset *dataset)
{
  guint n_nations = dataset->tables[ENT_KIND_NATION]->len;
  guint n_groupings = dataset->tables[ENT_KIND_GROUPING]->len;

  index_memberships (dataset, n_nations, n_groupings);
  index_ties (dataset, n_nations);
  index_events (dataset, n_nations, n_groupings);
  index_quotes (dataset, n_nations, n_groupings, dataset->tables[ENT_KIND_EVENT]->len);
}
