/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-details-panel.h"

#include "app/ent-details-page.h"
#include "app/ent-pill.h"
#include "helpers.h"

typedef struct
{
  EntState *state;
  GtkWidget *panel;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->state = helper_new_state ();
  fixture->panel = g_object_new (ENT_TYPE_DETAILS_PANEL, NULL);
  ent_details_panel_set_state (ENT_DETAILS_PANEL (fixture->panel), fixture->state);
  fixture->window = helper_show (fixture->panel);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->state);
}

static void
select_id (Fixture    *fixture,
           EntKind     kind,
           const char *id)
{
  ent_state_set_selection (fixture->state, fixture_ref (ent_state_get_dataset (fixture->state), kind, id));
}

static EntDetailsPage *
get_page (Fixture *fixture)
{
  return ENT_DETAILS_PAGE (helper_find (fixture->panel, ENT_TYPE_DETAILS_PAGE, 0));
}

static void
test_overview (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_nonnull (helper_find_label (fixture->panel, "Alpha and Beta"));
  g_assert_nonnull (helper_find_label (fixture->panel, "5 members on 1 June 2012"));
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "4 members on 1 January 2006"));
}

static void
test_nation (Fixture       *fixture,
             gconstpointer  data)
{
  select_id (fixture, ENT_KIND_NATION, "EEE");
  g_assert_nonnull (helper_find_label (fixture->panel, "Eland"));
  g_assert_nonnull (helper_find_label (fixture->panel, "Member of Beta"));
  g_assert_nonnull (helper_find_label (fixture->panel, "Roles 2"));

  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "Observer or partner of Beta"));
  ent_state_set_day (fixture->state, ent_day_new (2002, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "In none of the groupings on 1 January 2002"));
}

static void
test_every_kind (Fixture       *fixture,
                 gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);

  for (EntKind kind = ENT_KIND_SOURCE; kind < ENT_N_KINDS; kind++)
    for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, kind); row++)
      {
        ent_state_set_selection (fixture->state, ent_ref (kind, row));
        g_assert_nonnull (get_page (fixture));
        g_assert_nonnull (ent_details_page_get_tab (get_page (fixture)));
        gtk_test_widget_wait_for_draw (fixture->window);
      }
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *pill;

  select_id (fixture, ENT_KIND_EVENT, "meeting");
  pill = helper_find (fixture->panel, ENT_TYPE_PILL, 0);
  g_signal_emit_by_name (pill, "clicked");
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_KIND_GROUPING);

  gtk_widget_activate_action (fixture->panel, "details.select", "(uu)", ENT_KIND_NATION, 0);
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_KIND_NATION);
}

static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  EntDetailsPanel *panel = ENT_DETAILS_PANEL (fixture->panel);

  select_id (fixture, ENT_KIND_NATION, "AAA");
  select_id (fixture, ENT_KIND_NATION, "BBB");
  ent_details_panel_go_back (panel);
  g_assert_nonnull (helper_find_label (fixture->panel, "Aland"));
  ent_details_panel_go_back (panel);
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_KIND_NONE);
  ent_details_panel_go_back (panel);
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_KIND_NONE);
}

static void
test_tab_stays (Fixture       *fixture,
                gconstpointer  data)
{
  select_id (fixture, ENT_KIND_NATION, "AAA");
  ent_details_page_set_tab (get_page (fixture), "memberships");
  select_id (fixture, ENT_KIND_NATION, "BBB");
  g_assert_cmpstr (ent_details_page_get_tab (get_page (fixture)), ==, "memberships");
}

static void
test_other_dataset (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("Other", "XXX");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  select_id (fixture, ENT_KIND_NATION, "AAA");
  select_id (fixture, ENT_KIND_NATION, "BBB");
  ent_state_set_selection (fixture->state, ENT_REF_NONE);
  ent_state_set_dataset (fixture->state, dataset, view);
  g_assert_nonnull (helper_find_label (fixture->panel, "Alpha and Beta"));
  ent_details_panel_go_back (ENT_DETAILS_PANEL (fixture->panel));
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_KIND_NONE);
}

#define ADD(path, func) g_test_add ("/app/details-panel/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
  ADD ("overview", test_overview)
  ADD ("nation", test_nation)
  ADD ("every-kind", test_every_kind)
  ADD ("link", test_link)
  ADD ("back", test_back)
  ADD ("tab-stays", test_tab_stays)
  ADD ("other-dataset", test_other_dataset))
