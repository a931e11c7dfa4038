/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-choice.h"

#include <string.h>

struct _EntDataChoice
{
  EntDataset *dataset;
  gboolean    is_whole;
  guint8     *chosen[ENT_N_KINDS]; /* of each row, whether it goes out; %NULL for no kind */
};

static void
choose (EntDataChoice *choice,
        EntKind        kind,
        guint32        row)
{
  choice->chosen[kind][row] = TRUE;
}

static gboolean
has_any (EntDataChoice *choice,
         EntKind        kind,
         EntRows        rows)
{
  for (guint i = 0; i < rows.n_rows; i++)
    if (choice->chosen[kind][rows.rows[i]])
      return TRUE;

  return FALSE;
}

static void
choose_memberships (EntDataChoice *choice)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (choice->dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (choice->dataset, row);

      if (!choice->chosen[ENT_KIND_GROUPING][membership->grouping])
        continue;
      choose (choice, ENT_KIND_MEMBERSHIP, row);
      choose (choice, ENT_KIND_NATION, membership->nation);
    }
}

/* Ties between the nations, and what is told of the groupings. */
static void
choose_others (EntDataChoice *choice)
{
  EntDataset *dataset = choice->dataset;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_TIE); row++)
    {
      const EntTie *tie = ent_dataset_get_tie (dataset, row);

      if (choice->chosen[ENT_KIND_NATION][tie->nations[0]] && choice->chosen[ENT_KIND_NATION][tie->nations[1]])
        choose (choice, ENT_KIND_TIE, row);
    }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT); row++)
    if (has_any (choice, ENT_KIND_GROUPING, ent_dataset_get_event (dataset, row)->groupings))
      choose (choice, ENT_KIND_EVENT, row);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_QUOTE); row++)
    if (has_any (choice, ENT_KIND_GROUPING, ent_dataset_get_quote (dataset, row)->groupings))
      choose (choice, ENT_KIND_QUOTE, row);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    if (has_any (choice, ENT_KIND_GROUPING, ent_dataset_get_preset (dataset, row)->groupings))
      choose (choice, ENT_KIND_PRESET, row);
}

static void
choose_sources (EntDataChoice *choice)
{
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    for (guint32 row = 0; row < ent_dataset_get_n_rows (choice->dataset, kind); row++)
      {
        EntRows sources = { 0 };

        if (choice->chosen[kind][row])
          sources = ent_dataset_get_record (choice->dataset, ent_ref (kind, row))->sources;
        for (guint i = 0; i < sources.n_rows; i++)
          choose (choice, ENT_KIND_SOURCE, sources.rows[i]);
      }
}

/**
 * ent_data_choice_new:
 * @dataset: a data set
 * @groupings: groupings of it; none for all that the data set has
 *
 * Chooses all records, or those of some groupings: the groupings, who ever had
 * a role in one of them with all of these memberships, the ties between those,
 * events, quotes and presets that name one of the groupings, and the sources
 * of all that.
 *
 * Returns: (transfer full): the choice
 */
EntDataChoice *
ent_data_choice_new (EntDataset *dataset,
                     EntRows     groupings)
{
  EntDataChoice *choice;

  g_return_val_if_fail (dataset != NULL, NULL);

  choice = g_new0 (EntDataChoice, 1);
  choice->dataset = ent_dataset_ref (dataset);
  choice->is_whole = groupings.n_rows == 0;
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    {
      const guint n_rows = ent_dataset_get_n_rows (dataset, kind);

      choice->chosen[kind] = g_new0 (guint8, n_rows + 1);
      memset (choice->chosen[kind], choice->is_whole, n_rows);
    }
  if (choice->is_whole)
    return choice;

  for (guint i = 0; i < groupings.n_rows; i++)
    choose (choice, ENT_KIND_GROUPING, groupings.rows[i]);
  choose_memberships (choice);
  choose_others (choice);
  choose_sources (choice);
  return choice;
}

/**
 * ent_data_choice_free:
 * @choice: (transfer full) (nullable): a choice
 */
void
ent_data_choice_free (EntDataChoice *choice)
{
  if (choice == NULL)
    return;
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    g_free (choice->chosen[kind]);
  ent_dataset_unref (choice->dataset);
  g_free (choice);
}

/**
 * ent_data_choice_get_dataset:
 * @choice: a choice
 *
 * Returns: (transfer none): whose records they are
 */
EntDataset *
ent_data_choice_get_dataset (EntDataChoice *choice)
{
  g_return_val_if_fail (choice != NULL, NULL);

  return choice->dataset;
}

/**
 * ent_data_choice_is_whole:
 * @choice: a choice
 *
 * Returns: whether it was made of all records
 */
gboolean
ent_data_choice_is_whole (EntDataChoice *choice)
{
  g_return_val_if_fail (choice != NULL, FALSE);

  return choice->is_whole;
}

/**
 * ent_data_choice_has:
 * @choice: a choice
 * @kind: a table
 * @row: a row of it
 *
 * Returns: whether the record goes out
 */
gboolean
ent_data_choice_has (EntDataChoice *choice,
                     EntKind        kind,
                     guint32        row)
{
  g_return_val_if_fail (choice != NULL, FALSE);
  g_return_val_if_fail (kind > ENT_KIND_NONE && kind < ENT_N_KINDS, FALSE);
  g_return_val_if_fail (row < ent_dataset_get_n_rows (choice->dataset, kind), FALSE);

  return choice->chosen[kind][row];
}

/**
 * ent_data_choice_count:
 * @choice: a choice
 * @kind: a table
 *
 * Returns: how many of its records go out
 */
guint
ent_data_choice_count (EntDataChoice *choice,
                       EntKind        kind)
{
  guint n = 0;

  g_return_val_if_fail (choice != NULL, 0);
  g_return_val_if_fail (kind > ENT_KIND_NONE && kind < ENT_N_KINDS, 0);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (choice->dataset, kind); row++)
    n += choice->chosen[kind][row];
  return n;
}
