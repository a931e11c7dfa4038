/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/ent-several.h"

#include <string.h>

/* A key is a word for the kind and then ids, with slashes between: ids hold none. */

static const char *const record_words[ENT_N_KINDS] = {
  [ENT_KIND_SOURCE] = "source",
  [ENT_KIND_NATION] = "nation",
  [ENT_KIND_GROUPING] = "grouping",
  [ENT_KIND_MEMBERSHIP] = "membership",
  [ENT_KIND_TIE] = "tie",
  [ENT_KIND_EVENT] = "event",
  [ENT_KIND_QUOTE] = "quote",
  [ENT_KIND_PRESET] = "preset",
};

static const char *
get_id (EntDataset *dataset,
        EntKind     kind,
        guint32     row)
{
  return ent_dataset_get_record (dataset, ent_ref (kind, row))->id;
}

/* Memberships and ties have no id: what tells them apart is what they join, as what, and since when. */
static char *
membership_to_key (EntDataset *dataset,
                   guint32     row)
{
  const EntMembership *membership = ent_dataset_get_membership (dataset, row);
  g_autofree char *from = ent_date_is_set (membership->span.from) ? ent_date_to_edtf (membership->span.from) : g_strdup ("");

  return g_strdup_printf ("membership/%s/%s/%s/%s", get_id (dataset, ENT_KIND_NATION, membership->nation),
                          get_id (dataset, ENT_KIND_GROUPING, membership->grouping), ent_role_to_id (membership->role), from);
}

static char *
tie_to_key (EntDataset *dataset,
            guint32     row)
{
  const EntTie *tie = ent_dataset_get_tie (dataset, row);
  g_autofree char *from = ent_date_is_set (tie->span.from) ? ent_date_to_edtf (tie->span.from) : g_strdup ("");

  return g_strdup_printf ("tie/%s/%s/%s/%s", get_id (dataset, ENT_KIND_NATION, tie->nations[0]),
                          get_id (dataset, ENT_KIND_NATION, tie->nations[1]), ent_tie_kind_to_id (tie->kind), from);
}

static char *
record_to_key (EntDataset *dataset,
               EntRef      record)
{
  switch (record.kind)
    {
    case ENT_KIND_MEMBERSHIP:
      return membership_to_key (dataset, record.row);
    case ENT_KIND_TIE:
      return tie_to_key (dataset, record.row);
    default:
      return g_strdup_printf ("%s/%s", record_words[record.kind], get_id (dataset, record.kind, record.row));
    }
}

/**
 * ent_thing_to_key:
 * @thing: a thing
 * @dataset: the data whose rows it names
 *
 * Returns: (transfer full) (nullable): a key made of ids, which names the same
 *   thing in other data that knows them, too; %NULL for nothing
 */
char *
ent_thing_to_key (EntThing    thing,
                  EntDataset *dataset)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  switch (thing.kind)
    {
    case ENT_THING_RECORD:
      return record_to_key (dataset, thing.record);
    case ENT_THING_PAIR:
      return g_strdup_printf ("pair/%s/%s", get_id (dataset, ENT_KIND_NATION, thing.pair.nation),
                              get_id (dataset, ENT_KIND_GROUPING, thing.pair.grouping));
    case ENT_THING_COMBINATION:
      return g_strdup_printf ("combination/%s", thing.groupings);
    case ENT_THING_SPAN:
      first = ent_day_to_iso (thing.span.first);
      last = ent_day_to_iso (thing.span.last);
      return g_strdup_printf ("span/%s/%s", first, last);
    case ENT_THING_SEVERAL:
      return g_strdup_printf ("several/%s", thing.several);
    case ENT_THING_NONE:
    default:
      return NULL;
    }
}

/* Of a nation's memberships or ties, the one that has the same key. */
static EntThing
find_of_nation (EntDataset *dataset,
                EntKind     kind,
                guint32     nation,
                const char *key)
{
  EntRows rows = kind == ENT_KIND_TIE ? ent_dataset_get_ties_of_nation (dataset, nation)
                                      : ent_dataset_get_memberships_of_nation (dataset, nation);

  for (guint i = 0; i < rows.n_rows; i++)
    {
      EntRef record = ent_ref (kind, rows.rows[i]);
      g_autofree char *other = record_to_key (dataset, record);

      if (g_ascii_strcasecmp (other, key) == 0)
        return ent_thing_of (record);
    }
  return ENT_THING_NOTHING;
}

static EntThing
find_record (EntDataset  *dataset,
             char       **words,
             const char  *key)
{
  EntKind kind = ENT_KIND_NONE;
  guint32 row;

  for (guint k = 0; k < ENT_N_KINDS; k++)
    if (g_strcmp0 (words[0], record_words[k]) == 0)
      kind = k;
  if (kind == ENT_KIND_MEMBERSHIP || kind == ENT_KIND_TIE)
    {
      row = ent_dataset_lookup (dataset, ENT_KIND_NATION, words[1]);
      return row == ENT_ROW_NONE ? ENT_THING_NOTHING : find_of_nation (dataset, kind, row, key);
    }
  row = kind == ENT_KIND_NONE ? ENT_ROW_NONE : ent_dataset_lookup (dataset, kind, words[1]);
  return row == ENT_ROW_NONE ? ENT_THING_NOTHING : ent_thing_of (ent_ref (kind, row));
}

static EntThing
find_pair (EntDataset  *dataset,
           char       **words)
{
  guint32 nation = ent_dataset_lookup (dataset, ENT_KIND_NATION, words[1]);
  guint32 grouping = words[2] != NULL ? ent_dataset_lookup (dataset, ENT_KIND_GROUPING, words[2]) : ENT_ROW_NONE;

  return nation == ENT_ROW_NONE || grouping == ENT_ROW_NONE ? ENT_THING_NOTHING : ent_thing_of_pair (nation, grouping);
}

static EntThing
find_combination (EntDataset *dataset,
                  const char *ids)
{
  g_auto (GStrv) groupings = g_strsplit (ids, ",", -1);

  for (guint i = 0; groupings[i] != NULL; i++)
    if (ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[i]) == ENT_ROW_NONE)
      return ENT_THING_NOTHING;
  return ent_thing_of_combination ((const char *const *) groupings);
}

/* As many of them as the data has. */
static EntThing
find_several (EntDataset  *dataset,
              char       **words)
{
  static const EntKind kinds[] = { ENT_KIND_NATION, ENT_KIND_GROUPING };
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (EntRef));

  for (guint k = 0; k < G_N_ELEMENTS (kinds) && words[k + 1] != NULL; k++)
    {
      g_auto (GStrv) ids = g_strsplit (words[k + 1], ",", -1);

      for (guint i = 0; ids[i] != NULL; i++)
        {
          EntRef record = ent_ref (kinds[k], ent_dataset_lookup (dataset, kinds[k], ids[i]));

          if (record.row != ENT_ROW_NONE)
            g_array_append_val (records, record);
        }
    }
  return ent_several_new (dataset, (const EntRef *) (gpointer) records->data, records->len);
}

static EntThing
read_span (char **words)
{
  EntPeriod span;

  if (words[2] == NULL || !ent_date_parse_day (words[1], &span.first, NULL) || !ent_date_parse_day (words[2], &span.last, NULL))
    return ENT_THING_NOTHING;
  return ent_thing_of_span (span);
}

/**
 * ent_thing_from_key:
 * @key: (nullable): what ent_thing_to_key() made, of this data or other
 * @dataset: the data to look in
 *
 * Returns: the thing of that name in @dataset, or nothing when it has none
 */
EntThing
ent_thing_from_key (const char *key,
                    EntDataset *dataset)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (dataset != NULL, ENT_THING_NOTHING);

  words = g_strsplit (key != NULL ? key : "", "/", -1);
  if (words[0] == NULL || words[1] == NULL)
    return ENT_THING_NOTHING;
  if (g_str_equal (words[0], "pair"))
    return find_pair (dataset, words);
  if (g_str_equal (words[0], "combination"))
    return find_combination (dataset, words[1]);
  if (g_str_equal (words[0], "several"))
    return find_several (dataset, words);
  if (g_str_equal (words[0], "span"))
    return read_span (words);
  return find_record (dataset, words, key);
}
