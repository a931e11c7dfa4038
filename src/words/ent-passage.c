/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-passage.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/ent-search-words.h"
#include "words/ent-record-words.h"

/* How far from the beginning of a text a found word may stand, and how much is
 * left before it where it stands further. In characters. */
#define MAX_BEFORE 48
#define LEFT_BEFORE 24

/* Up to how far apart found words belong together, in bytes. */
#define NEAR 80

/* What a nation is called in the data, today and at other times. */
static void
add_names (GPtrArray       *texts,
           const EntNation *nation)
{
  g_ptr_array_add (texts, (gpointer) nation->name);
  for (guint i = 0; i < nation->n_names; i++)
    {
      g_ptr_array_add (texts, (gpointer) nation->names[i].name);
      g_ptr_array_add (texts, (gpointer) nation->names[i].official_name);
    }
}

/* The texts of a record beside its title and subtitle, the weightiest first. */
static GPtrArray *
list_texts (EntDataset *dataset,
            EntRef      ref)
{
  GPtrArray *texts = g_ptr_array_new ();
  const EntRecord *record = ent_dataset_get_record (dataset, ref);
  const char *const *aliases = NULL;

  if (ref.kind == ENT_KIND_NATION)
    {
      add_names (texts, ent_dataset_get_nation (dataset, ref.row));
      aliases = ent_dataset_get_nation (dataset, ref.row)->aliases;
    }
  if (ref.kind == ENT_KIND_GROUPING)
    {
      g_ptr_array_add (texts, (gpointer) ent_dataset_get_grouping (dataset, ref.row)->description);
      aliases = ent_dataset_get_grouping (dataset, ref.row)->aliases;
    }
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    g_ptr_array_add (texts, (gpointer) aliases[i]);
  if (ref.kind == ENT_KIND_EVENT)
    g_ptr_array_add (texts, (gpointer) ent_dataset_get_event (dataset, ref.row)->summary);
  if (ref.kind == ENT_KIND_QUOTE)
    g_ptr_array_add (texts, (gpointer) ent_dataset_get_quote (dataset, ref.row)->occasion);
  g_ptr_array_add (texts, (gpointer) record->note);
  g_ptr_array_add (texts, (gpointer) record->disputed);

  return texts;
}

/* Where in @text the most found words stand together. */
static gsize
find_place (const GArray *ranges)
{
  guint most = 0;
  gsize place = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      guint n = 0;

      while (i + n < ranges->len
             && g_array_index (ranges, EntTextRange, i + n).end <= g_array_index (ranges, EntTextRange, i).begin + NEAR)
        n++;
      if (n > most)
        {
          most = n;
          place = g_array_index (ranges, EntTextRange, i).begin;
        }
    }

  return place;
}

/* @text from shortly before @place on, at the beginning of a word. */
static char *
cut (const char *text,
     gsize       place)
{
  const char *begin;

  if (g_utf8_pointer_to_offset (text, text + place) <= MAX_BEFORE)
    return g_strdup (text);
  begin = g_utf8_offset_to_pointer (text + place, -LEFT_BEFORE);
  while (begin < text + place && !g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);

  while (g_unichar_isspace (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);

  return g_strconcat ("…", begin, NULL);
}

static char *
cut_to_words (const char *text,
              const char *wanted)
{
  g_autoptr (GArray) ranges = ent_search_words_mark (wanted, text);

  return cut (text, find_place (ranges));
}

/**
 * ent_passage_find:
 * @dataset: a dataset
 * @ref: a record of @dataset
 * @wanted: what somebody typed
 *
 * Looks for the text of a record, beside its title, its subtitle and what a
 * person said, that tells why it was found: the summary, note or other name
 * that has the most words of @wanted.
 *
 * Returns: (transfer full) (nullable): plain text, from shortly before these
 *   words on, or %NULL if there are none of them
 */
char *
ent_passage_find (EntDataset *dataset,
                  EntRef      ref,
                  const char *wanted)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  g_autoptr (GPtrArray) texts = list_texts (dataset, ref);
  g_autofree char *best = NULL;
  guint most = 0;

  for (guint i = 0; i < texts->len; i++)
    {
      const char *written = g_ptr_array_index (texts, i);
      g_autofree char *text = written != NULL ? ent_record_escape (written) : g_strdup ("");
      guint n = ent_search_words_count (wanted, text);

      if (n <= most)
        continue;
      most = n;
      g_free (best);
      best = g_steal_pointer (&text);
    }

  return best != NULL ? cut_to_words (best, wanted) : NULL;
}

/**
 * ent_passage_dup_said:
 * @dataset: a dataset
 * @quote: row of a quote
 * @wanted: what somebody typed
 *
 * Returns: (transfer full): what was said, in quotation marks, from shortly
 *   before the words of @wanted on
 */
char *
ent_passage_dup_said (EntDataset *dataset,
                      guint32     quote,
                      const char *wanted)
{
  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (wanted != NULL, NULL);

  g_autofree char *text = ent_record_escape (ent_dataset_get_quote (dataset, quote)->text);
  g_autofree char *part = cut_to_words (text, wanted);

  /* Translators: what somebody said, in the marks of a quotation */
  return g_strdup_printf (_("“%s”"), part);
}
