/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-combination-words.h"

#include <glib/gi18n.h>

#include "words/ent-list-words.h"
#include "words/ent-range-words.h"

/* More combinations of the same size are not named in a finding. */
#define MAX_LARGEST 2

static char *
join_groupings (EntSlice             *slice,
                const EntCombination *combination)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  g_autofree const char **names = g_new (const char *, combination->n_groupings);

  for (guint i = 0; i < combination->n_groupings; i++)
    names[i] = ent_dataset_get_grouping_name (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, combination->groupings[i]).row);
  return ent_list_join_names (names, combination->n_groupings);
}

/**
 * ent_combination_words_new_name:
 * @slice: a network on a day
 * @combination: one of its combinations
 *
 * Returns: (transfer full): what it is called: “BRICS only”, “Exactly BRICS and SCO”
 */
char *
ent_combination_words_new_name (EntSlice             *slice,
                                const EntCombination *combination)
{
  g_autofree char *groupings = NULL;

  g_return_val_if_fail (slice && combination, NULL);

  groupings = join_groupings (slice, combination);
  if (combination->n_groupings == 1)
    /* Translators: a grouping: of the nations that are members of it and of no other that is shown */
    return g_strdup_printf (_("%s only"), groupings);
  /* Translators: groupings: of the nations that are members of them and of no other that is shown */
  return g_strdup_printf (_("Exactly %s"), groupings);
}

/**
 * ent_combination_words_new_nations:
 * @slice: a network on a day
 * @combinations: its combinations
 * @combination: one of them
 *
 * Returns: (transfer full): how many nations are in it, and which, such as “1 nation:
 *   Iran”; and in a second line how many are in its groupings and perhaps in others, “At least BRICS and SCO: 4 nations”
 */
char *
ent_combination_words_new_nations (EntSlice        *slice,
                                   EntCombinations *combinations,
                                   guint            combination)
{
  EntGraph *graph;
  const EntCombination *of;
  g_autofree const char **names = NULL;
  g_autofree char *list = NULL;
  g_autofree char *exactly = NULL;
  g_autofree char *groupings = NULL;
  g_autofree char *at_least = NULL;
  guint n_with;

  g_return_val_if_fail (slice && combinations, NULL);

  graph = ent_slice_get_graph (slice);
  of = ent_combinations_get (combinations, combination);
  names = g_new (const char *, of->n_nations);
  for (guint i = 0; i < of->n_nations; i++)
    names[i] = ent_dataset_get_nation_name_at (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, of->nations[i]).row,
                                               ent_slice_get_day (slice));
  list = ent_list_enumerate (names, of->n_nations);
  /* Translators: how many nations are members of exactly some groupings, and their names */
  exactly = g_strdup_printf (ngettext ("%u nation: %s", "%u nations: %s", of->n_nations), of->n_nations, list);
  n_with = ent_combinations_count_with (combinations, combination);
  if (n_with == of->n_nations)
    return g_steal_pointer (&exactly);
  groupings = join_groupings (slice, of);
  /* Translators: how many nations are members of some groupings, whatever else they are members of */
  at_least = g_strdup_printf (ngettext ("At least %s: %u nation", "At least %s: %u nations", n_with), groupings, n_with);
  return g_strconcat (exactly, "\n", at_least, NULL);
}

/* Whether all that is shown is certain, so that it can be claimed. */
static gboolean
is_certain (EntSlice *slice)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  const EntEdge *edges = ent_graph_get_edges (graph);

  for (guint e = 0; e < ent_graph_get_n_edges (graph); e++)
    if (edges[e].role == ENT_ROLE_MEMBER
        && (ent_slice_get_edge (slice, e) == ENT_PRESENCE_POSSIBLY
            || (ent_slice_get_edge (slice, e) != ENT_PRESENCE_ABSENT
                && ent_dataset_get_membership (ent_graph_get_dataset (graph), edges[e].membership)->record.disputed)))
      return FALSE;
  return TRUE;
}

/* “BRICS only and SCO only”: those of the most nations; %NULL where they are many. */
static char *
write_largest (EntSlice        *slice,
               EntCombinations *combinations,
               guint           *n_nations,
               guint           *n_largest)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  *n_nations = 0;
  for (guint i = 0; i < ent_combinations_get_n (combinations); i++)
    *n_nations = MAX (*n_nations, ent_combinations_get (combinations, i)->n_nations);
  for (guint i = 0; i < ent_combinations_get_n (combinations); i++)
    if (ent_combinations_get (combinations, i)->n_nations == *n_nations)
      {
        char *groupings = join_groupings (slice, ent_combinations_get (combinations, i));

        if (ent_combinations_get (combinations, i)->n_groupings == 1)
          {
            g_ptr_array_add (names, g_strdup_printf (_("%s only"), groupings));
            g_free (groupings);
          }
        else
          g_ptr_array_add (names, groupings);
      }
  *n_largest = names->len;
  return names->len <= MAX_LARGEST ? ent_list_join_names ((const char *const *) names->pdata, names->len) : NULL;
}

static char *
write_finding (EntSlice        *slice,
               EntCombinations *combinations)
{
  g_autofree char *largest = NULL;
  guint n, n_nations, n_largest;

  n = ent_combinations_get_n (combinations);
  if (n < 2 || !is_certain (slice))
    return NULL;
  largest = write_largest (slice, combinations, &n_nations, &n_largest);
  if (largest == NULL)
    return g_strdup_printf (ngettext ("There is %u combination.", "There are %u combinations.", n), n);
  if (n_largest == 1)
    /* Translators: how many combinations of groupings exist, the one that most nations are in, and how many these are */
    return g_strdup_printf (ngettext ("Of %u combination the largest is %s, %u.", "Of %u combinations the largest is %s, %u.", n),
                            n, largest, n_nations);
  /* Translators: how many combinations of groupings exist, those that most nations are in, and how many are in each of them */
  return g_strdup_printf (ngettext ("Of %u combination the largest are %s, %u each.", "Of %u combinations the largest are %s, %u each.", n),
                          n, largest, n_nations);
}

/**
 * ent_combination_words_new_finding:
 * @slice: a network on a day
 * @combinations: its combinations
 *
 * Returns: (transfer full) (nullable): how many combinations there are, and
 *   which are the largest, in a sentence; %NULL where there are no two or where it is not certain who is a member
 */
char *
ent_combination_words_new_finding (EntSlice        *slice,
                                   EntCombinations *combinations)
{
  g_autofree char *finding = NULL;

  g_return_val_if_fail (slice && combinations, NULL);

  finding = write_finding (slice, combinations);
  return finding != NULL ? ent_range_words_dup_clause (slice, finding) : NULL;
}
