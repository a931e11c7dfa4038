/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-document.h"

#include <glib/gstdio.h>

#include "io/ent-json-reader.h"
#include "model/ent-dataset-builder.h"

#define SOUND "{\"format\": \"entente\", \"version\": 1, \"title\": \"Data of mine\", \"updated\": \"2005-02-28\"}"
#define ODD "{\"format\": \"entente\", \"version\": 1, \"title\": \"Data of mine\", \"updated\": \"2005-02-28\", \"unheard\": 1}"
#define FAULTY "{\"format\": \"entente\", \"version\": 1, \"title\": \"Data of mine\", \"updated\": \"2005-02-31\"}"

/* The folder holds the bundled data, too. */
typedef struct
{
  const char *folder;
  GFile      *file;
  GFile      *bundled;
} Fixture;

static void
write_file (GFile      *file,
            const char *text)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = data;
  fixture->file = g_file_new_build_filename (fixture->folder, "mine.json", NULL);
  fixture->bundled = g_file_new_build_filename (fixture->folder, "entente.json", NULL);
  write_file (fixture->bundled, SOUND);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_file_delete (fixture->file, NULL, NULL);
  g_file_delete (fixture->bundled, NULL, NULL);
  g_object_unref (fixture->file);
  g_object_unref (fixture->bundled);
}

typedef struct
{
  EntDocument *document;
  GPtrArray   *problems;
  GError      *error;
  gboolean     done;
} Loaded;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Loaded *loaded = data;

  loaded->document = ent_document_load_finish (G_FILE (source), result, &loaded->problems, &loaded->error);
  loaded->done = TRUE;
}

static Loaded
load (GFile        *file,
      GCancellable *cancellable)
{
  Loaded loaded = { 0 };
  g_autoptr (EntReading) reading = ent_reading_new (cancellable);

  ent_document_load_async (file, reading, loaded_cb, &loaded);
  while (!loaded.done)
    g_main_context_iteration (NULL, TRUE);
  return loaded;
}

static void
clear (Loaded *loaded)
{
  g_clear_pointer (&loaded->document, ent_document_unref);
  g_clear_pointer (&loaded->problems, g_ptr_array_unref);
  g_clear_error (&loaded->error);
}

static EntDocument *
load_sound (GFile *file)
{
  Loaded loaded = load (file, NULL);
  EntDocument *document = loaded.document;

  g_assert_no_error (loaded.error);
  g_assert_nonnull (document);
  loaded.document = NULL;
  clear (&loaded);
  return document;
}

static void
test_file (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (EntDocument) document = NULL;

  write_file (fixture->file, SOUND);
  document = load_sound (fixture->file);
  g_assert_true (g_file_equal (ent_document_get_file (document), fixture->file));
  g_assert_cmpstr (ent_document_get_title (document), ==, "mine.json");
  g_assert_cmpstr (ent_dataset_get_title (ent_document_get_dataset (document)), ==, "Data of mine");
  g_assert_false (ent_document_get_bundled (document));
  g_assert_cmpuint (ent_document_get_warnings (document)->len, ==, 0);
}

/* Nobody calls it by the name of its file. */
static void
test_bundled (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (EntDocument) document = load_sound (fixture->bundled);

  g_assert_true (ent_document_get_bundled (document));
  g_assert_cmpstr (ent_document_get_title (document), ==, "Data of mine");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (EntDocument) document = ent_document_new_empty ();

  g_assert_null (ent_document_get_file (document));
  g_assert_false (ent_document_get_bundled (document));
  g_assert_cmpstr (ent_document_get_title (document), ==, "No Data");
  g_assert_cmpuint (ent_dataset_get_n_rows (ent_document_get_dataset (document), ENT_KIND_GROUPING), ==, 0);
  g_assert_cmpuint (ent_document_get_warnings (document)->len, ==, 0);
}

static void
test_warnings (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (EntDocument) document = NULL;
  const EntProblem *problem;

  write_file (fixture->file, ODD);
  document = load_sound (fixture->file);
  g_assert_cmpuint (ent_document_get_warnings (document)->len, ==, 1);
  problem = g_ptr_array_index (ent_document_get_warnings (document), 0);
  g_assert_true (problem->warning);
  g_assert_cmpstr (problem->path, ==, "unheard");
}

static void
test_faulty (Fixture       *fixture,
             gconstpointer  data)
{
  Loaded loaded;

  write_file (fixture->file, FAULTY);
  loaded = load (fixture->file, NULL);
  g_assert_null (loaded.document);
  g_assert_error (loaded.error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID);
  g_assert_cmpuint (loaded.problems->len, ==, 1);
  g_assert_cmpstr (((EntProblem *) g_ptr_array_index (loaded.problems, 0))->path, ==, "updated");
  clear (&loaded);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  Loaded loaded = load (fixture->file, NULL);

  g_assert_null (loaded.document);
  g_assert_error (loaded.error, ENT_READ_ERROR, ENT_READ_ERROR_FAILED);
  clear (&loaded);
}

static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Loaded loaded;

  write_file (fixture->file, SOUND);
  g_cancellable_cancel (cancellable);
  loaded = load (fixture->file, cancellable);
  g_assert_null (loaded.document);
  g_assert_error (loaded.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  clear (&loaded);
}

static void
set_modified (GFile   *file,
              guint64  seconds)
{
  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, seconds, G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

static void
test_same_until_the_file_changes (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autoptr (EntDocument) first = NULL;
  g_autoptr (EntDocument) again = NULL;
  g_autoptr (EntDocument) touched = NULL;
  g_autoptr (EntDocument) later = NULL;
  g_autoptr (EntDocument) other = load_sound (fixture->bundled);

  write_file (fixture->file, SOUND);
  set_modified (fixture->file, 1000000000);
  first = load_sound (fixture->file);
  again = load_sound (fixture->file);
  set_modified (fixture->file, 1000000001);
  touched = load_sound (fixture->file);
  write_file (fixture->file, ODD);
  later = load_sound (fixture->file);

  g_assert_true (ent_document_is_same (first, first));
  g_assert_true (ent_document_is_same (first, again));
  g_assert_true (ent_document_is_same (first, touched));
  g_assert_false (ent_document_is_same (first, later));
  g_assert_false (ent_document_is_same (first, other));
}

/* Where the state of a file has no name, it may have changed. */
static void
test_unnamed_states_differ (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (EntDocument) empty = ent_document_new_empty ();
  g_autoptr (EntDocument) other_empty = ent_document_new_empty ();
  EntDataset *dataset = ent_document_get_dataset (empty);
  g_autoptr (EntDocument) one = ent_document_new (dataset, fixture->file, NULL, NULL);
  g_autoptr (EntDocument) two = ent_document_new (dataset, fixture->file, NULL, NULL);

  g_assert_false (ent_document_is_same (one, two));
  g_assert_false (ent_document_is_same (empty, other_empty));
}

#define ADD(path, func) g_test_add ("/state/document/" path, Fixture, folder, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  int result;

  g_setenv ("ENTENTE_DATA_DIR", folder, TRUE);
  g_test_init (&argc, &argv, NULL);

  ADD ("file", test_file);
  ADD ("bundled", test_bundled);
  ADD ("empty", test_empty);
  ADD ("warnings", test_warnings);
  ADD ("faulty", test_faulty);
  ADD ("missing", test_missing);
  ADD ("given-up", test_given_up);
  ADD ("same-until-the-file-changes", test_same_until_the_file_changes);
  ADD ("unnamed-states-differ", test_unnamed_states_differ);

  result = g_test_run ();
  g_rmdir (folder);
  return result;
}
