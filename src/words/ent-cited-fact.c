/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-cited-fact.h"

#include <glib/gi18n.h>

#include "model/ent-citation.h"
#include "words/ent-list-words.h"
#include "words/ent-record-words.h"

/* Translators: what a nation is, in a sentence such as “Iran has been a member of BRICS since 1 January 2024.”; %s is a grouping. */
static const char *const role_phrases[ENT_N_ROLES] = {
  [ENT_ROLE_MEMBER] = N_("a member of %s"),
  [ENT_ROLE_OBSERVER] = N_("an observer at %s"),
  [ENT_ROLE_DIALOGUE_PARTNER] = N_("a dialogue partner of %s"),
  [ENT_ROLE_PARTNER] = N_("a partner of %s"),
  [ENT_ROLE_ASSOCIATE] = N_("an associate of %s"),
  [ENT_ROLE_CANDIDATE] = N_("a candidate for %s"),
  [ENT_ROLE_INVITED] = N_("invited to %s"),
  [ENT_ROLE_SUSPENDED] = N_("suspended from %s"),
};

static char *
dup_role_phrase (EntDataset          *dataset,
                 const EntMembership *membership)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (_(role_phrases[membership->role]), ent_dataset_get_grouping_name (dataset, membership->grouping));
#pragma GCC diagnostic pop
}

/* “Has been” and “was” are said on the day of the data: nothing later is known. */
static char *
dup_membership (EntDataset          *dataset,
                const EntMembership *membership,
                EntDay               day)
{
  EntDay known = ent_dataset_get_updated (dataset);
  EntSpan span = membership->span;
  const char *nation = ent_dataset_get_nation_name_at (dataset, membership->nation, ent_span_get_nearest_day (span, day));
  g_autofree char *role = dup_role_phrase (dataset, membership);
  g_autofree char *from = ent_date_to_text (span.from);
  g_autofree char *dates = ent_span_to_text (span);

  if (ent_date_is_set (span.from) && span.from.earliest > known)
    /* Translators: a nation, “a member of BRICS”, and the dates of what is only announced */
    return g_strdup_printf (_("%1$s is to be %2$s (%3$s)."), nation, role, dates);
  if (ent_date_is_set (span.until) && span.until.earliest <= known)
    /* Translators: a nation, “an observer at SCO”, and from when until when */
    return g_strdup_printf (_("%1$s was %2$s (%3$s)."), nation, role, dates);
  if (!ent_date_is_set (span.from))
    /* Translators: a nation, and “a member of BRICS”; since when is not known */
    return g_strdup_printf (_("%1$s is %2$s."), nation, role);
  /* Translators: a nation, “a member of BRICS”, and a date */
  return g_strdup_printf (_("%1$s has been %2$s since %3$s."), nation, role, from);
}

/* The words, and below them who said them, as what and when. */
static char *
dup_quote (EntDataset *dataset,
           EntRef      ref,
           EntDay      day)
{
  const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);
  g_autofree char *speaker = ent_record_dup_title (dataset, ref, day);
  g_autofree char *date = ent_date_to_text (quote->date);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  g_autofree char *said_by = NULL;
  g_autofree char *quoted = g_strdup_printf (_("“%s”"), quote->text);

  g_ptr_array_add (pieces, speaker);
  if (quote->office != NULL)
    g_ptr_array_add (pieces, (char *) quote->office);
  if (quote->occasion != NULL)
    g_ptr_array_add (pieces, (char *) quote->occasion);
  g_ptr_array_add (pieces, date);
  said_by = ent_list_enumerate ((const char *const *) pieces->pdata, pieces->len);
  return g_strdup_printf ("%s\n— %s.", quoted, said_by);
}

/* “BRICS summit, 6–7 July 2025, Rio de Janeiro.” */
static char *
dup_event (const EntEvent *event)
{
  g_autofree char *dates = ent_date_range_to_text (event->from, event->until);
  const char *pieces[] = { event->title, dates, event->place.name };
  g_autofree char *line = ent_list_enumerate (pieces, event->place.name != NULL ? 3 : 2);

  return g_strconcat (line, ".", NULL);
}

/* “India – Russia: BrahMos, since 1998.” */
static char *
dup_tie (EntDataset *dataset,
         EntRef      ref,
         EntDay      day)
{
  const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);
  g_autofree char *nations = ent_record_dup_title (dataset, ref, day);
  g_autofree char *dates = ent_span_to_text (tie->span);
  const char *pieces[] = { tie->title != NULL ? tie->title : ent_tie_kind_to_text (tie->kind), dates };
  g_autofree char *line = ent_list_enumerate (pieces, 2);

  return g_strdup_printf ("%s: %s.", nations, line);
}

static char *
dup_sentence (EntDataset *dataset,
              EntRef      ref,
              EntDay      day)
{
  switch (ref.kind)
    {
    case ENT_KIND_MEMBERSHIP:
      return dup_membership (dataset, ent_dataset_get_membership (dataset, ref.row), day);
    case ENT_KIND_TIE:
      return dup_tie (dataset, ref, day);
    case ENT_KIND_EVENT:
      return dup_event (ent_dataset_get_event (dataset, ref.row));
    case ENT_KIND_QUOTE:
      return dup_quote (dataset, ref, day);
    case ENT_KIND_SOURCE:
    case ENT_KIND_NATION:
    case ENT_KIND_GROUPING:
    case ENT_KIND_NONE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      return NULL;
    }
}

/**
 * ent_cited_fact_new:
 * @dataset: a dataset
 * @ref: a record of @dataset
 * @day: the day shown, whose names nations have
 *
 * Writes a membership, a tie, an event or a quote so that it can be pasted
 * into a text: what is so, what is disputed about it, and the sources in
 * brackets. “Iran has been a member of BRICS since 1 January 2024. [BRICS Brasil, …]”
 *
 * Returns: (transfer full) (nullable): plain text; %NULL for other records
 */
char *
ent_cited_fact_new (EntDataset *dataset,
                    EntRef      ref,
                    EntDay      day)
{
  g_autofree char *sentence = NULL;
  const EntRecord *record;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (dataset != NULL, NULL);

  sentence = dup_sentence (dataset, ref, day);
  if (sentence == NULL)
    return NULL;
  record = ent_dataset_get_record (dataset, ref);
  text = g_string_new (sentence);
  if (record->disputed != NULL)
    {
      /* Translators: a sentence of the data about what is disputed */
      g_autofree char *disputed = g_strdup_printf (_("Disputed: %s"), record->disputed);

      g_string_append_printf (text, " %s", disputed);
    }
  for (guint i = 0; i < record->sources.n_rows; i++)
    {
      g_autofree char *citation = ent_citation_dup_text (ent_dataset_get_source (dataset, record->sources.rows[i]));

      g_string_append_printf (text, " [%s]", citation);
    }
  return ent_record_escape (text->str);
}
