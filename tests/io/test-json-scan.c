/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-json-scan.h"

#include <string.h>

#define MAX_VALUES 1000

typedef struct
{
  const char *name;
  const char *text;
  const char *message; /* a piece of it, or NULL if the text is sound */
  guint       line;
  guint       column;
} Case;

static const Case cases[] = {
  { "object", "{\"a\": [1, 2.5, -0, 1e5, 1E-2, true, false, null, \"x\"], \"b\": {}}" },
  { "array", "[]" },
  { "text", "\"a\"" },
  { "space-around", " \t\r\n[ 1 ,\n2 ] \n" },
  { "escapes", "[\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\ud83d\\ude00\"]" },
  { "utf-8", "[\"Côte d’Ivoire 中国 😀\"]" },
  { "delete-is-allowed", "[\"\x7f\"]" },
  { "same-key-in-two-objects", "[{\"a\": 1}, {\"a\": {\"a\": 2}}]" },

  { "empty", "", "an object in braces was expected, but the file ends here", 1, 1 },
  { "only-space", " \n ", "but the file ends here", 2, 2 },
  { "word", "[abc]", "a value was expected, here stands “abc]”", 1, 2 },
  { "capital-true", "[True]", "a value was expected", 1, 2 },
  { "true-and-more", "[truely]", "a value was expected", 1, 2 },
  { "nan", "[NaN]", "a value was expected", 1, 2 },
  { "infinity", "[-Infinity]", "a minus must be followed by a digit", 1, 2 },
  { "comment-lines", "{} // x", "comments are not allowed", 1, 4 },
  { "comment-block", "{/* x */}", "comments are not allowed", 1, 2 },
  { "comment-hash", "# x\n{}", "comments are not allowed", 1, 1 },
  { "single-quotes", "['a']", "a text must stand in double quotes", 1, 2 },
  { "bare-key", "{a: 1}", "a key in double quotes was expected", 1, 2 },
  { "trailing-comma-object", "{\"a\": 1,\n }", "a comma must not stand before a closing brace", 2, 2 },
  { "trailing-comma-array", "[1, ]", "a comma must not stand before a closing bracket", 1, 5 },
  { "leading-comma", "[,1]", "a value was expected", 1, 2 },
  { "no-comma", "[1 2]", "a comma or “]” was expected", 1, 4 },
  { "no-comma-object", "{\"a\": 1 \"b\": 2}", "a comma or “}” was expected", 1, 9 },
  { "no-colon", "{\"a\" 1}", "a key must be followed by a colon", 1, 6 },
  { "wrong-bracket", "[1}", "a comma or “]” was expected", 1, 3 },
  { "two-values", "{} {}", "nothing may follow the value", 1, 4 },
  { "closing-twice", "[]]", "nothing may follow the value", 1, 3 },
  { "zero-byte-after", NULL, "nothing may follow the value", 1, 3 },
  { "leading-zero", "[01]", "must not begin with a zero", 1, 2 },
  { "hexadecimal", "[0x10]", "a comma or “]” was expected", 1, 3 },
  { "plus", "[+1]", "a value was expected", 1, 2 },
  { "point-first", "[.5]", "a value was expected", 1, 2 },
  { "point-last", "[1.]", "a decimal point must be followed by a digit", 1, 2 },
  { "exponent-empty", "[1e+]", "an exponent must have a digit", 1, 2 },
  { "minus-alone", "[-]", "a minus must be followed by a digit", 1, 2 },
  { "too-many-digits", "[-99999999999999999999]", "too many digits", 1, 2 },
  { "tab-in-text", "[\"a\tb\"]", "a control character", 1, 4 },
  { "line-break-in-text", "[\"a\nb\"]", "closed on its line", 1, 4 },
  { "unknown-escape", "[\"\\x41\"]", "after a backslash", 1, 3 },
  { "short-unicode", "[\"\\u12\"]", "four hexadecimal digits", 1, 7 },
  { "zero-escape", "[\"a\\u0000\"]", "“\\u0000” is not allowed", 1, 4 },
  { "lone-first-half", "[\"\\ud83dx\"]", "first half", 1, 3 },
  { "first-half-twice", "[\"\\ud83d\\ud83d\"]", "first half", 1, 3 },
  { "lone-second-half", "[\"\\ude00\"]", "second half", 1, 3 },
  { "overlong", "[\"\xc0\xaf\"]", "must be UTF-8", 1, 3 },
  { "surrogate-bytes", "[\"\xed\xa0\x80\"]", "must be UTF-8", 1, 3 },
  { "beyond-unicode", "[\"\xf4\x90\x80\x80\"]", "must be UTF-8", 1, 3 },
  { "latin-1", "[\"caf\xe9\"]", "must be UTF-8", 1, 6 },
  { "cut-character", "[\"\xe4\xb8", "must be UTF-8", 1, 3 },
  { "bad-byte-outside", "[\xff]", "must be UTF-8", 1, 2 },
  { "column-counts-characters", "[\"中国\" x]", "a comma or “]”", 1, 7 },
  { "byte-order-mark", "\xef\xbb\xbf{}", "byte order mark", 1, 1 },
  { "utf-16", "\xff\xfe{", "must be UTF-8", 1, 1 },
  { "open-object", "{\"a\": 1", "a comma or “}” was expected, but the file ends here", 1, 8 },
  { "open-text", "[\"abc", "closed with a double quote, but the file ends here", 1, 6 },
  { "open-escape", "[\"abc\\", "closed with a double quote, but the file ends here", 1, 7 },
  { "key-twice", "{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", "the key “a” stands twice in this object, first on line 1", 3, 2 },
  { "key-twice-escaped", "{\"a\": 1, \"\\u0061\": 2}", "the key “a” stands twice", 1, 10 },
  { "key-twice-empty", "{\"\": 1, \"\": 2}", "the key “” stands twice", 1, 9 },
  { "bidi-in-excerpt", "[\u202ex]", "here stands “\\u202ex]”", 1, 2 },
};

static GPtrArray *
scan (const char *text,
      gsize       length,
      gboolean   *sound)
{
  g_autoptr (EntProblemList) list = ent_problem_list_new ();
  /* An exact copy, so that a sanitizer sees a read beyond its end. */
  g_autofree char *copy = g_memdup2 (text, length);
  g_autoptr (EntReading) reading = ent_reading_new (NULL);

  *sound = ent_json_scan (copy, length, MAX_VALUES, reading, list);

  return ent_problem_list_to_array (list);
}

static void
check_case (gconstpointer data)
{
  const Case *item = data;
  g_autoptr (GPtrArray) problems = NULL;
  const EntProblem *problem;
  gboolean sound;

  if (item->text != NULL)
    problems = scan (item->text, strlen (item->text), &sound);
  else
    problems = scan ("{}\0", 3, &sound);

  if (item->message == NULL)
    {
      g_assert_cmpuint (problems->len, ==, 0);
      g_assert_true (sound);
      return;
    }

  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  if (strstr (problem->message, item->message) == NULL)
    g_error ("“%s” should be in: %s", item->message, problem->message);
  g_assert_cmpuint (problem->line, ==, item->line);
  g_assert_cmpuint (problem->column, ==, item->column);
  g_assert_false (problem->warning);
  g_assert_true (g_utf8_validate (problem->message, -1, NULL));
  g_assert_cmpint (sound, ==, g_str_has_prefix (item->name, "key-twice"));
}

static void
all_keys_that_stand_twice_are_found (void)
{
  const char *text = "{\"a\": {\"x\": 1, \"x\": 2}, \"b\": 1, \"a\": 3, \"b\": 4}";
  gboolean sound;
  g_autoptr (GPtrArray) problems = scan (text, strlen (text), &sound);

  g_assert_true (sound);
  g_assert_cmpuint (problems->len, ==, 3);
}

/* Writes an object of some of three keys, some of whose values are such objects.
 * Returns how many of its keys stand there already. */
static guint
write_object (GString *text,
              GRand   *rand,
              guint    depth)
{
  guint n_keys = (guint) g_rand_int_range (rand, 0, 5), n_twice = 0, seen = 0;

  g_string_append_c (text, '{');
  for (guint i = 0; i < n_keys; i++)
    {
      guint key = g_rand_boolean (rand) ? i % 3 : (guint) g_rand_int_range (rand, 0, 3);

      n_twice += seen >> key & 1;
      seen |= 1u << key;
      g_string_append_printf (text, "%s\"%c\": ", i > 0 ? ", " : "", 'a' + (int) key);
      if (depth > 0 && g_rand_int_range (rand, 0, 4) == 0)
        n_twice += write_object (text, rand, depth - 1);
      else
        g_string_append_c (text, '1');
    }
  g_string_append_c (text, '}');

  return n_twice;
}

/* Whatever keys the objects before them have, and in whatever order. */
static void
keys_that_stand_twice_are_found_anywhere (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new ("[");
      g_autoptr (GPtrArray) problems = NULL;
      guint n_objects = (guint) g_rand_int_range (rand, 1, 8), n_twice = 0;
      gboolean sound;

      for (guint i = 0; i < n_objects; i++)
        {
          g_string_append (text, i > 0 ? ", " : "");
          n_twice += write_object (text, rand, 2);
        }
      g_string_append_c (text, ']');
      problems = scan (text->str, text->len, &sound);
      g_assert_true (sound);
      g_assert_cmpuint (problems->len, ==, MIN (n_twice, ENT_MAX_PROBLEMS));
    }
}

static void
depth_ends_at_the_limit (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) problems = NULL;
  gboolean sound;

  for (guint i = 0; i < ENT_JSON_MAX_DEPTH; i++)
    g_string_append (text, "[");
  for (guint i = 0; i < ENT_JSON_MAX_DEPTH; i++)
    g_string_append (text, "]");
  problems = scan (text->str, text->len, &sound);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (sound);

  g_string_prepend (text, "[");
  g_string_append (text, "]");
  g_clear_pointer (&problems, g_ptr_array_unref);
  problems = scan (text->str, text->len, &sound);
  g_assert_false (sound);
  g_assert_nonnull (strstr (((EntProblem *) g_ptr_array_index (problems, 0))->message, "more than 64 deep"));
}

static void
a_million_levels_are_refused (void)
{
  const gsize n = 1000 * 1000;
  g_autofree char *arrays = g_malloc (n);
  g_autoptr (GString) objects = g_string_new (NULL);
  g_autoptr (GPtrArray) of_arrays = NULL;
  g_autoptr (GPtrArray) of_objects = NULL;
  gboolean sound;

  memset (arrays, '[', n);
  of_arrays = scan (arrays, n, &sound);
  g_assert_false (sound);
  g_assert_cmpuint (of_arrays->len, ==, 1);

  for (gsize i = 0; i < n; i++)
    g_string_append (objects, "{\"a\":");
  of_objects = scan (objects->str, objects->len, &sound);
  g_assert_false (sound);
  g_assert_cmpuint (of_objects->len, ==, 1);
}

/* The scan looks at several bytes at once: what ends a text, or must not stand
 * in it, is found wherever it stands among them, and its neighbours are not
 * taken for it. */
static void
every_byte_of_a_text_counts (void)
{
  static const char refused[] = { '\x01', '\n', '\x1f', '\\', '\x80', '\xff' };
  static const char allowed[] = { ' ', '!', '#', '[', ']', '~', '\x7f' };

  for (guint length = 1; length < 30; length++)
    for (guint at = 0; at < length; at++)
      {
        g_autofree char *text = g_strdup_printf ("[\"%*s\"]", (int) length, "");

        for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
          {
            g_autoptr (GPtrArray) problems = NULL;
            gboolean sound;

            text[2 + at] = allowed[i];
            problems = scan (text, strlen (text), &sound);
            g_assert_true (sound);
          }
        for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
          {
            g_autoptr (GPtrArray) problems = NULL;
            gboolean sound;

            text[2 + at] = refused[i];
            if (refused[i] == '\\' && at + 1 == length) /* it makes the quote a part of the text */
              continue;
            problems = scan (text, strlen (text), &sound);
            g_assert_false (sound);
            g_assert_cmpuint (((EntProblem *) g_ptr_array_index (problems, 0))->column, ==, 3 + at);
          }
      }
}

static void
keys_of_an_object_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GPtrArray) problems = NULL;
  gboolean sound;

  for (guint i = 0; i < ENT_JSON_MAX_KEYS; i++)
    g_string_append_printf (text, "%s\"k%u\": %u", i > 0 ? "," : "", i, i);
  problems = scan (text->str, text->len, &sound);
  g_assert_nonnull (strstr (((EntProblem *) g_ptr_array_index (problems, 0))->message, "a comma or “}”"));

  g_string_append (text, ", \"one more\": 1}");
  g_clear_pointer (&problems, g_ptr_array_unref);
  problems = scan (text->str, text->len, &sound);
  g_assert_false (sound);
  g_assert_nonnull (strstr (((EntProblem *) g_ptr_array_index (problems, 0))->message, "more than 256 keys"));
}

static void
values_of_a_file_are_bounded (void)
{
  g_autoptr (GString) text = g_string_new ("[0");
  g_autoptr (GPtrArray) problems = NULL;
  gboolean sound;

  for (guint i = 2; i < MAX_VALUES; i++) /* the list is a value, too */
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  problems = scan (text->str, text->len, &sound);
  g_assert_true (sound);

  g_string_truncate (text, text->len - 1);
  g_string_append (text, ",0]");
  g_clear_pointer (&problems, g_ptr_array_unref);
  problems = scan (text->str, text->len, &sound);
  g_assert_false (sound);
  g_assert_nonnull (strstr (((EntProblem *) g_ptr_array_index (problems, 0))->message, "more than 1000 values"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/io/json-scan/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/io/json-scan/all-keys-that-stand-twice-are-found", all_keys_that_stand_twice_are_found);
  g_test_add_func ("/io/json-scan/keys-that-stand-twice-are-found-anywhere", keys_that_stand_twice_are_found_anywhere);
  g_test_add_func ("/io/json-scan/depth-ends-at-the-limit", depth_ends_at_the_limit);
  g_test_add_func ("/io/json-scan/a-million-levels-are-refused", a_million_levels_are_refused);
  g_test_add_func ("/io/json-scan/every-byte-of-a-text-counts", every_byte_of_a_text_counts);
  g_test_add_func ("/io/json-scan/keys-of-an-object-are-bounded", keys_of_an_object_are_bounded);
  g_test_add_func ("/io/json-scan/values-of-a-file-are-bounded", values_of_a_file_are_bounded);

  return g_test_run ();
}
