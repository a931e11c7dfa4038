/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "tests/charts/stage.h"
#include "view/ent-view-shelf.h"

static GFile *
new_folder (void)
{
  g_autofree char *path = g_dir_make_tmp ("entente-shelf-XXXXXX", NULL);
  g_autoptr (GFile) outer = g_file_new_for_path (path);

  return g_file_get_child (outer, "views"); /* not there yet */
}

static void
remove_folder (GFile *folder)
{
  g_autoptr (GFile) outer = g_file_get_parent (folder);
  g_autoptr (GFileEnumerator) files = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GFile *file;

  while (files && g_file_enumerator_iterate (files, NULL, &file, NULL, NULL) && file)
    g_assert_true (g_file_delete (file, NULL, NULL));
  g_file_delete (folder, NULL, NULL);
  g_assert_true (g_file_delete (outer, NULL, NULL)); /* nothing half written is left */
}

/* Keeps a view; says under which name its file is there. */
static char *
keep (GFile      *folder,
      const char *name)
{
  static const char *const groupings[] = { "sco", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = ent_view_new (groupings, ent_day_new (2017, 6, 9));
  g_autoptr (EntSavedView) saved = ent_saved_view_new (view, dataset);
  g_autoptr (GError) error = NULL;
  char *file_name = ent_view_shelf_find_name (folder, name);

  saved->name = g_strdup (name);
  ent_view_shelf_write (folder, file_name, saved, &error);
  g_assert_no_error (error);
  return file_name;
}

static char *
list (GFile *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = ent_view_shelf_read (folder, &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      EntShelfEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (names, "%s;", entry->saved ? entry->saved->name : entry->problem);
    }
  return g_string_free (names, FALSE);
}

#define ASSERT_LISTS(folder, expected)              \
  {                                                 \
    g_autofree char *names = list (folder);         \
    g_assert_cmpstr (names, ==, expected);          \
  }

static void
test_keeps (void)
{
  g_autoptr (GFile) folder = new_folder ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  ASSERT_LISTS (folder, "");
  first = keep (folder, "../Größe: 1/2");
  second = keep (folder, "../Größe: 1/2");
  third = keep (folder, "…");
  g_assert_cmpstr (first, ==, "Größe-1-2.entente-view");
  g_assert_cmpstr (second, ==, "Größe-1-2-2.entente-view");
  g_assert_cmpstr (third, ==, "view.entente-view");

  g_assert_true (ent_view_shelf_remove (folder, first, NULL));
  g_assert_true (ent_view_shelf_remove (folder, first, NULL)); /* gone is gone */
  ASSERT_LISTS (folder, "../Größe: 1/2;…;");
  remove_folder (folder);
}

/* What the order does not name comes last; what it names and is not there is no matter. */
static void
test_order (void)
{
  g_autoptr (GFile) folder = new_folder ();
  g_autofree char *a = keep (folder, "a");
  g_autofree char *b = keep (folder, "b");
  g_autofree char *c = keep (folder, "c");
  const char *order[] = { c, "gone.entente-view", a, c, NULL };
  g_autoptr (GError) error = NULL;

  ASSERT_LISTS (folder, "a;b;c;");
  ent_view_shelf_write_order (folder, order, &error);
  g_assert_no_error (error);
  ASSERT_LISTS (folder, "c;a;b;");
  remove_folder (folder);
}

/* A file that cannot be read is named, stays as it is, and hides no other. */
static void
test_broken (void)
{
  g_autoptr (GFile) folder = new_folder ();
  g_autofree char *b = keep (folder, "b");
  g_autoptr (GFile) broken = g_file_get_child (folder, "a.entente-view");
  g_autoptr (GFile) other = g_file_get_child (folder, "notes.txt");
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (broken), "{\"format\": \"entente-view\", \"version\": 1}", -1, NULL));
  g_assert_true (g_file_set_contents (g_file_peek_path (other), "mine", -1, NULL));
  entries = ent_view_shelf_read (folder, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (((EntShelfEntry *) g_ptr_array_index (entries, 0))->file_name, ==, "a.entente-view");
  g_assert_null (((EntShelfEntry *) g_ptr_array_index (entries, 0))->saved);
  g_assert_nonnull (strstr (((EntShelfEntry *) g_ptr_array_index (entries, 0))->problem, "groupings: this is missing"));
  g_assert_cmpstr (((EntShelfEntry *) g_ptr_array_index (entries, 1))->saved->name, ==, "b");
  g_assert_true (g_file_get_contents (g_file_peek_path (broken), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "{\"format\": \"entente-view\", \"version\": 1}");
  remove_folder (folder);
}

/* A folder that is none is an error, which names it. */
static void
test_no_folder (void)
{
  g_autoptr (GFile) folder = new_folder ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (folder), "", -1, NULL));
  entries = ent_view_shelf_read (folder, &error);
  g_assert_null (entries);
  g_assert_nonnull (error);
  remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/shelf/keeps", test_keeps);
  g_test_add_func ("/view/shelf/order", test_order);
  g_test_add_func ("/view/shelf/broken", test_broken);
  g_test_add_func ("/view/shelf/no-folder", test_no_folder);

  return g_test_run ();
}
