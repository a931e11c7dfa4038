/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes pictures again that were saved before. */

#include <unistd.h>

#include "program.h"
#include "tests/file-fixture.h"

static GBytes *
load (const char *path)
{
  char *content;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  return g_bytes_new_take (content, length);
}

/* The picture that `export OPTIONS` saves. */
static GBytes *
save (FileFixture *fixture,
      const char  *options)
{
  g_autofree char *call = g_strdup_printf ("export --output %s --at 2018-01-01 %s", fixture->path, options);

  check (call, 0, "", NULL);

  return load (fixture->path);
}

/* Runs `export --view` of the file @from with more options, and returns what it saves. */
static GBytes *
save_again (FileFixture *fixture,
            const char  *from,
            const char  *options,
            const char  *err)
{
  g_autofree char *to = g_build_filename (fixture->folder, "again.png", NULL);
  g_autofree char *call = g_strdup_printf ("export --view %s --output %s %s", from, to, options);
  GBytes *bytes;

  check (call, 0, "", err);
  bytes = load (to);
  g_unlink (to);
  return bytes;
}

/* A picture, and whatever other file of it, is made again to the byte. */
static void
same_bytes (FileFixture   *fixture,
            gconstpointer  data)
{
  static const char *const options[] = {
    "",
    "--size 85x60mm --theme print",
    "--size 400x300 --scale 1.5 --dpi 200 --background none --arrange period",
    "--groupings sco --hide IND --roles member --spokes all --title Ours --caption Yes --no-legend --no-notes --background ffffff",
    "--preset cold-war --ties --theme dark --size 900x900",
  };
  g_autofree char *svg = g_build_filename (fixture->folder, "a.svg", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *call = g_strdup_printf ("export --output %s --at 2018-01-01 %s", svg, options[i]);
      g_autoptr (GBytes) before = save (fixture, options[i]);
      g_autoptr (GBytes) of_png = save_again (fixture, fixture->path, "", NULL);
      g_autoptr (GBytes) of_svg = NULL;

      check (call, 0, "", NULL);
      of_svg = save_again (fixture, svg, "", NULL);
      g_assert_true (g_bytes_equal (of_png, before));
      g_assert_true (g_bytes_equal (of_svg, before));
      g_unlink (svg);
    }
}

/* What the call says of itself counts for more than what the view says. */
static void
with_options (FileFixture   *fixture,
              gconstpointer  data)
{
  static const char *const options[] = {
    "--groupings sco", "--hide IND", "--theme dark", "--title Mine", "--at 2020-01-01", "--size 700x500", "--preset the-gulf --at 2018-01-01",
    "--background ffffff", "--scale 2",
  };
  g_autoptr (GBytes) without = NULL;
  g_autoptr (GBytes) first = save (fixture, "");
  g_autofree char *from = g_build_filename (fixture->folder, "b.png", NULL);

  g_assert_true (g_file_set_contents (from, g_bytes_get_data (first, NULL), (gssize) g_bytes_get_size (first), NULL));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (GBytes) changed = save_again (fixture, from, options[i], NULL);
      g_autofree char *call = g_strdup_printf ("export --output %s --at 2018-01-01 %s", fixture->path, options[i]);
      g_autoptr (GBytes) plain = NULL;

      check (call, 0, "", NULL);
      plain = load (fixture->path);
      g_assert_false (g_bytes_equal (changed, first));
      if (!g_bytes_equal (changed, plain))
        g_error ("%s", options[i]);
    }
  /* The page has more room then, but things stay where they were. */
  without = save_again (fixture, from, "--no-legend", NULL);
  g_assert_false (g_bytes_equal (without, first));
  g_unlink (from);
}

static void
write_text (const char *path,
            const char *text)
{
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

#define HEAD "{\"format\": \"entente-view\", \"version\": 1, \"at\": \"2018-01-01\", "

static void
messages (FileFixture   *fixture,
          gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *err;
  } cases[] = {
    { "{\"format\": \"entente\"}", "v: a view file, or a picture that Entente saved as PNG or SVG, was expected; this is none" },
    { "<svg/>", "v: this picture carries no view of Entente" },
    { HEAD "\"groupings\": [\"xyz\"]}", "v: groupings: the data set “Entente” has none of those that are to be shown (xyz)" },
    { HEAD "\"groupings\": [\"sco\"], \"dataset\": {\"file\": \"no.json\", \"title\": \"Gone\"}}",
      "v: dataset: this shows the data set “no.json” (“Gone”), which is not in the folder “" },
    { HEAD "\"groupings\": [\"sco\"], \"theme\": \"pink\"}", "v: theme: " },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "v", NULL);
  g_autofree char *call = g_strdup_printf ("export --view %s --output %s", path, fixture->path);
  g_autoptr (GBytes) part = NULL;
  g_autoptr (GBytes) old = NULL;

  check (call, 1, "", "v: there is no such file");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_text (path, cases[i].text);
      check (call, 1, "", cases[i].err);
      g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
    }
  write_text (path, HEAD "\"groupings\": [\"sco\", \"xyz\"], \"hide\": [\"QQQ\"]}");
  part = save_again (fixture, path, "", "Not in the data set, and left out: xyz, QQQ\n");
  write_text (path, HEAD "\"groupings\": [\"sco\"], \"dataset\": {\"updated\": \"1999-12-31\"}}");
  old = save_again (fixture, path, "", "; the view was made when it was of 1999-12-31.");
  g_unlink (path);
}

/* A data set of one's own is found beside the picture, or where the call says. */
static void
of_other_data (FileFixture   *fixture,
               gconstpointer  data)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data", "ric-brics-sco.json", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.json", NULL);
  g_autofree char *call = g_strdup_printf ("export --dataset %s --groupings sco --at 2018-01-01 --output %s", copy, fixture->path);
  g_autofree char *named = g_strdup_printf ("--dataset %s", source);
  g_autofree char *content = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) beside = NULL;
  g_autoptr (GBytes) elsewhere = NULL;

  g_assert_true (g_file_get_contents (source, &content, NULL, NULL));
  write_text (copy, content);
  check (call, 0, "", NULL);
  before = load (fixture->path);
  beside = save_again (fixture, fixture->path, "", NULL);
  g_assert_true (g_bytes_equal (before, beside));
  g_unlink (copy);
  elsewhere = save_again (fixture, fixture->path, named, NULL);
  g_assert_false (g_bytes_equal (before, elsewhere)); /* which asks for a file of another name */
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
    { "same-bytes", same_bytes },
    { "with-options", with_options },
    { "messages", messages },
    { "of-other-data", of_other_data },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/cli/export-view/", tests[i].name, NULL);

      g_test_add (path, FileFixture, "a.png", file_fixture_set_up, tests[i].func, file_fixture_tear_down);
    }

  return g_test_run ();
}
