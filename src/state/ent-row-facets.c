/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-row-facets.h"

#include <glib/gi18n.h>

/**
 * ent_facet_to_text:
 * @facet: a facet
 *
 * Returns: (transfer none): what is asked for, as a heading
 */
const char *
ent_facet_to_text (EntFacet facet)
{
  static const char *const names[ENT_N_FACETS] = {
    [ENT_FACET_EVENT_KIND] = N_("Kind of event"), [ENT_FACET_TIE_KIND] = N_("Kind of tie"), [ENT_FACET_ROLE] = N_("Role"),
    [ENT_FACET_GROUPING] = N_("Grouping"),        [ENT_FACET_REGION] = N_("Region"),
  };

  g_return_val_if_fail (facet < ENT_N_FACETS, NULL);

  return _(names[facet]);
}

/**
 * ent_row_facets_tell:
 * @facet: a facet
 * @kind: of records
 * @about: what the page is about on which they are listed, or nothing
 *
 * Of the roles of a nation all have its region, and of those in a grouping all have
 * that grouping: there the facet would take away all or nothing.
 *
 * Returns: whether such records can be told apart by it
 */
gboolean
ent_row_facets_tell (EntFacet facet,
                     EntKind  kind,
                     EntRef   about)
{
  switch (facet)
    {
    case ENT_FACET_EVENT_KIND:
      return kind == ENT_KIND_EVENT;
    case ENT_FACET_TIE_KIND:
      return kind == ENT_KIND_TIE;
    case ENT_FACET_ROLE:
      return kind == ENT_KIND_MEMBERSHIP;
    case ENT_FACET_GROUPING:
      return kind == ENT_KIND_EVENT || kind == ENT_KIND_QUOTE || (kind == ENT_KIND_MEMBERSHIP && about.kind != ENT_KIND_GROUPING);
    case ENT_FACET_REGION:
      return kind == ENT_KIND_EVENT || kind == ENT_KIND_QUOTE || kind == ENT_KIND_TIE
             || (kind == ENT_KIND_MEMBERSHIP && about.kind != ENT_KIND_NATION);
    case ENT_N_FACETS:
    default:
      return FALSE;
    }
}

static EntRows
get_nations (EntDataset *dataset,
             EntRef      ref)
{
  switch (ref.kind)
    {
    case ENT_KIND_EVENT:
      return ent_dataset_get_event (dataset, ref.row)->nations;
    case ENT_KIND_QUOTE:
      return ent_dataset_get_quote (dataset, ref.row)->nations;
    case ENT_KIND_TIE:
      return (EntRows) { ent_dataset_get_tie (dataset, ref.row)->nations, 2 };
    default:
      return (EntRows) { NULL, 0 };
    }
}

static EntRows
get_groupings (EntDataset *dataset,
               EntRef      ref)
{
  switch (ref.kind)
    {
    case ENT_KIND_EVENT:
      return ent_dataset_get_event (dataset, ref.row)->groupings;
    case ENT_KIND_QUOTE:
      return ent_dataset_get_quote (dataset, ref.row)->groupings;
    default:
      return (EntRows) { NULL, 0 };
    }
}

/* Whoever speaks or has the role. */
static guint32
get_nation (EntDataset *dataset,
            EntRef      ref)
{
  if (ref.kind == ENT_KIND_MEMBERSHIP)
    return ent_dataset_get_membership (dataset, ref.row)->nation;
  return ref.kind == ENT_KIND_QUOTE ? ent_dataset_get_quote (dataset, ref.row)->nation : ENT_ROW_NONE;
}

/**
 * ent_row_facets_get:
 * @facet: a facet
 * @dataset: the data; the values are borrowed from it
 * @ref: one of its records, of a kind that is told apart by @facet
 *
 * Returns: what the record is under @facet
 */
EntFacetValues
ent_row_facets_get (EntFacet    facet,
                    EntDataset *dataset,
                    EntRef      ref)
{
  EntFacetValues values = { ENT_ROW_NONE, { NULL, 0 } };

  switch (facet)
    {
    case ENT_FACET_EVENT_KIND:
      values.one = ent_dataset_get_event (dataset, ref.row)->kind;
      break;
    case ENT_FACET_TIE_KIND:
      values.one = ent_dataset_get_tie (dataset, ref.row)->kind;
      break;
    case ENT_FACET_ROLE:
      values.one = ent_dataset_get_membership (dataset, ref.row)->role;
      break;
    case ENT_FACET_GROUPING:
      if (ref.kind == ENT_KIND_MEMBERSHIP)
        values.one = ent_dataset_get_membership (dataset, ref.row)->grouping;
      values.list = get_groupings (dataset, ref);
      break;
    case ENT_FACET_REGION:
      values.one = get_nation (dataset, ref);
      values.list = get_nations (dataset, ref);
      break;
    case ENT_N_FACETS:
    default:
      g_assert_not_reached ();
    }
  return values;
}

/**
 * ent_row_facets_have_days:
 * @kind: of records
 *
 * Returns: whether such records happen or last
 */
gboolean
ent_row_facets_have_days (EntKind kind)
{
  return kind == ENT_KIND_EVENT || kind == ENT_KIND_QUOTE || kind == ENT_KIND_TIE || kind == ENT_KIND_MEMBERSHIP;
}

static gboolean
happens_within (EntPeriod period,
                EntDate   from,
                EntDate   until)
{
  EntDay first = ent_date_is_set (from) ? ent_date_get_day (from) : ENT_DAY_MIN;
  EntDay last = ent_date_is_set (until) ? ent_date_get_day (until) : first;

  return first <= period.last && last >= period.first;
}

/* A span no longer holds on its last date. */
static gboolean
holds_within (EntPeriod period,
              EntSpan   span)
{
  return (!ent_date_is_set (span.from) || span.from.earliest <= period.last)
         && (!ent_date_is_set (span.until) || span.until.latest > period.first);
}

/**
 * ent_row_facets_is_within:
 * @dataset: the data
 * @ref: one of its records
 * @period: days
 *
 * Returns: whether it happened, or may have held, on one of these days at least;
 *   whatever does neither is always there
 */
gboolean
ent_row_facets_is_within (EntDataset *dataset,
                          EntRef      ref,
                          EntPeriod   period)
{
  const EntEvent *event;

  switch (ref.kind)
    {
    case ENT_KIND_EVENT:
      event = ent_dataset_get_event (dataset, ref.row);
      return happens_within (period, event->from, event->until);
    case ENT_KIND_QUOTE:
      return happens_within (period, ent_dataset_get_quote (dataset, ref.row)->date, (EntDate) { 0 });
    case ENT_KIND_MEMBERSHIP:
      return holds_within (period, ent_dataset_get_membership (dataset, ref.row)->span);
    case ENT_KIND_TIE:
      return holds_within (period, ent_dataset_get_tie (dataset, ref.row)->span);
    default:
      return TRUE;
    }
}
