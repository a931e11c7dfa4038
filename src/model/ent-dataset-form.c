/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/ent-dataset-form.h"

#include "model/ent-dataset-private.h"

/* What lies between the members of a struct is whatever was in memory there, and an
 * image is to be the same each time. */
#if defined(__has_builtin)
#if __has_builtin(__builtin_clear_padding)
#define CLEAR_PADDING(data) __builtin_clear_padding (data)
#endif
#endif
#ifndef CLEAR_PADDING
#define CLEAR_PADDING(data) ((void) (data))
#endif

#define TEXT(Type, member) { ENT_POINTER_TEXT, G_STRUCT_OFFSET (Type, member), 0, NULL }
#define TEXTS(Type, member) { ENT_POINTER_TEXTS, G_STRUCT_OFFSET (Type, member), 0, NULL }
#define PARTS(Type, member, count, form) { ENT_POINTER_PARTS, G_STRUCT_OFFSET (Type, member), G_STRUCT_OFFSET (Type, count), &form }
#define PART(Type, member, form) { ENT_POINTER_PART, G_STRUCT_OFFSET (Type, member), 0, &form }
#define ROWS(Type, member) PARTS (Type, member.rows, member.n_rows, number_form)

#define RECORD(Type) TEXT (Type, record.id), TEXT (Type, record.note), TEXT (Type, record.disputed), \
    ROWS (Type, record.sources), TEXT (Type, record.unknown_keys)
#define PLACE(Type, member) TEXT (Type, member.name), TEXT (Type, member.unknown_keys)

/* name_form: a Type with the pointers that are listed. */
#define DEFINE_FORM(name, Type, ...)                                                                            \
  static const EntPointer name##_pointers[] = { __VA_ARGS__ };                                                  \
  static void                                                                                                   \
  name##_clear_padding (gpointer data)                                                                          \
  {                                                                                                             \
    CLEAR_PADDING ((Type *) data);                                                                              \
  }                                                                                                             \
  static const EntForm name##_form = { sizeof (Type), name##_clear_padding, name##_pointers, G_N_ELEMENTS (name##_pointers) };

static void
clear_span (gpointer data)
{
  CLEAR_PADDING ((EntSpan *) data);
}

static const EntForm number_form = { sizeof (guint32), NULL, NULL, 0 };
static const EntForm span_form = { sizeof (EntSpan), clear_span, NULL, 0 };

DEFINE_FORM (rows, EntRows, PARTS (EntRows, rows, n_rows, number_form))

DEFINE_FORM (author, EntAuthor, TEXT (EntAuthor, literal), TEXT (EntAuthor, family), TEXT (EntAuthor, given), TEXT (EntAuthor, unknown_keys))

DEFINE_FORM (source, EntSource, RECORD (EntSource), TEXT (EntSource, type), TEXT (EntSource, title),
             PARTS (EntSource, authors.authors, authors.n_authors, author_form), TEXT (EntSource, publisher), TEXT (EntSource, container),
             TEXT (EntSource, language), TEXT (EntSource, url), TEXT (EntSource, doi))

DEFINE_FORM (nation_name, EntNationName, TEXT (EntNationName, name), TEXT (EntNationName, official_name), TEXT (EntNationName, flag),
             TEXT (EntNationName, unknown_keys))

DEFINE_FORM (nation, EntNation, RECORD (EntNation), TEXT (EntNation, name), TEXT (EntNation, official_name), TEXT (EntNation, iso2),
             TEXT (EntNation, flag), PARTS (EntNation, names, n_names, nation_name_form), TEXTS (EntNation, aliases), TEXT (EntNation, region),
             PLACE (EntNation, capital))

DEFINE_FORM (claim, EntClaim, TEXT (EntClaim, note), TEXT (EntClaim, unknown_keys))

DEFINE_FORM (grouping, EntGrouping, RECORD (EntGrouping), TEXT (EntGrouping, name), TEXT (EntGrouping, full_name), TEXTS (EntGrouping, aliases),
             TEXT (EntGrouping, color_text), TEXT (EntGrouping, headquarters), TEXT (EntGrouping, website), TEXT (EntGrouping, description),
             PARTS (EntGrouping, complete, n_claims, claim_form))

DEFINE_FORM (membership, EntMembership, RECORD (EntMembership), PART (EntMembership, unclipped, span_form))

DEFINE_FORM (tie, EntTie, RECORD (EntTie), TEXT (EntTie, title))

DEFINE_FORM (event, EntEvent, RECORD (EntEvent), TEXT (EntEvent, title), ROWS (EntEvent, groupings), ROWS (EntEvent, nations),
             PLACE (EntEvent, place), TEXT (EntEvent, summary))

DEFINE_FORM (quote, EntQuote, RECORD (EntQuote), TEXT (EntQuote, text), TEXT (EntQuote, language), TEXT (EntQuote, speaker),
             TEXT (EntQuote, office), TEXT (EntQuote, occasion), ROWS (EntQuote, groupings), ROWS (EntQuote, nations))

DEFINE_FORM (preset, EntPreset, RECORD (EntPreset), TEXT (EntPreset, name), ROWS (EntPreset, groupings))

#define TABLE(kind, form) PARTS (EntDataset, tables[kind].rows, tables[kind].n_rows, form)
#define LIST(member, owner) PARTS (EntDataset, member, tables[owner].n_rows, rows_form)
#define ORDER(member, kind) PARTS (EntDataset, member, tables[kind].n_rows, number_form)

/* Names for people depend on their language, and are made anew. */
DEFINE_FORM (dataset, EntDataset,
             TEXT (EntDataset, title), TEXT (EntDataset, description), TEXT (EntDataset, license), TEXT (EntDataset, unknown_keys),
             TABLE (ENT_KIND_SOURCE, source_form), TABLE (ENT_KIND_NATION, nation_form), TABLE (ENT_KIND_GROUPING, grouping_form),
             TABLE (ENT_KIND_MEMBERSHIP, membership_form), TABLE (ENT_KIND_TIE, tie_form), TABLE (ENT_KIND_EVENT, event_form),
             TABLE (ENT_KIND_QUOTE, quote_form), TABLE (ENT_KIND_PRESET, preset_form),
             PARTS (EntDataset, lives, tables[ENT_KIND_GROUPING].n_rows, span_form),
             LIST (memberships_of_nation, ENT_KIND_NATION), LIST (memberships_of_grouping, ENT_KIND_GROUPING),
             LIST (ties_of_nation, ENT_KIND_NATION),
             LIST (events_of_nation, ENT_KIND_NATION), LIST (events_of_grouping, ENT_KIND_GROUPING),
             LIST (quotes_of_nation, ENT_KIND_NATION), LIST (quotes_of_grouping, ENT_KIND_GROUPING), LIST (quotes_of_event, ENT_KIND_EVENT),
             ORDER (events_by_time, ENT_KIND_EVENT), ORDER (quotes_by_time, ENT_KIND_QUOTE))

/**
 * ent_dataset_get_form:
 *
 * Returns: what an #EntDataset and all that belongs to it is made of
 */
const EntForm *
ent_dataset_get_form (void)
{
  return &dataset_form;
}
