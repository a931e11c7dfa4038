/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-dataset-private.h"

#include "base/ent-nearest.h"

/**
 * ent_dataset_new:
 * @arena: (transfer full): where its texts are to live
 *
 * Returns: (transfer full): a dataset without tables, for who makes them
 */
EntDataset *
ent_dataset_new (EntArena *arena)
{
  EntDataset *dataset = g_new0 (EntDataset, 1);

  g_atomic_ref_count_init (&dataset->ref_count);
  dataset->arena = arena;
  dataset->memory = g_ptr_array_new_with_free_func (g_free);
  return dataset;
}

/**
 * ent_dataset_own:
 * @dataset: a dataset that is being made
 * @memory: (transfer full) (nullable): of g_malloc()
 *
 * Returns: (transfer none): @memory, which now lives as long as @dataset
 */
gpointer
ent_dataset_own (EntDataset *dataset,
                 gpointer    memory)
{
  g_ptr_array_add (dataset->memory, memory);
  return memory;
}

static const char *
get_row_id (gconstpointer table,
            guint32       row)
{
  return ent_table_get_record (table, row)->id;
}

/**
 * ent_dataset_begin_ids:
 * @dataset: a dataset that is being made, with its table of @kind
 * @kind: a kind of record that has ids
 *
 * Makes room for the ids of a table; each is added once its row has it.
 */
void
ent_dataset_begin_ids (EntDataset *dataset,
                       EntKind     kind)
{
  dataset->by_id[kind] = ent_id_index_new (dataset->tables[kind].n_rows, get_row_id, &dataset->tables[kind]);
}

/**
 * ent_dataset_ref:
 * @dataset: a dataset
 *
 * Returns: (transfer full): @dataset
 */
EntDataset *
ent_dataset_ref (EntDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  g_atomic_ref_count_inc (&dataset->ref_count);
  return dataset;
}

/**
 * ent_dataset_unref:
 * @dataset: (transfer full): a dataset
 */
void
ent_dataset_unref (EntDataset *dataset)
{
  g_return_if_fail (dataset != NULL);

  if (!g_atomic_ref_count_dec (&dataset->ref_count))
    return;

  for (guint kind = 0; kind < ENT_N_KINDS; kind++)
    g_clear_pointer (&dataset->by_id[kind], ent_id_index_free);
  g_ptr_array_unref (dataset->memory);
  g_clear_pointer (&dataset->event_years, ent_event_years_free);
  ent_arena_free (dataset->arena);
  g_clear_pointer (&dataset->image, g_bytes_unref);
  g_free (dataset);
}

/**
 * ent_dataset_get_title:
 * @dataset: a dataset
 *
 * Returns: (transfer none): what it is called
 */
const char *
ent_dataset_get_title (EntDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return dataset->title;
}

/**
 * ent_dataset_get_description:
 * @dataset: a dataset
 *
 * Returns: (nullable) (transfer none): what it covers
 */
const char *
ent_dataset_get_description (EntDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return dataset->description;
}

/**
 * ent_dataset_get_license:
 * @dataset: a dataset
 *
 * Returns: (nullable) (transfer none): an SPDX identifier
 */
const char *
ent_dataset_get_license (EntDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return dataset->license;
}

/**
 * ent_dataset_get_updated:
 * @dataset: a dataset
 *
 * Returns: the day up to which the data is complete
 */
EntDay
ent_dataset_get_updated (EntDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, 0);

  return dataset->updated;
}

/**
 * ent_dataset_get_unknown_keys:
 * @dataset: a dataset
 *
 * Returns: (nullable) (transfer none): what the file says beside its tables
 *   that is not known, as in #EntRecord
 */
const char *
ent_dataset_get_unknown_keys (EntDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return dataset->unknown_keys;
}

/**
 * ent_dataset_get_n_rows:
 * @dataset: a dataset
 * @kind: a kind of record
 *
 * Returns: how many records of @kind there are
 */
guint
ent_dataset_get_n_rows (EntDataset *dataset,
                        EntKind     kind)
{
  g_return_val_if_fail (dataset != NULL, 0);
  g_return_val_if_fail (kind < ENT_N_KINDS, 0);

  return dataset->tables[kind].n_rows;
}

/**
 * ent_dataset_get_record:
 * @dataset: a dataset
 * @ref: names a record of it
 *
 * Returns: (transfer none): what all records have in common
 */
const EntRecord *
ent_dataset_get_record (EntDataset *dataset,
                        EntRef      ref)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (ref.kind > ENT_KIND_NONE && ref.kind < ENT_N_KINDS, NULL);

  const EntTable *table = &dataset->tables[ref.kind];

  g_return_val_if_fail (ref.row < table->n_rows, NULL);
  return ent_table_get_record (table, ref.row);
}

/**
 * ent_dataset_get_source:
 * @dataset: a dataset
 * @row: row of a source
 *
 * ent_dataset_get_nation(), ent_dataset_get_grouping(),
 * ent_dataset_get_membership(), ent_dataset_get_tie(), ent_dataset_get_event(),
 * ent_dataset_get_quote() and ent_dataset_get_preset() do the same for their
 * tables. Time: O(1).
 *
 * Returns: (transfer none): the record; it lives as long as @dataset
 */
#define DEFINE_GETTER(Type, name, KIND)                                                  \
  const Type *                                                                           \
  ent_dataset_get_##name (EntDataset *dataset, guint32 row)                              \
  {                                                                                      \
    g_return_val_if_fail (dataset != NULL, NULL);                                        \
    g_return_val_if_fail (row < dataset->tables[KIND].n_rows, NULL);                     \
    return ENT_TABLE_ROW (dataset, KIND, Type, row);                                     \
  }

DEFINE_GETTER (EntSource, source, ENT_KIND_SOURCE)
DEFINE_GETTER (EntNation, nation, ENT_KIND_NATION)
DEFINE_GETTER (EntGrouping, grouping, ENT_KIND_GROUPING)
DEFINE_GETTER (EntMembership, membership, ENT_KIND_MEMBERSHIP)
DEFINE_GETTER (EntTie, tie, ENT_KIND_TIE)
DEFINE_GETTER (EntEvent, event, ENT_KIND_EVENT)
DEFINE_GETTER (EntQuote, quote, ENT_KIND_QUOTE)
DEFINE_GETTER (EntPreset, preset, ENT_KIND_PRESET)

/**
 * ent_dataset_lookup:
 * @dataset: a dataset
 * @kind: a kind of record that has ids
 * @id: an id, in any case
 *
 * Returns: the row of the record with @id, or %ENT_ROW_NONE
 */
guint32
ent_dataset_lookup (EntDataset *dataset,
                    EntKind     kind,
                    const char *id)
{
  g_return_val_if_fail (dataset != NULL, ENT_ROW_NONE);
  g_return_val_if_fail (kind < ENT_N_KINDS, ENT_ROW_NONE);
  g_return_val_if_fail (id != NULL, ENT_ROW_NONE);

  return dataset->by_id[kind] != NULL ? ent_id_index_lookup (dataset->by_id[kind], id) : ENT_ROW_NONE;
}

static void
offer_names (EntNearest *nearest,
             EntDataset *dataset,
             guint32     row)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, row);

  ent_nearest_offer (nearest, nation->name, nation->record.id);
  for (guint i = 0; i < nation->n_names; i++)
    ent_nearest_offer (nearest, nation->names[i].name, nation->record.id);
  if (dataset->nations_shown != NULL) /* not yet while it is built */
    ent_nearest_offer (nearest, dataset->nations_shown[row].name, nation->record.id);
}

/**
 * ent_dataset_suggest:
 * @dataset: a dataset
 * @kind: a kind of record that has ids
 * @id: an id that is not known
 *
 * Looks for the record that was probably meant, by id and by name.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when nothing is near
 */
char *
ent_dataset_suggest (EntDataset *dataset,
                     EntKind     kind,
                     const char *id)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  EntNearest nearest = ent_nearest_init (id);
  guint n_rows = ent_dataset_get_n_rows (dataset, kind);

  for (guint row = 0; row < n_rows; row++)
    {
      const char *candidate = ent_dataset_get_record (dataset, ent_ref (kind, row))->id;

      ent_nearest_offer (&nearest, candidate, candidate);
      if (kind == ENT_KIND_NATION)
        offer_names (&nearest, dataset, row);
      if (kind == ENT_KIND_GROUPING)
        ent_nearest_offer (&nearest, ent_dataset_get_grouping (dataset, row)->name, candidate);
    }

  return ent_nearest_finish (&nearest);
}

/**
 * ent_dataset_get_memberships_of_nation:
 * @dataset: a dataset
 * @nation: row of a nation
 *
 * Returns: its memberships, by grouping, then by time
 */
EntRows
ent_dataset_get_memberships_of_nation (EntDataset *dataset,
                                       guint32     nation)
{
  g_return_val_if_fail (nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), ((EntRows) { NULL, 0 }));

  return dataset->memberships_of_nation[nation];
}

/**
 * ent_dataset_get_memberships_of_grouping:
 * @dataset: a dataset
 * @grouping: row of a grouping
 *
 * Returns: its memberships, by nation, then by time
 */
EntRows
ent_dataset_get_memberships_of_grouping (EntDataset *dataset,
                                         guint32     grouping)
{
  g_return_val_if_fail (grouping < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING), ((EntRows) { NULL, 0 }));

  return dataset->memberships_of_grouping[grouping];
}

/**
 * ent_dataset_get_ties_of_nation:
 * @dataset: a dataset
 * @nation: row of a nation
 *
 * Returns: its ties, newest first
 */
EntRows
ent_dataset_get_ties_of_nation (EntDataset *dataset,
                                guint32     nation)
{
  g_return_val_if_fail (nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), ((EntRows) { NULL, 0 }));

  return dataset->ties_of_nation[nation];
}

/**
 * ent_dataset_get_life:
 * @dataset: a dataset
 * @grouping: row of a grouping
 *
 * The span of the grouping; but where nobody knows when it was founded it is
 * possibly there from its first membership on, and certainly from the first one
 * that is certain, or from the day of the data if it still goes on then.
 *
 * Returns: from when until when the grouping is there
 */
EntSpan
ent_dataset_get_life (EntDataset *dataset,
                      guint32     grouping)
{
  g_return_val_if_fail (dataset != NULL, ((EntSpan) { 0 }));
  g_return_val_if_fail (grouping < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING), ((EntSpan) { 0 }));

  return dataset->lives[grouping];
}

/**
 * ent_membership_get_written:
 * @membership: a membership
 *
 * Returns: when it holds as the file has it, beyond the lives of its nation and
 *   its grouping as well
 */
EntSpan
ent_membership_get_written (const EntMembership *membership)
{
  g_return_val_if_fail (membership != NULL, ((EntSpan) { 0 }));

  return membership->unclipped != NULL ? *membership->unclipped : membership->span;
}

/**
 * ent_dataset_get_membership_presence:
 * @dataset: a dataset
 * @membership: row of a membership
 * @day: a day
 *
 * Like ent_span_presence(), but where the beginning is not known the
 * membership holds possibly from the grouping's founding on, and certainly
 * only from the day of the data on, if it still goes on. And it never holds
 * more than its nation and its grouping do: data may leave a membership open
 * although one of them has ended, or let it begin before both are there.
 *
 * Returns: whether the membership holds on @day
 */
EntPresence
ent_dataset_get_membership_presence (EntDataset *dataset,
                                     guint32     membership,
                                     EntDay      day)
{
  const EntMembership *row = ent_dataset_get_membership (dataset, membership);

  g_return_val_if_fail (row != NULL, ENT_PRESENCE_ABSENT);

  EntSpan span = row->span;
  gboolean is_known = ent_date_is_set (row->span.from) || (!ent_date_is_set (row->span.until) && day >= dataset->updated);
  EntPresence presence;

  /* Begun on a day or later: whatever goes on holds on the day of the data. */
  if (span.from.latest == ENT_DAY_MAX && !ent_date_is_set (span.until))
    span.from.latest = MAX (span.from.earliest, dataset->updated);
  presence = ent_span_presence (span, day);
  if (presence == ENT_PRESENCE_ABSENT)
    return presence;

  presence = MIN (presence, ent_span_presence (ent_dataset_get_life (dataset, row->grouping), day));
  presence = MIN (presence, ent_span_presence (ent_dataset_get_nation (dataset, row->nation)->span, day));
  return is_known ? presence : MIN (presence, ENT_PRESENCE_POSSIBLY);
}

/**
 * ent_dataset_membership_touches:
 * @dataset: a dataset
 * @membership: row of a membership
 * @period: days to look at
 *
 * Returns: whether the membership holds, perhaps only possibly, on any day of
 *   @period
 */
gboolean
ent_dataset_membership_touches (EntDataset *dataset,
                                guint32     membership,
                                EntPeriod   period)
{
  const EntMembership *row = ent_dataset_get_membership (dataset, membership);

  g_return_val_if_fail (row != NULL, FALSE);

  const EntDate beginnings[] = {
    row->span.from,
    ent_dataset_get_life (dataset, row->grouping).from,
    ent_dataset_get_nation (dataset, row->nation)->span.from,
  };
  EntDay first = period.first;

  /* It holds on one stretch of days, which begins with the latest of the beginnings. */
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (ent_date_is_set (beginnings[i]))
      first = MAX (first, beginnings[i].earliest);

  return first <= period.last && ent_dataset_get_membership_presence (dataset, membership, first) != ENT_PRESENCE_ABSENT;
}

/**
 * ent_dataset_grouping_touches:
 * @dataset: a dataset
 * @grouping: row of a grouping
 * @period: days to look at
 *
 * Returns: whether the grouping is there, perhaps only possibly, on any day of
 *   @period
 */
gboolean
ent_dataset_grouping_touches (EntDataset *dataset,
                              guint32     grouping,
                              EntPeriod   period)
{
  EntSpan life = ent_dataset_get_life (dataset, grouping);
  EntDay first = ent_date_is_set (life.from) ? MAX (period.first, life.from.earliest) : period.first;

  return first <= period.last && ent_span_presence (life, first) != ENT_PRESENCE_ABSENT;
}

/**
 * ent_dataset_get_members_at:
 * @dataset: a dataset
 * @grouping: row of a grouping
 * @day: a day
 * @roles: which roles to look for
 *
 * Returns: (transfer full) (element-type guint32): rows of the memberships
 *   with one of @roles that hold on @day, certainly or possibly, by nation
 */
GArray *
ent_dataset_get_members_at (EntDataset *dataset,
                            guint32     grouping,
                            EntDay      day,
                            EntRoles    roles)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (grouping < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING), NULL);

  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, grouping);

  for (guint i = 0; i < memberships.n_rows; i++)
    {
      guint32 row = memberships.rows[i];

      if ((roles & (1u << ent_dataset_get_membership (dataset, row)->role)) != 0
          && ent_dataset_get_membership_presence (dataset, row, day) != ENT_PRESENCE_ABSENT)
        g_array_append_val (found, row);
    }

  return found;
}

/**
 * ent_dataset_count_members_at:
 * @dataset: a dataset
 * @groupings: rows of groupings
 * @day: a day
 *
 * Returns: how many nations may be members of at least one of @groupings on @day
 */
guint
ent_dataset_count_members_at (EntDataset *dataset,
                              EntRows     groupings,
                              EntDay      day)
{
  g_return_val_if_fail (dataset != NULL, 0);

  g_autofree gboolean *counted = g_new0 (gboolean, ent_dataset_get_n_rows (dataset, ENT_KIND_NATION) + 1);
  guint n = 0;

  for (guint i = 0; i < groupings.n_rows; i++)
    {
      EntRows memberships = ent_dataset_get_memberships_of_grouping (dataset, groupings.rows[i]);

      for (guint j = 0; j < memberships.n_rows; j++)
        {
          const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[j]);

          /* Of hundreds of groupings a few have nearly all nations: what these have elsewhere is not looked at. */
          if (membership->role != ENT_ROLE_MEMBER || counted[membership->nation]
              || ent_dataset_get_membership_presence (dataset, memberships.rows[j], day) == ENT_PRESENCE_ABSENT)
            continue;
          counted[membership->nation] = TRUE;
          n++;
        }
    }

  return n;
}

/**
 * ent_dataset_find_union:
 * @dataset: a dataset
 * @grouping: row of a grouping
 *
 * Returns: row of the nation that @grouping is where it is a member of others,
 *   such as the European Union; %ENT_ROW_NONE if it is none
 */
guint32
ent_dataset_find_union (EntDataset *dataset,
                        guint32     grouping)
{
  g_return_val_if_fail (dataset != NULL, ENT_ROW_NONE);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    if (ent_dataset_get_nation (dataset, row)->grouping == grouping)
      return row;

  return ENT_ROW_NONE;
}
