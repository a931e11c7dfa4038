/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-suggest.h"

#include <string.h>

#include "base/ent-nearest.h"

/* Shorter beginnings are those of too many. */
#define MIN_BEGINNING 3

static gboolean
has (GArray  *rows,
     guint32  row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, guint32, i) == row)
      return TRUE;

  return FALSE;
}

static void
add (GArray  *rows,
     guint32  row,
     guint    max)
{
  if (rows->len < max && !has (rows, row))
    g_array_append_val (rows, row);
}

/* Who is called so at another time, or is one of several. */
static void
add_called (GArray           *rows,
            EntImportNations *nations,
            const char       *text,
            guint             max)
{
  g_auto (EntImportFound) found = { 0 };

  ent_import_nations_find (nations, ENT_IMPORT_NAMES, text, (EntSpan) { 0 }, &found);
  for (guint i = 0; i < found.rows->len; i++)
    add (rows, g_array_index (found.rows, guint32, i), max);
}

static gboolean
begins_with (const char *name,
             const char *beginning)
{
  g_autofree char *key = name != NULL ? ent_import_name_key (name) : NULL;

  return key != NULL && g_str_has_prefix (key, beginning);
}

/* Whose name begins so: it is still being typed. */
static void
add_beginnings (GArray     *rows,
                EntDataset *dataset,
                const char *text,
                guint       max)
{
  g_autofree char *beginning = ent_import_name_key (text);

  if (g_utf8_strlen (beginning, -1) < MIN_BEGINNING)
    return;
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    if (begins_with (ent_dataset_get_nation_name (dataset, row), beginning)
        || begins_with (ent_dataset_get_nation (dataset, row)->name, beginning))
      add (rows, row, max);
}

/* The nearest that is not among them yet. */
static guint32
find_next (GArray     *rows,
           EntDataset *dataset,
           const char *text)
{
  EntNearest nearest = ent_nearest_init (text);
  guint32 best = ENT_ROW_NONE;
  g_autofree char *answer = NULL;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (dataset, row);
      const guint distance = nearest.distance;

      if (has (rows, row))
        continue;
      ent_nearest_offer (&nearest, ent_dataset_get_nation_name (dataset, row), nation->name);
      ent_nearest_offer (&nearest, nation->name, nation->name);
      ent_nearest_offer (&nearest, nation->official_name, nation->name);
      for (guint i = 0; nation->aliases[i] != NULL; i++)
        ent_nearest_offer (&nearest, nation->aliases[i], nation->name);
      if (nearest.distance < distance)
        best = row;
    }
  answer = ent_nearest_finish (&nearest);
  return best;
}

/**
 * ent_import_suggest:
 * @nations: the nations that may be meant
 * @text: what is not the name of just one of them
 * @max: how many at most
 *
 * Returns: (transfer full) (element-type guint32): rows of those that may be
 *   meant, the likeliest first: who is called so as well, whose name begins so,
 *   whose name is spelt nearly so
 */
GArray *
ent_import_suggest (EntImportNations *nations,
                    const char       *text,
                    guint             max)
{
  EntDataset *dataset = ent_import_nations_get_dataset (nations);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  add_called (rows, nations, text, max);
  add_beginnings (rows, dataset, text, max);
  while (rows->len < max)
    {
      const guint32 row = find_next (rows, dataset, text);

      if (row == ENT_ROW_NONE)
        break;
      add (rows, row, max);
    }
  return rows;
}
