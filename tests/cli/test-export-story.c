/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes pages of stories. */

#include <glib/gstdio.h>

#include "program.h"
#include "tests/file-fixture.h"

#define BRICS "{\"format\": \"entente-view\", \"version\": 1, \"groupings\": [\"brics\"], \"at\": \"2011-01-01\", \"name\": \"How many?\", " \
              "\"note\": \"Count them\"}"
#define SCO "{\"format\": \"entente-view\", \"version\": 1, \"groupings\": [\"sco\"], \"at\": \"2018-01-01\"}"
#define STORY(steps) "{\"format\": \"entente-story\", \"version\": 1, \"name\": \"Two\", \"steps\": [" steps "]}"

static char *
write_story (FileFixture *fixture,
             const char  *text)
{
  char *path = g_build_filename (fixture->folder, "two.entente-story", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static char *
load (FileFixture *fixture,
      const char  *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_unlink (path);
  return text;
}

/* A numbered file for each step, with its words; without any, those of its own. */
static void
series (FileFixture   *fixture,
        gconstpointer  data)
{
  g_autofree char *path = write_story (fixture, STORY (BRICS ", " SCO));
  g_autofree char *call = g_strdup_printf ("export --story %s --output %s/x.svg", path, fixture->folder);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  check (call, 0, "", NULL);
  first = load (fixture, "x-001-2011-01-01.svg");
  second = load (fixture, "x-002-2018-01-01.svg");
  g_assert_nonnull (strstr (first, "How many?</text>"));
  g_assert_nonnull (strstr (first, "Count them"));
  g_assert_null (strstr (first, "outline-sco"));
  g_assert_nonnull (strstr (second, "outline-sco"));
  g_assert_nonnull (strstr (second, "SCO</text>"));
  g_unlink (path);
}

static guint
count_pages (const char *document,
             gsize       length)
{
  static const char page[] = "/Type /Page %";
  guint n = 0;

  for (gsize i = 0; i + strlen (page) <= length; i++)
    n += memcmp (document + i, page, strlen (page)) == 0;
  return n;
}

static void
document (FileFixture   *fixture,
          gconstpointer  data)
{
  g_autofree char *path = write_story (fixture, STORY (BRICS ", " SCO ", " BRICS));
  g_autofree char *pdf = g_build_filename (fixture->folder, "x.pdf", NULL);
  g_autofree char *call = g_strdup_printf ("export --story %s --output %s --size 400x300", path, pdf);
  g_autofree char *text = NULL;
  gsize length;

  check (call, 0, "", NULL);
  g_assert_true (g_file_get_contents (pdf, &text, &length, NULL));
  g_assert_cmpuint (count_pages (text, length), ==, 3); /* and no table */
  g_unlink (pdf);
  g_unlink (path);
}

/* What is said beside the story holds for each step. */
static void
options (FileFixture   *fixture,
         gconstpointer  data)
{
  g_autofree char *path = write_story (fixture, STORY (BRICS ", " SCO));
  g_autofree char *call = g_strdup_printf ("export --story %s --output %s/x.svg --no-title --at 2020-01-01", path, fixture->folder);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  check (call, 0, "", NULL);
  first = load (fixture, "x-001-2020-01-01.svg");
  second = load (fixture, "x-002-2020-01-01.svg");
  g_assert_null (strstr (first, "How many?</text>"));
  g_unlink (path);
}

static void
wrong_calls (FileFixture   *fixture,
             gconstpointer  data)
{
  g_autofree char *path = write_story (fixture, STORY (SCO));
  g_autofree char *to_stream = g_strdup_printf ("export --story %s --output - --format svg", path);
  g_autofree char *with_series = g_strdup_printf ("export --story %s --output x.svg --series years", path);
  g_autofree char *with_view = g_strdup_printf ("export --story %s --output x.svg --view x.png", path);
  g_autofree char *plain = g_strdup_printf ("export --story %s --output x.svg", path);
  g_autofree char *other = NULL;

  check (to_stream, 2, "", "--story makes several files");
  check (with_series, 2, "", "--story says what is shown, and so does --series");
  check (with_view, 2, "", "--story says what is shown, and so does --view");
  check ("export --story /nowhere.entente-story --output x.svg", 1, "", "nowhere.entente-story: ");
  g_free (write_story (fixture, STORY ("")));
  check (plain, 1, "", "two.entente-story: the story has no steps");
  g_free (write_story (fixture, STORY (SCO ", {\"format\": \"entente-view\", \"version\": 1, \"groupings\": [\"none\"], \"at\": \"2018-01-01\"}")));
  check (plain, 1, "", "step 2: groupings: the data set");
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/cli/export-story/" path, FileFixture, "x.png", file_fixture_set_up, func, file_fixture_tear_down)
  ADD ("series", series);
  ADD ("document", document);
  ADD ("options", options);
  ADD ("wrong-calls", wrong_calls);

  return g_test_run ();
}
