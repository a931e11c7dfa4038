/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-dataset.h"

G_BEGIN_DECLS

/**
 * EntFactKind:
 * @ENT_FACT_TEXT: a paragraph
 * @ENT_FACT_SUMMARY: a paragraph of which the first lines suffice
 * @ENT_FACT_TITLE: what something is called
 * @ENT_FACT_HEADING: above what follows
 * @ENT_FACT_NAMED: a text and, above it, what it is
 * @ENT_FACT_QUIET: what matters less
 * @ENT_FACT_DOUBT: what is uncertain or disputed
 * @ENT_FACT_QUOTE: what was said
 * @ENT_FACT_SOURCED: a text with the sources it rests on, or the sources alone, perhaps with a name
 * @ENT_FACT_WEB: a text with a page of the web behind it, if there is one
 * @ENT_FACT_LINKS: records that can be selected, and what stands beside them
 * @ENT_FACT_PILLS: groupings in their colours, and what stands beside them
 * @ENT_FACT_ROW: one record that can be selected, and below its name what is said of it
 */
typedef enum
{
  ENT_FACT_TEXT,
  ENT_FACT_SUMMARY,
  ENT_FACT_TITLE,
  ENT_FACT_HEADING,
  ENT_FACT_NAMED,
  ENT_FACT_QUIET,
  ENT_FACT_DOUBT,
  ENT_FACT_QUOTE,
  ENT_FACT_SOURCED,
  ENT_FACT_WEB,
  ENT_FACT_LINKS,
  ENT_FACT_PILLS,
  ENT_FACT_ROW,
} EntFactKind;

/**
 * EntFact:
 * @kind: what it is, and so how it looks
 * @text: (nullable): plain text for people
 * @name: (nullable): what the text is, or the sources are
 * @url: (nullable): of a page of the web, where it is
 * @records: of which table @rows are
 * @rows: rows of records
 *
 * One thing that is said of something: a line, a paragraph, a list of names.
 * It does not change.
 */
typedef struct
{
  EntFactKind kind;
  char       *text;    /* owned */
  char       *name;    /* owned */
  char       *url;     /* owned */
  EntKind     records;
  EntRows     rows;    /* owned */
} EntFact;

GPtrArray *ent_facts_new         (void);
void       ent_facts_add         (GPtrArray       *facts,
                                  EntFactKind      kind,
                                  const char      *text);
void       ent_facts_add_named   (GPtrArray       *facts,
                                  const char      *name,
                                  const char      *text);
void       ent_facts_add_web     (GPtrArray       *facts,
                                  const char      *text,
                                  const char      *url);
void       ent_facts_add_records (GPtrArray       *facts,
                                  EntFactKind      kind,
                                  EntKind          records,
                                  EntRows          rows,
                                  const char      *text);
void       ent_facts_add_sources (GPtrArray       *facts,
                                  EntRows          sources);
void       ent_facts_add_nations (GPtrArray       *facts,
                                  EntDataset      *dataset,
                                  EntRows          nations,
                                  EntDay           day);
void       ent_facts_add_remarks (GPtrArray       *facts,
                                  const EntRecord *record,
                                  gboolean         uncertain);
char      *ent_facts_dup_text    (GPtrArray       *facts,
                                  EntDataset      *dataset,
                                  EntDay           day);

G_END_DECLS
