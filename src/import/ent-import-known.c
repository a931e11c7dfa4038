/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-known.h"

#include <glib/gi18n.h>

static gboolean
is_same_span (EntSpan a,
              EntSpan b)
{
  return ent_date_equal (a.from, b.from) && ent_date_equal (a.until, b.until);
}

/* What the data has of the same nation in the same role at the same time; of
 * two such that which says the same. NULL if it has nothing. */
static const EntMembership *
find_membership (EntImportResult           *result,
                 const EntImportMembership *membership)
{
  const guint32 grouping = ent_import_result_get_grouping (result, membership->grouping)->row;
  const EntRows rows = ent_dataset_get_memberships_of_nation (result->dataset, membership->nation);
  const EntMembership *found = NULL;

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntMembership *known = ent_dataset_get_membership (result->dataset, rows.rows[i]);

      if (known->grouping != grouping || known->role != membership->role)
        continue;
      if (is_same_span (known->span, membership->span))
        return known;
      if (ent_span_overlaps (known->span, membership->span, ent_dataset_get_updated (result->dataset)))
        found = known;
    }
  return found;
}

/* Says where it goes, and counts its rows there. */
static void
leave (EntImportResult *result,
       guint line,
       guint n_rows,
       const char *other) /* (nullable): what the data says instead */
{
  if (other != NULL)
    ent_import_report_add (result->report, ENT_IMPORT_ERROR, line, NULL, _("the data has another date for it: %s"), other);
  else
    ent_import_report_add (result->report, ENT_IMPORT_NOTE, line, NULL, "%s", _("the data has it already"));
  ent_import_report_move (result->report, ENT_IMPORT_TAKEN, other != NULL ? ENT_IMPORT_LEFT_OUT : ENT_IMPORT_THERE, n_rows);
}

static gboolean
leave_membership (EntImportResult           *result,
                  const EntImportMembership *membership)
{
  const EntMembership *known = find_membership (result, membership);
  g_autofree char *text = NULL;

  if (known == NULL)
    return FALSE;
  if (!is_same_span (known->span, membership->span))
    text = ent_span_to_text (known->span);
  leave (result, membership->line, membership->n_rows, text);
  return TRUE;
}

static gboolean
leave_tie (EntImportResult    *result,
           const EntImportTie *tie)
{
  const EntRows rows = ent_dataset_get_ties_of_nation (result->dataset, tie->nations[0]);

  for (guint i = 0; i < rows.n_rows; i++)
    {
      const EntTie *known = ent_dataset_get_tie (result->dataset, rows.rows[i]);
      const gboolean is_pair = known->nations[0] == tie->nations[1] || known->nations[1] == tie->nations[1];

      if (!is_pair || known->kind != tie->kind || !is_same_span (known->span, tie->span))
        continue;
      leave (result, tie->line, 1, NULL);
      return TRUE;
    }
  return FALSE;
}

/* An event of the same title that begins on the same day. */
static gboolean
leave_event (EntImportResult *result,
             guint            i)
{
  JsonObject *event = json_array_get_object_element (result->events, i);
  g_autofree char *key = ent_import_words_fold (json_object_get_string_member (event, "title"));

  for (guint32 row = 0; row < ent_dataset_get_n_rows (result->dataset, ENT_KIND_EVENT); row++)
    {
      const EntEvent *known = ent_dataset_get_event (result->dataset, row);
      g_autofree char *from = ent_date_to_edtf (known->from);
      g_autofree char *title = NULL;

      if (g_strcmp0 (from, json_object_get_string_member (event, "from")) != 0)
        continue;
      title = ent_import_words_fold (known->title);
      if (!g_str_equal (title, key))
        continue;
      leave (result, g_array_index (result->event_lines, guint, i), 1, NULL);
      return TRUE;
    }
  return FALSE;
}

/**
 * ent_import_known_leave:
 * @result: what was imported, to be added to its dataset
 *
 * Leaves out what the data has already, and what it says otherwise: two of one
 * role at a time are none. Each is in the report.
 */
void
ent_import_known_leave (EntImportResult *result)
{
  guint n_kept = 0;

  for (guint i = 0; i < result->memberships->len; i++)
    {
      EntImportMembership *membership = &g_array_index (result->memberships, EntImportMembership, i);
      EntImportMembership left;

      if (leave_membership (result, membership))
        continue;
      /* What is left is moved behind, where it is freed. */
      left = g_array_index (result->memberships, EntImportMembership, n_kept);
      g_array_index (result->memberships, EntImportMembership, n_kept) = *membership;
      *membership = left;
      n_kept++;
    }
  g_array_set_size (result->memberships, n_kept);
  for (guint i = result->ties->len; i > 0; i--)
    if (leave_tie (result, &g_array_index (result->ties, EntImportTie, i - 1)))
      g_array_remove_index (result->ties, i - 1);
  for (guint i = json_array_get_length (result->events); i > 0; i--)
    if (leave_event (result, i - 1))
      {
        json_array_remove_element (result->events, i - 1);
        g_array_remove_index (result->event_lines, i - 1);
      }
}
