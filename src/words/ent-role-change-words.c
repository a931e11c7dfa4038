/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/ent-role-change-words.h"

#include <glib/gi18n.h>

/* Translators: what a nation is in a grouping, within a line of words: “observer → member, SCO 2017” */
static const char *const role_names[ENT_N_ROLES] = {
  [ENT_ROLE_MEMBER] = NC_("role that changed", "member"),
  [ENT_ROLE_OBSERVER] = NC_("role that changed", "observer"),
  [ENT_ROLE_DIALOGUE_PARTNER] = NC_("role that changed", "dialogue partner"),
  [ENT_ROLE_PARTNER] = NC_("role that changed", "partner"),
  [ENT_ROLE_ASSOCIATE] = NC_("role that changed", "associate"),
  [ENT_ROLE_CANDIDATE] = NC_("role that changed", "candidate"),
  [ENT_ROLE_INVITED] = NC_("role that changed", "invited"),
  [ENT_ROLE_SUSPENDED] = NC_("role that changed", "suspended"),
};

static const char *
get_role_name (EntRole role)
{
  return g_dpgettext2 (NULL, "role that changed", role_names[role]);
}

static const EntMembership *
get_membership (EntGraph *graph,
                guint     edge)
{
  return ent_dataset_get_membership (ent_graph_get_dataset (graph), ent_graph_get_edges (graph)[edge].membership);
}

/* When the last role of the nation there ended, by @day: there may have been others after the one of the day compared with. */
static EntDate
find_end (EntGraph            *graph,
          const EntRoleChange *change,
          EntDay               day)
{
  const EntEdge *edges = ent_graph_get_edges (graph);
  EntRows incident = ent_graph_get_incident (graph, change->nation);
  EntDate end = get_membership (graph, change->before)->span.until;

  for (guint i = 0; i < incident.n_rows; i++)
    {
      EntDate until = get_membership (graph, incident.rows[i])->span.until;

      if (edges[incident.rows[i]].grouping == change->grouping && ent_date_is_set (until) && until.latest <= day && until.latest > end.latest)
        end = until;
    }
  return end;
}

/* The grouping, with the year of @date if that is known. */
static char *
write_where (EntGraph            *graph,
             const EntRoleChange *change,
             EntDate              date)
{
  const char *name = ent_dataset_get_grouping_name (ent_graph_get_dataset (graph), ent_graph_get_ref (graph, change->grouping).row);
  g_autofree char *year = NULL;

  if (!ent_date_is_set (date) || ent_day_get_year (date.earliest) != ent_day_get_year (date.latest))
    return g_strdup (name);
  year = ent_day_year_to_text (ent_day_get_year (date.latest));
  /* Translators: a grouping and the year of a change: “SCO 2017” */
  return g_strdup_printf (C_("grouping and year", "%s %s"), name, year);
}

static char *
write_suspension (EntGraph            *graph,
                  const EntRoleChange *change)
{
  gboolean is_new = change->suspended_after != ENT_NO_EDGE;
  const EntMembership *suspension = get_membership (graph, is_new ? change->suspended_after : change->suspended_before);
  g_autofree char *where = write_where (graph, change, is_new ? suspension->span.from : suspension->span.until);

  /* Translators: what became of a nation; a grouping with a year: “suspended, AU 2021” */
  return is_new ? g_strdup_printf (_("suspended, %s"), where)
                /* Translators: what became of a nation; a grouping with a year */
                : g_strdup_printf (_("no longer suspended, %s"), where);
}

/**
 * ent_role_change_words_new:
 * @graph: the network
 * @change: of it, between two days
 * @day: the later one
 *
 * Returns: (transfer full) (nullable): what became of the nation, in a few words
 *   that stand beside it: “+ BRICS 2024”, “− EU 2020”, “observer → member, SCO
 *   2017”; %NULL if nothing did
 */
char *
ent_role_change_words_new (EntGraph            *graph,
                           const EntRoleChange *change,
                           EntDay               day)
{
  EntRoleStep step;
  EntRole before, after;
  g_autofree char *where = NULL;

  g_return_val_if_fail (graph != NULL && change != NULL, NULL);

  step = ent_role_change_get_step (graph, change);
  before = ent_role_change_get_role (graph, change->before);
  after = ent_role_change_get_role (graph, change->after);
  if (step == ENT_ROLE_STEP_NONE)
    return NULL;
  if (before == after)
    return write_suspension (graph, change);
  where = write_where (graph, change, step == ENT_ROLE_STEP_LEFT ? find_end (graph, change, day) : get_membership (graph, change->after)->span.from);
  if (step == ENT_ROLE_STEP_JOINED)
    /* Translators: a nation joined; a grouping with a year: “+ BRICS 2024” */
    return g_strdup_printf (_("+ %s"), where);
  if (step == ENT_ROLE_STEP_LEFT && before == ENT_ROLE_MEMBER)
    /* Translators: a nation left; a grouping with a year: “− EU 2020” */
    return g_strdup_printf (_("− %s"), where);
  if (step == ENT_ROLE_STEP_LEFT)
    /* Translators: a role and a grouping with a year: “no longer observer, SCO 2012” */
    return g_strdup_printf (_("no longer %s, %s"), get_role_name (before), where);
  if (before == ENT_N_ROLES)
    /* Translators: a role and a grouping with a year: “now partner, BRICS 2025” */
    return g_strdup_printf (_("now %s, %s"), get_role_name (after), where);
  /* Translators: the role before, the role after, and a grouping with a year: “observer → member, SCO 2017” */
  return g_strdup_printf (_("%s → %s, %s"), get_role_name (before), get_role_name (after), where);
}
