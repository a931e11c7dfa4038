/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "io/ent-bundled-image.h"
#include "io/ent-json-reader.h"
#include "model/ent-dataset-image.h"

typedef struct
{
  GBytes     *content; /* the text of the bundled data */
  EntDataset *kept;    /* what the program has of it */
  EntDataset *read;    /* what is read from it */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;

  fixture->content = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new_len (g_bytes_get_data (fixture->content, NULL), (gssize) g_bytes_get_size (fixture->content));
  fixture->kept = ent_bundled_image_find (text->str, text->len);

  /* A blank at the end says nothing, but it makes another text of it. */
  g_string_append_c (text, ' ');
  g_assert_null (ent_bundled_image_find (text->str, text->len));
  fixture->read = ent_json_reader_read_data (text->str, text->len, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->content, g_bytes_unref);
  g_clear_pointer (&fixture->kept, ent_dataset_unref);
  g_clear_pointer (&fixture->read, ent_dataset_unref);
}

static void
is_what_is_read (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) kept = NULL, read = NULL;

  g_assert_nonnull (fixture->kept);
  kept = ent_dataset_image_new (fixture->kept);
  read = ent_dataset_image_new (fixture->read);
  g_assert_true (g_bytes_equal (kept, read));
}

/* What no image has: what is for people, and how rows are found. */
static void
is_named_and_found (Fixture       *fixture,
                    gconstpointer  data)
{
  for (guint kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    for (guint32 row = 0; ent_kind_has_ids (kind) && row < ent_dataset_get_n_rows (fixture->kept, kind); row++)
      g_assert_cmpuint (ent_dataset_lookup (fixture->kept, kind, ent_dataset_get_record (fixture->read, ent_ref (kind, row))->id), ==, row);

  for (guint32 row = 0; row < ent_dataset_get_n_rows (fixture->kept, ENT_KIND_NATION); row++)
    {
      g_assert_cmpstr (ent_dataset_get_nation_name (fixture->kept, row), ==, ent_dataset_get_nation_name (fixture->read, row));
      g_assert_cmpstr (ent_dataset_get_nation_code (fixture->kept, row), ==, ent_dataset_get_nation_code (fixture->read, row));
    }
  for (guint32 row = 0; row < ent_dataset_get_n_rows (fixture->kept, ENT_KIND_GROUPING); row++)
    g_assert_cmpstr (ent_dataset_get_grouping_name (fixture->kept, row), ==, ent_dataset_get_grouping_name (fixture->read, row));
}

static void
knows_its_state (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *state = ent_bundled_image_dup_state (fixture->content);
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, fixture->content);
  g_autoptr (GBytes) less = g_bytes_new_from_bytes (fixture->content, 0, g_bytes_get_size (fixture->content) - 1);

  g_assert_cmpstr (state, ==, checksum);
  g_assert_null (ent_bundled_image_dup_state (less));
}

/* One letter is another, and the data is read as it now stands. */
static void
changed_text_is_read (Fixture       *fixture,
                      gconstpointer  data)
{
  gsize length;
  const char *text = g_bytes_get_data (fixture->content, &length);
  g_autofree char *changed = g_memdup2 (text, length);
  char *title = g_strstr_len (changed, (gssize) length, ent_dataset_get_title (fixture->read));
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (title);
  title[0] ^= 'a' ^ 'A';
  dataset = ent_json_reader_read_data (changed, length, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (ent_dataset_get_title (dataset)[0], ==, title[0]);
}

static gboolean
opens (const guint8 *data,
       gsize         size)
{
  g_autoptr (GBytes) image = g_bytes_new_static (data, size);
  g_autoptr (EntDataset) dataset = ent_dataset_image_open (image, NULL);

  return dataset != NULL;
}

/* Wherever it lies, and if it is whole and of this program. */
static void
opens_what_fits (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) image = ent_dataset_image_new (fixture->read);
  gsize size = g_bytes_get_size (image);
  g_autofree guint8 *copy = g_malloc (size + 1);

  memcpy (copy + 1, g_bytes_get_data (image, NULL), size);
  g_assert_true (opens (copy + 1, size));
  g_assert_false (opens (copy + 1, size - 1));
  g_assert_false (opens (copy + 1, 1));
  g_assert_false (opens (copy + 1, 0));
  copy[1]++;
  g_assert_false (opens (copy + 1, size));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/io/bundled-image/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("is-what-is-read", is_what_is_read);
  ADD ("is-named-and-found", is_named_and_found);
  ADD ("knows-its-state", knows_its_state);
  ADD ("changed-text-is-read", changed_text_is_read);
  ADD ("opens-what-fits", opens_what_fits);
  return g_test_run ();
}
