/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-facts-column.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/ent-fact-widget.h"
#include "app/ent-late-menu.h"

/* A column that is longer than the pane is long is made in pieces, of so many letters of
 * wrapped text as can be measured within a frame. */
#define N_FIRST 2400
#define N_MORE 1600
#define N_LEAST 60 /* what a fact counts, however short */
#define PAUSE_MS 50 /* in which the next date may come, so that nothing is made in vain */

/* What of a column is not there yet. */
typedef struct
{
  GtkBox               *box;        /* borrowed: it is gone when the box is */
  EntState             *state;      /* owned */
  GPtrArray            *facts;      /* owned */
  EntDetailsReferences *references; /* borrowed */
  guint                 next;
  guint                 source; /* of the timeout, or 0 */
} Rest;

static void
rest_free (gpointer data)
{
  Rest *rest = data;

  g_clear_handle_id (&rest->source, g_source_remove);
  g_ptr_array_unref (rest->facts);
  g_object_unref (rest->state);
  g_free (rest);
}

static gsize
count_letters (const EntFact *fact)
{
  return MAX (N_LEAST, fact->text != NULL ? strlen (fact->text) : 0) + N_LEAST * fact->rows.n_rows;
}

static void
append (Rest  *rest,
        gsize  n_letters)
{
  for (gsize n = 0; rest->next < rest->facts->len && n < n_letters; rest->next++)
    {
      const EntFact *fact = g_ptr_array_index (rest->facts, rest->next);
      GtkWidget *widget = ent_fact_widget_new (rest->state, fact, rest->references);

      /* On a card a click leads to the page. */
      if (fact->kind == ENT_FACT_QUOTE)
        gtk_label_set_selectable (GTK_LABEL (widget), TRUE);
      gtk_box_append (rest->box, widget);
      n += count_letters (fact);
    }
}

static gboolean
append_more_cb (gpointer data)
{
  Rest *rest = data;

  append (rest, N_MORE);
  if (rest->next < rest->facts->len)
    return G_SOURCE_CONTINUE;
  rest->source = 0;
  return G_SOURCE_REMOVE;
}

/* A button with the ways to copy the facts. */
static GtkWidget *
new_copy_button (EntDetailsTab *tab)
{
  static const char *const labels[ENT_N_DETAILS_COPIES] = { N_("As _Text"), N_("As _CSV"), N_("_Numbers as CSV") };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < ENT_N_DETAILS_COPIES; i++)
    if (tab->copies & 1u << i)
      {
        g_autoptr (GMenuItem) item = g_menu_item_new (_(labels[i]), NULL);

        g_menu_item_set_action_and_target (item, "details.copy", "u", i);
        g_menu_append_item (menu, item);
      }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _("Copy"));
  ent_late_menu_set (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  return button;
}

/**
 * ent_facts_column_new:
 * @state: the state of a window
 * @details: what there is to say of something; outlives the column
 * @tab: a tab of it that is no list
 * @whole: whether all is to be there at once, or what is below the upper edge of
 *   a pane may follow when nothing changes for a moment
 *
 * Returns: (transfer floating): its facts, one below the other, with the ways to copy them
 */
GtkWidget *
ent_facts_column_new (EntState      *state,
                      EntDetails    *details,
                      EntDetailsTab *tab,
                      gboolean       whole)
{
  Rest *rest;
  GtkWidget *box;

  g_return_val_if_fail (ENT_IS_STATE (state), NULL);
  g_return_val_if_fail (details != NULL && tab != NULL, NULL);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "facts");
  if (tab->copies != 0)
    gtk_box_append (GTK_BOX (box), new_copy_button (tab));
  rest = g_new0 (Rest, 1);
  rest->box = GTK_BOX (box);
  rest->state = g_object_ref (state);
  rest->facts = g_ptr_array_ref (ent_details_get_facts (details, tab));
  rest->references = details->references;
  g_object_set_data_full (G_OBJECT (box), "rest", rest, rest_free);
  append (rest, whole ? G_MAXSIZE : N_FIRST);
  if (rest->next < rest->facts->len)
    rest->source = g_timeout_add (PAUSE_MS, append_more_cb, rest);
  return box;
}

/**
 * ent_facts_column_stop:
 * @column: a column
 *
 * What is not there yet does not come any more, so that the details may go.
 */
void
ent_facts_column_stop (GtkWidget *column)
{
  g_return_if_fail (GTK_IS_BOX (column));

  g_object_set_data (G_OBJECT (column), "rest", NULL);
}
