/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-private.h"

#include <glib/gi18n.h>

#include "model/ent-citation.h"
#include "words/ent-completeness.h"
#include "words/ent-list-words.h"

static EntRows
one (const guint32 *row)
{
  return (EntRows) { row, 1 };
}

static void
add_pills (GPtrArray *facts,
           EntRows    groupings)
{
  ent_facts_add_records (facts, ENT_FACT_PILLS, ENT_KIND_GROUPING, groupings, NULL);
}

static void
add_link (GPtrArray     *facts,
          EntKind        kind,
          const guint32 *row)
{
  if (*row != ENT_ROW_NONE)
    ent_facts_add_records (facts, ENT_FACT_LINKS, kind, one (row), NULL);
}

static void
add_overview (GPtrArray  *facts,
              EntDataset *dataset)
{
  g_autofree char *updated = ent_day_to_text (ent_dataset_get_updated (dataset));

  ent_facts_add (facts, ENT_FACT_TEXT,
                 _("Select a nation or a grouping in the picture to read about it. Move the date to see who belonged to what at the time."));
  ent_facts_add_named (facts, _("Data"), ent_dataset_get_title (dataset));
  ent_facts_add (facts, ENT_FACT_TEXT, ent_dataset_get_description (dataset));
  ent_facts_add_named (facts, _("Updated"), updated);
  ent_facts_add_named (facts, _("Licence of the data"), ent_dataset_get_license (dataset));
}

/* Whether a name goes on as the next one, with another flag. */
static gboolean
continues (const EntNationName *name,
           const EntNationName *next)
{
  return g_str_equal (name->name, next->name) && name->span.until.earliest == next->span.from.earliest;
}

/* What it was called, a line each. A flag that changed under one name has made
 * no other name: neither of today's, nor of one that stands there several times. */
static char *
dup_names (EntDataset *dataset,
           guint32     row)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, row);
  const char *const *names = ent_dataset_get_nation_names (dataset, row);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < nation->n_names; i++)
    {
      EntSpan span = nation->names[i].span;
      g_autofree char *dates = NULL;
      g_autofree char *line = NULL;

      if (g_str_equal (nation->names[i].name, nation->name))
        continue;
      for (; i + 1 < nation->n_names && continues (&nation->names[i], &nation->names[i + 1]); i++)
        span.until = nation->names[i + 1].span.until;
      dates = ent_span_to_text (span);
      line = ent_list_join_pieces (names[i], dates);
      g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
    }
  return lines->len > 0 ? g_strdup (lines->str) : NULL;
}

static void
add_names (GPtrArray  *facts,
           EntDataset *dataset,
           guint32     row,
           EntDay      day)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, row);
  g_autofree char *aliases = nation->aliases[0] != NULL ? g_strjoinv (_(", "), (char **) nation->aliases) : NULL;
  g_autofree char *names = dup_names (dataset, row);
  const char *today = ent_dataset_get_nation_name (dataset, row);

  ent_facts_add_named (facts, _("Official name"), ent_dataset_get_nation_official_name_at (dataset, row, day));
  /* Translators: what a nation is called today that had another name on the day shown */
  ent_facts_add_named (facts, _("Name today"), g_str_equal (today, ent_dataset_get_nation_name_at (dataset, row, day)) ? NULL : today);
  /* Translators: names that a nation had, each with its dates */
  ent_facts_add_named (facts, _("Names of other times"), names);
  ent_facts_add_named (facts, _("Also called"), aliases);
}

static void
add_nation (GPtrArray  *facts,
            EntDataset *dataset,
            guint32     row,
            EntDay      day)
{
  const EntNation *nation = ent_dataset_get_nation (dataset, row);

  if (nation->kind != ENT_NATION_STATE)
    ent_facts_add_named (facts, _("Kind"), ent_nation_kind_to_text (nation->kind));
  if (ent_date_is_set (nation->span.from) || ent_date_is_set (nation->span.until))
    {
      g_autofree char *span = ent_span_to_text (nation->span);

      ent_facts_add_named (facts, ent_date_is_set (nation->span.until) ? _("Existed") : _("Exists"), span);
    }
  add_names (facts, dataset, row, day);
  ent_facts_add_named (facts, _("Capital"), nation->capital.name);
  ent_facts_add_named (facts, _("Region"), nation->region);
  if (nation->grouping != ENT_ROW_NONE)
    {
      /* Translators: a heading above the grouping that a union of states is */
      ent_facts_add (facts, ENT_FACT_HEADING, _("Who belongs to it"));
      add_pills (facts, one (&nation->grouping));
    }
  ent_facts_add_remarks (facts, &nation->record, FALSE);
  ent_facts_add_sources (facts, nation->record.sources);
}

static void
add_grouping (GPtrArray  *facts,
              EntDataset *dataset,
              guint32     row,
              EntDay      day)
{
  const EntGrouping *grouping = ent_dataset_get_grouping (dataset, row);
  guint32 as_nation = ent_dataset_find_union (dataset, row);
  g_autofree char *span = ent_span_to_text (grouping->span);
  g_autofree char *complete = ent_completeness_dup_text (dataset, row);
  gboolean is_dated = ent_date_is_set (grouping->span.from);

  ent_facts_add (facts, ENT_FACT_TEXT, grouping->description);
  ent_facts_add_named (facts, _("Kind"), ent_grouping_kind_to_text (grouping->kind));
  if (is_dated || ent_date_is_set (grouping->span.until))
    ent_facts_add_named (facts, _("Exists"), span);
  if (!is_dated)
    ent_facts_add_named (facts, _("Founded"), _("Not known"));
  if (as_nation != ENT_ROW_NONE)
    /* Translators: a heading above the union of states that sits in other groupings */
    ent_facts_add (facts, ENT_FACT_HEADING, _("Where it is a member itself"));
  add_link (facts, ENT_KIND_NATION, &as_nation);
  ent_facts_add_named (facts, _("Headquarters"), grouping->headquarters);
  if (grouping->website != NULL)
    ent_facts_add_web (facts, _("Website"), grouping->website);
  ent_facts_add_named (facts, _("Events"), complete);
  ent_facts_add_remarks (facts, &grouping->record, grouping->span.from.uncertain || grouping->span.until.uncertain);
  ent_facts_add_sources (facts, grouping->record.sources);
}

static void
add_membership (GPtrArray  *facts,
                EntDataset *dataset,
                guint32     row,
                EntDay      day)
{
  const EntMembership *membership = ent_dataset_get_membership (dataset, row);
  EntSpan span = membership->span;
  g_autofree char *since = ent_date_is_set (span.from) ? ent_date_to_text (span.from) : g_strdup (_("Not known"));
  g_autofree char *until = ent_date_is_set (span.until) ? ent_date_to_text (span.until) : NULL;

  add_link (facts, ENT_KIND_NATION, &membership->nation);
  add_pills (facts, one (&membership->grouping));
  ent_facts_add_named (facts, _("Role"), ent_role_to_text (membership->role));
  ent_facts_add_named (facts, _("Since"), since);
  ent_facts_add_named (facts, _("Until"), until);
  if (membership->founding)
    ent_facts_add (facts, ENT_FACT_TEXT, _("Founding member"));
  ent_facts_add_remarks (facts, &membership->record, span.from.uncertain || span.until.uncertain);
  ent_facts_add_sources (facts, membership->record.sources);
}

static void
add_tie (GPtrArray  *facts,
         EntDataset *dataset,
         guint32     row,
         EntDay      day)
{
  const EntTie *tie = ent_dataset_get_tie (dataset, row);
  g_autofree char *dates = ent_span_to_text (tie->span);

  ent_facts_add_nations (facts, dataset, (EntRows) { tie->nations, 2 }, day);
  ent_facts_add_named (facts, _("Kind"), ent_tie_kind_to_text (tie->kind));
  ent_facts_add_named (facts, _("When"), dates);
  ent_facts_add_remarks (facts, &tie->record, tie->span.from.uncertain || tie->span.until.uncertain);
  ent_facts_add_sources (facts, tie->record.sources);
}

static void
add_event (GPtrArray  *facts,
           EntDataset *dataset,
           guint32     row,
           EntDay      day)
{
  const EntEvent *event = ent_dataset_get_event (dataset, row);

  ent_facts_add (facts, ENT_FACT_TEXT, event->summary);
  ent_facts_add_named (facts, _("Kind"), ent_event_kind_to_text (event->kind));
  add_pills (facts, event->groupings);
  ent_facts_add_remarks (facts, &event->record, event->from.uncertain || event->until.uncertain);
  if (event->nations.n_rows > 0)
    /* Members of the day at a summit, those spoken of in a statement: not a list of who was there. */
    ent_facts_add (facts, ENT_FACT_HEADING, _("Nations concerned"));
  ent_facts_add_nations (facts, dataset, event->nations, day);
  ent_facts_add_sources (facts, event->record.sources);
}

static void
add_quote (GPtrArray  *facts,
           EntDataset *dataset,
           guint32     row,
           EntDay      day)
{
  const EntQuote *quote = ent_dataset_get_quote (dataset, row);
  g_autofree char *words = g_strdup_printf ("“%s”", quote->text);

  ent_facts_add (facts, ENT_FACT_QUOTE, words);
  ent_facts_add_named (facts, _("Occasion"), quote->occasion);
  add_link (facts, ENT_KIND_EVENT, &quote->event);
  if (quote->nation != ENT_ROW_NONE)
    ent_facts_add (facts, ENT_FACT_HEADING, _("Spoke for"));
  add_link (facts, ENT_KIND_NATION, &quote->nation);
  if (quote->groupings.n_rows + quote->nations.n_rows > 0)
    ent_facts_add (facts, ENT_FACT_HEADING, _("Is about"));
  add_pills (facts, quote->groupings);
  ent_facts_add_nations (facts, dataset, quote->nations, day);
  ent_facts_add_remarks (facts, &quote->record, quote->date.uncertain);
  ent_facts_add_sources (facts, quote->record.sources);
}

static void
add_source (GPtrArray  *facts,
            EntDataset *dataset,
            guint32     row,
            EntDay      day)
{
  const EntSource *source = ent_dataset_get_source (dataset, row);
  g_autofree char *authors = ent_citation_dup_authors (source);

  ent_facts_add_named (facts, _("Author"), authors);
  ent_facts_add_named (facts, _("Published in"), source->container);
  ent_facts_add_sources (facts, one (&row));
  ent_facts_add_remarks (facts, &source->record, source->issued.uncertain);
}

static void (*const adders[ENT_N_KINDS]) (GPtrArray *, EntDataset *, guint32, EntDay) = {
  [ENT_KIND_SOURCE] = add_source,
  [ENT_KIND_NATION] = add_nation,
  [ENT_KIND_GROUPING] = add_grouping,
  [ENT_KIND_MEMBERSHIP] = add_membership,
  [ENT_KIND_TIE] = add_tie,
  [ENT_KIND_EVENT] = add_event,
  [ENT_KIND_QUOTE] = add_quote,
};

/* ent_details_new_facts:
 * What a record is, or what the data is when there is none; nations have the
 * names of @day.
 *
 * Returns: (transfer full) (element-type EntFact): the facts */
GPtrArray *
ent_details_new_facts (EntDataset *dataset,
                       EntRef      about,
                       EntDay      day)
{
  GPtrArray *facts = ent_facts_new ();

  if (about.kind == ENT_KIND_NONE)
    add_overview (facts, dataset);
  else if (adders[about.kind] != NULL)
    adders[about.kind] (facts, dataset, about.row, day);
  return facts;
}
