/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-combination-things.h"

#include <glib/gi18n.h>
#include <math.h>

#include "charts/ent-network.h"
#include "words/ent-change-words.h"
#include "words/ent-combination-words.h"
#include "words/ent-finding.h"

/**
 * ent_combination_things_count_most:
 * @input: what is to be arranged
 * @most: (out): the most there is of anything on any day, at least one each
 * @cancellable: (nullable): to stop it
 * @error: return location
 *
 * For a chart that has the same sizes on all days.
 *
 * Returns: whether it was not cancelled
 */
gboolean
ent_combination_things_count_most (const EntChartInput   *input,
                                   EntCombinationCounts  *most,
                                   GCancellable          *cancellable,
                                   GError               **error)
{
  g_autoptr (EntCombinationCounter) counter = ent_combination_counter_new (input->graph);
  guint n_dates;
  const EntDay *dates = ent_graph_get_dates_of_change (input->graph, &n_dates);

  *most = (EntCombinationCounts) { 1, 1, 1, 1 };
  for (guint i = 0; i <= n_dates; i++)
    {
      EntCombinationCounts counts = ent_combination_counter_count (counter, i < n_dates ? dates[i] : ent_view_get_day (input->view));

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      *most = (EntCombinationCounts) { MAX (most->combinations, counts.combinations), MAX (most->nations, counts.nations),
                                       MAX (most->largest, counts.largest), MAX (most->members, counts.members) };
    }
  return TRUE;
}

/**
 * ent_combination_things_of:
 * @graph: a network
 * @combination: a combination of its groupings
 *
 * Returns: the thing
 */
EntThing
ent_combination_things_of (EntGraph             *graph,
                           const EntCombination *combination)
{
  EntDataset *dataset;
  g_autofree const char **ids = NULL;

  g_return_val_if_fail (graph && combination, ENT_THING_NOTHING);

  dataset = ent_graph_get_dataset (graph);
  ids = g_new0 (const char *, combination->n_groupings + 1);
  for (guint i = 0; i < combination->n_groupings; i++)
    ids[i] = ent_dataset_get_record (dataset, ent_graph_get_ref (graph, combination->groupings[i]))->id;
  return ent_thing_of_combination (ids);
}

/**
 * ent_combination_things_find:
 * @combinations: those of a day
 * @graph: their network
 * @thing: a thing
 *
 * Returns: which of them it is, or %ENT_NO_COMBINATION
 */
guint
ent_combination_things_find (EntCombinations *combinations,
                             EntGraph        *graph,
                             EntThing         thing)
{
  g_return_val_if_fail (combinations && graph, ENT_NO_COMBINATION);

  if (thing.kind != ENT_THING_COMBINATION)
    return ENT_NO_COMBINATION;
  for (guint i = 0; i < ent_combinations_get_n (combinations); i++)
    if (ent_thing_equal (ent_combination_things_of (graph, ent_combinations_get (combinations, i)), thing))
      return i;
  return ENT_NO_COMBINATION;
}

/**
 * ent_combination_things_get_marks:
 * @slice: a network on a day
 * @nation: node of a nation
 *
 * Returns: %ENT_MARK_POSSIBLY where it is not certain that the nation is a
 *   member of exactly the groupings of its combination, else 0
 */
guint
ent_combination_things_get_marks (EntSlice *slice,
                                  guint     nation)
{
  EntGraph *graph;
  EntRows incident;

  g_return_val_if_fail (slice, 0);

  graph = ent_slice_get_graph (slice);
  incident = ent_graph_get_incident (graph, nation);
  for (guint i = 0; i < incident.n_rows; i++)
    if (ent_graph_get_edges (graph)[incident.rows[i]].role == ENT_ROLE_MEMBER
        && ent_slice_get_edge (slice, incident.rows[i]) == ENT_PRESENCE_POSSIBLY)
      return ENT_MARK_POSSIBLY;
  return 0;
}

static void
add_combination (EntGraph             *graph,
                 const EntCombination *combination,
                 EntThings            *lead,
                 EntThings            *related)
{
  EntThing thing = ent_combination_things_of (graph, combination);

  ent_things_add (lead, thing);
  ent_things_add (related, thing);
  for (guint i = 0; i < combination->n_groupings; i++)
    ent_things_add (related, ent_thing_of (ent_graph_get_ref (graph, combination->groupings[i])));
  for (guint i = 0; i < combination->n_nations; i++)
    ent_things_add (related, ent_thing_of (ent_graph_get_ref (graph, combination->nations[i])));
}

/**
 * ent_combination_things_relate:
 * @slice: a network on a day
 * @thing: what is hovered or selected
 * @lead: as in #EntChart
 * @related: as in #EntChart
 *
 * A combination leads with its nations and groupings. With a nation goes its
 * combination, and all else is as in the network.
 */
void
ent_combination_things_relate (EntSlice  *slice,
                               EntThing   thing,
                               EntThings *lead,
                               EntThings *related)
{
  EntCombinations *combinations;
  EntGraph *graph;
  guint at, node;

  g_return_if_fail (slice && lead && related);

  graph = ent_slice_get_graph (slice);
  combinations = ent_combinations_of (slice);
  at = ent_combination_things_find (combinations, graph, thing);
  if (at != ENT_NO_COMBINATION)
    {
      add_combination (graph, ent_combinations_get (combinations, at), lead, related);
      return;
    }
  ent_network_relate (slice, thing, lead, related);
  if (!ent_thing_is (thing, ENT_KIND_NATION) || !ent_graph_lookup_node (graph, ent_thing_get_record (thing), &node))
    return;
  at = ent_combinations_find_nation (combinations, node);
  if (at != ENT_NO_COMBINATION)
    ent_things_add (related, ent_combination_things_of (graph, ent_combinations_get (combinations, at)));
}

/**
 * ent_combination_things_describe:
 * @slice: a network on a day
 * @thing: what is to be described
 * @description: (out): as in #EntChart
 *
 * Returns: whether there is anything to say
 */
gboolean
ent_combination_things_describe (EntSlice       *slice,
                                 EntThing        thing,
                                 EntDescription *description)
{
  EntRef record = ent_thing_get_record (thing);

  g_return_val_if_fail (slice && description, FALSE);

  *description = (EntDescription) { 0 };
  if (thing.kind == ENT_THING_COMBINATION)
    {
      EntCombinations *combinations = ent_combinations_of (slice);
      guint at = ent_combination_things_find (combinations, ent_slice_get_graph (slice), thing);

      if (at != ENT_NO_COMBINATION)
        {
          description->name = ent_combination_words_new_name (slice, ent_combinations_get (combinations, at));
          description->roles = ent_combination_words_new_nations (slice, combinations, at);
        }
      return description->name != NULL;
    }
  *description = (EntDescription) {
    .name = ent_description_new_name (slice, record),
    .roles = ent_description_new_roles (slice, record),
    .since = ent_description_new_since (slice, record),
    .changes = ent_change_words_dup_of (slice, record),
  };
  return description->name != NULL;
}

/**
 * ent_combination_things_find_place:
 * @scene: a picture of combinations
 * @thing: a thing
 * @place: (out): the place of the combination in the order in which one walks, from 1 on
 * @n: (out): how many combinations there are
 *
 * Returns: whether it is one of them
 */
gboolean
ent_combination_things_find_place (EntScene *scene,
                                   EntThing  thing,
                                   guint    *place,
                                   guint    *n)
{
  const EntSceneItem *items;

  g_return_val_if_fail (scene && place && n, FALSE);

  *place = *n = 0;
  items = ent_scene_get_items (scene);
  for (guint i = 0; i < ent_scene_get_n_items (scene) && thing.kind == ENT_THING_COMBINATION; i++)
    {
      if (!items[i].is_node || items[i].thing.kind != ENT_THING_COMBINATION)
        continue;
      ++*n;
      if (ent_thing_equal (items[i].thing, thing))
        *place = *n;
    }
  return *place > 0;
}

/**
 * ent_combination_things_locate_column:
 * @scene: a picture of combinations side by side
 * @thing: a thing
 *
 * Returns: (transfer full) (nullable): which column it is, in words; %NULL where it is none
 */
char *
ent_combination_things_locate_column (EntScene *scene,
                                      EntThing  thing)
{
  guint place, n;

  if (!ent_combination_things_find_place (scene, thing, &place, &n))
    return NULL;
  /* Translators: read out of a column of a chart */
  return g_strdup_printf (_("Column %1$u of %2$u"), place, n);
}

/* ------------------------------------------------------------------------ */
/* Walking */

typedef enum
{
  SORT_COMBINATION,
  SORT_NATION,
  SORT_GROUPING,
} Sort;

static gboolean
is_of_sort (const EntSceneItem *item,
            Sort                sort)
{
  if (!item->is_node)
    return FALSE;
  if (sort == SORT_COMBINATION)
    return item->thing.kind == ENT_THING_COMBINATION;
  return ent_thing_is (item->thing, sort == SORT_NATION ? ENT_KIND_NATION : ENT_KIND_GROUPING);
}

/* What a step is looked for among, and from where. */
typedef struct
{
  EntScene           *scene;
  const EntSceneItem *here;
  Sort                sort;
  double              dx;
  double              dy;
  double              reach; /* how far aside of the direction; INFINITY for wherever */
  double              aside; /* what that counts */
} Search;

/* The nearest that way; %NULL at the end. */
static const EntSceneItem *
find_next (const Search *search)
{
  const EntSceneItem *items = ent_scene_get_items (search->scene), *best = NULL;
  double least = INFINITY;

  for (guint i = 0; i < ent_scene_get_n_items (search->scene); i++)
    {
      double x = items[i].point.x - search->here->point.x, y = items[i].point.y - search->here->point.y;
      double along = x * search->dx + y * search->dy, beside = fabs (x * search->dy - y * search->dx), cost;

      /* A combination is below all of its width: the middle of the next one may be nearer. */
      if (search->sort == SORT_COMBINATION && search->dy != 0)
        beside = MAX (0, beside - items[i].half_width);
      cost = along + search->aside * beside;
      if (!is_of_sort (&items[i], search->sort) || along <= 1e-6 || beside > search->reach || cost >= least)
        continue;
      least = cost;
      best = &items[i];
    }
  return best;
}

static EntThing
get_thing (const EntSceneItem *item)
{
  return item ? item->thing : ENT_THING_NOTHING;
}

/* Combinations stand side by side; above each its nations, left of them all the groupings. */
static const EntSceneItem *
step_from_combination (Search *search)
{
  const EntSceneItem *next;

  if (search->dy != 0)
    {
      search->sort = SORT_NATION;
      search->reach = search->here->half_width + 1;
      return find_next (search);
    }
  next = find_next (search);
  if (next || search->dx > 0)
    return next;
  search->sort = SORT_GROUPING;
  return find_next (search);
}

static const EntSceneItem *
step_from_nation (Search *search)
{
  const EntSceneItem *next;

  /* Of several rows the next one of the same column. */
  search->reach = search->dy != 0 ? search->here->radius + 1 : INFINITY;
  search->aside = search->dy != 0 ? 1 : 0.01;
  next = find_next (search);
  if (next || search->dx > 0)
    return next;
  search->reach = INFINITY;
  search->aside = 100;
  search->sort = search->dy != 0 ? SORT_COMBINATION : SORT_GROUPING;
  return find_next (search);
}

static const EntSceneItem *
step_from_grouping (Search *search)
{
  if (search->dx > 0)
    {
      search->sort = SORT_COMBINATION;
      search->aside = 0.001;
    }
  return find_next (search);
}

/**
 * ent_combination_things_step:
 * @scene: a picture of combinations side by side, with their nations above or below and the groupings on the left
 * @from: the node one is at
 * @dx: as in #EntChart
 * @dy: as in #EntChart
 *
 * Returns: the next node that way; nothing at the rim
 */
EntThing
ent_combination_things_step (EntScene *scene,
                             EntThing  from,
                             double    dx,
                             double    dy)
{
  Search search;

  g_return_val_if_fail (scene, ENT_THING_NOTHING);

  search = (Search) { scene, ent_scene_find_node (scene, from), SORT_COMBINATION, dx, dy, INFINITY, 1 };
  if (!search.here)
    return ENT_THING_NOTHING;
  if (is_of_sort (search.here, SORT_COMBINATION))
    return get_thing (step_from_combination (&search));
  search.sort = is_of_sort (search.here, SORT_NATION) ? SORT_NATION : SORT_GROUPING;
  return get_thing (search.sort == SORT_NATION ? step_from_nation (&search) : step_from_grouping (&search));
}

/**
 * ent_combination_things_find_words:
 * @slice: a network on a day
 *
 * Returns: (transfer full) (nullable): what a picture of its combinations comes to
 */
char *
ent_combination_things_find_words (EntSlice *slice)
{
  EntCombinations *combinations;
  g_autofree char *found = NULL;
  g_autofree char *of_network = NULL;

  g_return_val_if_fail (slice, NULL);

  combinations = ent_combinations_of (slice);
  found = ent_combination_words_new_finding (slice, combinations);
  of_network = ent_finding_new (slice);
  if (found == NULL || of_network == NULL)
    return found ? g_steal_pointer (&found) : g_steal_pointer (&of_network);
  return g_strconcat (of_network, " ", found, NULL);
}
