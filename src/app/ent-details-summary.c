/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-private.h"

#include <glib/gi18n.h>

#include "words/ent-absence.h"
#include "words/ent-description.h"
#include "words/ent-list-words.h"

static char *
dup_day (EntState *state)
{
  return ent_day_to_text (ent_view_get_day (ent_state_get_view (state)));
}

/* ent_details_dup_nation_summary:
 * “Member of RIC, BRICS and SCO”, of the groupings shown, on the day shown. */
char *
ent_details_dup_nation_summary (EntState *state,
                                guint32   nation)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  EntView *view = ent_state_get_view (state);
  char *text = ent_absence_dup_sentence (dataset, ent_ref (ENT_KIND_NATION, nation), ent_view_get_day (view));
  g_autofree char *day = NULL;

  if (text == NULL)
    text = ent_description_new_roles_in (dataset, ent_view_get_groupings (view), nation, ent_view_get_day (view));
  if (text != NULL)
    return text;

  day = dup_day (state);
  /* Translators: a date */
  return g_strdup_printf (_("In none of the groupings shown on %s"), day);
}

/* ent_details_dup_grouping_summary:
 * “10 members on 23 November 2026”, or that there was none or no grouping. */
char *
ent_details_dup_grouping_summary (EntState *state,
                                  guint32   grouping)
{
  g_autoptr (GArray) members = ent_dataset_get_members_at (ent_state_get_dataset (state), grouping,
                                                           ent_view_get_day (ent_state_get_view (state)), 1u << ENT_ROLE_MEMBER);
  char *absence = ent_absence_dup_sentence (ent_state_get_dataset (state), ent_ref (ENT_KIND_GROUPING, grouping),
                                            ent_view_get_day (ent_state_get_view (state)));
  g_autofree char *day = NULL;

  if (absence != NULL)
    return absence;
  day = dup_day (state);
  /* Translators: the number of members, then a date */
  return g_strdup_printf (ngettext ("%u member on %s", "%u members on %s", members->len), members->len, day);
}

/* ent_details_dup_overview_title:
 * The groupings shown, or the title of the dataset when there is none. */
char *
ent_details_dup_overview_title (EntState *state)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  const char * const *ids = ent_view_get_groupings (ent_state_get_view (state));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row != ENT_ROW_NONE)
        g_ptr_array_add (names, (char *) ent_dataset_get_grouping (dataset, row)->name);
    }
  return names->len > 0 ? ent_list_join_names ((const char *const *) names->pdata, names->len) : g_strdup (ent_dataset_get_title (dataset));
}

/* ent_details_dup_overview_summary:
 * “16 members on 23 November 2026”: nations, each counted once. */
char *
ent_details_dup_overview_summary (EntState *state)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  EntView *view = ent_state_get_view (state);
  const char * const *ids = ent_view_get_groupings (view);
  g_autoptr (GHashTable) nations = g_hash_table_new (NULL, NULL);
  g_autofree char *day = dup_day (state);
  guint n;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);
      g_autoptr (GArray) members = NULL;

      if (row == ENT_ROW_NONE)
        continue;
      members = ent_dataset_get_members_at (dataset, row, ent_view_get_day (view), 1u << ENT_ROLE_MEMBER);
      for (guint j = 0; j < members->len; j++)
        g_hash_table_add (nations, GUINT_TO_POINTER (ent_dataset_get_membership (dataset, g_array_index (members, guint32, j))->nation + 1));
    }
  n = g_hash_table_size (nations);
  return g_strdup_printf (ngettext ("%u member on %s", "%u members on %s", n), n, day);
}
