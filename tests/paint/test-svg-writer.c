/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written in a short way is what the long way writes. */
#include <math.h>
#include <string.h>

#include "base/ent-random.h"
#include "paint/ent-svg-writer.h"

/* With so many decimals, but none that say nothing. */
static char *
print_long (double      value,
            const char *format)
{
  char digits[512];
  char *end;

  g_ascii_formatd (digits, sizeof digits, format, value);
  end = digits + strlen (digits);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  return g_str_has_prefix (digits, "-0") && end == digits + 2 ? g_strdup ("0") : g_strndup (digits, (gsize) (end - digits));
}

static void
assert_printed (double value)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *three = print_long (value, "%.3f");
  g_autofree char *eight = print_long (value, "%.8f");

  ent_svg_print (out, value);
  g_assert_cmpstr (out->str, ==, three);
  if (fabs (value) >= 1e6)
    return;
  g_string_truncate (out, 0);
  ent_svg_print_exactly (out, value);
  g_assert_cmpstr (out->str, ==, eight);
}

static void
numbers (void)
{
  static const double special[] = {
    0, -0.0, 1, -1, 10, 100.5, 0.001, -0.001, 0.0004, -0.0004, 0.0005, 0.0015, 0.0025, -0.0005, 0.9995, 0.9994999, 999.9995, 1e-9, 5e-9, -5e-9, 1.005,
    123456.7895, 999999.9999, 1000000, 123456789.1235, 1e11, -99999999999.5, 0.1, 0.125, 2.5e-4, 1 / 3.0,
  };
  EntRandom random;

  for (guint i = 0; i < G_N_ELEMENTS (special); i++)
    assert_printed (special[i]);
  ent_random_init (&random, 1);
  for (guint i = 0; i < 200000; i++)
    {
      double value = (ent_random_double (&random) - 0.5) * pow (10, (int) (i % 12) - 3);

      assert_printed (value);
      assert_printed (floor (value * 1e4) / 1e4); /* near a half */
      assert_printed (floor (value * 1e3) / 1e3 + 0.0005);
    }
}

static void
texts (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } cases[] = {
    { "Node 12 – x", "Node 12 – x" }, { "plain (1) ~", "plain (1) ~" },
    { "a<b>&\"c'", "a&lt;b&gt;&amp;&quot;c&apos;" }, { "a\x01" "b\x7f", "ab&#x7f;" },
    { "a\tb\nc", "a\tb\nc" }, { "\xff", "\xef\xbf\xbd" }, { "", "" }, { "中\xef\xbf\xbf", "中" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      ent_svg_add_text (out, cases[i].text);
      g_assert_cmpstr (out->str, ==, cases[i].written);
    }
}

static void
attributes (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  ent_svg_add_paint (out, "fill", (EntColor) { 0, 0.5, 1, 0.25 });
  ent_svg_add_paint (out, "stroke", (EntColor) { 1, 0, 0, 1 });
  ent_svg_add_paint (out, "stroke", (EntColor) { 1, 0, 0, 0 });
  ent_svg_add_number (out, "r", 2.5);
  ent_svg_add_value (out, "id", "a&b");
  g_assert_cmpstr (out->str, ==, " fill=\"#0080ff\" fill-opacity=\"0.25\" stroke=\"#ff0000\" stroke=\"none\" r=\"2.5\" id=\"a&amp;b\"");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/svg-writer/numbers", numbers);
  g_test_add_func ("/paint/svg-writer/texts", texts);
  g_test_add_func ("/paint/svg-writer/attributes", attributes);
  return g_test_run ();
}
