/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-search-private.h"

static EntDate
get_date (EntDataset *dataset,
          EntRef      ref)
{
  switch (ref.kind)
    {
    case ENT_KIND_SOURCE:
      return ent_dataset_get_source (dataset, ref.row)->issued;
    case ENT_KIND_MEMBERSHIP:
      return ent_dataset_get_membership (dataset, ref.row)->span.from;
    case ENT_KIND_TIE:
      return ent_dataset_get_tie (dataset, ref.row)->span.from;
    case ENT_KIND_EVENT:
      return ent_dataset_get_event (dataset, ref.row)->from;
    case ENT_KIND_QUOTE:
      return ent_dataset_get_quote (dataset, ref.row)->date;
    case ENT_KIND_NATION:
    case ENT_KIND_GROUPING:
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      return (EntDate) { 0 };
    }
}

/* A doc that was found: how well, and when it was. */
typedef struct
{
  guint64 rank;
  guint32 doc;
} Hit;

static guint64
make_rank (const EntSearch *search,
           guint32          doc,
           guint32          fit)
{
  EntDate date = get_date (search->dataset, ent_search_get_ref (search, doc));
  gint32 day = (gint32) CLAMP (ent_date_get_day (date), G_MININT32, G_MAXINT32);
  guint32 recency = ent_date_is_set (date) ? (guint32) day ^ 0x80000000u : 0;

  return (guint64) fit << 32 | recency;
}

/* Puts a hit where it belongs among the best; docs come in their order, which
 * decides between equals. */
static void
keep_if_best (GArray *best,
              guint   limit,
              Hit     hit)
{
  guint place = best->len;

  while (place > 0 && g_array_index (best, Hit, place - 1).rank < hit.rank)
    place--;
  if (place >= limit)
    return;
  g_array_insert_val (best, place, hit);
  if (best->len > limit)
    g_array_set_size (best, limit);
}

/* Where a kind stands in the list if two fit alike. */
static guint
get_turn (EntKind kind)
{
  static const EntKind order[] = {
    ENT_KIND_NATION, ENT_KIND_GROUPING, ENT_KIND_EVENT, ENT_KIND_QUOTE, ENT_KIND_TIE, ENT_KIND_MEMBERSHIP, ENT_KIND_SOURCE,
  };
  guint turn = 0;

  while (turn < G_N_ELEMENTS (order) && order[turn] != kind)
    turn++;

  return turn;
}

static void
free_section (gpointer data)
{
  EntSearchSection *section = data;

  g_array_unref (section->refs);
  g_free (section);
}

/* Hits of one kind, and how well the best of them fits. */
typedef struct
{
  EntKind kind;
  guint32 fit;
  guint   n_found;
  GArray *hits; /* owned */
} Pile;

/* By how well the best fits. Memberships and sources, which lead to something
 * else, come last. */
static int
compare_piles (gconstpointer a,
               gconstpointer b)
{
  const Pile *first = a, *second = b;
  gboolean last[2] = { get_turn (first->kind) >= get_turn (ENT_KIND_MEMBERSHIP), get_turn (second->kind) >= get_turn (ENT_KIND_MEMBERSHIP) };

  if (last[0] != last[1])
    return (int) last[0] - (int) last[1];
  if (first->fit != second->fit && !last[0])
    return first->fit > second->fit ? -1 : 1;

  return (int) get_turn (first->kind) - (int) get_turn (second->kind);
}

/* A section of each pile with something in it. */
static GPtrArray *
make_sections (const EntSearch *search,
               Pile            *piles)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (free_section);

  qsort (piles, ENT_N_KINDS, sizeof *piles, compare_piles);
  for (guint k = 0; k < ENT_N_KINDS; k++)
    {
      EntSearchSection *section;

      if (piles[k].n_found == 0)
        continue;
      section = g_new (EntSearchSection, 1);
      *section = (EntSearchSection) { piles[k].kind, piles[k].n_found, g_array_new (FALSE, FALSE, sizeof (EntRef)) };
      for (guint i = 0; i < piles[k].hits->len; i++)
        {
          EntRef ref = ent_search_get_ref (search, g_array_index (piles[k].hits, Hit, i).doc);

          g_array_append_val (section->refs, ref);
        }
      g_ptr_array_add (sections, section);
    }

  return sections;
}

/**
 * ent_search_find:
 * @search: an index
 * @text: what somebody typed
 * @limit: how many results of each kind at most
 *
 * Every word of @text must begin a word of the record, of a nation or grouping
 * it concerns or of the title of a source. Those that have all of @text as it
 * stands come before those that have its words one by one, those that have
 * whole words before those with beginnings, then by the place where they stand
 * (the name before the text, what it concerns after both), then the newest.
 * The kinds come in the order of their best results, memberships and sources
 * last.
 *
 * Time: O(k) in the number of records that have the rarest word of @text.
 *
 * Returns: (transfer full) (element-type EntSearchSection): what was found, a
 *   section for each kind
 */
GPtrArray *
ent_search_find (EntSearch  *search,
                 const char *text,
                 guint       limit)
{
  g_return_val_if_fail (search != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  g_autoptr (EntSearchQuery) query = ent_search_query_new (search, text);
  g_autofree guint8 *candidates = NULL;
  Pile piles[ENT_N_KINDS] = { 0 };
  GPtrArray *sections;

  if (query == NULL)
    return g_ptr_array_new_with_free_func (free_section);

  for (guint k = 0; k < ENT_N_KINDS; k++)
    piles[k] = (Pile) { .kind = (EntKind) k, .hits = g_array_new (FALSE, FALSE, sizeof (Hit)) };
  candidates = ent_search_query_find_candidates (query);
  for (guint32 doc = 0; doc < search->n_docs; doc++)
    {
      guint32 fit = candidates[doc] ? ent_search_query_judge (query, doc) : 0;
      Pile *pile;

      if (fit == 0)
        continue;
      pile = &piles[ent_search_get_ref (search, doc).kind];
      keep_if_best (pile->hits, limit, (Hit) { make_rank (search, doc, fit), doc });
      pile->fit = MAX (pile->fit, fit);
      pile->n_found++;
    }
  sections = make_sections (search, piles);
  for (guint k = 0; k < ENT_N_KINDS; k++)
    g_array_unref (piles[k].hits);

  return sections;
}
