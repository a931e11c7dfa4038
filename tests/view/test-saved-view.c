/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "tests/charts/stage.h"
#include "view/ent-view-file.h"

#define OTHERS "{\"format\": \"entente-view\", \"version\": 1, \"at\": \"2017-06-09\", "
#define HEAD "{\"format\": \"entente-view\", \"version\": 1, \"groupings\": [\"sco\"], \"at\": \"2017-06-09\""

static EntSavedView *
read_back (const char *json)
{
  g_autoptr (GError) error = NULL;
  EntSavedView *saved = ent_saved_view_from_json (json, strlen (json), &error);

  g_assert_no_error (error);
  return saved;
}

static EntPlaces *
new_places (void)
{
  EntPlaces *places = ent_places_new ((EntPlacesThrift) { 1.5, TRUE, TRUE });

  ent_places_add_node (places, ENT_KIND_GROUPING, "sco", (EntPoint) { 0.1, -1.0 / 3 });
  ent_places_add_node (places, ENT_KIND_NATION, "IND", (EntPoint) { 12345.678901234567, 1e-9 });
  ent_places_add_bow (places, (EntPlacesBow) { .from = (char *) "sco", .from_kind = ENT_KIND_GROUPING, .nation = (char *) "IND", .bow = 0.1 });
  ent_places_add_bow (places, (EntPlacesBow) {
    .from = (char *) "CHN", .from_kind = ENT_KIND_NATION, .nation = (char *) "IND", .lane = 3, .bow = -0.7 });
  return places;
}

/* Every member has another value than nobody gave it. */
static EntSavedView *
new_saved_view (EntDataset *dataset)
{
  static const char *const groupings[] = { "sco", "brics", NULL };
  g_autoptr (EntView) plain = ent_view_new (groupings, ent_day_new (2017, 6, 9));
  g_autoptr (EntView) pinned = ent_view_with_pin (plain, ENT_KIND_NATION, "IND", (EntPoint) { 1, 2 });
  g_autoptr (EntView) view = ent_view_with_title (pinned, "<“T”> & ]]>\n\x7f");
  EntSavedView *saved = ent_saved_view_new (view, dataset);

  saved->name = g_strdup ("Two, “before”");
  saved->note = g_strdup ("Line one\nline two");
  saved->window = (EntSavedWindow) { 0.731, -12.5, 1.0 / 3, g_strdup ("pair/IND/sco") };
  saved->places = new_places ();
  saved->file_name = g_strdup ("Größe 1.json");
  saved->uri = g_strdup ("file:///home/me/mine.json");
  saved->page = (EntSavedPage) { .width = 321.25984251968504, .height = 227, .scale = 3.125, .dpi = 300, .has_background = TRUE,
                                 .background_rgb = 0x00ff7f, .frames_period = TRUE };
  return saved;
}

static void
assert_same_places (EntPlaces *a,
                    EntPlaces *b)
{
  EntPlacesThrift thrift = ent_places_get_thrift (a), other = ent_places_get_thrift (b);
  guint n, n_other;
  const EntPin *nodes = ent_places_get_nodes (a, &n);
  const EntPin *others = ent_places_get_nodes (b, &n_other);
  const EntPlacesBow *bows, *other_bows;

  g_assert_cmpfloat (thrift.text_scale, ==, other.text_scale);
  g_assert_cmpint (thrift.is_inner_only, ==, other.is_inner_only);
  g_assert_cmpint (thrift.is_coded, ==, other.is_coded);
  g_assert_cmpuint (n, ==, n_other);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (nodes[i].kind, ==, others[i].kind);
      g_assert_cmpstr (nodes[i].id, ==, others[i].id);
      g_assert_cmpfloat (nodes[i].point.x, ==, others[i].point.x);
      g_assert_cmpfloat (nodes[i].point.y, ==, others[i].point.y);
    }
  bows = ent_places_get_bows (a, &n);
  other_bows = ent_places_get_bows (b, &n_other);
  g_assert_cmpuint (n, ==, n_other);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (bows[i].from_kind, ==, other_bows[i].from_kind);
      g_assert_cmpstr (bows[i].from, ==, other_bows[i].from);
      g_assert_cmpstr (bows[i].nation, ==, other_bows[i].nation);
      g_assert_cmpuint (bows[i].lane, ==, other_bows[i].lane);
      g_assert_cmpfloat (bows[i].bow, ==, other_bows[i].bow);
    }
}

static void
test_every_member (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntSavedView) saved = new_saved_view (dataset);
  g_autofree char *json = ent_saved_view_to_json (saved);
  g_autoptr (EntSavedView) again = read_back (json);
  g_autofree char *json_again = ent_saved_view_to_json (again);

  g_assert_null (strchr (json, '\n'));
  g_assert_true (ent_view_equal (saved->view, again->view));
  assert_same_places (saved->places, again->places);
  g_assert_cmpfloat (again->page.width, ==, saved->page.width);
  g_assert_cmpfloat (again->page.height, ==, 227);
  g_assert_cmpfloat (again->page.scale, ==, 3.125);
  g_assert_cmpfloat (again->page.dpi, ==, 300);
  g_assert_true (again->page.has_background && !again->page.is_transparent && again->page.frames_period);
  g_assert_cmphex (again->page.background_rgb, ==, 0x00ff7f);
  g_assert_cmpstr (again->file_name, ==, "Größe 1.json");
  g_assert_cmpstr (again->uri, ==, "file:///home/me/mine.json");
  g_assert_cmpstr (again->title, ==, ent_dataset_get_title (dataset));
  g_assert_true (ent_saved_view_is_of (again, dataset));
  g_assert_cmpstr (again->name, ==, "Two, “before”");
  g_assert_cmpstr (again->note, ==, "Line one\nline two");
  g_assert_cmpfloat (again->window.zoom, ==, 0.731);
  g_assert_cmpfloat (again->window.x, ==, -12.5);
  g_assert_cmpfloat (again->window.y, ==, 1.0 / 3);
  g_assert_cmpstr (again->window.selected, ==, "pair/IND/sco");
  g_assert_cmpstr (json_again, ==, json);
}

/* What is written without json-glib is what json-glib would write. */
static void
test_as_json_glib (void)
{
  static const char *const ids[] = { "IND", "Größe", "a \"b\" \\ c", "\n\t\x01", "“”" };
  static const double numbers[] = { 0, -0.0, 1, -250, 1.0 / 3, 1e-7, 999999.99999999988, 123456.5, -1.5e-300 };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntSavedView) saved = new_saved_view (dataset);
  g_autoptr (EntSavedView) again = NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *json = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *tiny = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
      {
        ent_places_add_node (saved->places, ENT_KIND_NATION, ids[i], (EntPoint) { numbers[j], -numbers[j] });
        ent_places_add_bow (saved->places, (EntPlacesBow) {
          .from = (char *) ids[i], .from_kind = ENT_KIND_NATION, .nation = (char *) ids[0], .lane = j, .bow = numbers[j] / 1e6 });
      }
  json = ent_saved_view_to_json (saved);
  root = json_from_string (json, NULL);
  expected = json_to_string (root, FALSE);
  g_assert_cmpstr (json, ==, expected);

  /* But for what json-glib 1.6 makes “1e-300.0” of. */
  ent_places_add_node (saved->places, ENT_KIND_NATION, "tiny", (EntPoint) { 1e-300, 1 });
  tiny = ent_saved_view_to_json (saved);
  again = read_back (tiny);
  assert_same_places (saved->places, again->places);
}

/* What a person may write in another way. */
static void
test_places_in_other_words (void)
{
  g_autoptr (EntSavedView) saved = read_back (
      "{\"places\" :\n{ \"lines\":[ ] , \"nodes\": [ {\"y\":-2 , \"\\u0078\" : 1e1, \"nation\":\"\\u0049N\\u0044\"}],\"t\\u0065xt\": 2},"
      "\"format\": \"entente-view\", \"version\": 1, \"groupings\": [\"sco\"], \"at\": \"2017-06-09\"}");
  guint n_nodes;
  const EntPin *nodes = ent_places_get_nodes (saved->places, &n_nodes);

  g_assert_cmpuint (n_nodes, ==, 1);
  g_assert_cmpstr (nodes[0].id, ==, "IND");
  g_assert_cmpfloat (nodes[0].point.x, ==, 10);
  g_assert_cmpfloat (nodes[0].point.y, ==, -2);
  g_assert_cmpfloat (ent_places_get_thrift (saved->places).text_scale, ==, 2);
}

/* A plain view, as a person writes it, asks for the bundled data and for nothing else. */
static void
test_plain_view (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntSavedView) saved = read_back (HEAD "}");
  g_autoptr (EntSavedView) other = read_back (HEAD ", \"dataset\": {\"updated\": \"1999-01-01\"}}");

  g_assert_null (saved->places);
  g_assert_null (saved->file_name);
  g_assert_cmpfloat (saved->page.width, ==, 0);
  g_assert_true (ent_saved_view_is_of (saved, dataset));
  g_assert_false (ent_saved_view_is_of (other, dataset));
}

static void
test_faults (void)
{
  static const struct
  {
    const char *rest;
    const char *message;
  } cases[] = {
    { ", \"dataset\": []", "dataset: an object was expected, this is a list" },
    { ", \"dataset\": {\"fiel\": \"a\"}", "dataset.fiel: a view has no such field" },
    { ", \"dataset\": {\"file\": 1}", "dataset.file: a text was expected, this is a number" },
    { ", \"dataset\": {\"file\": \"../../a.json\"}", "dataset.file: the name of a file was expected, without its folder" },
    { ", \"dataset\": {\"file\": \"..\"}", "dataset.file: the name of a file" },
    { ", \"dataset\": {\"file\": \"\"}", "dataset.file: the name of a file" },
    { ", \"dataset\": {\"uri\": \"https://example.org/a.json\"}", "dataset.uri: an address such as file:///" },
    { ", \"dataset\": {\"uri\": \"file://example.org/a.json\"}", "dataset.uri: an address such as file:///" },
    { ", \"dataset\": {\"updated\": \"soon\"}", "dataset.updated: " },
    { ", \"page\": 1", "page: an object was expected" },
    { ", \"page\": {\"width\": 100}", "page.height: this is missing" },
    { ", \"page\": {\"height\": 100}", "page.width: this is missing" },
    { ", \"page\": {\"width\": 0, \"height\": 1}", "page.width: a number from 1 to 100000 was expected, this is 0" },
    { ", \"page\": {\"width\": 1e6, \"height\": 1}", "page.width: a number from 1 to 100000" },
    { ", \"page\": {\"width\": 100, \"height\": 100, \"scale\": -1}", "page.scale: a number from" },
    { ", \"page\": {\"width\": 100, \"height\": 100, \"dpi\": 0}", "page.dpi: a number from 1" },
    { ", \"page\": {\"background\": \"red\"}", "page.background: a colour as #rrggbb, or “none”, was expected" },
    { ", \"page\": {\"background\": \"#-00001\"}", "page.background: a colour" },
    { ", \"page\": {\"frame\": \"year\"}", "page.frame: “day” or “period” was expected" },
    { ", \"page\": {\"colour\": 1}", "page.colour: a view has no such field" },
    { ", \"name\": 1", "name: a text was expected, this is a number" },
    { ", \"note\": []", "note: a text was expected, this is a list" },
    { ", \"window\": []", "window: an object was expected" },
    { ", \"window\": {\"zoom\": 0}", "window.zoom: a number from 0.0001 to 20" },
    { ", \"window\": {\"x\": 1e9}", "window.x: a number from -1e+06" },
    { ", \"window\": {\"selected\": 1}", "window.selected: a text" },
    { ", \"window\": {\"pane\": 1}", "window.pane: a view has no such field" },
    { ", \"places\": []", "places: an object was expected" },
    { ", \"places\": {\"knots\": []}", "places.knots: a view has no such field" },
    { ", \"places\": {\"text\": 100}", "places.text: a number from 0.1 to 10" },
    { ", \"places\": {\"codes\": 1}", "places.codes: true or false was expected, this is a number" },
    { ", \"places\": {\"nodes\": {}}", "places.nodes: a list of objects was expected" },
    { ", \"places\": {\"nodes\": [1]}", "places.nodes[0]: an object was expected, this is a number" },
    { ", \"places\": {\"nodes\": [{\"nation\": \"IND\", \"x\": 1, \"y\": 1}, {\"nation\": null, \"x\": 1, \"y\": 1}]}",
      "places.nodes[1]: a text was expected, this is null" },
    { ", \"places\": {\"nodes\": [{\"nation\": \"IND\", \"x\": 1e999, \"y\": 1}]}", "places.nodes[0].x: this number is too large" },
    { ", \"places\": {\"nodes\": [{\"nation\": \"IND\", \"x\": \"1\", \"y\": 1}]}", "places.nodes[0].x: a number was expected, this is a text" },
    { ", \"places\": {\"nodes\": [{\"nation\": \"IND\", \"grouping\": \"sco\", \"x\": 1, \"y\": 1}]}", "places.nodes[0]: a pin has" },
    { ", \"places\": {\"nodes\": [{\"nation\": \"IND\", \"x\": 1}]}", "places.nodes[0]: a pin has" },
    { ", \"places\": {\"nodes\": [{\"nation\": \"IND\", \"x\": 1, \"y\": 1e9}]}", "places.nodes[0].y: a number from -1e+06 to 1e+06" },
    { ", \"places\": {\"lines\": [{\"nation\": \"IND\", \"bow\": 1}]}", "places.lines[0]: a line has" },
    { ", \"places\": {\"lines\": [{\"from\": \"CHN\", \"nation\": \"IND\", \"bow\": 1}]}", "places.lines[0]: a line has" },
    { ", \"places\": {\"lines\": [{\"grouping\": \"sco\", \"nation\": \"IND\", \"bow\": 99}]}", "places.lines[0]: a number from -10" },
    { ", \"places\": {\"lines\": [{\"grouping\": \"\", \"nation\": \"IND\", \"bow\": 1}]}", "places.lines[0]: an empty text" },
    { ", \"pins\": [{\"nation\": \"IND\", \"x\": 1e300, \"y\": 0}]", "pins[0].x: a number from -1e+06" },
    { ", \"data\": {}", "data: a view has no such field" },
    { ", \"page\": {}, \"page\": {}", "twice" },
    { ", ", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strconcat (HEAD, cases[i].rest, "}", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntSavedView) saved = ent_saved_view_from_json (json, strlen (json), &error);

      g_assert_null (saved);
      g_assert_true (error->domain == ENT_VIEW_ERROR);
      if (strstr (error->message, cases[i].message) == NULL)
        g_error ("%s: “%s” should be in: %s", cases[i].rest, cases[i].message, error->message);
    }
}

/* Neither a long text nor a long list takes long. */
static void
test_limits (void)
{
  g_autoptr (GString) ids = g_string_new (HEAD ", \"hide\": [\"a\"");
  g_autoptr (GString) lines = g_string_new (HEAD ", \"places\": {\"lines\": [{}");
  g_autofree char *blanks = g_strnfill (ENT_SAVED_VIEW_MAX_BYTES, ' ');
  g_autofree char *padded = g_strconcat (HEAD, blanks, "}", NULL);
  g_autoptr (GError) long_error = NULL;
  g_autoptr (GError) many_error = NULL;
  g_autoptr (GError) lines_error = NULL;

  g_assert_null (ent_saved_view_from_json (padded, strlen (padded), &long_error));
  g_assert_nonnull (strstr (long_error->message, "longer than 1024 KiB"));

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (ids, ", \"%u\"", i);
  g_string_append (ids, "]}");
  g_assert_null (ent_saved_view_from_json (ids->str, ids->len, &many_error));
  g_assert_cmpstr (many_error->message, ==, "hide: such a list has at most 2000 entries, this one has 2001");

  for (guint i = 0; i < 20000; i++)
    g_string_append (lines, ", {}");
  g_string_append (lines, "]}}");
  g_assert_null (ent_saved_view_from_json (lines->str, lines->len, &lines_error));
  g_assert_cmpstr (lines_error->message, ==, "places.lines: such a list has at most 20000 entries, this one has 20001");
}

/* Places that nobody could read back are not written. */
static void
test_too_many_places (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntSavedView) saved = new_saved_view (dataset);
  g_autofree char *json = NULL;
  g_autoptr (EntSavedView) again = NULL;

  for (guint i = 0; i < 15000; i++)
    {
      g_autofree char *id = g_strdup_printf ("a-nation-of-many-%u", i);

      ent_places_add_node (saved->places, ENT_KIND_NATION, id, (EntPoint) { i / 3.0, i / 7.0 });
    }
  json = ent_saved_view_to_json (saved);
  again = read_back (json);
  g_assert_null (again->places);
  g_assert_true (ent_view_equal (saved->view, again->view));
}

static void
test_suit (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntSavedView) whole = read_back (HEAD ", \"hide\": [\"ind\"]}");
  g_autoptr (EntSavedView) part = read_back (OTHERS "\"groupings\": [\"xyz\", \"SCO\"], \"hide\": [\"QQQ\"], "
                                                    "\"pins\": [{\"nation\": \"qqq\", \"x\": 0, \"y\": 0}, "
                                                    "{\"grouping\": \"abc\", \"x\": 0, \"y\": 0}, {\"nation\": \"IND\", \"x\": 5, \"y\": 0}]}");
  g_autoptr (EntSavedView) none = read_back (OTHERS "\"groupings\": [\"xyz\", \"abc\"]}");
  g_autofree char *left_out = NULL;
  g_autoptr (GError) error = NULL;
  guint n_pins;

  g_assert_true (ent_saved_view_suit (whole, dataset, &left_out, &error));
  g_assert_null (left_out);
  g_assert_cmpstr (ent_view_get_hidden (whole->view)[0], ==, "ind");

  g_assert_true (ent_saved_view_suit (part, dataset, &left_out, &error));
  g_assert_cmpstr (left_out, ==, "xyz, QQQ, abc");
  g_assert_cmpstr (ent_view_get_groupings (part->view)[0], ==, "sco");
  g_assert_null (ent_view_get_groupings (part->view)[1]);
  g_assert_cmpfloat (ent_view_get_pins (part->view, &n_pins)[0].point.x, ==, 5);
  g_assert_cmpuint (n_pins, ==, 1);

  g_clear_pointer (&left_out, g_free);
  g_assert_false (ent_saved_view_suit (none, dataset, &left_out, &error));
  g_assert_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_DATASET);
  g_assert_nonnull (strstr (error->message, "(xyz, abc)"));
  g_assert_null (left_out);
}

static GFile *
touch (GFile      *folder,
       const char *name)
{
  GFile *file = g_file_get_child (folder, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "x", -1, NULL));
  return file;
}

/* Beside the picture first: whoever hands both on in one folder means that one. */
static void
test_find_dataset (void)
{
  g_autofree char *path = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) carrier = g_file_get_child (folder, "a.png");
  g_autoptr (GFile) before = touch (folder, "before.json");
  g_autofree char *uri = g_file_get_uri (before);
  g_autofree char *json = g_strdup_printf (HEAD ", \"dataset\": {\"file\": \"mine.json\", \"uri\": \"%s\", \"title\": \"Mine\"}}", uri);
  g_autoptr (EntSavedView) saved = read_back (json);
  g_autoptr (EntSavedView) elsewhere = read_back (HEAD ", \"dataset\": {\"file\": \"mine.json\", \"title\": \"Mine\"}}");
  g_autoptr (GFile) where_it_was = ent_view_file_find_dataset (saved, carrier, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) beside = NULL;
  g_autoptr (GFile) found = NULL;

  g_assert_true (g_file_equal (where_it_was, before));
  g_assert_null (ent_view_file_find_dataset (elsewhere, carrier, &error));
  g_assert_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_DATASET);
  g_assert_nonnull (strstr (error->message, "“mine.json” (“Mine”)"));
  g_assert_nonnull (strstr (error->message, g_file_peek_path (folder)));

  beside = touch (folder, "mine.json");
  found = ent_view_file_find_dataset (saved, carrier, NULL);
  g_assert_true (g_file_equal (found, beside));

  g_assert_true (g_file_delete (beside, NULL, NULL) && g_file_delete (before, NULL, NULL) && g_file_delete (folder, NULL, NULL));
}

static void
test_write (void)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntSavedView) saved = new_saved_view (dataset);
  g_autofree char *path = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) file = g_file_get_child (folder, "a" ENT_VIEW_FILE_SUFFIX);
  g_autoptr (GFile) data = touch (folder, "data.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntSavedView) again = NULL;
  g_autofree char *content = NULL;

  g_assert_true (ent_view_file_write (saved, file, data, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &content, NULL, NULL, NULL));
  g_assert_true (ent_view_file_begins (content));
  g_assert_true (g_str_has_suffix (content, "}\n"));
  again = read_back (content);
  g_assert_true (ent_view_equal (again->view, saved->view));

  g_assert_false (ent_view_file_write (saved, data, data, &error));
  g_assert_nonnull (error);
  g_assert_false (ent_view_file_begins ("{\"format\": \"entente\"}"));
  g_assert_true (g_file_delete (file, NULL, NULL) && g_file_delete (data, NULL, NULL) && g_file_delete (folder, NULL, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view/saved/every-member", test_every_member);
  g_test_add_func ("/view/saved/as-json-glib", test_as_json_glib);
  g_test_add_func ("/view/saved/places-in-other-words", test_places_in_other_words);
  g_test_add_func ("/view/saved/plain-view", test_plain_view);
  g_test_add_func ("/view/saved/faults", test_faults);
  g_test_add_func ("/view/saved/limits", test_limits);
  g_test_add_func ("/view/saved/too-many-places", test_too_many_places);
  g_test_add_func ("/view/saved/suit", test_suit);
  g_test_add_func ("/view/saved/find-dataset", test_find_dataset);
  g_test_add_func ("/view/saved/write", test_write);

  return g_test_run ();
}
