/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "charts/ent-lines-private.h"
#include "charts/ent-network.h"
#include "words/ent-change-words.h"
#include "words/ent-record-words.h"

/* What is related and what is said: that of all times, not only that of the day. */

/* A card is no list. */
#define MAX_LINES 8

static void
add_edge (EntThings     *related,
          EntGraph      *graph,
          const EntEdge *edge)
{
  EntRef nation = ent_graph_get_ref (graph, edge->nation), grouping = ent_graph_get_ref (graph, edge->grouping);

  ent_things_add (related, ent_thing_of (ent_ref (ENT_KIND_MEMBERSHIP, edge->membership)));
  ent_things_add (related, ent_thing_of (nation));
  ent_things_add (related, ent_thing_of (grouping));
  ent_things_add (related, ent_thing_of_pair (nation.row, grouping.row));
}

/**
 * ent_lines_relate:
 * @slice: the network on the day
 * @thing: what is hovered or selected
 * @lead: what the picture shows of @thing itself is added to it
 * @related: that, and what goes with it, is added to it
 *
 * With a nation or a grouping go all its roles of all times. An event, a quote or a stretch of
 * time leads itself, and brings along whom it concerns.
 */
void
ent_lines_relate (EntSlice  *slice,
                  EntThing   thing,
                  EntThings *lead,
                  EntThings *related)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntRef record = ent_thing_get_record (thing);
  guint node;

  if (thing.kind == ENT_THING_NONE)
    return;
  if (record.kind == ENT_KIND_EVENT || record.kind == ENT_KIND_QUOTE || thing.kind == ENT_THING_SPAN)
    {
      ent_things_add (lead, thing);
      ent_things_add (related, thing);
    }
  ent_network_relate (slice, thing, lead, related);
  if (ent_graph_lookup_node (graph, record, &node))
    {
      EntRows incident = ent_graph_get_incident (graph, node);

      for (guint i = 0; i < incident.n_rows; i++)
        add_edge (related, graph, &edges[incident.rows[i]]);
    }
  for (guint i = 0; i < ent_graph_get_n_edges (graph); i++)
    {
      guint32 nation = ent_graph_get_ref (graph, edges[i].nation).row, grouping = ent_graph_get_ref (graph, edges[i].grouping).row;

      if (record.kind == ENT_KIND_MEMBERSHIP ? edges[i].membership == record.row
                                             : thing.kind == ENT_THING_PAIR && thing.pair.nation == nation && thing.pair.grouping == grouping)
        add_edge (related, graph, &edges[i]);
    }
  if (thing.kind == ENT_THING_PAIR)
    ent_things_add (lead, thing);
}

/* “SCO: observer, 5 July 2005 to 9 June 2017”, a line for each role of all times. */
static char *
write_roles (EntSlice *slice,
             guint     node)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntRows incident = ent_graph_get_incident (graph, node);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < incident.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, ent_graph_get_edges (graph)[incident.rows[i]].membership);
      g_autofree char *span = ent_span_to_text (membership->span);

      if (i == MAX_LINES && incident.n_rows > MAX_LINES + 1)
        {
          g_string_append_printf (text, ngettext ("%u more", "%u more", incident.n_rows - i), incident.n_rows - i);
          break;
        }
      /* Translators: a grouping, a role in it and when, such as “SCO: observer, 5 July 2005 – 9 June 2017” */
      g_string_append_printf (text, _("%s: %s, %s"), ent_dataset_get_grouping_name (dataset, membership->grouping),
                              ent_role_to_text (membership->role), span);
      if (i + 1 < incident.n_rows)
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, text->len == 0);
}

static gboolean
is_in (EntDate   date,
       EntPeriod period)
{
  EntDay day = ent_date_get_day (date);

  return day >= period.first && day <= period.last;
}

/* How much happened and was said in a stretch of time. */
static void
describe_span (EntSlice       *slice,
               EntPeriod       period,
               EntDescription *description)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  guint32 nation = ent_lines_find_nation (graph);
  g_autoptr (GArray) events = ent_lines_list_events (graph, nation);
  g_autoptr (GArray) quotes = ent_lines_list_quotes (graph, nation);
  g_autofree char *first = ent_day_to_text (period.first);
  g_autofree char *last = ent_day_to_text (period.last);
  g_autofree char *n_events_text = NULL;
  g_autofree char *n_quotes_text = NULL;
  guint n_events = 0, n_quotes = 0;

  for (guint i = 0; i < events->len; i++)
    n_events += is_in (ent_dataset_get_event (dataset, g_array_index (events, guint32, i))->from, period);
  for (guint i = 0; i < quotes->len; i++)
    n_quotes += is_in (ent_dataset_get_quote (dataset, g_array_index (quotes, guint32, i))->date, period);
  n_events_text = g_strdup_printf (ngettext ("%u event", "%u events", n_events), n_events);
  n_quotes_text = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);
  /* Translators: the first and the last day of a stretch of time */
  description->name = period.first == period.last ? g_steal_pointer (&first) : g_strdup_printf (_("%s to %s"), first, last);
  description->roles = g_strdup_printf ("%s\n%s", n_events_text, n_quotes_text);
}

/**
 * ent_lines_describe:
 * @slice: the network on the day
 * @thing: what stands in the picture
 * @description: (out caller-allocates): what it is, in words
 *
 * Returns: whether there is anything to say
 */
gboolean
ent_lines_describe (EntSlice       *slice,
                    EntThing        thing,
                    EntDescription *description)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntRef record = ent_thing_get_record (thing);
  EntDay day = ent_slice_get_day (slice);
  guint node;

  *description = (EntDescription) { 0 };
  if (thing.kind == ENT_THING_SPAN)
    describe_span (slice, thing.span, description);
  if (thing.kind == ENT_THING_PAIR)
    record = ent_ref (ENT_KIND_NATION, thing.pair.nation);
  switch (record.kind)
    {
    case ENT_KIND_EVENT:
    case ENT_KIND_QUOTE:
      description->name = ent_record_dup_title (dataset, record, day);
      description->roles = ent_record_dup_subtitle (dataset, record, day);
      break;
    case ENT_KIND_MEMBERSHIP:
      description->name = ent_description_new_name (slice, record);
      description->roles = ent_description_new_roles (slice, record);
      description->since = ent_span_to_text (ent_dataset_get_membership (dataset, record.row)->span);
      break;
    case ENT_KIND_NATION:
      description->name = ent_description_new_name (slice, record);
      description->roles = ent_graph_lookup_node (graph, record, &node) ? write_roles (slice, node) : NULL;
      description->changes = ent_change_words_dup_of (slice, record);
      break;
    default:
      if (description->name == NULL)
        description->name = ent_description_new_name (slice, record);
      if (description->roles == NULL)
        description->roles = ent_description_new_roles (slice, record);
      break;
    }
  return description->name != NULL;
}
