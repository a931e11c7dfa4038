/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-description.h"

#include <glib/gi18n.h>

#include "words/ent-finding.h"
#include "words/ent-list-words.h"
#include "words/ent-range-words.h"

/* More would make a tooltip a list; the panels have it whole. */
#define MAX_SINCE 4
#define MAX_TIED 6

/* Translators: %s is one or several groupings, such as “RIC, BRICS and SCO”. */
static const char *const role_sentences[ENT_N_ROLES] = {
  [ENT_ROLE_MEMBER] = N_("Member of %s"),
  [ENT_ROLE_OBSERVER] = N_("Observer at %s"),
  [ENT_ROLE_DIALOGUE_PARTNER] = N_("Dialogue partner of %s"),
  [ENT_ROLE_PARTNER] = N_("Partner of %s"),
  [ENT_ROLE_ASSOCIATE] = N_("Associate of %s"),
  [ENT_ROLE_CANDIDATE] = N_("Candidate for %s"),
  [ENT_ROLE_INVITED] = N_("Invited to %s"),
  [ENT_ROLE_SUSPENDED] = N_("Suspended from %s"),
};

static void
append_line (GString    *text,
             const char *separator,
             const char *line)
{
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, line);
}

static char *
string_or_null (GString *text)
{
  return g_string_free (text, text->len == 0);
}

/* The edges of a node that hold on the day, in the order of the graph. */
static GArray *
get_present_edges (EntSlice *slice,
                   EntRef    ref)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  GArray *present = g_array_new (FALSE, FALSE, sizeof (EntEdge));
  EntRows incident;
  guint node;

  if (!ent_graph_lookup_node (graph, ref, &node))
    return present;
  incident = ent_graph_get_incident (graph, node);
  for (guint i = 0; i < incident.n_rows; i++)
    if (ent_slice_get_edge (slice, incident.rows[i]) != ENT_PRESENCE_ABSENT)
      g_array_append_val (present, ent_graph_get_edges (graph)[incident.rows[i]]);
  return present;
}

static const EntGrouping *
get_grouping_of (EntGraph      *graph,
                 const EntEdge *edge)
{
  return ent_dataset_get_grouping (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, edge->grouping).row);
}

/* A line for each role: “Member of RIC, BRICS and SCO”. */
static char *
write_roles (GPtrArray *const names[ENT_N_ROLES])
{
  GString *text = g_string_new (NULL);

  for (EntRole role = 0; role < ENT_N_ROLES; role++)
    {
      g_autofree char *list = NULL;
      g_autofree char *line = NULL;

      if (names[role]->len == 0)
        continue;
      list = ent_list_join_names ((const char *const *) names[role]->pdata, names[role]->len);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      line = g_strdup_printf (_(role_sentences[role]), list);
#pragma GCC diagnostic pop
      append_line (text, "\n", line);
    }
  return string_or_null (text);
}

static void
init_names (GPtrArray *names[ENT_N_ROLES])
{
  for (EntRole role = 0; role < ENT_N_ROLES; role++)
    names[role] = g_ptr_array_new ();
}

static void
clear_names (GPtrArray *names[ENT_N_ROLES])
{
  for (EntRole role = 0; role < ENT_N_ROLES; role++)
    g_ptr_array_unref (names[role]);
}

static char *
describe_roles (EntSlice *slice,
                EntRef    ref)
{
  g_autoptr (GArray) edges = get_present_edges (slice, ref);
  GPtrArray *names[ENT_N_ROLES];
  char *text;

  init_names (names);
  for (guint i = 0; i < edges->len; i++)
    {
      const EntEdge *edge = &g_array_index (edges, EntEdge, i);

      g_ptr_array_add (names[edge->role], (char *) get_grouping_of (ent_slice_get_graph (slice), edge)->name);
    }
  text = write_roles (names);
  clear_names (names);
  return text;
}

/* A line for all ties of the day: “Ties with Japan and Australia”, or how many
 * when they are too many to be read; nothing when no tie is in the network. */
static char *
write_ties (EntSlice *slice,
            EntRef    ref)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  const EntTieLine *ties = ent_graph_get_ties (graph);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;
  guint node, last = G_MAXUINT;
  EntRows tied;

  if (!ent_graph_lookup_node (graph, ref, &node))
    return NULL;
  tied = ent_graph_get_tied (graph, node);
  for (guint i = 0; i < tied.n_rows; i++)
    {
      const EntTieLine *tie = &ties[tied.rows[i]];
      guint other = tie->nations[0] == node ? tie->nations[1] : tie->nations[0];

      if (ent_slice_get_tie (slice, tied.rows[i]) == ENT_PRESENCE_ABSENT || other == last)
        continue;
      last = other; /* several ties with the same nation follow each other */
      g_ptr_array_add (names, (char *) ent_dataset_get_nation_name_at (dataset, ent_graph_get_ref (graph, other).row, ent_slice_get_day (slice)));
    }
  if (names->len == 0)
    return NULL;
  if (names->len > MAX_TIED)
    return g_strdup_printf (ngettext ("Ties with %u nation", "Ties with %u nations", names->len), names->len);
  list = ent_list_join_names ((const char *const *) names->pdata, names->len);
  /* Translators: one or several nations, such as “Japan and Australia” */
  return g_strdup_printf (_("Ties with %s"), list);
}

static char *
describe_nation (EntSlice *slice,
                 EntRef    ref)
{
  g_autofree char *roles = describe_roles (slice, ref);
  g_autofree char *ties = write_ties (slice, ref);

  if (roles != NULL && ties != NULL)
    return g_strdup_printf ("%s\n%s", roles, ties);
  return roles != NULL ? g_steal_pointer (&roles) : g_steal_pointer (&ties);
}

/* What the nation may be in one grouping: of a range the highest role, and a suspension, which lies on top. */
static EntRoles
find_roles (EntDataset *dataset,
            guint32     grouping,
            guint32     nation,
            EntPeriod   days,
            EntRange    range)
{
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, nation);
  EntRoles suspended = 1u << ENT_ROLE_SUSPENDED, roles = 0;

  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);

      if (membership->grouping == grouping
          && ent_range_get_role_presence (dataset, memberships.rows[i], days, range) != ENT_PRESENCE_ABSENT)
        roles |= 1u << membership->role;
    }
  /* The lowest bit is that of the highest role. */
  return range == ENT_RANGE_NONE ? roles : ((roles & ~suspended) & -(roles & ~suspended)) | (roles & suspended);
}

/**
 * ent_description_new_roles_in:
 * @dataset: the data
 * @groupings: ids of groupings; unknown ones are passed over
 * @nation: row of a nation, which need not be part of a network
 * @days: days
 * @range: how they are looked at
 *
 * Returns: (transfer full) (nullable): what the nation may be in the groupings
 *   then, in the words of ent_description_new_roles(); of several roles in a
 *   range the highest; %NULL if nothing
 */
char *
ent_description_new_roles_in (EntDataset        *dataset,
                              const char *const *groupings,
                              guint32            nation,
                              EntPeriod          days,
                              EntRange           range)
{
  GPtrArray *names[ENT_N_ROLES];
  char *text;

  g_return_val_if_fail (dataset && groupings, NULL);

  init_names (names);
  for (guint g = 0; groupings[g]; g++)
    {
      guint32 grouping = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, groupings[g]);
      EntRoles roles = find_roles (dataset, grouping, nation, days, range);

      for (EntRole role = 0; role < ENT_N_ROLES; role++)
        if (roles & 1u << role)
          g_ptr_array_add (names[role], (char *) ent_dataset_get_grouping_name (dataset, grouping));
    }
  text = write_roles (names);
  clear_names (names);
  return text;
}

static char *
describe_grouping (EntSlice *slice,
                   EntRef    ref)
{
  g_autoptr (GArray) edges = get_present_edges (slice, ref);
  guint n_others = 0, n_members, node;
  g_autofree char *members = NULL;
  g_autofree char *others = NULL;

  if (!ent_graph_lookup_node (ent_slice_get_graph (slice), ref, &node))
    return NULL;

  for (guint i = 0; i < edges->len; i++)
    {
      EntRoleClass role_class = ent_role_get_class (g_array_index (edges, EntEdge, i).role);

      n_others += role_class == ENT_ROLE_CLASS_OUTER || role_class == ENT_ROLE_CLASS_PROSPECTIVE;
    }
  n_members = ent_slice_count_members (slice, node);
  members = g_strdup_printf (ngettext ("%u member", "%u members", n_members), n_members);
  if (n_others == 0)
    return g_steal_pointer (&members);
  /* Translators: nations that are observers, partners or candidates; after “9 members, ” */
  others = g_strdup_printf (ngettext ("%u in another role", "%u in other roles", n_others), n_others);
  return g_strdup_printf (_("%s, %s"), members, others);
}

/**
 * ent_description_clear:
 * @description: a description
 *
 * Frees its texts.
 */
void
ent_description_clear (EntDescription *description)
{
  g_clear_pointer (&description->name, g_free);
  g_clear_pointer (&description->roles, g_free);
  g_clear_pointer (&description->since, g_free);
  g_clear_pointer (&description->changes, g_free);
}

static char *
describe_tie_network (EntSlice   *slice,
                      const char *nations,
                      const char *days)
{
  guint n_ties = 0;
  g_autofree char *ties = NULL;

  for (guint i = 0; i < ent_graph_get_n_ties (ent_slice_get_graph (slice)); i++)
    n_ties += ent_slice_get_tie (slice, i) != ENT_PRESENCE_ABSENT;
  ties = g_strdup_printf (ngettext ("%u tie", "%u ties", n_ties), n_ties);
  /* Translators: such as “Network of 16 nations with 20 ties, as of 23 November 2026”. */
  return g_strdup_printf (_("Network of %s with %s, %s"), nations, ties, days);
}

/* “as of 1 January 2026”; of two days “1 January 2016 against 1 January 2026”. */
static char *
dup_days (EntSlice *slice)
{
  g_autofree char *since = NULL;
  g_autofree char *day = NULL;

  if (!ent_slice_compares_in_full (slice))
    return ent_range_words_dup_days (slice);
  since = ent_day_to_text (ent_slice_get_since (slice));
  day = ent_day_to_text (ent_slice_get_day (slice));
  /* Translators: two dates that are compared: “1 January 2016 against 1 January 2026” */
  return g_strdup_printf (_("%s against %s"), since, day);
}

static char *
describe_network (EntSlice *slice)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  guint n_groupings = 0, n_nations = 0;
  g_autofree char *nations = NULL;
  g_autofree char *groupings = NULL;
  g_autofree char *days = dup_days (slice);

  for (guint node = 0; node < ent_graph_get_n_nodes (graph); node++)
    {
      if (ent_slice_get_node (slice, node) == ENT_PRESENCE_ABSENT)
        continue;
      if (node < ent_graph_get_n_groupings (graph))
        n_groupings++;
      else
        n_nations++;
    }
  nations = g_strdup_printf (ngettext ("%u nation", "%u nations", n_nations), n_nations);
  groupings = g_strdup_printf (ngettext ("%u grouping", "%u groupings", n_groupings), n_groupings);
  if (ent_graph_get_n_groupings (graph) == 0 && ent_graph_get_n_ties (graph) > 0)
    return describe_tie_network (slice, nations, days);
  /* Translators: such as “Network of 16 nations and 3 groupings, as of 23 November 2026”. */
  return g_strdup_printf (_("Network of %s and %s, %s"), nations, groupings, days);
}

/**
 * ent_description_new_network:
 * @slice: a network on a day
 * @finding: (nullable): what it comes to, in words of one's own; %NULL for
 *   those of ent_finding_new()
 *
 * Returns: (transfer full): what it is as a whole, for those who do not see it,
 *   such as “Network of 16 nations and 3 groupings, as of 23 November 2026.
 *   China, India and Russia are in all three.”
 */
char *
ent_description_new_network (EntSlice   *slice,
                             const char *finding)
{
  g_autofree char *network = NULL;
  g_autofree char *found = NULL;

  g_return_val_if_fail (slice, NULL);

  network = describe_network (slice);
  found = finding != NULL ? g_strdup (finding) : ent_finding_new (slice);
  if (found == NULL || *found == '\0')
    return g_steal_pointer (&network);
  /* Translators: two sentences: what a picture is of, and what it comes to; the second one has its full stop */
  return g_strdup_printf (_("%s. %s"), network, found);
}

/**
 * ent_description_new_name:
 * @slice: a network on a day
 * @ref: a nation, a grouping, a membership or a tie of its dataset
 *
 * Returns: (transfer full) (nullable): what it is called; of a membership, its nation; of a tie, both
 */
char *
ent_description_new_name (EntSlice *slice,
                          EntRef    ref)
{
  EntDataset *dataset;
  EntDay day;

  g_return_val_if_fail (slice, NULL);

  dataset = ent_graph_get_dataset (ent_slice_get_graph (slice));
  day = ent_slice_get_day (slice);
  switch (ref.kind)
    {
    case ENT_KIND_NATION:
      return g_strdup (ent_dataset_get_nation_name_at (dataset, ref.row, day));
    case ENT_KIND_MEMBERSHIP:
      return g_strdup (ent_dataset_get_nation_name_at (dataset, ent_dataset_get_membership (dataset, ref.row)->nation, day));
    case ENT_KIND_TIE:
      {
        const EntTie *tie = ent_dataset_get_tie (dataset, ref.row);

        return g_strdup_printf ("%s – %s", ent_dataset_get_nation_name_at (dataset, tie->nations[0], day),
                                ent_dataset_get_nation_name_at (dataset, tie->nations[1], day));
      }
    case ENT_KIND_GROUPING:
      {
        const EntGrouping *grouping = ent_dataset_get_grouping (dataset, ref.row);

        if (!grouping->full_name || g_str_equal (grouping->full_name, grouping->name))
          return g_strdup (ent_dataset_get_grouping_name (dataset, ref.row));
        return g_strdup_printf ("%s – %s", ent_dataset_get_grouping_name (dataset, ref.row), grouping->full_name);
      }
    default:
      return NULL;
    }
}

/* “Treaty alliance: Pact of Rio” */
static char *
write_tie (const EntTie *tie)
{
  if (tie->title == NULL)
    return g_strdup (ent_tie_kind_to_text (tie->kind));
  /* Translators: a kind of tie and its title, such as “Treaty alliance: Pact of Rio” */
  return g_strdup_printf (_("%s: %s"), ent_tie_kind_to_text (tie->kind), tie->title);
}

/**
 * ent_description_new_roles:
 * @slice: a network on a day
 * @ref: a nation, a grouping, a membership or a tie of its dataset
 *
 * Returns: (transfer full) (nullable): what it is in the network on that day,
 *   a line for each role, such as “Member of RIC, BRICS and SCO”; of a grouping
 *   how many it has; %NULL if it has no role then
 */
char *
ent_description_new_roles (EntSlice *slice,
                           EntRef    ref)
{
  g_return_val_if_fail (slice, NULL);

  switch (ref.kind)
    {
    case ENT_KIND_NATION:
      return describe_nation (slice, ref);
    case ENT_KIND_GROUPING:
      return describe_grouping (slice, ref);
    case ENT_KIND_TIE:
      return write_tie (ent_dataset_get_tie (ent_graph_get_dataset (ent_slice_get_graph (slice)), ref.row));
    case ENT_KIND_MEMBERSHIP:
      {
        EntDataset *dataset = ent_graph_get_dataset (ent_slice_get_graph (slice));
        const EntMembership *membership = ent_dataset_get_membership (dataset, ref.row);
        const char *name = ent_dataset_get_grouping_name (dataset, membership->grouping);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
        return g_strdup_printf (_(role_sentences[membership->role]), name);
#pragma GCC diagnostic pop
      }
    default:
      return NULL;
    }
}

static char *
describe_beginnings (EntSlice *slice,
                     EntRef    ref)
{
  EntGraph *graph = ent_slice_get_graph (slice);
  EntDataset *dataset = ent_graph_get_dataset (graph);
  g_autoptr (GArray) edges = get_present_edges (slice, ref);
  GString *text = g_string_new (NULL);
  guint n_left = 0, n_shown = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      const EntEdge *edge = &g_array_index (edges, EntEdge, i);
      EntDate from = ent_dataset_get_membership (dataset, edge->membership)->span.from;
      g_autofree char *date = NULL;
      g_autofree char *part = NULL;

      if (!ent_date_is_set (from))
        continue;
      if (n_shown == MAX_SINCE)
        {
          n_left++;
          continue;
        }
      date = ent_date_to_text (from);
      /* Translators: a grouping and a date, such as “SCO since 9 June 2017”. */
      part = g_strdup_printf (_("%s since %s"), get_grouping_of (graph, edge)->name, date);
      append_line (text, "\n", part);
      n_shown++;
    }
  if (n_left > 0)
    {
      /* Translators: after some memberships, for those not listed. */
      g_autofree char *more = g_strdup_printf (ngettext ("%u more", "%u more", n_left), n_left);

      append_line (text, "\n", more);
    }
  return string_or_null (text);
}

/**
 * ent_description_new_since:
 * @slice: a network on a day
 * @ref: a nation, a grouping, a membership or a tie of its dataset
 *
 * Returns: (transfer full) (nullable): since when it has its roles of that day,
 *   or what it was when within a range;
 *   of a grouping, since when it has been there; a line each; %NULL if that is not known
 */
char *
ent_description_new_since (EntSlice *slice,
                           EntRef    ref)
{
  EntDataset *dataset;
  EntDate from;
  g_autofree char *date = NULL;

  g_return_val_if_fail (slice, NULL);

  dataset = ent_graph_get_dataset (ent_slice_get_graph (slice));
  switch (ref.kind)
    {
    case ENT_KIND_NATION:
      return ent_slice_get_range (slice, NULL) != ENT_RANGE_NONE ? ent_range_words_dup_roles (slice, ref, MAX_SINCE)
                                                                 : describe_beginnings (slice, ref);
    case ENT_KIND_GROUPING:
      from = ent_dataset_get_grouping (dataset, ref.row)->span.from;
      break;
    case ENT_KIND_MEMBERSHIP:
      from = ent_dataset_get_membership (dataset, ref.row)->span.from;
      break;
    case ENT_KIND_TIE:
      from = ent_dataset_get_tie (dataset, ref.row)->span.from;
      break;
    default:
      return NULL;
    }
  if (!ent_date_is_set (from))
    return NULL;
  date = ent_date_to_text (from);
  /* Translators: %s is a date. */
  return g_strdup_printf (_("Since %s"), date);
}
