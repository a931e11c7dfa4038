/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "graph/ent-graph-changes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-collate.h"

typedef struct
{
  const char *id;
  const char *text; /* for gettext */
} Name;

static const Name names[ENT_N_GRAPH_CHANGE_KINDS] = {
  /* Translators: what happened to a grouping or to a nation in it, in a table */
  [ENT_GRAPH_CHANGE_FOUNDED] = { "founded", N_("Founded") },
  [ENT_GRAPH_CHANGE_JOINED] = { "joined", N_("Joined") },
  [ENT_GRAPH_CHANGE_NEW_ROLE] = { "new-role", N_("New role") },
  [ENT_GRAPH_CHANGE_SUSPENDED] = { "suspended", N_("Suspended") },
  [ENT_GRAPH_CHANGE_RESTORED] = { "restored", N_("Suspension ended") },
  [ENT_GRAPH_CHANGE_LEFT] = { "left", N_("Left") },
  [ENT_GRAPH_CHANGE_LOST_ROLE] = { "lost-role", N_("Role given up") },
  [ENT_GRAPH_CHANGE_ENDED] = { "ended", N_("Ended") },
  [ENT_GRAPH_CHANGE_TIE_BEGAN] = { "tie-began", N_("Tie began") },
  [ENT_GRAPH_CHANGE_TIE_ENDED] = { "tie-ended", N_("Tie ended") },
};

/**
 * ent_graph_change_kind_to_id:
 * @kind: a kind of change
 *
 * Returns: its name for programs
 */
const char *
ent_graph_change_kind_to_id (EntGraphChangeKind kind)
{
  g_return_val_if_fail (kind < ENT_N_GRAPH_CHANGE_KINDS, NULL);

  return names[kind].id;
}

/**
 * ent_graph_change_kind_to_text:
 * @kind: a kind of change
 *
 * Returns: its name for people
 */
const char *
ent_graph_change_kind_to_text (EntGraphChangeKind kind)
{
  g_return_val_if_fail (kind < ENT_N_GRAPH_CHANGE_KINDS, NULL);

  return _(names[kind].text);
}

/* ------------------------------------------------------------------------ */
/* Memberships */

/* The earlier of two ends; one that is not set never comes. */
static EntDate
get_earlier (EntDate a,
             EntDate b)
{
  if (!ent_date_is_set (a) || !ent_date_is_set (b))
    return ent_date_is_set (a) ? a : b;
  return b.earliest < a.earliest ? b : a;
}

/* When a role ends, and with what: its own end, or that of grouping or nation. */
typedef struct
{
  EntDate  date;
  gboolean with_grouping;
  gboolean with_nation;
} End;

static End
get_end (EntDataset          *dataset,
         const EntMembership *membership)
{
  EntDate of_grouping = ent_dataset_get_life (dataset, membership->grouping).until;
  EntDate of_nation = ent_dataset_get_nation (dataset, membership->nation)->span.until;
  End end = { .date = get_earlier (membership->span.until, get_earlier (of_grouping, of_nation)) };

  end.with_grouping = ent_date_is_set (of_grouping) && of_grouping.earliest == end.date.earliest;
  end.with_nation = ent_date_is_set (of_nation) && of_nation.earliest == end.date.earliest;
  return end;
}

/* The edges of one nation in one grouping. */
typedef struct
{
  EntDataset    *dataset;
  const EntEdge *edges;
  guint          n_edges;
} Pair;

static const EntMembership *
get_membership (const Pair *pair,
                guint       i)
{
  return ent_dataset_get_membership (pair->dataset, pair->edges[i].membership);
}

/* The role that gives way to the one of edge @i just when that begins; a
 * suspension is none, since it lies on top of one. */
static gboolean
find_before (const Pair *pair,
             guint       i,
             guint      *before)
{
  EntDate from = get_membership (pair, i)->span.from;

  for (*before = 0; *before < pair->n_edges; (*before)++)
    if (*before != i && pair->edges[*before].role != ENT_ROLE_SUSPENDED
        && ent_date_equal (get_end (pair->dataset, get_membership (pair, *before)).date, from))
      return TRUE;
  return FALSE;
}

/* Whether another role takes over just when the one of edge @i ends. */
static gboolean
goes_on (const Pair *pair,
         guint       i,
         EntDate     end)
{
  for (guint other = 0; other < pair->n_edges; other++)
    if (other != i && pair->edges[other].role != ENT_ROLE_SUSPENDED && ent_date_equal (get_membership (pair, other)->span.from, end))
      return TRUE;
  return FALSE;
}

/* Whether a membership is still there when its suspension ends. */
static gboolean
is_still_member (const Pair *pair,
                 EntDate     end)
{
  for (guint other = 0; other < pair->n_edges; other++)
    if (pair->edges[other].role == ENT_ROLE_MEMBER && ent_span_presence (get_membership (pair, other)->span, end.latest) != ENT_PRESENCE_ABSENT)
      return TRUE;
  return FALSE;
}

static EntGraphChange
make_change (const Pair *pair,
             guint       i,
             EntDate     date)
{
  const EntMembership *membership = get_membership (pair, i);

  return (EntGraphChange) {
    .date = date,
    .ref = ent_ref (ENT_KIND_MEMBERSHIP, pair->edges[i].membership),
    .grouping = membership->grouping,
    .nation = membership->nation,
    .other = ENT_ROW_NONE,
    .before = ENT_N_ROLES,
    .after = ENT_N_ROLES,
    .disputed = membership->record.disputed != NULL,
  };
}

static void
add_beginning (GArray     *changes,
               const Pair *pair,
               guint       i)
{
  const EntMembership *membership = get_membership (pair, i);
  EntGraphChange change = make_change (pair, i, membership->span.from);
  guint before;

  if (!ent_date_is_set (membership->span.from))
    return;
  change.after = membership->role;
  change.founding = membership->founding;
  if (membership->role == ENT_ROLE_SUSPENDED)
    change.kind = ENT_GRAPH_CHANGE_SUSPENDED;
  else
    change.kind = membership->role == ENT_ROLE_MEMBER ? ENT_GRAPH_CHANGE_JOINED : ENT_GRAPH_CHANGE_NEW_ROLE;
  if (membership->role != ENT_ROLE_SUSPENDED && find_before (pair, i, &before))
    change.before = pair->edges[before].role;
  if (change.before != change.after)
    g_array_append_val (changes, change);
}

static void
add_end (GArray     *changes,
         const Pair *pair,
         guint       i)
{
  EntRole role = pair->edges[i].role;
  End end = get_end (pair->dataset, get_membership (pair, i));
  EntGraphChange change = make_change (pair, i, end.date);

  if (!ent_date_is_set (end.date) || (role != ENT_ROLE_SUSPENDED && goes_on (pair, i, end.date)))
    return;
  change.before = role;
  change.nation_ends = end.with_nation && !end.with_grouping;
  if (end.with_grouping || end.with_nation)
    change.kind = ENT_GRAPH_CHANGE_ENDED;
  else if (role == ENT_ROLE_SUSPENDED)
    change.kind = ENT_GRAPH_CHANGE_RESTORED;
  else
    change.kind = role == ENT_ROLE_MEMBER ? ENT_GRAPH_CHANGE_LEFT : ENT_GRAPH_CHANGE_LOST_ROLE;
  /* Who leaves while suspended leaves: nothing is restored. */
  if (change.kind == ENT_GRAPH_CHANGE_RESTORED && !is_still_member (pair, end.date))
    return;
  g_array_append_val (changes, change);
}

static void
add_memberships (GArray   *changes,
                 EntGraph *graph)
{
  const EntEdge *edges = ent_graph_get_edges (graph);
  guint n_edges = ent_graph_get_n_edges (graph);
  guint end;

  for (guint first = 0; first < n_edges; first = end)
    {
      Pair pair = { ent_graph_get_dataset (graph), edges + first, 0 };

      for (end = first; end < n_edges && edges[end].grouping == edges[first].grouping && edges[end].nation == edges[first].nation; end++)
        pair.n_edges++;
      for (guint i = 0; i < pair.n_edges; i++)
        {
          add_beginning (changes, &pair, i);
          add_end (changes, &pair, i);
        }
    }
}

/* ------------------------------------------------------------------------ */
/* Groupings and ties */

static void
add_plain (GArray             *changes,
           EntGraphChangeKind  kind,
           EntDate             date,
           EntGraphChange      change)
{
  change.kind = kind;
  change.date = date;
  change.before = change.after = ENT_N_ROLES;
  if (ent_date_is_set (date))
    g_array_append_val (changes, change);
}

static void
add_groupings (GArray   *changes,
               EntGraph *graph)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);

  for (guint node = 0; node < ent_graph_get_n_groupings (graph); node++)
    {
      EntRef ref = ent_graph_get_ref (graph, node);
      EntSpan life = ent_dataset_get_life (dataset, ref.row);
      EntGraphChange change = {
        .ref = ref, .grouping = ref.row, .nation = ENT_ROW_NONE, .other = ENT_ROW_NONE,
        .disputed = ent_dataset_get_record (dataset, ref)->disputed != NULL,
      };

      add_plain (changes, ENT_GRAPH_CHANGE_FOUNDED, life.from, change);
      add_plain (changes, ENT_GRAPH_CHANGE_ENDED, life.until, change);
    }
}

static void
add_ties (GArray   *changes,
          EntGraph *graph)
{
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntTieLine *lines = ent_graph_get_ties (graph);

  for (guint i = 0; i < ent_graph_get_n_ties (graph); i++)
    {
      const EntTie *tie = ent_dataset_get_tie (dataset, lines[i].tie);
      EntDate until = tie->span.until;
      EntGraphChange change = {
        .ref = ent_ref (ENT_KIND_TIE, lines[i].tie), .grouping = ENT_ROW_NONE, .nation = tie->nations[0], .other = tie->nations[1],
        .disputed = tie->record.disputed != NULL,
      };

      for (guint end = 0; end < 2; end++)
        until = get_earlier (until, ent_dataset_get_nation (dataset, tie->nations[end])->span.until);
      add_plain (changes, ENT_GRAPH_CHANGE_TIE_BEGAN, tie->span.from, change);
      add_plain (changes, ENT_GRAPH_CHANGE_TIE_ENDED, until, change);
    }
}

/* ------------------------------------------------------------------------ */

/* Names are put into order by keys, which take long to make: each is made once, when two changes ask for it. */
typedef struct
{
  EntDataset *dataset; /* borrowed */
  GHashTable *keys;    /* owned: of a name to that by which it is ordered */
} Order;

static const char *
get_key (const Order *order,
         guint32      nation,
         EntDay       day)
{
  const char *name = ent_dataset_get_nation_name_at (order->dataset, nation, day);
  const char *key = g_hash_table_lookup (order->keys, name);

  if (key == NULL)
    {
      key = ent_collate_key (name);
      g_hash_table_insert (order->keys, (gpointer) name, (gpointer) key);
    }
  return key;
}

static int
compare_nations (const EntGraphChange *first,
                 const EntGraphChange *second,
                 const Order          *order)
{
  EntDay day = first->date.earliest;
  int result;

  if (first->nation == second->nation)
    return 0;
  if (first->nation == ENT_ROW_NONE || second->nation == ENT_ROW_NONE)
    return first->nation == ENT_ROW_NONE ? -1 : 1;
  result = strcmp (get_key (order, first->nation, day), get_key (order, second->nation, day));
  return result != 0 ? result : (first->nation > second->nation) - (first->nation < second->nation);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const EntGraphChange *first = a, *second = b;
  int order = ent_date_compare (first->date, second->date);

  if (order == 0 && first->kind != second->kind)
    order = first->kind < second->kind ? -1 : 1;
  if (order == 0 && first->grouping != second->grouping)
    order = first->grouping < second->grouping ? -1 : 1;
  if (order == 0)
    order = compare_nations (first, second, user_data);
  return order != 0 ? order : (first->ref.row > second->ref.row) - (first->ref.row < second->ref.row);
}

/**
 * ent_graph_list_changes:
 * @graph: a network
 *
 * Lists everything that its groupings, memberships and ties begin or end with.
 * A role that gives way to another one is a single change. What has no date is
 * not listed. Nothing is listed twice, and every beginning and end is, within
 * the period of the network and beyond it.
 *
 * Returns: (transfer full) (element-type EntGraphChange): what changed, oldest
 *   first; of a day by kind, grouping and name of the nation
 */
GArray *
ent_graph_list_changes (EntGraph *graph)
{
  GArray *changes;
  Order order;

  g_return_val_if_fail (graph != NULL, NULL);

  changes = g_array_new (FALSE, FALSE, sizeof (EntGraphChange));
  add_groupings (changes, graph);
  add_memberships (changes, graph);
  add_ties (changes, graph);
  order = (Order) { ent_graph_get_dataset (graph), g_hash_table_new_full (NULL, NULL, NULL, g_free) };
  g_array_sort_with_data (changes, compare_changes, &order);
  g_hash_table_unref (order.keys);

  return changes;
}

/**
 * ent_graph_list_changes_of:
 * @dataset: a dataset
 * @groupings: rows of groupings
 *
 * Returns: (transfer full) (element-type EntGraphChange): all that ever changed in
 *   them, whatever the role, as ent_graph_list_changes() has it
 */
GArray *
ent_graph_list_changes_of (EntDataset *dataset,
                           EntRows     groupings)
{
  g_autoptr (EntQuery) query = NULL;
  g_autoptr (EntGraph) graph = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  query = ent_query_new (groupings.rows, groupings.n_rows, ENT_ROLES_ALL, NULL, 0, (EntPeriod) { ENT_DAY_MIN, ENT_DAY_MAX });
  graph = ent_graph_new (dataset, query);
  return ent_graph_list_changes (graph);
}

/**
 * ent_graph_changes_in:
 * @changes: (element-type EntGraphChange): what changed
 * @period: from when until when, both included
 *
 * Returns: (transfer full) (element-type EntGraphChange): those that may have
 *   happened in @period
 */
GArray *
ent_graph_changes_in (GArray    *changes,
                      EntPeriod  period)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (EntGraphChange));

  g_return_val_if_fail (changes != NULL, found);

  for (guint i = 0; i < changes->len; i++)
    {
      EntDate date = g_array_index (changes, EntGraphChange, i).date;

      if (date.earliest <= period.last && date.latest >= period.first)
        g_array_append_val (found, g_array_index (changes, EntGraphChange, i));
    }
  return found;
}

/**
 * ent_graph_changes_on:
 * @changes: (element-type EntGraphChange): what changed
 * @day: a date of change
 *
 * What a step to @day, or over it, passes: an imprecise date is passed on the
 * first of its days and on the last, between which nothing is certain.
 *
 * Returns: (transfer full) (element-type EntGraphChange): those changes
 */
GArray *
ent_graph_changes_on (GArray *changes,
                      EntDay  day)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (EntGraphChange));

  g_return_val_if_fail (changes != NULL, found);

  for (guint i = 0; i < changes->len; i++)
    {
      EntDate date = g_array_index (changes, EntGraphChange, i).date;

      if (date.earliest == day || date.latest == day)
        g_array_append_val (found, g_array_index (changes, EntGraphChange, i));
    }
  return found;
}
