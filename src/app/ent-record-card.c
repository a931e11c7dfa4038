/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-record-card.h"

#include <glib/gi18n.h>

#include "app/ent-color-bar.h"
#include "app/ent-widget-colors.h"
#include "app/ent-facts.h"
#include "app/ent-source-card.h"
#include "words/ent-record-words.h"

/* How much of a record a card tells; its own page tells all. */
#define MAX_LINES 4

/* A card in the making. */
typedef struct
{
  GtkBox        *box;
  EntState      *state;
  EntDataset    *dataset;
  EntReferences *references;
  EntRef         ref;
  EntRef         about;
} Card;

static void
limit_lines (GtkWidget *label)
{
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
}

/* The line that says when, with the numbers of the sources of it all. */
static GtkWidget *
new_when (Card       *card,
          const char *text)
{
  return ent_facts_new_referenced (card->dataset, text, "caption", card->references,
                                   ent_dataset_get_record (card->dataset, card->ref)->sources);
}

static void
add_event (Card *card)
{
  const EntEvent *event = ent_dataset_get_event (card->dataset, card->ref.row);
  g_autofree char *when = ent_record_dup_subtitle (card->dataset, card->ref);

  gtk_box_append (card->box, new_when (card, when));
  gtk_box_append (card->box, ent_facts_new_text (event->title, "record-title"));
  if (event->summary != NULL)
    {
      GtkWidget *summary = ent_facts_new_text (event->summary, "dim-label");

      limit_lines (summary);
      gtk_box_append (card->box, summary);
    }
  ent_facts_add_remarks (card->box, &event->record, event->from.uncertain);
  if (event->groupings.n_rows > 0)
    gtk_box_append (card->box, ent_facts_new_pills (card->state, event->groupings));
}

static void
add_quote (Card *card)
{
  const EntQuote *quote = ent_dataset_get_quote (card->dataset, card->ref.row);
  g_autofree char *speaker = ent_record_dup_title (card->dataset, card->ref);
  g_autofree char *date = ent_date_to_text (quote->date);
  g_autofree char *words = g_strdup_printf ("“%s”", quote->text);
  g_autofree char *occasion = NULL;

  gtk_box_append (card->box, ent_facts_new_text (words, "quote-text"));
  gtk_box_append (card->box, ent_facts_new_text (speaker, "record-title"));
  if (quote->office != NULL)
    gtk_box_append (card->box, ent_facts_new_quiet (quote->office));
  occasion = quote->occasion != NULL ? g_strdup_printf ("%s · %s", date, quote->occasion) : g_strdup (date);
  gtk_box_append (card->box, new_when (card, occasion));
  ent_facts_add_remarks (card->box, &quote->record, quote->date.uncertain);
}

static void
add_membership (Card *card)
{
  const EntMembership *membership = ent_dataset_get_membership (card->dataset, card->ref.row);
  EntPresence presence = ent_dataset_get_membership_presence (card->dataset, card->ref.row, ent_view_get_day (ent_state_get_view (card->state)));
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *dates = ent_span_to_text (membership->span);
  g_autofree char *role = NULL;

  if (card->about.kind == ENT_KIND_GROUPING)
    gtk_box_append (GTK_BOX (line), ent_facts_new_link (card->dataset, ent_ref (ENT_KIND_NATION, membership->nation), NULL));
  else
    gtk_box_append (GTK_BOX (line), ent_facts_new_pills (card->state, (EntRows) { &membership->grouping, 1 }));
  if (membership->founding)
    /* Translators: a role, and that it was held from the beginning */
    role = g_strdup_printf (_("%s, founding"), ent_role_to_text (membership->role));
  else
    role = g_strdup (ent_role_to_text (membership->role));
  gtk_box_append (GTK_BOX (line), ent_facts_new_text (role, "record-title"));
  gtk_box_append (card->box, line);
  gtk_box_append (card->box, new_when (card, dates));
  if (presence == ENT_PRESENCE_POSSIBLY)
    gtk_box_append (card->box, ent_facts_new_doubt (_("Not certain on the day shown.")));
  ent_facts_add_remarks (card->box, &membership->record, membership->span.from.uncertain || membership->span.until.uncertain);
  if (presence == ENT_PRESENCE_ABSENT)
    gtk_widget_add_css_class (GTK_WIDGET (card->box), "not-then");
}

static void
add_tie (Card *card)
{
  const EntTie *tie = ent_dataset_get_tie (card->dataset, card->ref.row);
  g_autofree char *dates = ent_span_to_text (tie->span);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  for (guint i = 0; i < 2; i++)
    if (!ent_ref_equal (card->about, ent_ref (ENT_KIND_NATION, tie->nations[i])))
      gtk_box_append (GTK_BOX (line), ent_facts_new_link (card->dataset, ent_ref (ENT_KIND_NATION, tie->nations[i]), NULL));
  gtk_box_append (card->box, line);
  gtk_box_append (card->box, ent_facts_new_text (tie->title != NULL ? tie->title : ent_tie_kind_to_text (tie->kind), "record-title"));
  gtk_box_append (card->box, new_when (card, dates));
  ent_facts_add_remarks (card->box, &tie->record, tie->span.from.uncertain || tie->span.until.uncertain);
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
 * @about: whose page the card stands on, which it need not name again
 * @references: the numbers of the page
 *
 * Returns: (transfer floating): a short account of the record with links to
 *   what it names and the numbers of its sources
 */
GtkWidget *
ent_record_card_new (EntState      *state,
                     EntRef         ref,
                     EntRef         about,
                     EntReferences *references)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  EntDataset *dataset = ent_state_get_dataset (state);
  Card card = { GTK_BOX (box), state, dataset, references, ref, about };

  switch (ref.kind)
    {
    case ENT_KIND_EVENT:
      add_event (&card);
      return box;
    case ENT_KIND_QUOTE:
      add_quote (&card);
      return add_bar (state, ent_dataset_get_quote (dataset, ref.row), box);
    case ENT_KIND_MEMBERSHIP:
      add_membership (&card);
      return box;
    case ENT_KIND_TIE:
      add_tie (&card);
      return box;
    case ENT_KIND_SOURCE:
      gtk_box_append (card.box, ent_source_card_new (dataset, ref.row, ent_references_get_number (references, ref.row)));
      return box;
    case ENT_KIND_NATION:
    case ENT_KIND_GROUPING:
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      g_return_val_if_reached (box);
    }
}
