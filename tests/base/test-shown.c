/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/ent-shown.h"

static void
check_escape (const char *text,
              gssize      length,
              guint       max_chars,
              const char *expected)
{
  g_autofree char *escaped = ent_shown_escape (text, length, max_chars);

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
excerpts_are_short (void)
{
  g_autofree char *text = g_strnfill (ENT_SHOWN_MAX_CHARS + 1, 'a');
  g_autofree char *cut = ent_shown (text);
  g_autofree char *whole = ent_shown (text + 1);

  g_assert_cmpuint (g_utf8_strlen (cut, -1), ==, ENT_SHOWN_MAX_CHARS + 1);
  g_assert_true (g_str_has_suffix (cut, "a…"));
  g_assert_cmpstr (whole, ==, text + 1);
}

static void
harm_is_known (void)
{
  static const gunichar harmful[] = { 0, '\t', '\n', '\033', 0x7f, 0x9f, 0x61c, 0x200e, 0x200f, 0x2028, 0x202e, 0x2066, 0x2069, 0xfeff };
  static const gunichar harmless[] = { ' ', 'a', 0xa0, 0xad, 0xe9, 0x200b, 0x200c, 0x200d, 0x2010, 0x2060, 0x4e2d, 0x1f600 };

  for (guint i = 0; i < G_N_ELEMENTS (harmful); i++)
    if (!ent_shown_is_harmful (harmful[i]))
      g_error ("U+%04X is harmful", harmful[i]);
  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    if (ent_shown_is_harmful (harmless[i]))
      g_error ("U+%04X is harmless", harmless[i]);
}

/* Paragraphs and tables are not warned of, and neither is any way of writing. */
static void
texts_may_have_lines (void)
{
  g_assert_false (ent_shown_needs_escapes (""));
  g_assert_false (ent_shown_needs_escapes ("a\n\tb"));
  g_assert_false (ent_shown_needs_escapes ("می\u200cخواهم, भारत, 👨\u200d👩\u200d👧, ជំរាប\u200bសួរ"));
  g_assert_true (ent_shown_needs_escapes ("a\rb"));
  g_assert_true (ent_shown_needs_escapes ("a\u202eb"));
}

/* A name is shown whole, and cannot look like another. */
static void
file_names_are_shown_as_they_are (void)
{
  g_autoptr (GFile) plain = g_file_new_for_path ("/a folder/Données_2.json");
  g_autoptr (GFile) turned = g_file_new_for_path ("/a/my\u202enosj.json");
  g_autoptr (GFile) latin = g_file_new_for_path ("/a/donn\xe9" "es.json");
  g_autofree char *plain_name = ent_shown_file_name (plain);
  g_autofree char *turned_name = ent_shown_file_name (turned);
  g_autofree char *latin_name = ent_shown_file_name (latin);

  g_assert_cmpstr (plain_name, ==, "Données_2.json");
  g_assert_cmpstr (turned_name, ==, "my\\u202enosj.json");
  g_assert_cmpstr (latin_name, ==, "donn\\xe9es.json");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/shown/escape-shows-what-acts-as-text", escape_shows_what_acts_as_text);
  g_test_add_func ("/base/shown/escape-cuts-at-a-character", escape_cuts_at_a_character);
  g_test_add_func ("/base/shown/excerpts-are-short", excerpts_are_short);
  g_test_add_func ("/base/shown/file-names-are-shown-as-they-are", file_names_are_shown_as_they_are);
  g_test_add_func ("/base/shown/harm-is-known", harm_is_known);
  g_test_add_func ("/base/shown/texts-may-have-lines", texts_may_have_lines);

  return g_test_run ();
}
