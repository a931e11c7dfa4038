/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-language-list.h"

#include <string.h>

/* Needs iso-codes. */

static const char *
find_name (GPtrArray  *list,
           const char *id)
{
  for (guint i = 0; i < list->len; i++)
    {
      const EntLanguage *language = g_ptr_array_index (list, i);

      if (g_str_equal (language->id, id))
        return language->name;
    }

  return NULL;
}

static void
test_names (void)
{
  g_autoptr (GPtrArray) list = ent_language_list_new ();

  g_assert_cmpstr (find_name (list, "en"), ==, "English");
  g_assert_cmpstr (find_name (list, "de"), ==, "Deutsch");
  g_assert_cmpstr (find_name (list, "es"), ==, "Español"); /* not “Español; Castellano” */
  g_assert_cmpstr (find_name (list, "cs"), ==, "Čeština"); /* with a capital, as the others */
  g_assert_cmpstr (find_name (list, "ja"), ==, "日本語");
  g_assert_cmpstr (find_name (list, "pt"), ==, "Português");
  g_assert_cmpstr (find_name (list, "pt_BR"), ==, "Português (Brasil)");
  g_assert_cmpstr (find_name (list, "hy"), ==, "Armenian"); /* whose catalogue does not name it */
}

/* A language that names a few nations only is not offered. */
static void
test_choice (void)
{
  g_autoptr (GPtrArray) list = ent_language_list_new ();

  g_assert_cmpuint (list->len, >=, 50);
  g_assert_null (find_name (list, "haw"));
  for (guint i = 0; i < list->len; i++)
    {
      const EntLanguage *language = g_ptr_array_index (list, i);
      const EntLanguage *before = i > 0 ? g_ptr_array_index (list, i - 1) : NULL;

      g_assert_true (g_utf8_validate (language->name, -1, NULL) && *language->name != '\0');
      if (before != NULL)
        {
          g_assert_cmpstr (before->id, !=, language->id);
          g_assert_cmpint (g_utf8_collate (before->name, language->name), <=, 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language-list/names", test_names);
  g_test_add_func ("/language-list/choice", test_choice);

  return g_test_run ();
}
