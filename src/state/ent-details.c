/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-details-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/ent-history.h"
#include "scene/ent-several.h"
#include "state/ent-details-combination.h"
#include "state/ent-details-roles.h"
#include "state/ent-details-several.h"
#include "state/ent-details-shared.h"
#include "words/ent-range-words.h"


static void
tab_free (gpointer data)
{
  EntDetailsTab *tab = data;

  g_free (tab->heading);
  g_free (tab->title);
  g_free (tab->name);
  g_clear_object (&tab->records);
  g_clear_pointer (&tab->facts, g_ptr_array_unref);
  g_free (tab);
}

static EntRows
get_rows (GArray *rows)
{
  return (EntRows) { (const guint32 *) (gpointer) rows->data, rows->len };
}

/* ent_details_find_groupings:
 * Returns: (transfer full) (element-type guint32): rows of the groupings shown */
GArray *
ent_details_find_groupings (EntDataset *dataset,
                            EntView    *view)
{
  const char *const *ids = ent_view_get_groupings (view);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row != ENT_ROW_NONE)
        g_array_append_val (rows, row);
    }
  return rows;
}

/* ent_details_find_ties:
 * Returns: (transfer full) (element-type guint32): rows of the ties of the kinds shown,
 *   whenever they hold */
GArray *
ent_details_find_ties (EntDetails *details)
{
  EntTieKinds kinds = ent_view_find_ties (details->view, details->dataset);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (details->dataset, ENT_KIND_TIE); row++)
    if ((kinds & 1u << ent_dataset_get_tie (details->dataset, row)->kind) != 0)
      g_array_append_val (rows, row);
  return rows;
}

/* ent_details_add_tab:
 * Returns: (transfer none): a tab without content behind the others */
EntDetailsTab *
ent_details_add_tab (EntDetails *details,
                     const char *id,
                     const char *title)
{
  EntDetailsTab *tab = g_new0 (EntDetailsTab, 1);

  tab->id = id;
  tab->heading = g_strdup (title);
  tab->title = g_strdup (title);
  tab->name = g_strdup (title);
  g_ptr_array_add (details->tabs, tab);
  return tab;
}

/* A tab with a list; none for an empty one. Its sources get the next numbers. */
static void
add_list (EntDetails *details,
          const char *id,
          const char *title,
          EntKind     kind,
          EntRows     rows)
{
  EntDetailsTab *tab;

  if (rows.n_rows == 0)
    return;
  tab = ent_details_add_tab (details, id, title);
  g_free (tab->name);
  tab->name = g_strdup_printf ("%s %u", title, rows.n_rows);
  tab->records = ent_row_list_new_of_kind (details->dataset, kind, rows);
  for (guint i = 0; i < rows.n_rows; i++)
    if (kind != ENT_KIND_SOURCE)
      ent_details_references_add (details->references, ent_dataset_get_record (details->dataset, ent_ref (kind, rows.rows[i]))->sources);
}

/* ent_details_add_counted_list:
 * A tab with a list, which shows how many there are; none for an empty one. */
void
ent_details_add_counted_list (EntDetails *details,
                              const char *id,
                              const char *title,
                              EntKind     kind,
                              GArray     *rows)
{
  g_autofree char *counted = g_strdup_printf ("%s %u", title, rows->len);

  add_list (details, id, title, kind, get_rows (rows));
  if (rows->len > 0)
    {
      EntDetailsTab *tab = ent_details_find_tab (details, id);

      g_free (tab->title);
      tab->title = g_steal_pointer (&counted);
    }
}

static void
add_facts (EntDetails *details)
{
  EntDetailsTab *tab = ent_details_add_tab (details, "about", _("About"));

  tab->facts = ent_details_new_facts (details->dataset, details->about, ent_view_get_day (details->view));
  for (guint i = 0; i < tab->facts->len; i++)
    {
      const EntFact *fact = g_ptr_array_index (tab->facts, i);

      if (fact->kind == ENT_FACT_SOURCED)
        ent_details_references_add (details->references, fact->rows);
    }
}

static GArray *
list_roles (EntDetails *details,
            EntView    *view)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (view, &days);

  return ent_details_roles_list (details->dataset, details->about, days, range);
}

/* What a nation has been, or who has been something in a grouping. */
static void
add_roles (EntDetails *details,
           const char *id,
           const char *title)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  details->roles = list_roles (details, details->view);
  for (guint i = 0; i < details->roles->len; i++)
    g_array_append_val (rows, g_array_index (details->roles, EntDetailsRole, i).membership);
  add_list (details, id, title, ENT_KIND_MEMBERSHIP, get_rows (rows));
}

static void
add_history (EntDetails *details)
{
  g_autoptr (GArray) events = ent_history_get_events (details->dataset, details->about);
  g_autoptr (GArray) quotes = ent_history_get_quotes (details->dataset, details->about);

  ent_details_add_counted_list (details, "events", _("Events"), ENT_KIND_EVENT, events);
  ent_details_add_counted_list (details, "quotes", _("Quotes"), ENT_KIND_QUOTE, quotes);
}

/* ent_details_add_shared:
 * What groupings share. It is told only when somebody looks, since it is other
 * with each day. */
void
ent_details_add_shared (EntDetails *details)
{
  EntDetailsTab *tab = ent_details_add_tab (details, ENT_DETAILS_SHARED, _("Shared"));

  tab->copies = 1u << ENT_DETAILS_COPY_TEXT | 1u << ENT_DETAILS_COPY_TABLE | 1u << ENT_DETAILS_COPY_NUMBERS;
}

/* For when nothing is selected: the latest about what is shown. */
static void
add_overview (EntDetails *details)
{
  g_autoptr (GArray) shown = ent_details_find_groupings (details->dataset, details->view);
  g_autoptr (GArray) events = ent_history_merge_events (details->dataset, get_rows (shown));
  g_autoptr (GArray) quotes = ent_history_merge_quotes (details->dataset, get_rows (shown));

  ent_details_add_counted_list (details, "events", _("Events"), ENT_KIND_EVENT, events);
  ent_details_add_counted_list (details, "quotes", _("Quotes"), ENT_KIND_QUOTE, quotes);
  if (shown->len > 1)
    ent_details_add_shared (details);
  if (shown->len == 0)
    {
      g_autoptr (GArray) ties = ent_details_find_ties (details);

      ent_details_add_counted_list (details, "ties", _("Ties"), ENT_KIND_TIE, ties);
    }
}

/* First, since whoever compares wants to know. */
static void
add_changes (EntDetails *details)
{
  if (ent_view_compares (details->view))
    ent_details_add_tab (details, ENT_DETAILS_CHANGES, _("Changes"))->copies = 1u << ENT_DETAILS_COPY_TEXT | 1u << ENT_DETAILS_COPY_TABLE;
}

/* Of nations and groupings people want to know what happened, of all else
 * first what it is. */
static void
add_tabs (EntDetails *details)
{
  EntRef about = details->about;

  if (details->thing.kind == ENT_THING_PAIR || details->thing.kind == ENT_THING_SEVERAL)
    {
      ent_details_several_add_tabs (details);
      return;
    }
  if (details->thing.kind == ENT_THING_COMBINATION)
    {
      ent_details_combination_add_tabs (details);
      return;
    }
  switch (about.kind)
    {
    case ENT_KIND_NONE:
      add_changes (details);
      add_overview (details);
      add_facts (details);
      break;
    case ENT_KIND_NATION:
      add_changes (details);
      add_history (details);
      add_roles (details, "memberships", _("Roles"));
      add_list (details, "ties", _("Ties"), ENT_KIND_TIE, ent_dataset_get_ties_of_nation (details->dataset, about.row));
      add_facts (details);
      break;
    case ENT_KIND_GROUPING:
      add_changes (details);
      add_history (details);
      add_roles (details, "members", _("Members"));
      add_facts (details);
      break;
    case ENT_KIND_MEMBERSHIP:
      add_facts (details);
      ent_details_several_add_tabs (details);
      break;
    case ENT_KIND_TIE:
    case ENT_KIND_EVENT:
    case ENT_KIND_QUOTE:
    case ENT_KIND_SOURCE:
    case ENT_KIND_PRESET:
    case ENT_N_KINDS:
    default:
      add_facts (details);
      add_history (details);
      break;
    }
}

/* The sources of all other tabs, by number. */
static void
add_sources (EntDetails *details)
{
  EntRows rows = ent_details_references_get_rows (details->references);

  add_list (details, "sources", _("Sources"), ENT_KIND_SOURCE, rows);
}

/**
 * ent_details_new:
 * @dataset: the data; a reference is kept
 * @view: what is shown of it; a reference is kept
 * @thing: something of @dataset, or nothing for the overview
 *
 * Time: O(n) in the number of records that are listed; of the overview, in the
 * number of all events and quotes.
 *
 * Returns: (transfer full): what there is to say
 */
EntDetails *
ent_details_new (EntDataset *dataset,
                 EntView    *view,
                 EntThing    thing)
{
  EntDetails *details;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  details = g_new0 (EntDetails, 1);
  details->thing = thing;
  details->about = ent_thing_get_record (thing);
  details->dataset = ent_dataset_ref (dataset);
  details->view = ent_view_ref (view);
  details->references = ent_details_references_new ();
  details->tabs = g_ptr_array_new_with_free_func (tab_free);
  ent_details_write_words (details);
  add_tabs (details);
  add_sources (details);
  return details;
}

/**
 * ent_details_free:
 * @details: (transfer full): details
 */
void
ent_details_free (EntDetails *details)
{
  g_return_if_fail (details != NULL);

  g_free (details->title);
  g_free (details->subtitle);
  g_free (details->summary);
  g_ptr_array_unref (details->tabs);
  ent_details_references_free (details->references);
  g_clear_pointer (&details->roles, g_array_unref);
  ent_dataset_unref (details->dataset);
  ent_view_unref (details->view);
  g_free (details);
}

static gboolean
has_same_roles (EntDetails *details,
                EntView    *view)
{
  g_autoptr (GArray) roles = NULL;

  if (details->roles == NULL)
    return TRUE;
  roles = list_roles (details, view);
  return roles->len == details->roles->len
         && (roles->len == 0 || memcmp (roles->data, details->roles->data, roles->len * sizeof (EntDetailsRole)) == 0);
}

/**
 * ent_details_update:
 * @details: details
 * @view: another view of the same dataset
 * @fields: in what it differs from the one before
 *
 * Says anew what depends on the day shown: moving the date, which happens many
 * times a second, changes a few words. Facts of the day are to be asked for anew.
 *
 * Returns: whether that is all there is to change; %FALSE if the lists, the
 *   names of nations or the colours of @view are others, so that the details
 *   are to be made anew
 */
gboolean
ent_details_update (EntDetails    *details,
                    EntView       *view,
                    EntViewFields  fields)
{
  g_return_val_if_fail (details != NULL, FALSE);
  g_return_val_if_fail (view != NULL, FALSE);

  if (details->thing.kind == ENT_THING_COMBINATION && fields & (ENT_VIEW_HIDDEN | ENT_VIEW_ROLES))
    return FALSE;
  if (fields & (ENT_VIEW_GROUPINGS | ENT_VIEW_TIES | ENT_VIEW_SINCE | ENT_VIEW_RANGE | ENT_VIEW_THEME))
    return FALSE;
  if (fields & ENT_VIEW_DAY
      && (!has_same_roles (details, view)
          || !ent_dataset_has_same_names (details->dataset, ent_view_get_day (details->view), ent_view_get_day (view))))
    return FALSE;

  ent_view_ref (view);
  ent_view_unref (details->view);
  details->view = view;
  if (fields & ENT_VIEW_DAY)
    {
      ent_details_write_words (details);
      for (guint i = 0; i < details->tabs->len; i++)
        {
          EntDetailsTab *tab = g_ptr_array_index (details->tabs, i);

          if (g_str_equal (tab->id, ENT_DETAILS_SHARED) || g_str_equal (tab->id, ENT_DETAILS_TOGETHER)
              || g_str_equal (tab->id, ENT_DETAILS_COMBINATION))
            g_clear_pointer (&tab->facts, g_ptr_array_unref);
        }
    }
  return TRUE;
}

/**
 * ent_details_find_tab:
 * @details: details
 * @id: (nullable): by which a tab is known
 *
 * Returns: (transfer none) (nullable): the tab, if there is one
 */
EntDetailsTab *
ent_details_find_tab (EntDetails *details,
                      const char *id)
{
  g_return_val_if_fail (details != NULL, NULL);

  for (guint i = 0; i < details->tabs->len; i++)
    {
      EntDetailsTab *tab = g_ptr_array_index (details->tabs, i);

      if (g_strcmp0 (tab->id, id) == 0)
        return tab;
    }
  return NULL;
}

/* ent_details_list_compared:
 * Returns: (transfer full) (element-type guint32): rows of the groupings whose members
 *   are compared: those that are selected, or else those shown */
GArray *
ent_details_list_compared (EntDetails *details)
{
  g_autoptr (GArray) records = NULL;
  GArray *groupings;

  if (details->thing.kind != ENT_THING_SEVERAL)
    return ent_details_find_groupings (details->dataset, details->view);
  records = ent_several_list (details->dataset, details->thing);
  groupings = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < records->len; i++)
    if (g_array_index (records, EntRef, i).kind == ENT_KIND_GROUPING)
      g_array_append_val (groupings, g_array_index (records, EntRef, i).row);
  return groupings;
}

/**
 * ent_details_get_facts:
 * @details: details
 * @tab: one of its tabs, which is no list
 *
 * Returns: (transfer none) (element-type EntFact): what it says, until the day is another one
 */
GPtrArray *
ent_details_get_facts (EntDetails    *details,
                       EntDetailsTab *tab)
{
  g_autoptr (GArray) groupings = NULL;
  EntPeriod days;
  EntRange range;

  g_return_val_if_fail (details != NULL, NULL);
  g_return_val_if_fail (tab != NULL && tab->records == NULL, NULL);

  if (tab->facts != NULL)
    return tab->facts;
  range = ent_view_get_days (details->view, &days);
  tab->facts = ent_facts_new ();
  if (g_str_equal (tab->id, ENT_DETAILS_TOGETHER))
    {
      ent_details_several_add_facts (tab->facts, details->dataset, details->thing, days, range);
      return tab->facts;
    }
  if (g_str_equal (tab->id, ENT_DETAILS_COMBINATION))
    {
      ent_details_combination_add_facts (tab->facts, details);
      return tab->facts;
    }
  groupings = ent_details_list_compared (details);
  ent_details_shared_add_facts (tab->facts, details->dataset, get_rows (groupings), days, range);
  return tab->facts;
}

/* The facts below the title of the page and the day or the range. */
static char *
dup_text (EntDetails    *details,
          EntDetailsTab *tab)
{
  EntPeriod days;
  EntRange range = ent_view_get_days (details->view, &days);
  g_autofree char *date = range == ENT_RANGE_NONE ? ent_day_to_text (days.last) : ent_range_words_dup_period (days, range);
  g_autofree char *facts = ent_facts_dup_text (ent_details_get_facts (details, tab), details->dataset, days.last);

  /* Translators: the head of a text that is copied: what it is about, and a date, or “at any time between” two dates */
  g_autofree char *head = g_strdup_printf (_("%1$s, %2$s"), details->title, date);

  return g_strdup_printf ("%s\n\n%s", head, facts);
}

/**
 * ent_details_dup_copy:
 * @details: details
 * @tab: one of its tabs
 * @what: one of its copies
 *
 * Returns: (transfer full): what the tab says, to be put elsewhere
 */
char *
ent_details_dup_copy (EntDetails     *details,
                      EntDetailsTab  *tab,
                      EntDetailsCopy  what)
{
  g_autoptr (GArray) groupings = NULL;
  EntPeriod days;
  EntRange range;

  g_return_val_if_fail (details != NULL, NULL);
  g_return_val_if_fail (tab != NULL && tab->copies & 1u << what, NULL);

  if (what == ENT_DETAILS_COPY_TABLE && g_str_equal (tab->id, ENT_DETAILS_COMBINATION))
    return ent_details_combination_dup_table (details);
  groupings = ent_details_list_compared (details);
  range = ent_view_get_days (details->view, &days);
  if (what == ENT_DETAILS_COPY_TABLE)
    return ent_details_shared_dup_nations (details->dataset, get_rows (groupings), days, range);
  if (what == ENT_DETAILS_COPY_NUMBERS)
    return ent_details_shared_dup_pairs (details->dataset, get_rows (groupings), days, range);
  return dup_text (details, tab);
}

/**
 * ent_details_dup_left:
 * @details: details
 * @tab: one of its tabs
 * @filter: which records are listed
 *
 * Returns: (transfer full) (nullable): what the tab holds, with how many are left of how
 *   many; %NULL if @filter does not concern what it holds
 */
char *
ent_details_dup_left (EntDetails    *details,
                      EntDetailsTab *tab,
                      EntRowFilter  *filter)
{
  g_return_val_if_fail (details != NULL, NULL);
  g_return_val_if_fail (tab != NULL, NULL);

  if (tab->records == NULL || !ent_row_filter_concerns (filter, ent_row_list_get_ref (tab->records, 0).kind, details->about))
    return NULL;
  /* Translators: what a list holds, how many of it are listed, and how many there are: “Events 12 of 155” */
  return g_strdup_printf (_("%s %u of %u"), tab->heading, ent_row_filter_count (filter, tab->records, details->about),
                          g_list_model_get_n_items (G_LIST_MODEL (tab->records)));
}

/**
 * ent_details_find_date:
 * @dataset: a dataset
 * @about: one of its records, or nothing
 *
 * Returns: when that happened; no date if it is something that lasts
 */
EntDate
ent_details_find_date (EntDataset *dataset,
                       EntRef      about)
{
  g_return_val_if_fail (dataset != NULL, (EntDate) { 0 });

  if (about.kind == ENT_KIND_EVENT)
    return ent_dataset_get_event (dataset, about.row)->from;
  if (about.kind == ENT_KIND_QUOTE)
    return ent_dataset_get_quote (dataset, about.row)->date;
  return (EntDate) { 0 };
}
