/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-facts-column.h"
#include "app/ent-facts-pane.h"

#include "tests/app/helpers.h"

#define N_GROUPINGS 20

/* So many groupings that their facts are longer than any pane. */
static EntState *
new_state (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntView) view = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  ent_dataset_builder_add (builder, &(EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "source", .kind_id = "webpage", .title = "A page" });
  fixture_add_nation (builder, 0, "AAA", "Aland");
  for (guint i = 0; i < N_GROUPINGS; i++)
    {
      char *id = g_strdup_printf ("g%02u", i);

      fixture_add_grouping (builder, i, id, id, "2000-01-01");
      fixture_add_membership (builder, i, "AAA", id, "member", "2000-01-01", NULL);
      g_ptr_array_add (ids, id);
    }
  g_ptr_array_add (ids, NULL);
  dataset = ent_dataset_builder_freeze (builder);
  view = ent_view_new ((const char *const *) ids->pdata, ent_day_new (2012, 6, 1));
  return fixture_new_state (dataset, view);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* The button to copy, and a widget for each fact. */
static gboolean
is_whole (gpointer column)
{
  return count_children (column) == GPOINTER_TO_UINT (g_object_get_data (column, "n-facts")) + 1;
}

static GtkWidget *
new_column (EntState   *state,
            EntDetails *details,
            gboolean    whole)
{
  EntDetailsTab *tab = ent_details_find_tab (details, "shared");
  GtkWidget *column = g_object_ref_sink (ent_facts_column_new (state, details, tab, whole));

  g_object_set_data (G_OBJECT (column), "n-facts", GUINT_TO_POINTER (ent_details_get_facts (details, tab)->len));
  return column;
}

/* What can be seen is there at once, and the rest comes by itself, in the same order. */
static void
test_pieces (void)
{
  g_autoptr (EntState) state = new_state ();
  g_autoptr (EntDetails) details = ent_details_new (ent_state_get_dataset (state), ent_state_get_view (state), ENT_THING_NOTHING);
  g_autoptr (GtkWidget) whole = new_column (state, details, TRUE);
  g_autoptr (GtkWidget) column = new_column (state, details, FALSE);
  g_autoptr (GtkWidget) dropped = new_column (state, details, FALSE);
  GtkWidget *there, *here;

  g_assert_true (is_whole (whole));
  g_assert_false (is_whole (column));
  g_assert_cmpuint (count_children (column), >, 12);
  /* Nothing is added to one that is gone. */
  g_assert_finalize_object (g_steal_pointer (&dropped));
  helper_wait (is_whole, column);
  here = gtk_widget_get_first_child (column);
  there = gtk_widget_get_first_child (whole);
  for (; there != NULL; there = gtk_widget_get_next_sibling (there), here = gtk_widget_get_next_sibling (here))
    {
      g_assert_true (G_OBJECT_TYPE (here) == G_OBJECT_TYPE (there));
      if (GTK_IS_LABEL (there))
        g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (here)), ==, gtk_label_get_text (GTK_LABEL (there)));
    }
}

typedef struct
{
  GtkWidget  *window;
  const char *end; /* of a label */
} Seen;

static gboolean
is_seen (gpointer data)
{
  Seen *seen = data;
  GtkWidget *label;

  for (guint i = 0; (label = helper_find (seen->window, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (label)), seen->end))
      return TRUE;
  return FALSE;
}

static void
show_day (EntFactsPane *pane,
          EntState     *state,
          EntDetails   *details,
          EntDay        day)
{
  g_autoptr (EntView) view = ent_view_with_day (ent_state_get_view (state), day);

  g_assert_true (ent_details_update (details, view, ENT_VIEW_DAY));
  ent_facts_pane_show (pane, details, ent_details_find_tab (details, "shared"));
}

/* What is shared by many is found by a worker: until then nothing is there or, of the same tab, what was there. */
static void
test_later (void)
{
  g_autoptr (EntState) state = new_state ();
  g_autoptr (EntDetails) details = ent_details_new (ent_state_get_dataset (state), ent_state_get_view (state), ENT_THING_NOTHING);
  EntDetailsTab *tab = ent_details_find_tab (details, "shared");
  GtkWidget *window = g_object_ref_sink (gtk_scrolled_window_new ());
  EntFactsPane *pane = ent_facts_pane_new (state, GTK_SCROLLED_WINDOW (window));
  Seen before = { window, "; together for 12.4 years" }, after = { window, "; together for 5.0 years" };

  g_assert_true (ent_details_get_many (details, tab));
  ent_facts_pane_show (pane, details, tab);
  g_assert_null (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (window)));
  helper_wait (is_seen, &before);
  g_assert_false (ent_details_get_many (details, tab));

  for (int year = 2011; year >= 2005; year--)
    {
      show_day (pane, state, details, ent_day_new (year, 1, 1));
      g_assert_true (is_seen (&before));
    }
  helper_wait (is_seen, &after);
  g_assert_false (is_seen (&before));

  ent_facts_pane_free (pane);
  g_object_unref (window);
}

/* Of @window only the facts of the second day are ever seen, not those that were looked for before. */
static gboolean
is_seen_alone (gpointer data)
{
  Seen *days = data;

  g_assert_false (is_seen (&days[0]));
  return is_seen (&days[1]);
}

/* A worker whose facts nobody wants any more shows nothing when it is done. */
static void
test_cancelled (void)
{
  g_autoptr (EntState) state = new_state ();
  g_autoptr (EntDetails) dropped = ent_details_new (ent_state_get_dataset (state), ent_state_get_view (state), ENT_THING_NOTHING);
  g_autoptr (EntDetails) details = ent_details_new (ent_state_get_dataset (state), ent_state_get_view (state), ENT_THING_NOTHING);
  GtkWidget *empty = g_object_ref_sink (gtk_scrolled_window_new ());
  GtkWidget *window = g_object_ref_sink (gtk_scrolled_window_new ());
  EntFactsPane *stopped = ent_facts_pane_new (state, GTK_SCROLLED_WINDOW (empty));
  EntFactsPane *pane = ent_facts_pane_new (state, GTK_SCROLLED_WINDOW (window));
  Seen days[] = { { window, "; together for 12.4 years" }, { window, "; together for 5.0 years" } };

  ent_facts_pane_show (stopped, dropped, ent_details_find_tab (dropped, "shared"));
  ent_facts_pane_stop (stopped);
  ent_facts_pane_show (pane, details, ent_details_find_tab (details, "shared"));
  show_day (pane, state, details, ent_day_new (2005, 1, 1));
  helper_wait (is_seen_alone, days);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (empty)));

  ent_facts_pane_free (stopped);
  ent_facts_pane_free (pane);
  g_object_unref (empty);
  g_object_unref (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/facts-column/pieces", test_pieces);
  g_test_add_func ("/app/facts-column/later", test_later);
  g_test_add_func ("/app/facts-column/cancelled", test_cancelled);
  return g_test_run ();
}
