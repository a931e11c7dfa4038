/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bundled nations have the name and the flag of each day: what the file says
 * is read anew here, without the model, and compared with what is shown. */
#include <json-glib/json-glib.h>
#include <stdio.h>

#include "model/ent-history.h"
#include "paint/ent-flags.h"
#include "tests/charts/stage.h"

typedef struct
{
  JsonParser *parser;
  JsonArray  *nations;
  EntDataset *dataset;
} Bundled;

static void
open_bundled (Bundled       *bundled,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  bundled->parser = json_parser_new ();
  json_parser_load_from_file (bundled->parser, g_getenv ("ENT_TEST_DATASET"), &error);
  g_assert_no_error (error);
  bundled->nations = json_object_get_array_member (json_node_get_object (json_parser_get_root (bundled->parser)), "nations");
  bundled->dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_assert_cmpuint (json_array_get_length (bundled->nations), ==, ent_dataset_get_n_rows (bundled->dataset, ENT_KIND_NATION));
}

static void
close_bundled (Bundled       *bundled,
               gconstpointer  data)
{
  g_object_unref (bundled->parser);
  ent_dataset_unref (bundled->dataset);
}

/* The last day that an end may mean. */
static char *
dup_last_day (const char *date)
{
  int year, month;

  if (strlen (date) == strlen ("1971"))
    return g_strconcat (date, "-12-31", NULL);
  if (strlen (date) == strlen ("1971-09") && sscanf (date, "%d-%d", &year, &month) == 2)
    return g_strdup_printf ("%s-%u", date, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
  return g_strdup (date);
}

/* The name that stands in the file for a day written as 1960-01-01, or NULL;
 * such texts are in the order of the days. */
static JsonObject *
find_written (JsonObject *nation,
              const char *day)
{
  JsonArray *names = json_object_has_member (nation, "names") ? json_object_get_array_member (nation, "names") : NULL;

  for (guint i = 0; names != NULL && i < json_array_get_length (names); i++)
    {
      JsonObject *name = json_array_get_object_element (names, i);
      const char *from = json_object_get_string_member_with_default (name, "from", "0");
      g_autofree char *until = dup_last_day (json_object_get_string_member_with_default (name, "until", "9999-12-31"));

      if (strcmp (from, day) <= 0 && strcmp (day, until) < 0)
        return name;
    }
  return NULL;
}

static void
check_day (Bundled *bundled,
           EntDay   day)
{
  g_autofree char *iso = ent_day_to_iso (day);

  for (guint32 row = 0; row < json_array_get_length (bundled->nations); row++)
    {
      JsonObject *nation = json_array_get_object_element (bundled->nations, row);
      JsonObject *name = find_written (nation, iso);
      const char *today = json_object_get_string_member_with_default (nation, "flag",
                                                                      json_object_get_string_member_with_default (nation, "iso2", NULL));
      const char *flag = name != NULL ? json_object_get_string_member_with_default (name, "flag", NULL) : today;
      g_autofree char *expected = flag != NULL ? g_ascii_strdown (flag, -1) : NULL;

      g_test_message ("%s on %s", json_object_get_string_member (nation, "id"), iso);
      g_assert_cmpstr (ent_dataset_get_nation_name_at (bundled->dataset, row, day), ==,
                       json_object_get_string_member (name != NULL ? name : nation, "name"));
      g_assert_cmpstr (ent_dataset_get_nation_flag_at (bundled->dataset, row, day), ==, expected);
      /* A name that brings a flag brings one that there is. */
      g_assert_true (name == NULL || flag == NULL || ent_flags_has (flag));
    }
}

static void
add_ends (GArray  *days,
          EntSpan  span)
{
  const EntDay ends[] = { span.from.earliest, span.from.latest, span.until.earliest, span.until.latest };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (int before = 0; before <= 1; before++)
      {
        EntDay day = ends[i] - before;

        g_array_append_val (days, day);
      }
}

static void
test_every_change (Bundled       *bundled,
                   gconstpointer  data)
{
  const EntPeriod period = { ent_day_new (1900, 1, 1), ent_day_new (2030, 1, 1) };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (EntDay));
  guint n_names = 0;

  for (guint32 row = 0; row < ent_dataset_get_n_rows (bundled->dataset, ENT_KIND_MEMBERSHIP); row++)
    ent_history_add_dates_of_change (bundled->dataset, ent_ref (ENT_KIND_MEMBERSHIP, row), period, days);
  for (guint32 row = 0; row < ent_dataset_get_n_rows (bundled->dataset, ENT_KIND_NATION); row++)
    {
      const EntNation *nation = ent_dataset_get_nation (bundled->dataset, row);

      n_names += nation->n_names;
      for (guint i = 0; i < nation->n_names; i++)
        add_ends (days, nation->names[i].span);
    }
  ent_history_sort_dates (days);

  g_assert_cmpuint (n_names, >=, 150);
  for (guint i = 0; i < days->len; i++)
    check_day (bundled, g_array_index (days, EntDay, i));
}

static const EntSceneItem *
lookup_item (Stage      *stage,
             EntShape    shape,
             const char *nation)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  EntRef ref = stage_ref (stage, ENT_KIND_NATION, nation);

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    if (items[i].shape == shape && ent_ref_equal (ent_thing_get_record (items[i].thing), ref))
      return &items[i];
  return NULL;
}

static const EntSceneItem *
find_item (Stage      *stage,
           EntShape    shape,
           const char *nation)
{
  const EntSceneItem *item = lookup_item (stage, shape, nation);

  if (item == NULL)
    g_error ("no %s in the picture", nation);
  return item;
}

static void
check_shown (Stage      *stage,
             const char *nation,
             const char *name,
             const char *flag)
{
  g_autofree char *label = g_strdelimit (g_strdup (find_item (stage, ENT_SHAPE_TEXT, nation)->text), "\n", ' ');

  g_assert_cmpstr (label, ==, name);
  g_assert_cmpstr (find_item (stage, ENT_SHAPE_DISC, nation)->flag, ==, flag);
}

/* The picture of the blocs has nobody's flag of another time. */
static void
test_the_blocs (Bundled       *bundled,
                gconstpointer  data)
{
  static const char *const groupings[] = { "nato", "warsaw-pact", "arab-league", NULL };
  g_autoptr (EntView) view = ent_view_new (groupings, ent_day_new (1960, 1, 1));
  g_auto (Stage) stage = { 0 };

  stage_init (&stage, bundled->dataset, view);
  stage_draw (&stage, ent_day_new (1960, 1, 1));
  check_shown (&stage, "RUS", "Soviet Union", "soviet-union");
  check_shown (&stage, "EGY", "United Arab Republic", "united-arab-republic");
  check_shown (&stage, "CAN", "Canada", "canada-1957");
  check_shown (&stage, "USA", "United States", "united-states-1959");
  check_shown (&stage, "GRC", "Greece", "greece-1822");
  check_shown (&stage, "HUN", "Hungary", "hu");
  check_shown (&stage, "ROU", "Romania", NULL);
  check_shown (&stage, "DEU", "West Germany", "de");
  check_shown (&stage, "SDN", "Sudan", "sudan-1956");

  stage_draw (&stage, ent_day_new (2026, 1, 1));
  check_shown (&stage, "EGY", "Egypt", "eg");
  check_shown (&stage, "CAN", "Canada", "ca");
  check_shown (&stage, "DEU", "Germany", "de");
}

/* Egypt and Syria were one state, and one member of the League. */
static void
test_one_united_arab_republic (Bundled       *bundled,
                               gconstpointer  data)
{
  static const char *const groupings[] = { "arab-league", NULL };
  const EntDay united = ent_day_new (1958, 2, 22);
  const EntDay apart = ent_day_new (1961, 9, 28);
  const EntDay as_one[] = { united, ent_day_new (1960, 1, 1), apart - 1 };
  const EntDay as_two[] = { united - 1, ent_day_new (1962, 1, 1) };
  g_autoptr (EntView) view = ent_view_new (groupings, united);
  g_auto (Stage) stage = { 0 };
  EntRef syria;

  stage_init (&stage, bundled->dataset, view);
  syria = stage_ref (&stage, ENT_KIND_NATION, "SYR");
  for (guint32 row = 0; row < ent_dataset_get_n_rows (bundled->dataset, ENT_KIND_MEMBERSHIP); row++)
    {
      const EntMembership *membership = ent_dataset_get_membership (bundled->dataset, row);

      for (EntDay day = united; membership->nation == syria.row && day < apart; day++)
        g_assert_cmpint (ent_span_presence (membership->span, day), ==, ENT_PRESENCE_ABSENT);
    }

  for (guint i = 0; i < G_N_ELEMENTS (as_one); i++)
    {
      stage_draw (&stage, as_one[i]);
      check_shown (&stage, "EGY", "United Arab Republic", "united-arab-republic");
      g_assert_null (lookup_item (&stage, ENT_SHAPE_DISC, "SYR"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (as_two); i++)
    {
      stage_draw (&stage, as_two[i]);
      check_shown (&stage, "SYR", "Syria", "sy");
    }
}

/* Flags that changed under one name, on the last day of one and the first of the next. */
static void
test_flags_of_one_name (Bundled       *bundled,
                        gconstpointer  data)
{
  static const struct
  {
    const char *nation;
    const char *day;
    const char *flag; /* NULL: a disc with the code */
  } flags[] = {
    { "CAN", "1945-09-04", NULL },
    { "CAN", "1945-09-05", "canada-1922" },
    { "CAN", "1957-10-07", "canada-1922" },
    { "CAN", "1957-10-08", "canada-1957" },
    { "CAN", "1965-02-14", "canada-1957" },
    { "CAN", "1965-02-15", "ca" },
    { "USA", "1959-07-03", "united-states-1912" },
    { "USA", "1959-07-04", "united-states-1959" },
    { "USA", "1960-07-04", "us" },
    { "GRC", "1968-12-31", "greece-1822" },
    { "GRC", "1975-06-06", "gr" },
    { "GRC", "1975-06-07", "greece-1822" },
    { "GRC", "1979-01-01", "gr" },
    { "LBY", "1969-08-31", "ly" },
    { "LBY", "1969-09-01", "libya-1969" },
    { "LBY", "1977-11-18", NULL },
    { "LBY", "2011-08-02", "libya-1977" },
    { "LBY", "2011-08-03", "ly" },
    { "IRQ", "1963-07-30", NULL },
    { "IRQ", "1963-07-31", "iraq-1963" },
    { "IRQ", "2008-01-21", NULL },
    { "IRQ", "2008-01-22", "iq" },
    { "SYR", "1963-03-08", "iraq-1963" },
    { "SYR", "2024-12-07", "united-arab-republic" },
    { "SYR", "2024-12-08", "sy" },
    { "VEN", "2006-03-08", "venezuela-1930" },
    { "VEN", "2006-03-09", "ve" },
    { "KGZ", "2023-12-21", "kyrgyzstan-1992" },
    { "KGZ", "2023-12-22", "kg" },
    { "DDR", "1959-09-30", "de" },
    { "DDR", "1959-10-01", "dd" }, /* which Entente has not */
    { "ZAF", "1994-04-26", NULL },
    { "ESP", "1981-12-18", NULL },
    { "ITA", "1949-04-04", "it" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      guint32 nation = ent_dataset_lookup (bundled->dataset, ENT_KIND_NATION, flags[i].nation);
      EntDay day;

      g_test_message ("%s on %s", flags[i].nation, flags[i].day);
      g_assert_true (ent_date_parse_day (flags[i].day, &day, NULL));
      g_assert_cmpstr (ent_dataset_get_nation_flag_at (bundled->dataset, nation, day), ==, flags[i].flag);
    }
  g_assert_false (ent_flags_has ("dd"));
}

/* Places serve all dates, so a disc has room for whatever it is called. */
static void
test_room_for_each_name (Bundled       *bundled,
                         gconstpointer  data)
{
  static const char *const arab[] = { "arab-league", NULL };
  static const char *const late[] = { "d8", NULL };
  g_autoptr (EntView) since_1945 = ent_view_new (arab, ent_day_new (2026, 1, 1));
  g_autoptr (EntView) since_1997 = ent_view_new (late, ent_day_new (2026, 1, 1));
  g_auto (Stage) long_ago = { 0 };
  g_auto (Stage) lately = { 0 };
  guint node;

  stage_init (&long_ago, bundled->dataset, since_1945);
  stage_draw (&long_ago, ent_day_new (1960, 1, 1));
  g_assert_true (ent_graph_lookup_node (long_ago.graph, stage_ref (&long_ago, ENT_KIND_NATION, "EGY"), &node));
  EntExtent egypt = ent_extents_get (long_ago.extents, node);
  EntRect label = find_item (&long_ago, ENT_SHAPE_TEXT, "EGY")->bounds; /* with the halo around it */

  g_assert_cmpfloat (2 * egypt.half_width, >=, label.x1 - label.x0 - 6.5);
  g_assert_cmpfloat (egypt.half_width, >, egypt.radius * 1.2);

  /* A name from before the period takes no room. */
  stage_init (&lately, bundled->dataset, since_1997);
  g_assert_true (ent_graph_lookup_node (lately.graph, stage_ref (&lately, ENT_KIND_NATION, "EGY"), &node));
  g_assert_cmpfloat (ent_extents_get (lately.extents, node).half_width, <, egypt.half_width);
}

#define ADD(name, func) g_test_add ("/paint/names-of-the-day/" name, Bundled, NULL, open_bundled, func, close_bundled)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-change", test_every_change);
  ADD ("the-blocs", test_the_blocs);
  ADD ("one-united-arab-republic", test_one_united_arab_republic);
  ADD ("flags-of-one-name", test_flags_of_one_name);
  ADD ("room-for-each-name", test_room_for_each_name);
  return g_test_run ();
}
