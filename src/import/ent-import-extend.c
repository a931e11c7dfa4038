/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/ent-import-extend.h"

#include <string.h>

#include "import/ent-import-records.h"

/* What was imported as a part of a data set that is there already. */

#define SOURCE "import"

/* Ids may have 100 characters, a number among them. */
#define MAX_ID 90

/* Called after the first grouping that is new, so that what was added to the
 * same data at different times has other sources. */
static char *
dup_free_id (EntImportResult *result)
{
  g_autofree char *stem = g_strdup (SOURCE);
  char *id;

  for (guint i = result->groupings->len; i > 0; i--)
    {
      const EntImportGrouping *grouping = ent_import_result_get_grouping (result, i - 1);

      if (grouping->row != ENT_ROW_NONE || strlen (grouping->id) + strlen (SOURCE) >= MAX_ID)
        continue;
      g_free (stem);
      stem = g_strdup_printf (SOURCE "-%s", grouping->id);
    }
  id = g_strdup (stem);
  for (guint i = 2; ent_dataset_lookup (result->dataset, ENT_KIND_SOURCE, id) != ENT_ROW_NONE; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, i);
    }
  return id;
}

/* Sources of a list; nothing else of it refers to them, so that those whose ids are taken can have others. */
static void
take_sources (EntImportResult *result,
              EntAdded        *added,
              const char      *own)
{
  for (guint i = 0; i < json_array_get_length (result->sources); i++)
    {
      JsonObject *record = json_array_get_object_element (result->sources, i);
      g_autofree char *stem = g_strdup (json_object_get_string_member_with_default (record, "id", SOURCE));
      g_autofree char *id = g_strdup (stem);

      for (guint n = 2; ent_dataset_lookup (result->dataset, ENT_KIND_SOURCE, id) != ENT_ROW_NONE || g_str_equal (id, own); n++)
        {
          g_free (id);
          id = g_strdup_printf ("%s-%u", stem, n);
        }
      json_object_set_string_member (record, "id", id);
      ent_added_take (added, ENT_KIND_SOURCE, json_object_ref (record));
    }
}

/**
 * ent_import_extend:
 * @result: what was imported
 * @title: of the source that the new records name
 *
 * Makes records of the groupings, memberships, ties, events and sources of an import, to be
 * added to its dataset; what is no source has one of its own.
 *
 * Returns: (transfer full): what is to be added
 */
EntAdded *
ent_import_extend (EntImportResult *result,
                   const char      *title)
{
  EntAdded *added;
  g_autofree char *source = NULL;

  g_return_val_if_fail (result != NULL && title != NULL, NULL);

  added = ent_added_new (title, ent_day_today ());
  source = dup_free_id (result);
  ent_added_take (added, ENT_KIND_SOURCE, ent_import_records_new_source (source, title));
  take_sources (result, added, source);
  for (guint i = 0; i < result->groupings->len; i++)
    if (ent_import_result_get_grouping (result, i)->row == ENT_ROW_NONE)
      ent_added_take (added, ENT_KIND_GROUPING, ent_import_records_new_grouping (result, i, source));
  for (guint i = 0; i < result->memberships->len; i++)
    ent_added_take (added, ENT_KIND_MEMBERSHIP, ent_import_records_new_membership (result, i, source));
  for (guint i = 0; i < result->ties->len; i++)
    ent_added_take (added, ENT_KIND_TIE, ent_import_records_new_tie (result, i, source));
  for (guint i = 0; i < json_array_get_length (result->events); i++)
    ent_added_take (added, ENT_KIND_EVENT, ent_import_records_new_event (result, i, source));
  return added;
}
