/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-splice.h"

#include <string.h>

#include "io/ent-json-reader.h"

/* What is added to a data set, and that nothing else of it changes. */

#define HEAD \
  "{\n  \"format\": \"entente\", \"version\": 1,\n  \"title\":\"Harbours  \\u00e9\",\r\n" \
  "\t\"updated\" : \"2005-02-28\",\n  \"x-own\": {\"b\": 1.50, \"a\": 2e3},\n"
#define BOOK_A "{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}"
#define BOOK_T "{\"id\": \"t\", \"type\": \"book\", \"title\": \"T\"}"
#define OAK "{\"id\": \"oak\", \"name\": \"Oak\", \"kind\": \"other\", \"sources\": [\"a\"] , \"y\":[ ]}"
#define PACT "{\"id\": \"pact\", \"name\": \"Pact\", \"kind\": \"other\", \"sources\": [\"s\"]}"
#define SOURCE "{\"id\": \"s\", \"type\": \"document\", \"title\": \"Typed\"}"

static EntAdded *
new_added (void)
{
  EntAdded *added = ent_added_new ("Pact, as typed", ent_day_new (2026, 11, 29));

  ent_added_take_text (added, ENT_KIND_SOURCE, g_strdup (SOURCE));
  ent_added_take_text (added, ENT_KIND_GROUPING, g_strdup (PACT));
  return added;
}

static char *
splice (const char *text,
        EntAdded   *added)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) larger = ent_json_splice (content, added, &error);
  g_autoptr (EntDataset) dataset = NULL;

  g_assert_no_error (error);
  dataset = ent_json_reader_read_data (g_bytes_get_data (larger, NULL), g_bytes_get_size (larger), NULL, NULL, &error);
  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (larger, NULL), g_bytes_get_size (larger));
}

static void
assert_splice (const char *text,
               const char *expected)
{
  g_autoptr (EntAdded) added = new_added ();
  g_autofree char *larger = splice (text, added);

  g_assert_cmpstr (larger, ==, expected);
}

/* Each line of a text is in the other one, in the same order. */
static void
assert_only_added_lines (const char *text,
                         const char *larger,
                         guint       n_added)
{
  g_auto (GStrv) before = g_strsplit (text, "\n", -1);
  g_auto (GStrv) after = g_strsplit (larger, "\n", -1);
  guint found = 0;

  for (guint i = 0; after[i] != NULL && before[found] != NULL; i++)
    found += g_str_equal (before[found], after[i]);
  g_assert_null (before[found]);
  g_assert_cmpuint (g_strv_length (after), ==, g_strv_length (before) + n_added);
}

/* Keys that nobody knows, odd blanks, escapes and numbers stay. */
static void
test_in_order (void)
{
  assert_splice (HEAD "  \"sources\": [\n    " BOOK_A ",\n    " BOOK_T "\n  ],\n"
                      "  \"groupings\": [\n    " OAK "\n  ]\n}\n",
                 HEAD "  \"sources\": [\n    " BOOK_A ",\n    " SOURCE ",\n    " BOOK_T "\n  ],\n"
                      "  \"groupings\": [\n    " PACT ",\n    " OAK "\n  ]\n}\n");
}

/* The last one stays the last one, and needs no comma. */
static void
test_in_no_order (void)
{
  assert_splice (HEAD "  \"sources\": [" BOOK_T ", " BOOK_A "],\n  \"groupings\": [\n    " OAK "\n  ]\n}\n",
                 HEAD "  \"sources\": [" BOOK_T ", " SOURCE ", " BOOK_A "],\n  \"groupings\": [\n    " PACT ",\n    " OAK "\n  ]\n}\n");
}

/* They come into the order of the format. */
static void
test_no_table (void)
{
  assert_splice (HEAD "  \"ties\": []\n}",
                 HEAD "  \"sources\": [\n    " SOURCE "\n  ],\n  \"groupings\": [\n    " PACT "\n  ],\n  \"ties\": []\n}");
}

static void
test_no_table_at_all (void)
{
  assert_splice ("{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"updated\": \"2005-02-28\"}",
                 "{\"format\": \"entente\", \"version\": 1, \"title\": \"T\", \"sources\": [ " SOURCE " ], "
                 "\"groupings\": [ " PACT " ], \"updated\": \"2005-02-28\"}");
}

static void
test_empty_table (void)
{
  assert_splice (HEAD "  \"groupings\": [ ],\n  \"sources\": [\r\n\t{\"id\": \"z\", \"type\": \"book\", \"title\": \"Z\"}]\n}\n",
                 HEAD "  \"groupings\": [\n    " PACT "\n  ],\n"
                      "  \"sources\": [\r\n\t" SOURCE ",\r\n\t{\"id\": \"z\", \"type\": \"book\", \"title\": \"Z\"}]\n}\n");
}

static void
test_bundled (void)
{
  g_autoptr (EntAdded) added = new_added ();
  g_autofree char *text = NULL;
  g_autofree char *larger = NULL;

  g_assert_true (g_file_get_contents (g_getenv ("ENT_TEST_DATASET"), &text, NULL, NULL));
  ent_added_take_text (added, ENT_KIND_MEMBERSHIP,
                       g_strdup ("{\"nation\": \"NOR\", \"grouping\": \"pact\", \"role\": \"member\", \"from\": \"1994\", \"sources\": [\"s\"]}"));
  ent_added_take_text (added, ENT_KIND_MEMBERSHIP,
                       g_strdup ("{\"nation\": \"KEN\", \"grouping\": \"pact\", \"role\": \"member\", \"from\": \"1994\", \"sources\": [\"s\"]}"));
  larger = splice (text, added);
  assert_only_added_lines (text, larger, 4);
}

/* What is there already is not added twice; what has its name is another matter. */
static void
test_twice (void)
{
  const char *with = HEAD "  \"sources\": [" SOURCE "], \"groupings\":\n"
                          "[ {\"kind\": \"other\", \"name\": \"Pact\", \"id\": \"pact\", \"sources\":[\"s\"]} ]\n}\n";
  const char *without = HEAD "  \"sources\": [" SOURCE "], \"groupings\":\n"
                             "[ {\"kind\": \"alliance\", \"name\": \"Pact\", \"id\": \"PACT\", \"sources\":[\"s\"]} ]\n}\n";
  g_autoptr (GBytes) content = g_bytes_new (without, strlen (without));
  g_autoptr (EntAdded) added = new_added ();
  g_autoptr (GError) error = NULL;

  assert_splice (with, with);
  g_assert_null (ent_json_splice (content, added, &error));
  g_assert_error (error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "groupings: there is another “pact” already");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/json-splice/in-order", test_in_order);
  g_test_add_func ("/io/json-splice/in-no-order", test_in_no_order);
  g_test_add_func ("/io/json-splice/no-table", test_no_table);
  g_test_add_func ("/io/json-splice/no-table-at-all", test_no_table_at_all);
  g_test_add_func ("/io/json-splice/empty-table", test_empty_table);
  g_test_add_func ("/io/json-splice/bundled", test_bundled);
  g_test_add_func ("/io/json-splice/twice", test_twice);

  return g_test_run ();
}
