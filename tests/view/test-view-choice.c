/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/ent-view-choice.h"

static EntView *
new_view (void)
{
  return ent_view_new ((const char *const[]) { "a", "b", "c", NULL }, ent_day_new (2012, 6, 1));
}

static void
assert_ids (const char *const *ids,
            const char        *expected)
{
  g_autofree char *joined = g_strjoinv (" ", (char **) ids);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_nations (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntView) one = ent_view_with_nation (view, "AAA", FALSE);
  g_autoptr (EntView) two = ent_view_with_nation (one, "BBB", FALSE);
  g_autoptr (EntView) again = ent_view_with_nation (two, "aaa", FALSE);
  g_autoptr (EntView) back = ent_view_with_nation (two, "aaa", TRUE);

  assert_ids (ent_view_get_hidden (two), "AAA BBB");
  g_assert_true (again == two);
  assert_ids (ent_view_get_hidden (back), "BBB");
  g_assert_true (ent_view_hides_nation (two, "bbb"));
  g_assert_false (ent_view_hides_nation (back, "AAA"));
}

static void
test_order (void)
{
  static const struct
  {
    const char *id;
    guint       place;
    const char *expected;
  } cases[] = { { "a", 0, "a b c" }, { "a", 1, "b a c" }, { "a", 2, "b c a" }, { "a", 9, "b c a" }, { "C", 0, "c a b" }, { "x", 0, "a b c" } };
  g_autoptr (EntView) view = new_view ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntView) moved = ent_view_with_grouping_at (view, cases[i].id, cases[i].place);

      assert_ids (ent_view_get_groupings (moved), cases[i].expected);
    }
}

static void
test_pins (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntView) one = ent_view_with_pin (view, ENT_KIND_NATION, "a", (EntPoint) { 1, 2 });
  g_autoptr (EntView) two = ent_view_with_pin (one, ENT_KIND_GROUPING, "a", (EntPoint) { 3, 4 });
  g_autoptr (EntView) released = ent_view_without_pin (two, ENT_KIND_NATION, "A");
  g_autoptr (EntView) same = ent_view_without_pin (two, ENT_KIND_NATION, "b");
  const EntPin *pins;
  guint n_pins;

  g_assert_true (ent_view_has_pin (two, ENT_KIND_GROUPING, "A"));
  g_assert_false (ent_view_has_pin (one, ENT_KIND_GROUPING, "a"));
  g_assert_true (same == two);
  pins = ent_view_get_pins (released, &n_pins);
  g_assert_cmpuint (n_pins, ==, 1);
  g_assert_cmpint (pins[0].kind, ==, ENT_KIND_GROUPING);
  g_assert_cmpfloat (pins[0].point.y, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/view-choice/nations", test_nations);
  g_test_add_func ("/view/view-choice/order", test_order);
  g_test_add_func ("/view/view-choice/pins", test_pins);

  return g_test_run ();
}
