/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-caption-private.h"

static void
add_sources (EntCaptionFacts *facts,
             const EntRecord *record,
             guint           *uses)
{
  for (guint i = 0; i < record->sources.n_rows; i++)
    {
      guint32 row = record->sources.rows[i];

      if (uses[row]++ == 0)
        g_array_append_val (facts->sources, row);
    }
}

/* Who answers for a source: a book may name its author alone, who then stands
 * there by the family's name. */
static const char *
get_publisher (EntDataset *dataset,
               guint32     row)
{
  const EntSource *source = ent_dataset_get_source (dataset, row);
  const EntAuthor *author = source->authors.n_authors > 0 ? source->authors.authors : NULL;

  if (source->publisher || source->container)
    return source->publisher ? source->publisher : source->container;
  return author && !author->literal ? author->family : author ? author->literal : NULL;
}

typedef struct
{
  const char *name;
  guint       n_uses;
  guint       place; /* where it first came up */
} Publisher;

static int
compare_publishers (gconstpointer a,
                    gconstpointer b)
{
  const Publisher *left = a, *right = b;

  if (left->n_uses != right->n_uses)
    return left->n_uses < right->n_uses ? 1 : -1;
  return (left->place > right->place) - (left->place < right->place);
}

static void
rank_publishers (EntCaptionFacts *facts,
                 const guint     *uses)
{
  g_autoptr (GArray) publishers = g_array_new (FALSE, FALSE, sizeof (Publisher));

  for (guint i = 0; i < facts->sources->len; i++)
    {
      guint32 row = g_array_index (facts->sources, guint32, i);
      const char *name = get_publisher (facts->dataset, row);
      guint place = 0;

      if (!name)
        continue;
      while (place < publishers->len && !g_str_equal (g_array_index (publishers, Publisher, place).name, name))
        place++;
      if (place == publishers->len)
        g_array_append_vals (publishers, &(Publisher) { name, 0, place }, 1);
      g_array_index (publishers, Publisher, place).n_uses += uses[row];
    }
  g_array_sort (publishers, compare_publishers);
  for (guint i = 0; i < publishers->len; i++)
    g_ptr_array_add (facts->publishers, (gpointer) g_array_index (publishers, Publisher, i).name);
}

/* The ties of all days, each once. */
static void
count_ties (EntCaptionFacts *facts,
            guint           *uses)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  const EntTieLine *lines = ent_graph_get_ties (graph);
  g_autofree gboolean *tied = g_new0 (gboolean, ent_graph_get_n_nodes (graph) + 1);

  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    {
      const EntTie *tie = ent_dataset_get_tie (facts->dataset, lines[i].tie);
      guint n_present = 0;

      for (guint d = 0; d < facts->n_days; d++)
        {
          EntPresence presence = ent_slice_get_tie (facts->days[d].slice, i);

          n_present += presence != ENT_PRESENCE_ABSENT;
          if (presence == ENT_PRESENCE_POSSIBLY)
            facts->possible_ties |= 1u << tie->kind;
        }
      if (n_present == 0)
        continue;
      facts->n_ties++;
      facts->ties |= 1u << tie->kind;
      facts->n_disputed_ties += tie->record.disputed != NULL;
      tied[lines[i].nations[0]] = tied[lines[i].nations[1]] = TRUE;
      add_sources (facts, &tie->record, uses);
    }
  for (guint node = facts->n_groupings; node < ent_graph_get_n_nodes (graph); node++)
    facts->n_tied += tied[node];
}

/* What became of all that are there, or were on the day that is compared with. */
static void
count_steps (EntCaptionFacts *facts)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  EntDay since = ent_slice_get_since (facts->slice);

  facts->compares = facts->n_days == 1 && ent_slice_compares_in_full (facts->slice);
  for (guint node = facts->n_groupings; facts->compares && node < ent_graph_get_n_nodes (graph); node++)
    {
      g_autoptr (GArray) changes = ent_role_changes_of (graph, node, since, ent_slice_get_day (facts->slice), FALSE);

      ent_role_changes_count (graph, changes, facts->n_steps);
    }
}

/* Whether the role is drawn on one of the days. */
static gboolean
find_edge (EntCaptionFacts *facts,
           guint            e)
{
  const EntEdge *edge = &ent_graph_get_edges (ent_slice_get_graph (facts->slice))[e];
  gboolean is_there = FALSE;

  for (guint d = 0; d < facts->n_days; d++)
    {
      EntPresence presence = ent_slice_get_edge (facts->days[d].slice, e);

      if (presence == ENT_PRESENCE_ABSENT || ent_slice_get_node (facts->days[d].slice, edge->grouping) == ENT_PRESENCE_ABSENT)
        continue;
      is_there = TRUE;
      if (presence == ENT_PRESENCE_POSSIBLY)
        facts->possible_roles |= 1u << edge->role;
    }
  return is_there;
}

/* The roles of all days, each once. */
static void
count_roles (EntCaptionFacts *facts,
             guint           *uses)
{
  EntGraph *graph = ent_slice_get_graph (facts->slice);
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n_nodes = ent_graph_get_n_nodes (graph);
  g_autofree EntRoles *roles = g_new0 (EntRoles, n_nodes + 1);

  for (guint e = 0; e < ent_graph_get_n_edges (graph); e++)
    {
      const EntMembership *membership = ent_dataset_get_membership (facts->dataset, edges[e].membership);

      if (!find_edge (facts, e))
        continue;
      roles[edges[e].nation] |= 1u << edges[e].role;
      facts->roles |= 1u << edges[e].role;
      if (membership->record.disputed)
        g_ptr_array_add (facts->disputed, (gpointer) membership);
      if (edges[e].role == ENT_ROLE_SUSPENDED)
        g_ptr_array_add (facts->suspended, (gpointer) membership);
      add_sources (facts, &membership->record, uses);
    }
  for (guint node = facts->n_groupings; node < n_nodes; node++)
    if (roles[node] & 1u << ENT_ROLE_MEMBER)
      facts->n_members++;
    else if (roles[node])
      {
        facts->n_others++;
        facts->other_roles |= roles[node];
      }
}

/* Counts what is shown on days of one network. */
void
ent_caption_facts_init (EntCaptionFacts     *facts,
                        const EntCaptionDay *days,
                        guint                n_days)
{
  EntSlice *last = days[n_days - 1].slice;
  EntGraph *graph = ent_slice_get_graph (last);
  g_autofree guint *uses = NULL;

  *facts = (EntCaptionFacts) {
    .days = days,
    .n_days = n_days,
    .slice = last,
    .dataset = ent_graph_get_dataset (graph),
    .n_groupings = ent_graph_get_n_groupings (graph),
    .disputed = g_ptr_array_new (),
    .suspended = g_ptr_array_new (),
    .sources = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .publishers = g_ptr_array_new (),
    .time = { ENT_DAY_MIN, ENT_DAY_MAX },
  };
  uses = g_new0 (guint, MAX (1, ent_dataset_get_n_rows (facts->dataset, ENT_KIND_SOURCE)));

  for (guint g = 0; g < facts->n_groupings; g++)
    for (guint d = 0; d < n_days; d++)
      if (ent_slice_get_node (days[d].slice, g) != ENT_PRESENCE_ABSENT)
        {
          facts->n_existing++;
          break;
        }
  count_roles (facts, uses);
  count_ties (facts, uses);
  count_steps (facts);
  rank_publishers (facts, uses);
}

/**
 * ent_caption_list_sources:
 * @days: (array length=n_days): what is shown, on days of one network
 * @n_days: how many
 *
 * Returns: (transfer full) (element-type guint32): the sources of the roles
 *   and ties that hold on one of the days, each row once, in the order of the edges and ties
 */
GArray *
ent_caption_list_sources (const EntCaptionDay *days,
                          guint                n_days)
{
  g_auto (EntCaptionFacts) facts = { 0 };

  g_return_val_if_fail (days && n_days > 0, NULL);

  ent_caption_facts_init (&facts, days, n_days);
  return g_steal_pointer (&facts.sources);
}

void
ent_caption_facts_clear (EntCaptionFacts *facts)
{
  g_clear_pointer (&facts->disputed, g_ptr_array_unref);
  g_clear_pointer (&facts->suspended, g_ptr_array_unref);
  g_clear_pointer (&facts->sources, g_array_unref);
  g_clear_pointer (&facts->publishers, g_ptr_array_unref);
}
