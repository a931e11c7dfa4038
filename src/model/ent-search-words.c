/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-search-words.h"

#include <string.h>

#include "base/ent-fold.h"

/* From how many letters on an s at the end is taken for a plural or a verb's ending. */
#define MIN_INFLECTED 4

typedef enum
{
  SIGN_BLANK,
  SIGN_OTHER,
  SIGN_LETTER,
  SIGN_DIGIT,
} Sign;

static Sign
get_sign (gunichar c)
{
  if (g_unichar_isspace (c))
    return SIGN_BLANK;
  if (g_unichar_isdigit (c))
    return SIGN_DIGIT;

  return g_unichar_isalnum (c) ? SIGN_LETTER : SIGN_OTHER;
}

/**
 * ent_search_words_next:
 * @text: a text
 * @at: (inout): where to look on, in bytes; 0 to begin
 * @word: (out): where the next word stands
 * @joined: (out): whether no blank stands before it
 *
 * Returns: %FALSE if there is no further word
 */
gboolean
ent_search_words_next (const char   *text,
                       gsize        *at,
                       EntTextRange *word,
                       gboolean     *joined)
{
  const char *p = text + *at;
  Sign kind = SIGN_OTHER;

  *joined = *at > 0;
  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      kind = get_sign (g_utf8_get_char (p));
      if (kind >= SIGN_LETTER)
        break;
      if (kind == SIGN_BLANK)
        *joined = FALSE;
    }
  if (*p == '\0')
    return FALSE;

  word->begin = (gsize) (p - text);
  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);

      if (get_sign (c) != kind && !g_unichar_ismark (c))
        break;
      p = g_utf8_next_char (p);
    }
  word->end = *at = (gsize) (p - text);

  return TRUE;
}

static void
clear_word (gpointer data)
{
  g_free (((EntSearchWord *) data)->folded);
}

/**
 * ent_search_words_split:
 * @text: a text
 *
 * Returns: (transfer full) (element-type EntSearchWord): its words
 */
GArray *
ent_search_words_split (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  GArray *words = g_array_new (FALSE, FALSE, sizeof (EntSearchWord));
  EntTextRange range;
  gboolean joined;
  gsize at = 0;

  g_array_set_clear_func (words, clear_word);
  while (ent_search_words_next (text, &at, &range, &joined))
    {
      g_autoptr (GString) folded = g_string_new (NULL);
      EntSearchWord word = { NULL, range.begin, range.end, joined && words->len > 0 };

      ent_fold_append (folded, text + range.begin, range.end - range.begin);
      word.folded = g_strdup (folded->str);
      g_array_append_val (words, word);
    }

  return words;
}

/**
 * ent_search_words_singular:
 * @folded: a word, folded
 *
 * Takes an s from the end of a word: who looks for “visits” means a visit, too.
 *
 * Returns: (transfer full) (nullable): the shorter word, or %NULL if @folded
 *   does not look like the longer form of one
 */
char *
ent_search_words_singular (const char *folded)
{
  gsize length = strlen (folded);

  if (length < MIN_INFLECTED || folded[length - 1] != 's' || folded[length - 2] == 's')
    return NULL;
  if (length > MIN_INFLECTED && g_str_has_suffix (folded, "ies"))
    {
      g_autofree char *stem = g_strndup (folded, length - 3);

      return g_strconcat (stem, "y", NULL);
    }

  return g_strndup (folded, length - 1);
}

static gboolean
is_meant (const EntSearchWord *wanted,
          const EntSearchWord *word,
          gboolean             whole)
{
  g_autofree char *singular = NULL;

  if (whole ? g_str_equal (word->folded, wanted->folded) : g_str_has_prefix (word->folded, wanted->folded))
    return TRUE;
  singular = ent_search_words_singular (wanted->folded);

  return singular != NULL && g_str_equal (word->folded, singular);
}

/* How many words from @first on were typed without a blank between them. */
static guint
count_joined (GArray *words,
              guint   first)
{
  guint n = 1;

  while (first + n < words->len && g_array_index (words, EntSearchWord, first + n).joined)
    n++;

  return n;
}

static gboolean
stand_together (GArray *wanted,
                guint   first,
                guint   n,
                GArray *words,
                guint   at)
{
  if (at + n > words->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_meant (&g_array_index (wanted, EntSearchWord, first + i), &g_array_index (words, EntSearchWord, at + i), i + 1 < n))
      return FALSE;

  return TRUE;
}

/**
 * ent_search_words_count:
 * @wanted: what somebody typed
 * @text: a text
 *
 * Returns: how many of the words of @wanted stand in @text; those typed without
 *   a blank between them count as one
 */
guint
ent_search_words_count (const char *wanted,
                        const char *text)
{
  g_return_val_if_fail (wanted != NULL, 0);
  g_return_val_if_fail (text != NULL, 0);

  g_autoptr (GArray) looked_for = ent_search_words_split (wanted);
  g_autoptr (GArray) words = ent_search_words_split (text);
  guint n_found = 0;

  for (guint first = 0, n; first < looked_for->len; first += n)
    {
      gboolean found = FALSE;

      n = count_joined (looked_for, first);
      for (guint at = 0; at < words->len && !found; at++)
        found = stand_together (looked_for, first, n, words, at);
      n_found += found;
    }

  return n_found;
}

/**
 * ent_search_words_mark:
 * @wanted: what somebody typed
 * @text: a text that is shown as found
 *
 * Finds the words of @text for which a search for @wanted has found it. Words
 * that were typed without a blank between them must stand together.
 *
 * Returns: (transfer full) (element-type EntTextRange): where they stand, in
 *   their order, none over another
 */
GArray *
ent_search_words_mark (const char *wanted,
                       const char *text)
{
  g_return_val_if_fail (wanted != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (EntTextRange));
  g_autoptr (GArray) looked_for = ent_search_words_split (wanted);
  g_autoptr (GArray) words = ent_search_words_split (text);

  for (guint at = 0; at < words->len;)
    {
      guint n_marked = 0;

      for (guint first = 0, n; first < looked_for->len; first += n)
        {
          n = count_joined (looked_for, first);
          if (stand_together (looked_for, first, n, words, at))
            n_marked = MAX (n_marked, n);
        }
      if (n_marked > 0)
        {
          EntTextRange range = { g_array_index (words, EntSearchWord, at).begin, g_array_index (words, EntSearchWord, at + n_marked - 1).end };

          g_array_append_val (ranges, range);
        }
      at += MAX (n_marked, 1);
    }

  return ranges;
}
