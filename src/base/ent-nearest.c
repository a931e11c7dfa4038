/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-nearest.h"

/* Longer words are compared by their beginning only. */
#define MAX_LENGTH 64

static gunichar *
fold (const char *text,
      glong      *length)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  gunichar *word = g_utf8_to_ucs4_fast (folded, -1, length);

  *length = MIN (*length, MAX_LENGTH);
  return word;
}

/**
 * ent_nearest_init:
 * @wanted: what was written
 *
 * Returns: a search without a candidate so far; end it with ent_nearest_finish()
 */
EntNearest
ent_nearest_init (const char *wanted)
{
  EntNearest nearest = { NULL, 0, G_MAXUINT, NULL };

  g_return_val_if_fail (wanted != NULL, nearest);

  nearest.wanted = fold (wanted, &nearest.length);
  /* A third of the word may differ, at least one letter. */
  nearest.distance = (guint) MAX (1, nearest.length / 3) + 1;
  return nearest;
}

/* Levenshtein, “Binary codes capable of correcting deletions, insertions and
 * reversals” (1966), with neighbours swapped counted as one (Damerau 1964). */
static guint
edit_distance (const gunichar *a,
               glong           n_a,
               const gunichar *b,
               glong           n_b)
{
  guint rows[3][MAX_LENGTH + 1];

  for (glong j = 0; j <= n_b; j++)
    rows[0][j] = (guint) j;

  for (glong i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];

      row[0] = (guint) i;
      for (glong j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], two_above[j - 2] + 1);
        }
    }

  return rows[n_a % 3][n_b];
}

/**
 * ent_nearest_offer:
 * @nearest: a search
 * @candidate: (nullable): a word that may have been meant
 * @answer: what to answer if it was; must outlive the search
 *
 * The first of equally near candidates stays.
 */
void
ent_nearest_offer (EntNearest *nearest,
                   const char *candidate,
                   const char *answer)
{
  g_return_if_fail (nearest != NULL);

  if (candidate == NULL)
    return;

  glong length;
  g_autofree gunichar *word = fold (candidate, &length);

  if (ABS (length - nearest->length) >= (glong) nearest->distance)
    return;

  guint distance = edit_distance (nearest->wanted, nearest->length, word, length);

  if (distance < nearest->distance)
    {
      nearest->distance = distance;
      nearest->answer = answer;
    }
}

/**
 * ent_nearest_finish:
 * @nearest: a search; it is over
 *
 * Returns: (nullable) (transfer full): the answer of the nearest candidate, or %NULL if none was near
 */
char *
ent_nearest_finish (EntNearest *nearest)
{
  g_return_val_if_fail (nearest != NULL, NULL);

  g_clear_pointer (&nearest->wanted, g_free);
  return g_strdup (nearest->answer);
}
