/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-suggest.h"

#include <string.h>

#include "base/ent-nearest.h"
#include "import/ent-import-name-key.h"

/* Shorter beginnings, and parts of names, are those of too many. */
#define MIN_LETTERS 3

/* One letter of so many may be wrong. */
#define LETTERS_PER_SLIP 4

/* How a name comes near to what was written, the likeliest first. */
typedef enum
{
  NEAR_BEGINNING, /* it is still being typed */
  NEAR_LETTERS,   /* the blanks are elsewhere */
  NEAR_WORDS,     /* its words stand in the name */
  NEAR_SLIP,      /* and behind that, how many slips */
  FAR = G_MAXUINT,
} Nearness;

typedef struct
{
  guint32 row;
  guint   nearness;
} Candidate;

/* What was written, as it is compared. */
typedef struct
{
  const char *text;
  char       *key;
  char       *letters;
} Wanted;

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

static char *
dup_letters (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);

  return g_strjoinv ("", words);
}

static gboolean
has_words (const char *key,
           const char *words)
{
  g_autofree char *between = g_strdup_printf (" %s ", key);
  g_autofree char *sought = g_strdup_printf (" %s ", words);

  return strstr (between, sought) != NULL;
}

/* How many letters are wrong; %FAR where they are too many. */
static guint
count_slips (const Wanted *wanted,
             const char   *name)
{
  EntNearest nearest = ent_nearest_init (wanted->text);
  g_autofree char *answer = NULL;
  guint slips;

  nearest.distance = (guint) MAX (1, nearest.length / LETTERS_PER_SLIP) + 1;
  ent_nearest_offer (&nearest, name, name);
  slips = nearest.distance;
  answer = ent_nearest_finish (&nearest);
  return answer != NULL ? slips : FAR;
}

static guint
find_nearness (const Wanted *wanted,
               const char   *name)
{
  g_autofree char *key = name != NULL ? ent_import_name_key (name) : NULL;
  g_autofree char *letters = key != NULL ? dup_letters (key) : NULL;
  guint slips;

  if (key == NULL)
    return FAR;
  if (g_utf8_strlen (wanted->key, -1) >= MIN_LETTERS)
    {
      if (g_str_has_prefix (key, wanted->key))
        return NEAR_BEGINNING;
      if (g_str_equal (letters, wanted->letters))
        return NEAR_LETTERS;
      if (has_words (key, wanted->key))
        return NEAR_WORDS;
    }
  slips = count_slips (wanted, name);
  return slips != FAR ? NEAR_SLIP + slips : FAR;
}

static Candidate
find_candidate (const Wanted *wanted,
                EntDataset   *dataset,
                guint32       row)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, row);
  Candidate candidate = { row, find_nearness (wanted, nation->name) };

  candidate.nearness = MIN (candidate.nearness, find_nearness (wanted, ent_dataset_get_nation_name (dataset, row)));
  candidate.nearness = MIN (candidate.nearness, find_nearness (wanted, nation->official_name));
  for (guint i = 0; nation->aliases[i] != NULL; i++)
    candidate.nearness = MIN (candidate.nearness, find_nearness (wanted, nation->aliases[i]));
  return candidate;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *x = a, *y = b;

  if (x->nearness != y->nearness)
    return x->nearness < y->nearness ? -1 : 1;
  return x->row < y->row ? -1 : x->row > y->row;
}

/**
 * ent_import_suggest:
 * @nations: the nations that may be meant
 * @text: what is not the name of just one of them
 * @max: how many at most
 *
 * Returns: (transfer full) (element-type guint32): rows of those that may be
 *   meant, the likeliest first: who is called so as well, whose name begins so,
 *   has the same letters or these words, or is spelt nearly so
 */
GArray *
ent_import_suggest (EntImportNations *nations,
                    const char       *text,
                    guint             max)
{
  EntDataset *dataset = ent_import_nations_get_dataset (nations);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree char *key = ent_import_name_key (text);
  g_autofree char *letters = dup_letters (key);
  const Wanted wanted = { text, key, letters };

  add_called (rows, nations, text, max);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    {
      Candidate candidate = find_candidate (&wanted, dataset, row);

      if (candidate.nearness != FAR)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len; i++)
    add (rows, g_array_index (candidates, Candidate, i).row, max);
  return rows;
}
