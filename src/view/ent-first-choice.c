/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-first-choice.h"

/* So many groupings are shown without a choice; of more, the best connected
 * ones, as long as they have no more nations than a page holds. */
#define MAX_GROUPINGS 6
#define MAX_NATIONS 60

static gboolean
is_anybody_there (EntDataset *dataset,
                  EntDay      day)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    if (ent_dataset_get_membership_presence (dataset, row, day) != ENT_PRESENCE_ABSENT)
      return TRUE;
  /* Ties are shown by themselves only where there is no grouping. */
  if (ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING) > 0)
    return FALSE;
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_TIE); row++)
    if (ent_span_presence (ent_dataset_get_tie (dataset, row)->span, day) != ENT_PRESENCE_ABSENT)
      return TRUE;
  return FALSE;
}

/**
 * ent_first_choice_get_day:
 * @dataset: a dataset
 *
 * Returns: the day of the data, if somebody belongs to a grouping then; or else
 *   the last day before it on which somebody did; or else the first one after it
 */
EntDay
ent_first_choice_get_day (EntDataset *dataset)
{
  EntDay updated, last = ENT_DAY_MIN, next = ENT_DAY_MAX;

  g_return_val_if_fail (dataset != NULL, 0);

  updated = ent_dataset_get_updated (dataset);
  if (is_anybody_there (dataset, updated))
    return updated;
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, row);
      EntSpan life = ent_dataset_get_life (dataset, membership->grouping);
      const EntDate ends[] = { membership->span.until, life.until };

      for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
        if (ent_date_is_set (ends[i]) && ends[i].earliest > last && ends[i].earliest <= updated
            && ent_dataset_get_membership_presence (dataset, row, ends[i].earliest - 1) != ENT_PRESENCE_ABSENT)
          last = ends[i].earliest - 1;
      if (ent_date_is_set (membership->span.from) && membership->span.from.latest > updated
          && ent_dataset_get_membership_presence (dataset, row, membership->span.from.latest) != ENT_PRESENCE_ABSENT)
        next = MIN (next, membership->span.from.latest);
    }
  if (last > ENT_DAY_MIN)
    return last;
  return next < ENT_DAY_MAX ? next : updated;
}

/* ------------------------------------------------------------------------ */
/* The groupings */

/* Groupings to choose from on a day, and the nations of those chosen. */
typedef struct
{
  EntDataset *dataset;
  gboolean   *is_there;  /* per membership: on the day */
  gboolean   *is_chosen; /* per grouping */
  guint      *n_groups;  /* per nation: how many groupings it is in on the day */
  gboolean   *is_shown;  /* per nation: in a grouping chosen */
  guint       n_shown;
} Choice;

/* How well a grouping is connected: with those chosen, or with all while none
 * is; and how many nations it would bring in. */
static guint64
count_links (Choice   *choice,
             guint32   grouping,
             gboolean  is_first,
             guint    *n_new)
{
  EntRows memberships = ent_dataset_get_memberships_of_grouping (choice->dataset, grouping);
  guint64 n_links = 0;

  *n_new = 0;
  for (guint i = 0; i < memberships.n_rows; i++)
    if (choice->is_there[memberships.rows[i]])
      {
        guint32 nation = ent_dataset_get_membership (choice->dataset, memberships.rows[i])->nation;

        n_links += is_first ? choice->n_groups[nation] - 1 : (guint) choice->is_shown[nation];
        *n_new += !choice->is_shown[nation];
      }
  return n_links;
}

static void
choose (Choice  *choice,
        guint32  grouping)
{
  EntRows memberships = ent_dataset_get_memberships_of_grouping (choice->dataset, grouping);

  choice->is_chosen[grouping] = TRUE;
  for (guint i = 0; i < memberships.n_rows; i++)
    if (choice->is_there[memberships.rows[i]])
      {
        guint32 nation = ent_dataset_get_membership (choice->dataset, memberships.rows[i])->nation;

        choice->n_shown += !choice->is_shown[nation];
        choice->is_shown[nation] = TRUE;
      }
}

/* The best connected of @candidates, one after the other. */
static void
choose_connected (Choice *choice,
                  GArray *candidates)
{
  for (guint n = 0; n < MAX_GROUPINGS; n++)
    {
      guint32 best = ENT_ROW_NONE;
      guint64 best_links = 0;

      for (guint i = 0; i < candidates->len; i++)
        {
          guint32 grouping = g_array_index (candidates, guint32, i);
          guint n_new;
          guint64 n_links = choice->is_chosen[grouping] ? 0 : count_links (choice, grouping, n == 0, &n_new);

          if (choice->is_chosen[grouping] || choice->n_shown + n_new > MAX_NATIONS)
            continue;
          if (best == ENT_ROW_NONE || n_links > best_links)
            {
              best = grouping;
              best_links = n_links;
            }
        }
      if (best == ENT_ROW_NONE)
        break;
      choose (choice, best);
    }
  /* Each alone is more than a page holds. */
  if (choice->n_shown == 0)
    choose (choice, g_array_index (candidates, guint32, 0));
}

/**
 * ent_first_choice_find:
 * @dataset: a dataset
 * @day: the day to be shown
 *
 * Returns: (transfer full) (element-type guint32): rows of groupings that have
 *   somebody on @day, in their order: all while they are few, or else those that
 *   have the most nations in common; of groupings without anybody the first ones
 */
GArray *
ent_first_choice_find (EntDataset *dataset,
                       EntDay      day)
{
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_groupings;

  g_return_val_if_fail (dataset != NULL, found);

  n_groupings = ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING);
  g_autofree gboolean *is_chosen = g_new0 (gboolean, n_groupings + 1);
  g_autofree guint *n_groups = g_new0 (guint, ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) + 1);
  g_autofree gboolean *is_shown = g_new0 (gboolean, ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) + 1);
  g_autofree gboolean *is_there = g_new (gboolean, ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP) + 1);
  Choice choice = { dataset, is_there, is_chosen, n_groups, is_shown, 0 };

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_MEMBERSHIP); row++)
    is_there[row] = ent_dataset_get_membership_presence (dataset, row, day) != ENT_PRESENCE_ABSENT;
  for (guint32 row = 0; row < n_groupings; row++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, row);
      gboolean has_anybody = FALSE;

      for (guint i = 0; i < memberships.n_rows; i++)
        if (is_there[memberships.rows[i]])
          {
            n_groups[ent_dataset_get_membership (dataset, memberships.rows[i])->nation]++;
            has_anybody = TRUE;
          }
      if (has_anybody)
        g_array_append_val (candidates, row);
    }

  if (candidates->len > MAX_GROUPINGS)
    choose_connected (&choice, candidates);
  for (guint i = 0; i < candidates->len; i++)
    if (candidates->len <= MAX_GROUPINGS || is_chosen[g_array_index (candidates, guint32, i)])
      g_array_append_val (found, g_array_index (candidates, guint32, i));
  for (guint32 row = 0; candidates->len == 0 && row < MIN (n_groupings, MAX_GROUPINGS); row++)
    g_array_append_val (found, row);
  return found;
}
