/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-range-words.h"

#include <glib/gi18n.h>

/**
 * ent_range_words_dup_period:
 * @days: some days
 * @range: how they are looked at; %ENT_RANGE_NONE for the last one alone
 *
 * Returns: (transfer full): “as of 1 January 2024” or, of a range, “at any time
 *   between 1 January 2016 and 1 January 2024”; part of a line
 */
char *
ent_range_words_dup_period (EntPeriod days,
                            EntRange  range)
{
  g_autofree char *from = ent_day_to_text (days.first);
  g_autofree char *until = ent_day_to_text (days.last);

  if (range == ENT_RANGE_ANY_TIME)
    /* Translators: two dates: which days a picture is of; part of a line, like “as of 1 January 2024” */
    return g_strdup_printf (_("at any time between %s and %s"), from, until);
  if (range == ENT_RANGE_THROUGHOUT)
    /* Translators: two dates: which days a picture is of; part of a line, like “as of 1 January 2024” */
    return g_strdup_printf (_("throughout, from %s to %s"), from, until);
  return g_strdup_printf (_("as of %s"), until);
}

/**
 * ent_range_words_dup_days:
 * @slice: a network on a day or in a range
 *
 * Returns: (transfer full): the same of the days that it is of
 */
char *
ent_range_words_dup_days (EntSlice *slice)
{
  EntPeriod days;
  EntRange range;

  g_return_val_if_fail (slice != NULL, NULL);

  days.last = ent_slice_get_day (slice);
  range = ent_slice_get_range (slice, &days.first);
  return ent_range_words_dup_period (days, range);
}

/**
 * ent_range_words_dup_head:
 * @head: what stands above a column of a table
 * @days: the days that the table is of
 * @range: how they are looked at
 *
 * A table goes where nobody sees the picture that it is of.
 *
 * Returns: (transfer full): “Exactly in, at any time 2016-01-01/2024-01-01”; of
 *   one day @head alone
 */
char *
ent_range_words_dup_head (const char *head,
                          EntPeriod   days,
                          EntRange    range)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (head != NULL, NULL);

  first = ent_day_to_iso (days.first);
  last = ent_day_to_iso (days.last);
  switch (range)
    {
    case ENT_RANGE_ANY_TIME:
      /* Translators: what stands above a column of a table, and two dates */
      return g_strdup_printf (_("%s, at any time %s/%s"), head, first, last);
    case ENT_RANGE_THROUGHOUT:
      /* Translators: what stands above a column of a table, and two dates */
      return g_strdup_printf (_("%s, throughout %s/%s"), head, first, last);
    case ENT_RANGE_NONE:
    case ENT_N_RANGES:
    default:
      return g_strdup (head);
    }
}

/**
 * ent_range_words_dup_clause:
 * @slice: a network on a day or in a range
 * @clause: a sentence, or a part of one, that says what is so
 *
 * Returns: (transfer full): the same, and of a range that it was so at some time
 *   or throughout
 */
char *
ent_range_words_dup_clause (EntSlice   *slice,
                            const char *clause)
{
  g_return_val_if_fail (slice != NULL && clause != NULL, NULL);

  switch (ent_slice_get_range (slice, NULL))
    {
    case ENT_RANGE_ANY_TIME:
      /* Translators: what was so on some day of a range, such as “Iran is in BRICS and SCO” */
      return g_strdup_printf (_("At some time: %s"), clause);
    case ENT_RANGE_THROUGHOUT:
      /* Translators: what was so on every day of a range, such as “Iran is in BRICS and SCO” */
      return g_strdup_printf (_("Throughout: %s"), clause);
    case ENT_RANGE_NONE:
    case ENT_N_RANGES:
    default:
      return g_strdup (clause);
    }
}

/* What the nation was in the range, lowest roles included. */
static gboolean
is_within (EntSlice *slice,
           guint     edge)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntPeriod days = { .last = ent_slice_get_day (slice) };
  EntRef membership = ent_ref (ENT_KIND_MEMBERSHIP, ent_graph_get_edges (graph)[edge].membership);

  ent_slice_get_range (slice, &days.first);
  return ent_range_get_presence (ent_graph_get_dataset (graph), membership, days, ENT_RANGE_ANY_TIME) != ENT_PRESENCE_ABSENT;
}

/* “SCO, observer: 5 July 2005 – 9 June 2017” */
static char *
write_role (EntSlice *slice,
            guint     edge)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntMembership *membership = ent_dataset_get_membership (dataset, ent_graph_get_edges (graph)[edge].membership);
  const char *grouping = ent_dataset_get_grouping_name (dataset, membership->grouping);
  g_autofree char *span = ent_span_to_text (membership->span);

  /* Translators: a grouping, what a nation was in it, and when, such as “SCO, Observer: since 2005” */
  return g_strdup_printf (_("%s, %s: %s"), grouping, ent_role_to_text (membership->role), span);
}

/**
 * ent_range_words_dup_roles:
 * @slice: a network in a range
 * @nation: a nation of its dataset
 * @max_shown: how many roles to name
 *
 * The picture has the highest of the roles that a nation had in a grouping.
 *
 * Returns: (transfer full) (nullable): all that it was within the range, and
 *   when, a line each; %NULL if it was nothing
 */
char *
ent_range_words_dup_roles (EntSlice *slice,
                           EntRef    nation,
                           guint     max_shown)
{
  g_autoptr (GString) text = g_string_new (NULL);
  EntRows incident;
  guint node, n = 0;

  g_return_val_if_fail (slice != NULL, NULL);

  if (!ent_graph_lookup_node (ent_slice_get_graph (slice), nation, &node))
    return NULL;
  incident = ent_graph_get_incident (ent_slice_get_graph (slice), node);
  for (guint i = 0; i < incident.n_rows; i++)
    {
      g_autofree char *line = NULL;

      if (!is_within (slice, incident.rows[i]) || n++ >= max_shown)
        continue;
      line = write_role (slice, incident.rows[i]);
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
    }
  if (n > max_shown)
    {
      guint n_left = n - max_shown;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u more", "%u more", n_left), n_left);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/**
 * ent_range_words_dup_members:
 * @n_members: how many there are
 * @first: the first day of a range
 * @range: how its days are looked at; not %ENT_RANGE_NONE
 *
 * Returns: (transfer full): “16 members at any time since 1 January 2016”
 */
char *
ent_range_words_dup_members (guint    n_members,
                             EntDay   first,
                             EntRange range)
{
  g_autofree char *date = ent_day_to_text (first);

  if (range == ENT_RANGE_THROUGHOUT)
    /* Translators: the number of those who were members on every day from a date on */
    return g_strdup_printf (ngettext ("%u member throughout since %s", "%u members throughout since %s", n_members), n_members, date);
  /* Translators: the number of those who were members on some day from a date on */
  return g_strdup_printf (ngettext ("%u member at any time since %s", "%u members at any time since %s", n_members), n_members, date);
}
