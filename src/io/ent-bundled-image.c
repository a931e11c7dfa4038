/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-bundled-image.h"

#include <string.h>

#include "base/ent-hash.h"
#include "io/ent-data-file.h"
#include "io/ent-nation-names.h"
#include "model/ent-dataset-image.h"

#define PATH "/io/github/entente/Entente/bundled-image"

/* How the text that an image was made of is known again; the image stands behind it. */
typedef struct
{
  guint64 length;
  guint64 hash;
  char    state[64]; /* ent_data_file_name_state(), without an end */
} Key;

static guint64
hash (const char *text,
      gsize       length)
{
  guint64 sum = length;

  for (; length >= sizeof sum; text += sizeof sum, length -= sizeof sum)
    {
      guint64 word;

      memcpy (&word, text, sizeof word);
      sum = ent_hash_add_word (sum, word);
    }
  return ent_hash_add_word (sum, ent_hash_read_rest (text, length));
}

static gboolean
is_text_of (const Key  *key,
            const char *text,
            gsize       length)
{
  return key->length == length && key->hash == hash (text, length);
}

/* Returns: (transfer full) (nullable): key and image; data that was built with a problem has none */
static GBytes *
get_kept (Key *key)
{
  GResource *resource = ent_bundled_image_get_resource ();
  g_autoptr (GBytes) kept = resource != NULL ? g_resource_lookup_data (resource, PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL) : NULL;

  if (kept == NULL || g_bytes_get_size (kept) < sizeof *key)
    return NULL;
  memcpy (key, g_bytes_get_data (kept, NULL), sizeof *key);
  return g_steal_pointer (&kept);
}

/**
 * ent_bundled_image_find:
 * @text: (array length=length): what a file holds
 * @length: bytes of it
 *
 * Time: O(@length), some thousand million bytes a second.
 *
 * Returns: (transfer full) (nullable): the dataset, if the text is that of the bundled data; %NULL of any other
 */
EntDataset *
ent_bundled_image_find (const char *text,
                        gsize       length)
{
  Key key;
  g_autoptr (GBytes) kept = get_kept (&key);
  g_autoptr (GBytes) image = NULL;

  if (kept == NULL || !is_text_of (&key, text, length))
    return NULL;
  image = g_bytes_new_from_bytes (kept, sizeof key, g_bytes_get_size (kept) - sizeof key);
  return ent_dataset_image_open (image, ent_nation_names_find);
}

/**
 * ent_bundled_image_dup_state:
 * @content: what a file holds
 *
 * Returns: (transfer full) (nullable): what ent_data_file_name_state() says of the bundled data, without
 *   working it out; %NULL of any other
 */
char *
ent_bundled_image_dup_state (GBytes *content)
{
  Key key;
  g_autoptr (GBytes) kept = get_kept (&key);

  if (kept == NULL || !is_text_of (&key, g_bytes_get_data (content, NULL), g_bytes_get_size (content)))
    return NULL;
  return g_strndup (key.state, sizeof key.state);
}

/**
 * ent_bundled_image_new:
 * @content: the text of the bundled data
 * @dataset: what was read from it, without a warning
 *
 * Returns: (transfer full): what the program is to keep
 */
GBytes *
ent_bundled_image_new (GBytes     *content,
                       EntDataset *dataset)
{
  g_autoptr (GBytes) image = ent_dataset_image_new (dataset);
  g_autofree char *state = ent_data_file_name_state (content);
  GByteArray *kept = g_byte_array_new ();
  Key key = { .length = g_bytes_get_size (content), .hash = hash (g_bytes_get_data (content, NULL), g_bytes_get_size (content)) };

  g_assert (strlen (state) == sizeof key.state);
  memcpy (key.state, state, sizeof key.state);
  g_byte_array_append (kept, (const guint8 *) &key, sizeof key);
  g_byte_array_append (kept, g_bytes_get_data (image, NULL), (guint) g_bytes_get_size (image));
  return g_byte_array_free_to_bytes (kept);
}
