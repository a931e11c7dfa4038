/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "charts/ent-network.h"
#include "scene/ent-several.h"
#include "tests/charts/stage.h"


/* The ids of the nodes of a set, in order. */
static char *
write_nodes (Stage     *stage,
             EntThings *things)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ent_things_get_n (things); i++)
    {
      EntThing thing = ent_things_get (things, i);

      if (ent_thing_is (thing, ENT_KIND_NATION) || ent_thing_is (thing, ENT_KIND_GROUPING))
        g_ptr_array_add (ids, g_strdup (ent_dataset_get_record (ent_graph_get_dataset (stage->graph), thing.record)->id));
    }
  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
assert_related (Stage             *stage,
                const char *const *nations,
                const char *const *groupings,
                const char        *expected_lead,
                const char        *expected_related)
{
  g_autoptr (EntThings) lead = ent_things_new ();
  g_autoptr (EntThings) related = ent_things_new ();
  g_autofree char *lead_ids = NULL;
  g_autofree char *related_ids = NULL;
  EntDataset *dataset = ent_graph_get_dataset (stage->graph);
  EntThing thing = ENT_THING_NOTHING;

  for (guint i = 0; nations[i] != NULL; i++)
    thing = ent_several_toggle (dataset, thing, ent_thing_of (stage_ref (stage, ENT_KIND_NATION, nations[i])));
  for (guint i = 0; groupings[i] != NULL; i++)
    thing = ent_several_toggle (dataset, thing, ent_thing_of (stage_ref (stage, ENT_KIND_GROUPING, groupings[i])));
  ent_network_relate (stage->slice, thing, lead, related);
  lead_ids = write_nodes (stage, lead);
  related_ids = write_nodes (stage, related);
  g_assert_cmpstr (lead_ids, ==, expected_lead);
  g_assert_cmpstr (related_ids, ==, expected_related);
}

#define LIST(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* In 2018 the SCO has India and Kazakhstan, BRICS has India and Brazil. */
static void
test_several (void)
{
  g_auto (Stage) stage = { 0 };

  stage_draw_places (&stage, "ric-brics-sco", "ric,brics,sco", "2018-01-01");
  assert_related (&stage, LIST ("IND", "KAZ"), LIST (NULL), "IND KAZ", "IND KAZ sco");
  assert_related (&stage, LIST ("IND", "CHN"), LIST (NULL), "CHN IND", "CHN IND ric sco brics");
  assert_related (&stage, LIST ("BRA", "KAZ"), LIST (NULL), "BRA KAZ", "BRA KAZ");
  /* An observer shares nothing. */
  assert_related (&stage, LIST ("IND", "MNG"), LIST (NULL), "IND MNG", "IND MNG");
  /* A nation and a grouping with what is between them. */
  assert_related (&stage, LIST ("IND"), LIST ("sco"), "IND sco", "IND sco");
  /* Groupings alone have their members. */
  assert_related (&stage, LIST (NULL), LIST ("ric", "brics"), "ric brics", "BRA CHN IND RUS ZAF ric brics");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/network-related/several", test_several);

  return g_test_run ();
}
