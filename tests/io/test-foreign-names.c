/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-foreign-names.h"

#include "io/ent-iso-codes.h"

/* Needs iso-codes. */

static void
names_in_all_languages (void)
{
  static const char *const expected[][2] = {
    { "BRA", "Brasil" }, { "CZE", "Czechia" }, { "CZE", "Czech Republic" }, { "DEU", "Deutschland" }, { "CHN", "中国" },
    { "EGY", "مصر" },    { "KOR", "Südkorea" },
  };

  if (g_hash_table_size (ent_iso_codes_get_nations ()) == 0)
    {
      g_test_skip ("iso-codes is not installed");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      GStrv names = g_hash_table_lookup (ent_foreign_names_get (), expected[i][0]);

      g_test_message ("%s", expected[i][1]);
      g_assert_nonnull (names);
      g_assert_true (g_strv_contains ((const char *const *) names, expected[i][1]));
    }
}

static void
each_name_once (void)
{
  GHashTableIter iter;
  gpointer names;

  g_hash_table_iter_init (&iter, ent_foreign_names_get ());
  while (g_hash_table_iter_next (&iter, NULL, &names))
    {
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (char **name = names; *name != NULL; name++)
        {
          g_assert_true (g_utf8_validate (*name, -1, NULL));
          g_assert_true (g_hash_table_add (seen, *name));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/foreign-names/in-all-languages", names_in_all_languages);
  g_test_add_func ("/io/foreign-names/each-name-once", each_name_once);

  return g_test_run ();
}
