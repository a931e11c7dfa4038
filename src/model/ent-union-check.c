/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/ent-union-check.h"

#include <glib/gi18n.h>

#define ERROR(field, ...) ent_draft_check_problem (check, ENT_PROBLEM_ERROR, field, __VA_ARGS__)

typedef enum
{
  NOT_SEEN,
  ON_THE_WAY, /* a union inside which the search is */
  DONE,
} State;

/* A union within others: by which membership it was come to, and how far its
 * own grouping has been gone through. */
typedef struct
{
  guint32 nation;
  guint   n_seen;
} Step;

/* Unions are given one grouping each, so that its disc and its pill are one body. */
static void
check_groupings (EntDraftCheck *check,
                 guint32       *unions)
{
  for (guint32 row = 0; row < ent_dataset_get_n_rows (check->dataset, ENT_KIND_NATION); row++)
    {
      EntRecordDraft draft;
      const EntNation *nation = ent_dataset_get_nation (check->dataset, row);

      if (nation->grouping == ENT_ROW_NONE)
        continue;
      draft = ent_draft_store_get (check->drafts[ENT_KIND_NATION], row);
      check->draft = &draft;
      if (nation->kind != ENT_NATION_UNION)
        ERROR ("grouping", _("only a union is a grouping; write \"kind\": \"union\""));
      else if (unions[nation->grouping] != ENT_ROW_NONE)
        {
          EntRecordDraft first = ent_draft_store_get (check->drafts[ENT_KIND_NATION], unions[nation->grouping]);

          ERROR ("grouping", _("“%1$s” is the grouping of %2$s in nations[%3$u] already; a grouping is one union"),
                 check->draft->grouping, first.id, first.index);
        }
      else
        unions[nation->grouping] = row;
    }
}

static EntSpan
get_common_span (EntSpan a,
                 EntSpan b)
{
  EntSpan common = a;

  if (ent_date_is_set (b.from) && (!ent_date_is_set (a.from) || b.from.latest > a.from.latest))
    common.from = b.from;
  if (ent_date_is_set (b.until) && (!ent_date_is_set (a.until) || b.until.earliest < a.until.earliest))
    common.until = b.until;
  return common;
}

static gboolean
has_certain_day (EntSpan span)
{
  return !ent_date_is_set (span.from) || !ent_date_is_set (span.until) || span.from.latest < span.until.earliest;
}

/* Reports a way that leads from a union through its members back to itself, if
 * there is a day on which all of it holds: two unions may well have been
 * members of each other, one after the other. */
static void
report_circle (EntDraftCheck *check,
               GArray        *way,
               guint32        membership)
{
  const EntMembership *last = ent_dataset_get_membership (check->dataset, membership);
  EntSpan span = last->span;
  EntRecordDraft draft;
  g_autoptr (GString) list = g_string_new (NULL);
  guint first = 0;

  while (g_array_index (way, Step, first).nation != last->nation)
    first++;
  for (guint i = first; i < way->len; i++)
    {
      const Step *step = &g_array_index (way, Step, i);
      const EntNation *nation = ent_dataset_get_nation (check->dataset, step->nation);

      g_string_append_printf (list, "%s → ", nation->record.id);
      if (i + 1 < way->len)
        {
          EntRows members = ent_dataset_get_memberships_of_grouping (check->dataset, nation->grouping);

          span = get_common_span (span, ent_dataset_get_membership (check->dataset, members.rows[step->n_seen - 1])->span);
        }
    }
  if (!has_certain_day (span))
    return;

  g_string_append (list, ent_dataset_get_nation (check->dataset, last->nation)->record.id);
  draft = ent_draft_store_get (check->drafts[ENT_KIND_MEMBERSHIP], membership);
  check->draft = &draft;
  if (way->len - first == 1)
    ERROR ("nation", _("“%s” would be a member of the grouping that it is"), check->draft->nation);
  else
    ERROR ("nation", _("“%1$s” would be a member of itself: %2$s"), check->draft->nation, list->str);
}

/* Goes through the members of @union, and of the unions among them. */
static void
search_circles (EntDraftCheck *check,
                guint32        union_row,
                State         *states)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));

  g_array_append_val (way, ((Step) { union_row, 0 }));
  states[union_row] = ON_THE_WAY;
  while (way->len > 0)
    {
      Step *step = &g_array_index (way, Step, way->len - 1);
      EntRows members = ent_dataset_get_memberships_of_grouping (check->dataset,
                                                                 ent_dataset_get_nation (check->dataset, step->nation)->grouping);

      if (step->n_seen == members.n_rows)
        {
          states[step->nation] = DONE;
          g_array_set_size (way, way->len - 1);
          continue;
        }

      guint32 row = members.rows[step->n_seen++];
      const EntMembership *membership = ent_dataset_get_membership (check->dataset, row);

      if (ent_role_get_class (membership->role) != ENT_ROLE_CLASS_MEMBER
          || ent_dataset_get_nation (check->dataset, membership->nation)->grouping == ENT_ROW_NONE)
        continue;
      if (states[membership->nation] == ON_THE_WAY)
        report_circle (check, way, row);
      else if (states[membership->nation] == NOT_SEEN)
        {
          states[membership->nation] = ON_THE_WAY;
          g_array_append_val (way, ((Step) { membership->nation, 0 }));
        }
    }
}

/**
 * ent_union_check:
 * @check: a check; its dataset is read, has its indexes and no error
 *
 * A nation that is a grouping is a union, a grouping is one union at most, and
 * none is a member of itself, be it through others. Time: O(memberships).
 */
void
ent_union_check (EntDraftCheck *check)
{
  guint n_nations, n_groupings;
  g_autofree guint32 *unions = NULL;
  g_autofree State *states = NULL;

  g_return_if_fail (check != NULL);

  n_nations = ent_dataset_get_n_rows (check->dataset, ENT_KIND_NATION);
  n_groupings = ent_dataset_get_n_rows (check->dataset, ENT_KIND_GROUPING);
  unions = g_new (guint32, n_groupings);
  states = g_new0 (State, n_nations);
  for (guint32 row = 0; row < n_groupings; row++)
    unions[row] = ENT_ROW_NONE;

  check_groupings (check, unions);
  for (guint32 row = 0; row < n_nations; row++)
    if (states[row] == NOT_SEEN && ent_dataset_get_nation (check->dataset, row)->grouping != ENT_ROW_NONE)
      search_circles (check, row, states);
}
