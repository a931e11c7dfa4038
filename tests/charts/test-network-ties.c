/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <math.h>
#include <string.h>

#include "charts/ent-caption.h"
#include "charts/ent-network.h"
#include "tests/charts/stage.h"
#include "tests/scene-items.h"

static const char *const nothing[] = { NULL };
static const char *const pact[] = { "pact", NULL };

static void
draw (Stage             *stage,
      const char        *name,
      const char *const *groupings,
      EntTieKinds        ties,
      const char        *day)
{
  g_autofree char *data = g_strconcat (name, ".json", NULL);
  g_autofree char *file = g_strconcat (name, ".places", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autofree char *places = NULL;
  g_autoptr (EntDataset) dataset = stage_load_dataset (data);
  g_autoptr (EntView) plain = ent_view_new (groupings, stage_day (day));
  g_autoptr (EntView) view = ent_view_with_ties (plain, ties);

  g_assert_true (g_file_get_contents (path, &places, NULL, NULL));
  stage_init (stage, dataset, view);
  stage_place (stage, places);
  stage_draw (stage, stage_day (day));
}

/* How many lines of ties there are, and the line of one. */
static guint
count_lines (Stage *stage)
{
  const EntSceneItem *items = ent_scene_get_items (stage->scene);
  guint n = 0;

  for (guint i = 0; i < ent_scene_get_n_items (stage->scene); i++)
    n += ent_thing_get_record (items[i].thing).kind == ENT_KIND_TIE;
  return n;
}

static const EntSceneItem *
find_line (Stage   *stage,
           guint32  tie)
{
  return scene_find_item (stage->scene, ent_ref (ENT_KIND_TIE, tie), ENT_LAYER_LINE);
}

static gboolean
has_disc (Stage      *stage,
          const char *id)
{
  return scene_find_item (stage->scene, stage_ref (stage, ENT_KIND_NATION, id), ENT_LAYER_BODY) != NULL;
}

static void
test_golden (gconstpointer data)
{
  gboolean beside = g_str_equal (data, "ties-beside");
  g_auto (Stage) stage = { 0 };
  g_autofree char *dump = NULL;

  draw (&stage, data, beside ? pact : nothing, beside ? ENT_TIE_KINDS_ALL : 0, beside ? "2000-01-01" : "1972-06-01");
  dump = ent_scene_dump (stage.scene, stage.dataset);
  stage_check_golden (data, dump);
}

/* Only the ties of the day are drawn, and only nations that have one. */
static void
test_of_the_day (void)
{
  static const struct
  {
    const char *day;
    guint       n_lines;
    const char *here, *away;
  } cases[] = {
    { "1954-12-31", 0, NULL, "DDD" }, /* Delta does not exist yet */
    { "1955-01-01", 1, "DDD", "BBB" },
    { "1961-01-01", 2, "BBB", "CCC" },
    { "1972-06-01", 4, "CCC", "EEE" },
    { "1995-01-01", 3, "CCC", "DDD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };

      draw (&stage, "ties-only", nothing, 0, cases[i].day);
      g_assert_cmpuint (count_lines (&stage), ==, cases[i].n_lines);
      g_assert_true (cases[i].here == NULL || has_disc (&stage, cases[i].here));
      g_assert_false (has_disc (&stage, cases[i].away));
    }
}

/* Beside groupings ties are off at first; when on, they bring in the nations at their other ends. */
static void
test_layer (void)
{
  g_auto (Stage) off = { 0 };
  g_auto (Stage) on = { 0 };
  g_auto (Stage) some = { 0 };

  draw (&off, "ties-beside", pact, 0, "2000-01-01");
  g_assert_cmpuint (count_lines (&off), ==, 0);
  g_assert_false (has_disc (&off, "CCC"));

  draw (&on, "ties-beside", pact, ENT_TIE_KINDS_ALL, "2000-01-01");
  g_assert_cmpuint (count_lines (&on), ==, 2);
  g_assert_true (has_disc (&on, "CCC"));
  g_assert_false (has_disc (&on, "DDD"));
  /* Who has no role is no member of anything shown. */
  g_assert_cmpuint (scene_find_item (on.scene, stage_ref (&on, ENT_KIND_NATION, "CCC"), ENT_LAYER_BODY)->marks & ENT_MARK_QUIET, !=, 0);

  draw (&some, "ties-beside", pact, 1u << ENT_TIE_TREATY_ALLIANCE, "2000-01-01");
  g_assert_cmpuint (count_lines (&some), ==, 1);
  g_assert_false (has_disc (&some, "CCC"));
}

static void
test_marks (void)
{
  g_auto (Stage) stage = { 0 };

  draw (&stage, "ties-only", nothing, 0, "1970-06-01");
  g_assert_cmpuint (find_line (&stage, 0)->marks, ==, 0);
  g_assert_cmpuint (find_line (&stage, 1)->marks, ==, ENT_MARK_POSSIBLY);
  g_assert_cmpuint (find_line (&stage, 2)->marks, ==, ENT_MARK_DISPUTED);
  g_assert_cmpint (find_line (&stage, 0)->dash, ==, ENT_DASH_SOLID);
  g_assert_cmpint (find_line (&stage, 1)->dash, ==, ENT_DASH_DASHED);
  g_assert_cmpint (find_line (&stage, 3)->dash, ==, ENT_DASH_DOTTED);
  g_assert_cmpuint (find_line (&stage, 0)->rgb, !=, find_line (&stage, 3)->rgb);
}

/* Two ties of the same nations lie apart, so that each can be pointed at. */
static void
test_pick (void)
{
  g_auto (Stage) stage = { 0 };
  EntThing above, below, straight;

  draw (&stage, "ties-only", nothing, 0, "1972-06-01");
  straight = ent_scene_pick (stage.scene, (EntPoint) { 100, 0 }, 3);
  g_assert_true (ent_thing_equal (straight, ent_thing_of (ent_ref (ENT_KIND_TIE, 0))));
  above = ent_scene_pick (stage.scene, (EntPoint) { 300, -7 }, 3);
  below = ent_scene_pick (stage.scene, (EntPoint) { 300, 7 }, 3);
  g_assert_cmpint (ent_thing_get_record (above).kind, ==, ENT_KIND_TIE);
  g_assert_cmpint (ent_thing_get_record (below).kind, ==, ENT_KIND_TIE);
  g_assert_false (ent_thing_equal (above, below));
  /* The disc lies above the line. */
  g_assert_cmpint (ent_thing_get_record (ent_scene_pick (stage.scene, (EntPoint) { 10, 0 }, 3)).kind, ==, ENT_KIND_NATION);
}

/* Beside groupings the tie of two members does not hide below their spokes. */
static void
test_beside_spokes (void)
{
  g_auto (Stage) stage = { 0 };
  EntRect bounds;

  draw (&stage, "ties-beside", pact, ENT_TIE_KINDS_ALL, "2000-01-01");
  bounds = find_line (&stage, 0)->bounds;
  g_assert_cmpfloat (bounds.y1 - bounds.y0, >, 15);
}

/* What a line takes is what is drawn of it, without the points that bend it. */
static void
test_bounds (void)
{
  g_auto (Stage) stage = { 0 };
  const EntSceneItem *line;
  const EntSegment *path;
  double off;

  draw (&stage, "ties-beside", pact, ENT_TIE_KINDS_ALL, "2000-01-01");
  line = find_line (&stage, 0);
  path = ent_scene_get_segments (stage.scene, line);
  off = fabs (path[1].points[0].y - path[0].points[0].y);
  g_assert_cmpfloat (path[0].points[0].y, ==, path[1].points[2].y);
  g_assert_cmpfloat (off, >, 10);
  g_assert_cmpfloat_with_epsilon (line->bounds.y1 - line->bounds.y0, 0.75 * off + 2 * line->line_width, 1e-6);
}

static void
test_emphasis (void)
{
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  EntThing tie = ent_thing_of (ent_ref (ENT_KIND_TIE, 0));
  EntThing alpha, beta, gamma;

  draw (&stage, "ties-only", nothing, 0, "1972-06-01");
  alpha = ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "AAA"));
  beta = ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "BBB"));
  gamma = ent_thing_of (stage_ref (&stage, ENT_KIND_NATION, "CCC"));

  ent_network_relate (stage.slice, tie, lead, related);
  g_assert_true (ent_things_has (lead, tie));
  g_assert_true (ent_things_has (related, alpha) && ent_things_has (related, beta));
  g_assert_false (ent_things_has (related, gamma));

  g_clear_pointer (&lead, ent_things_free);
  g_clear_pointer (&related, ent_things_free);
  lead = ent_things_new ();
  related = ent_things_new ();
  ent_network_relate (stage.slice, gamma, lead, related);
  g_assert_true (ent_things_has (lead, gamma));
  g_assert_true (ent_things_has (related, beta));
  g_assert_true (ent_things_has (related, ent_thing_of (ent_ref (ENT_KIND_TIE, 1))));
  g_assert_true (ent_things_has (related, ent_thing_of (ent_ref (ENT_KIND_TIE, 2))));
  g_assert_false (ent_things_has (related, ent_thing_of (ent_ref (ENT_KIND_TIE, 4)))); /* only later */
  g_assert_false (ent_things_has (related, alpha));
}

static void
test_description (void)
{
  g_auto (Stage) stage = { 0 };
  EntRef beta, tie = ent_ref (ENT_KIND_TIE, 0);
  g_autofree char *roles = NULL;
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *since = NULL;
  g_autofree char *network = NULL;

  draw (&stage, "ties-only", nothing, 0, "1972-06-01");
  beta = stage_ref (&stage, ENT_KIND_NATION, "BBB");
  roles = ent_description_new_roles (stage.slice, beta);
  name = ent_description_new_name (stage.slice, tie);
  kind = ent_description_new_roles (stage.slice, tie);
  since = ent_description_new_since (stage.slice, tie);
  network = ent_description_new_network (stage.slice, NULL);
  g_assert_cmpstr (roles, ==, "Ties with Alpha and Gamma");
  g_assert_cmpstr (name, ==, "Alpha – Beta");
  g_assert_cmpstr (kind, ==, "Treaty alliance: Pact of A and B");
  g_assert_cmpstr (since, ==, "Since 1 January 1960");
  g_assert_cmpstr (network, ==, "Network of 4 nations with 4 ties, as of 1 June 1972");
}

static char *
write_caption (Stage *stage)
{
  EntInsets insets;
  g_autoptr (EntScene) scene = ent_caption_new_scene (stage->view, stage->slice, stage->scene, ENT_MEDIUM_FILE,
                                                      ent_text_get_fixed_measure (), 1200, 750, &insets);
  const EntSceneItem *items = ent_scene_get_items (scene);
  GString *text = g_string_new ("|");

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].text != NULL)
      g_string_append_printf (text, "%s|", items[i].text);
  return g_string_free (text, FALSE);
}

static void
test_caption (void)
{
  static const struct
  {
    const char        *data;
    const char *const *groupings;
    EntTieKinds        ties;
    const char        *day;
    const char        *words[5];
  } cases[] = {
    { "ties-only", nothing, 0, "1970-06-01",
      { "|Ties only|", "|as of 1 June 1970 · 4 nations · 4 ties|", "|Territorial dispute|", "|Not certain on this day|", "|Tie, disputed|" } },
    { "ties-only", nothing, 0, "1940-01-01", { "|No tie held on 1 January 1940.|" } },
    { "ties-beside", pact, ENT_TIE_KINDS_ALL, "2000-01-01",
      { "|Pact P|", "|as of 1 January 2000 · 2 members · 2 ties|", "|Member|", "|Treaty alliance|", "|Strategic partnership|" } },
    { "ties-beside", nothing, 0, "2000-01-01", { "|No grouping is chosen.|" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };
      g_autofree char *text = NULL;

      draw (&stage, cases[i].data, cases[i].groupings, cases[i].ties, cases[i].day);
      text = write_caption (&stage);
      for (guint w = 0; w < G_N_ELEMENTS (cases[i].words) && cases[i].words[w] != NULL; w++)
        if (strstr (text, cases[i].words[w]) == NULL)
          g_error ("“%s” should be in: %s", cases[i].words[w], text);
    }
}

/* In a star of many the lines of the middle stand back only when their other ends have many, too. */
static void
test_strength (void)
{
  g_autoptr (EntDatasetBuilder) builder = stage_builder_new ("Dense");
  static const char *const sources[] = { "s", NULL };
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new (NULL, stage_day ("2010-01-01"));
  g_auto (Stage) stage = { 0 };
  guint n_ties = 0;

  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "s", .title = "S", .kind_id = "book", .latitude_deg = NAN,
                                                        .longitude_deg = NAN });
  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *id = g_strdup_printf ("N%02u", i);

      ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_NATION, .index = i, .id = id, .name = id, .kind_id = "state",
                                                            .sources = sources, .latitude_deg = NAN,
                                                            .longitude_deg = NAN });
    }
  /* All of the first twenty with each other, and the last one with the first alone. */
  for (guint i = 0; i < 20; i++)
    for (guint k = i + 1; k < (i == 0 ? 21 : 20); k++)
      {
        g_autofree char *a = g_strdup_printf ("N%02u", i);
        g_autofree char *b = g_strdup_printf ("N%02u", k);
        const char *const nations[] = { a, b, NULL };

        ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_TIE, .index = n_ties++, .nations = nations,
                                                              .kind_id = "treaty-alliance", .from = "2000-01-01", .sources = sources, .latitude_deg = NAN,
                                                            .longitude_deg = NAN });
      }
  dataset = ent_dataset_builder_freeze (builder);
  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  stage_draw (&stage, stage_day ("2010-01-01"));

  g_assert_cmpfloat (find_line (&stage, 19)->stroke_alpha, >, 0.7); /* of the last one: all it has */
  g_assert_cmpfloat (find_line (&stage, 5)->stroke_alpha, <, 0.5);
  g_assert_cmpfloat (find_line (&stage, 5)->line_width, <, find_line (&stage, 19)->line_width);
  g_assert_cmpuint (scene_find_item (stage.scene, stage_ref (&stage, ENT_KIND_NATION, "N00"), ENT_LAYER_NAME)->priority, ==, 20);
  g_assert_cmpuint (scene_find_item (stage.scene, stage_ref (&stage, ENT_KIND_NATION, "N20"), ENT_LAYER_NAME)->priority, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/charts/network-ties/golden/only", "ties-only", test_golden);
  g_test_add_data_func ("/charts/network-ties/golden/beside", "ties-beside", test_golden);
  g_test_add_func ("/charts/network-ties/of-the-day", test_of_the_day);
  g_test_add_func ("/charts/network-ties/layer", test_layer);
  g_test_add_func ("/charts/network-ties/marks", test_marks);
  g_test_add_func ("/charts/network-ties/pick", test_pick);
  g_test_add_func ("/charts/network-ties/beside-spokes", test_beside_spokes);
  g_test_add_func ("/charts/network-ties/bounds", test_bounds);
  g_test_add_func ("/charts/network-ties/emphasis", test_emphasis);
  g_test_add_func ("/charts/network-ties/description", test_description);
  g_test_add_func ("/charts/network-ties/caption", test_caption);
  g_test_add_func ("/charts/network-ties/strength", test_strength);
  return g_test_run ();
}
