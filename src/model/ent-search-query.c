/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-search-private.h"

#include <string.h>

#include "model/ent-search-words.h"

/* More than anybody types; what is beyond is not looked at. */
#define MAX_WORDS 16

/* From how many letters on a beginning is enough to mean a nation or grouping
 * that a record is linked to. */
#define MIN_LINKED 3

#define NO_WORD G_MAXUINT32

/* How well a word fits. */
enum
{
  FIT_NOT,
  FIT_BEGINNING,
  FIT_WHOLE,
};

/* A word that is looked for. */
typedef struct
{
  guint32 low, high; /* the words that begin with it: low and up to before high */
  guint32 whole;     /* the word itself, or NO_WORD */
  guint32 singular;  /* what it may be the plural of, or NO_WORD */
} Part;

/* Parts that were typed without a blank between them, and must stand together. */
typedef struct
{
  const Part *parts;
  guint       n_parts;
  gboolean    is_short;
  guint8     *owners; /* owned; how well the names of each owner fit */
  guint64     cost;   /* about how many docs come into question */
} Chunk;

struct _EntSearchQuery
{
  const EntSearch *search;
  Part             words[MAX_WORDS];
  const Part      *parts; /* in words */
  guint            n_parts;
  Chunk            chunks[MAX_WORDS];
  guint            n_chunks;
};

/* What a look at the texts of a doc has found. */
typedef struct
{
  guint    values[MAX_WORDS]; /* of each chunk, the place and the fit in one; 0 if it is not there */
  guint    phrase;            /* how well all of it stands together somewhere */
  guint    exact;             /* the place of a text that is just what was typed, or 0 */
  gboolean begins;            /* whether the title begins so */
} Verdict;

static guint32
find_word (const EntSearch *search,
           const char      *text)
{
  guint32 low = 0, high = search->n_words;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (strcmp (search->words[middle], text) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint32
find_whole (const EntSearch *search,
            const char      *text)
{
  guint32 word = text != NULL ? find_word (search, text) : search->n_words;

  return word < search->n_words && g_str_equal (search->words[word], text) ? word : NO_WORD;
}

static Part
make_part (const EntSearch *search,
           const char      *folded)
{
  g_autofree char *singular = ent_search_words_singular (folded);
  g_autofree char *after = g_strconcat (folded, "\xff", NULL);

  return (Part) { find_word (search, folded), find_word (search, after), find_whole (search, folded), find_whole (search, singular) };
}

static inline guint
fit_part (const Part *part,
          guint32     word,
          gboolean    last)
{
  if (word == part->whole || word == part->singular)
    return FIT_WHOLE;

  return last && word >= part->low && word < part->high ? FIT_BEGINNING : FIT_NOT;
}

/* How well parts fit the words that stand at @words; only the last of them may
 * be a beginning. A mark fits nothing, and no text lacks one after it but the last. */
static inline guint
fit_parts (const Part    *parts,
           guint          n_parts,
           const guint32 *words,
           const guint32 *end)
{
  if ((gsize) (end - words) < n_parts)
    return FIT_NOT;
  for (guint i = 0; i + 1 < n_parts; i++)
    if (fit_part (&parts[i], words[i], FALSE) == FIT_NOT)
      return FIT_NOT;

  return fit_part (&parts[n_parts - 1], words[n_parts - 1], TRUE);
}

static inline guint
make_value (EntSearchPlace place,
            guint          fit)
{
  return 2u * place + (fit == FIT_WHOLE);
}

/* What it means that all that was typed stands together at @word. */
static void
note_phrase (const EntSearchQuery *query,
             const guint32        *word,
             const guint32        *first,
             const guint32        *end,
             EntSearchPlace        place,
             guint                 fit,
             Verdict              *verdict)
{
  verdict->phrase = MAX (verdict->phrase, fit);
  if (word != first)
    return;
  verdict->begins |= place == ENT_PLACE_TITLE;
  if (place >= ENT_PLACE_NAME && fit == FIT_WHOLE && (word + query->n_parts == end || word[query->n_parts] >= ENT_SEARCH_MARK))
    verdict->exact = MAX (verdict->exact, place);
}

static void
look_at (const EntSearchQuery *query,
         const guint32        *texts,
         const guint32        *end,
         Verdict              *verdict)
{
  EntSearchPlace place = ENT_PLACE_TEXT;
  const guint32 *first = texts;

  for (const guint32 *word = texts; word < end; word++)
    {
      if (*word >= ENT_SEARCH_MARK)
        {
          place = (EntSearchPlace) (*word - ENT_SEARCH_MARK);
          first = word + 1;
          continue;
        }
      for (guint i = 0; i < query->n_chunks; i++)
        {
          const Chunk *chunk = &query->chunks[i];
          guint fit = fit_parts (chunk->parts, chunk->n_parts, word, end);

          /* One letter or two begin too much to mean a word in the middle of a text. */
          if (fit == FIT_NOT || (fit == FIT_BEGINNING && chunk->is_short && place < ENT_PLACE_NAME))
            continue;
          verdict->values[i] = MAX (verdict->values[i], make_value (place, fit));
          if (i == 0 && query->n_chunks > 1)
            fit = fit_parts (query->parts, query->n_parts, word, end);
          if (i == 0 && fit != FIT_NOT)
            note_phrase (query, word, first, end, place, fit, verdict);
        }
    }
}

static Verdict
look_at_doc (const EntSearch      *search,
             const EntSearchQuery *query,
             guint32               doc)
{
  const guint32 *begin = search->texts.begin + doc;
  Verdict verdict = { 0 };

  look_at (query, search->texts.items + begin[0], search->texts.items + begin[1], &verdict);

  return verdict;
}

/* Words that stand in the names of what the doc is linked to count as well. */
static void
look_at_links (const EntSearch      *search,
               const EntSearchQuery *query,
               guint32               doc,
               Verdict              *verdict)
{
  for (guint32 i = search->links.begin[doc]; i < search->links.begin[doc + 1]; i++)
    {
      guint32 owner = search->links.items[i];
      EntSearchPlace place = owner < search->first_doc[ENT_KIND_SOURCE] ? ENT_PLACE_LINKED : ENT_PLACE_SOURCE;

      for (guint j = 0; j < query->n_chunks; j++)
        if (query->chunks[j].owners[owner] != FIT_NOT)
          verdict->values[j] = MAX (verdict->values[j], make_value (place, query->chunks[j].owners[owner]));
    }
}

/* Whether the words of the doc itself, or of what it is linked to, are enough
 * to name it: not those of its sources alone, nor for a membership those of
 * the nation and the grouping, both of which list it. */
static EntSearchPlace
get_least_place (const EntSearch *search,
                 guint32          doc)
{
  return doc >= search->first_doc[ENT_KIND_MEMBERSHIP] ? ENT_PLACE_TEXT : ENT_PLACE_LINKED;
}

static guint32
count_items (const EntSearchLists *lists,
             guint32               low,
             guint32               high)
{
  return lists->begin[high] - lists->begin[low];
}

static guint64
count_docs (const EntSearch *search,
            const Part      *part)
{
  return (guint64) count_items (&search->postings, part->low, part->high)
         + (part->singular != NO_WORD ? count_items (&search->postings, part->singular, part->singular + 1) : 0);
}

/* The part of a chunk that stands in the fewest docs. */
static const Part *
find_rarest (const EntSearch *search,
             const Chunk     *chunk)
{
  const Part *rarest = chunk->parts;

  for (guint i = 1; i < chunk->n_parts; i++)
    if (count_docs (search, &chunk->parts[i]) < count_docs (search, rarest))
      rarest = &chunk->parts[i];

  return rarest;
}

/* Marks in @seen the docs below @limit in which the rarest word of the chunk stands. */
static void
see_docs (const EntSearch *search,
          const Chunk     *chunk,
          gboolean         whole_only,
          guint32          limit,
          guint8          *seen)
{
  const Part *part = find_rarest (search, chunk);

  for (guint32 word = part->low; word < part->high; word++)
    if (!whole_only || word == part->whole)
      for (guint32 i = search->postings.begin[word]; i < search->postings.begin[word + 1] && search->postings.items[i] < limit; i++)
        seen[search->postings.items[i]] = TRUE;
  if (part->singular != NO_WORD)
    for (guint32 i = search->postings.begin[part->singular]; i < search->postings.begin[part->singular + 1]; i++)
      if (search->postings.items[i] < limit)
        seen[search->postings.items[i]] = TRUE;
}

/* How well the names of nations and groupings and the titles of sources fit. */
static void
judge_owners (const EntSearch *search,
              Chunk           *chunk)
{
  EntSearchQuery one = { .parts = chunk->parts, .n_parts = chunk->n_parts, .n_chunks = 1 };

  chunk->owners = g_new0 (guint8, search->n_owners + 1);
  see_docs (search, chunk, chunk->is_short, search->n_owners, chunk->owners);
  one.chunks[0] = *chunk;

  chunk->cost = count_docs (search, find_rarest (search, chunk));
  for (guint32 doc = 0; doc < search->n_owners; doc++)
    {
      guint value;

      if (!chunk->owners[doc])
        continue;
      value = look_at_doc (search, &one, doc).values[0];
      if (value < make_value (ENT_PLACE_NAME, FIT_NOT))
        chunk->owners[doc] = FIT_NOT;
      else
        chunk->owners[doc] = value % 2 == 1 ? FIT_WHOLE : chunk->is_short ? FIT_NOT : FIT_BEGINNING;
      if (chunk->owners[doc] != FIT_NOT)
        chunk->cost += count_items (&search->linked, doc, doc + 1);
    }
}

/* ent_search_query_free:
 * Frees @query. */
void
ent_search_query_free (EntSearchQuery *query)
{
  if (query == NULL)
    return;

  for (guint i = 0; i < query->n_chunks; i++)
    g_free (query->chunks[i].owners);
  g_free (query);
}

/* ent_search_query_new:
 * What is looked for; %NULL if that is nothing, or has a word that stands nowhere. */
EntSearchQuery *
ent_search_query_new (const EntSearch *search,
                      const char      *text)
{
  g_autoptr (GArray) words = ent_search_words_split (text);
  g_autoptr (EntSearchQuery) query = g_new0 (EntSearchQuery, 1);

  query->search = search;
  query->parts = query->words;
  for (guint i = 0; i < MIN (words->len, MAX_WORDS); i++)
    {
      const EntSearchWord *word = &g_array_index (words, EntSearchWord, i);
      Part *part = &query->words[query->n_parts++];

      *part = make_part (search, word->folded);
      if (count_docs (search, part) == 0)
        return NULL;
      if (!word->joined)
        query->chunks[query->n_chunks++] = (Chunk) { .parts = part };
      query->chunks[query->n_chunks - 1].n_parts++;
      query->chunks[query->n_chunks - 1].is_short = g_utf8_strlen (word->folded, -1) < MIN_LINKED;
    }
  for (guint i = 0; i < query->n_chunks; i++)
    judge_owners (search, &query->chunks[i]);

  return query->n_chunks > 0 ? g_steal_pointer (&query) : NULL;
}

/* ent_search_query_find_candidates:
 * For each doc whether it is worth a look: whether it may have the rarest of
 * what is looked for. To be freed. */
guint8 *
ent_search_query_find_candidates (const EntSearchQuery *query)
{
  const EntSearch *search = query->search;
  guint8 *seen = g_new0 (guint8, search->n_docs + 1);
  const Chunk *rarest = query->chunks;

  for (guint i = 1; i < query->n_chunks; i++)
    if (query->chunks[i].cost < rarest->cost)
      rarest = &query->chunks[i];

  see_docs (search, rarest, FALSE, search->n_docs, seen);
  for (guint32 owner = 0; owner < search->n_owners; owner++)
    if (rarest->owners[owner] != FIT_NOT)
      for (guint32 i = search->linked.begin[owner]; i < search->linked.begin[owner + 1]; i++)
        seen[search->linked.items[i]] = TRUE;

  return seen;
}

/* ent_search_query_judge:
 * 0 if not all words are there, else more the better. What was typed as a
 * whole counts more than words one by one, whole words more than beginnings,
 * and only then the places where they stand. */
guint32
ent_search_query_judge (const EntSearchQuery *query,
                        guint32               doc)
{
  const EntSearch *search = query->search;
  Verdict verdict = look_at_doc (search, query, doc);
  gboolean all_whole = TRUE;
  guint sum = 0, best = 0;

  look_at_links (search, query, doc, &verdict);
  for (guint i = 0; i < query->n_chunks; i++)
    {
      if (verdict.values[i] == 0)
        return 0;
      all_whole &= verdict.values[i] % 2 == 1;
      best = MAX (best, verdict.values[i]);
      sum += verdict.values[i];
    }
  if (best < make_value (get_least_place (search, doc), FIT_NOT))
    return 0;
  if (doc >= search->first_doc[ENT_KIND_SOURCE])
    verdict.begins = FALSE; /* of what has a date, the date decides */

  return (guint32) verdict.exact << 16 | verdict.phrase << 12 | (guint32) all_whole << 11 | sum << 1 | (guint32) verdict.begins;
}
