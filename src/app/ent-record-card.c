/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-record-card.h"

#include <glib/gi18n.h>

#include "app/ent-facts.h"
#include "state/ent-row.h"

/* How much of a record a card tells; its own page tells all. */
#define MAX_SOURCES 2
#define MAX_LINES 4

static GtkWidget *
new_quiet (const char *text)
{
  GtkWidget *label = ent_facts_new_text (text, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static void
limit_lines (GtkWidget *label)
{
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
}

static void
add_event (GtkBox   *card,
           EntState *state,
           EntRef    ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntEvent *event = ent_dataset_get_event (dataset, ref.row);
  g_autofree char *when = ent_record_dup_subtitle (dataset, ref);

  gtk_box_append (card, new_quiet (when));
  gtk_box_append (card, ent_facts_new_text (event->title, "record-title"));
  if (event->summary != NULL)
    {
      GtkWidget *summary = ent_facts_new_text (event->summary, "dim-label");

      limit_lines (summary);
      gtk_box_append (card, summary);
    }
  ent_facts_add_remarks (card, &event->record, event->from.uncertain);
  if (event->groupings.n_rows > 0)
    gtk_box_append (card, ent_facts_new_pills (state, event->groupings));
}

static void
add_quote (GtkBox   *card,
           EntState *state,
           EntRef    ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);
  g_autofree char *date = ent_date_to_text (quote->date);
  g_autofree char *words = g_strdup_printf ("“%s”", quote->text);
  g_autofree char *occasion = NULL;
  GtkWidget *text = ent_facts_new_text (words, "quote-text");

  gtk_widget_add_css_class (text, "quote-bar");
  gtk_box_append (card, text);
  gtk_box_append (card, ent_facts_new_text (quote->speaker, "record-title"));
  if (quote->office != NULL)
    gtk_box_append (card, new_quiet (quote->office));
  occasion = quote->occasion != NULL ? g_strdup_printf ("%s · %s", date, quote->occasion) : g_strdup (date);
  gtk_box_append (card, new_quiet (occasion));
  ent_facts_add_remarks (card, &quote->record, quote->date.uncertain);
}

static void
add_membership (GtkBox   *card,
                EntState *state,
                EntRef    ref,
                EntRef    about)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);
  EntPresence presence = ent_dataset_get_membership_presence (dataset, ref.row, ent_view_get_day (ent_state_get_view (state)));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *dates = ent_span_to_text (membership->span);
  g_autofree char *role = NULL;

  if (about.kind == ENT_KIND_GROUPING)
    gtk_box_append (GTK_BOX (line), ent_facts_new_link (dataset, ent_ref (ENT_KIND_NATION, membership->nation), NULL));
  else
    gtk_box_append (GTK_BOX (line), ent_facts_new_pills (state, (EntRows) { &membership->grouping, 1 }));
  if (membership->founding)
    /* Translators: a role, and that it was held from the beginning */
    role = g_strdup_printf (_("%s, founding"), ent_role_to_text (membership->role));
  else
    role = g_strdup (ent_role_to_text (membership->role));
  gtk_box_append (GTK_BOX (line), ent_facts_new_text (role, "record-title"));
  gtk_box_append (card, line);
  gtk_box_append (card, new_quiet (dates));
  if (presence == ENT_PRESENCE_POSSIBLY)
    gtk_box_append (card, ent_facts_new_doubt (_("Not certain on the day shown.")));
  ent_facts_add_remarks (card, &membership->record, membership->span.from.uncertain || membership->span.until.uncertain);
}

static void
add_tie (GtkBox   *card,
         EntState *state,
         EntRef    ref,
         EntRef    about)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);
  g_autofree char *dates = ent_span_to_text (tie->span);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  for (guint i = 0; i < 2; i++)
    if (!ent_ref_equal (about, ent_ref (ENT_KIND_NATION, tie->nations[i])))
      gtk_box_append (GTK_BOX (line), ent_facts_new_link (dataset, ent_ref (ENT_KIND_NATION, tie->nations[i]), NULL));
  gtk_box_append (card, line);
  gtk_box_append (card, ent_facts_new_text (tie->title != NULL ? tie->title : ent_tie_kind_to_text (tie->kind), "record-title"));
  gtk_box_append (card, new_quiet (dates));
  ent_facts_add_remarks (card, &tie->record, tie->span.from.uncertain || tie->span.until.uncertain);
}

/**
 * ent_record_card_new:
 * @state: the state of the window
 * @ref: an event, quote, membership or tie of its dataset
 * @about: whose page the card stands on, which it need not name again
 *
 * Returns: (transfer floating): a short account of the record with links to
 *   what it names and to its sources
 */
GtkWidget *
ent_record_card_new (EntState *state,
                     EntRef    ref,
                     EntRef    about)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  EntDataset *dataset = ent_state_get_dataset (state);

  switch (ref.kind)
    {
    case ENT_KIND_EVENT:
      add_event (GTK_BOX (card), state, ref);
      break;
    case ENT_KIND_QUOTE:
      add_quote (GTK_BOX (card), state, ref);
      break;
    case ENT_KIND_MEMBERSHIP:
      add_membership (GTK_BOX (card), state, ref, about);
      break;
    case ENT_KIND_TIE:
      add_tie (GTK_BOX (card), state, ref, about);
      break;
    case ENT_KIND_NATION:
    case ENT_KIND_GROUPING:
    case ENT_KIND_SOURCE:
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      g_return_val_if_reached (card);
    }
  gtk_box_append (GTK_BOX (card), ent_facts_new_sources (dataset, ent_dataset_get_record (dataset, ref)->sources, MAX_SOURCES));
  return card;
}
