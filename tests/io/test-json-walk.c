/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-walk.h"

#include <string.h>

static void
texts_are_decoded (void)
{
  static const struct
  {
    const char *json;
    const char *text;
  } cases[] = {
    { "\"\"", "" },
    { "\"India\"", "India" },
    { "\"a \\\"b\\\" \\\\ \\/\"", "a \"b\" \\ /" },
    { "\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t" },
    { "\"caf\\u00e9 \\u4e2D\"", "caf\u00e9 \u4e2d" },
    { "\"\\ud83d\\udE00!\"", "\U0001f600!" },
    { "\"\u00e9\\n\u00e9\"", "\u00e9\n\u00e9" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("%s,", cases[i].json);
      char *at = json;

      g_assert_cmpstr (ent_json_walk_read_text (&at), ==, cases[i].text);
      g_assert_cmpint (*at, ==, ',');
    }
}

static void
values_are_skipped_whole (void)
{
  static const char *const values[] = { "1", "-1.5e+10", "true", "null", "\"a]\\\"}\"", "[]", "{ }", "[1, {\"a\": [\"]\"]}, []]" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *json = g_strdup_printf ("%s]", values[i]);
      g_autofree char *copy = ent_json_walk_copy (json);
      char *at = json;

      ent_json_walk_skip (&at);
      g_assert_cmpint (at - json, ==, strlen (values[i]));
      g_assert_cmpstr (copy, ==, values[i]);
    }
}

/* A key is taken whole or not at all, however much of it is the same. */
static void
keys_are_taken_whole (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_taken;
  } cases[] = {
    { "\"from\": 1}", TRUE }, { "\"from\" :\n1}", TRUE }, { "\"fro\": 1}", FALSE }, { "\"froms\": 1}", FALSE },
    { "\"From\": 1}", FALSE }, { "\"\": 1}", FALSE },        { "\"from\\n\": 1}", FALSE },
    { "\"fro\\u006d\": 1}", FALSE }, /* to be read first */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup (cases[i].json);
      char *at = json;

      g_assert_cmpint (ent_json_walk_take_key (&at, "from"), ==, cases[i].is_taken);
      if (!cases[i].is_taken)
        {
          g_assert_true (at == json);
          ent_json_walk_read_key (&at);
        }
      g_assert_cmpint (*at, ==, '1');
    }
}

static void
members_come_in_order (void)
{
  char json[] = "{ \"a\" : 1 ,\n\"b\":[ 2 , 3 ] , \"c\":{}}|";
  char *at = json;
  g_autoptr (GString) seen = g_string_new (NULL);

  for (gboolean more = ent_json_walk_open (&at); more; more = ent_json_walk_next (&at))
    {
      g_string_append (seen, ent_json_walk_read_key (&at));
      if (*at != '[')
        {
          ent_json_walk_skip (&at);
          continue;
        }
      for (gboolean another = ent_json_walk_open (&at); another; another = ent_json_walk_next (&at))
        g_string_append_printf (seen, "%g", ent_json_walk_read_number (&at));
    }
  g_assert_cmpstr (seen->str, ==, "ab23c");
  g_assert_cmpint (*at, ==, '|');
}

static void
members_are_found (void)
{
  char json[] = "{\"x\": {\"b\": 0}, \"a\": 1, \"\\u0062\": 2, \"a\": 3}";
  char *found = ent_json_walk_find (json, "b");

  g_assert_nonnull (found);
  g_assert_cmpint (*found, ==, '2');
  g_assert_null (ent_json_walk_find_again (found, "b"));
  found = ent_json_walk_find (json, "a");
  g_assert_cmpint (*found, ==, '1');
  g_assert_cmpint (*ent_json_walk_find_again (found, "a"), ==, '3');
  g_assert_null (ent_json_walk_find (json, "c"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/json-walk/texts-are-decoded", texts_are_decoded);
  g_test_add_func ("/io/json-walk/values-are-skipped-whole", values_are_skipped_whole);
  g_test_add_func ("/io/json-walk/keys-are-taken-whole", keys_are_taken_whole);
  g_test_add_func ("/io/json-walk/members-come-in-order", members_come_in_order);
  g_test_add_func ("/io/json-walk/members-are-found", members_are_found);

  return g_test_run ();
}
