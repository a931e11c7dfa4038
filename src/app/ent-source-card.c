/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-source-card.h"

#include <glib/gi18n.h>

#include "app/ent-facts.h"
#include "model/ent-citation.h"
#include "words/ent-record-words.h"

static GtkWidget *
new_copy_button (guint32 source)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Copy Citation"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Copy citation"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "details.copy-citation");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", source);
  return button;
}

/**
 * ent_source_card_new:
 * @dataset: the data
 * @source: row of a source
 * @number: by which the page names it
 *
 * Returns: (transfer floating): number, title, publisher and date of the
 *   source, and a button that copies its citation
 */
GtkWidget *
ent_source_card_new (EntDataset *dataset,
                     guint32     source,
                     guint       number)
{
  const EntSource *record = ent_dataset_get_source (dataset, source);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *figure = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (figure);
  g_autofree char *url = ent_citation_dup_url (record);
  /* The arrow says that a click leaves the program. */
  g_autofree char *title = url != NULL ? g_strconcat (record->title, "\u00a0↗", NULL) : g_strdup (record->title);
  g_autofree char *authors = ent_citation_dup_authors (record);
  g_autofree char *imprint = ent_record_dup_subtitle (dataset, ent_ref (ENT_KIND_SOURCE, source));

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");

  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), ent_facts_new_text (title, url != NULL ? "source-link" : NULL));
  if (authors != NULL)
    gtk_box_append (GTK_BOX (words), ent_facts_new_quiet (authors));
  if (*imprint != '\0')
    gtk_box_append (GTK_BOX (words), ent_facts_new_quiet (imprint));
  ent_facts_add_remarks (GTK_BOX (words), &record->record, record->issued.uncertain);

  gtk_box_append (GTK_BOX (card), label);
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (card), new_copy_button (source));
  gtk_widget_set_tooltip_text (card, url);
  return card;
}
