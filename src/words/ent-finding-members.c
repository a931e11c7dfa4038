/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "words/ent-finding-members.h"

static guint
count_bits (guint64 bits)
{
  return (guint) __builtin_popcountll (bits);
}

static gboolean
has_all (guint64 bits,
         guint64 wanted)
{
  return (bits & wanted) == wanted;
}

/**
 * ent_finding_members_init:
 * @members: to be filled
 * @slice: a network on a day; must outlive @members
 *
 * Returns: %FALSE when there are no members to speak of, or too many groupings
 */
gboolean
ent_finding_members_init (EntFindingMembers *members,
                          EntSlice          *slice)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntQuery *query = ent_graph_get_query (graph);
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n_groupings = ent_graph_get_n_groupings (graph);

  *members = (EntFindingMembers) { .slice = slice, .n_groupings = n_groupings };
  if (n_groupings > ENT_FINDING_MAX_GROUPINGS || !(ent_query_get_roles (query) & 1u << ENT_ROLE_MEMBER))
    return FALSE;

  members->hides = ent_query_get_hidden (query).n_rows > 0;
  members->n_nations = ent_graph_get_n_nodes (graph) - n_groupings;
  members->certain = g_new0 (guint64, members->n_nations + 1);
  members->possible = g_new0 (guint64, members->n_nations + 1);
  for (guint g = 0; g < n_groupings; g++)
    members->n_existing += ent_slice_get_node (slice, g) != ENT_PRESENCE_ABSENT;
  for (guint e = 0; e < ent_graph_get_n_edges (graph); e++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << edges[e].grouping;
      EntPresence presence = MIN (ent_slice_get_edge (slice, e), ent_slice_get_node (slice, edges[e].grouping));
      guint nation = edges[e].nation - n_groupings;

      if (ent_role_get_class (edges[e].role) != ENT_ROLE_CLASS_MEMBER || presence == ENT_PRESENCE_ABSENT)
        continue;
      members->possible[nation] |= bit;
      if (presence == ENT_PRESENCE_CERTAINLY
          && !ent_dataset_get_membership (ent_graph_get_dataset (graph), edges[e].membership)->record.disputed)
        members->certain[nation] |= bit;
    }
  return TRUE;
}

/**
 * ent_finding_members_clear:
 * @members: members
 */
void
ent_finding_members_clear (EntFindingMembers *members)
{
  g_clear_pointer (&members->certain, g_free);
  g_clear_pointer (&members->possible, g_free);
}

/**
 * ent_finding_members_get_all:
 * @members: members
 *
 * Returns: a bit for each grouping
 */
guint64
ent_finding_members_get_all (const EntFindingMembers *members)
{
  return members->n_groupings == ENT_FINDING_MAX_GROUPINGS ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << members->n_groupings) - 1;
}

/**
 * ent_finding_members_get_most:
 * @members: members
 *
 * Returns: the largest number of groupings of which one nation is a member
 */
guint
ent_finding_members_get_most (const EntFindingMembers *members)
{
  guint most = 0;

  for (guint i = 0; i < members->n_nations; i++)
    most = MAX (most, count_bits (members->certain[i]));
  return most;
}

typedef struct
{
  EntGraph   *graph;
  EntDataset *dataset;
  EntDay      day;
} Order;

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Order *order = data;

  return ent_dataset_compare_nation_names (order->dataset, ent_graph_get_ref (order->graph, *(const guint *) a).row,
                                           ent_graph_get_ref (order->graph, *(const guint *) b).row, order->day);
}

/* As people list them: by their names. */
static GArray *
sort_nations (const EntFindingMembers *members,
              GArray                  *nations)
{
  EntGraph *graph = ent_slice_get_graph (members->slice);
  Order order = { graph, ent_graph_get_dataset (graph), ent_slice_get_day (members->slice) };

  g_array_sort_with_data (nations, compare_names, &order);
  return nations;
}

/**
 * ent_finding_members_in:
 * @members: members
 * @groupings: a bit for each grouping that counts
 * @but: who is in all of these is left out; 0 to leave out nobody
 *
 * Returns: (transfer full) (element-type guint): nodes of the nations that are
 *   in all of @groupings, by name
 */
GArray *
ent_finding_members_in (const EntFindingMembers *members,
                        guint64                  groupings,
                        guint64                  but)
{
  GArray *nations = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < members->n_nations; i++)
    {
      guint node = members->n_groupings + i;

      if (has_all (members->certain[i], groupings) && (but == 0 || !has_all (members->certain[i], but)))
        g_array_append_val (nations, node);
    }
  return sort_nations (members, nations);
}

/**
 * ent_finding_members_in_number:
 * @members: members
 * @n_in: a number of groupings
 *
 * Returns: (transfer full) (element-type guint): nodes of the nations that are
 *   in so many groupings, by name
 */
GArray *
ent_finding_members_in_number (const EntFindingMembers *members,
                               guint                    n_in)
{
  GArray *nations = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < members->n_nations; i++)
    {
      guint node = members->n_groupings + i;

      if (count_bits (members->certain[i]) == n_in)
        g_array_append_val (nations, node);
    }
  return sort_nations (members, nations);
}

/**
 * ent_finding_members_may_be_more:
 * @members: members
 * @groupings: as for ent_finding_members_in()
 * @but: likewise
 * @n_in: as for ent_finding_members_in_number(), or 0 for the other
 *
 * Returns: whether more nations may be there than are so for certain
 */
gboolean
ent_finding_members_may_be_more (const EntFindingMembers *members,
                                 guint64                  groupings,
                                 guint64                  but,
                                 guint                    n_in)
{
  if (members->hides)
    return TRUE;
  for (guint i = 0; i < members->n_nations; i++)
    {
      guint64 certain = members->certain[i], possible = members->possible[i];

      if (n_in > 0 && count_bits (possible) >= n_in && count_bits (certain) < n_in)
        return TRUE;
      if (n_in == 0 && has_all (possible, groupings) && !has_all (certain, groupings) && (but == 0 || !has_all (certain, but)))
        return TRUE;
    }
  return FALSE;
}

/**
 * ent_finding_members_may_share:
 * @members: members
 *
 * Returns: whether a nation may be in two groupings
 */
gboolean
ent_finding_members_may_share (const EntFindingMembers *members)
{
  for (guint i = 0; i < members->n_nations; i++)
    if (count_bits (members->possible[i]) > 1)
      return TRUE;
  return FALSE;
}

/* When a membership began that may be written in several rows, each of which
 * begins as the one before ends. */
static EntDate
find_beginning (EntDataset          *dataset,
                const EntMembership *membership)
{
  EntRows rows = ent_dataset_get_memberships_of_nation (dataset, membership->nation);
  EntDate from = membership->span.from;
  gboolean found;

  do
    {
      found = FALSE;
      for (guint i = 0; i < rows.n_rows && !found; i++)
        {
          const EntMembership *before = ent_dataset_get_membership (dataset, rows.rows[i]);

          found = before->grouping == membership->grouping && before->role == membership->role && ent_date_is_set (before->span.until)
                  && before->span.until.earliest == from.earliest && before->span.from.earliest < from.earliest;
          if (found)
            from = before->span.from;
        }
    }
  while (found);
  return from;
}

/* Since when each nation is a member of @grouping, certainly or possibly. */
static GArray *
list_beginnings (const EntFindingMembers *members,
                 guint                    grouping,
                 EntDate                 *beginnings)
{
  EntGraph *graph = ent_slice_get_graph (members->slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntRows incident = ent_graph_get_incident (graph, grouping);
  GArray *nations = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntEdge *edge = &ent_graph_get_edges (graph)[incident.rows[i]];
      EntDate from;

      if (ent_role_get_class (edge->role) != ENT_ROLE_CLASS_MEMBER || ent_slice_get_edge (members->slice, incident.rows[i]) == ENT_PRESENCE_ABSENT)
        continue;
      from = find_beginning (dataset, ent_dataset_get_membership (dataset, edge->membership));
      /* The edges of a nation follow each other. Ends that are not exactly known let two overlap. */
      if (nations->len > 0 && g_array_index (nations, guint, nations->len - 1) == edge->nation)
        {
          if (from.earliest < beginnings[edge->nation - members->n_groupings].earliest)
            beginnings[edge->nation - members->n_groupings] = from;
          continue;
        }
      beginnings[edge->nation - members->n_groupings] = from;
      g_array_append_val (nations, edge->nation);
    }
  return nations;
}

/**
 * ent_finding_members_joined_last:
 * @members: members
 * @grouping: node of a grouping
 * @since: (out): when they joined
 *
 * Returns: (transfer full) (nullable) (element-type guint): nodes of the members
 *   that joined last, by name; %NULL when the data does not say that beyond
 *   doubt, and when all joined at once
 */
GArray *
ent_finding_members_joined_last (const EntFindingMembers *members,
                                 guint                    grouping,
                                 EntDate                 *since)
{
  g_autofree EntDate *beginnings = g_new0 (EntDate, members->n_nations + 1);
  g_autoptr (GArray) nations = list_beginnings (members, grouping, beginnings);
  g_autoptr (GArray) last = g_array_new (FALSE, FALSE, sizeof (guint));
  EntDate latest = { 0 };

  for (guint i = 0; i < nations->len; i++)
    {
      EntDate from = beginnings[g_array_index (nations, guint, i) - members->n_groupings];

      if (!ent_date_is_set (from))
        return NULL;
      if (!ent_date_is_set (latest) || from.earliest > latest.earliest)
        latest = from;
    }
  for (guint i = 0; i < nations->len; i++)
    {
      guint node = g_array_index (nations, guint, i);
      EntDate from = beginnings[node - members->n_groupings];
      gboolean is_last = from.earliest == latest.earliest && from.latest == latest.latest;

      /* Neither may a date that is less precise be the later one, nor a member that is none beyond doubt. */
      if ((!is_last && from.latest >= latest.earliest)
          || (is_last && !(members->certain[node - members->n_groupings] & G_GUINT64_CONSTANT (1) << grouping)))
        return NULL;
      if (is_last)
        g_array_append_val (last, node);
    }
  if (members->hides || last->len == 0 || last->len == nations->len)
    return NULL;
  *since = latest;
  return sort_nations (members, g_steal_pointer (&last));
}
