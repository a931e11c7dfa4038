/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the PDF that is written with poppler's tools, as a person would. */
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "model/ent-citation.h"
#include "paint/ent-pdf-catalog.h"
#include "paint/ent-pdf.h"
#include "scene/ent-theme.h"
#include "tests/charts/stage.h"
#include "tests/file-fixture.h"
#include "tests/paint/looks.h"

#define WIDTH 1000
#define HEIGHT 640
#define MAX_OFF 40 /* fine patterns in flags, such as the writing on that of Iran, differ most */

static EntPicture *
make_picture (const char *file,
              const char *groupings,
              const char *day)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (file);
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) view = ent_view_new ((const char *const *) ids, stage_day (day));
  g_autoptr (GError) error = NULL;
  EntPicture *picture = ent_picture_new (dataset, view, NULL, WIDTH, HEIGHT, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static EntPicture *
picture_of_three (void)
{
  return make_picture ("ric-brics-sco.json", "ric,brics,sco", "2026-01-01");
}

static GByteArray *
write_document (EntPicture *picture,
                double      width,
                double      height)
{
  EntColor ground = ent_theme_get_color (ENT_THEME_LIGHT, ENT_COLOR_BACKGROUND, 0);
  EntPdfPage page = { .width = width, .height = height, .points = 0.75, .background = ground };
  g_autoptr (GError) error = NULL;
  GByteArray *document = ent_pdf_new_document (picture, &page, &error);

  g_assert_no_error (error);
  return document;
}

/* What one of poppler's tools says of the document, and nothing of errors in
 * it; %NULL where the tool is not installed, and then the test is skipped. */
static GBytes *
ask (FileFixture *fixture,
     GByteArray  *document,
     const char  *tool,
     const char  *options)
{
  g_autofree char *path = g_find_program_in_path (tool);
  g_autofree char *command = g_strdup_printf ("%s %s %s -", tool, options, fixture->path);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *out = NULL;
  g_autoptr (GBytes) err = NULL;

  if (path == NULL)
    {
      g_autofree char *message = g_strdup_printf ("%s is not installed", tool);

      g_test_skip (message);
      return NULL;
    }
  /* Only the one that makes a text has to be told where to. */
  if (!g_str_equal (tool, "pdftotext"))
    command[strlen (command) - 2] = '\0';
  g_assert_true (g_file_set_contents (fixture->path, (const char *) document->data, document->len, &error));
  g_assert_true (g_shell_parse_argv (command, NULL, &argv, NULL));
  process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process) || g_bytes_get_size (err) > 0)
    g_error ("%s: %.*s", command, (int) g_bytes_get_size (err), (const char *) g_bytes_get_data (err, NULL));
  return out;
}

static char *
ask_text (FileFixture *fixture,
          GByteArray  *document,
          const char  *tool,
          const char  *options)
{
  g_autoptr (GBytes) out = ask (fixture, document, tool, options);

  return out != NULL ? g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out)) : NULL;
}

static void
assert_says (const char *text,
             const char *expected)
{
  if (strstr (text, expected) == NULL)
    g_error ("“%s” should be in: %s", expected, text);
}

static guint
count (GByteArray *document,
       const char *what)
{
  guint n = 0;

  for (gsize i = 0; i + strlen (what) <= document->len; i++)
    n += memcmp (document->data + i, what, strlen (what)) == 0;
  return n;
}

static void
test_texts (FileFixture   *fixture,
            gconstpointer  data)
{
  static const char *const first[] = { "O & <N> and Two", "Amp &\n", "España", "First", "Second" };
  static const char *const second[] = {
    "Network of 6 nations and 2 groupings, as of 1 January 2020", "O & <N>", "Amp & <b>\"Land\"", "Observer", "since 5 July 2005", "2001 – June 2020",
    "[1] [2]", "“A book without an address”. 2018.", "Page 2 of 2",
  };
  g_autoptr (EntPicture) picture = make_picture ("strange-names.json", "one,two", "2020-01-01");
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);
  g_autofree char *picture_text = ask_text (fixture, document, "pdftotext", "-f 1 -l 1");
  g_autofree char *table_text = ask_text (fixture, document, "pdftotext", "-layout -f 2 -l 2");

  if (picture_text == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    assert_says (picture_text, first[i]);
  for (guint i = 0; i < G_N_ELEMENTS (second); i++)
    assert_says (table_text, second[i]);
}

/* Every role of the day stands in the table, by grouping, role and name. */
static void
test_order (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (EntPicture) picture = make_picture ("strange-names.json", "two", "2020-01-01");
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);
  g_autofree char *text = ask_text (fixture, document, "pdftotext", "-layout -f 2 -l 2");
  static const char *const order[] = { "Two\n", "Nation", "Time", "Sources", "España", "First", "Observer", "Second", "Candidate", "Sources", "[1]" };
  const char *at = text;

  if (text == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      if (at == NULL)
        g_error ("“%s” should follow in: %s", order[i], text);
    }
}

/* Lines of text between the last heads of columns on a page and its number, where something stands above those heads. */
static guint
count_last_rows (const char *page)
{
  g_auto (GStrv) lines = g_strsplit (page, "\n", -1);
  guint n_above = 0, n_rows = G_MAXUINT;

  for (guint i = 0; lines[i] != NULL && strstr (lines[i], "Page ") == NULL; i++)
    if (strstr (lines[i], "Nation ") != NULL && strstr (lines[i], "Time") != NULL)
      n_rows = n_above > 1 ? 0 : G_MAXUINT;
    else if (*g_strchug (lines[i]) != '\0')
      {
        n_above++;
        n_rows += n_rows != G_MAXUINT;
      }
  return n_rows;
}

/* However high the page is, no grouping is begun at its end for a row or two. */
static void
test_page_ends (FileFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (EntPicture) picture = picture_of_three ();

  for (guint height = 900; height < 1140; height += 20)
    {
      g_autoptr (GByteArray) document = write_document (picture, 640, height);
      g_autofree char *text = ask_text (fixture, document, "pdftotext", "-layout -f 2");
      g_auto (GStrv) pages = text != NULL ? g_strsplit (text, "\f", -1) : NULL;

      if (text == NULL)
        return;
      for (guint i = 0; pages[i] != NULL; i++)
        g_assert_cmpuint (count_last_rows (pages[i]), >=, 3);
    }
}

static void
test_fonts (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);
  g_autofree char *text = ask_text (fixture, document, "pdffonts", "");
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;

  if (text == NULL)
    return;
  assert_says (text, "+Cantarell-Regular");
  /* name, type, encoding; embedded, subset, with letters for its glyphs */
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    assert_says (lines[i], "yes yes yes");
}

static void
test_pages (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_autoptr (GByteArray) large = write_document (picture, WIDTH, HEIGHT);
  g_autoptr (GByteArray) small = write_document (picture, 85 / 25.4 * 96, 60 / 25.4 * 96);
  g_autofree char *of_large = ask_text (fixture, large, "pdfinfo", "-f 1 -l 9");
  g_autofree char *of_small = ask_text (fixture, small, "pdfinfo", "-f 1 -l 9");

  if (of_large == NULL)
    return;
  assert_says (of_large, "Title:           RIC, BRICS and SCO\n");
  assert_says (of_large, "Subject:         Network of ");
  assert_says (of_large, "Creator:         Entente ");
  assert_says (of_large, "Tagged:          yes");
  assert_says (of_large, "Page    1 size:  750 x 480 pts");
  assert_says (of_large, "Page    2 size:  750 x 480 pts");
  assert_says (of_small, "Page    1 size:  240.945 x 170.079 pts");
  assert_says (of_small, "Page    2 size:  595.276 x 841.89 pts (A4)");
}

static guint
count_nodes (EntPicture *picture)
{
  const EntSceneItem *items = ent_scene_get_items (ent_picture_get_scene (picture));
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (ent_picture_get_scene (picture)); i++)
    n += items[i].is_node;
  return n;
}

/* From each disc and pill to its row, from each number to its source, and from there to where it can be read. */
static void
test_links (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (EntPicture) picture = make_picture ("strange-names.json", "one,two", "2020-01-01");
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);
  g_autofree char *urls = ask_text (fixture, document, "pdfinfo", "-url");
  g_autofree char *ends = ask_text (fixture, document, "pdfinfo", "-dests");
  guint n_numbers = 8, n_urls = 1;

  g_assert_cmpuint (count_nodes (picture), ==, 8);
  g_assert_cmpuint (count (document, "/Subtype /Link"), ==, count_nodes (picture) + n_numbers + n_urls);
  if (urls == NULL)
    return;
  assert_says (urls, "https://example.org/?a=1&b=%22%272%27\n");
  assert_says (ends, "\"source-1\"");
  assert_says (ends, "\"source-2\"");
}

static void
test_tags (FileFixture   *fixture,
           gconstpointer  data)
{
  static const char *const order[] = { "Document\n", "Figure\n", "H1 ", "P ", "H2 ", "Table ", "TR\n", "TH\n", "\"Nation\"", "TD\n", "Link" };
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);
  g_autofree char *tags = ask_text (fixture, document, "pdfinfo", "-struct-text");
  const char *at = tags;

  if (tags == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      at = strstr (at, order[i]);
      if (at == NULL)
        g_error ("%s should follow in: %s", order[i], tags);
    }
}

/* Readers find the table of what was added by its place, and the catalogue by that in the table. */
static void
check_places (GByteArray *document)
{
  const char *start = NULL;
  guint64 table, root, place;
  g_autofree char *head = NULL;

  /* Packed pages hold zeros: what was added is text to the end. */
  for (gsize i = document->len - strlen ("startxref"); start == NULL; i--)
    if (memcmp (document->data + i, "startxref", strlen ("startxref")) == 0)
      start = (const char *) document->data + i;
  table = g_ascii_strtoull (start + strlen ("startxref\n"), NULL, 10);
  g_assert_cmpuint (table, <, document->len);
  g_assert_cmpint (sscanf ((const char *) document->data + table,
                           "xref\n%" G_GUINT64_FORMAT " 1\n%" G_GUINT64_FORMAT " 00000 n \n", &root, &place),
                   ==, 2);
  head = g_strdup_printf ("%" G_GUINT64_FORMAT " 0 obj\n<< /Lang (en)", root);
  g_assert_cmpmem (document->data + place, strlen (head), head, strlen (head));
}

/* The catalogue that a reader takes is the last, and says the language. */
static void
test_language (FileFixture   *fixture,
               gconstpointer  data)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);
  g_autoptr (GByteArray) foreign = g_byte_array_new ();
  g_autofree char *info = ask_text (fixture, document, "pdfinfo", "");

  g_assert_cmpuint (count (document, "/Lang (en)"), ==, 1);
  g_assert_cmpuint (count (document, "/DisplayDocTitle true"), ==, 1);
  g_assert_cmpuint (count (document, "/Type /Catalog"), ==, 2);
  g_assert_cmpuint (count (document, "/Prev "), ==, 1);
  g_assert_true (info == NULL || *info != '\0');
  check_places (document);

  g_byte_array_append (foreign, (const guint8 *) "%PDF-1.7\n", 9);
  g_assert_false (ent_pdf_catalog_add (foreign, "/Lang (en)"));
  g_assert_cmpuint (foreign->len, ==, 9);
}

/* Flags are lines: there is no picture in it. */
static void
test_no_pixels (FileFixture   *fixture,
                gconstpointer  data)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);

  g_assert_cmpuint (count (document, "/Subtype /Image"), ==, 0);
}

static void
test_same_bytes (FileFixture   *fixture,
                 gconstpointer  data)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_autoptr (EntPicture) again = picture_of_three ();
  g_autoptr (GByteArray) first = write_document (picture, WIDTH, HEIGHT);
  g_autoptr (GByteArray) second = NULL;

  g_usleep (1100 * 1000); /* a second is the finest that a date in PDF knows */
  second = write_document (again, WIDTH, HEIGHT);
  g_assert_cmpmem (first->data, first->len, second->data, second->len);
}

static cairo_surface_t *
read_ppm (GBytes *ppm)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  const guchar *bytes = g_bytes_get_data (ppm, NULL);
  g_autofree char *head = g_strdup_printf ("P6\n%d %d\n255\n", WIDTH, HEIGHT);

  g_assert_cmpuint (g_bytes_get_size (ppm), ==, strlen (head) + 3 * WIDTH * HEIGHT);
  g_assert_cmpmem (bytes, strlen (head), head, strlen (head));
  bytes += strlen (head);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < WIDTH; x++, bytes += 3)
        row[x] = (guint32) bytes[0] << 16 | (guint32) bytes[1] << 8 | bytes[2];
    }
  cairo_surface_mark_dirty (surface);
  return surface;
}

static void
test_looks (FileFixture   *fixture,
            gconstpointer  data)
{
  g_autoptr (EntPicture) picture = make_picture ("ric-brics-sco.json", "ric,brics,sco", "2011-01-01");
  g_autoptr (GByteArray) document = write_document (picture, WIDTH, HEIGHT);
  g_autoptr (GBytes) ppm = ask (fixture, document, "pdftoppm", "-r 96 -f 1 -l 1");
  EntColor ground = ent_theme_get_color (ENT_THEME_LIGHT, ENT_COLOR_BACKGROUND, 0);
  cairo_surface_t *painted, *read;
  cairo_t *cr;

  if (ppm == NULL)
    return;
  read = read_ppm (ppm);
  painted = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cr = cairo_create (painted);
  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  ent_picture_draw (picture, cr);
  cairo_destroy (cr);
  looks_check_same ("the page of the picture", painted, read, MAX_OFF);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (read);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void        (*func) (FileFixture *fixture, gconstpointer data);
  } tests[] = {
    { "texts", test_texts },
    { "order", test_order },
    { "page-ends", test_page_ends },
    { "fonts", test_fonts },
    { "pages", test_pages },
    { "links", test_links },
    { "tags", test_tags },
    { "language", test_language },
    { "no-pixels", test_no_pixels },
    { "same-bytes", test_same_bytes },
    { "looks-as-it-is-painted", test_looks },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/paint/pdf/", tests[i].name, NULL);

      g_test_add (path, FileFixture, "a.pdf", file_fixture_set_up, tests[i].func, file_fixture_tear_down);
    }
  return g_test_run ();
}
