/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-search.h"

#include <string.h>

/* A word of a record, and how much it says that the record is meant. */
typedef struct
{
  const char *word; /* in the chunk */
  EntRef      ref;
  guint8      weight;
} Entry;

/* Weights of the places a word may stand in. */
enum
{
  WEIGHT_NAME = 3,
  WEIGHT_OTHER_NAME = 2,
  WEIGHT_TEXT = 1,
};

/* More than any number of words adds up to. */
enum
{
  SCORE_BEGINNING = 1 << 20,
  SCORE_EXACT = 1 << 21,
};

/* Up to how many results are kept in order by insertion. */
#define MAX_INSERTED 256

struct _EntSearch
{
  EntDataset   *dataset; /* owned */
  GStringChunk *words;   /* owned */
  GArray       *entries; /* Entry, by word, then ref; owned */
};

/**
 * ent_search_fold:
 * @text: a text
 *
 * Makes equal what a search takes for equal. Case, marks and width do not
 * count: “Türkiye” is found by “turk”. The Turkish dotless ı has no
 * decomposition, and is an i to everyone who types it.
 *
 * Returns: (transfer full): the text, folded
 */
char *
ent_search_fold (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  g_autofree char *cased = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  GString *folded = g_string_new (NULL);

  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x131)
        c = 'i';
      if (!g_unichar_ismark (c))
        g_string_append_unichar (folded, c);
    }

  return g_string_free (folded, FALSE);
}

/* The words of a text, folded. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = ent_search_fold (text);
  const char *begin = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean in_word = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (in_word && begin == NULL)
        begin = p;
      if (!in_word && begin != NULL)
        {
          g_ptr_array_add (words, g_strndup (begin, (gsize) (p - begin)));
          begin = NULL;
        }
      if (*p == '\0')
        return words;
    }
}

static void
add_text (EntSearch  *search,
          EntRef      ref,
          const char *text,
          guint8      weight)
{
  if (text == NULL)
    return;

  g_autoptr (GPtrArray) words = split (text);

  for (guint i = 0; i < words->len; i++)
    {
      Entry entry = { g_string_chunk_insert_const (search->words, g_ptr_array_index (words, i)), ref, weight };

      g_array_append_val (search->entries, entry);
    }
}

static void
add_texts (EntSearch         *search,
           EntRef             ref,
           const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    add_text (search, ref, texts[i], WEIGHT_OTHER_NAME);
}

static void
add_row (EntSearch *search,
         EntRef     ref)
{
  EntDataset *dataset = search->dataset;
  const char *id = ent_dataset_get_record (dataset, ref)->id;

  if (ref.kind == ENT_KIND_NATION)
    {
      const EntNation *nation = ent_dataset_get_nation (dataset, ref.row);
      const char *name = ent_dataset_get_nation_name (dataset, ref.row);

      add_text (search, ref, name, WEIGHT_NAME);
      if (strcmp (name, nation->name) != 0)
        add_text (search, ref, nation->name, WEIGHT_OTHER_NAME);
      add_text (search, ref, nation->official_name, WEIGHT_OTHER_NAME);
      add_texts (search, ref, nation->aliases);
      add_text (search, ref, id, WEIGHT_OTHER_NAME);
    }
  else if (ref.kind == ENT_KIND_GROUPING)
    {
      const EntGrouping *grouping = ent_dataset_get_grouping (dataset, ref.row);

      add_text (search, ref, grouping->name, WEIGHT_NAME);
      add_text (search, ref, grouping->full_name, WEIGHT_OTHER_NAME);
      add_texts (search, ref, grouping->aliases);
      add_text (search, ref, id, WEIGHT_OTHER_NAME);
    }
  else if (ref.kind == ENT_KIND_EVENT)
    {
      const EntEvent *event = ent_dataset_get_event (dataset, ref.row);

      add_text (search, ref, event->title, WEIGHT_NAME);
      add_text (search, ref, id, WEIGHT_OTHER_NAME);
      add_text (search, ref, event->place.name, WEIGHT_TEXT);
      add_text (search, ref, event->summary, WEIGHT_TEXT);
    }
  else
    {
      const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);

      add_text (search, ref, quote->speaker, WEIGHT_OTHER_NAME);
      add_text (search, ref, id, WEIGHT_OTHER_NAME);
      add_text (search, ref, quote->text, WEIGHT_TEXT);
    }
}

static int
compare_refs (EntRef a,
              EntRef b)
{
  return a.kind != b.kind ? (int) a.kind - (int) b.kind : (a.row > b.row) - (a.row < b.row);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *first = a, *second = b;
  int order = strcmp (first->word, second->word);

  if (order == 0)
    order = compare_refs (first->ref, second->ref);
  return order != 0 ? order : (int) second->weight - (int) first->weight;
}

/**
 * ent_search_new:
 * @dataset: a dataset; a reference is kept
 *
 * Time: O(n log n) in the number of words.
 *
 * Returns: (transfer full): an index of its nations, groupings, events and quotes
 */
EntSearch *
ent_search_new (EntDataset *dataset)
{
  static const EntKind kinds[] = { ENT_KIND_NATION, ENT_KIND_GROUPING, ENT_KIND_EVENT, ENT_KIND_QUOTE };

  g_return_val_if_fail (dataset != NULL, NULL);

  EntSearch *search = g_new0 (EntSearch, 1);

  search->dataset = ent_dataset_ref (dataset);
  search->words = g_string_chunk_new (4096);
  search->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, kinds[k]); row++)
      add_row (search, ent_ref (kinds[k], row));
  g_array_sort (search->entries, compare_entries);

  return search;
}

/**
 * ent_search_free:
 * @search: (nullable) (transfer full): an index
 *
 * Frees @search.
 */
void
ent_search_free (EntSearch *search)
{
  if (search == NULL)
    return;

  g_array_unref (search->entries);
  g_string_chunk_free (search->words);
  ent_dataset_unref (search->dataset);
  g_free (search);
}

/* A record that all words so far have found. */
typedef struct
{
  EntRef ref;
  guint  score;
} Hit;

static int
compare_hits_by_ref (gconstpointer a,
                     gconstpointer b)
{
  return compare_refs (((const Hit *) a)->ref, ((const Hit *) b)->ref);
}

/* All records with a word that begins with @prefix, by ref, each once with its best score. */
static GArray *
find_prefix (EntSearch  *search,
             const char *prefix)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  gsize length = strlen (prefix);
  guint low = 0, high = search->entries->len, n_kept = 0;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (strcmp (g_array_index (search->entries, Entry, middle).word, prefix) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  for (guint i = low; i < search->entries->len; i++)
    {
      const Entry *entry = &g_array_index (search->entries, Entry, i);

      if (strncmp (entry->word, prefix, length) != 0)
        break;

      /* A whole word counts more than a beginning. */
      Hit hit = { entry->ref, 2u * entry->weight + (entry->word[length] == '\0') };

      g_array_append_val (hits, hit);
    }

  g_array_sort (hits, compare_hits_by_ref);
  for (guint i = 0; i < hits->len; i++)
    {
      Hit *hit = &g_array_index (hits, Hit, i);
      Hit *last = n_kept > 0 ? &g_array_index (hits, Hit, n_kept - 1) : NULL;

      if (last != NULL && ent_ref_equal (last->ref, hit->ref))
        last->score = MAX (last->score, hit->score);
      else
        g_array_index (hits, Hit, n_kept++) = *hit;
    }
  g_array_set_size (hits, n_kept);
  return hits;
}

/* Keeps the records that both have, adding their scores. */
static void
intersect (GArray *hits,
           GArray *others)
{
  guint n_kept = 0, j = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      Hit hit = g_array_index (hits, Hit, i);

      while (j < others->len && compare_refs (g_array_index (others, Hit, j).ref, hit.ref) < 0)
        j++;
      if (j < others->len && ent_ref_equal (g_array_index (others, Hit, j).ref, hit.ref))
        {
          hit.score += g_array_index (others, Hit, j).score;
          g_array_index (hits, Hit, n_kept++) = hit;
        }
    }
  g_array_set_size (hits, n_kept);
}

static EntDate
date_of (EntDataset *dataset,
         EntRef      ref)
{
  if (ref.kind == ENT_KIND_EVENT)
    return ent_dataset_get_event (dataset, ref.row)->from;
  if (ref.kind == ENT_KIND_QUOTE)
    return ent_dataset_get_quote (dataset, ref.row)->date;
  return (EntDate) { 0 };
}

/* Who types a whole name, or the beginning of one, means it before all that
 * only has such a word somewhere. */
static void
raise_names (EntSearch  *search,
             GArray     *hits,
             const char *text)
{
  g_autofree char *wanted = ent_search_fold (text);

  g_strstrip (wanted);
  for (guint i = 0; i < hits->len; i++)
    {
      Hit *hit = &g_array_index (hits, Hit, i);
      g_autofree char *name = NULL;

      if (hit->ref.kind == ENT_KIND_NATION)
        name = ent_search_fold (ent_dataset_get_nation_name (search->dataset, hit->ref.row));
      else if (hit->ref.kind == ENT_KIND_GROUPING)
        name = ent_search_fold (ent_dataset_get_grouping (search->dataset, hit->ref.row)->name);
      else
        break; /* sorted by kind: only events and quotes follow */

      if (strcmp (name, wanted) == 0)
        hit->score += SCORE_EXACT;
      else if (g_str_has_prefix (name, wanted))
        hit->score += SCORE_BEGINNING;
    }
}

/* Nations and groupings by how well they fit, then events and quotes, newest first. */
static int
compare_hits (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Hit *first = a, *second = b;
  gboolean dated[2] = { first->ref.kind >= ENT_KIND_EVENT, second->ref.kind >= ENT_KIND_EVENT };
  int order;

  if (dated[0] != dated[1])
    return (int) dated[0] - (int) dated[1];
  if (!dated[0] && first->score != second->score)
    return first->score > second->score ? -1 : 1;
  if (first->ref.kind != second->ref.kind)
    return (int) first->ref.kind - (int) second->ref.kind;

  order = ent_date_compare (date_of (data, second->ref), date_of (data, first->ref));
  return order != 0 ? order : compare_refs (first->ref, second->ref);
}

/* Sorts the @limit best hits and drops the rest. One letter may find a million
 * of them, of which a person sees some dozens: so only those are kept in order. */
static void
keep_best (EntSearch *search,
           GArray    *hits,
           guint      limit)
{
  guint n_kept = 0;

  if (limit > MAX_INSERTED || limit >= hits->len)
    {
      g_array_sort_with_data (hits, compare_hits, search->dataset);
      g_array_set_size (hits, MIN (hits->len, limit));
      return;
    }

  for (guint i = 0; i < hits->len; i++)
    {
      Hit hit = g_array_index (hits, Hit, i);
      guint place = n_kept;

      while (place > 0 && compare_hits (&hit, &g_array_index (hits, Hit, place - 1), search->dataset) < 0)
        place--;
      if (place == limit)
        continue;
      n_kept = MIN (n_kept + 1, limit);
      for (guint j = n_kept - 1; j > place; j--)
        g_array_index (hits, Hit, j) = g_array_index (hits, Hit, j - 1);
      g_array_index (hits, Hit, place) = hit;
    }
  g_array_set_size (hits, n_kept);
}

/**
 * ent_search_find:
 * @search: an index
 * @text: what somebody typed
 * @limit: how many results at most
 *
 * Every word of @text must begin a word of the record. Nations and groupings
 * come first: those of just that name, those whose name begins so, then the
 * rest by where the words stand; then events and then quotes, newest first.
 *
 * Time: O(k log k) in the number of words that begin like those of @text.
 *
 * Returns: (transfer full) (element-type EntRef): what was found
 */
GArray *
ent_search_find (EntSearch  *search,
                 const char *text,
                 guint       limit)
{
  g_return_val_if_fail (search != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  GArray *found = g_array_new (FALSE, FALSE, sizeof (EntRef));
  g_autoptr (GPtrArray) words = split (text);
  g_autoptr (GArray) hits = NULL;

  for (guint i = 0; i < words->len; i++)
    {
      g_autoptr (GArray) more = find_prefix (search, g_ptr_array_index (words, i));

      if (hits == NULL)
        hits = g_steal_pointer (&more);
      else
        intersect (hits, more);
    }
  if (hits == NULL)
    return found;

  raise_names (search, hits, text);
  keep_best (search, hits, limit);
  for (guint i = 0; i < hits->len; i++)
    g_array_append_val (found, g_array_index (hits, Hit, i).ref);
  return found;
}
