/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "charts/ent-network-words.h"

#include <glib/gi18n.h>

#include "charts/ent-network-private.h"
#include "words/ent-role-change-words.h"

/* More of a nation than these are counted. */
#define MAX_LINES 3

#define WORDS_SIZE 10.0

/* Where names had to grow to be read at all, what is smaller could not be. */
#define GROWN_WORDS_SIZE 12.5

static void
clear_words (gpointer data)
{
  g_free (((EntNetworkWords *) data)->text);
}

/**
 * ent_network_get_words_style:
 * @measure: how text is measured, with the scale of the picture's names
 *
 * Returns: how a line is set
 */
EntTextStyle
ent_network_get_words_style (const EntMeasure *measure)
{
  return (EntTextStyle) { .size = measure->scale * (measure->scale > 1 ? GROWN_WORDS_SIZE : WORDS_SIZE), .bold = TRUE };
}

/**
 * ent_network_has_words:
 * @graph: a network
 * @nation: the node of a nation
 * @since: a day
 * @day: a later one
 * @inner_only: whether partners have no place
 *
 * Who has outer roles alone, then and now, has a badge and no words: there are
 * many of those, and the picture is about members.
 *
 * Returns: whether something is said of what became of @nation
 */
gboolean
ent_network_has_words (EntGraph *graph,
                       guint     nation,
                       EntDay    since,
                       EntDay    day,
                       gboolean  inner_only)
{
  g_autoptr (GArray) changes = ent_role_changes_of (graph, nation, since, day, inner_only);
  gboolean has_member = FALSE;

  for (guint i = 0; i < changes->len; i++)
    has_member = has_member || ent_role_change_has_member (graph, &g_array_index (changes, EntRoleChange, i));
  return has_member && ent_role_changes_count (graph, changes, NULL) != ENT_ROLE_STEP_NONE;
}

/**
 * ent_network_list_words:
 * @graph: a network
 * @nation: the node of a nation
 * @since: a day
 * @day: a later one
 * @inner_only: whether partners have no place
 *
 * Returns: (transfer full) (element-type EntNetworkWords): what became of
 *   @nation, a line for each grouping in their order; three at most, and how many more
 */
GArray *
ent_network_list_words (EntGraph *graph,
                        guint     nation,
                        EntDay    since,
                        EntDay    day,
                        gboolean  inner_only)
{
  g_autoptr (GArray) changes = ent_role_changes_of (graph, nation, since, day, inner_only);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (EntNetworkWords));
  EntNetworkWords more = { NULL, G_MAXUINT };
  guint n_more = 0;

  g_array_set_clear_func (lines, clear_words);
  for (guint i = 0; i < changes->len; i++)
    {
      const EntRoleChange *change = &g_array_index (changes, EntRoleChange, i);
      EntNetworkWords words = { .grouping = change->grouping };

      if (ent_role_change_get_step (graph, change) == ENT_ROLE_STEP_NONE)
        continue;
      if (lines->len == MAX_LINES)
        {
          n_more++;
          continue;
        }
      words.text = ent_role_change_words_new (graph, change, day);
      g_array_append_val (lines, words);
    }
  if (n_more > 0)
    {
      /* Translators: after three changes of a nation, how many it has besides */
      more.text = g_strdup_printf (ngettext ("+ %u more", "+ %u more", n_more), n_more);
      g_array_append_val (lines, more);
    }
  return lines;
}

/* ------------------------------------------------------------------------ */
/* The room they take */

static void
add_day (GArray *days,
         EntDay  day,
         EntDay  since,
         EntDay  last)
{
  if (day > since && day <= last)
    g_array_append_val (days, day);
}

/* The days from which on something else may have to be said of @nation. */
static GArray *
list_days (EntGraph *graph,
           guint     nation,
           EntDay    since)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (EntDay));
  EntDataset *dataset = ent_graph_get_dataset (graph);
  EntDay last = ent_query_get_period (ent_graph_get_query (graph)).last;
  EntRows incident = ent_graph_get_incident (graph, nation);

  for (guint i = 0; i < incident.n_rows; i++)
    {
      EntSpan span = ent_dataset_get_membership (dataset, ent_graph_get_edges (graph)[incident.rows[i]].membership)->span;

      add_day (days, span.from.earliest, since, last);
      add_day (days, span.from.latest, since, last);
      add_day (days, span.until.earliest, since, last);
      add_day (days, span.until.latest, since, last);
    }
  add_day (days, last, since, last);
  return days;
}

/* Below the name, and as wide as the widest of them on any day. */
static void
add_room (EntGraph         *graph,
          guint             nation,
          gboolean          inner_only,
          const EntMeasure *measure,
          EntExtents       *extents)
{
  EntDay since = ent_query_get_since (ent_graph_get_query (graph));
  EntTextStyle style = ent_network_get_words_style (measure);
  g_autoptr (GArray) days = list_days (graph, nation, since);
  EntExtent extent = ent_extents_get (extents, nation);
  double highest = 0;

  for (guint i = 0; i < days->len; i++)
    {
      EntDay day = g_array_index (days, EntDay, i);
      g_autoptr (GArray) lines = NULL;
      double height = 0;

      if (!ent_network_has_words (graph, nation, since, day, inner_only))
        continue;
      lines = ent_network_list_words (graph, nation, since, day, inner_only);
      for (guint line = 0; line < lines->len; line++)
        {
          double line_width, line_height;

          measure->measure (g_array_index (lines, EntNetworkWords, line).text, &style, &line_width, &line_height, measure->user_data);
          extent.half_width = MAX (extent.half_width, line_width / 2);
          height += line_height;
        }
      highest = MAX (highest, height);
    }
  extent.down += highest;
  ent_extents_set (extents, nation, extent);
}

static gboolean
has_words_ever (EntGraph *graph,
                guint     nation,
                gboolean  inner_only)
{
  EntDay since = ent_query_get_since (ent_graph_get_query (graph));
  g_autoptr (GArray) days = list_days (graph, nation, since);

  for (guint i = 0; i < days->len; i++)
    if (ent_network_has_words (graph, nation, since, g_array_index (days, EntDay, i), inner_only))
      return TRUE;
  return FALSE;
}

/**
 * ent_network_measure_words:
 * @graph: a network whose days are compared with one
 * @thrift: what it does without
 * @measure: how text is measured, with the scale of the picture's names
 * @extents: of all nodes without words; what these take is added
 *
 * Room for whatever has to be said of a nation on any later day of the period,
 * so that the words move nothing when the date does. Where so many nations change
 * that words would bury the picture, none is kept: on days on which fewer have
 * changed words stand where there happens to be room.
 */
void
ent_network_measure_words (EntGraph         *graph,
                           EntNetworkThrift  thrift,
                           const EntMeasure *measure,
                           EntExtents       *extents)
{
  g_autoptr (GArray) worded = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_if_fail (graph != NULL && measure != NULL && extents != NULL);

  for (guint nation = ent_graph_get_n_groupings (graph); nation < ent_graph_get_n_nodes (graph); nation++)
    if (has_words_ever (graph, nation, thrift.is_inner_only))
      g_array_append_val (worded, nation);
  if (worded->len > ENT_MOST_WORDED)
    return;
  for (guint i = 0; i < worded->len; i++)
    add_room (graph, g_array_index (worded, guint, i), thrift.is_inner_only, measure, extents);
}
