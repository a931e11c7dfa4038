/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-card-list.h"

#include "app/ent-card-row.h"
#include "helpers.h"

#define N_CARDS 20000
#define CARD_HEIGHT 80

typedef struct
{
  GtkWidget *list;
  GtkWidget *scrolled;
  GtkWidget *window;
  guint      n_made;
  guint      activated; /* position + 1 */
} Fixture;

static void
bind_card (EntCardRow *row,
           guint       position,
           gpointer    data)
{
  Fixture *fixture = data;
  GtkWidget *card = gtk_button_new ();
  g_autofree char *name = g_strdup_printf ("Card %u", position);

  fixture->n_made++;
  gtk_button_set_label (GTK_BUTTON (card), name);
  gtk_widget_set_size_request (card, -1, CARD_HEIGHT + (int) (position % 3) * 40);
  ent_card_row_set_card (row, card, name, NULL);
}

static const EntCardListFuncs funcs = { .bind = bind_card };

static void
activate_cb (EntCardList *list,
             guint        position,
             Fixture     *fixture)
{
  fixture->activated = position + 1;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->list = g_object_new (ENT_TYPE_CARD_LIST, NULL);
  fixture->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scrolled), fixture->list);
  g_signal_connect (fixture->list, "activate", G_CALLBACK (activate_cb), fixture);
  ent_card_list_set_cards (ENT_CARD_LIST (fixture->list), N_CARDS, &funcs, fixture);
  fixture->window = helper_show (fixture->scrolled);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static EntCardRow *
get_row (Fixture *fixture,
         guint    nth)
{
  return ENT_CARD_ROW (helper_find (fixture->list, ENT_TYPE_CARD_ROW, nth));
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  while (helper_find (fixture->list, ENT_TYPE_CARD_ROW, n) != NULL)
    n++;
  return n;
}

static gboolean
is_filled (gpointer data)
{
  return count_rows (data) > 1;
}

static void
settle (Fixture *fixture)
{
  helper_wait (is_filled, fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static GtkAdjustment *
get_adjustment (Fixture *fixture)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scrolled));
}

/* The rows cover the list from edge to edge, in order. */
static void
assert_covered (Fixture *fixture,
                guint    first)
{
  guint n = count_rows (fixture);
  int y = 0, end = 0;

  g_assert_cmpuint (ent_card_row_get_position (get_row (fixture, 0)), ==, first);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (fixture, i));
      graphene_rect_t bounds;

      g_assert_cmpuint (ent_card_row_get_position (ENT_CARD_ROW (row)), ==, first + i);
      g_assert_true (gtk_widget_compute_bounds (row, fixture->list, &bounds));
      y = (int) bounds.origin.y;
      if (i == 0)
        g_assert_cmpint (y, <=, 0);
      else
        g_assert_cmpint (y, ==, end);
      end = y + (int) bounds.size.height;
    }
  g_assert_cmpint (end, >=, gtk_widget_get_height (fixture->list));
}

/* However many there are, those on the screen are made, and no other. */
static void
test_makes_what_is_seen (Fixture       *fixture,
                         gconstpointer  data)
{
  settle (fixture);
  assert_covered (fixture, 0);
  g_assert_cmpuint (count_rows (fixture), <, 12);
  g_assert_cmpuint (fixture->n_made, <, 15);
  g_assert_cmpfloat (gtk_adjustment_get_upper (get_adjustment (fixture)), >, 19000.0 * CARD_HEIGHT);
}

static void
test_scrolls (Fixture       *fixture,
              gconstpointer  data)
{
  guint n_before;

  settle (fixture);
  n_before = fixture->n_made;
  gtk_adjustment_set_value (get_adjustment (fixture), CARD_HEIGHT + 10);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_covered (fixture, 1);
  /* Those that stay on the screen are not made again. */
  g_assert_cmpuint (fixture->n_made - n_before, <, 4);

  gtk_adjustment_set_value (get_adjustment (fixture), 1e9);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpuint (ent_card_row_get_position (get_row (fixture, count_rows (fixture) - 1)), ==, N_CARDS - 1);
  assert_covered (fixture, N_CARDS - count_rows (fixture));

  ent_card_list_scroll_to (ENT_CARD_LIST (fixture->list), 7000, 25);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_covered (fixture, 7000);
}

/* What it is told before it is on the screen holds when it is. */
static void
test_scrolls_before_the_layout (void)
{
  Fixture fixture = { 0 };
  double offset;

  fixture.list = g_object_new (ENT_TYPE_CARD_LIST, NULL);
  fixture.scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture.scrolled), fixture.list);
  ent_card_list_set_cards (ENT_CARD_LIST (fixture.list), 100, &funcs, &fixture);
  ent_card_list_scroll_to (ENT_CARD_LIST (fixture.list), 50, 0);
  fixture.window = helper_show (fixture.scrolled);
  settle (&fixture);
  g_assert_cmpuint (ent_card_list_get_place (ENT_CARD_LIST (fixture.list), &offset), ==, 50);
  assert_covered (&fixture, 50);
  tear_down (&fixture, NULL);
}

static guint
get_focused (Fixture *fixture)
{
  GtkWidget *focused = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_true (ENT_IS_CARD_ROW (focused));
  return ent_card_row_get_position (ENT_CARD_ROW (focused));
}

/* A key, as the list knows it: 0 up, 1 down, 3 a page down, 4 to the start, 5 to the end. */
static void
move (Fixture *fixture,
      int      key,
      guint    n)
{
  for (guint i = 0; i < n; i++)
    g_assert_true (gtk_widget_activate_action (fixture->list, "cards.move", "i", key));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
assert_seen_whole (Fixture *fixture,
                   guint    position)
{
  GtkWidget *row = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  graphene_rect_t bounds;

  g_assert_cmpuint (ent_card_row_get_position (ENT_CARD_ROW (row)), ==, position);
  g_assert_true (gtk_widget_compute_bounds (row, fixture->list, &bounds));
  g_assert_cmpint ((int) bounds.origin.y, >=, 0);
  g_assert_cmpint ((int) (bounds.origin.y + bounds.size.height), <=, gtk_widget_get_height (fixture->list));
}

static void
test_keyboard (Fixture       *fixture,
               gconstpointer  data)
{
  settle (fixture);
  gtk_widget_grab_focus (fixture->list);
  g_assert_cmpuint (get_focused (fixture), ==, 0);
  /* Higher than was guessed, and lower. */
  move (fixture, 1, 8);
  assert_seen_whole (fixture, 8);
  move (fixture, 1, 1);
  assert_seen_whole (fixture, 9);
  move (fixture, 0, 8);
  assert_seen_whole (fixture, 1);
  for (guint i = 0; i < 4; i++)
    {
      move (fixture, 3, 1);
      assert_seen_whole (fixture, get_focused (fixture));
    }
  move (fixture, 5, 1);
  assert_seen_whole (fixture, N_CARDS - 1);
  move (fixture, 1, 1);
  assert_seen_whole (fixture, N_CARDS - 1);
  gtk_widget_activate_action (fixture->list, "cards.activate", NULL);
  g_assert_cmpuint (fixture->activated, ==, N_CARDS);
  move (fixture, 4, 1);
  assert_seen_whole (fixture, 0);
}

/* Who scrolls away from the card with the focus and presses a key is back there. */
static void
test_focus_scrolls_away (Fixture       *fixture,
                         gconstpointer  data)
{
  settle (fixture);
  gtk_widget_grab_focus (fixture->list);
  move (fixture, 1, 2);
  gtk_adjustment_set_value (get_adjustment (fixture), 50000);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_is_focus (fixture->list));
  move (fixture, 1, 1);
  assert_seen_whole (fixture, 3);
}

/* Tab goes through what is on a card, then leaves the list. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  settle (fixture);
  gtk_widget_grab_focus (fixture->list);
  g_assert_true (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_FORWARD));
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_false (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_BACKWARD));
  g_assert_cmpuint (get_focused (fixture), ==, 0);
  g_assert_false (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_BACKWARD));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  settle (fixture);
  gtk_test_accessible_assert_role (fixture->list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (get_row (fixture, 2), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (get_row (fixture, 2), GTK_ACCESSIBLE_PROPERTY_LABEL, "Card 2");
  gtk_test_accessible_assert_relation (get_row (fixture, 2), GTK_ACCESSIBLE_RELATION_POS_IN_SET, 3);
  gtk_test_accessible_assert_relation (get_row (fixture, 2), GTK_ACCESSIBLE_RELATION_SET_SIZE, N_CARDS);
}

static void
test_other_cards (Fixture       *fixture,
                  gconstpointer  data)
{
  settle (fixture);
  gtk_adjustment_set_value (get_adjustment (fixture), 5000);
  ent_card_list_set_cards (ENT_CARD_LIST (fixture->list), 1, &funcs, fixture);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpuint (count_rows (fixture), ==, 1);
  g_assert_cmpuint (ent_card_row_get_position (get_row (fixture, 0)), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 0);
  ent_card_list_set_cards (ENT_CARD_LIST (fixture->list), 0, NULL, NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 0);
}

/* Every tenth place is a heading. */
static gboolean
is_heading (guint    position,
            gpointer data)
{
  return position % 10 == 0;
}

static void
bind_card_or_heading (EntCardRow *row,
                      guint       position,
                      gpointer    data)
{
  if (is_heading (position, data))
    ent_card_row_set_heading (row, "Heading");
  else
    bind_card (row, position, data);
}

static const EntCardListFuncs funcs_with_headings = { .bind = bind_card_or_heading, .is_heading = is_heading };

/* Whoever walks goes past headings, but sees them. */
static void
test_headings (Fixture       *fixture,
               gconstpointer  data)
{
  settle (fixture);
  ent_card_list_set_cards (ENT_CARD_LIST (fixture->list), 31, &funcs_with_headings, fixture);
  g_assert_true (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_FORWARD));
  g_assert_cmpuint (get_focused (fixture), ==, 1);
  move (fixture, 1, 9);
  assert_seen_whole (fixture, 11);
  move (fixture, 1, 12);
  assert_seen_whole (fixture, 24);
  move (fixture, 0, 12);
  assert_seen_whole (fixture, 11);
  g_assert_cmpuint (ent_card_row_get_position (get_row (fixture, 0)), ==, 10);
  gtk_test_accessible_assert_property (get_row (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL, "Heading");
  g_assert_false (gtk_widget_get_focusable (GTK_WIDGET (get_row (fixture, 0))));
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (get_row (fixture, 1))));
  move (fixture, 5, 1);
  assert_seen_whole (fixture, 29);
  move (fixture, 4, 1);
  assert_seen_whole (fixture, 1);
  g_assert_cmpuint (ent_card_row_get_position (get_row (fixture, 0)), ==, 0);

  /* Nothing but a heading is nothing to choose. */
  ent_card_list_set_cards (ENT_CARD_LIST (fixture->list), 1, &funcs_with_headings, fixture);
  gtk_widget_activate_action (fixture->list, "cards.activate", NULL);
  g_assert_cmpuint (fixture->activated, ==, 0);
  g_assert_false (gtk_widget_child_focus (fixture->list, GTK_DIR_TAB_FORWARD));
}

/* The rows, and with them the focus, go with their cards; the list stays where it is. */
static void
test_reorder (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree guint *places = g_new (guint, N_CARDS);
  GtkWidget *row, *gone;

  settle (fixture);
  gtk_adjustment_set_value (get_adjustment (fixture), 30);
  row = GTK_WIDGET (get_row (fixture, 2));
  gone = GTK_WIDGET (get_row (fixture, 1));
  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) &gone);
  gtk_widget_grab_focus (row);
  for (guint i = 0; i < N_CARDS; i++)
    places[i] = i < 2 ? i : i == 2 ? 3 : i == 3 ? 2 : i;
  places[1] = G_MAXUINT;
  ent_card_list_reorder (ENT_CARD_LIST (fixture->list), N_CARDS, places);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_covered (fixture, 0);
  g_assert_null (gone);
  g_assert_true (GTK_WIDGET (get_row (fixture, 3)) == row);
  g_assert_cmpuint (get_focused (fixture), ==, 3);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (fixture)), ==, 30);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Card 3");

  /* To where it cannot be seen, and back. */
  for (guint i = 0; i < N_CARDS; i++)
    places[i] = N_CARDS - 1 - i;
  ent_card_list_reorder (ENT_CARD_LIST (fixture->list), N_CARDS, places);
  gtk_test_widget_wait_for_draw (fixture->window);
  assert_covered (fixture, 0);
  g_assert_true (gtk_widget_is_focus (fixture->list));
  ent_card_list_reorder (ENT_CARD_LIST (fixture->list), N_CARDS, places);
  g_assert_cmpuint (get_focused (fixture), ==, 3);
}

/* What a card says may change while it stays. */
static void
test_bind_anew (Fixture       *fixture,
                gconstpointer  data)
{
  guint n_before;

  settle (fixture);
  n_before = fixture->n_made;
  ent_card_list_bind_anew (ENT_CARD_LIST (fixture->list));
  g_assert_cmpuint (fixture->n_made - n_before, ==, count_rows (fixture));
}

static void
test_reveal (Fixture       *fixture,
             gconstpointer  data)
{
  EntCardRow *row;
  graphene_rect_t bounds;

  settle (fixture);
  row = ent_card_list_reveal (ENT_CARD_LIST (fixture->list), 5000);
  g_assert_nonnull (row);
  g_assert_cmpuint (ent_card_row_get_position (row), ==, 5000);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (row), fixture->list, &bounds));
  g_assert_cmpint ((int) bounds.origin.y, >=, 0);
  g_assert_cmpint ((int) (bounds.origin.y + bounds.size.height), <=, gtk_widget_get_height (fixture->list));
}

#define ADD(path, func) g_test_add ("/app/card-list/" path, Fixture, NULL, set_up, func, tear_down);

HELPER_MAIN (
    ADD ("makes-what-is-seen", test_makes_what_is_seen)
        ADD ("scrolls", test_scrolls)
            g_test_add_func ("/app/card-list/scrolls-before-the-layout", test_scrolls_before_the_layout);
    ADD ("keyboard", test_keyboard)
        ADD ("focus-scrolls-away", test_focus_scrolls_away)
            ADD ("tab", test_tab)
                ADD ("names", test_names)
                    ADD ("headings", test_headings)
                        ADD ("reorder", test_reorder)
                            ADD ("bind-anew", test_bind_anew)
                                ADD ("reveal", test_reveal)
                                    ADD ("other-cards", test_other_cards))
