/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-draft-store.h"

#include <math.h>
#include <string.h>

/* What a draft holds in a field, and so how it is kept. */
typedef enum
{
  PROSE, /* a text hardly two records share: copied without looking for it */
  DATE,  /* read into a row, which does not keep its text: it stands in the draft itself */
  CODE,  /* an id of another record, a choice: the same again and again */
  CODES, /* a list of them */
} FieldType;

typedef struct
{
  gsize     offset;
  FieldType type;
} Field;

#define FIELD(type, member) { G_STRUCT_OFFSET (EntRecordDraft, member), type }

static const Field fields[] = { /* the id first: ent_draft_store_get_id() */
  FIELD (PROSE, id), FIELD (PROSE, note), FIELD (PROSE, disputed), FIELD (CODE, unknown_keys), FIELD (CODES, sources),
  FIELD (PROSE, name), FIELD (PROSE, full_name), FIELD (PROSE, official_name), FIELD (CODES, aliases),
  FIELD (CODE, kind_id), FIELD (CODE, iso2), FIELD (CODE, flag), FIELD (CODE, region), FIELD (CODE, color), FIELD (PROSE, headquarters),
  FIELD (PROSE, website), FIELD (PROSE, description), FIELD (PROSE, summary), FIELD (PROSE, title),
  FIELD (CODE, place_name), FIELD (CODE, place_unknown_keys),
  FIELD (CODE, nation), FIELD (CODE, grouping), FIELD (CODE, event), FIELD (CODES, nations), FIELD (CODES, groupings),
  FIELD (CODE, role), FIELD (DATE, from), FIELD (DATE, until), FIELD (DATE, date), FIELD (DATE, at),
  FIELD (DATE, issued), FIELD (DATE, accessed),
  FIELD (CODE, language), FIELD (PROSE, text), FIELD (CODE, speaker), FIELD (CODE, office), FIELD (CODE, occasion),
  FIELD (CODE, publisher), FIELD (CODE, container), FIELD (PROSE, url), FIELD (PROSE, doi),
};

/* A draft in the store, in words of the size of a pointer: which of the fields
 * above follow, with the flags below, and for each field its text or, for a list,
 * its texts and NULL, or for a date its letters. Behind them come the coordinates, the authors, the names
 * of times and the claims, each of these as the texts its members are. */
typedef union
{
  guint64     bits;
  double      number;
  const char *text;
} Word;

/* Bit I says that there is field I; these are above them. */
#define FLAG(i) (G_GUINT64_CONSTANT (1) << (63 - (i)))
#define HAS_LATITUDE FLAG (0)
#define HAS_LONGITUDE FLAG (1)
#define HAS_AUTHORS FLAG (2)
#define HAS_NAMES FLAG (3)
#define HAS_CLAIMS FLAG (4)
#define IS_FOUNDING FLAG (5)
#define N_FLAGS 6

#define ALL_FIELDS ((G_GUINT64_CONSTANT (1) << G_N_ELEMENTS (fields)) - 1)

#define TEXTS_OF_AUTHOR (sizeof (EntAuthor) / sizeof (gpointer))
#define TEXTS_OF_NAME (sizeof (EntNationNameDraft) / sizeof (gpointer))
#define TEXTS_OF_CLAIM (sizeof (EntClaimDraft) / sizeof (gpointer))

/* A draft that is larger has a block of its own. */
#define BLOCK_WORDS ((gsize) 16 * 1024)

G_STATIC_ASSERT (G_N_ELEMENTS (fields) + N_FLAGS <= 64);
G_STATIC_ASSERT (sizeof (Word) == sizeof (gpointer));

typedef struct
{
  Word *words; /* owned; NULL if it was given back */
  gsize n_words;
} Block;

/* Where a draft begins, and its place in the array of the file. */
typedef struct
{
  guint16 block;
  guint16 at; /* words into the block */
  guint   index;
} Start;

struct _EntDraftStore
{
  EntKind       kind;
  GArray       *blocks; /* Block */
  GStringChunk *dates;  /* their texts */
  GArray       *starts; /* Start, of each draft */
  Word         *packed; /* of the draft being added; owned */
  guint         n_packed;
  guint         max_packed;
};

static void
clear_block (gpointer data)
{
  g_free (((Block *) data)->words);
}

/**
 * ent_draft_store_new:
 * @kind: what its records are
 *
 * Returns: (transfer full): a store without drafts
 */
EntDraftStore *
ent_draft_store_new (EntKind kind)
{
  EntDraftStore *store = g_new0 (EntDraftStore, 1);

  store->kind = kind;
  store->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (store->blocks, clear_block);
  store->starts = g_array_new (FALSE, FALSE, sizeof (Start));
  return store;
}

/**
 * ent_draft_store_free:
 * @store: (nullable) (transfer full): a store
 */
void
ent_draft_store_free (EntDraftStore *store)
{
  if (store == NULL)
    return;

  g_array_unref (store->blocks);
  g_array_unref (store->starts);
  g_free (store->packed);
  g_free (store);
}

static inline void
pack (EntDraftStore *store,
      Word           word)
{
  if (store->n_packed == store->max_packed)
    {
      store->max_packed = MAX (64, 2 * store->max_packed);
      store->packed = g_renew (Word, store->packed, store->max_packed);
    }
  store->packed[store->n_packed++] = word;
}

/* How many words a text takes with its end. */
static gsize
count_words (const char *text)
{
  return strlen (text) / sizeof (Word) + 1;
}

static void
pack_letters (EntDraftStore *store,
              const char    *text)
{
  gsize length = strlen (text);

  for (gsize at = 0; at <= length; at += sizeof (Word))
    {
      Word word = { 0 };

      memcpy (&word, text + at, MIN (length - at, sizeof word));
      pack (store, word);
    }
}

static void
pack_code (EntDraftStore *store,
           EntArena      *arena,
           const char    *text)
{
  pack (store, (Word) { .text = ent_arena_intern (arena, text) });
}

static void
pack_field (EntDraftStore *store,
            EntArena      *arena,
            FieldType      type,
            gconstpointer  value)
{
  if (type == PROSE)
    pack (store, (Word) { .text = ent_arena_copy_text (arena, value) });
  else if (type == DATE)
    pack_letters (store, value);
  else if (type == CODE)
    pack_code (store, arena, value);
  else
    {
      for (const char *const *texts = value; *texts != NULL; texts++)
        pack_code (store, arena, *texts);
      pack (store, (Word) { .text = NULL });
    }
}

/* How many, and the texts of each. */
static void
pack_parts (EntDraftStore     *store,
            EntArena          *arena,
            const char *const *texts,
            guint              n_parts,
            guint              n_texts)
{
  pack (store, (Word) { .bits = n_parts });
  for (guint i = 0; i < n_parts * n_texts; i++)
    pack_code (store, arena, texts[i]);
}

/* Puts what was packed behind the drafts before it, whole into one block. */
static void
append_packed (EntDraftStore *store,
               guint          index)
{
  gsize n_words = store->n_packed;
  Block *last = store->blocks->len > 0 ? &g_array_index (store->blocks, Block, store->blocks->len - 1) : NULL;
  Start start;

  if (last == NULL || last->n_words + n_words > BLOCK_WORDS)
    {
      Block block = { g_new (Word, MAX (n_words, BLOCK_WORDS)), 0 };

      g_array_append_val (store->blocks, block);
      last = &g_array_index (store->blocks, Block, store->blocks->len - 1);
    }
  start = (Start) { (guint16) (store->blocks->len - 1), (guint16) last->n_words, index };
  g_array_append_val (store->starts, start);
  memcpy (last->words + last->n_words, store->packed, n_words * sizeof (Word));
  last->n_words += n_words;
}

/* Which fields a draft has. Unrolled, each is one comparison at a known place. */
static guint64
find_fields (const EntRecordDraft *draft)
{
  guint64 found = 0;

#pragma GCC unroll 64
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    found |= (guint64) (G_STRUCT_MEMBER (gconstpointer, draft, fields[i].offset) != NULL) << i;
  return found;
}

/* What else it has. */
static guint64
find_flags (const EntRecordDraft *draft)
{
  return (isnan (draft->latitude_deg) ? 0 : HAS_LATITUDE) | (isnan (draft->longitude_deg) ? 0 : HAS_LONGITUDE)
         | (draft->authors.n_authors > 0 ? HAS_AUTHORS : 0) | (draft->names.n_names > 0 ? HAS_NAMES : 0)
         | (draft->complete.n_claims > 0 ? HAS_CLAIMS : 0) | (draft->founding ? IS_FOUNDING : 0);
}

static void
pack_flagged (EntDraftStore        *store,
              EntArena             *arena,
              const EntRecordDraft *draft,
              guint64               flags)
{
  if ((flags & HAS_LATITUDE) != 0)
    pack (store, (Word) { .number = draft->latitude_deg });
  if ((flags & HAS_LONGITUDE) != 0)
    pack (store, (Word) { .number = draft->longitude_deg });
  if ((flags & HAS_AUTHORS) != 0)
    pack_parts (store, arena, (gconstpointer) draft->authors.authors, draft->authors.n_authors, TEXTS_OF_AUTHOR);
  if ((flags & HAS_NAMES) != 0)
    pack_parts (store, arena, (gconstpointer) draft->names.names, draft->names.n_names, TEXTS_OF_NAME);
  if ((flags & HAS_CLAIMS) != 0)
    pack_parts (store, arena, (gconstpointer) draft->complete.claims, draft->complete.n_claims, TEXTS_OF_CLAIM);
}

/**
 * ent_draft_store_add:
 * @store: a store
 * @draft: a record as written
 * @arena: takes copies of its texts
 */
void
ent_draft_store_add (EntDraftStore        *store,
                     const EntRecordDraft *draft,
                     EntArena             *arena)
{
  guint64 found = find_fields (draft), flags = find_flags (draft);

  store->n_packed = 0;
  pack (store, (Word) { .bits = found | flags });
  for (guint64 left = found; left != 0; left &= left - 1)
    {
      const Field *field = &fields[__builtin_ctzll (left)];

      pack_field (store, arena, field->type, G_STRUCT_MEMBER (gconstpointer, draft, field->offset));
    }
  pack_flagged (store, arena, draft, flags);
  append_packed (store, draft->index);
}

/**
 * ent_draft_store_get_n:
 * @store: a store
 *
 * Returns: how many drafts it holds
 */
guint
ent_draft_store_get_n (const EntDraftStore *store)
{
  return store->starts->len;
}

/**
 * ent_draft_store_get_index:
 * @store: a store
 * @row: which of its drafts
 *
 * Returns: the place of the draft in the array of the file
 */
guint
ent_draft_store_get_index (const EntDraftStore *store,
                           guint32              row)
{
  return g_array_index (store->starts, Start, row).index;
}

/**
 * ent_draft_store_walk:
 * @store: a store; nothing may be added during the walk
 *
 * Returns: a walk at the first draft
 */
EntDraftWalk
ent_draft_store_walk (const EntDraftStore *store)
{
  return (EntDraftWalk) { store, 0, FALSE };
}

/**
 * ent_draft_store_use_up:
 * @store: a store
 *
 * For a last walk, in which the drafts give back their memory as they are left
 * behind: nothing may be asked of @store afterwards but its numbers and indexes.
 *
 * Returns: a walk at the first draft; each lives until the next
 */
EntDraftWalk
ent_draft_store_use_up (EntDraftStore *store)
{
  return (EntDraftWalk) { store, 0, TRUE };
}

static const Word *
unpack_fields (const Word     *word,
               guint64         set,
               EntRecordDraft *draft)
{
  for (; set != 0; set &= set - 1)
    {
      guint i = (guint) __builtin_ctzll (set);

      if (fields[i].type == CODES)
        {
          G_STRUCT_MEMBER (gconstpointer, draft, fields[i].offset) = &word->text;
          while (word->text != NULL)
            word++;
        }
      else if (fields[i].type == DATE)
        {
          G_STRUCT_MEMBER (gconstpointer, draft, fields[i].offset) = word;
          word += count_words ((const char *) word) - 1;
        }
      else
        G_STRUCT_MEMBER (gconstpointer, draft, fields[i].offset) = word->text;
      word++;
    }
  return word;
}

/* The words of a draft. */
static const Word *
get_words (const EntDraftStore *store,
           guint32              row)
{
  Start at = g_array_index (store->starts, Start, row);

  return g_array_index (store->blocks, Block, at.block).words + at.at;
}

/**
 * ent_draft_store_get_id:
 * @store: a store
 * @row: which of its drafts
 *
 * Returns: (nullable) (transfer none): the id of the draft, without the rest of it
 */
const char *
ent_draft_store_get_id (const EntDraftStore *store,
                        guint32              row)
{
  const Word *words = get_words (store, row);

  return (words[0].bits & 1) != 0 ? words[1].text : NULL;
}

static void
unpack (const EntDraftStore *store,
        guint32              row,
        EntRecordDraft      *draft)
{
  const Word *word = get_words (store, row);
  guint64 flags = word->bits;

  *draft = (EntRecordDraft) { .kind = store->kind, .index = ent_draft_store_get_index (store, row),
                              .latitude_deg = NAN, .longitude_deg = NAN, .founding = (flags & IS_FOUNDING) != 0 };

  word = unpack_fields (word + 1, flags & ALL_FIELDS, draft);
  if ((flags & HAS_LATITUDE) != 0)
    draft->latitude_deg = (word++)->number;
  if ((flags & HAS_LONGITUDE) != 0)
    draft->longitude_deg = (word++)->number;
  if ((flags & HAS_AUTHORS) != 0)
    {
      draft->authors = (EntAuthors) { (gconstpointer) (word + 1), (guint) word->bits };
      word += 1 + TEXTS_OF_AUTHOR * word->bits;
    }
  if ((flags & HAS_NAMES) != 0)
    {
      draft->names = (EntNationNameDrafts) { (gconstpointer) (word + 1), (guint) word->bits };
      word += 1 + TEXTS_OF_NAME * word->bits;
    }
  if ((flags & HAS_CLAIMS) != 0)
    draft->complete = (EntClaimDrafts) { (gconstpointer) (word + 1), (guint) word->bits };
}

/**
 * ent_draft_store_get:
 * @store: a store
 * @row: which of its drafts
 *
 * Returns: the draft; its lists and dates live as long as @store, its other
 *   texts as long as the arena
 */
EntRecordDraft
ent_draft_store_get (const EntDraftStore *store,
                     guint32              row)
{
  EntRecordDraft draft;

  unpack (store, row, &draft);
  return draft;
}

/* Gives back the block of @row, unless @next is in it, too. */
static void
leave (const EntDraftStore *store,
       guint32              row,
       guint32              next)
{
  guint block = g_array_index (store->starts, Start, row).block;

  if (g_array_index (store->starts, Start, next).block != block)
    g_clear_pointer (&g_array_index (store->blocks, Block, block).words, g_free);
}

/**
 * ent_draft_walk_next:
 * @walk: a walk
 * @draft: (out caller-allocates): the next draft, as ent_draft_store_get() has it
 *
 * Returns: whether there was one
 */
gboolean
ent_draft_walk_next (EntDraftWalk   *walk,
                     EntRecordDraft *draft)
{
  if (walk->row == ent_draft_store_get_n (walk->store))
    return FALSE;
  if (walk->uses_up && walk->row > 0)
    leave (walk->store, walk->row - 1, walk->row);
  unpack (walk->store, walk->row++, draft);
  return TRUE;
}
