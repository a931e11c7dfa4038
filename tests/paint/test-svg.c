/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the SVG that is written as any program would: as XML, and as librsvg draws it. */
#include <librsvg/rsvg.h>
#include <locale.h>
#include <string.h>

#include "paint/ent-series.h"
#include "paint/ent-svg-writer.h"
#include "paint/ent-svg.h"
#include "scene/ent-theme.h"
#include "tests/charts/stage.h"
#include "tests/paint/looks.h"

#define WIDTH 1000
#define HEIGHT 640

#define MAX_OFF 18

typedef struct
{
  char       *name;
  GHashTable *attributes;
  GString    *text; /* within, children's, too */
  guint       parent;
} Element;

/* A document, element by element; the first one is no element. */
typedef struct
{
  char      *xml;
  GPtrArray *elements;
  guint      open;
} Document;

static void
element_free (gpointer data)
{
  Element *element = data;

  g_free (element->name);
  g_hash_table_unref (element->attributes);
  g_string_free (element->text, TRUE);
  g_free (element);
}

static Element *
element_at (Document *document,
            guint     place)
{
  return g_ptr_array_index (document->elements, place);
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Document *document = data;
  Element *element = g_new0 (Element, 1);

  element->name = g_strdup (name);
  element->attributes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  element->text = g_string_new (NULL);
  element->parent = document->open;
  for (guint i = 0; names[i] != NULL; i++)
    g_assert_true (g_hash_table_insert (element->attributes, g_strdup (names[i]), g_strdup (values[i])));
  document->open = document->elements->len;
  g_ptr_array_add (document->elements, element);
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  Document *document = data;

  document->open = element_at (document, document->open)->parent;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Document *document = data;

  for (guint i = document->open; i != 0; i = element_at (document, i)->parent)
    g_string_append_len (element_at (document, i)->text, text, (gssize) length);
}

/* Fails if it is not well-formed. */
static void
document_init (Document *document,
               char     *xml)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, document, NULL);
  g_autoptr (GError) error = NULL;

  document->xml = xml;
  document->elements = g_ptr_array_new_with_free_func (element_free);
  document->open = 0;
  start_cb (NULL, "", (const char *[]) { NULL }, (const char *[]) { NULL }, document, NULL);
  document->open = 0;
  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
document_clear (Document *document)
{
  g_ptr_array_unref (document->elements);
  g_free (document->xml);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static const char *
get (Element    *element,
     const char *attribute)
{
  return g_hash_table_lookup (element->attributes, attribute);
}

static guint
find (Document   *document,
      const char *id)
{
  for (guint i = 1; i < document->elements->len; i++)
    if (g_strcmp0 (get (element_at (document, i), "id"), id) == 0)
      return i;
  g_error ("there is no %s", id);
}

static gboolean
is_within (Document *document,
           guint     place,
           guint     group)
{
  while (place != 0 && place != group)
    place = element_at (document, place)->parent;
  return place == group;
}

static guint
count_within (Document   *document,
              guint       group,
              const char *name)
{
  guint n = 0;

  for (guint i = 1; i < document->elements->len; i++)
    n += i != group && is_within (document, i, group) && g_str_equal (element_at (document, i)->name, name);
  return n;
}

/* The texts that are seen in a group, with blanks between them. */
static char *
dup_seen (Document *document,
          guint     group)
{
  GString *seen = g_string_new (NULL);

  for (guint i = 1; i < document->elements->len; i++)
    if (is_within (document, i, group) && g_str_equal (element_at (document, i)->name, "text"))
      g_string_append_printf (seen, "%s%s", seen->len > 0 ? " " : "", element_at (document, i)->text->str);
  return g_string_free (seen, FALSE);
}

static EntPicture *
make_picture (const char   *file,
              const char   *groupings,
              const char   *day,
              EntThemeKind  theme)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (file);
  g_auto (GStrv) ids = g_strsplit (groupings, ",", -1);
  g_autoptr (EntView) plain = ent_view_new ((const char *const *) ids, stage_day (day));
  g_autoptr (EntView) themed = ent_view_with_theme (plain, theme);
  g_autoptr (EntView) view = ent_view_with_spokes (themed, ENT_SPOKES_ALL);
  g_autoptr (GError) error = NULL;
  EntPicture *picture = ent_picture_new (dataset, view, NULL, WIDTH, HEIGHT, NULL, &error);

  g_assert_no_error (error);
  return picture;
}

static EntSvgPage
page_of (EntPicture *picture)
{
  return (EntSvgPage) {
    .width = WIDTH,
    .height = HEIGHT,
    .inches = 1 / 96.0,
    .background = ent_theme_get_color (ent_view_get_theme (ent_picture_get_view (picture)), ENT_COLOR_BACKGROUND, 0),
  };
}

static void
write_picture (EntPicture *picture,
               Document   *document)
{
  EntSvgPage page = page_of (picture);

  document_init (document, ent_svg_new_document (picture, &page));
}

static EntPicture *
picture_of_three (void)
{
  return make_picture ("ric-brics-sco.json", "ric,brics,sco", "2026-01-01", ENT_THEME_LIGHT);
}

static EntPicture *
picture_of_strange_names (void)
{
  return make_picture ("strange-names.json", "one,two", "2020-01-01", ENT_THEME_LIGHT);
}

/* Every id once, and every reference leads to one. */
static void
check_ids (Document *document)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 1; i < document->elements->len; i++)
    {
      const char *id = get (element_at (document, i), "id");

      if (id != NULL && !g_hash_table_add (ids, (gpointer) id))
        g_error ("%s is there twice", id);
    }
  for (guint i = 1; i < document->elements->len; i++)
    {
      GHashTableIter iter;
      gpointer value;

      g_hash_table_iter_init (&iter, element_at (document, i)->attributes);
      while (g_hash_table_iter_next (&iter, NULL, &value))
        {
          const char *reference = g_str_has_prefix (value, "url(#") ? (const char *) value + 5 : NULL;
          g_autofree char *id = reference != NULL ? g_strndup (reference, strcspn (reference, ")")) : NULL;

          if (id != NULL && !g_hash_table_contains (ids, id))
            g_error ("nothing is called %s", id);
        }
      value = (gpointer) get (element_at (document, i), "xlink:href");
      if (value != NULL && *(char *) value == '#' && !g_hash_table_contains (ids, (char *) value + 1))
        g_error ("nothing is called %s", (char *) value);
    }
}

/* Other charts have shapes of their own for nations and roles. */
static void
test_ids_of_charts (void)
{
  static const struct
  {
    EntChartKind chart;
    const char  *there;
  } cases[] = { { ENT_CHART_MAP, "nation-BRA" }, { ENT_CHART_LINES, "bar-BRA-brics" } };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  static const char *const ids[] = { "ric", "brics", "sco", NULL };
  g_autoptr (EntView) network = ent_view_new (ids, stage_day ("2026-01-01"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntView) view = ent_view_with_chart (network, cases[i].chart);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntPicture) picture = ent_picture_new (dataset, view, NULL, WIDTH, HEIGHT, NULL, &error);
      g_auto (Document) document = { 0 };

      g_assert_no_error (error);
      write_picture (picture, &document);
      check_ids (&document);
      g_assert_cmpstr (element_at (&document, find (&document, cases[i].there))->name, ==, "path");
    }
}

static void
test_ids (void)
{
  static const char *const there[] = {
    "outline-sco", "area-sco", "outline-brics", "spoke-IND-sco", "spoke-IND-brics", "nation-IND", "disc-IND", "grouping-sco",
    "flag-in", "network", "caption",
  };
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_auto (Document) document = { 0 };

  write_picture (picture, &document);
  check_ids (&document);
  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    find (&document, there[i]);
  g_assert_cmpstr (element_at (&document, find (&document, "outline-sco"))->name, ==, "path");
  g_assert_nonnull (get (element_at (&document, find (&document, "outline-sco")), "stroke"));
  g_assert_cmpstr (element_at (&document, find (&document, "spoke-IND-sco"))->name, ==, "path");
  /* Halo, ground and a frame of two lines. */
  g_assert_cmpuint (count_within (&document, find (&document, "grouping-sco"), "rect"), ==, 4);
  /* A name is with its disc. */
  g_assert_cmpuint (count_within (&document, find (&document, "nation-IND"), "use"), ==, 1);
  g_assert_cmpuint (count_within (&document, find (&document, "nation-IND"), "text"), ==, 1);
}

/* On a sheet a thing is there for each day, by whose date it is told apart. */
static void
test_ids_of_a_sheet (void)
{
  static const char *const there[] = {
    "network-2010-01-01", "outline-sco-2010-01-01", "nation-IND-2010-01-01", "disc-IND-2010-01-01",
    "network-2026-01-01", "outline-sco-2026-01-01", "nation-IND-2026-01-01", "caption",
  };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "ric", "brics", "sco", NULL }, stage_day ("2026-01-01"));
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDay));
  g_autoptr (EntPicture) sheet = NULL;
  g_auto (Document) document = { 0 };
  guint n_flags = 0;

  g_array_append_vals (days, (EntDay[]) { stage_day ("2010-01-01"), stage_day ("2026-01-01") }, 2);
  sheet = ent_series_new_sheet (dataset, view, days, NULL, WIDTH, HEIGHT, NULL, NULL);
  write_picture (sheet, &document);
  check_ids (&document);
  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    find (&document, there[i]);
  g_assert_true (is_within (&document, find (&document, "nation-IND-2010-01-01"), find (&document, "network-2010-01-01")));
  /* Each flag once, however often it is seen. */
  for (guint i = 1; i < document.elements->len; i++)
    n_flags += g_strcmp0 (get (element_at (&document, i), "id"), "flag-in") == 0;
  g_assert_cmpuint (n_flags, ==, 1);
}

/* Ids of the data that only differ in what an id of XML cannot hold. */
static void
test_ids_that_clash (void)
{
  g_autoptr (EntPicture) picture = picture_of_strange_names ();
  g_auto (Document) document = { 0 };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  write_picture (picture, &document);
  check_ids (&document);
  first = dup_seen (&document, find (&document, "nation-a_b"));
  second = dup_seen (&document, find (&document, "nation-a_b-2"));
  g_assert_true (strstr (first, "First") != NULL || strstr (first, "Second") != NULL);
  g_assert_cmpstr (first, !=, second);
}

/* Each disc is a circle of its size at its place. */
static void
test_discs (void)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  EntScene *scene = ent_picture_get_scene (picture);
  const EntSceneItem *items = ent_scene_get_items (scene);
  g_auto (Document) document = { 0 };
  guint n_discs = 0;

  write_picture (picture, &document);
  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      const char *nation = ent_thing_is (items[i].thing, ENT_KIND_NATION)
                               ? ent_dataset_get_record (ent_picture_get_dataset (picture), items[i].thing.record)->id : NULL;
      g_autofree char *id = g_strconcat ("disc-", nation, NULL);
      Element *circle;

      if (items[i].shape != ENT_SHAPE_DISC)
        continue;
      n_discs++;
      circle = element_at (&document, find (&document, id));
      g_assert_cmpstr (circle->name, ==, "circle");
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (get (circle, "r"), NULL), items[i].radius, 0.0006);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (get (circle, "cx"), NULL), items[i].point.x, 0.0006);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (get (circle, "cy"), NULL), items[i].point.y, 0.0006);
    }
  g_assert_cmpuint (n_discs, >, 10);
}

/* What is read is what the data says, whatever signs are in it. */
static void
test_texts (void)
{
  static const struct
  {
    const char *id;
    const char *seen;
    const char *title;
  } things[] = {
    { "nation-AAA", "AAA Amp & <b>\"Land\"", "Amp & <b>\"Land\"\nMember of O & <N>\n" },
    { "nation-SAU", "العربية السعودية", "العربية السعودية\nMember of O & <N>\n" },
    { "nation-CHN", "中华人民共和国", "中华人民共和国\nMember of O & <N>\nObserver at Two\n" },
    { "nation-ESP", "España", "España\n" },
    { "grouping-one", "O & <N>", "O & <N>\n" },
  };
  g_autoptr (EntPicture) picture = picture_of_strange_names ();
  g_auto (Document) document = { 0 };

  write_picture (picture, &document);
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    {
      guint place = find (&document, things[i].id);
      g_autofree char *seen = dup_seen (&document, place);

      g_assert_cmpstr (seen, ==, things[i].seen);
      g_assert_true (g_str_has_prefix (g_strchug (element_at (&document, place)->text->str), things[i].title));
    }
  g_assert_cmpstr (element_at (&document, find (&document, "title"))->text->str, ==, "O & <N> and Two");
  g_assert_cmpstr (element_at (&document, find (&document, "desc"))->text->str, ==,
                   "Network of 6 nations and 2 groupings, as of 1 January 2020. No nation is in more than one of them.");
  g_assert_nonnull (strstr (document.xml, "<dc:rights>CC0-1.0</dc:rights>"));
}

/* Lines lead to their sources, nations to that of their first role; what has none that can be read anywhere leads nowhere. */
static void
test_links (void)
{
  static const struct
  {
    const char *id;
    const char *url;
  } links[] = {
    { "spoke-SAU-one", "https://example.org/?a=1&b=%22'2'" },
    { "spoke-ESP-two", NULL },
    { "outline-one", "https://example.org/?a=1&b=%22'2'" },
    { "outline-two", NULL },
    { "nation-SAU", "https://example.org/?a=1&b=%22'2'" },
    { "nation-ESP", NULL },
    { "area-one", NULL },
  };
  g_autoptr (EntPicture) picture = picture_of_strange_names ();
  g_auto (Document) document = { 0 };

  write_picture (picture, &document);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      Element *around = element_at (&document, element_at (&document, find (&document, links[i].id))->parent);

      g_assert_cmpstr (around->name, ==, links[i].url != NULL ? "a" : "g");
      g_assert_cmpstr (get (around, "xlink:href"), ==, links[i].url);
    }
}

/* What is drawn in greys has flags in greys, and lines of several strokes have one name. */
static void
test_black_and_white (void)
{
  g_autoptr (EntPicture) picture = make_picture ("ric-brics-sco.json", "ric,brics,sco", "2026-01-01", ENT_THEME_BLACK_AND_WHITE);
  g_auto (Document) document = { 0 };
  guint n_flags = 0;

  write_picture (picture, &document);
  check_ids (&document);
  find (&document, "outline-sco");
  g_assert_cmpstr (element_at (&document, find (&document, "grey"))->name, ==, "filter");
  for (guint i = 1; i < document.elements->len; i++)
    n_flags += g_strcmp0 (get (element_at (&document, i), "filter"), "url(#grey)") == 0;
  g_assert_cmpuint (n_flags, >, 20);
}

/* A flag that two nations have is there once; a heavy one is a picture. */
static void
test_flags (void)
{
  g_autoptr (EntPicture) picture = picture_of_strange_names ();
  g_auto (Document) document = { 0 };
  guint n_symbols = 0, n_uses = 0;

  write_picture (picture, &document);
  for (guint i = 1; i < document.elements->len; i++)
    {
      n_symbols += g_str_equal (element_at (&document, i)->name, "symbol");
      n_uses += g_strcmp0 (get (element_at (&document, i), "xlink:href"), "#flag-in") == 0;
    }
  g_assert_cmpuint (n_uses, ==, 2);
  g_assert_cmpuint (n_symbols, ==, 4);
  g_assert_cmpuint (count_within (&document, find (&document, "flag-es"), "image"), ==, 1);
  g_assert_cmpuint (count_within (&document, find (&document, "flag-es"), "path"), ==, 0);
  g_assert_cmpuint (count_within (&document, find (&document, "flag-in"), "image"), ==, 0);
  g_assert_cmpuint (strlen (document.xml), <, 300000);
}

static void
test_pages (void)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  EntSvgPage page = page_of (picture);
  g_auto (Document) on_screen = { 0 };
  g_auto (Document) on_paper = { 0 };
  Element *root;

  write_picture (picture, &on_screen);
  root = element_at (&on_screen, 1);
  g_assert_cmpstr (get (root, "width"), ==, "1000");
  g_assert_cmpstr (get (root, "height"), ==, "640");
  g_assert_cmpstr (get (root, "viewBox"), ==, "0 0 1000 640");
  g_assert_cmpstr (get (root, "role"), ==, "img");
  g_assert_cmpstr (get (root, "lang"), ==, "en");
  g_assert_cmpstr (get (root, "aria-labelledby"), ==, "title desc");
  g_assert_cmpstr (get (root, "font-family"), ==, "Cantarell, 'Noto Sans', 'DejaVu Sans', sans-serif");
  find (&on_screen, "background");

  page = (EntSvgPage) { .width = 85 / 25.4 * 96, .height = 60 / 25.4 * 96, .inches = 1 / 96.0, .on_paper = TRUE };
  document_init (&on_paper, ent_svg_new_document (picture, &page));
  root = element_at (&on_paper, 1);
  g_assert_cmpstr (get (root, "width"), ==, "85mm");
  g_assert_cmpstr (get (root, "height"), ==, "60mm");
  g_assert_cmpstr (get (root, "viewBox"), ==, "0 0 321.26 226.772");
  g_assert_null (strstr (on_paper.xml, "id=\"background\""));
}

static void
test_same_bytes (void)
{
  g_autoptr (EntPicture) picture = picture_of_three ();
  g_autoptr (EntPicture) again = picture_of_three ();
  EntSvgPage page = page_of (picture);
  g_autofree char *first = ent_svg_new_document (picture, &page);
  g_autofree char *second = NULL;

  /* A comma for a point, where there is such a locale. */
  setlocale (LC_NUMERIC, "de_DE.UTF-8");
  second = ent_svg_new_document (again, &page);
  setlocale (LC_NUMERIC, "C");
  g_assert_cmpstr (first, ==, second);
}

static void
test_writer (void)
{
  static const struct
  {
    double      value;
    const char *written;
  } numbers[] = { { 0, "0" }, { -0.0001, "0" }, { 1.5, "1.5" }, { -12.3456, "-12.346" }, { 100, "100" }, { 1e6, "1000000" } };
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_string_truncate (out, 0);
      ent_svg_print (out, numbers[i].value);
      g_assert_cmpstr (out->str, ==, numbers[i].written);
    }
  g_string_truncate (out, 0);
  ent_svg_add_text (out, "a\001b\xef\xbf\xbe" "c<&\">\xff");
  g_assert_cmpstr (out->str, ==, "abc&lt;&amp;&quot;&gt;\xef\xbf\xbd");
}

static cairo_surface_t *
new_page (EntPicture *picture)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  EntColor ground = page_of (picture).background;
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
paint_picture (EntPicture *picture)
{
  cairo_surface_t *surface = new_page (picture);
  cairo_t *cr = cairo_create (surface);

  ent_picture_draw (picture, cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_surface_t *
render_document (EntPicture *picture,
                 const char *xml)
{
  g_autoptr (GError) error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data ((const guint8 *) xml, strlen (xml), &error);
  cairo_surface_t *surface = new_page (picture);
  cairo_t *cr = cairo_create (surface);

  g_assert_no_error (error);
  g_assert_true (rsvg_handle_render_document (handle, cr, &(RsvgRectangle) { 0, 0, WIDTH, HEIGHT }, &error));
  g_assert_no_error (error);
  g_object_unref (handle);
  cairo_destroy (cr);
  return surface;
}

static void
check_looks (const char   *file,
             const char   *groupings,
             const char   *day,
             EntThemeKind  theme)
{
  g_autoptr (EntPicture) picture = make_picture (file, groupings, day, theme);
  EntSvgPage page = page_of (picture);
  g_autofree char *xml = ent_svg_new_document (picture, &page);
  cairo_surface_t *painted = paint_picture (picture);
  cairo_surface_t *rendered = render_document (picture, xml);

  looks_check_same (file, painted, rendered, MAX_OFF);
  cairo_surface_destroy (painted);
  cairo_surface_destroy (rendered);
}

static void
test_looks (void)
{
  check_looks ("ric-brics-sco.json", "ric,brics,sco", "2026-01-01", ENT_THEME_LIGHT);
  check_looks ("ric-brics-sco.json", "ric,brics,sco", "2026-01-01", ENT_THEME_BLACK_AND_WHITE);
  check_looks ("ric-brics-sco.json", "ric,brics,sco", "2011-01-01", ENT_THEME_DARK);
  /* On this day without China, for whose name the tests have no font. */
  check_looks ("strange-names.json", "one,two", "2020-07-01", ENT_THEME_PRINT);
  check_looks ("edge-cases.json", "ring,late,lone", "2020-01-01", ENT_THEME_LIGHT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paint/svg/ids", test_ids);
  g_test_add_func ("/paint/svg/ids-of-charts", test_ids_of_charts);
  g_test_add_func ("/paint/svg/ids-of-a-sheet", test_ids_of_a_sheet);
  g_test_add_func ("/paint/svg/ids-that-clash", test_ids_that_clash);
  g_test_add_func ("/paint/svg/discs", test_discs);
  g_test_add_func ("/paint/svg/texts", test_texts);
  g_test_add_func ("/paint/svg/links", test_links);
  g_test_add_func ("/paint/svg/flags", test_flags);
  g_test_add_func ("/paint/svg/black-and-white", test_black_and_white);
  g_test_add_func ("/paint/svg/pages", test_pages);
  g_test_add_func ("/paint/svg/same-bytes", test_same_bytes);
  g_test_add_func ("/paint/svg/writer", test_writer);
  g_test_add_func ("/paint/svg/looks-as-it-is-painted", test_looks);
  return g_test_run ();
}
