/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-search.h"

G_BEGIN_DECLS

/* The places a word may stand in, by how much it says that the record is meant. */
typedef enum
{
  ENT_PLACE_SOURCE = 1, /* the title of a source it cites */
  ENT_PLACE_LINKED,     /* the name of a nation or grouping it concerns */
  ENT_PLACE_TEXT,       /* its summary, note, place … */
  ENT_PLACE_NAME,       /* another name, its id */
  ENT_PLACE_TITLE,      /* its name or title, who speaks */
} EntSearchPlace;

/* What stands before the words of one text: a number that no word has. */
#define ENT_SEARCH_MARK 0xFFFFFFF0u

/* A list of numbers for each of many things: those of thing i stand from
 * begin[i] up to begin[i + 1]. */
typedef struct
{
  guint32 *begin; /* owned */
  guint32 *items; /* owned */
} EntSearchLists;

/* A doc is a record in a row of all that can be found: first those that others
 * are linked to (nations, groupings, sources), then the others. A word is a
 * number, too: its place in the alphabet, so that a beginning is a range. */
struct _EntSearch
{
  EntDataset    *dataset; /* owned */
  GStringChunk  *chunk;   /* owned */
  const char   **words;   /* (array length=n_words): sorted, owned; the texts in chunk */
  guint32        n_words;
  guint32        first_doc[ENT_N_KINDS];
  guint32        n_docs;
  guint32        n_owners;
  EntSearchLists texts;    /* of a doc: marks and words as they follow each other */
  EntSearchLists postings; /* of a word: the docs it stands in, in their order */
  EntSearchLists links;    /* of a doc: those it is linked to */
  EntSearchLists linked;   /* of an owner: the docs that are linked to it */
};

EntRef ent_search_get_ref (const EntSearch *search,
                           guint32          doc);

/* What somebody typed, as numbers of words of one index. */
typedef struct _EntSearchQuery EntSearchQuery;

EntSearchQuery *ent_search_query_new             (const EntSearch      *search,
                                                  const char           *text);
void            ent_search_query_free            (EntSearchQuery       *query);
guint8         *ent_search_query_find_candidates (const EntSearchQuery *query);
guint32         ent_search_query_judge           (const EntSearchQuery *query,
                                                  guint32               doc);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntSearchQuery, ent_search_query_free)

G_END_DECLS
