/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-problem.h"

static void
check_escape (const char *text,
              gssize      length,
              guint       max_chars,
              const char *expected)
{
  g_autofree char *escaped = ent_problem_escape (text, length, max_chars);

  g_assert_cmpstr (escaped, ==, expected);
}

static void
escape_shows_what_acts_as_text (void)
{
  check_escape ("", -1, 10, "");
  check_escape ("Côte d’Ivoire", -1, 60, "Côte d’Ivoire");
  check_escape ("<b>&amp;", -1, 60, "<b>&amp;");
  check_escape ("a\tb\nc\033[31m", -1, 60, "a\\u0009b\\u000ac\\u001b[31m");
  check_escape ("\u202eabc\u2066\u200f", -1, 60, "\\u202eabc\\u2066\\u200f");
  check_escape ("\u2028\ufeff\xc2\x85", -1, 60, "\\u2028\\ufeff\\u0085");
  check_escape ("क्\u200dष", -1, 60, "क्\u200dष");
  check_escape ("a\0b", 3, 60, "a\\u0000b");
  check_escape ("a\xff\xe4\xb8", -1, 60, "a\\xff\\xe4\\xb8");
}

static void
escape_cuts_at_a_character (void)
{
  check_escape ("中国中国", -1, 4, "中国中国");
  check_escape ("中国中国", -1, 3, "中国中…");
  check_escape ("abc", -1, 0, "…");
}

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

  g_test_add_func ("/io/problem/escape-shows-what-acts-as-text", escape_shows_what_acts_as_text);
  g_test_add_func ("/io/problem/escape-cuts-at-a-character", escape_cuts_at_a_character);
  g_test_add_func ("/io/problem/text-says-where", text_says_where);
  g_test_add_func ("/io/problem/list-keeps-the-first-error-at-a-place", list_keeps_the_first_error_at_a_place);
  g_test_add_func ("/io/problem/list-is-bounded-and-errors-come-first", list_is_bounded_and_errors_come_first);

  return g_test_run ();
}
