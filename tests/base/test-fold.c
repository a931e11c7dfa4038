/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-fold.h"

#include <string.h>

static void
assert_folded (const char *text,
               const char *expected)
{
  g_autofree char *folded = ent_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
folds (void)
{
  assert_folded ("", "");
  assert_folded ("SCO 2018!", "sco 2018!");
  assert_folded ("TÜRKİYE – Ｇ20", "turkiye – g20");
  assert_folded ("Diyarbakır", "diyarbakir");
  assert_folded ("STRAẞE", "strasse");
  assert_folded ("Cafe\xcc\x81", "cafe");
}

static void
appends_a_part (void)
{
  g_autoptr (GString) folded = g_string_new ("x:");
  const char *text = "A Ü B";

  ent_fold_append (folded, text, strlen ("A Ü"));
  ent_fold_append (folded, text, 1);
  g_assert_cmpstr (folded->str, ==, "x:a ua");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/fold/folds", folds);
  g_test_add_func ("/base/fold/appends-a-part", appends_a_part);

  return g_test_run ();
}
