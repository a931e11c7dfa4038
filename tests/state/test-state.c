/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-state.h"

#include "tests/state/state-fixture.h"

typedef struct
{
  EntDataset *dataset;
  EntState   *state;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));

  fixture->dataset = fixture_new_dataset ("One", NULL);
  fixture->state = fixture_new_state (fixture->dataset, view);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->state);
  ent_dataset_unref (fixture->dataset);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  *count += 1;
}

static void
watch (Fixture    *fixture,
       const char *signal,
       guint      *count)
{
  g_signal_connect (fixture->state, signal, G_CALLBACK (count_cb), count);
}

static void
show_gamma (Fixture *fixture)
{
  g_autoptr (EntView) view = ent_view_with_grouping (ent_state_get_view (fixture->state), "gamma", TRUE);

  ent_state_set_view (fixture->state, view, "Show Gamma");
}

static gboolean
shows_gamma (Fixture *fixture)
{
  return ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma");
}

static void
test_begins_without_a_way_back (Fixture       *fixture,
                                gconstpointer  data)
{
  g_assert_false (ent_state_get_can_undo (fixture->state));
  g_assert_false (ent_state_get_can_redo (fixture->state));
  g_assert_null (ent_state_get_undo_what (fixture->state));

  /* No step is no error. */
  ent_state_undo (fixture->state);
  ent_state_redo (fixture->state);
  g_assert_false (ent_state_get_can_redo (fixture->state));
}

static void
test_notifies_changes_only (Fixture       *fixture,
                            gconstpointer  data)
{
  g_autoptr (EntView) same = fixture_new_view (ent_day_new (2006, 1, 1));
  guint n_views = 0, n_selections = 0;

  watch (fixture, "notify::view", &n_views);
  watch (fixture, "notify::selection", &n_selections);

  ent_state_set_view (fixture->state, same, "Nothing");
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  ent_state_set_theme (fixture->state, ENT_THEME_LIGHT);
  ent_state_set_selection (fixture->state, ENT_THING_NOTHING);
  g_assert_cmpuint (n_views, ==, 0);
  g_assert_cmpuint (n_selections, ==, 0);
  g_assert_false (ent_state_get_can_undo (fixture->state));

  ent_state_set_day (fixture->state, ent_day_new (2007, 1, 1));
  ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (ENT_KIND_NATION, 1)));
  ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (ENT_KIND_NATION, 1)));
  g_assert_cmpuint (n_views, ==, 1);
  g_assert_cmpuint (n_selections, ==, 1);
}

/* Stands for a notification in a list of fields. */
static void
append_cb (GArray *log)
{
  const guint nothing = 0;

  g_array_append_val (log, nothing);
}

static void
take_fields_cb (EntState *state,
                guint     fields,
                GArray   *log)
{
  g_array_append_val (log, fields);
}

/* Every change says once what is another, before anybody hears of a new
 * selection: whoever shows rows of a dataset must hear first that it is gone. */
static void
test_says_what_changed (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "ZZZ");
  g_autoptr (GArray) log = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (EntView) view = NULL;

  g_signal_connect (fixture->state, "view-changed", G_CALLBACK (take_fields_cb), log);
  ent_state_set_day (fixture->state, ent_day_new (2006, 1, 1));
  g_assert_cmpuint (log->len, ==, 0);
  ent_state_set_day (fixture->state, ent_day_new (2007, 1, 1));
  ent_state_set_theme (fixture->state, ENT_THEME_DARK);
  show_gamma (fixture);
  ent_state_undo (fixture->state);
  g_assert_cmpuint (log->len, ==, 4);
  g_assert_cmpuint (g_array_index (log, guint, 0), ==, ENT_VIEW_DAY);
  g_assert_cmpuint (g_array_index (log, guint, 1), ==, ENT_VIEW_THEME);
  g_assert_cmpuint (g_array_index (log, guint, 2), ==, ENT_VIEW_GROUPINGS);
  g_assert_cmpuint (g_array_index (log, guint, 3), ==, ENT_VIEW_GROUPINGS);

  /* All of another dataset is new, though the view stays the same. */
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (fixture->dataset, ENT_KIND_NATION, "CCC")));
  g_signal_connect_swapped (fixture->state, "notify::selection", G_CALLBACK (append_cb), log);
  view = ent_view_ref (ent_state_get_view (fixture->state));
  fixture_open (fixture->state, other, view);
  g_assert_cmpuint (log->len, ==, 6);
  g_assert_cmpuint (g_array_index (log, guint, 4), ==, ENT_VIEW_ALL);
  g_assert_cmpuint (g_array_index (log, guint, 5), ==, 0);
}

static void
test_undo_and_redo (Fixture       *fixture,
                    gconstpointer  data)
{
  guint n_can_undo = 0;

  watch (fixture, "notify::can-undo", &n_can_undo);
  show_gamma (fixture);
  g_assert_true (shows_gamma (fixture));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Show Gamma");

  ent_state_undo (fixture->state);
  g_assert_false (shows_gamma (fixture));
  g_assert_false (ent_state_get_can_undo (fixture->state));
  g_assert_cmpstr (ent_state_get_redo_what (fixture->state), ==, "Show Gamma");

  ent_state_redo (fixture->state);
  g_assert_true (shows_gamma (fixture));
  g_assert_false (ent_state_get_can_redo (fixture->state));
  g_assert_cmpuint (n_can_undo, ==, 3);
}

static void
test_change_forgets_redo (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (EntView) titled = NULL;

  show_gamma (fixture);
  ent_state_undo (fixture->state);
  titled = ent_view_with_title (ent_state_get_view (fixture->state), "A title");
  ent_state_set_view (fixture->state, titled, "Change title");
  g_assert_false (ent_state_get_can_redo (fixture->state));
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Change title");
}

static void
test_date_and_theme_are_no_steps (Fixture       *fixture,
                                  gconstpointer  data)
{
  show_gamma (fixture);
  ent_state_set_day (fixture->state, ent_day_new (2009, 1, 1));
  ent_state_set_theme (fixture->state, ENT_THEME_DARK);

  ent_state_undo (fixture->state);
  g_assert_false (shows_gamma (fixture));
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (2009, 1, 1));
  g_assert_cmpuint (ent_view_get_theme (ent_state_get_view (fixture->state)), ==, ENT_THEME_DARK);
  g_assert_false (ent_state_get_can_undo (fixture->state));
}

static void
test_date_keeps_the_selection (Fixture       *fixture,
                               gconstpointer  data)
{
  EntRef selected = fixture_ref (fixture->dataset, ENT_KIND_NATION, "EEE");

  ent_state_set_selection (fixture->state, ent_thing_of (selected));
  ent_state_set_day (fixture->state, ent_day_new (2001, 1, 1));
  g_assert_true (ent_ref_equal (ent_thing_get_record (ent_state_get_selection (fixture->state)), selected));
}

static void
test_document_is_a_step (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "ZZZ");
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (2015, 1, 1));

  fixture_open (fixture->state, other, view);
  g_assert_true (ent_state_get_dataset (fixture->state) == other);
  g_assert_cmpstr (ent_state_get_undo_what (fixture->state), ==, "Open “Two.json”");

  g_assert_cmpstr (ent_document_get_title (ent_state_get_document (fixture->state)), ==, "Two.json");

  ent_state_undo (fixture->state);
  g_assert_true (ent_state_get_dataset (fixture->state) == fixture->dataset);
  g_assert_cmpstr (ent_document_get_title (ent_state_get_document (fixture->state)), ==, "One.json");
  /* With the dataset its date comes back. */
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (2006, 1, 1));
  ent_state_redo (fixture->state);
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (2015, 1, 1));
  g_assert_cmpstr (ent_document_get_title (ent_state_get_document (fixture->state)), ==, "Two.json");
}

/* What a window is about before anything is open is nothing to go back to. */
static void
test_first_document_is_no_step (Fixture       *fixture,
                                gconstpointer  data)
{
  g_autoptr (EntDocument) empty = ent_document_new_empty ();
  g_autoptr (EntView) nothing = ent_view_new (NULL, ent_day_new (2006, 1, 1));
  g_autoptr (EntView) titled = ent_view_with_title (nothing, "A title");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  g_autoptr (EntState) state = ent_state_new (empty, nothing);

  ent_state_set_view (state, titled, "Change title");
  fixture_open (state, fixture->dataset, view);
  g_assert_false (ent_state_get_can_undo (state));
  g_assert_true (ent_state_get_dataset (state) == fixture->dataset);
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (state), "alpha"));
}

static void
test_open_document_is_no_step (Fixture       *fixture,
                               gconstpointer  data)
{
  g_autoptr (EntDocument) document = ent_document_ref (ent_state_get_document (fixture->state));
  g_autoptr (EntView) view = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (2015, 1, 1));
  guint n_documents = 0;

  watch (fixture, "notify::document", &n_documents);
  ent_state_set_document (fixture->state, document, view);
  g_assert_cmpuint (n_documents, ==, 0);
  g_assert_false (ent_state_get_can_undo (fixture->state));
  g_assert_false (shows_gamma (fixture));
}

static void
test_selection_is_carried_over_by_id (Fixture       *fixture,
                                      gconstpointer  data)
{
  g_autoptr (EntDataset) other = fixture_new_dataset ("Two", "ZZZ");
  g_autoptr (EntView) view = fixture_new_view (ent_day_new (2006, 1, 1));
  EntRef old = fixture_ref (fixture->dataset, ENT_KIND_NATION, "CCC");

  ent_state_set_selection (fixture->state, ent_thing_of (old));
  ent_state_set_hover (fixture->state, ent_thing_of (old));
  fixture_open (fixture->state, other, view);
  g_assert_true (ent_ref_equal (ent_thing_get_record (ent_state_get_selection (fixture->state)), fixture_ref (other, ENT_KIND_NATION, "CCC")));
  g_assert_false (ent_ref_equal (ent_thing_get_record (ent_state_get_selection (fixture->state)), old));
  g_assert_cmpuint (ent_state_get_hover (fixture->state).kind, ==, ENT_THING_NONE);

  /* What the other does not have is not selected; a membership is known by what it joins. */
  ent_state_set_selection (fixture->state, ent_thing_of (fixture_ref (other, ENT_KIND_NATION, "ZZZ")));
  ent_state_undo (fixture->state);
  g_assert_cmpuint (ent_state_get_selection (fixture->state).kind, ==, ENT_THING_NONE);
  ent_state_set_selection (fixture->state, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, 0)));
  ent_state_redo (fixture->state);
  g_assert_true (ent_thing_is (ent_state_get_selection (fixture->state), ENT_KIND_MEMBERSHIP));
}

/* A change that leads to another date is one step with it. */
static void
test_step_with_a_date (Fixture       *fixture,
                       gconstpointer  data)
{
  EntDay before = ent_view_get_day (ent_state_get_view (fixture->state));
  g_autoptr (EntView) other = ent_view_new ((const char *const[]) { "gamma", NULL }, ent_day_new (1960, 1, 1));

  ent_state_set_view (fixture->state, other, "The blocs of 1960");
  ent_state_set_day (fixture->state, ent_day_new (1965, 1, 1));
  ent_state_undo (fixture->state);
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, before);
  g_assert_false (ent_state_get_can_undo (fixture->state));
  ent_state_redo (fixture->state);
  g_assert_cmpint (ent_view_get_day (ent_state_get_view (fixture->state)), ==, ent_day_new (1965, 1, 1));
  g_assert_true (ent_view_shows_grouping (ent_state_get_view (fixture->state), "gamma"));
}

#define ADD(path, func) g_test_add ("/state/state/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("begins-without-a-way-back", test_begins_without_a_way_back);
  ADD ("notifies-changes-only", test_notifies_changes_only);
  ADD ("says-what-changed", test_says_what_changed);
  ADD ("undo-and-redo", test_undo_and_redo);
  ADD ("change-forgets-redo", test_change_forgets_redo);
  ADD ("date-and-theme-are-no-steps", test_date_and_theme_are_no_steps);
  ADD ("date-keeps-the-selection", test_date_keeps_the_selection);
  ADD ("step-with-a-date", test_step_with_a_date);
  ADD ("document-is-a-step", test_document_is_a_step);
  ADD ("first-document-is-no-step", test_first_document_is_no_step);
  ADD ("open-document-is-no-step", test_open_document_is_no_step);
  ADD ("selection-is-carried-over-by-id", test_selection_is_carried_over_by_id);

  return g_test_run ();
}
