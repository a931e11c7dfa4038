/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-content.h"

#include <glib/gi18n.h>

#include "app/ent-details-private.h"
#include "app/ent-facts.h"
#include "app/ent-pill.h"
#include "app/ent-record-icon.h"
#include "model/ent-citation.h"
#include "model/ent-history.h"
#include "state/ent-roles.h"
#include "words/ent-record-words.h"

#define IMAGE_SIZE 56

/* ent_details_add_records:
 * A tab with a list; none for an empty one. Events and quotes show how many
 * there are; for the other tabs there is no room. */
void
ent_details_add_records (EntDetailsPage *page,
                         const char     *name,
                         const char     *title,
                         gboolean        counted,
                         EntRowList     *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autofree char *label = g_strdup_printf ("%s %u", title, n);

  if (n > 0)
    ent_details_page_add_list (page, name, counted ? label : title, label, list);
}

static void
add_rows (EntDetailsPage *page,
          EntDataset     *dataset,
          const char     *name,
          const char     *title,
          EntKind         kind,
          EntRows         rows)
{
  g_autoptr (EntRowList) list = ent_row_list_new_of_kind (dataset, kind, rows);

  ent_details_add_records (page, name, title, kind == ENT_KIND_EVENT || kind == ENT_KIND_QUOTE, list);
}

/* What a nation has been, or who has been something in a grouping. */
static void
add_roles (EntDetailsPage *page,
           EntState       *state,
           EntRef          ref,
           const char     *name,
           const char     *title)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  g_autoptr (GArray) roles = ent_roles_list (dataset, ref, ent_view_get_day (ent_state_get_view (state)));
  g_autofree guint32 *rows = g_new (guint32, roles->len + 1);

  for (guint i = 0; i < roles->len; i++)
    rows[i] = g_array_index (roles, EntRoleRow, i).membership;
  add_rows (page, dataset, name, title, ENT_KIND_MEMBERSHIP, (EntRows) { rows, roles->len });
}

static EntRows
get_rows (GArray *rows)
{
  return (EntRows) { (const guint32 *) rows->data, rows->len };
}

static void
add_quotes (EntDetailsPage *page,
            EntDataset     *dataset,
            EntRef          ref)
{
  g_autoptr (GArray) quotes = ent_history_get_quotes (dataset, ref);

  add_rows (page, dataset, "quotes", _("Quotes"), ENT_KIND_QUOTE, get_rows (quotes));
}

static void
add_history (EntDetailsPage *page,
             EntDataset     *dataset,
             EntRef          ref)
{
  g_autoptr (GArray) events = ent_history_get_events (dataset, ref);

  add_rows (page, dataset, "events", _("Events"), ENT_KIND_EVENT, get_rows (events));
  add_quotes (page, dataset, ref);
}

/* The events two things have in common, newest first as those of the first. */
static void
add_common_events (EntDetailsPage *page,
                   EntDataset     *dataset,
                   EntRef          first,
                   EntRef          second)
{
  g_autoptr (GArray) all = ent_history_get_events (dataset, first);
  g_autoptr (GArray) refs = g_array_new (FALSE, FALSE, sizeof (EntRef));
  g_autoptr (EntRowList) list = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      EntRef ref = ent_ref (ENT_KIND_EVENT, g_array_index (all, guint32, i));
      const EntEvent *event = ent_dataset_get_event (dataset, ref.row);
      EntRows others = second.kind == ENT_KIND_GROUPING ? event->groupings : event->nations;

      for (guint j = 0; j < others.n_rows; j++)
        if (others.rows[j] == second.row)
          {
            g_array_append_val (refs, ref);
            break;
          }
    }
  list = ent_row_list_new (dataset, (const EntRef *) refs->data, refs->len);
  ent_details_add_records (page, "events", _("Events"), TRUE, list);
}

static void
add_heading (GtkBox     *facts,
             const char *text)
{
  gtk_box_append (facts, ent_facts_new_text (text, "heading"));
}

static void
add_sources (EntDetailsPage *page,
             GtkBox         *facts,
             EntDataset     *dataset,
             EntRows         sources)
{
  EntReferences *references = ent_details_page_get_references (page);
  GtkWidget *box;

  if (sources.n_rows == 0)
    return;
  ent_references_add (references, sources);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), ent_facts_new_quiet (ngettext ("Source", "Sources", sources.n_rows)));
  gtk_box_append (GTK_BOX (box), ent_facts_new_referenced (dataset, "", NULL, references, sources));
  gtk_box_append (facts, box);
}

/* The nation that a grouping is where it is a member of others, or none. */
static guint32
find_union (EntDataset *dataset,
            guint32     grouping)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (dataset, ENT_KIND_NATION); row++)
    if (ent_dataset_get_nation (dataset, row)->grouping == grouping)
      return row;
  return ENT_ROW_NONE;
}

static void
fill_nation (EntDetailsPage *page,
             EntState       *state,
             EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntNation *nation = ent_dataset_get_nation (dataset, ref.row);
  g_autofree char *other_names = ent_record_dup_other_names (dataset, ref.row);
  GtkBox *facts;

  add_history (page, dataset, ref);
  add_roles (page, state, ref, "memberships", _("Roles"));
  add_rows (page, dataset, "ties", _("Ties"), ENT_KIND_TIE, ent_dataset_get_ties_of_nation (dataset, ref.row));

  facts = ent_details_page_add_facts (page, "about", _("About"));
  if (nation->kind != ENT_NATION_STATE)
    gtk_box_append (facts, ent_facts_new_fact (_("Kind"), ent_nation_kind_to_text (nation->kind)));
  if (ent_date_is_set (nation->span.from) || ent_date_is_set (nation->span.until))
    {
      g_autofree char *span = ent_span_to_text (nation->span);

      gtk_box_append (facts, ent_facts_new_fact (ent_date_is_set (nation->span.until) ? _("Existed") : _("Exists"), span));
    }
  if (nation->official_name != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Official name"), nation->official_name));
  if (other_names != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Also called"), other_names));
  if (nation->capital.name != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Capital"), nation->capital.name));
  if (nation->region != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Region"), nation->region));
  if (nation->grouping != ENT_ROW_NONE)
    {
      /* Translators: a heading above the grouping that a union of states is */
      add_heading (facts, _("Who belongs to it"));
      gtk_box_append (facts, ent_facts_new_pills (state, (EntRows) { &nation->grouping, 1 }));
    }
  ent_facts_add_remarks (facts, &nation->record, FALSE);
  add_sources (page, facts, dataset, nation->record.sources);
}

static void
fill_grouping (EntDetailsPage *page,
               EntState       *state,
               EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntGrouping *grouping = ent_dataset_get_grouping (dataset, ref.row);
  guint32 as_nation = find_union (dataset, ref.row);
  g_autofree char *span = ent_span_to_text (grouping->span);
  GtkBox *facts;

  add_history (page, dataset, ref);
  add_roles (page, state, ref, "members", _("Members"));

  facts = ent_details_page_add_facts (page, "about", _("About"));
  if (grouping->description != NULL)
    gtk_box_append (facts, ent_facts_new_text (grouping->description, NULL));
  gtk_box_append (facts, ent_facts_new_fact (_("Kind"), ent_grouping_kind_to_text (grouping->kind)));
  gtk_box_append (facts, ent_facts_new_fact (_("Exists"), span));
  if (as_nation != ENT_ROW_NONE)
    {
      /* Translators: a heading above the union of states that sits in other groupings */
      add_heading (facts, _("Where it is a member itself"));
      gtk_box_append (facts, ent_facts_new_link (dataset, ent_ref (ENT_KIND_NATION, as_nation), NULL));
    }
  if (grouping->headquarters != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Headquarters"), grouping->headquarters));
  if (grouping->website != NULL)
    gtk_box_append (facts, ent_facts_new_web (_("Website"), grouping->website));
  ent_facts_add_remarks (facts, &grouping->record, grouping->span.from.uncertain || grouping->span.until.uncertain);
  add_sources (page, facts, dataset, grouping->record.sources);
}

static void
fill_event (EntDetailsPage *page,
            EntState       *state,
            EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntEvent *event = ent_dataset_get_event (dataset, ref.row);
  GtkBox *facts = ent_details_page_add_facts (page, "about", _("About"));

  if (event->summary != NULL)
    gtk_box_append (facts, ent_facts_new_text (event->summary, NULL));
  gtk_box_append (facts, ent_facts_new_fact (_("Kind"), ent_event_kind_to_text (event->kind)));
  if (event->groupings.n_rows > 0)
    gtk_box_append (facts, ent_facts_new_pills (state, event->groupings));
  ent_facts_add_remarks (facts, &event->record, event->from.uncertain || event->until.uncertain);
  if (event->nations.n_rows > 0)
    {
      /* Members of the day at a summit, those spoken of in a statement: not a list of who was there. */
      add_heading (facts, _("Nations concerned"));
      gtk_box_append (facts, ent_facts_new_nations (dataset, event->nations));
    }
  add_sources (page, facts, dataset, event->record.sources);
  add_quotes (page, dataset, ref);
}

static void
fill_membership (EntDetailsPage *page,
                 EntState       *state,
                 EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);
  GtkBox *facts = ent_details_page_add_facts (page, "about", _("About"));
  g_autofree char *since = ent_date_is_set (membership->span.from) ? ent_date_to_text (membership->span.from) : g_strdup (_("Not known"));

  gtk_box_append (facts, ent_facts_new_link (dataset, ent_ref (ENT_KIND_NATION, membership->nation), NULL));
  gtk_box_append (facts, ent_facts_new_pills (state, (EntRows) { &membership->grouping, 1 }));
  gtk_box_append (facts, ent_facts_new_fact (_("Role"), ent_role_to_text (membership->role)));
  gtk_box_append (facts, ent_facts_new_fact (_("Since"), since));
  if (ent_date_is_set (membership->span.until))
    {
      g_autofree char *until = ent_date_to_text (membership->span.until);

      gtk_box_append (facts, ent_facts_new_fact (_("Until"), until));
    }
  if (membership->founding)
    gtk_box_append (facts, ent_facts_new_text (_("Founding member"), NULL));
  ent_facts_add_remarks (facts, &membership->record, membership->span.from.uncertain || membership->span.until.uncertain);
  add_sources (page, facts, dataset, membership->record.sources);
  add_common_events (page, dataset, ent_ref (ENT_KIND_NATION, membership->nation), ent_ref (ENT_KIND_GROUPING, membership->grouping));
}

static void
fill_tie (EntDetailsPage *page,
          EntState       *state,
          EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);
  GtkBox *facts = ent_details_page_add_facts (page, "about", _("About"));
  g_autofree char *dates = ent_span_to_text (tie->span);

  gtk_box_append (facts, ent_facts_new_nations (dataset, (EntRows) { tie->nations, 2 }));
  gtk_box_append (facts, ent_facts_new_fact (_("Kind"), ent_tie_kind_to_text (tie->kind)));
  gtk_box_append (facts, ent_facts_new_fact (_("When"), dates));
  ent_facts_add_remarks (facts, &tie->record, tie->span.from.uncertain || tie->span.until.uncertain);
  add_sources (page, facts, dataset, tie->record.sources);
  add_common_events (page, dataset, ent_ref (ENT_KIND_NATION, tie->nations[0]), ent_ref (ENT_KIND_NATION, tie->nations[1]));
}

static void
fill_quote (EntDetailsPage *page,
            EntState       *state,
            EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntQuote *quote = ent_dataset_get_quote (dataset, ref.row);
  GtkBox *facts = ent_details_page_add_facts (page, "about", _("About"));
  g_autofree char *words = g_strdup_printf ("“%s”", quote->text);
  GtkWidget *text = ent_facts_new_text (words, "quote-text");

  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_box_append (facts, text);
  if (quote->occasion != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Occasion"), quote->occasion));
  if (quote->event != ENT_ROW_NONE)
    gtk_box_append (facts, ent_facts_new_link (dataset, ent_ref (ENT_KIND_EVENT, quote->event), NULL));
  if (quote->nation != ENT_ROW_NONE)
    {
      add_heading (facts, _("Spoke for"));
      gtk_box_append (facts, ent_facts_new_link (dataset, ent_ref (ENT_KIND_NATION, quote->nation), NULL));
    }
  if (quote->groupings.n_rows + quote->nations.n_rows > 0)
    add_heading (facts, _("Is about"));
  if (quote->groupings.n_rows > 0)
    gtk_box_append (facts, ent_facts_new_pills (state, quote->groupings));
  if (quote->nations.n_rows > 0)
    gtk_box_append (facts, ent_facts_new_nations (dataset, quote->nations));
  ent_facts_add_remarks (facts, &quote->record, quote->date.uncertain);
  add_sources (page, facts, dataset, quote->record.sources);
}

static void
fill_source (EntDetailsPage *page,
             EntState       *state,
             EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const EntSource *source = ent_dataset_get_source (dataset, ref.row);
  g_autofree char *authors = ent_citation_dup_authors (source);
  GtkBox *facts = ent_details_page_add_facts (page, "about", _("About"));

  if (authors != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Author"), authors));
  if (source->container != NULL)
    gtk_box_append (facts, ent_facts_new_fact (_("Published in"), source->container));
  add_sources (page, facts, dataset, (EntRows) { &ref.row, 1 });
  ent_facts_add_remarks (facts, &source->record, source->issued.uncertain);
}

static void (* const fillers[ENT_N_KINDS]) (EntDetailsPage *, EntState *, EntRef) = {
  [ENT_KIND_SOURCE] = fill_source,
  [ENT_KIND_NATION] = fill_nation,
  [ENT_KIND_GROUPING] = fill_grouping,
  [ENT_KIND_MEMBERSHIP] = fill_membership,
  [ENT_KIND_TIE] = fill_tie,
  [ENT_KIND_EVENT] = fill_event,
  [ENT_KIND_QUOTE] = fill_quote,
};

/* A flag for a nation; the pill of a grouping is in its name's place already. */
static GtkWidget *
new_image (EntState *state,
           EntRef    ref)
{
  if (ref.kind == ENT_KIND_NONE)
    return NULL;
  if (ref.kind == ENT_KIND_GROUPING)
    return ent_pill_new (state, ref.row);
  return ent_record_icon_new (ent_state_get_dataset (state), ref, ref.kind == ENT_KIND_NATION ? IMAGE_SIZE : 24);
}

/**
 * ent_details_content_new:
 * @state: the state of the window
 * @ref: a record of its dataset, or nothing for the overview
 *
 * Returns: (transfer floating): the page about the record
 */
GtkWidget *
ent_details_content_new (EntState *state,
                         EntRef    ref)
{
  EntDetailsPage *page = ENT_DETAILS_PAGE (ent_details_page_new (state, ref));

  ent_details_page_set_image (page, new_image (state, ref));
  if (ref.kind == ENT_KIND_NONE)
    ent_details_fill_overview (page, state);
  else
    fillers[ref.kind] (page, state, ref);
  ent_details_page_add_sources (page);
  ent_details_content_update (page, state, ref);
  return GTK_WIDGET (page);
}

/**
 * ent_details_content_update:
 * @page: the page about @ref
 * @state: the state of the window
 * @ref: a record of its dataset, or nothing for the overview
 *
 * Says anew what depends on the day shown.
 */
void
ent_details_content_update (EntDetailsPage *page,
                            EntState       *state,
                            EntRef          ref)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *summary = NULL;

  if (ref.kind == ENT_KIND_NONE)
    {
      title = ent_details_dup_overview_title (state);
      subtitle = ent_details_dup_overview_summary (state);
    }
  else
    {
      title = ent_record_dup_title (dataset, ref);
      subtitle = ent_record_dup_subtitle (dataset, ref);
    }
  if (ref.kind == ENT_KIND_NATION)
    summary = ent_details_dup_nation_summary (state, ref.row);
  if (ref.kind == ENT_KIND_GROUPING)
    summary = ent_details_dup_grouping_summary (state, ref.row);
  ent_details_page_set_words (page, title, subtitle, summary);
}
