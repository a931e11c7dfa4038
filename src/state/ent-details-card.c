/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-card.h"

#include <glib/gi18n.h>

#include "model/ent-citation.h"
#include "words/ent-list-words.h"
#include "words/ent-record-words.h"

/* A line that says when, with the sources of all that the card says. */
static void
add_when (EntDetailsCard  *card,
          const EntRecord *record,
          const char      *text)
{
  ent_facts_add_records (card->facts, ENT_FACT_SOURCED, ENT_KIND_SOURCE, record->sources, text);
}

/* All groupings of the event but the one whose page it is. */
static void
add_other_groupings (EntDetailsCard *card,
                     const EntEvent *event,
                     EntRef          about)
{
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < event->groupings.n_rows; i++)
    if (!ent_ref_equal (about, ent_ref (ENT_KIND_GROUPING, event->groupings.rows[i])))
      g_array_append_val (others, event->groupings.rows[i]);
  ent_facts_add_records (card->facts, ENT_FACT_PILLS, ENT_KIND_GROUPING,
                         (EntRows) { (const guint32 *) (gpointer) others->data, others->len }, NULL);
}

static void
fill_event (EntDetailsCard *card,
            EntDataset     *dataset,
            EntRef          ref,
            EntRef          about,
            EntDay          day)
{
  const EntEvent *event = ent_dataset_get_event (dataset, ref.row);
  g_autofree char *when = ent_record_dup_subtitle (dataset, ref, day);

  add_when (card, &event->record, when);
  ent_facts_add (card->facts, ENT_FACT_TITLE, event->title);
  ent_facts_add (card->facts, ENT_FACT_SUMMARY, event->summary);
  ent_facts_add_remarks (card->facts, &event->record, event->from.uncertain || event->until.uncertain);
  add_other_groupings (card, event, about);
}

static void
fill_quote (EntDetailsCard *card,
            EntDataset     *dataset,
            EntRef          ref,
            EntDay          day)
{
  const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);
  g_autofree char *words = g_strdup_printf ("“%s”", quote->text);
  g_autofree char *speaker = ent_record_dup_title (dataset, ref, day);
  g_autofree char *date = ent_date_to_text (quote->date);
  g_autofree char *occasion = ent_list_join_pieces (date, quote->occasion);

  ent_facts_add (card->facts, ENT_FACT_QUOTE, words);
  ent_facts_add (card->facts, ENT_FACT_TITLE, speaker);
  ent_facts_add (card->facts, ENT_FACT_QUIET, quote->office);
  add_when (card, &quote->record, occasion);
  ent_facts_add_remarks (card->facts, &quote->record, quote->date.uncertain);
}

static void
fill_membership (EntDetailsCard *card,
                 EntDataset     *dataset,
                 EntRef          ref,
                 EntRef          about,
                 EntPeriod       days,
                 EntRange        range)
{
  const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);
  EntPresence presence = ent_range_get_role_presence (dataset, ref.row, days, range);
  g_autofree char *dates = ent_span_to_text (membership->span);
  g_autofree char *founding = NULL;
  const char *role = ent_role_to_text (membership->role);

  if (membership->founding)
    /* Translators: a role, and that it was held from the beginning */
    role = founding = g_strdup_printf (_("%s, founding"), role);
  if (about.kind == ENT_KIND_GROUPING)
    ent_facts_add_records (card->facts, ENT_FACT_LINKS, ENT_KIND_NATION, (EntRows) { &membership->nation, 1 }, role);
  else
    ent_facts_add_records (card->facts, ENT_FACT_PILLS, ENT_KIND_GROUPING, (EntRows) { &membership->grouping, 1 }, role);
  add_when (card, &membership->record, dates);
  if (presence == ENT_PRESENCE_POSSIBLY)
    ent_facts_add (card->facts, ENT_FACT_DOUBT,
                   range == ENT_RANGE_NONE ? _("Not certain on the day shown.") : _("Not certain on the days shown."));
  ent_facts_add_remarks (card->facts, &membership->record, membership->span.from.uncertain || membership->span.until.uncertain);
  card->is_absent = presence == ENT_PRESENCE_ABSENT;
}

static void
fill_tie (EntDetailsCard *card,
          EntDataset     *dataset,
          EntRef          ref,
          EntRef          about)
{
  const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);
  g_autofree char *dates = ent_span_to_text (tie->span);

  for (guint i = 0; i < 2; i++)
    if (!ent_ref_equal (about, ent_ref (ENT_KIND_NATION, tie->nations[i])))
      ent_facts_add_records (card->facts, ENT_FACT_LINKS, ENT_KIND_NATION, (EntRows) { &tie->nations[i], 1 }, NULL);
  ent_facts_add (card->facts, ENT_FACT_TITLE, tie->title != NULL ? tie->title : ent_tie_kind_to_text (tie->kind));
  add_when (card, &tie->record, dates);
  ent_facts_add_remarks (card->facts, &tie->record, tie->span.from.uncertain || tie->span.until.uncertain);
}

static void
fill_source (EntDetailsCard *card,
             EntDataset     *dataset,
             EntRef          ref,
             EntDay          day)
{
  const EntSource *source = ent_dataset_get_source (dataset, ref.row);
  g_autofree char *url = ent_citation_dup_url (source);
  g_autofree char *authors = ent_citation_dup_authors (source);
  g_autofree char *imprint = ent_record_dup_subtitle (dataset, ref, day);

  ent_facts_add_web (card->facts, source->title, url);
  ent_facts_add (card->facts, ENT_FACT_QUIET, authors);
  ent_facts_add (card->facts, ENT_FACT_QUIET, *imprint != '\0' ? imprint : NULL);
  ent_facts_add_remarks (card->facts, &source->record, source->issued.uncertain);
}

/**
 * ent_details_card_new:
 * @dataset: the data
 * @ref: an event, quote, membership, tie or source of @dataset
 * @about: whose page the card stands on, which it need not name again
 * @days: the days shown
 * @range: how they are looked at
 *
 * Returns: (transfer full): what the card of the record says
 */
EntDetailsCard *
ent_details_card_new (EntDataset *dataset,
                      EntRef      ref,
                      EntRef      about,
                      EntPeriod   days,
                      EntRange    range)
{
  EntDay day = days.last;
  EntDetailsCard *card;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  card = g_new0 (EntDetailsCard, 1);
  title = ent_record_dup_title (dataset, ref, day);
  subtitle = ent_record_dup_subtitle (dataset, ref, day);
  card->name = ent_list_join_pieces (title, subtitle);
  card->facts = ent_facts_new ();
  switch (ref.kind)
    {
    case ENT_KIND_EVENT:
      fill_event (card, dataset, ref, about, day);
      break;
    case ENT_KIND_QUOTE:
      fill_quote (card, dataset, ref, day);
      break;
    case ENT_KIND_MEMBERSHIP:
      fill_membership (card, dataset, ref, about, days, range);
      break;
    case ENT_KIND_TIE:
      fill_tie (card, dataset, ref, about);
      break;
    case ENT_KIND_SOURCE:
      fill_source (card, dataset, ref, day);
      break;
    case ENT_KIND_NATION:
    case ENT_KIND_GROUPING:
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      g_warn_if_reached ();
    }
  return card;
}

/**
 * ent_details_card_free:
 * @card: (transfer full): a card
 */
void
ent_details_card_free (EntDetailsCard *card)
{
  g_return_if_fail (card != NULL);

  g_free (card->name);
  g_ptr_array_unref (card->facts);
  g_free (card);
}
