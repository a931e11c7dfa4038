/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-record-card.h"

#include <glib/gi18n.h>

#include "app/ent-color-bar.h"
#include "app/ent-fact-widget.h"
#include "app/ent-tooltip.h"
#include "app/ent-widget-colors.h"

static GtkWidget *
new_copy_button (guint32 source)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  ent_tooltip_begin (button, _("Copy Citation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy citation"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.copy-citation");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", source);
  return button;
}

/* A source has its number before it, and a button that copies its citation. */
static GtkWidget *
add_number (GtkWidget *card,
            guint32    source,
            guint      number)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *figure = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (figure);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_hexpand (card, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), card);
  gtk_box_append (GTK_BOX (box), new_copy_button (source));
  return box;
}

/* A quotation has a bar in the colour of the grouping it is about. */
static GtkWidget *
add_bar (EntState       *state,
         const EntQuote *quote,
         GtkWidget      *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GdkRGBA color;

  if (quote->groupings.n_rows > 0)
    color = ent_widget_colors_get (state, ENT_COLOR_GROUPING_PILL, ent_widget_colors_get_grouping_rgb (state, quote->groupings.rows[0]));
  else
    color = ent_widget_colors_get (state, ENT_COLOR_CAPTION, 0);
  gtk_widget_set_hexpand (card, TRUE);
  gtk_box_append (GTK_BOX (box), ent_color_bar_new (&color));
  gtk_box_append (GTK_BOX (box), card);
  return box;
}

/**
 * ent_record_card_new:
 * @state: the state of the window
 * @ref: an event, quote, membership, tie or source of its dataset
 * @content: what the card says of it; nothing of it is kept
 * @references: the numbers of the page
 *
 * Returns: (transfer floating): a short account of the record with links to
 *   what it names and the numbers of its sources
 */
GtkWidget *
ent_record_card_new (EntState             *state,
                     EntRef                ref,
                     const EntDetailsCard *content,
                     EntDetailsReferences *references)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < content->facts->len; i++)
    gtk_box_append (GTK_BOX (card), ent_fact_widget_new (state, g_ptr_array_index (content->facts, i), references));
  if (content->is_absent)
    gtk_widget_add_css_class (card, "not-then");
  if (ref.kind == ENT_KIND_QUOTE)
    return add_bar (state, ent_dataset_get_quote (ent_state_get_dataset (state), ref.row), card);
  if (ref.kind == ENT_KIND_SOURCE)
    return add_number (card, ref.row, ent_details_references_get_number (references, ref.row));
  return card;
}
