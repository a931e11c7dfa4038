/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-dataset-image.h"

#include <string.h>

#include "model/ent-dataset-form.h"
#include "model/ent-dataset-private.h"

/* An image has the structs with pointers, which are copied when it is opened, then
 * texts and numbers, which are used where they lie, then the places of all pointers
 * among the structs. In place of a pointer stands how far into one of the two it leads. */

typedef struct
{
  guint32 dataset_size; /* of an EntDataset, with which the structs begin */
  guint32 n_slots;
  guint64 structs_size;
  guint64 constants_size;
} Header;

#define ALIGNMENT 8
#define IS_CONSTANT 1 /* the lowest bit of what stands in place of a pointer; the others are the offset */

/* An image that is being made. */
typedef struct
{
  GByteArray *structs;
  GByteArray *constants;
  GArray     *slots; /* guint32: offsets in structs */
  GHashTable *texts; /* text → its offset in constants + 1 */
} Image;

static void
align (GByteArray *bytes)
{
  static const guint8 gap[ALIGNMENT];

  g_byte_array_append (bytes, gap, (ALIGNMENT - bytes->len % ALIGNMENT) % ALIGNMENT);
}

/* Where @data stands afterwards, fit for any struct. */
static gsize
append (GByteArray    *bytes,
        gconstpointer  data,
        gsize          size)
{
  gsize at;

  align (bytes);
  at = bytes->len;
  g_byte_array_append (bytes, data, (guint) size);
  return at;
}

static void
set_slot (Image *image,
          gsize  slot,
          gsize  value)
{
  guint32 offset = (guint32) slot;

  memcpy (image->structs->data + slot, &value, sizeof value);
  g_array_append_val (image->slots, offset);
}

static gsize
put_text (Image      *image,
          const char *text)
{
  gpointer known = g_hash_table_lookup (image->texts, text);
  gsize at;

  if (known == NULL)
    {
      at = image->constants->len;
      g_byte_array_append (image->constants, (const guint8 *) text, (guint) strlen (text) + 1);
      known = GSIZE_TO_POINTER (at + 1);
      g_hash_table_insert (image->texts, (gpointer) text, known);
    }
  return (GPOINTER_TO_SIZE (known) - 1) << 1 | IS_CONSTANT;
}

static gsize
put_texts (Image             *image,
           const char *const *texts)
{
  guint n = g_strv_length ((char **) texts);
  gsize at = append (image->structs, texts, (n + 1) * sizeof *texts);

  for (guint i = 0; i < n; i++)
    set_slot (image, at + i * sizeof *texts, put_text (image, texts[i]));
  return at << 1;
}

static gsize put_structs (Image         *image,
                          const EntForm *form,
                          gconstpointer  data,
                          guint          n);

/* What a pointer of a struct leads to. */
static void
put_target (Image            *image,
            const EntPointer *pointer,
            const guint8     *data,
            gsize             at)
{
  gconstpointer target = G_STRUCT_MEMBER (gconstpointer, data, pointer->offset);
  gsize slot = at + pointer->offset;

  if (target == NULL)
    return;
  switch (pointer->type)
    {
    case ENT_POINTER_TEXT:
      set_slot (image, slot, put_text (image, target));
      break;
    case ENT_POINTER_TEXTS:
      set_slot (image, slot, put_texts (image, target));
      break;
    case ENT_POINTER_PARTS:
      set_slot (image, slot, put_structs (image, pointer->part, target, G_STRUCT_MEMBER (guint, data, pointer->n_offset)));
      break;
    case ENT_POINTER_PART:
      set_slot (image, slot, put_structs (image, pointer->part, target, 1));
      break;
    default:
      g_assert_not_reached ();
    }
}

static gsize
put_structs (Image         *image,
             const EntForm *form,
             gconstpointer  data,
             guint          n)
{
  GByteArray *bytes = form->n_pointers > 0 ? image->structs : image->constants;
  gsize at = append (bytes, data, n * form->size);

  for (guint i = 0; i < n; i++)
    {
      if (form->clear_padding != NULL)
        form->clear_padding (bytes->data + at + i * form->size);
      for (guint j = 0; j < form->n_pointers; j++)
        put_target (image, &form->pointers[j], (const guint8 *) data + i * form->size, at + i * form->size);
    }
  return form->n_pointers > 0 ? at << 1 : at << 1 | IS_CONSTANT;
}

/* As the dataset stands in its image: without what is made anew. */
static EntDataset
get_bare (EntDataset *dataset)
{
  EntDataset bare = *dataset;

  memset (&bare.ref_count, 0, sizeof bare.ref_count);
  bare.arena = NULL;
  bare.memory = NULL;
  bare.image = NULL;
  memset (bare.by_id, 0, sizeof bare.by_id);
  bare.nations_shown = NULL;
  bare.grouping_names = NULL;
  bare.event_years = NULL;
  return bare;
}

/**
 * ent_dataset_image_new:
 * @dataset: a dataset
 *
 * Time: O(size of @dataset).
 *
 * Returns: (transfer full): its image, the same for the same data
 */
GBytes *
ent_dataset_image_new (EntDataset *dataset)
{
  Image image = { g_byte_array_new (), g_byte_array_new (), g_array_new (FALSE, FALSE, sizeof (guint32)),
                  g_hash_table_new (g_str_hash, g_str_equal) };
  GByteArray *whole = g_byte_array_new ();
  EntDataset bare;
  Header header;

  g_return_val_if_fail (dataset != NULL, NULL);

  bare = get_bare (dataset);
  put_structs (&image, ent_dataset_get_form (), &bare, 1);
  align (image.structs);
  align (image.constants);
  header = (Header) { sizeof (EntDataset), image.slots->len, image.structs->len, image.constants->len };
  append (whole, &header, sizeof header);
  append (whole, image.structs->data, image.structs->len);
  append (whole, image.constants->data, image.constants->len);
  append (whole, image.slots->data, image.slots->len * sizeof (guint32));

  g_byte_array_unref (image.structs);
  g_byte_array_unref (image.constants);
  g_array_unref (image.slots);
  g_hash_table_unref (image.texts);
  return g_byte_array_free_to_bytes (whole);
}

/* Puts pointers where the image has offsets. */
static void
link_structs (guint8       *structs,
              const guint8 *constants,
              const guint8 *slots,
              guint         n_slots)
{
  for (guint i = 0; i < n_slots; i++)
    {
      guint32 slot;
      gsize value;
      gconstpointer target;

      memcpy (&slot, slots + i * sizeof slot, sizeof slot);
      memcpy (&value, structs + slot, sizeof value);
      target = ((value & IS_CONSTANT) != 0 ? constants : structs) + (value >> 1);
      memcpy (structs + slot, &target, sizeof target);
    }
}

/* The dataset that @structs begins with, with all that it does not share with its image. */
static EntDataset *
take (guint8 *structs,
      GBytes *image)
{
  EntDataset *dataset = ent_dataset_new (ent_arena_new ());
  EntDataset made = *dataset;

  *dataset = *(const EntDataset *) (gconstpointer) structs;
  dataset->ref_count = made.ref_count;
  dataset->arena = made.arena;
  dataset->memory = made.memory;
  dataset->image = g_bytes_ref (image);
  ent_dataset_own (dataset, structs);
  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    if (ent_kind_has_ids (kind))
      {
        ent_dataset_begin_ids (dataset, kind);
        for (guint32 row = 0; row < dataset->tables[kind].n_rows; row++)
          ent_id_index_add (dataset->by_id[kind], row);
      }
  return dataset;
}

/**
 * ent_dataset_image_open:
 * @image: of ent_dataset_image_new(), by this very build of the program
 * @name_nation: (nullable) (scope call): as in ent_dataset_builder_set_nation_names()
 *
 * Nothing is checked but whether the program of the image is another one. The image is kept as long as the
 * dataset. Time: O(number of records).
 *
 * Returns: (transfer full) (nullable): the dataset; %NULL if @image is of another program
 */
EntDataset *
ent_dataset_image_open (GBytes            *image,
                        EntNationNameFunc  name_nation)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (image, &size);
  const guint8 *constants;
  Header header;
  guint8 *structs;
  EntDataset *dataset;

  if (size < sizeof header)
    return NULL;
  memcpy (&header, data, sizeof header);
  if (header.dataset_size != sizeof (EntDataset)
      || size != sizeof header + header.structs_size + header.constants_size + header.n_slots * sizeof (guint32))
    return NULL;
  if ((gsize) data % ALIGNMENT != 0)
    {
      g_autoptr (GBytes) aligned = g_bytes_new (data, size);

      return ent_dataset_image_open (aligned, name_nation);
    }

  structs = g_memdup2 (data + sizeof header, header.structs_size);
  constants = data + sizeof header + header.structs_size;
  link_structs (structs, constants, constants + header.constants_size, header.n_slots);
  dataset = take (structs, image);
  ent_dataset_name_nations (dataset, name_nation);
  ent_dataset_name_groupings (dataset, NULL);
  return dataset;
}
