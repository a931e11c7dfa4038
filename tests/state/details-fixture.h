/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-fact.h"
#include "tests/state/fixture.h"

/* What the pages and cards of the details panel say, as text: a line for each
 * fact, with records by name. */

static inline void
details_append_rows (GString       *text,
                     EntDataset    *dataset,
                     const EntFact *fact)
{
  for (guint i = 0; i < fact->rows.n_rows; i++)
    g_string_append_printf (text, " %s", ent_dataset_get_record (dataset, ent_ref (fact->records, fact->rows.rows[i]))->id);
}

static inline void
details_append_facts (GString    *text,
                      EntDataset *dataset,
                      GPtrArray  *facts)
{
  static const char *const kinds[] = {
    [ENT_FACT_TEXT] = "text",   [ENT_FACT_SUMMARY] = "summary", [ENT_FACT_TITLE] = "title", [ENT_FACT_HEADING] = "heading",
    [ENT_FACT_NAMED] = "named", [ENT_FACT_QUIET] = "quiet",     [ENT_FACT_DOUBT] = "doubt", [ENT_FACT_QUOTE] = "quote",
    [ENT_FACT_SOURCED] = "sourced", [ENT_FACT_WEB] = "web",     [ENT_FACT_LINKS] = "links", [ENT_FACT_PILLS] = "pills",
    [ENT_FACT_ROW] = "row",
  };

  for (guint i = 0; i < facts->len; i++)
    {
      const EntFact *fact = g_ptr_array_index (facts, i);

      g_string_append (text, kinds[fact->kind]);
      if (fact->name != NULL)
        g_string_append_printf (text, " %s:", fact->name);
      details_append_rows (text, dataset, fact);
      if (fact->text != NULL)
        g_string_append_printf (text, " “%s”", fact->text);
      if (fact->url != NULL)
        g_string_append_printf (text, " <%s>", fact->url);
      g_string_append_c (text, '\n');
    }
}

static inline void
details_add (EntDatasetBuilder *builder,
             EntRecordDraft     draft)
{
  static const char *const page[] = { "page", NULL };

  draft.latitude_deg = draft.longitude_deg = NAN;
  if (draft.sources == NULL && draft.kind != ENT_KIND_SOURCE)
    draft.sources = page;
  ent_dataset_builder_add (builder, &draft);
}

#define LIST(...) ((const char *const[]) { __VA_ARGS__, NULL })

static inline void
details_add_facts (EntDatasetBuilder *builder)
{
  static const EntClaimDraft claims[] = { { .kind = "summit", .from = "1950", .until = "2013" } };

  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .id = "page", .kind_id = "webpage", .title = "A page",
                                           .authors = { &(const EntAuthor) { .family = "Doe", .given = "Jane" }, 1 }, .publisher = "A ministry", .url = "https://example.org/page",
                                           .issued = "2010-02-03" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_SOURCE, .index = 1, .id = "book", .kind_id = "book", .title = "A book",
                                           .container = "A series", .issued = "2011?" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .id = "AAA", .name = "Aland", .official_name = "Republic of Aland",
                                           .aliases = LIST ("Alandia", "The Isles"), .region = "Europe", .kind_id = "state", .place_name = "Alatown" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = 1, .id = "BBB", .name = "Beland", .kind_id = "state" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = 2, .id = "OLD", .name = "Oldland", .kind_id = "former-state",
                                           .from = "1918-10-28", .until = "1993-01-01", .note = "Became two." });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_NATION, .index = 3, .id = "UUU", .name = "The Union", .kind_id = "union",
                                           .grouping = "union" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .id = "club", .name = "Club", .full_name = "A long name of a club",
                                           .description = "A club of states.", .complete = { claims, G_N_ELEMENTS (claims) }, .kind_id = "organisation", .from = "1950-01-01",
                                           .headquarters = "Alatown", .website = "https://example.org/", .sources = LIST ("book") });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_GROUPING, .index = 1, .id = "union", .name = "Union", .kind_id = "union",
                                           .from = "1958-01-01?" });
}

/* A world in which every kind of record says all it can. */
static inline EntDataset *
details_new_dataset (void)
{
  g_autoptr (EntDatasetBuilder) builder = ent_dataset_builder_new (fixture_problem, NULL);

  ent_dataset_builder_set_title (builder, "World");
  ent_dataset_builder_set_description (builder, "All there is.");
  ent_dataset_builder_set_license (builder, "CC0");
  ent_dataset_builder_set_updated (builder, "2020-01-01");
  details_add_facts (builder);
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .nation = "AAA", .grouping = "club", .role = "member",
                                           .founding = TRUE, .from = "1950-01-01" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = 1, .nation = "BBB", .grouping = "club", .role = "observer",
                                           .from = "1999-01-01?", .until = "2015-01-01", .note = "A note.", .disputed = "it never joined" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = 2, .nation = "UUU", .grouping = "club", .role = "member",
                                           .from = "2012" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_MEMBERSHIP, .index = 3, .nation = "AAA", .grouping = "union", .role = "member",
                                           .from = "1958-01-01" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_TIE, .nations = LIST ("AAA", "BBB"), .kind_id = "dialogue", .title = "2+2",
                                           .from = "2001-05-01" });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .id = "early", .title = "A founding", .kind_id = "founding",
                                           .from = "1950-01-01", .groupings = LIST ("club"), .nations = LIST ("AAA") });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .index = 1, .id = "late", .title = "A summit", .kind_id = "summit",
                                           .from = "2006-05-01?", .until = "2006-05-02", .groupings = LIST ("club", "union"),
                                           .nations = LIST ("BBB", "AAA"), .place_name = "Betown", .summary = "They met.", .note = "In haste.",
                                           .disputed = "the host says twice", .sources = LIST ("page", "book") });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_EVENT, .index = 2, .id = "between", .title = "A visit", .kind_id = "visit",
                                           .from = "2003-04-05", .nations = LIST ("AAA", "BBB") });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_QUOTE, .id = "first", .text = "We agree.", .speaker = "A Speaker",
                                           .nation = "AAA", .date = "2006-05-02", .event = "late", .groupings = LIST ("club"),
                                           .nations = LIST ("UUU", "BBB") });
  details_add (builder, (EntRecordDraft) { .kind = ENT_KIND_QUOTE, .index = 1, .id = "second", .text = "We do not.", .speaker = "Another",
                                           .office = "Minister", .date = "2007-01-01?", .occasion = "At home", .groupings = LIST ("union") });
  return ent_dataset_builder_freeze (builder);
}
