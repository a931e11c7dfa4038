/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-problem.h"

static void
text_says_where (void)
{
  EntProblem problem = { FALSE, 12, 5, NULL, (char *) "a comma was expected" };
  g_autofree char *syntax = ent_problem_to_text (&problem, "a.json");
  g_autofree char *content = NULL;
  g_autofree char *without_file = NULL;

  g_assert_cmpstr (syntax, ==, "a.json:12:5: a comma was expected");

  problem = (EntProblem) { TRUE, 0, 0, (char *) "nations[3].nmae", (char *) "not known" };
  content = ent_problem_to_text (&problem, "a\nb.json");
  g_assert_cmpstr (content, ==, "a\\u000ab.json: nations[3].nmae: warning: not known");
  without_file = ent_problem_to_text (&problem, NULL);
  g_assert_cmpstr (without_file, ==, "nations[3].nmae: warning: not known");
}

static void
list_keeps_the_first_error_at_a_place (void)
{
  g_autoptr (EntProblemList) list = ent_problem_list_new ();
  g_autoptr (GPtrArray) array = NULL;
  const EntProblem *problem;

  ent_problem_list_add (list, ENT_PROBLEM_WARNING, "a", "warning");
  ent_problem_list_add (list, ENT_PROBLEM_ERROR, "a", "first");
  ent_problem_list_add (list, ENT_PROBLEM_ERROR, "a", "second");
  ent_problem_list_add (list, ENT_PROBLEM_ERROR, NULL, "third");
  ent_problem_list_add (list, ENT_PROBLEM_ERROR, NULL, "fourth");

  g_assert_cmpuint (ent_problem_list_get_n_errors (list), ==, 3);
  array = ent_problem_list_to_array (list);
  g_assert_cmpuint (array->len, ==, 4);
  problem = g_ptr_array_index (array, 0);
  g_assert_cmpstr (problem->message, ==, "first");
  problem = g_ptr_array_index (array, 3);
  g_assert_true (problem->warning);
}

static void
list_is_bounded_and_errors_come_first (void)
{
  g_autoptr (EntProblemList) list = ent_problem_list_new ();
  g_autoptr (GPtrArray) array = NULL;

  for (guint i = 0; i < 10 * ENT_MAX_PROBLEMS; i++)
    ent_problem_list_add (list, ENT_PROBLEM_WARNING, NULL, "warning %u", i);
  for (guint i = 0; i < 10 * ENT_MAX_PROBLEMS; i++)
    ent_problem_list_add_at_line (list, i + 1, 1, "error");

  g_assert_cmpuint (ent_problem_list_get_n_errors (list), ==, 10 * ENT_MAX_PROBLEMS);
  array = ent_problem_list_to_array (list);
  g_assert_cmpuint (array->len, ==, ENT_MAX_PROBLEMS);
  for (guint i = 0; i < array->len; i++)
    g_assert_cmpuint (((EntProblem *) g_ptr_array_index (array, i))->line, ==, i + 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/problem/text-says-where", text_says_where);
  g_test_add_func ("/io/problem/list-keeps-the-first-error-at-a-place", list_keeps_the_first_error_at_a_place);
  g_test_add_func ("/io/problem/list-is-bounded-and-errors-come-first", list_is_bounded_and_errors_come_first);

  return g_test_run ();
}
