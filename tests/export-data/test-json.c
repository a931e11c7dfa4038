/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <locale.h>

#include "round-trip.h"

/* Whether two values say the same; the order of keys says nothing. */
static void
check_same (JsonNode   *a,
            JsonNode   *b,
            const char *place)
{
  if (!json_node_equal (a, b))
    {
      g_autofree char *left = json_to_string (a, FALSE);
      g_autofree char *right = json_to_string (b, FALSE);

      g_error ("%s: %s in place of %s", place, left, right);
    }
}

/* What goes without saying is not written. */
static void
drop_defaults (JsonNode *value)
{
  JsonObject *record = JSON_NODE_HOLDS_OBJECT (value) ? json_node_get_object (value) : NULL;

  if (record == NULL)
    return;
  if (json_object_has_member (record, "founding") && !json_object_get_boolean_member (record, "founding"))
    json_object_remove_member (record, "founding");
  if (g_strcmp0 (json_object_get_string_member_with_default (record, "kind", NULL), "state") == 0)
    json_object_remove_member (record, "kind");
}

static JsonNode *
read_file (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  root = json_from_string (text, &error);
  g_assert_no_error (error);
  return root;
}

static EntDataset *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  EntDataset *dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);

  g_assert_nonnull (dataset);
  return dataset;
}

/* What is written of a whole file says what the file says, record by record. */
static void
check_whole (const char *path)
{
  g_autoptr (EntDataset) dataset = load (path);
  g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { 0 }, (EntRows) { 0 });
  g_autofree char *text = make_text (choice, ENT_DATA_JSON);
  g_autoptr (JsonNode) written = json_from_string (text, NULL);
  g_autoptr (JsonNode) file = read_file (path);
  JsonObject *object = json_node_get_object (file), *other = json_node_get_object (written);
  g_autoptr (GList) keys = json_object_get_members (object);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      JsonNode *value = json_object_get_member (object, l->data), *came = json_object_get_member (other, l->data);

      g_assert_nonnull (came);
      if (!JSON_NODE_HOLDS_ARRAY (value))
        {
          check_same (came, value, l->data);
          continue;
        }
      g_assert_cmpuint (json_array_get_length (json_node_get_array (came)), ==, json_array_get_length (json_node_get_array (value)));
      for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
        drop_defaults (json_array_get_element (json_node_get_array (value), i));
      for (guint i = 0; i < json_array_get_length (json_node_get_array (value)); i++)
        check_same (json_array_get_element (json_node_get_array (came), i), json_array_get_element (json_node_get_array (value), i), l->data);
    }
}

static void
bundled_whole (void)
{
  check_whole (g_getenv ("ENT_TEST_DATASET"));
}

static void
every_field (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "accept", "every-field.json", NULL);

  check_whole (path);
}

/* Keys that are not known are written back, wherever they stand. */
static void
unknown_keys (void)
{
  static const char *const names[] = { "unknown-key.json", "unknown-key-nested.json", "unknown-key-of-any-shape.json",
                                       "unknown-key-of-the-file.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "accept", names[i], NULL);

      check_whole (path);
    }
}

/* What is written of any choice is a sound data set of what was chosen. */
static void
check_narrowed (EntDataChoice *choice)
{
  g_autofree char *text = make_text (choice, ENT_DATA_JSON);
  g_autoptr (EntDataset) narrowed = read_data (text);

  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    g_assert_cmpuint (ent_dataset_get_n_rows (narrowed, kind), ==, ent_data_choice_count (choice, kind));
}

static void
every_grouping (void)
{
  g_autoptr (EntDataset) dataset = load_bundled ();

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING); row++)
    {
      g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { &row, 1 }, (EntRows) { 0 });

      check_narrowed (choice);
    }
}

/* Those of a nation, and those of a nation in a grouping. */
static void
every_nation (void)
{
  g_autoptr (EntDataset) dataset = load_bundled ();

  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    for (guint32 grouping = 0; grouping < 2; grouping++)
      {
        g_autoptr (EntDataChoice) choice = ent_data_choice_new (dataset, (EntRows) { &grouping, grouping }, (EntRows) { &row, 1 });

        check_narrowed (choice);
      }
}

/* Records of every kind, each by itself. */
static void
every_record (void)
{
  g_autoptr (EntDataset) dataset = load_bundled ();

  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, kind); row += 7)
      {
        const EntRef ref = ent_ref (kind, row);
        g_autoptr (EntDataChoice) choice = ent_data_choice_new_of (dataset, &ref, 1);

        g_assert_true (ent_data_choice_has (choice, kind, row));
        check_narrowed (choice);
      }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-data/json/bundled-whole", bundled_whole);
  g_test_add_func ("/export-data/json/every-field", every_field);
  g_test_add_func ("/export-data/json/unknown-keys", unknown_keys);
  g_test_add_func ("/export-data/json/every-grouping", every_grouping);
  g_test_add_func ("/export-data/json/every-nation", every_nation);
  g_test_add_func ("/export-data/json/every-record", every_record);

  return g_test_run ();
}
