/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-search-private.h"

#include <string.h>

#include "base/ent-fold.h"
#include "model/ent-citation.h"
#include "model/ent-search-words.h"

/* In the order of the docs. */
static const EntKind kinds[] = {
  ENT_KIND_NATION, ENT_KIND_GROUPING, ENT_KIND_SOURCE, ENT_KIND_EVENT, ENT_KIND_QUOTE, ENT_KIND_TIE, ENT_KIND_MEMBERSHIP,
};

#define FIRST_UNLINKED ENT_KIND_EVENT

#define N_BRIEF 2 /* of these kinds are in a brief index: those that have names */

/* An index in the making, in which words are numbered as they come. */
typedef struct
{
  EntSearch  *search;
  GHashTable *numbers;    /* word → its number + 1 */
  GPtrArray  *words;      /* by number; borrowed from the chunk */
  GArray     *texts;      /* guint32 */
  GArray     *text_begin; /* guint32 */
  GArray     *links;      /* guint32 */
  GArray     *link_begin; /* guint32 */
  GString    *folded;     /* of the word at hand */
} Making;

static guint32
get_number (Making *making)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (making->numbers, making->folded->str));
  char *word;

  if (number > 0)
    return number - 1;

  word = g_string_chunk_insert_len (making->search->chunk, making->folded->str, (gssize) making->folded->len);
  g_ptr_array_add (making->words, word);
  g_hash_table_insert (making->numbers, word, GUINT_TO_POINTER (making->words->len));

  return making->words->len - 1;
}

static void
add_text (Making         *making,
          const char     *text,
          EntSearchPlace  place)
{
  guint32 mark = ENT_SEARCH_MARK | place;
  EntTextRange range;
  gboolean joined;
  gsize at = 0;

  if (text == NULL)
    return;

  g_array_append_val (making->texts, mark);
  while (ent_search_words_next (text, &at, &range, &joined))
    {
      guint32 number;

      g_string_truncate (making->folded, 0);
      ent_fold_append (making->folded, text + range.begin, range.end - range.begin);
      number = get_number (making);
      g_array_append_val (making->texts, number);
    }
}

static void
add_texts (Making            *making,
           const char *const *texts)
{
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    add_text (making, texts[i], ENT_PLACE_NAME);
}

/* People write the year of what they look for. */
static void
add_year (Making  *making,
          EntDate  date)
{
  g_autofree char *text = NULL;

  if (!ent_date_is_set (date))
    return;
  text = ent_day_year_to_text (ent_day_get_year (ent_date_get_day (date)));
  add_text (making, text, ENT_PLACE_TEXT);
}

static void
add_links (Making        *making,
           EntKind        kind,
           const guint32 *rows,
           guint          n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    if (rows[i] != ENT_ROW_NONE)
      {
        guint32 doc = making->search->first_doc[kind] + rows[i];

        g_array_append_val (making->links, doc);
      }
}

/* As written and in the person's language: either may be typed. */
static void
add_former_names (Making  *making,
                  guint32  row)
{
  const EntNation *nation = ent_dataset_get_nation (making->search->dataset, row);
  const char *const *shown = ent_dataset_get_nation_names (making->search->dataset, row);

  for (guint i = 0; i < nation->n_names; i++)
    {
      add_text (making, nation->names[i].name, ENT_PLACE_NAME);
      if (!g_str_equal (shown[i], nation->names[i].name))
        add_text (making, shown[i], ENT_PLACE_NAME);
      add_text (making, nation->names[i].official_name, ENT_PLACE_NAME);
    }
}

static void
add_nation (Making     *making,
            guint32     row,
            GHashTable *more_names)
{
  const EntNation *nation = ent_dataset_get_nation (making->search->dataset, row);
  const char *name = ent_dataset_get_nation_name (making->search->dataset, row);
  g_autofree char *id = g_ascii_strup (nation->record.id, -1);

  add_text (making, name, ENT_PLACE_TITLE);
  if (!g_str_equal (name, nation->name))
    add_text (making, nation->name, ENT_PLACE_NAME);
  add_text (making, nation->official_name, ENT_PLACE_NAME);
  add_former_names (making, row);
  add_texts (making, nation->aliases);
  add_texts (making, more_names != NULL ? g_hash_table_lookup (more_names, id) : NULL);
  add_text (making, nation->capital.name, ENT_PLACE_TEXT);
  add_text (making, nation->region, ENT_PLACE_TEXT);
}

static void
add_grouping (Making            *making,
              const EntGrouping *grouping)
{
  add_text (making, grouping->name, ENT_PLACE_TITLE);
  add_text (making, grouping->full_name, ENT_PLACE_NAME);
  add_texts (making, grouping->aliases);
  add_text (making, grouping->headquarters, ENT_PLACE_TEXT);
  add_text (making, grouping->description, ENT_PLACE_TEXT);
}

static void
add_source (Making          *making,
            const EntSource *source)
{
  g_autofree char *authors = ent_citation_dup_authors (source);

  add_text (making, source->title, ENT_PLACE_TITLE);
  add_year (making, source->issued);
  add_text (making, authors, ENT_PLACE_NAME);
  add_text (making, source->publisher, ENT_PLACE_TEXT);
  add_text (making, source->container, ENT_PLACE_TEXT);
}

static void
add_event (Making         *making,
           const EntEvent *event)
{
  add_text (making, event->title, ENT_PLACE_TITLE);
  add_year (making, event->from);
  add_text (making, ent_event_kind_to_text (event->kind), ENT_PLACE_TEXT);
  add_text (making, event->place.name, ENT_PLACE_TEXT);
  add_text (making, event->summary, ENT_PLACE_TEXT);
  add_links (making, ENT_KIND_NATION, event->nations.rows, event->nations.n_rows);
  add_links (making, ENT_KIND_GROUPING, event->groupings.rows, event->groupings.n_rows);
}

static void
add_quote (Making         *making,
           const EntQuote *quote)
{
  add_text (making, quote->speaker, ENT_PLACE_TITLE);
  add_text (making, quote->text, ENT_PLACE_TEXT);
  add_year (making, quote->date);
  add_text (making, quote->office, ENT_PLACE_TEXT);
  add_text (making, quote->occasion, ENT_PLACE_TEXT);
  add_links (making, ENT_KIND_NATION, &quote->nation, 1);
  add_links (making, ENT_KIND_NATION, quote->nations.rows, quote->nations.n_rows);
  add_links (making, ENT_KIND_GROUPING, quote->groupings.rows, quote->groupings.n_rows);
}

static void
add_tie (Making       *making,
         const EntTie *tie)
{
  add_text (making, tie->title, ENT_PLACE_TITLE);
  add_text (making, ent_tie_kind_to_text (tie->kind), ENT_PLACE_TEXT);
  add_year (making, tie->span.from);
  add_links (making, ENT_KIND_NATION, tie->nations, 2);
}

static void
add_membership (Making              *making,
                const EntMembership *membership)
{
  add_links (making, ENT_KIND_NATION, &membership->nation, 1);
  add_links (making, ENT_KIND_GROUPING, &membership->grouping, 1);
}

static void
add_doc (Making     *making,
         guint32     doc,
         GHashTable *more_names)
{
  EntRef ref = ent_search_get_ref (making->search, doc);
  EntDataset *dataset = making->search->dataset;
  const EntRecord *record = ent_dataset_get_record (dataset, ref);

  g_array_append_val (making->text_begin, making->texts->len);
  g_array_append_val (making->link_begin, making->links->len);
  if (ref.kind == ENT_KIND_NATION)
    add_nation (making, ref.row, more_names);
  else if (ref.kind == ENT_KIND_GROUPING)
    add_grouping (making, ent_dataset_get_grouping (dataset, ref.row));
  else if (ref.kind == ENT_KIND_SOURCE)
    add_source (making, ent_dataset_get_source (dataset, ref.row));
  else if (ref.kind == ENT_KIND_EVENT)
    add_event (making, ent_dataset_get_event (dataset, ref.row));
  else if (ref.kind == ENT_KIND_QUOTE)
    add_quote (making, ent_dataset_get_quote (dataset, ref.row));
  else if (ref.kind == ENT_KIND_TIE)
    add_tie (making, ent_dataset_get_tie (dataset, ref.row));
  else
    add_membership (making, ent_dataset_get_membership (dataset, ref.row));
  add_text (making, record->id, ENT_PLACE_NAME);
  add_text (making, record->note, ENT_PLACE_TEXT);
  add_text (making, record->disputed, ENT_PLACE_TEXT);
  if (doc >= making->search->n_owners)
    add_links (making, ENT_KIND_SOURCE, record->sources.rows, record->sources.n_rows);
}

static int
compare_words (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const char *const *words = data;

  return strcmp (words[*(const guint32 *) a], words[*(const guint32 *) b]);
}

/* Numbers the words anew, by the alphabet. */
static void
sort_words (Making *making)
{
  EntSearch *search = making->search;
  guint32 n = making->words->len;
  g_autofree guint32 *order = g_new (guint32, n + 1);
  g_autofree guint32 *places = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof *order, compare_words, making->words->pdata);
  search->words = g_new (const char *, n + 1);
  search->n_words = n;
  for (guint32 i = 0; i < n; i++)
    {
      search->words[i] = g_ptr_array_index (making->words, order[i]);
      places[order[i]] = i;
    }
  for (guint i = 0; i < making->texts->len; i++)
    {
      guint32 *word = &g_array_index (making->texts, guint32, i);

      if (*word < ENT_SEARCH_MARK)
        *word = places[*word];
    }
}

static EntSearchLists
take_lists (GArray *begin,
            GArray *items)
{
  g_array_append_val (begin, items->len);

  return (EntSearchLists) { (guint32 *) (void *) g_array_free (begin, FALSE), (guint32 *) (void *) g_array_free (items, FALSE) };
}

/* Counts in next[i] the lists that number i stands in or, with @items, puts
 * them from there on. A list in which it stands several times counts once. */
static void
deal_out (const EntSearchLists *lists,
          guint32               n_lists,
          guint32              *next,
          guint32               n_items,
          guint32              *items)
{
  g_autofree guint32 *last = g_new0 (guint32, n_items + 1);

  for (guint32 list = 0; list < n_lists; list++)
    for (guint32 i = lists->begin[list]; i < lists->begin[list + 1]; i++)
      {
        guint32 item = lists->items[i];

        /* Marks are no words. */
        if (item >= n_items || last[item] == list + 1)
          continue;
        last[item] = list + 1;
        if (items != NULL)
          items[next[item]] = list;
        next[item]++;
      }
}

/* The same the other way round: of each of @n_items numbers the lists it
 * stands in, in their order. */
static EntSearchLists
turn_round (const EntSearchLists *lists,
            guint32               n_lists,
            guint32               n_items)
{
  EntSearchLists turned = { g_new0 (guint32, n_items + 2), NULL };
  guint32 *next = turned.begin + 1;
  guint32 sum = 0;

  deal_out (lists, n_lists, next, n_items, NULL);
  for (guint32 item = 0; item < n_items; item++)
    {
      guint32 n = next[item];

      next[item] = sum;
      sum += n;
    }
  turned.items = g_new (guint32, sum + 1);
  /* Moves each number of next, which says where a list begins, to where it ends. */
  deal_out (lists, n_lists, next, n_items, turned.items);

  return turned;
}

/* An index of the first @n_kinds kinds. */
static EntSearch *
make_index (EntDataset *dataset,
            GHashTable *more_names,
            guint       n_kinds)
{
  EntSearch *search = g_new0 (EntSearch, 1);
  Making making = {
    .search = search,
    .numbers = g_hash_table_new (g_str_hash, g_str_equal),
    .words = g_ptr_array_new (),
    .texts = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .text_begin = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .links = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .link_begin = g_array_new (FALSE, FALSE, sizeof (guint32)),
    .folded = g_string_new (NULL),
  };

  search->dataset = ent_dataset_ref (dataset);
  search->chunk = g_string_chunk_new (4096);
  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      search->first_doc[kinds[k]] = search->n_docs;
      if (kinds[k] == FIRST_UNLINKED)
        search->n_owners = search->n_docs;
      if (k < n_kinds)
        search->n_docs += ent_dataset_get_n_rows (dataset, kinds[k]);
    }
  for (guint32 doc = 0; doc < search->n_docs; doc++)
    add_doc (&making, doc, more_names);

  sort_words (&making);
  search->texts = take_lists (making.text_begin, making.texts);
  search->links = take_lists (making.link_begin, making.links);
  search->postings = turn_round (&search->texts, search->n_docs, search->n_words);
  search->linked = turn_round (&search->links, search->n_docs, search->n_owners);
  g_hash_table_unref (making.numbers);
  g_ptr_array_unref (making.words);
  g_string_free (making.folded, TRUE);

  return search;
}

static void
clear_lists (EntSearchLists *lists)
{
  g_free (lists->begin);
  g_free (lists->items);
}

/**
 * ent_search_new:
 * @dataset: a dataset; a reference is kept
 * @more_names: (nullable) (element-type utf8 GStrv): further names of nations
 *   by their ids in capital letters, such as those in other languages
 *
 * Time: O(n) in the number of words, and O(m log m) in that of different ones.
 *
 * Returns: (transfer full): an index of its records
 */
EntSearch *
ent_search_new (EntDataset *dataset,
                GHashTable *more_names)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return make_index (dataset, more_names, G_N_ELEMENTS (kinds));
}

/**
 * ent_search_new_brief:
 * @dataset: a dataset; a reference is kept
 *
 * Takes as long as there are nations and groupings, however many events there are.
 *
 * Returns: (transfer full): an index of its nations and groupings alone
 */
EntSearch *
ent_search_new_brief (EntDataset *dataset)
{
  g_return_val_if_fail (dataset != NULL, NULL);

  return make_index (dataset, NULL, N_BRIEF);
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

  clear_lists (&search->texts);
  clear_lists (&search->postings);
  clear_lists (&search->links);
  clear_lists (&search->linked);
  g_free (search->words);
  g_string_chunk_free (search->chunk);
  ent_dataset_unref (search->dataset);
  g_free (search);
}

/* ent_search_get_ref:
 * The record that a doc is. */
EntRef
ent_search_get_ref (const EntSearch *search,
                    guint32          doc)
{
  guint k = G_N_ELEMENTS (kinds) - 1;

  while (search->first_doc[kinds[k]] > doc)
    k--;

  return ent_ref (kinds[k], doc - search->first_doc[kinds[k]]);
}
