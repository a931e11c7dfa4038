/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-details-panel.h"

#include "app/ent-card-list.h"
#include "app/ent-details-page.h"
#include "app/ent-pill.h"
#include "helpers.h"
#include "scene/ent-several.h"

typedef struct
{
  EntState  *state;
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
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (ent_state_get_dataset (fixture->state), kind, id)));
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

static gboolean
is_later (GtkWidget *row)
{
  return gtk_widget_has_css_class (row, "later");
}

/* A line with the day stands between what is later and what was. */
static void
test_day_in_list (Fixture       *fixture,
                  gconstpointer  data)
{
  EntCardList *cards = ENT_CARD_LIST (helper_find (fixture->panel, ENT_TYPE_CARD_LIST, 0));
  GtkWidget *row;

  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_nonnull (helper_find_label (GTK_WIDGET (cards), "1 June 2012"));
  row = GTK_WIDGET (ent_card_list_reveal (cards, 1));
  g_assert_nonnull (row);
  g_assert_false (is_later (row));

  ent_state_set_day (fixture->state, ent_day_new (2001, 2, 3));
  g_assert_null (helper_find_label (GTK_WIDGET (cards), "1 June 2012"));
  g_assert_nonnull (helper_find_label (GTK_WIDGET (cards), "3 February 2001"));
  row = GTK_WIDGET (ent_card_list_reveal (cards, 0));
  g_assert_true (is_later (row));
  g_assert_nonnull (helper_find_label (row, "A meeting"));
}

static void
go_to_date_cb (GSimpleAction *action,
               GVariant      *date,
               gpointer       data)
{
  *(char **) data = g_variant_dup_string (date, NULL);
}

/* From what is read to the day on which it was. */
static void
test_show_day (Fixture       *fixture,
               gconstpointer  data)
{
  const GActionEntry entry = { .name = "go-to-date", .activate = go_to_date_cb, .parameter_type = "s" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autofree char *date = NULL;
  GtkWidget *button = helper_find_tooltip (fixture->panel, GTK_TYPE_BUTTON, "Show the picture of this day");

  g_assert_false (gtk_widget_get_visible (button));
  select_id (fixture, ENT_KIND_EVENT, "meeting");
  g_assert_true (gtk_widget_get_visible (button));
  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, &date);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (date, ==, "2006-05-01");
  select_id (fixture, ENT_KIND_NATION, "AAA");
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_nation (Fixture       *fixture,
             gconstpointer  data)
{
  select_id (fixture, ENT_KIND_NATION, "EEE");
  g_assert_nonnull (helper_find_label (fixture->panel, "Eland"));
  g_assert_nonnull (helper_find_label (fixture->panel, "Member of Beta"));
  g_assert_nonnull (helper_find_label (fixture->panel, "Roles"));

  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "Observer at Beta"));
  ent_state_set_day (fixture->state, ent_day_new (2002, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "In none of the groupings shown on 1 January 2002"));
}

/* Beside a long full name the pill gets less than it would like, but a short name stays whole. */
static void
test_short_names_are_whole (Fixture       *fixture,
                            gconstpointer  data)
{
  GtkWidget *pill = ent_pill_new (fixture->state, fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_GROUPING, "alpha").row);
  int least, wanted;

  g_object_ref_sink (pill);
  gtk_widget_measure (pill, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  g_assert_cmpint (least, ==, wanted);
  g_object_unref (pill);
}

static void
test_every_kind (Fixture       *fixture,
                 gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);

  for (EntKind kind = ENT_KIND_SOURCE; kind < ENT_N_KINDS; kind++)
    for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, kind); row++)
      {
        ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (kind, row)));
        g_assert_nonnull (get_page (fixture));
        g_assert_nonnull (ent_details_page_get_tab (get_page (fixture)));
        gtk_test_widget_wait_for_draw (fixture->window);
      }
}

/* Everything that takes the focus says what it is to those who do not see it. */
static void
assert_named (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) && !GTK_IS_LABEL (widget)
      && !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL)
      && !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY)
      && !(GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL))
    g_error ("%s has no name", G_OBJECT_TYPE_NAME (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const tabs[] = { "events", "quotes", "memberships", "members", "ties", "about", "sources" };
  EntDataset *dataset = ent_state_get_dataset (fixture->state);

  for (EntKind kind = ENT_KIND_SOURCE; kind < ENT_N_KINDS; kind++)
    for (guint32 row = 0; row < MIN (ent_dataset_get_n_rows (dataset, kind), 2); row++)
      for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
        {
          ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (kind, row)));
          ent_details_page_set_tab (get_page (fixture), tabs[i]);
          gtk_test_widget_wait_for_draw (fixture->window);
          assert_named (fixture->panel);
        }
}

/* What is there to go back to is offered where something is selected. */
static gboolean
offers_to_show (Fixture *fixture)
{
  GtkWidget *label = helper_find_label (fixture->panel, "Show in the Picture");

  return gtk_widget_get_mapped (label);
}

/* On each page but the overview's, as long as there is a way to show it. */
static void
test_show_in_picture (Fixture       *fixture,
                      gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  GtkWidget *button = gtk_widget_get_ancestor (helper_find_label (fixture->panel, "Show in the Picture"), GTK_TYPE_BUTTON);
  g_autofree char *key = NULL;

  g_assert_false (offers_to_show (fixture));
  for (EntKind kind = ENT_KIND_NATION; kind < ENT_N_KINDS; kind++)
    if (kind != ENT_KIND_PRESET && ent_dataset_get_n_rows (dataset, kind) > 0)
      {
        ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (kind, 0)));
        g_assert_true (offers_to_show (fixture));
      }
  select_id (fixture, ENT_KIND_NATION, "FFF");
  g_variant_get (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)), "s", &key);
  g_assert_cmpstr (key, ==, "nation/FFF");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "thing.show-in-picture");
  ent_state_set_day (fixture->state, ent_day_new (2001, 6, 1)); /* before it is anywhere */
  g_assert_false (offers_to_show (fixture));
  ent_state_set_day (fixture->state, ent_day_new (2012, 6, 1));
  g_assert_true (offers_to_show (fixture));
}

static void
test_back_button (Fixture       *fixture,
                  gconstpointer  data)
{
  GtkWidget *button = helper_find_tooltip (fixture->panel, GTK_TYPE_BUTTON, "Back (Alt+Left)");

  g_assert_false (gtk_widget_get_visible (button));
  select_id (fixture, ENT_KIND_NATION, "AAA");
  g_assert_true (gtk_widget_get_visible (button));
  ent_state_set_selection (fixture->state, ENT_THING_NOTHING);
  g_assert_false (gtk_widget_get_visible (button));
}

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *pill;

  select_id (fixture, ENT_KIND_EVENT, "meeting");
  pill = helper_find (fixture->panel, ENT_TYPE_PILL, 0);
  g_signal_emit_by_name (pill, "clicked");
  g_assert_cmpint (ent_thing_get_record (ent_state_get_selection (fixture->state)).kind, ==, ENT_KIND_GROUPING);

  gtk_widget_activate_action (fixture->panel, "details.select", "(uu)", ENT_KIND_NATION, 0);
  g_assert_cmpint (ent_thing_get_record (ent_state_get_selection (fixture->state)).kind, ==, ENT_KIND_NATION);
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
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_NONE);
  ent_details_panel_go_back (panel);
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_NONE);
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

/* GTK 4.8 goes on by keys from the place that was clicked or come to last. */
static void
test_tabs_keep_place (Fixture       *fixture,
                      gconstpointer  data)
{
  GtkWidget *tabs = helper_find (fixture->panel, GTK_TYPE_FLOW_BOX, 0);
  g_autoptr (GtkFlowBoxChild) place = NULL;
  gboolean moved;

  select_id (fixture, ENT_KIND_NATION, "AAA");
  place = g_object_ref (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (tabs), 2));
  g_signal_emit_by_name (place, "activate");
  select_id (fixture, ENT_KIND_SOURCE, "source");
  g_assert_true (gtk_widget_get_parent (GTK_WIDGET (place)) == tabs);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (place)));
  g_signal_emit_by_name (tabs, "move-cursor", GTK_MOVEMENT_PAGES, 1, FALSE, FALSE, &moved);
  select_id (fixture, ENT_KIND_NATION, "AAA");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (place)));
}

static void
test_other_dataset (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (EntDataset) dataset = fixture_new_dataset ("Other", "XXX");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  select_id (fixture, ENT_KIND_NATION, "AAA");
  select_id (fixture, ENT_KIND_NATION, "BBB");
  ent_state_set_selection (fixture->state, ENT_THING_NOTHING);
  ent_details_page_set_tab (get_page (fixture), "about");
  fixture_open (fixture->state, dataset, view);
  g_assert_nonnull (helper_find_label (fixture->panel, "Alpha and Beta"));
  g_assert_cmpstr (ent_details_page_get_tab (get_page (fixture)), ==, "events");
  ent_details_panel_go_back (ENT_DETAILS_PANEL (fixture->panel));
  g_assert_cmpint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_NONE);
}

/* Nothing is said of the old data once others are there. */
static void
test_smaller_dataset (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2012, 6, 1));

  ent_dataset_builder_set_title (builder, "Small");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  fixture_add_nation (builder, 0, "AAA", "Aland");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  dataset = ent_dataset_builder_freeze (builder);

  select_id (fixture, ENT_KIND_NATION, "BBB");
  fixture_open (fixture->state, dataset, view);
  g_assert_null (helper_find_label (fixture->panel, "A meeting"));
}

/* The label with numbers of sources that begins with @text. */
static GtkWidget *
find_referenced (Fixture    *fixture,
                 const char *text)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *label = helper_find (fixture->panel, GTK_TYPE_LABEL, i);

      if (label == NULL
          || (gtk_widget_has_css_class (label, "referenced") && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (label)), text)))
        return label;
    }
}

static void
test_references (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *label;
  gboolean handled = FALSE;

  select_id (fixture, ENT_KIND_NATION, "BBB");
  ent_details_page_set_tab (get_page (fixture), "memberships");
  gtk_test_widget_wait_for_draw (fixture->window);
  label = find_referenced (fixture, "since 1 January 2000");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "since 1 January 2000 [1]");

  g_signal_emit_by_name (label, "activate-link", "0", &handled);
  g_assert_true (handled);
  g_assert_cmpstr (ent_details_page_get_tab (get_page (fixture)), ==, "sources");
  gtk_test_widget_wait_for_draw (fixture->window);
  /* One source for all facts stands there once. */
  g_assert_nonnull (helper_find_label (fixture->panel, "A page"));
  g_assert_nonnull (helper_find_label (fixture->panel, "1"));
  g_assert_null (helper_find_label (fixture->panel, "2"));
}

static void
test_copy_citation (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *button;
  g_autofree char *text = NULL;

  select_id (fixture, ENT_KIND_NATION, "BBB");
  ent_details_page_set_tab (get_page (fixture), "sources");
  gtk_test_widget_wait_for_draw (fixture->window);
  button = helper_find_tooltip (fixture->panel, GTK_TYPE_BUTTON, "Copy Citation");
  g_signal_emit_by_name (button, "clicked");
  text = helper_read_clipboard (fixture->panel);
  g_assert_cmpstr (text, ==, "“A page”.");
}

static void
add_record (EntDatasetBuilder *builder,
            EntRecordDraft     draft)
{
  draft.latitude_deg = draft.longitude_deg = NAN;
  draft.sources = (const char *const[]) { "source", NULL };
  ent_dataset_builder_add (builder, &draft);
}

/* A union that is a member, a state that is no more, a stay that is disputed,
 * one who left and came back. */
static EntDataset *
new_special (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "Special");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "Yes & <no>" });
  add_record (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Aland", .kind_id = "state" });
  add_record (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = 1, .id = "OLD", .name = "Oldland", .kind_id = "former-state",
                                          .from = "1918-10-28", .until = "1993-01-01" });
  add_record (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = 2, .id = "UUU", .name = "The Union", .kind_id = "union",
                                          .grouping = "union" });
  add_record (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "club", .name = "Club", .kind_id = "organisation", .from = "1950-01-01",
                                          .until = "2015-01-01" });
  add_record (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .index = 1, .id = "union", .name = "EU", .kind_id = "union",
                                          .from = "1958-01-01" });
  fixture_add_membership (builder, 0, "AAA", "club", "member", "1950-01-01", "1960-01-01");
  fixture_add_membership (builder, 1, "AAA", "club", "member", "1970-01-01", "2015-01-01");
  add_record (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = 2, .nation = "UUU", .grouping = "club", .role = "member",
                                          .from = "1999-01-01", .until = "2015-01-01", .note = "A note.", .disputed = "it says it never joined" });
  fixture_add_membership (builder, 3, "AAA", "union", "member", "1958-01-01", NULL);
  return ent_dataset_builder_freeze (builder);
}

static void
open_special (Fixture *fixture)
{
  g_autoptr (EntDataset) dataset = new_special ();
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "club", NULL }, ent_day_new (2012, 6, 1));

  fixture_open (fixture->state, dataset, view);
}

static void
show_tab (Fixture    *fixture,
          EntKind     kind,
          const char *id,
          const char *tab)
{
  select_id (fixture, kind, id);
  ent_details_page_set_tab (get_page (fixture), tab);
  gtk_test_widget_wait_for_draw (fixture->window);
}

/* What groupings share, on the day shown; from a nation the way leads to its page. */
static void
test_shared (Fixture       *fixture,
             gconstpointer  data)
{
  EntDetailsPage *page = get_page (fixture);
  EntRef celand = fixture_ref (ent_state_get_dataset (fixture->state), ENT_KIND_NATION, "CCC");
  g_autofree char *text = NULL;
  g_autofree char *table = NULL;
  g_autofree char *numbers = NULL;

  ent_details_page_set_tab (page, "shared");
  g_assert_nonnull (helper_find_label (fixture->panel, "In both (2)"));
  g_assert_nonnull (helper_find_label (fixture->panel, "since 1 January 2010"));
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_null (helper_find_label (fixture->panel, "since 1 January 2010"));
  g_assert_nonnull (helper_find_label (fixture->panel, "Alpha since 1 January 2000, Beta since 1 January 2001; together for 5.0 years"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "details.copy", "u", ENT_DETAILS_COPY_TEXT));
  text = helper_read_clipboard (fixture->panel);
  g_assert_true (g_str_has_prefix (text, "Alpha and Beta, 1 January 2006\n"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "details.copy", "u", ENT_DETAILS_COPY_TABLE));
  table = helper_read_clipboard (fixture->panel);
  g_assert_true (g_str_has_prefix (table, "Nation,Code,"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "details.copy", "u", ENT_DETAILS_COPY_NUMBERS));
  numbers = helper_read_clipboard (fixture->panel);
  g_assert_true (g_str_has_prefix (numbers, "Grouping,Other,"));

  ent_details_page_set_tab (page, "events");
  g_assert_null (ent_details_page_dup_copy (page, ENT_DETAILS_COPY_TEXT));
  ent_details_page_set_tab (page, "shared");
  g_signal_emit_by_name (helper_find_tooltip (fixture->panel, GTK_TYPE_BUTTON, "Celand"), "clicked");
  g_assert_true (ent_thing_equal (ent_state_get_selection (fixture->state), ent_thing_of (celand)));
}

/* One page of what is selected together; it goes with the date, and back to what was selected before. */
static void
test_several (Fixture       *fixture,
              gconstpointer  data)
{
  EntDataset *dataset = ent_state_get_dataset (fixture->state);
  EntThing aland = ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "AAA"));
  EntThing both = ent_several_toggle (dataset, aland, ent_thing_of (fixture_ref (dataset, ENT_KIND_NATION, "EEE")));

  ent_state_set_selection (fixture->state, aland);
  ent_state_set_selection (fixture->state, both);
  g_assert_nonnull (helper_find_label (fixture->panel, "Aland and Eland"));
  g_assert_cmpstr (ent_details_page_get_tab (get_page (fixture)), ==, "together");
  g_assert_nonnull (helper_find_label (fixture->panel, "They share no grouping of the data for certain on 1 June 2012."));
  g_assert_nonnull (helper_find_label (fixture->panel, "Aland and Beland are members"));
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "They share no grouping of the data for certain on 1 January 2006."));
  g_assert_nonnull (helper_find_label (fixture->panel, "Nor does any chain of groupings lead from one to the other."));
  ent_details_panel_go_back (ENT_DETAILS_PANEL (fixture->panel));
  g_assert_true (ent_thing_equal (ent_state_get_selection (fixture->state), aland));

  /* A pair of which there is nothing to tell. */
  ent_state_set_selection (fixture->state, ent_several_toggle (dataset, aland, ent_thing_of (fixture_ref (dataset, ENT_KIND_GROUPING, "gamma"))));
  g_assert_nonnull (helper_find_label (fixture->panel, "Aland in Gamma"));
}

/* GTK takes the title of a link for markup, as it does the label around it. */
static void
test_title_of_reference (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *label;

  open_special (fixture);
  show_tab (fixture, ENT_KIND_NATION, "AAA", "memberships");
  label = find_referenced (fixture, "1 January 1950 – 1 January 1960");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), "title=\"Yes &amp;amp; &amp;lt;no&amp;gt;\""));
}

static void
test_disputed (Fixture       *fixture,
               gconstpointer  data)
{
  open_special (fixture);
  show_tab (fixture, ENT_KIND_GROUPING, "club", "members");
  g_assert_nonnull (helper_find_label (fixture->panel, "Disputed: it says it never joined"));
  g_assert_nonnull (helper_find_label (fixture->panel, "A note."));
  show_tab (fixture, ENT_KIND_NATION, "UUU", "memberships");
  g_assert_nonnull (helper_find_label (fixture->panel, "Disputed: it says it never joined"));
}

/* The earlier stay stands above the later one, and is dimmed while the later holds. */
static void
test_left_and_came_back (Fixture       *fixture,
                         gconstpointer  data)
{
  GtkWidget *first, *second;
  graphene_point_t place;

  open_special (fixture);
  show_tab (fixture, ENT_KIND_NATION, "AAA", "memberships");
  first = find_referenced (fixture, "1 January 1950 – 1 January 1960");
  second = find_referenced (fixture, "1 January 1970 – 1 January 2015");
  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_true (gtk_widget_compute_point (second, first, &GRAPHENE_POINT_INIT (0, 0), &place));
  g_assert_cmpfloat (place.y, >, 0);
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (first), "not-then"));
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_parent (second), "not-then"));

  ent_state_set_day (fixture->state, ent_day_new (1955, 1, 1));
  gtk_test_widget_wait_for_draw (fixture->window);
  first = find_referenced (fixture, "1 January 1950 – 1 January 1960");
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_parent (first), "not-then"));
}

static void
test_union (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *pill;

  open_special (fixture);
  show_tab (fixture, ENT_KIND_NATION, "UUU", "about");
  g_assert_nonnull (helper_find_label (fixture->panel, "Who belongs to it"));
  pill = gtk_widget_get_ancestor (helper_find_label (fixture->panel, "EU"), ENT_TYPE_PILL);
  g_signal_emit_by_name (pill, "clicked");
  g_assert_cmpint (ent_thing_get_record (ent_state_get_selection (fixture->state)).kind, ==, ENT_KIND_GROUPING);
  show_tab (fixture, ENT_KIND_GROUPING, "union", "about");
  g_assert_nonnull (helper_find_label (fixture->panel, "The Union"));
  show_tab (fixture, ENT_KIND_GROUPING, "club", "about");
  g_assert_null (helper_find_label (fixture->panel, "Where it is a member itself"));
}

static void
test_absent (Fixture       *fixture,
             gconstpointer  data)
{
  open_special (fixture);
  show_tab (fixture, ENT_KIND_NATION, "OLD", "about");
  g_assert_nonnull (helper_find_label (fixture->panel, "No longer existed on 1 June 2012."));
  g_assert_nonnull (helper_find_label (fixture->panel, "28 October 1918 – 1 January 1993"));
  g_assert_nonnull (helper_find_label (fixture->panel, "Former state"));
  select_id (fixture, ENT_KIND_GROUPING, "club");
  g_assert_nonnull (helper_find_label (fixture->panel, "2 members on 1 June 2012"));
  ent_state_set_day (fixture->state, ent_day_new (1940, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "Not yet founded on 1 January 1940."));
  ent_state_set_day (fixture->state, ent_day_new (1965, 1, 1));
  g_assert_nonnull (helper_find_label (fixture->panel, "Without a member on 1 January 1965."));
}

static PangoAttrList *
get_text_color (Fixture *fixture)
{
  GtkWidget *pill = helper_find (fixture->panel, ENT_TYPE_PILL, 0);

  g_assert_nonnull (pill);
  return gtk_label_get_attributes (GTK_LABEL (helper_find (pill, GTK_TYPE_LABEL, 0)));
}

/* A theme has colours of its own, which are those of the pills on the page, too. */
static void
test_theme (Fixture       *fixture,
            gconstpointer  data)
{
  PangoAttrList *light;

  select_id (fixture, ENT_KIND_EVENT, "meeting");
  light = pango_attr_list_ref (get_text_color (fixture));
  ent_state_set_theme (fixture->state, ENT_THEME_DARK);
  g_assert_false (pango_attr_list_equal (light, get_text_color (fixture)));
  ent_state_set_theme (fixture->state, ENT_THEME_LIGHT);
  g_assert_true (pango_attr_list_equal (light, get_text_color (fixture)));
  pango_attr_list_unref (light);
}

#define ADD(path, func) g_test_add ("/app/details-panel/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("overview", test_overview)
    ADD ("day-in-list", test_day_in_list)
    ADD ("show-day", test_show_day)
    ADD ("shared", test_shared)
    ADD ("several", test_several)
        ADD ("nation", test_nation)
            ADD ("short-names-are-whole", test_short_names_are_whole)
                ADD ("every-kind", test_every_kind)
                    ADD ("names", test_names)
                        ADD ("show-in-picture", test_show_in_picture)
                            ADD ("back-button", test_back_button)
                                ADD ("link", test_link)
                                    ADD ("references", test_references)
                                    ADD ("title-of-reference", test_title_of_reference)
                                        ADD ("copy-citation", test_copy_citation)
                                            ADD ("disputed", test_disputed)
                                                ADD ("left-and-came-back", test_left_and_came_back)
                                                    ADD ("union", test_union)
                                                        ADD ("absent", test_absent)
                                                            ADD ("back", test_back)
                                                                ADD ("tab-stays", test_tab_stays)
                                                                    ADD ("tabs-keep-place", test_tabs_keep_place)
                                                                    ADD ("theme", test_theme)
                                                                        ADD ("other-dataset", test_other_dataset)
                                                                            ADD ("smaller-dataset", test_smaller_dataset))
