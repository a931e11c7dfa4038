/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-legend-private.h"

/* Legends of several pages that become one. */

/* A letter is an entry. */
static GArray *
make (const char *letters)
{
  GArray *entries = ent_legend_new_entries ();

  for (const char *letter = letters; *letter != '\0'; letter++)
    ent_legend_add_entry (entries, (EntLegendEntry) { .sample = ENT_SAMPLE_LINE }, (const char[]) { *letter, '\0' });
  return entries;
}

static void
check (const char *letters,
       const char *others,
       const char *expected)
{
  g_autoptr (GArray) entries = make (letters);
  g_autoptr (GArray) more = make (others);
  g_autoptr (GString) merged = g_string_new (NULL);

  ent_legend_merge_entries (entries, more);
  for (guint i = 0; i < entries->len; i++)
    g_string_append (merged, g_array_index (entries, EntLegendEntry, i).text);
  g_assert_cmpstr (merged->str, ==, expected);
}

/* Whatever came first, what belongs together stands together. */
static void
test_merge (void)
{
  check ("", "abc", "abc");
  check ("abc", "abc", "abc");
  check ("ad", "abcde", "abcde");
  check ("bd", "ac", "acbd");
  check ("abd", "cd", "cabd");
  check ("abd", "bcd", "abcd");
}

/* The same words for another sample are another entry. */
static void
test_merge_samples (void)
{
  g_autoptr (GArray) entries = make ("a");
  g_autoptr (GArray) more = ent_legend_new_entries ();

  ent_legend_add_entry (more, (EntLegendEntry) { .sample = ENT_SAMPLE_LINE, .dash = ENT_DASH_DASHED }, "a");
  ent_legend_merge_entries (entries, more);
  g_assert_cmpuint (entries->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/legend/merge", test_merge);
  g_test_add_func ("/charts/legend/merge-samples", test_merge_samples);
  return g_test_run ();
}
