/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "charts/ent-caption.h"
#include "tests/charts/stage.h"
#include "tests/model/fixture.h"

static const char *const three[] = { "ric", "brics", "sco", NULL };

/* A caption of a picture on a page, with its insets. */
static EntScene *
caption_of (Stage             *stage,
            const char        *data,
            const char *const *groupings,
            const char        *day,
            EntParts           parts,
            double             width,
            double             height,
            EntInsets         *insets)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset (data);
  g_autoptr (EntView) all = ent_view_new (groupings, stage_day (day));
  g_autoptr (EntView) view = ent_view_with_parts (all, parts);

  stage_init (stage, dataset, view);
  stage_arrange (stage);
  stage_draw (stage, stage_day (day));
  return ent_caption_new_scene (view, stage->slice, stage->scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), width, height, insets);
}

static const EntSceneItem *
find_item (EntScene   *scene,
           const char *beginning)
{
  const EntSceneItem *items = ent_scene_get_items (scene);

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    if (items[i].text && g_str_has_prefix (items[i].text, beginning))
      return &items[i];
  return NULL;
}

static const char *
find_text (EntScene   *scene,
           const char *beginning)
{
  const EntSceneItem *item = find_item (scene, beginning);

  return item ? item->text : NULL;
}

static void
test_words (void)
{
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) scene = caption_of (&stage, "ric-brics-sco.json", three, "2026-01-01", ENT_PARTS_ALL, 1200, 750, &insets);
  g_autofree char *title = ent_caption_dup_title (stage.view, stage.slice);

  g_assert_cmpstr (title, ==, "RIC, BRICS and SCO");
  g_assert_nonnull (find_text (scene, "RIC, BRICS and SCO"));
  g_assert_nonnull (find_text (scene, "China, India and Russia are in all three; Iran is in BRICS and SCO."));
  g_assert_cmpstr (find_text (scene, "as of"), ==, "as of 1 January 2026 · 16 members · 23 partners, observers, candidates or invited");
  g_assert_cmpstr (find_text (scene, "Role disputed"), ==, "Role disputed: Saudi Arabia in BRICS");
  g_assert_cmpstr (find_text (scene, "Sources"), ==, "Sources: SCO Secretariat, BRICS chair, Ministry of External Affairs of India");
  g_assert_cmpstr (find_text (scene, "Data"), ==, "Data: Three groupings, as of 31 May 2026 · Entente");
  g_assert_nonnull (find_text (scene, "Around the members"));
  g_assert_nonnull (find_text (scene, "Member"));
  g_assert_nonnull (find_text (scene, "Not a member"));
  g_assert_nonnull (find_text (scene, "Observer or partner"));
  g_assert_nonnull (find_text (scene, "Candidate or invited"));
  g_assert_null (find_text (scene, "Suspended"));
  g_assert_cmpfloat (insets.top, >, 40);
  g_assert_cmpfloat (insets.bottom, >, 20);
}

/* Two lines of sources at most, with as many of them as there is room for. */
static void
test_sources (void)
{
  static const char *const four[] = { "g20", "brics", "sco", "nato", NULL };
  static const double widths[] = { 300, 400, 800, 5000 };
  guint n_named_before = 0;

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) scene = caption_of (&stage, g_getenv ("ENT_TEST_DATASET"), four, "2026-01-01", ENT_PARTS_SOURCES, widths[i], 400, &insets);
      g_autoptr (EntScene) screen = ent_caption_new_scene (stage.view, stage.slice, stage.scene, ENT_MEDIUM_SCREEN, ent_text_get_fixed_measure (),
                                                           widths[i], 400, &insets);
      const char *sources = find_text (scene, "Sources: ");
      g_auto (GStrv) named = g_strsplit (sources, ", ", -1);
      gboolean is_cut = strstr (sources, " more, named in the file") != NULL;

      g_test_message ("%s", sources);
      g_assert_cmpint (is_cut, ==, widths[i] < 5000);
      g_assert_cmpuint (g_strv_length (named), >, n_named_before);
      g_assert_null (strstr (find_text (screen, "Sources: "), "in the file"));
      n_named_before = g_strv_length (named);
    }
}

/* In a file words grow with the page, from a least size on; in a window they do not. */
static void
test_sizes (void)
{
  static const struct
  {
    double    width, height;
    EntMedium medium;
    double    title_px, data_px;
  } pages[] = {
    { 3000, 2000, ENT_MEDIUM_FILE, 60, 27.5 },
    { 2000, 3000, ENT_MEDIUM_FILE, 60, 27.5 },
    { 1500, 900, ENT_MEDIUM_FILE, 28.8, 13.2 },
    { 335, 500, ENT_MEDIUM_FILE, 14, 10 },
    { 1500, 900, ENT_MEDIUM_SCREEN, 18, 10 },
    { 3000, 2000, ENT_MEDIUM_SCREEN, 18, 10 },
    { 400, 700, ENT_MEDIUM_SCREEN, 14, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) first = caption_of (&stage, "ric-brics-sco.json", three, "2026-01-01", ENT_PARTS_TITLE | ENT_PARTS_SOURCES, 1200, 750,
                                               &insets);
      g_autoptr (EntScene) scene = ent_caption_new_scene (stage.view, stage.slice, NULL, pages[i].medium, ent_text_get_fixed_measure (),
                                                          pages[i].width, pages[i].height, &insets);

      g_assert_cmpfloat_with_epsilon (find_item (scene, "RIC, BRICS")->text_style.size, pages[i].title_px, 1e-9);
      g_assert_cmpfloat_with_epsilon (find_item (scene, "Data")->text_style.size, pages[i].data_px, 1e-9);
    }
}

static void
test_later_than_the_data (void)
{
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) scene = caption_of (&stage, "ric-brics-sco.json", three, "2026-11-23", ENT_PARTS_ALL, 1200, 750, &insets);

  g_assert_true (g_str_has_prefix (find_text (scene, "as of"), "as of 23 November 2026, on data of 31 May 2026 · "));
}

static void
test_counts_of_the_day (void)
{
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) scene = caption_of (&stage, "ric-brics-sco.json", three, "2002-12-31", ENT_PARTS_ALL, 1200, 750, &insets);

  g_assert_cmpstr (find_text (scene, "as of"), ==, "as of 31 December 2002 · 7 members");
  g_assert_null (find_text (scene, "Observer or partner"));
}

/* Only what the picture shows is in the legend. */
static void
test_legend_of_edge_cases (void)
{
  static const char *const groupings[] = { "lone", "ring", "late", NULL };
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) scene = caption_of (&stage, "edge-cases.json", groupings, "2003-06-01", ENT_PARTS_ALL, 1200, 750, &insets);
  /* Dates give way before words do. */
  g_auto (Stage) narrow = { 0 };
  g_autoptr (EntScene) narrow_scene = caption_of (&narrow, "edge-cases.json", groupings, "2003-06-01", ENT_PARTS_NOTES, 220, 750, &insets);
  g_auto (Stage) later = { 0 };
  g_autoptr (EntScene) later_scene = caption_of (&later, "edge-cases.json", groupings, "2012-06-01", ENT_PARTS_ALL, 1200, 750, &insets);

  g_auto (Stage) bitten = { 0 };
  g_autoptr (EntScene) bitten_scene = NULL;

  stage_draw_places (&bitten, "edge-cases", "ring", "2002-06-01");
  bitten_scene = ent_caption_new_scene (bitten.view, bitten.slice, bitten.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750,
                                        &insets);
  g_assert_nonnull (find_text (bitten_scene, "Bay: no member there"));
  g_assert_null (find_text (scene, "Bay"));
  g_assert_nonnull (find_text (scene, "Suspended, in the grouping’s colour"));
  g_assert_nonnull (strstr (find_text (scene, "Not yet"),
                            " · Suspended: Aland (since 1 January 2003) from Ring · Role disputed: Dland of Long Names in Lone"));
  g_assert_nonnull (strstr (find_text (narrow_scene, "Not yet"), " · Suspended: Aland from Ring · Role disputed: Dland of Long Names in Lone"));
  g_assert_nonnull (find_text (scene, "Member, disputed"));
  g_assert_null (find_text (scene, "Not certain"));
  g_assert_null (find_text (later_scene, "Suspended"));
}

/* Discs and outlines are explained where there are any, as what they are there. */
static void
test_legend_of_discs (void)
{
  static const struct
  {
    const char *day;
    const char *roles;
    const char *there[3];
    const char *not_there[4];
  } cases[] = {
    { "2026-01-01", "all", { "Around", "Member", "Not a member" }, { "Member;", "Suspended", "Bay" } },
    /* Who comes later has a place, and a large disc, in the layout of the whole period. */
    { "2015-12-31", "all", { "Around", "Member; with a grey name", "Membership" }, { "Candidate" } },
    { "2002-12-31", "all", { "Around", "Member" }, { "Member;", "Not a member", "Observer", "Candidate" } },
    { "2026-01-01", "observer,dialogue-partner", { "Observer or partner" }, { "Around", "Member", "Not a member", "Candidate" } },
    { "2026-01-01", "member,invited", { "Candidate or invited", "Not a member" }, { "Observer" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
      g_autoptr (EntView) all = ent_view_new (three, stage_day (cases[i].day));
      g_autoptr (EntView) view = ent_view_with_text (all, "roles", cases[i].roles, NULL);
      g_auto (Stage) stage = { 0 };
      g_autoptr (EntScene) scene = NULL;
      EntInsets insets;

      stage_init (&stage, dataset, view);
      stage_arrange (&stage);
      stage_draw (&stage, stage_day (cases[i].day));
      scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].there) && cases[i].there[j]; j++)
        g_assert_nonnull (find_text (scene, cases[i].there[j]));
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].not_there) && cases[i].not_there[j]; j++)
        g_assert_null (find_text (scene, cases[i].not_there[j]));
    }
}

/* Lines that rest are no part of what is seen. */
static void
test_legend_of_lines (void)
{
  static const struct
  {
    EntSpokes spokes;
    gboolean  members;
    gboolean  partners;
  } cases[] = { { ENT_SPOKES_ALL, TRUE, TRUE }, { ENT_SPOKES_OUTER, FALSE, TRUE }, { ENT_SPOKES_MEMBERS, TRUE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
      g_autoptr (EntView) plain = ent_view_new (three, stage_day ("2026-01-01"));
      g_autoptr (EntView) view = ent_view_with_spokes (plain, cases[i].spokes);
      g_auto (Stage) stage = { 0 };
      g_autoptr (EntScene) scene = NULL;
      EntInsets insets;

      stage_init (&stage, dataset, view);
      stage_arrange (&stage);
      stage_draw (&stage, stage_day ("2026-01-01"));
      scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
      g_assert_true ((find_text (scene, "Membership") != NULL) == cases[i].members);
      g_assert_true ((find_text (scene, "Observer or partner") != NULL) == cases[i].partners);
    }
}

static void
test_legend_of_what_is_uncertain (void)
{
  static const char *const groupings[] = { "ring", NULL };
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) scene = caption_of (&stage, "edge-cases.json", groupings, "2001-07-01", ENT_PARTS_ALL, 1200, 750, &insets);

  g_assert_nonnull (find_text (scene, "Not certain on this day"));
  g_assert_null (find_text (scene, "Member, disputed"));
}

/* Marks of change are explained with the day that they count from, each only where it is seen. */
static void
test_legend_of_changes (void)
{
  static const char *const two[] = { "ring", "gone", NULL };
  static const struct
  {
    const char *day;
    const char *since;
    const char *there[4];
    const char *missing[2];
  } cases[] = {
    { "2005-01-01", "2000-06-01", { "Joined after 1 June 2000", "Left after 1 June 2000; pale: no role any more", 
                                     "New role after 1 June 2000" }, { NULL } },
    { "2003-06-01", "2002-06-01", { "New role after 1 June 2002" }, { "Joined", "Left" } },
    { "2005-01-01", NULL, { NULL }, { "Joined", "Left" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) without = caption_of (&stage, "edge-cases.json", two, cases[i].day, ENT_PARTS_ALL, 1200, 750, &insets);
      EntDay since = cases[i].since != NULL ? stage_day (cases[i].since) : ENT_DAY_MIN;
      g_autoptr (EntView) view = ent_view_with_since (stage.view, since);
      g_autoptr (EntScene) scene = NULL;

      g_assert_null (strstr (find_text (without, "as of"), "changes"));
      stage_draw_since (&stage, stage_day (cases[i].day), since);
      scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
      for (guint j = 0; cases[i].there[j] != NULL; j++)
        g_assert_cmpstr (find_text (scene, cases[i].there[j]), ==, cases[i].there[j]);
      for (guint j = 0; j < G_N_ELEMENTS (cases[i].missing); j++)
        if (cases[i].missing[j] != NULL)
          g_assert_null (find_text (scene, cases[i].missing[j]));
      g_assert_cmpint (strstr (find_text (scene, "as of"), " · changes after 1 June ") != NULL, ==, cases[i].since != NULL);
    }
}

/* Where groupings differ by their lines, it is said where these are named. */
static void
test_legend_of_patterns (void)
{
  static const struct
  {
    EntThemeKind theme;
    guint        n_groupings;
    const char  *text;
  } cases[] = {
    { ENT_THEME_LIGHT, 1, "Around the members" },
    { ENT_THEME_PRINT, 1, "Around the members" },
    { ENT_THEME_PRINT, 3, "Around the members, like the line around the name" },
    { ENT_THEME_BLACK_AND_WHITE, 3, "Around the members, like the line around the name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *groupings[] = { cases[i].n_groupings == 1 ? "sco" : "ric", "brics", "sco", NULL };
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) light = NULL;
      g_autoptr (EntView) view = NULL;
      g_autoptr (EntScene) scene = NULL;

      groupings[cases[i].n_groupings] = NULL;
      light = caption_of (&stage, "ric-brics-sco.json", groupings, "2026-01-01", ENT_PARTS_LEGEND, 1200, 750, &insets);
      view = ent_view_with_theme (stage.view, cases[i].theme);
      scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
      g_assert_cmpstr (find_text (scene, "Around"), ==, cases[i].text);
    }
}

static void
test_withheld_is_said (void)
{
  static const char *const groupings[] = { "ring", "late", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("edge-cases.json");
  g_autoptr (EntView) view = ent_view_new (groupings, stage_day ("2012-01-01"));
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) scene = NULL;

  stage_init (&stage, dataset, view);
  stage_place (&stage, "AAA 0 0\nBBB 260 0\nCCC 130 200\nDDD 600 0\nFFF 180 -55\nlate 180 -90\nring 0 100\n");
  stage_draw (&stage, stage_day ("2012-01-01"));
  scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
  g_assert_cmpstr (find_text (scene, "Drawn without"), ==, "Drawn without an outline, as none would be true here: Late");
}

/* The caption of the first @n generations on a day. */
static EntScene *
caption_of_generations (guint       n,
                        const char *day)
{
  const char *groupings[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", NULL };
  g_autoptr (EntDataset) dataset = stage_new_generations ();
  g_autoptr (EntView) view = NULL;
  g_auto (Stage) stage = { 0 };
  EntInsets insets;

  groupings[n] = NULL;
  view = ent_view_new (groupings, stage_day (day));
  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  stage_draw (&stage, stage_day (day));
  return ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
}

static void
test_missing_groupings_are_named (void)
{
  g_autoptr (EntScene) before = caption_of_generations (4, "2005-01-01");
  g_autoptr (EntScene) nine = caption_of_generations (9, "2005-01-01");
  g_autoptr (EntScene) ten = caption_of_generations (10, "2005-01-01");
  g_autoptr (EntScene) both = caption_of_generations (6, "2010-02-01");
  g_autoptr (EntScene) after = caption_of_generations (6, "2015-01-01");

  g_assert_cmpstr (find_text (before, "Not yet"), ==, "Not yet founded: B, C and D");
  g_assert_cmpstr (find_text (nine, "Not yet"), ==, "Not yet founded: B, C, D, E, F, G, H and I");
  g_assert_nonnull (find_text (ten, "9 groupings were not yet founded"));
  g_assert_null (find_text (both, "Not yet"));
  g_assert_null (find_text (both, "No longer"));
  g_assert_cmpstr (find_text (after, "No longer"), ==, "No longer existing: A");
}

static void
test_without_member (void)
{
  static const char *const two[] = { "ring", "gone", NULL };
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) scene = caption_of (&stage, "edge-cases.json", two, "2005-01-01", ENT_PARTS_ALL, 1200, 750, &insets);
  g_auto (Stage) early = { 0 };
  g_autoptr (EntScene) early_scene = caption_of (&early, "edge-cases.json", two, "2000-06-01", ENT_PARTS_ALL, 1200, 750, &insets);

  g_assert_cmpstr (find_text (scene, "Without"), ==, "Without a member on this day: Gone");
  g_assert_null (find_text (early_scene, "Without"));
}

/* Of a grouping without anybody there is nothing in the picture, not even its pill: it is named. */
static void
test_without_anybody (void)
{
  static const struct
  {
    EntRoles    roles;
    const char *groupings[3];
    const char *text;
    gboolean    has_pill;
  } cases[] = {
    { 1u << ENT_ROLE_MEMBER, { "ring", "gone" }, "Without a member on this day: Gone", FALSE },
    { 1u << ENT_ROLE_OBSERVER, { "lone", "gone" }, "Nobody with these roles on this day: Gone", FALSE },
    { 1u << ENT_ROLE_MEMBER, { "gone" }, "Nobody belonged to Gone on 1 January 2005.", FALSE },
    { 1u << ENT_ROLE_OBSERVER, { "ring", "gone" }, "Nobody belonged to these groupings on 1 January 2005.", FALSE },
    { ENT_ROLES_ALL, { "ring", "gone" }, "Without a member on this day: Gone", TRUE },
  };
  g_autoptr (EntDataset) dataset = stage_load_dataset ("edge-cases.json");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntView) all = ent_view_new (cases[i].groupings, stage_day ("2005-01-01"));
      g_autoptr (EntView) view = ent_view_with_roles (all, cases[i].roles);
      g_auto (Stage) stage = { 0 };
      EntThing gone;
      EntInsets insets;
      g_autoptr (EntScene) scene = NULL;

      stage_init (&stage, dataset, view);
      stage_arrange (&stage);
      stage_draw (&stage, stage_day ("2005-01-01"));
      scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
      gone = ent_thing_of (stage_ref (&stage, ENT_KIND_GROUPING, "gone"));
      g_assert_nonnull (find_text (scene, cases[i].text));
      g_assert_cmpint (ent_scene_find_node (stage.scene, gone) != NULL, ==, cases[i].has_pill);
    }
}

/* Data of events alone do not say that nobody belongs to a grouping. */
static void
test_without_memberships (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "club", NULL }, stage_day ("2005-01-01"));
  g_auto (Stage) stage = { 0 };
  g_autoptr (EntScene) scene = NULL;
  EntInsets insets;

  fixture_add_nation (fixture, "AAA");
  fixture_add_grouping (fixture, "club", "1990", NULL);
  dataset = fixture_freeze (fixture);
  stage_init (&stage, dataset, view);
  stage_arrange (&stage);
  stage_draw (&stage, stage_day ("2005-01-01"));
  scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
  g_assert_nonnull (find_text (scene, "The data do not say who belongs to club."));
}

/* What the note that begins so says without India, South Africa, which joined in 2010, and a nation that is in no data. */
static const char *
find_without (Stage      *stage,
              const char *day,
              const char *beginning)
{
  g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
  g_autoptr (EntView) plain = ent_view_new (three, stage_day (day));
  g_autoptr (EntView) view = ent_view_with_hidden (plain, (const char *const[]) { "IND", "ZAF", "XXX", NULL });
  g_autoptr (EntScene) scene = NULL;
  EntInsets insets;

  stage_init (stage, dataset, view);
  stage_arrange (stage);
  stage_draw (stage, stage_day (day));
  scene = ent_caption_new_scene (view, stage->slice, stage->scene, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
  return g_intern_string (find_text (scene, beginning));
}

static void
test_hidden_nations_are_named (void)
{
  g_auto (Stage) before = { 0 };
  g_auto (Stage) after = { 0 };

  g_assert_cmpstr (find_without (&before, "2005-01-01", "Not yet"), ==, "Not yet founded: BRICS · Without India");
  g_assert_true (g_str_has_prefix (find_without (&after, "2026-01-01", "Without "), "Without India and South Africa"));
}

/* Of what is too small to read, the picture says only that it is not there. */
static void
test_names_left_out_are_said (void)
{
  static const double widths[] = { 1200, 700, 360 };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) scene = caption_of (&stage, "ric-brics-sco.json", three, "2026-01-01", ENT_PARTS_ALL, widths[i], widths[i] * 0.8, &insets);
      const char *note = find_text (scene, "The names of nations are left out");

      g_assert_cmpint (note != NULL, ==, widths[i] < 500);
      g_assert_null (find_text (scene, "Names are only"));
      if (note)
        g_assert_null (strstr (note, "page"));
    }
}

/* A file keeps every name; a window counts those that it leaves out. */
static void
test_names_without_room_are_counted (void)
{
  g_auto (Stage) stage = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) file = caption_of (&stage, "ric-brics-sco.json", three, "2026-01-01", ENT_PARTS_ALL, 1200, 750, &insets);
  g_autoptr (EntScene) legible = ent_scene_new_legible (stage.scene, 0.3);
  g_autoptr (EntScene) screen = ent_caption_new_scene (stage.view, stage.slice, legible, ENT_MEDIUM_SCREEN, ent_text_get_fixed_measure (),
                                                       1200, 750, &insets);
  g_autofree char *note = g_strdup_printf ("%u names find no room at this size; zoom in to see them", ent_scene_get_n_unnamed (legible));

  g_assert_cmpuint (ent_scene_get_n_unnamed (legible), >, 1);
  g_assert_nonnull (find_text (screen, note));
  g_assert_null (find_text (file, note));
}

static void
test_empty (void)
{
  static const char *const none[] = { NULL };
  static const char *const late[] = { "late", NULL };
  static const char *const both[] = { "late", "ring", NULL };
  g_auto (Stage) nothing = { 0 };
  g_auto (Stage) one = { 0 };
  g_auto (Stage) two = { 0 };
  EntInsets insets;
  g_autoptr (EntScene) nothing_scene = caption_of (&nothing, "edge-cases.json", none, "2005-01-01", ENT_PARTS_ALL, 1200, 750, &insets);
  g_autoptr (EntScene) one_scene = caption_of (&one, "edge-cases.json", late, "2005-01-01", ENT_PARTS_ALL, 1200, 750, &insets);
  g_autoptr (EntScene) two_scene = caption_of (&two, "edge-cases.json", both, "1950-01-01", 0, 1200, 750, &insets);
  g_autofree char *title = ent_caption_dup_title (nothing.view, nothing.slice);

  g_assert_nonnull (find_text (nothing_scene, "No grouping is chosen."));
  g_assert_nonnull (find_text (one_scene, "Late did not exist on 1 January 2005."));
  g_assert_nonnull (find_text (two_scene, "None of these groupings existed on 1 January 1950."));
  g_assert_cmpstr (title, ==, "Entente");
}

/* Each part is there without the others, and is missed with none. */
static void
test_parts (void)
{
  static const struct
  {
    EntParts    part;
    const char *beginning;
  } parts[] = {
    { ENT_PARTS_TITLE, "RIC, BRICS and" }, { ENT_PARTS_FINDING, "China, India" }, { ENT_PARTS_DATE, "as of" },
    { ENT_PARTS_NOTES, "Role disputed" }, { ENT_PARTS_LEGEND, "Observer or" }, { ENT_PARTS_SOURCES, "Sources" },
  };

  for (guint i = 0; i <= G_N_ELEMENTS (parts); i++)
    {
      EntParts shown = i < G_N_ELEMENTS (parts) ? parts[i].part : 0;
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) scene = caption_of (&stage, "ric-brics-sco.json", three, "2026-01-01", shown, 1200, 750, &insets);

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        g_assert_cmpint (find_text (scene, parts[j].beginning) != NULL, ==, i == j);
      g_assert_cmpint (insets.top > 0, ==, (shown & ENT_PARTS_HEAD) != 0);
      g_assert_cmpint (insets.bottom > 0, ==, (shown & (ENT_PARTS_LEGEND | ENT_PARTS_SOURCES)) != 0);
    }
}

/* What has a name among the presets bears it, unless it is given another. */
static void
test_title_of_preset (void)
{
  static const char *const nato[] = { "nato", "warsaw-pact", "seato", "anzus", "arab-league", NULL };
  g_autoptr (EntDataset) dataset = stage_load_dataset (g_getenv ("ENT_TEST_DATASET"));
  g_autoptr (EntView) of_1960 = ent_view_new (nato, stage_day ("1960-01-01"));
  g_autoptr (EntView) of_1970 = ent_view_with_day (of_1960, stage_day ("1970-01-01"));
  g_autoptr (EntView) own = ent_view_with_title (of_1960, "Mine");
  g_autoptr (EntView) listed = ent_view_new ((const char *const[]) { "sco", "brics", "ric", NULL }, stage_day ("2026-01-01"));
  const struct
  {
    EntView    *view;
    const char *title;
  } cases[] = {
    { of_1960, "The blocs of 1960" },
    { of_1970, "NATO, Warsaw Pact, SEATO, ANZUS and Arab League" },
    { own, "Mine" },
    { listed, "SCO, BRICS and RIC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Stage) stage = { 0 };
      g_autofree char *title = NULL;

      stage_init (&stage, dataset, cases[i].view);
      stage_draw (&stage, ent_view_get_day (cases[i].view));
      title = ent_caption_dup_title (cases[i].view, stage.slice);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* Words of one's own take the place of the finding; empty ones leave it out. */
static void
test_own_words (void)
{
  static const char *const own[] = { "What I found.", "" };

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      g_autoptr (EntDataset) dataset = stage_load_dataset ("ric-brics-sco.json");
      g_autoptr (EntView) plain = ent_view_new (three, stage_day ("2026-01-01"));
      g_autoptr (EntView) view = ent_view_with_caption (plain, own[i]);
      g_auto (Stage) stage = { 0 };
      g_autoptr (EntScene) scene = NULL;
      EntInsets insets;

      stage_init (&stage, dataset, view);
      stage_draw (&stage, stage_day ("2026-01-01"));
      scene = ent_caption_new_scene (view, stage.slice, NULL, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750, &insets);
      g_assert_null (find_text (scene, "China"));
      g_assert_cmpint (find_text (scene, "What I found.") != NULL, ==, *own[i] != '\0');
    }
}

/* On any page, items stay on it, do not overlap, and leave room for the picture. */
static void
test_pages (void)
{
  static const double sizes[][2] = { { 1200, 750 }, { 3840, 2160 }, { 300, 400 }, { 300, 200 }, { 600, 120 }, { 120, 120 }, { 40, 30 } };

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) scene = caption_of (&stage, "ric-brics-sco.json", three, "2026-01-01", ENT_PARTS_ALL, sizes[s][0], sizes[s][1], &insets);
      const EntSceneItem *items = ent_scene_get_items (scene);

      g_assert_cmpfloat (insets.top + insets.bottom, <=, 0.45 * sizes[s][1] + 1e-9);
      for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
        {
          g_assert_cmpfloat (items[i].bounds.x1, <=, sizes[s][0] + 1);
          g_assert_cmpfloat (items[i].bounds.y1, <=, sizes[s][1]);
          g_assert_true (items[i].bounds.y1 <= insets.top || items[i].bounds.y0 >= sizes[s][1] - insets.bottom);
          for (guint j = 0; j < i; j++)
            if (items[i].shape == ENT_SHAPE_TEXT && items[j].shape == ENT_SHAPE_TEXT)
              g_assert_false (ent_rect_intersects (ent_rect_grow (items[i].bounds, -0.5), ent_rect_grow (items[j].bounds, -0.5)));
        }
    }
}

/* How much room is needed is known before the picture is. */
static void
test_without_picture (void)
{
  g_auto (Stage) stage = { 0 };
  EntInsets insets, estimate;
  g_autoptr (EntScene) scene = caption_of (&stage, "ric-brics-sco.json", three, "2002-12-31", ENT_PARTS_ALL, 1200, 750, &insets);
  g_autoptr (EntScene) early = ent_caption_new_scene (stage.view, stage.slice, NULL, ENT_MEDIUM_FILE, ent_text_get_fixed_measure (), 1200, 750,
                                                      &estimate);

  g_assert_cmpuint (ent_scene_get_n_items (early), ==, ent_scene_get_n_items (scene));
  g_assert_cmpfloat (estimate.top, ==, insets.top);
  g_assert_cmpfloat (estimate.bottom, ==, insets.bottom);
}

/* In a window the upper corner beside the title of a matrix is left to a button, however long the words are. */
static void
test_corner (void)
{
  static const EntChartKind kinds[] = { ENT_CHART_MATRIX, ENT_CHART_LINEAR };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_auto (Stage) stage = { 0 };
      EntInsets insets;
      g_autoptr (EntScene) file = caption_of (&stage, "ric-brics-sco.json", three, "2026-01-01", ENT_PARTS_ALL, 360, 500, &insets);
      g_autoptr (EntView) view = ent_view_with_chart (stage.view, kinds[k]);
      g_autoptr (EntScene) scene = ent_caption_new_scene (view, stage.slice, stage.scene, ENT_MEDIUM_SCREEN, ent_text_get_fixed_measure (),
                                                          360, 500, &insets);
      double end = 0;

      for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
        if (ent_scene_get_items (scene)[i].bounds.y0 < 40)
          end = MAX (end, ent_scene_get_items (scene)[i].bounds.x1);
      g_assert_cmpint (end > 360 - 45, ==, kinds[k] != ENT_CHART_MATRIX);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/caption/words", test_words);
  g_test_add_func ("/charts/caption/without-memberships", test_without_memberships);
  g_test_add_func ("/charts/caption/sources", test_sources);
  g_test_add_func ("/charts/caption/sizes", test_sizes);
  g_test_add_func ("/charts/caption/later-than-the-data", test_later_than_the_data);
  g_test_add_func ("/charts/caption/counts-of-the-day", test_counts_of_the_day);
  g_test_add_func ("/charts/caption/legend-of-edge-cases", test_legend_of_edge_cases);
  g_test_add_func ("/charts/caption/legend-of-discs", test_legend_of_discs);
  g_test_add_func ("/charts/caption/legend-of-what-is-uncertain", test_legend_of_what_is_uncertain);
  g_test_add_func ("/charts/caption/withheld-is-said", test_withheld_is_said);
  g_test_add_func ("/charts/caption/missing-groupings-are-named", test_missing_groupings_are_named);
  g_test_add_func ("/charts/caption/without-member", test_without_member);
  g_test_add_func ("/charts/caption/names-left-out-are-said", test_names_left_out_are_said);
  g_test_add_func ("/charts/caption/names-without-room-are-counted", test_names_without_room_are_counted);
  g_test_add_func ("/charts/caption/empty", test_empty);
  g_test_add_func ("/charts/caption/parts", test_parts);
  g_test_add_func ("/charts/caption/title-of-preset", test_title_of_preset);
  g_test_add_func ("/charts/caption/hidden-nations", test_hidden_nations_are_named);
  g_test_add_func ("/charts/caption/own-words", test_own_words);
  g_test_add_func ("/charts/caption/pages", test_pages);
  g_test_add_func ("/charts/caption/without-picture", test_without_picture);
  g_test_add_func ("/charts/caption/legend-of-patterns", test_legend_of_patterns);
  g_test_add_func ("/charts/caption/legend-of-changes", test_legend_of_changes);
  g_test_add_func ("/charts/caption/without-anybody", test_without_anybody);
  g_test_add_func ("/charts/caption/corner", test_corner);
  g_test_add_func ("/charts/caption/legend-of-lines", test_legend_of_lines);
  return g_test_run ();
}
