/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-view-carrier.h"

#include <glib/gstdio.h>
#include <string.h>

#include "charts/ent-stages.h"
#include "io/ent-json-reader.h"
#include "paint/ent-export.h"
#include "paint/ent-png-text.h"
#include "paint/ent-svg-view.h"
#include "tests/charts/stage.h"
#include "tests/file-fixture.h"
#include "view/ent-view-preset.h"

#define VIEW "{\"format\": \"entente-view\", \"version\": 1, \"groupings\": [\"sco\"], \"at\": \"2017-06-09\"}"
#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"

static void
write_file (FileFixture   *fixture,
            gconstpointer  bytes,
            gsize          length)
{
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
}

static EntSavedView *
read_file (FileFixture  *fixture,
           gboolean     *is_carrier,
           GError      **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  return ent_view_carrier_read (file, is_carrier, NULL, error);
}

/* That the file carries no view that can be used, as @message says. */
static void
check_refused (FileFixture *fixture,
               const char  *message)
{
  gboolean is_carrier;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSavedView) saved = read_file (fixture, &is_carrier, &error);

  g_assert_true (is_carrier);
  g_assert_null (saved);
  if (!g_str_has_prefix (error->message, "picture: ") || strstr (error->message, message) == NULL)
    g_error ("“picture: … %s” should be: %s", message, error->message);
}

static void
check_refused_text (FileFixture *fixture,
                    const char  *text,
                    const char  *message)
{
  write_file (fixture, text, strlen (text));
  check_refused (fixture, message);
}

static GBytes *
export (EntPicture             *picture,
        const EntExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = ent_export_to_bytes (picture, options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

/* Exports, opens what came of it, and exports that: the same bytes. */
static void
check_round_trip (FileFixture            *fixture,
                  EntDataset             *dataset,
                  EntView                *view,
                  EntArrangement         *arrangement,
                  const EntExportOptions *options)
{
  g_autoptr (EntPicture) picture = ent_picture_new (dataset, view, arrangement, options->width, options->height, NULL, NULL);
  g_autoptr (GBytes) bytes = export (picture, options);
  g_autoptr (EntPicture) again = NULL;
  g_autoptr (GBytes) bytes_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSavedView) saved = NULL;
  gboolean is_carrier;

  write_file (fixture, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  saved = read_file (fixture, &is_carrier, &error);
  g_assert_no_error (error);
  g_assert_true (is_carrier);
  g_assert_true (ent_view_equal (saved->view, view));
  g_assert_cmpfloat (saved->page.width, ==, options->width);
  g_assert_cmpfloat (saved->page.scale, ==, options->scale);
  g_assert_nonnull (saved->places);
  g_assert_null (saved->uri);

  again = ent_picture_new_again (dataset, saved, &(EntFrame) { 0 }, saved->page.width, saved->page.height, NULL, NULL);
  bytes_again = export (again, options);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

/* Every preset, as a slide or as a column, for its day or for all days. */
static void
test_every_preset (FileFixture   *fixture,
                   gconstpointer  data)
{
  static const EntExportOptions pages[] = {
    { .format = ENT_EXPORT_SVG, .width = 1500, .height = 940, .scale = 1 },
    { .format = ENT_EXPORT_SVG, .width = 85 * 96 / 25.4, .height = 60 * 96 / 25.4, .scale = 3.125, .dpi = 300 },
  };
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntDataset) dataset = ent_json_reader_read_file (file, &problems, NULL, NULL);
  g_autoptr (EntView) plain = ent_view_new (NULL, stage_day ("2026-01-01"));

  g_assert_cmpuint (ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET), >, 5);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_PRESET); row++)
    {
      g_autoptr (EntView) preset = ent_view_with_preset (plain, dataset, row);
      g_autoptr (EntView) view = ent_view_with_arrange (preset, row % 3 == 0 ? ENT_ARRANGE_PERIOD : ENT_ARRANGE_DATE);

      check_round_trip (fixture, dataset, view, NULL, &pages[row % 2]);
    }
}

static EntView *
new_view (void)
{
  static const char *const three[] = { "ric", "brics", "sco", NULL };

  return ent_view_new (three, stage_day ("2018-01-01"));
}

/* As pixels too, with words that XML and PNG write in their own ways, and in the
 * places of a screen, which no layout finds again. */
static void
test_every_kind (FileFixture   *fixture,
                 gconstpointer  data)
{
  static const EntExportOptions options[] = {
    { .format = ENT_EXPORT_PNG, .width = 800, .height = 500, .scale = 1.5, .background = ENT_BACKGROUND_NONE },
    { .format = ENT_EXPORT_SVG, .width = 800, .height = 500, .scale = 1, .background = ENT_BACKGROUND_COLOR, .background_rgb = 0x00ff00 },
  };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) plain = new_view ();
  g_autoptr (EntView) pinned = ent_view_with_pin (plain, ENT_KIND_NATION, "IND", (EntPoint) { 300, 1.0 / 3 });
  g_autoptr (EntView) titled = ent_view_with_title (pinned, "<a> & “b” ]]> 'c' 日本");
  g_autoptr (EntView) view = ent_view_with_caption (titled, "Line\nline\ttab");
  g_autoptr (EntStages) stages = ent_stages_new (ent_text_get_measure (), ENT_MEDIUM_SCREEN);
  g_autoptr (EntArranging) arranging = NULL;
  EntArrangement *arrangement;

  ent_stages_set_page (stages, 1000, 700);
  ent_stages_set_view (stages, dataset, view, ENT_VIEW_ALL);
  arranging = ent_arranging_new (stages, NULL);
  arrangement = ent_arranging_run (arranging, NULL, NULL, NULL, NULL);
  ent_stages_take_arrangement (stages, ent_stages_get_chart (stages)->move (arrangement, ent_thing_of (ent_ref (ENT_KIND_NATION,
      ent_dataset_lookup (dataset, ENT_KIND_NATION, "RUS"))), (EntPoint) { 501.3, 7 }));
  ent_arrangement_unref (arrangement);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      check_round_trip (fixture, dataset, view, ent_stages_get_arrangement (stages), &options[i]);
      check_round_trip (fixture, dataset, view, NULL, &options[i]);
    }
}

/* What is a data set, or nothing at all, is none of this reader's. */
static void
test_others (FileFixture   *fixture,
             gconstpointer  data)
{
  static const char *const others[] = { "{\"format\": \"entente\", \"version\": 1}", "", "a,b\n", "<gexf/>", "<svgx/>", "%PDF-1.5" };
  g_autoptr (GError) error = NULL;
  gboolean is_carrier = TRUE;

  g_assert_null (read_file (fixture, &is_carrier, &error)); /* there is no such file */
  g_assert_false (is_carrier);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      write_file (fixture, others[i], strlen (others[i]));
      is_carrier = TRUE;
      g_assert_null (read_file (fixture, &is_carrier, &error));
      g_assert_no_error (error);
      g_assert_false (is_carrier);
    }
}

/* Of a view file, by its content or by its name. */
static void
test_view_files (FileFixture   *fixture,
                 gconstpointer  data)
{
  static const char *const sound[] = { VIEW, "\xef\xbb\xbf\n " VIEW, "{ \"format\" :\n\"entente-view\"" };
  g_autofree char *blanks = g_strnfill (ENT_SAVED_VIEW_MAX_BYTES, ' ');
  g_autofree char *long_view = g_strconcat ("{\"format\": \"entente-view\"", blanks, "}", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSavedView) saved = NULL;
  gboolean is_carrier;

  write_file (fixture, sound[0], strlen (sound[0]));
  saved = read_file (fixture, &is_carrier, &error);
  g_assert_no_error (error);
  g_assert_true (ent_view_shows_grouping (saved->view, "sco"));
  check_refused_text (fixture, sound[2], "");
  check_refused_text (fixture, "{\"format\": \"entente-view\", \"version\": 2}", "version: this program reads version 1");
  check_refused_text (fixture, long_view, "longer than 1024 KiB");
}

static void
add_chunk (GByteArray *file,
           const char *type,
           const char *bytes,
           guint       length,
           gboolean    is_damaged)
{
  guint32 checksum = 0xffffffffu;
  guint32 size = GUINT32_TO_BE (length);
  guint at;

  g_byte_array_append (file, (const guint8 *) &size, 4);
  at = file->len;
  g_byte_array_append (file, (const guint8 *) type, 4);
  g_byte_array_append (file, (const guint8 *) bytes, length);
  for (guint i = at; i < file->len; i++)
    {
      checksum ^= file->data[i];
      for (guint bit = 0; bit < 8; bit++)
        checksum = checksum >> 1 ^ (checksum & 1 ? 0xedb88320u : 0);
    }
  checksum = GUINT32_TO_BE (~checksum ^ (is_damaged ? 1 : 0));
  g_byte_array_append (file, (const guint8 *) &checksum, 4);
}

/* A picture of no pixels with one text of ours: what follows the keyword and its end. */
static void
write_png (FileFixture *fixture,
           const char  *keyword,
           const char  *rest,
           guint        n_rest,
           gboolean     is_damaged)
{
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GByteArray) text = g_byte_array_new ();

  g_byte_array_append (text, (const guint8 *) keyword, (guint) strlen (keyword) + 1);
  g_byte_array_append (text, (const guint8 *) rest, n_rest);
  g_byte_array_append (file, (const guint8 *) PNG_SIGNATURE, 8);
  add_chunk (file, "IHDR", "\0\0\0\1\0\0\0\1\10\2\0\0\0", 13, FALSE);
  add_chunk (file, "iTXt", "Title\0\0\0\0\0T", 11, FALSE);
  add_chunk (file, "IDAT", "xyz", 3, FALSE);
  add_chunk (file, "iTXt", (const char *) text->data, text->len, is_damaged);
  add_chunk (file, "IEND", "", 0, FALSE);
  write_file (fixture, file->data, file->len);
}

static GBytes *
deflate (const char *bytes,
         gsize       length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  g_assert_true (g_output_stream_write_all (stream, bytes, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* A chunk with @bytes behind the frame of a compressed text. */
static void
write_packed_png (FileFixture *fixture,
                  const char  *bytes,
                  gsize        length)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();

  g_byte_array_append (rest, (const guint8 *) "\1\0\0\0", 4);
  g_byte_array_append (rest, (const guint8 *) bytes, (guint) length);
  write_png (fixture, ENT_PNG_VIEW_KEYWORD, (const char *) rest->data, rest->len, FALSE);
}

static void
test_png_texts (FileFixture   *fixture,
                gconstpointer  data)
{
  const gsize n_bomb = 64 * 1024 * 1024;
  g_autoptr (GBytes) packed = deflate (VIEW, strlen (VIEW));
  g_autofree char *zeros = g_malloc0 (n_bomb);
  g_autoptr (GBytes) bomb = deflate (zeros, n_bomb);
  g_autofree char *huge = g_strnfill (2 * ENT_SAVED_VIEW_MAX_BYTES, 'a');
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSavedView) plain = NULL;
  g_autoptr (EntSavedView) unpacked = NULL;
  gboolean is_carrier;

  memset (huge, 0, 4);
  write_png (fixture, ENT_PNG_VIEW_KEYWORD, "\0\0\0\0" VIEW, 4 + sizeof VIEW - 1, FALSE);
  plain = read_file (fixture, &is_carrier, &error);
  g_assert_no_error (error);
  g_assert_nonnull (plain);
  write_packed_png (fixture, g_bytes_get_data (packed, NULL), g_bytes_get_size (packed));
  unpacked = read_file (fixture, &is_carrier, &error);
  g_assert_no_error (error);
  g_assert_true (ent_view_equal (plain->view, unpacked->view));

  write_packed_png (fixture, g_bytes_get_data (bomb, NULL), g_bytes_get_size (bomb));
  check_refused (fixture, "longer than 1024 KiB");
  write_packed_png (fixture, "no deflate", 10);
  check_refused (fixture, "“entente-view” in the PNG picture is damaged");
  write_png (fixture, ENT_PNG_VIEW_KEYWORD, huge, 2 * ENT_SAVED_VIEW_MAX_BYTES, FALSE);
  check_refused (fixture, "longer than 1024 KiB");
  write_png (fixture, ENT_PNG_VIEW_KEYWORD, "\0\0\0\0" VIEW, 4 + sizeof VIEW - 1, TRUE);
  check_refused (fixture, "is damaged");
  for (guint n = 0; n < 4; n++)
    {
      write_png (fixture, ENT_PNG_VIEW_KEYWORD, "\0\0\0\0", n, FALSE);
      check_refused (fixture, "is damaged");
    }
  write_png (fixture, ENT_PNG_VIEW_KEYWORD, "\0\0\0\0{", 5, FALSE);
  check_refused (fixture, "the view in this picture cannot be used: ");
  write_png (fixture, "entente-vie", "\0\0\0\0" VIEW, 4 + sizeof VIEW - 1, FALSE);
  check_refused (fixture, "carries no view of Entente");
  check_refused_text (fixture, PNG_SIGNATURE, "ends in the middle");
}

/* Wherever a picture of ours is cut off, the message is whole. */
static void
test_png_cut_off (FileFixture   *fixture,
                  gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize length;

  write_png (fixture, ENT_PNG_VIEW_KEYWORD, "\0\0\0\0" VIEW, 4 + sizeof VIEW - 1, FALSE);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (gsize n = 8; n < length - 12; n++)
    {
      gboolean is_carrier;
      g_autoptr (GError) error = NULL;
      g_autoptr (EntSavedView) saved = NULL;

      write_file (fixture, whole, n);
      saved = read_file (fixture, &is_carrier, &error);
      g_assert_null (saved);
      g_assert_nonnull (strstr (error->message, "picture: the PNG picture ends in the middle"));
    }
}

#define SVG(content) "<svg xmlns=\"http://www.w3.org/2000/svg\">" content "</svg>"
#define IN_VIEW(text) "<e:view xmlns:e=\"" ENT_SVG_VIEW_NAMESPACE "\">" text "</e:view>"

static void
test_svg_views (FileFixture   *fixture,
                gconstpointer  data)
{
  /* As other programs write them who have read ours. */
  static const char *const sound[] = {
    SVG ("<metadata>" IN_VIEW ("<![CDATA[" VIEW "]]>") "</metadata>"),
    SVG ("<g/><view xmlns=\"" ENT_SVG_VIEW_NAMESPACE "\"><![CDATA[" VIEW "]]></view>"),
    "\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a.dtd\">\n"
    "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" xmlns:ns1=\"" ENT_SVG_VIEW_NAMESPACE "\"><ns1:view>" VIEW "</ns1:view></s:svg>",
    "<!DOCTYPE svg [<!ENTITY a \"b\">]>" SVG (IN_VIEW (VIEW) "<text>&a;</text>"), /* what is behind it harms nobody */
  };
  g_autofree char *many = g_strnfill (ENT_SAVED_VIEW_MAX_BYTES + 1, ' ');
  g_autofree char *huge = g_strconcat (SVG (IN_VIEW ("")), NULL);
  g_autoptr (GString) deep = g_string_new ("<svg>");

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntSavedView) saved = NULL;
      gboolean is_carrier;

      write_file (fixture, sound[i], strlen (sound[i]));
      saved = read_file (fixture, &is_carrier, &error);
      g_assert_no_error (error);
      g_assert_true (ent_view_shows_grouping (saved->view, "sco"));
    }
  check_refused_text (fixture, SVG (""), "carries no view of Entente");
  check_refused_text (fixture, SVG ("<view>" VIEW "</view>"), "carries no view of Entente"); /* SVG has an element of that name */
  check_refused_text (fixture, SVG (IN_VIEW ("")), "the view in this picture cannot be used: ");
  check_refused_text (fixture, SVG (IN_VIEW ("{\"format\": 1}")), "cannot be used: format: a text was expected");
  check_refused_text (fixture, SVG (IN_VIEW (VIEW "<b/>")), "the view holds an element");
  check_refused_text (fixture, SVG (IN_VIEW ("&a;")), "the SVG picture cannot be read (");
  check_refused_text (fixture, "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" SVG ("<text>&b;</text>"), "cannot be read (");
  check_refused_text (fixture, "<svg><g>", "cannot be read (");
  check_refused_text (fixture, "<svg><g>\xff\xfe</g></svg>", "cannot be read (");

  g_free (huge);
  huge = g_strconcat ("<svg>", "<e:view xmlns:e=\"" ENT_SVG_VIEW_NAMESPACE "\">", many, "</e:view></svg>", NULL);
  check_refused_text (fixture, huge, "longer than 1024 KiB");
  for (guint i = 0; i < 2000; i++)
    g_string_append (deep, "<g>");
  check_refused_text (fixture, deep->str, "nested too deeply");
}

/* It is never held in memory, however long it is. */
static void
test_svg_limit (FileFixture   *fixture,
                gconstpointer  data)
{
  static const char text[] = SVG (IN_VIEW ("0123456789"));
  g_autoptr (GError) error = NULL;

  for (gsize most = 9; most <= 10; most++)
    {
      g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, sizeof text - 1, NULL);
      g_autofree char *found = ent_svg_view_find (stream, most, NULL, most < 10 ? &error : NULL);

      g_assert_cmpstr (found, ==, most < 10 ? NULL : "0123456789");
    }
  g_assert_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT);
}

/* What nobody would scroll through is not read to its end. */
static void
test_svg_too_long (FileFixture   *fixture,
                   gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("<svg>");
  g_autofree char *piece = g_strnfill (1024 * 1024, ' ');

  for (guint i = 0; i < 33; i++)
    g_string_append (text, piece);
  g_string_append (text, IN_VIEW (VIEW) "</svg>");
  check_refused_text (fixture, text->str, "no view of Entente in the first 32 MiB");
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
    { "every-preset", test_every_preset },
    { "every-kind", test_every_kind },
    { "others", test_others },
    { "view-files", test_view_files },
    { "png-texts", test_png_texts },
    { "png-cut-off", test_png_cut_off },
    { "svg-views", test_svg_views },
    { "svg-limit", test_svg_limit },
    { "svg-too-long", test_svg_too_long },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/paint/view-carrier/", tests[i].name, NULL);

      g_test_add (path, FileFixture, "picture", file_fixture_set_up, tests[i].func, file_fixture_tear_down);
    }

  return g_test_run ();
}
