/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-card-rows.h"

#define FIRST_GUESS 150 /* px, of how high a card is before any was measured */
#define MAX_ROUNDS 8    /* of measuring, until what was guessed is known */

struct _EntCardRows
{
  GtkWidget       *list; /* borrowed; the parent of the rows */
  EntCardListFuncs funcs;
  gpointer         data; /* for the functions */
  guint            n_cards;
  EntScroll       *scroll; /* owned; what is seen of the cards */
  GPtrArray       *rows;   /* EntCardRow, those on the screen from top to bottom; borrowed from the children */
  double           guess;  /* of how high a card is that was never on the screen, in px */
};

static void
bind_row (EntCardRows *rows,
          EntCardRow  *row,
          guint        position)
{
  ent_card_row_set_position (row, position, rows->n_cards);
  rows->funcs.bind (row, position, rows->data);
}

/* One with the focus leaves it to the list, which knows where the keyboard was. */
static void
leave_focus (EntCardRows *rows,
             GtkWidget   *row)
{
  GtkRoot *root = gtk_widget_get_root (rows->list);

  if (root != NULL && gtk_widget_get_focus_child (rows->list) == row)
    gtk_root_set_focus (root, rows->list);
}

/* Rows that are no longer needed serve for those that now are. */
static void
show_rows (EntCardRows *rows,
           guint        first,
           guint        n)
{
  g_autoptr (GPtrArray) spare = g_ptr_array_new ();
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();
  GtkWidget *previous = NULL;

  g_ptr_array_set_size (shown, (int) n);
  for (guint i = 0; i < rows->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows->rows, i);
      guint position = ent_card_row_get_position (ENT_CARD_ROW (row));

      if (position >= first && position < first + n)
        {
          g_ptr_array_index (shown, position - first) = row;
          continue;
        }
      leave_focus (rows, row);
      g_ptr_array_add (spare, row);
    }

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = g_ptr_array_index (shown, i);

      if (row == NULL)
        {
          row = spare->len > 0 ? g_ptr_array_steal_index (spare, spare->len - 1) : ent_card_row_new ();
          bind_row (rows, ENT_CARD_ROW (row), first + i);
          g_ptr_array_index (shown, i) = row;
        }
      gtk_widget_insert_after (row, rows->list, previous);
      previous = row;
    }
  for (guint i = 0; i < spare->len; i++)
    gtk_widget_unparent (g_ptr_array_index (spare, i));
  g_ptr_array_unref (rows->rows);
  rows->rows = g_steal_pointer (&shown);
}

/**
 * ent_card_rows_new:
 * @list: the parent of the rows; not kept alive
 *
 * Returns: (transfer full): no rows of no cards
 */
EntCardRows *
ent_card_rows_new (GtkWidget *list)
{
  EntCardRows *rows;

  g_return_val_if_fail (GTK_IS_WIDGET (list), NULL);

  rows = g_new0 (EntCardRows, 1);
  rows->list = list;
  rows->rows = g_ptr_array_new ();
  rows->guess = FIRST_GUESS;
  rows->scroll = ent_scroll_new (0, rows->guess);
  return rows;
}

/**
 * ent_card_rows_free:
 * @rows: (transfer full): rows that no longer are children of the list
 */
void
ent_card_rows_free (EntCardRows *rows)
{
  g_return_if_fail (rows != NULL);

  ent_scroll_free (rows->scroll);
  g_ptr_array_unref (rows->rows);
  g_free (rows);
}

/**
 * ent_card_rows_set_cards:
 * @rows: the rows
 * @n_cards: how many there are
 * @funcs: (nullable): what makes them; copied
 * @data: for @funcs
 *
 * Has other cards, of which the first ones are seen. Rows that are there show
 * them at once; whether they are enough is seen when they are filled.
 */
void
ent_card_rows_set_cards (EntCardRows            *rows,
                         guint                   n_cards,
                         const EntCardListFuncs *funcs,
                         gpointer                data)
{
  g_return_if_fail (rows != NULL);
  g_return_if_fail (funcs != NULL || n_cards == 0);

  rows->n_cards = n_cards;
  rows->funcs = funcs != NULL ? *funcs : (EntCardListFuncs) { 0 };
  rows->data = data;
  ent_scroll_free (rows->scroll);
  rows->scroll = ent_scroll_new (n_cards, rows->guess);
  ent_scroll_set_page (rows->scroll, gtk_widget_get_height (rows->list));
  for (guint i = rows->rows->len; i > n_cards; i--)
    gtk_widget_unparent (g_ptr_array_steal_index (rows->rows, i - 1));
  for (guint i = 0; i < rows->rows->len; i++)
    bind_row (rows, ent_card_rows_get (rows, i), i);
}

/**
 * ent_card_rows_reorder:
 * @rows: the rows
 * @n_cards: how many cards there are now
 * @places: (nullable): where each card that there was stands now, or %G_MAXUINT
 *   if it is gone; %NULL where there was none
 *
 * Has the same cards in another order. A row goes with its card, so the rows want
 * to be filled before anything else is asked of them; what is above the page stays
 * as high as it was.
 */
void
ent_card_rows_reorder (EntCardRows *rows,
                       guint        n_cards,
                       const guint *places)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  g_return_if_fail (rows != NULL);
  g_return_if_fail (places != NULL || rows->n_cards == 0);

  ent_scroll_reorder (rows->scroll, n_cards, places, rows->guess);
  rows->n_cards = n_cards;
  for (guint i = 0; i < rows->rows->len; i++)
    {
      EntCardRow *row = g_ptr_array_index (rows->rows, i);
      guint position = places[ent_card_row_get_position (row)];

      if (position < n_cards)
        {
          ent_card_row_set_position (row, position, n_cards);
          g_ptr_array_add (kept, row);
          continue;
        }
      leave_focus (rows, GTK_WIDGET (row));
      gtk_widget_unparent (GTK_WIDGET (row));
    }
  g_ptr_array_unref (rows->rows);
  rows->rows = g_steal_pointer (&kept);
}

/**
 * ent_card_rows_bind_anew:
 * @rows: the rows
 *
 * Shows in each row what its card says now.
 */
void
ent_card_rows_bind_anew (EntCardRows *rows)
{
  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->rows->len; i++)
    bind_row (rows, ent_card_rows_get (rows, i), ent_card_row_get_position (ent_card_rows_get (rows, i)));
}

/**
 * ent_card_rows_fill:
 * @rows: the rows
 * @width: how wide they are, in px
 *
 * Makes the rows that are seen and no others. What was guessed is known once it
 * has been shown, so that fewer or more cards may fit than it seemed; the card
 * at the upper edge stays where it is. Never to be called while GTK lays out,
 * when no widget may come or go.
 */
void
ent_card_rows_fill (EntCardRows *rows,
                    int          width)
{
  g_return_if_fail (rows != NULL);

  for (guint round = 0; round == 0 || (round < MAX_ROUNDS && !ent_card_rows_is_filled (rows)); round++)
    {
      show_rows (rows, ent_scroll_get_top (rows->scroll, NULL), ent_scroll_count_seen (rows->scroll));
      ent_card_rows_measure (rows, width);
    }
}

/**
 * ent_card_rows_measure:
 * @rows: the rows
 * @width: how wide they are, in px
 *
 * Finds out how high the cards on the screen are.
 */
void
ent_card_rows_measure (EntCardRows *rows,
                       int          width)
{
  double sum = 0;

  g_return_if_fail (rows != NULL);

  for (guint i = 0; i < rows->rows->len; i++)
    {
      EntCardRow *row = ent_card_rows_get (rows, i);
      int height;

      gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      ent_scroll_set_height (rows->scroll, ent_card_row_get_position (row), height);
      sum += height;
    }
  if (rows->rows->len > 0)
    rows->guess = sum / rows->rows->len;
}

/**
 * ent_card_rows_is_filled:
 * @rows: the rows
 *
 * Returns: whether the page is full of rows, from the one at its upper edge on
 */
gboolean
ent_card_rows_is_filled (EntCardRows *rows)
{
  g_return_val_if_fail (rows != NULL, FALSE);

  return rows->rows->len >= ent_scroll_count_seen (rows->scroll)
         && (rows->rows->len == 0
             || ent_card_row_get_position (ent_card_rows_get (rows, 0)) == ent_scroll_get_top (rows->scroll, NULL));
}

/**
 * ent_card_rows_get_scroll:
 * @rows: the rows
 *
 * Returns: (transfer none): what is seen of the cards, until there are others
 */
EntScroll *
ent_card_rows_get_scroll (EntCardRows *rows)
{
  g_return_val_if_fail (rows != NULL, NULL);

  return rows->scroll;
}

/**
 * ent_card_rows_get_n_cards:
 * @rows: the rows
 *
 * Returns: how many cards there are, on the screen or not
 */
guint
ent_card_rows_get_n_cards (EntCardRows *rows)
{
  g_return_val_if_fail (rows != NULL, 0);

  return rows->n_cards;
}

/**
 * ent_card_rows_get_n:
 * @rows: the rows
 *
 * Returns: how many rows are on the screen
 */
guint
ent_card_rows_get_n (EntCardRows *rows)
{
  g_return_val_if_fail (rows != NULL, 0);

  return rows->rows->len;
}

/**
 * ent_card_rows_get:
 * @rows: the rows
 * @index: less than ent_card_rows_get_n()
 *
 * Returns: (transfer none): a row on the screen, from the top
 */
EntCardRow *
ent_card_rows_get (EntCardRows *rows,
                   guint        index)
{
  g_return_val_if_fail (rows != NULL, NULL);
  g_return_val_if_fail (index < rows->rows->len, NULL);

  return g_ptr_array_index (rows->rows, index);
}

/**
 * ent_card_rows_find:
 * @rows: the rows
 * @position: a card
 *
 * Returns: (transfer none) (nullable): its row, if it is on the screen
 */
EntCardRow *
ent_card_rows_find (EntCardRows *rows,
                    guint        position)
{
  guint first;

  g_return_val_if_fail (rows != NULL, NULL);

  if (rows->rows->len == 0)
    return NULL;
  first = ent_card_row_get_position (ent_card_rows_get (rows, 0));
  return position >= first && position - first < rows->rows->len ? ent_card_rows_get (rows, position - first) : NULL;
}

/**
 * ent_card_rows_is_heading:
 * @rows: the rows
 * @position: a card
 *
 * Returns: whether it stands above others and cannot be chosen itself
 */
gboolean
ent_card_rows_is_heading (EntCardRows *rows,
                          guint        position)
{
  g_return_val_if_fail (rows != NULL, FALSE);

  return rows->funcs.is_heading != NULL && rows->funcs.is_heading (position, rows->data);
}
