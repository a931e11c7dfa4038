/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-dataset-private.h"

#include <string.h>

#include "base/ent-collate.h"

/* Letters of a code made from an id: more would not fit on a disc. */
#define MAX_CODE 4
#define MADE_CODE 3

/* The code on a disc without a flag: an id that fits as it is, the first letters
 * of the parts of a long one (“north-star-union”, NSU), else those of the id. */
static char *
make_code (const EntNation *nation)
{
  const char *id = nation->record.id;
  char code[MAX_CODE + 1] = { 0 };
  guint n = 0;

  if (nation->iso2 != NULL || strlen (id) <= MAX_CODE)
    return g_ascii_strup (nation->iso2 != NULL ? nation->iso2 : id, -1);

  for (const char *c = id; *c != '\0' && n < MAX_CODE; c++)
    if (g_ascii_isalnum (*c) && (c == id || !g_ascii_isalnum (c[-1])))
      code[n++] = g_ascii_toupper (*c);
  if (n >= 2)
    return g_strdup (code);

  n = 0;
  for (const char *c = id; *c != '\0' && n < MADE_CODE; c++)
    if (g_ascii_isalnum (*c))
      code[n++] = g_ascii_toupper (*c);
  return n > 0 ? g_strdup (code) : g_strndup (id, MADE_CODE);
}

static const char *
intern_lower (EntArena   *arena,
              const char *text)
{
  g_autofree char *lower = text != NULL ? g_ascii_strdown (text, -1) : NULL;

  return ent_arena_intern (arena, lower);
}

/* What a former name is called by the person; most are called as written. */
static const char *
name_former (EntDataset          *dataset,
             const EntNation     *nation,
             const EntNationName *former,
             EntNationNameFunc    func)
{
  static const char *const no_aliases[] = { NULL };
  EntNation as_then = { .record = nation->record, .kind = nation->kind, .name = former->name, .official_name = former->official_name,
                        .aliases = no_aliases, .grouping = ENT_ROW_NONE };
  g_autofree char *name = func != NULL ? func (&as_then) : NULL;

  return name != NULL ? ent_arena_intern (dataset->arena, name) : former->name;
}

/**
 * ent_dataset_name_nations:
 * @dataset: a dataset with its table of nations
 * @func: (nullable) (scope call): names nations in the person's language
 *
 * Finds what is shown of each nation: names in the person's language, flag and
 * code. For the builder only.
 */
void
ent_dataset_name_nations (EntDataset        *dataset,
                          EntNationNameFunc  func)
{
  guint n_nations = dataset->tables[ENT_KIND_NATION].n_rows;
  g_autofree const char **names = g_new (const char *, n_nations);

  dataset->nations_shown = ent_dataset_own (dataset, g_new0 (EntNationShown, n_nations));
  for (guint32 row = 0; row < n_nations; row++)
    {
      const EntNation *nation = ent_dataset_get_nation (dataset, row);
      EntNationShown *shown = &dataset->nations_shown[row];
      g_autofree char *name = func != NULL ? func (nation) : NULL;
      g_autofree char *code = make_code (nation);
      g_autofree const char **former = g_new (const char *, nation->n_names);

      names[row] = name != NULL ? ent_arena_intern (dataset->arena, name) : nation->name;
      shown->flag = intern_lower (dataset->arena, nation->flag != NULL ? nation->flag : nation->iso2);
      shown->code = ent_arena_intern (dataset->arena, code);
      for (guint i = 0; i < nation->n_names; i++)
        former[i] = name_former (dataset, nation, &nation->names[i], func);
      shown->former = ent_arena_copy (dataset->arena, former, nation->n_names * sizeof (const char *));
    }

  ent_dataset_tell_names_apart (dataset, ENT_KIND_NATION, names);
  for (guint32 row = 0; row < n_nations; row++)
    dataset->nations_shown[row].name = names[row];
}

/* Which of a nation's names of a time holds on @day: a certain one before a
 * possible one, then the first; or none, and the nation is called as today. */
static int
find_name (const EntNation *nation,
           EntDay           day)
{
  EntPresence best = ENT_PRESENCE_ABSENT;
  int found = -1;

  for (guint i = 0; i < nation->n_names; i++)
    {
      EntPresence presence = ent_span_presence (nation->names[i].span, day);

      if (presence > best)
        {
          best = presence;
          found = (int) i;
        }
    }
  return found;
}

/**
 * ent_dataset_get_nation_name:
 * @dataset: a dataset
 * @nation: row of a nation
 *
 * The name that goes with no time of its own; where a day is known,
 * ent_dataset_get_nation_name_at(). What programs read has the name as written,
 * #EntNation's. Time: O(1).
 *
 * Returns: (transfer none): its name in the person's language; the one written
 *   where there is no other; with the id behind it where another nation is called alike
 */
const char *
ent_dataset_get_nation_name (EntDataset *dataset,
                             guint32     nation)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), NULL);

  return dataset->nations_shown[nation].name;
}

/**
 * ent_dataset_get_nation_name_at:
 * @dataset: a dataset
 * @nation: row of a nation
 * @day: a day
 *
 * The name for people: for labels, lists and sentences. Time: O(names of the
 * nation).
 *
 * Returns: (transfer none): what the nation was called on @day, in the person's
 *   language where it is known there
 */
const char *
ent_dataset_get_nation_name_at (EntDataset *dataset,
                                guint32     nation,
                                EntDay      day)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), NULL);

  int i = find_name (ent_dataset_get_nation (dataset, nation), day);

  return i >= 0 ? dataset->nations_shown[nation].former[i] : dataset->nations_shown[nation].name;
}

/**
 * ent_dataset_get_nation_names:
 * @dataset: a dataset
 * @nation: row of a nation
 *
 * Returns: (transfer none) (array): what the nation's names of a time are in the
 *   person's language, in the order of #EntNation.names and as many
 */
const char *const *
ent_dataset_get_nation_names (EntDataset *dataset,
                              guint32     nation)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), NULL);

  return dataset->nations_shown[nation].former;
}

/**
 * ent_dataset_get_nation_written_at:
 * @dataset: a dataset
 * @nation: row of a nation
 * @day: a day
 *
 * Returns: (transfer none): what the nation was called on @day, as the data writes it
 */
const char *
ent_dataset_get_nation_written_at (EntDataset *dataset,
                                   guint32     nation,
                                   EntDay      day)
{
  const EntNation *row = ent_dataset_get_nation (dataset, nation);

  g_return_val_if_fail (row != NULL, NULL);

  int i = find_name (row, day);

  return i >= 0 ? row->names[i].name : row->name;
}

/**
 * ent_dataset_get_nation_official_name_at:
 * @dataset: a dataset
 * @nation: row of a nation
 * @day: a day
 *
 * Returns: (nullable) (transfer none): its official name on @day
 */
const char *
ent_dataset_get_nation_official_name_at (EntDataset *dataset,
                                         guint32     nation,
                                         EntDay      day)
{
  const EntNation *row = ent_dataset_get_nation (dataset, nation);

  g_return_val_if_fail (row != NULL, NULL);

  int i = find_name (row, day);

  return i >= 0 ? row->names[i].official_name : row->official_name;
}

/**
 * ent_dataset_get_nation_flag_at:
 * @dataset: a dataset
 * @nation: row of a nation
 * @day: a day
 *
 * A name of a time brings its own flag or none: that of today would be a lie
 * about the day. An id says nothing about a flag.
 *
 * Returns: (nullable) (transfer none): name of the flag on @day, in lower case;
 *   where there is none, ent_dataset_get_nation_code() stands on the disc
 */
const char *
ent_dataset_get_nation_flag_at (EntDataset *dataset,
                                guint32     nation,
                                EntDay      day)
{
  const EntNation *row = ent_dataset_get_nation (dataset, nation);

  g_return_val_if_fail (row != NULL, NULL);

  int i = find_name (row, day);

  return i >= 0 ? row->names[i].flag : dataset->nations_shown[nation].flag;
}

/**
 * ent_dataset_get_nation_code:
 * @dataset: a dataset
 * @nation: row of a nation
 *
 * Returns: (transfer none): up to four letters that stand for it where there is no flag
 */
const char *
ent_dataset_get_nation_code (EntDataset *dataset,
                             guint32     nation)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (nation < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION), NULL);

  return dataset->nations_shown[nation].code;
}

/**
 * ent_dataset_has_same_names:
 * @dataset: a dataset
 * @day: a day
 * @other: another
 *
 * Time: O(nations).
 *
 * Returns: whether all nations have the same name and flag on both days
 */
gboolean
ent_dataset_has_same_names (EntDataset *dataset,
                            EntDay      day,
                            EntDay      other)
{
  g_return_val_if_fail (dataset != NULL, TRUE);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (dataset, row);

      if (find_name (nation, day) != find_name (nation, other))
        return FALSE;
    }
  return TRUE;
}

/**
 * ent_dataset_compare_nation_names:
 * @dataset: a dataset
 * @nation: row of a nation
 * @other: row of another
 * @day: the day whose names are shown
 *
 * For lists that people read: they find a name where their language has it.
 * What programs read is better ordered by id, which no locale changes.
 *
 * Returns: below, above or equal 0, as names stand in the person's language
 *   (`LC_COLLATE`); nations of the same name as in the data
 */
int
ent_dataset_compare_nation_names (EntDataset *dataset,
                                  guint32     nation,
                                  guint32     other,
                                  EntDay      day)
{
  g_return_val_if_fail (dataset != NULL, 0);

  int order = ent_collate (ent_dataset_get_nation_name_at (dataset, nation, day), ent_dataset_get_nation_name_at (dataset, other, day));

  return order != 0 ? order : (nation > other) - (nation < other);
}
