/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export-data/ent-data-choice.h"

#include <string.h>

struct _EntDataChoice
{
  EntDataset *dataset;
  gboolean    is_whole;
  gboolean    has_groupings; /* only some were asked for */
  gboolean    has_nations;
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

/* Whether a record names one of the groupings, and one of the nations, that were asked for. */
static gboolean
is_told_of (EntDataChoice *choice,
            EntRows        groupings,
            EntRows        nations,
            guint32        nation)
{
  const gboolean is_of_grouping = !choice->has_groupings || has_any (choice, ENT_KIND_GROUPING, groupings);
  const gboolean is_of_nation = !choice->has_nations || has_any (choice, ENT_KIND_NATION, nations)
                                || (nation != ENT_ROW_NONE && choice->chosen[ENT_KIND_NATION][nation]);

  return is_of_grouping && is_of_nation;
}

/* What is told of the groupings and nations, before those of the memberships are added to them. */
static void
choose_told (EntDataChoice *choice)
{
  EntDataset *dataset = choice->dataset;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_EVENT); row++)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, row);

      if (is_told_of (choice, event->groupings, event->nations, ENT_ROW_NONE))
        choose (choice, ENT_KIND_EVENT, row);
    }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_QUOTE); row++)
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, row);

      if (is_told_of (choice, quote->groupings, quote->nations, quote->nation))
        choose (choice, ENT_KIND_QUOTE, row);
    }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    if (!choice->has_nations && has_any (choice, ENT_KIND_GROUPING, ent_dataset_get_preset (dataset, row)->groupings))
      choose (choice, ENT_KIND_PRESET, row);
}

static void
choose_memberships (EntDataChoice *choice)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (choice->dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (choice->dataset, row);

      if ((!choice->has_groupings || choice->chosen[ENT_KIND_GROUPING][membership->grouping])
          && (!choice->has_nations || choice->chosen[ENT_KIND_NATION][membership->nation]))
        g_array_append_val (rows, row);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const guint32 row = g_array_index (rows, guint32, i);
      const EntMembership *membership = ent_dataset_get_membership (choice->dataset, row);

      choose (choice, ENT_KIND_MEMBERSHIP, row);
      choose (choice, ENT_KIND_NATION, membership->nation);
      choose (choice, ENT_KIND_GROUPING, membership->grouping);
    }
}

static void
choose_tie (EntDataChoice *choice,
            guint32        row)
{
  const EntTie *tie = ent_dataset_get_tie (choice->dataset, row);

  choose (choice, ENT_KIND_TIE, row);
  for (guint end = 0; end < 2; end++)
    choose (choice, ENT_KIND_NATION, tie->nations[end]);
}

/* Those between the nations. One nation that was asked for alone has none of these, but it has ties of its own. */
static void
choose_ties (EntDataChoice *choice,
             EntRows        nations)
{
  const gboolean is_alone = !choice->has_groupings && nations.n_rows == 1;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (choice->dataset, ENT_KIND_TIE); row++)
    {
      const guint32 *ends = ent_dataset_get_tie (choice->dataset, row)->nations;

      if (is_alone ? ends[0] == nations.rows[0] || ends[1] == nations.rows[0]
                   : choice->chosen[ENT_KIND_NATION][ends[0]] && choice->chosen[ENT_KIND_NATION][ends[1]])
        choose_tie (choice, row);
    }
}

static void
choose_all (EntDataChoice *choice,
            EntKind        kind,
            EntRows        rows)
{
  for (guint i = 0; i < rows.n_rows; i++)
    choose (choice, kind, rows.rows[i]);
}

/* A record, and those it names that it would say nothing without. */
static void
choose_record (EntDataChoice *choice,
               EntRef         ref)
{
  choose (choice, ref.kind, ref.row);
  switch (ref.kind)
    {
    case ENT_KIND_MEMBERSHIP:
      choose (choice, ENT_KIND_NATION, ent_dataset_get_membership (choice->dataset, ref.row)->nation);
      choose (choice, ENT_KIND_GROUPING, ent_dataset_get_membership (choice->dataset, ref.row)->grouping);
      break;
    case ENT_KIND_TIE:
      choose_tie (choice, ref.row);
      break;
    case ENT_KIND_EVENT:
      choose_all (choice, ENT_KIND_GROUPING, ent_dataset_get_event (choice->dataset, ref.row)->groupings);
      choose_all (choice, ENT_KIND_NATION, ent_dataset_get_event (choice->dataset, ref.row)->nations);
      break;
    case ENT_KIND_QUOTE:
      choose_all (choice, ENT_KIND_GROUPING, ent_dataset_get_quote (choice->dataset, ref.row)->groupings);
      choose_all (choice, ENT_KIND_NATION, ent_dataset_get_quote (choice->dataset, ref.row)->nations);
      if (ent_dataset_get_quote (choice->dataset, ref.row)->nation != ENT_ROW_NONE)
        choose (choice, ENT_KIND_NATION, ent_dataset_get_quote (choice->dataset, ref.row)->nation);
      break;
    case ENT_KIND_PRESET:
      choose_all (choice, ENT_KIND_GROUPING, ent_dataset_get_preset (choice->dataset, ref.row)->groupings);
      break;
    default:
      break;
    }
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

static EntDataChoice *
choice_new_empty (EntDataset *dataset)
{
  EntDataChoice *choice = g_new0 (EntDataChoice, 1);

  choice->dataset = ent_dataset_ref (dataset);
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    choice->chosen[kind] = g_new0 (guint8, ent_dataset_get_n_rows (dataset, kind) + 1);
  return choice;
}

/**
 * ent_data_choice_new:
 * @dataset: a data set
 * @groupings: groupings of it; none for whatever groupings there are
 * @nations: nations of it; none for whatever nations there are
 *
 * Chooses all records, or those of some groupings, of some nations, or of some
 * nations in some groupings: these, the memberships of these nations in these
 * groupings and whom they name, the ties between the nations then chosen,
 * events and quotes that name one of the groupings and one of the nations, and
 * the sources of all that. Presets go with groupings alone. A nation that is
 * alone, of whatever groupings, has its ties with all others.
 *
 * Returns: (transfer full): the choice
 */
EntDataChoice *
ent_data_choice_new (EntDataset *dataset,
                     EntRows     groupings,
                     EntRows     nations)
{
  EntDataChoice *choice;

  g_return_val_if_fail (dataset != NULL, NULL);

  choice = choice_new_empty (dataset);
  choice->has_groupings = groupings.n_rows > 0;
  choice->has_nations = nations.n_rows > 0;
  choice->is_whole = !choice->has_groupings && !choice->has_nations;
  if (choice->is_whole)
    {
      for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
        memset (choice->chosen[kind], TRUE, ent_dataset_get_n_rows (dataset, kind));
      return choice;
    }

  choose_all (choice, ENT_KIND_GROUPING, groupings);
  choose_all (choice, ENT_KIND_NATION, nations);
  choose_told (choice);
  choose_memberships (choice);
  choose_ties (choice, nations);
  choose_sources (choice);
  return choice;
}

/**
 * ent_data_choice_new_of:
 * @dataset: a data set
 * @records: (array length=n_records): records of it
 * @n_records: how many
 *
 * Chooses some records, such as those of a picture, with the nations and
 * groupings that they name and the sources of all that.
 *
 * Returns: (transfer full): the choice
 */
EntDataChoice *
ent_data_choice_new_of (EntDataset   *dataset,
                        const EntRef *records,
                        guint         n_records)
{
  EntDataChoice *choice;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (records != NULL || n_records == 0, NULL);

  choice = choice_new_empty (dataset);
  for (guint i = 0; i < n_records; i++)
    choose_record (choice, records[i]);
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
