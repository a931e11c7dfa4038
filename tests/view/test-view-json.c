/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "view/ent-view.h"

#define HEAD "{\"format\": \"entente-view\", \"version\": 1, "
#define SOUND HEAD "\"groupings\": [\"sco\"], \"at\": \"2017-06-09\""

static EntView *
read_back (const char *json)
{
  g_autoptr (GError) error = NULL;
  EntView *view = ent_view_from_json (json, strlen (json), &error);

  g_assert_no_error (error);
  return view;
}

/* Every field has another value than nobody gave it. */
static EntView *
new_view (void)
{
  static const char *const groupings[] = { "sco", "brics", NULL };
  static const char *const hidden[] = { "IND", "PAK", NULL };
  g_autoptr (EntView) plain = ent_view_new (groupings, ent_day_new (2017, 6, 9));
  g_autoptr (EntView) hiding = ent_view_with_hidden (plain, hidden);
  g_autoptr (EntView) of_roles = ent_view_with_roles (hiding, 1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_DIALOGUE_PARTNER);
  g_autoptr (EntView) tied = ent_view_with_ties (of_roles, 1u << ENT_TIE_DIALOGUE | 1u << ENT_TIE_COOPERATION);
  g_autoptr (EntView) arranged = ent_view_with_arrange (tied, ENT_ARRANGE_DATE);
  g_autoptr (EntView) charted = ent_view_with_chart (arranged, ENT_CHART_LINES);
  g_autoptr (EntView) ordered = ent_view_with_order (charted, ENT_ORDER_LENGTH);
  g_autoptr (EntView) turned = ent_view_with_middle (ordered, -170);
  g_autoptr (EntView) zoomed = ent_view_with_time (turned, ent_day_new (1990, 1, 1), ent_day_new (2001, 2, 3));
  g_autoptr (EntView) with_lines = ent_view_with_spokes (zoomed, ENT_SPOKES_OUTER);
  g_autoptr (EntView) compared = ent_view_with_since (with_lines, ent_day_new (1970, 1, 1));
  g_autoptr (EntView) ranged = ent_view_with_range (compared, ENT_RANGE_ANY_TIME);
  g_autoptr (EntView) marked = ent_view_with_difference (ranged, ENT_DIFFERENCE_MARKS);
  g_autoptr (EntView) themed = ent_view_with_theme (marked, ENT_THEME_HIGH_CONTRAST_DARK);
  g_autoptr (EntView) parted = ent_view_with_parts (themed, ENT_PARTS_LEGEND);
  g_autoptr (EntView) titled = ent_view_with_title (parted, "“Two” \\ and\nmore");
  g_autoptr (EntView) captioned = ent_view_with_caption (titled, "Two; three.");
  g_autoptr (EntView) pinned = ent_view_with_pin (captioned, ENT_KIND_NATION, "CHN", (EntPoint) { 0.1, -3 });

  return ent_view_with_pin (pinned, ENT_KIND_GROUPING, "sco", (EntPoint) { 1e-9, 12345.678901234567 });
}

static void
test_every_field (void)
{
  g_autoptr (EntView) view = new_view ();
  g_autoptr (EntView) plain = ent_view_new (NULL, 0);
  g_autofree char *json = ent_view_to_json (view);
  g_autoptr (EntView) again = read_back (json);

  g_assert_cmpuint (ent_view_diff (view, plain), ==, ENT_VIEW_ALL);
  g_assert_cmpuint (ent_view_diff (view, again), ==, 0);
}

/* What saved views look like: this must not change while the version stays. */
static void
test_format (void)
{
  g_autoptr (EntView) plain = read_back (SOUND "}");
  g_autoptr (EntView) titled = ent_view_with_title (plain, "T");
  g_autoptr (EntView) view = ent_view_with_pin (titled, ENT_KIND_NATION, "CHN", (EntPoint) { 1, 2.5 });
  g_autofree char *json = ent_view_to_json (view);

  g_assert_cmpstr (json, ==,
                   "{\n"
                   "  \"format\" : \"entente-view\",\n"
                   "  \"version\" : 1,\n"
                   "  \"groupings\" : [\n    \"sco\"\n  ],\n"
                   "  \"hide\" : [],\n"
                   "  \"roles\" : [\n    \"member\",\n    \"observer\",\n    \"dialogue-partner\",\n    \"partner\",\n    \"associate\",\n"
                   "    \"candidate\",\n    \"invited\",\n    \"suspended\"\n  ],\n"
                   "  \"arrange\" : \"period\",\n"
                   "  \"at\" : \"2017-06-09\",\n"
                   "  \"spokes\" : \"auto\",\n"
                   "  \"theme\" : \"light\",\n"
                   "  \"parts\" : [\n    \"title\",\n    \"finding\",\n    \"date\",\n    \"notes\",\n    \"legend\",\n    \"sources\"\n  ],\n"
                   "  \"title\" : \"T\",\n"
                   "  \"pins\" : [\n    {\n      \"nation\" : \"CHN\",\n      \"x\" : 1.0,\n      \"y\" : 2.5\n    }\n  ]\n"
                   "}\n");
}

/* What is left out is as in a new view. */
static void
test_least (void)
{
  static const char *const groupings[] = { "sco", NULL };
  g_autoptr (EntView) plain = ent_view_new (groupings, ent_day_new (2017, 6, 9));
  g_autoptr (EntView) view = read_back (SOUND "}");

  g_assert_cmpuint (ent_view_diff (view, plain), ==, 0);
}

static char **
choose_ids (GRand      *random,
            const char *stem)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n_ids = (guint) g_rand_int_range (random, 0, 5);

  for (guint i = 0; i < n_ids; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%d", stem, g_rand_int_range (random, 0, 10));

      g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

static void
take (EntView **view,
      EntView  *changed)
{
  ent_view_unref (*view);
  *view = changed;
}

static void
test_random_views (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 500; round++)
    {
      g_auto (GStrv) groupings = choose_ids (random, "g");
      g_auto (GStrv) hidden = choose_ids (random, "n");
      g_autoptr (EntView) view = ent_view_new ((const char *const *) groupings, g_rand_int_range (random, -700000, 2900000));
      g_autoptr (EntView) again = NULL;
      g_autofree char *json = NULL;
      g_autofree char *json_again = NULL;

      take (&view, ent_view_with_hidden (view, (const char *const *) hidden));
      take (&view, ent_view_with_roles (view, g_rand_int (random) & ENT_ROLES_ALL));
      take (&view, ent_view_with_chart (view, g_rand_int_range (random, 0, ENT_N_CHARTS)));
      take (&view, ent_view_with_order (view, g_rand_int_range (random, 0, ENT_N_ORDERS)));
      take (&view, ent_view_with_middle (view, g_rand_boolean (random) ? g_rand_int_range (random, -180, 181) : ENT_MIDDLE_AUTO));
      take (&view, ent_view_with_time (view, g_rand_int_range (random, -700000, 2900000), g_rand_boolean (random) ? 5 : ENT_DAY_MIN));
      take (&view, ent_view_with_arrange (view, g_rand_boolean (random) ? ENT_ARRANGE_DATE : ENT_ARRANGE_PERIOD));
      take (&view, ent_view_with_since (view, g_rand_boolean (random) ? g_rand_int_range (random, -700000, 2900000) : ENT_DAY_MIN));
      take (&view, ent_view_with_range (view, g_rand_int_range (random, 0, ENT_N_RANGES)));
      take (&view, ent_view_with_difference (view, g_rand_boolean (random) ? ENT_DIFFERENCE_FULL : ENT_DIFFERENCE_MARKS));
      take (&view, ent_view_with_spokes (view, g_rand_int_range (random, ENT_SPOKES_AUTO, ENT_SPOKES_NONE + 1)));
      take (&view, ent_view_with_theme (view, g_rand_int_range (random, 0, ENT_N_THEMES)));
      take (&view, ent_view_with_parts (view, g_rand_int (random) & ENT_PARTS_ALL));
      take (&view, ent_view_with_title (view, g_rand_boolean (random) ? "" : NULL));
      take (&view, ent_view_with_caption (view, g_rand_boolean (random) ? "“”" : NULL));
      for (guint i = 0; i < round % 4; i++)
        take (&view, ent_view_with_pin (view, g_rand_boolean (random) ? ENT_KIND_NATION : ENT_KIND_GROUPING, i % 2 == 0 ? "a" : "b",
                                        (EntPoint) { g_rand_double_range (random, -1e6, 1e6), g_rand_double (random) / 3 }));

      json = ent_view_to_json (view);
      again = read_back (json);
      json_again = ent_view_to_json (again);
      g_assert_cmpuint (ent_view_diff (view, again), ==, 0);
      g_assert_cmpstr (json, ==, json_again);
    }
}

static void
test_refuses (void)
{
  static const struct
  {
    const char  *json;
    EntViewError code;
    const char  *message;
  } cases[] = {
    { "", ENT_VIEW_ERROR_MALFORMED, "1:1: " },
    { SOUND ",}", ENT_VIEW_ERROR_MALFORMED, "1:" },
    { SOUND ", \"at\": \"2018-01-01\"}", ENT_VIEW_ERROR_MALFORMED, "at" },
    { "[]", ENT_VIEW_ERROR_INVALID, "an object was expected, this is a list" },
    { "{}", ENT_VIEW_ERROR_INVALID, "format: this is missing; expected was such as \"format\": \"entente-view\"" },
    { "{\"format\": \"entente\"}", ENT_VIEW_ERROR_INVALID, "format: “entente-view” was expected, this is “entente”" },
    { "{\"format\": \"entente-view\"}", ENT_VIEW_ERROR_INVALID, "version: this is missing" },
    { "{\"format\": \"entente-view\", \"version\": 2}", ENT_VIEW_ERROR_INVALID, "version: this program reads version 1" },
    { "{\"format\": \"entente-view\", \"version\": \"1\"}", ENT_VIEW_ERROR_INVALID, "version: a number was expected, this is a text" },
    { HEAD "\"at\": \"2017-06-09\"}", ENT_VIEW_ERROR_INVALID, "groupings: this is missing; expected was such as \"groupings\": [\"sco\"]" },
    { HEAD "\"groupings\": []}", ENT_VIEW_ERROR_INVALID, "at: this is missing" },
    { HEAD "\"groupings\": \"sco\"}", ENT_VIEW_ERROR_INVALID, "groupings: a list of texts was expected, this is a text" },
    { HEAD "\"groupings\": [\"sco\", 5]}", ENT_VIEW_ERROR_INVALID, "groupings[1]: a text was expected, this is a number" },
    { HEAD "\"groupings\": [\"sco\", \"SCO\"]}", ENT_VIEW_ERROR_INVALID, "groupings[1]: this stands twice" },
    { HEAD "\"groupings\": [\"\"]}", ENT_VIEW_ERROR_INVALID, "groupings[0]: an empty text names nothing" },
    { HEAD "\"groupings\": [], \"at\": \"2017\"}", ENT_VIEW_ERROR_INVALID, "at: one day was expected, such as 2017-06-09, this is “2017”" },
    { HEAD "\"groupings\": [], \"at\": \"2017-02-30\"}", ENT_VIEW_ERROR_INVALID, "at: " },
    { HEAD "\"groupings\": [], \"at\": 2017}", ENT_VIEW_ERROR_INVALID, "at: a text was expected, this is a number" },
    { SOUND ", \"hide\": null}", ENT_VIEW_ERROR_INVALID, "hide: a list of texts was expected, this is null" },
    { SOUND ", \"roles\": [\"member\", \"boss\"]}", ENT_VIEW_ERROR_INVALID, "roles[1]: there is no “boss”; there are member, observer" },
    { SOUND ", \"roles\": [\"all\"]}", ENT_VIEW_ERROR_INVALID, "roles[0]: there is no “all”" },
    { SOUND ", \"arrange\": \"wildly\"}", ENT_VIEW_ERROR_INVALID, "arrange: there is no “wildly”; there are period, date" },
    { SOUND ", \"theme\": \"#ffffff\"}", ENT_VIEW_ERROR_INVALID, "theme: there is no “#ffffff”; there are light, dark, print" },
    { SOUND ", \"parts\": [\"legend\", \"legend\"]}", ENT_VIEW_ERROR_INVALID, "parts[1]: this stands twice" },
    { SOUND ", \"parts\": [\"footer\"]}", ENT_VIEW_ERROR_INVALID,
      "parts[0]: there is no “footer”; there are title, finding, date, notes, legend, sources" },
    { SOUND ", \"title\": null}", ENT_VIEW_ERROR_INVALID, "title: a text was expected, this is null" },
    { SOUND ", \"thme\": \"dark\"}", ENT_VIEW_ERROR_INVALID, "thme: a view has no such field; did you mean “theme”?" },
    { SOUND ", \"zzzzzzzz\": 1}", ENT_VIEW_ERROR_INVALID, "zzzzzzzz: a view has no such field; leave it out" },
    { SOUND ", \"pins\": {}}", ENT_VIEW_ERROR_INVALID, "pins: a list of objects was expected, this is an object" },
    { SOUND ", \"pins\": [7]}", ENT_VIEW_ERROR_INVALID, "pins[0]: an object was expected, this is a number" },
    { SOUND ", \"pins\": [{\"nation\": \"IND\", \"x\": 1}]}", ENT_VIEW_ERROR_INVALID, "pins[0]: a pin has a “nation”" },
    { SOUND ", \"pins\": [{\"nation\": \"IND\", \"grouping\": \"sco\", \"x\": 1}]}", ENT_VIEW_ERROR_INVALID, "pins[0]: a pin has" },
    { SOUND ", \"pins\": [{\"nation\": \"IND\", \"x\": 1, \"z\": 1}]}", ENT_VIEW_ERROR_INVALID, "pins[0]: a pin has" },
    { SOUND ", \"pins\": [{\"nation\": \"\", \"x\": 1, \"y\": 1}]}", ENT_VIEW_ERROR_INVALID, "pins[0]: an empty text" },
    { SOUND ", \"pins\": [{\"nation\": \"IND\", \"x\": 1, \"y\": \"2\"}]}", ENT_VIEW_ERROR_INVALID, "pins[0].y: a number was expected" },
    { SOUND ", \"pins\": [{\"nation\": \"IND\", \"x\": 1e999, \"y\": 2}]}", ENT_VIEW_ERROR_INVALID, "pins[0].x: this number is too large" },
    { SOUND ", \"pins\": [{\"nation\": \"a\", \"x\": 1, \"y\": 2}, {\"nation\": \"A\", \"x\": 1, \"y\": 2}]}", ENT_VIEW_ERROR_INVALID,
      "pins[1]: this stands twice" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntView) view = ent_view_from_json (cases[i].json, strlen (cases[i].json), &error);

      g_test_message ("%s", cases[i].json);
      g_assert_null (view);
      g_assert_error (error, ENT_VIEW_ERROR, (int) cases[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

/* As the command line has it. */
static void
test_text (void)
{
  static const struct
  {
    const char   *name;
    const char   *text;
    EntViewFields field;
  } cases[] = {
    { "groupings", " sco, ,ric ", ENT_VIEW_GROUPINGS },
    { "hide", "IND", ENT_VIEW_HIDDEN },
    { "roles", "Member,partner", ENT_VIEW_ROLES },
    { "ties", "dialogue,cooperation", ENT_VIEW_TIES },
    { "chart", "lines", ENT_VIEW_CHART },
    { "order", "length", ENT_VIEW_ORDER },
    { "middle", "-30", ENT_VIEW_MIDDLE },
    { "time-from", "1990-01-01", ENT_VIEW_TIME_FROM },
    { "time-until", "2001-01-01", ENT_VIEW_TIME_UNTIL },
    { "arrange", "date", ENT_VIEW_ARRANGE },
    { "at", "2017-06-09", ENT_VIEW_DAY },
    { "since", "1970-01-01", ENT_VIEW_SINCE },
    { "range", "throughout", ENT_VIEW_RANGE },
    { "difference", "marks", ENT_VIEW_DIFFERENCE },
    { "spokes", "members", ENT_VIEW_SPOKES },
    { "theme", "print", ENT_VIEW_THEME },
    { "parts", "legend", ENT_VIEW_PARTS },
    { "title", "a, b", ENT_VIEW_TITLE },
    { "caption", "c. D.", ENT_VIEW_CAPTION },
  };
  g_autoptr (EntView) plain = ent_view_new (NULL, 0);
  g_autoptr (EntView) view = ent_view_ref (plain);
  g_autoptr (EntView) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      EntView *changed = ent_view_with_text (view, cases[i].name, cases[i].text, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (ent_view_diff (view, changed), ==, cases[i].field);
      take (&view, changed);
    }
  g_assert_cmpuint (ent_view_diff (view, plain), ==, ENT_VIEW_ALL & ~(guint) ENT_VIEW_PINS);
  g_assert_cmpuint (g_strv_length ((char **) ent_view_get_groupings (view)), ==, 2);
  g_assert_cmpstr (ent_view_get_groupings (view)[1], ==, "ric");
  g_assert_cmpuint (ent_view_get_roles (view), ==, 1u << ENT_ROLE_MEMBER | 1u << ENT_ROLE_PARTNER);
  g_assert_cmpuint (ent_view_get_ties (view), ==, 1u << ENT_TIE_DIALOGUE | 1u << ENT_TIE_COOPERATION);
  take (&view, ent_view_with_text (view, "ties", "all", NULL));
  g_assert_cmpuint (ent_view_get_ties (view), ==, ENT_TIE_KINDS_ALL);
  g_assert_cmpint (ent_view_get_day (view), ==, ent_day_new (2017, 6, 9));
  g_assert_cmpint (ent_view_get_parts (view), ==, ENT_PARTS_LEGEND);
  g_assert_cmpstr (ent_view_get_title (view), ==, "a, b");
  g_assert_cmpstr (ent_view_get_caption (view), ==, "c. D.");

  all = ent_view_with_text (view, "roles", "observer,all", NULL);
  g_assert_cmpuint (ent_view_get_roles (all), ==, ENT_ROLES_ALL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/view-json/every-field", test_every_field);
  g_test_add_func ("/view/view-json/format", test_format);
  g_test_add_func ("/view/view-json/least", test_least);
  g_test_add_func ("/view/view-json/random-views", test_random_views);
  g_test_add_func ("/view/view-json/refuses", test_refuses);
  g_test_add_func ("/view/view-json/text", test_text);
  return g_test_run ();
}
