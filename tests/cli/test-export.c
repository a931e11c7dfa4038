/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves pictures as a person does. What is in them is tested in render. */

#include <unistd.h>

#include "picture-files.h"
#include "program.h"
#include "tests/file-fixture.h"

/* The picture that `export OPTIONS` saves. */
static GBytes *
save (FileFixture *fixture,
      const char  *options)
{
  g_autofree char *call = g_strdup_printf ("export --output %s --at 2018-01-01 %s", fixture->path, options);

  check (call, 0, "", NULL);

  return load (fixture->path);
}

static void
size_and_scale (FileFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (GBytes) usual = save (fixture, "");
  g_autoptr (GBytes) sized = save (fixture, "--size 801x603");
  g_autoptr (GBytes) scaled = save (fixture, "--size 800x600 --scale 1.5");

  assert_pixels (usual, 1500, 940);
  assert_pixels (sized, 801, 603);
  assert_pixels (scaled, 1200, 900);
}

/* Of a PNG: pixels for each metre. */
static void
assert_per_metre (GBytes *png,
                  guint   expected)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);

  for (gsize i = 0; i + 12 < length; i++)
    if (memcmp (data + i, "pHYs", 4) == 0)
      {
        guint32 per_metre;

        memcpy (&per_metre, data + i + 4, 4);
        g_assert_cmpuint (GUINT32_FROM_BE (per_metre), ==, expected);
        return;
      }
  g_assert_not_reached ();
}

/* A size on paper is in so many pixels as its resolution says; one in px says by it how large it is on paper. */
static void
sizes_on_paper (FileFixture   *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char *options;
    guint       width, height, per_metre;
  } cases[] = {
    { "--size 85x60mm --dpi 300", 1004, 709, 11811 },
    { "--size 8.5x6CM", 1004, 709, 11811 },
    { "--size 4x3in --dpi 72", 288, 216, 2835 },
    { "--size 85x60mm --scale 1", 321, 227, 3780 },
    { "--size 400x300px --dpi 300", 400, 300, 11811 },
    { "--size 400x300 --scale 2 --dpi 300", 800, 600, 11811 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) png = save (fixture, cases[i].options);

      g_test_message ("%s", cases[i].options);
      assert_pixels (png, cases[i].width, cases[i].height);
      assert_per_metre (png, cases[i].per_metre);
    }
}

/* The file's name says what is written, the option says it where there is no name. */
static void
formats (FileFixture   *fixture,
         gconstpointer  data)
{
  static const struct
  {
    const char *extension;
    const char *format;
    const char *begin;
    const char *size;
  } cases[] = {
    { "svg", "svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "width=\"85mm\" height=\"60mm\"" },
    { "SVG", "SVG", "<?xml", "width=\"85mm\"" },
    { "pdf", "pdf", "%PDF-1.4", "/MediaBox [ 0 0 240.944" },
    { "PnG", "png", "\x89PNG", "pHYs" },
  };
  g_autofree char *usual = g_steal_pointer (&fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *script = NULL;
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;

      fixture->path = g_strdup_printf ("%s/a.%s", fixture->folder, cases[i].extension);
      script = g_strdup_printf ("\"$ENT_TEST_PROGRAM\" export --at 2018-01-01 --size 85x60mm --format %s -o - | cmp - \"$1\"", cases[i].format);
      first = save (fixture, "--size 85x60mm");
      second = save (fixture, "--size 85x60mm");
      g_assert_true (g_bytes_equal (first, second));
      g_assert_cmpmem (g_bytes_get_data (first, NULL), strlen (cases[i].begin), cases[i].begin, strlen (cases[i].begin));
      g_assert_true (has (first, cases[i].size));
      check_script (script, fixture->path, 0, "", NULL);
      g_assert_cmpint (g_remove (fixture->path), ==, 0);
      g_free (fixture->path);
    }
  fixture->path = g_steal_pointer (&usual);
}

static GBytes *
save_range (FileFixture *fixture,
            const char  *options)
{
  g_autofree char *call = g_strdup_printf ("export --output %s/a.svg %s", fixture->folder, options);
  g_autofree char *path = g_strdup_printf ("%s/a.svg", fixture->folder);

  check (call, 0, "", NULL);
  return load (path);
}

/* India became a member of SCO on 9 June 2017; who was there at any time, and who throughout. */
static void
ranges (FileFixture   *fixture,
        gconstpointer  data)
{
  g_autofree char *path = g_strdup_printf ("%s/a.svg", fixture->folder);
  g_autofree char *of_saved = g_strdup_printf ("--view %s --at 2019-01-01", path);
  g_autoptr (GBytes) any = save_range (fixture, "--groupings sco,brics --from 2016-01-01 --until 2018-01-01");
  g_autoptr (GBytes) all = save_range (fixture, "--groupings sco,brics --from 2016-01-01 --until 2018-01-01 --throughout");
  g_autoptr (GBytes) again = save_range (fixture, of_saved);

  g_assert_true (has (any, "at any time between 1 January 2016 and 1 January 2018"));
  g_assert_true (has (any, "China, India and Russia are in both"));
  g_assert_true (has (all, "throughout, from 1 January 2016 to 1 January 2018"));
  g_assert_true (has (all, "China and Russia are in both"));
  g_assert_true (has (again, "throughout, from 1 January 2016 to 1 January 2019"));
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Whatever the format, the picture never takes the place of the data. */
static void
other_formats_onto_the_data (FileFixture   *fixture,
                             gconstpointer  data)
{
  static const char *const names[] = { "d.svg", "d.pdf" };
  g_autofree char *dataset = g_test_build_filename (G_TEST_DIST, "data", "accept", "small.json", NULL);
  g_autoptr (GBytes) before = load (dataset);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *copy = g_build_filename (fixture->folder, names[i], NULL);
      g_autofree char *call = g_strdup_printf ("export --allow-empty --dataset %s --output %s", copy, copy);
      g_autoptr (GBytes) after = NULL;

      g_assert_true (g_file_set_contents (copy, g_bytes_get_data (before, NULL), (gssize) g_bytes_get_size (before), NULL));
      check (call, 1, "", "it is the data set itself");
      after = load (copy);
      g_assert_true (g_bytes_equal (before, after));
      g_unlink (copy);
    }
}

static void
same_call_same_bytes (FileFixture   *fixture,
                      gconstpointer  data)
{
  g_autoptr (GBytes) first = save (fixture, "--size 600x400");
  g_autoptr (GBytes) second = save (fixture, "--size 600x400");

  g_assert_true (g_bytes_equal (first, second));
}

/* A colour of one's own is used, and whoever chose it is told where words do not go with it. */
static void
background_is_advised (FileFixture   *fixture,
                       gconstpointer  data)
{
  g_autofree char *call = g_strdup_printf ("export --output %s --at 2018-01-01 --background teal", fixture->path);
  g_autofree char *dark = g_strdup_printf ("export --output %s --at 2018-01-01 --background 203060", fixture->path);

  check (call, 0, "", "a lighter or a darker colour suits them better");
  check (dark, 0, "", "the dark theme suits it better");
}

/* Each option changes the picture. */
static void
options_are_heard (FileFixture   *fixture,
                   gconstpointer  data)
{
  static const char *const options[] = {
    "--groupings 'shanghai cooperation organisation'", "--groupings brics,sco", "--roles member", "--hide ind,China",
    "--arrange period", "--since 2017-01-01", "--since 2017-01-01 --difference marks", "--theme dark", "--theme print",
    "--theme black-and-white",
    "--background '#ffeedd'", "--background ffeedd", "--background none",
    "--focus sco", "--focus China", "--title Words", "--caption Words", "--no-title", "--no-finding", "--no-date", "--no-legend", "--no-sources",
  };
  g_autoptr (GBytes) usual = save (fixture, "--size 600x400");
  g_autoptr (GBytes) same = save (fixture, "--size 600x400 --background theme");
  g_autoptr (GBytes) too_early = save (fixture, "--groupings sco,aes");
  g_autoptr (GBytes) without_note = save (fixture, "--groupings sco,aes --no-notes");

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *all = g_strconcat ("--size 600x400 ", options[i], NULL);
      g_autoptr (GBytes) other = save (fixture, all);

      if (g_bytes_equal (usual, other))
        g_error ("%s changes nothing", options[i]);
    }
  g_assert_false (g_bytes_equal (too_early, without_note));
  g_assert_true (g_bytes_equal (usual, same));
}

static void
other_data (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autofree char *dataset = g_test_build_filename (G_TEST_DIST, "data", "accept", "small.json", NULL);
  g_autofree char *empty = g_test_build_filename (G_TEST_DIST, "data", "accept", "empty.json", NULL);
  g_autofree char *of_small = g_strdup_printf ("--allow-empty --dataset %s", dataset);
  g_autofree char *without_day = g_strdup_printf ("export --output %s --dataset %s", fixture->path, dataset);
  g_autofree char *nobody = g_strdup_printf ("export --output %s --dataset %s --at 2018-01-01", fixture->path, dataset);
  g_autofree char *hidden = g_strdup_printf ("export --output %s --dataset %s --at 2010-01-01 --hide IND", fixture->path, dataset);
  g_autofree char *of_empty = g_strdup_printf ("export --output %s --dataset %s", fixture->path, empty);
  g_autoptr (GBytes) png = save (fixture, of_small);

  assert_pixels (png, 1500, 940);
  check (of_empty, 1, "", "the data set has no grouping");
  /* Nobody belongs to anything on the day of the data, but somebody did before. */
  check (without_day, 0, "", "As of 8 June 2017, the day of the data");
  check (nobody, 1, "", "on 1 January 2018 nobody had one of the roles");
  check (hidden, 1, "", "--allow-empty");
}

/* What could be better about a picture is told to whoever makes it. */
static void
advice (FileFixture   *fixture,
        gconstpointer  data)
{
  g_autofree char *small = g_strdup_printf ("export --preset africas-communities --at 2018-01-01 --size 160x160 --output %s", fixture->path);

  check (small, 0, "", "a larger page has them");
}

/* A preset is its groupings, its day and its name; the call may have another day. */
static void
presets (FileFixture   *fixture,
         gconstpointer  data)
{
  static const struct
  {
    const char *options;
    const char *same;
  } calls[] = {
    { "--preset cold-war", "--groupings nato,warsaw-pact,seato,anzus,arab-league --at 1960-01-01" },
    { "--preset 'the blocs of 1960' --at 1970-01-01", "--groupings nato,warsaw-pact,seato,anzus,arab-league --at 1970-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_autofree char *call = g_strdup_printf ("export --size 1000x700 --output %s %s", fixture->path, calls[i].options);
      g_autofree char *same = g_strdup_printf ("export --size 1000x700 --output %s %s", fixture->path, calls[i].same);
      g_autoptr (GBytes) png = NULL;
      g_autoptr (GBytes) same_png = NULL;

      check (call, 0, "", NULL);
      png = load (fixture->path);
      check (same, 0, "", NULL);
      same_png = load (fixture->path);
      g_assert_true (g_bytes_equal (png, same_png));
    }
  check ("export --output a.png --preset warm-war", 2, "", "there is no preset “warm-war”; there are ric-brics-sco, ");
  check ("export --output a.png --preset cold-war --groupings sco", 2, "", "leave out one of them");
}

/* Ties alone are a picture; beside groupings they are another one than without. */
static void
ties (FileFixture   *fixture,
      gconstpointer  data)
{
  static const char *const different[] = { "", "--ties", "--ties=treaty-alliance" };
  g_autofree char *alone = g_test_build_filename (G_TEST_DIST, "data", "ties-only.json", NULL);
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "data", "ties-beside.json", NULL);
  g_autofree char *of_alone = g_strdup_printf ("--dataset %s --at 1972-06-01", alone);
  g_autofree char *wrong = g_strdup_printf ("export --dataset %s --ties=marriage --output %s", alone, fixture->path);
  g_autoptr (GBytes) png = save (fixture, of_alone);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  assert_pixels (png, 1500, 940);
  check (wrong, 2, "", "--ties: there is no “marriage”; there are treaty-alliance");
  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    {
      g_autofree char *options = g_strdup_printf ("--dataset %s %s --at 2000-01-01", beside, different[i]);

      g_ptr_array_add (pictures, save (fixture, options));
      for (guint k = 0; k < i; k++)
        g_assert_false (g_bytes_equal (g_ptr_array_index (pictures, i), g_ptr_array_index (pictures, k)));
    }
}

/* Nothing is written, and what is there stays. */
static void
wrong_calls (FileFixture   *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *options;
    const char *message;
  } cases[] = {
    { "--size 100", "a width and a height in px, mm, cm or in" },
    { "--size 85x60km", "a width and a height in px" },
    { "--size 85,5x60mm", "a width and a height in px" },
    { "--size 1.2.3x60mm", "a width and a height in px" },
    { "--size 100.5x100", "a width and a height in px" },
    { "--size 4x4mm", "at least 16x16" },
    { "--size 3000x60mm", "no side may be longer than 32767 pixels" },
    { "--dpi 0", "a number of pixels for each inch" },
    { "--dpi fine", "a number of pixels for each inch" },
    { "--dpi 1e9", "a number of pixels for each inch" },
    { "--size 85x60mm --dpi 300 --scale 2", "--scale and --dpi both say" },
    { "--format jpeg", "--format: png, svg or pdf was expected" },
    { "--format svg", "what the ending of the file's name says" },
    { "--size 0x100", "at least 16x16" },
    { "--size 100x-5", "a width and a height in px" },
    { "--size 99999999999999999999x100", "a width and a height in px" },
    { "--size 20000x100 --scale 2", "no side may be longer than 32767 pixels" },
    { "--scale 0", "a number above 0" },
    { "--scale nan", "a number above 0" },
    { "--scale 1,5", "a number above 0" },
    { "--scale 0.0001", "a number that leaves a pixel" },
    { "--theme sepia", "--theme: there is no “sepia”; there are light, dark, print, black-and-white" },
    { "--background greenish", "a colour as rrggbb" },
    { "--background '#12345g'", "a colour as rrggbb" },
    { "--focus Chinaa", "did you mean “CHN”?" },
    { "--chart pie", "--chart: there is no “pie”; there are network" },
    { "--order random", "--order: there is no “random”; there are auto, joining" },
    { "--middle 181", "--middle: whole degrees from -180 (west) to 180 (east), or “auto”, were expected, this is “181”" },
    { "--time-from 1990", "--time-from: " },
    { "--since 2026", "--since" },
    { "--at 2020-01-01 --since 2020-01-01", "--since: 1 January 2020 does not lie before the day shown, 1 January 2020" },
    { "--arrange wildly", "--arrange: there is no “wildly”; there are period, date" },
    { "--groupings ric,scoo", "did you mean “sco”?" },
    { "--groupings ,", "no grouping was named" },
    { "--hide INDD", "did you mean “IND”?" },
    { "--roles boss", "--roles: there is no “boss”; there are member, observer" },
    { "--roles ,", "--roles: none was named" },
    { "--at 2018", "--at: one day was expected" },
    { "--at 2018-02-30", "--at: " },
    { "--series monthly", "changes, years, or days as YYYY-MM-DD" },
    { "--series 2018-01-01,2018", "days as YYYY-MM-DD with commas between them was expected, this is “2018”" },
    { "--series ,", "days as YYYY-MM-DD" },
    { "--series years --at 2018-01-01", "leave out one of them" },
    { "--series years --focus China", "--focus brings something out of the picture of one day" },
    { "--series years --sheet 5", "--sheet: 4, 6 or 9 was expected" },
    { "--series years --from 2020 --until 2010", "--until is before --from" },
    { "--sheet 4", "--sheet is about a series" },
    { "--until 2010", "the range has no first day; say with --from which it is" },
    { "--throughout", "the range has no first day" },
    { "--from 2010 --until 2000", "--until is before --from" },
    { "--from 2010 --at 2012-01-01", "--at says which day is shown, and --from and --until of which days all is" },
    { "--from 2010 --since 2012-01-01", "--since compares two days" },
    { "--from 2010-01-01 --until 2010-01-01", "--from: 1 January 2010 does not lie before the last day, 1 January 2010" },
    { "--series years --from 2010 --throughout", "--throughout is about one picture" },
    { "--skip-unchanged", "--skip-unchanged is about a series" },
    { "sco", "“sco” was not expected" },
  };

  g_assert_true (g_file_set_contents (fixture->path, "as it was", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *call = g_strdup_printf ("export --output %s %s", fixture->path, cases[i].options);
      g_autoptr (GBytes) content = NULL;

      check (call, 2, "", cases[i].message);
      content = load (fixture->path);
      g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "as it was", 9);
    }
  check ("export", 2, "", "--output FILE was expected");
  check ("export --output a.jpg", 2, "", "a name that ends with .png, .svg or .pdf");
  check ("export --output png", 2, "", "a name that ends with .png, .svg or .pdf");
  check ("export --output a.pdf --focus Germany", 1, "", "--focus: “Germany” is not in the picture on this day");
  check_script ("\"$ENT_TEST_PROGRAM\" export --series years -o - | cat; exit 0", fixture->path, 0, "", "--series makes several files");
  check ("export --output a.pdf --size 6x6m", 2, "", "a width and a height in px");
  check ("export --output a.pdf --size 6000x6000mm", 2, "", "a side of a PDF page has 1–5080 mm");
}

static void
wrong_targets (FileFixture   *fixture,
               gconstpointer  data)
{
  g_autofree char *nowhere = g_strdup_printf ("export --size 200x100 --output %s/none/a.png", fixture->folder);
  g_autofree char *folder = g_strdup_printf ("export --size 200x100 --output %s", fixture->path);
  g_autofree char *bad = g_test_build_filename (G_TEST_DIST, "data", "refuse", "id-twice.json", NULL);
  g_autofree char *of_bad = g_strdup_printf ("export --dataset %s --output %s", bad, fixture->path);
  g_autoptr (GBytes) content = NULL;

  check (nowhere, 1, "", "none/a.png");

  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  check (folder, 1, "", "a.png");
  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);

  g_assert_cmpint (symlink ("/dev/full", fixture->path), ==, 0);
  check (folder, 1, "", "a.png");
  g_assert_cmpint (g_remove (fixture->path), ==, 0);

  g_assert_true (g_file_set_contents (fixture->path, "as it was", -1, NULL));
  check (of_bad, 1, "", "nations[2].id");
  content = load (fixture->path);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), "as it was", 9);
}

/* The picture never takes the place of the data it shows. */
static void
onto_the_data (FileFixture   *fixture,
               gconstpointer  data)
{
  g_autofree char *dataset = g_test_build_filename (G_TEST_DIST, "data", "accept", "small.json", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "d.json", NULL);
  g_autofree char *call = g_strdup_printf ("export --dataset %s --output %s", copy, fixture->path);
  g_autofree char *from_input = g_strdup_printf ("\"$ENT_TEST_PROGRAM\" export -d - -o %s <%s", fixture->path, copy);
  g_autoptr (GBytes) before = load (dataset);
  g_autoptr (GBytes) after = NULL;

  g_assert_true (g_file_set_contents (copy, g_bytes_get_data (before, NULL), (gssize) g_bytes_get_size (before), NULL));
  g_assert_cmpint (symlink ("d.json", fixture->path), ==, 0);
  check (call, 1, "", "it is the data set itself");
  check_script (from_input, "", 1, NULL, "it is the data set itself");
  g_unlink (fixture->path);
  g_assert_cmpint (link (copy, fixture->path), ==, 0);
  check (call, 1, "", "it is the data set itself");

  after = load (copy);
  g_assert_true (g_bytes_equal (before, after));
  g_unlink (copy);
}

static void
to_standard_output (FileFixture   *fixture,
                    gconstpointer  data)
{
  static const char *const names[] = { "-", "/dev/stdout" };
  g_autoptr (GBytes) usual = save (fixture, "--size 600x400");
  g_autofree char *terminal = g_find_program_in_path ("script");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *script = g_strdup_printf ("\"$ENT_TEST_PROGRAM\" export --at 2018-01-01 --size 600x400 -o %s | cmp - \"$1\"", names[i]);

      check_script (script, fixture->path, 0, "", NULL);
    }
  check_script ("\"$ENT_TEST_PROGRAM\" export -o - >/dev/full", "", 1, NULL, "the output cannot be written: ");
  if (terminal != NULL)
    check_script ("script -qec '\"$ENT_TEST_PROGRAM\" export -o -' /dev/null", "", 2, "a picture is nothing for a terminal", NULL);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void        (*func) (FileFixture *fixture, gconstpointer data);
  } tests[] = {
    { "size-and-scale", size_and_scale },
    { "sizes-on-paper", sizes_on_paper },
    { "formats", formats },
    { "ranges", ranges },
    { "other-formats-onto-the-data", other_formats_onto_the_data },
    { "same-call-same-bytes", same_call_same_bytes },
    { "background-is-advised", background_is_advised },
    { "options-are-heard", options_are_heard },
    { "other-data", other_data },
    { "advice", advice },
    { "presets", presets },
    { "ties", ties },
    { "wrong-calls", wrong_calls },
    { "wrong-targets", wrong_targets },
    { "onto-the-data", onto_the_data },
    { "to-standard-output", to_standard_output },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/export/", tests[i].name, NULL);

      g_test_add (path, FileFixture, "a.png", file_fixture_set_up, tests[i].func, file_fixture_tear_down);
    }

  return g_test_run ();
}
