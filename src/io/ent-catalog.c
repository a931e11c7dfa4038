/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-catalog.h"

#include <string.h>

/* The layout of the file: numbers of 32 bits, in the order of bytes in which
 * the first reads so. */
#define MAGIC 0x950412deu
#define MAGIC_SWAPPED 0xde120495u
#define AT_N_TEXTS 8
#define AT_TEXTS 12
#define AT_TRANSLATIONS 16
#define HEADER_LENGTH 28

struct _EntCatalog
{
  GMappedFile *file; /* owned */
  const char  *data;
  gsize        length;
  gboolean     swapped;
  guint32      n_texts;
  guint32      texts;        /* where the table of texts stands, sorted */
  guint32      translations; /* where that of their translations does */
};

/* @at must leave room for a number. */
static guint32
read_number (const EntCatalog *catalog,
             gsize             at)
{
  guint32 number;

  memcpy (&number, catalog->data + at, sizeof number);

  return catalog->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* An entry of a table is a length and a place; %NULL if they do not lie in the
 * file or do not end as a text does. */
static const char *
read_text (const EntCatalog *catalog,
           guint32           table,
           guint32           index)
{
  gsize entry = (gsize) table + 8 * (gsize) index;
  gsize length = read_number (catalog, entry);
  gsize place = read_number (catalog, entry + 4);

  if (place >= catalog->length || length >= catalog->length - place || catalog->data[place + length] != '\0')
    return NULL;

  return catalog->data + place;
}

static gboolean
holds_table (const EntCatalog *catalog,
             guint32           table)
{
  return table <= catalog->length && (guint64) catalog->n_texts * 8 <= catalog->length - table;
}

/**
 * ent_catalog_open:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL if the file
 *   cannot be read or is none
 */
EntCatalog *
ent_catalog_open (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  g_autoptr (EntCatalog) catalog = g_new0 (EntCatalog, 1);

  catalog->file = g_mapped_file_new (path, FALSE, NULL);
  if (catalog->file == NULL)
    return NULL;
  catalog->data = g_mapped_file_get_contents (catalog->file);
  catalog->length = g_mapped_file_get_length (catalog->file);
  if (catalog->length < HEADER_LENGTH)
    return NULL;
  catalog->swapped = read_number (catalog, 0) == MAGIC_SWAPPED;
  if (read_number (catalog, 0) != MAGIC)
    return NULL;
  catalog->n_texts = read_number (catalog, AT_N_TEXTS);
  catalog->texts = read_number (catalog, AT_TEXTS);
  catalog->translations = read_number (catalog, AT_TRANSLATIONS);
  if (!holds_table (catalog, catalog->texts) || !holds_table (catalog, catalog->translations))
    return NULL;

  return g_steal_pointer (&catalog);
}

/**
 * ent_catalog_free:
 * @catalog: (nullable) (transfer full): a catalogue
 *
 * Frees @catalog.
 */
void
ent_catalog_free (EntCatalog *catalog)
{
  if (catalog == NULL)
    return;

  g_clear_pointer (&catalog->file, g_mapped_file_unref);
  g_free (catalog);
}

/**
 * ent_catalog_translate:
 * @catalog: a catalogue
 * @text: a text; one with a context begins with that and the character 4
 *
 * Time: O(log n) in the number of texts.
 *
 * Returns: (nullable): its translation, valid UTF-8 that lives as long as
 *   @catalog, or %NULL if there is none
 */
const char *
ent_catalog_translate (const EntCatalog *catalog,
                       const char       *text)
{
  guint32 low = 0, high;

  g_return_val_if_fail (catalog != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  high = catalog->n_texts;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *other = read_text (catalog, catalog->texts, middle);
      int order = other != NULL ? strcmp (text, other) : -1;

      if (order == 0)
        {
          const char *translation = read_text (catalog, catalog->translations, middle);

          return translation != NULL && *translation != '\0' && g_utf8_validate (translation, -1, NULL) ? translation : NULL;
        }
      if (order > 0)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}
