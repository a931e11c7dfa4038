/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-details-private.h"

#include <glib/gi18n.h>

/* “RIC, BRICS and SCO”; %NULL for no names. */
static char *
join_names (GPtrArray *names)
{
  g_autoptr (GString) text = NULL;

  if (names->len == 0)
    return NULL;
  text = g_string_new (g_ptr_array_index (names, 0));
  for (guint i = 1; i + 1 < names->len; i++)
    /* Translators: between the names of a list */
    g_string_append_printf (text, "%s%s", _(", "), (const char *) g_ptr_array_index (names, i));
  if (names->len > 1)
    /* Translators: between the last two names of a list */
    g_string_append_printf (text, "%s%s", _(" and "), (const char *) g_ptr_array_index (names, names->len - 1));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_day (EntState *state)
{
  return ent_day_to_text (ent_view_get_day (ent_state_get_view (state)));
}

/* The groupings a nation has a class of roles in on the day shown. */
static char *
dup_groupings (EntState     *state,
               guint32       nation,
               EntRoleClass  role_class)
{
  EntDataset *dataset = ent_state_get_dataset (state);
  EntDay day = ent_view_get_day (ent_state_get_view (state));
  EntRows memberships = ent_dataset_get_memberships_of_nation (dataset, nation);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < memberships.n_rows; i++)
    {
      const EntMembership *membership = ent_dataset_get_membership (dataset, memberships.rows[i]);
      char *name = (char *) ent_dataset_get_grouping (dataset, membership->grouping)->name;

      if (ent_role_get_class (membership->role) == role_class
          && ent_dataset_get_membership_presence (dataset, memberships.rows[i], day) != ENT_PRESENCE_ABSENT
          && !g_ptr_array_find (names, name, NULL))
        g_ptr_array_add (names, name);
    }
  return join_names (names);
}

/* ent_details_dup_nation_summary:
 * “Member of RIC, BRICS and SCO”, “Partner of BRICS”, on the day shown. */
char *
ent_details_dup_nation_summary (EntState *state,
                                guint32   nation)
{
  static const struct
  {
    EntRoleClass role_class;
    const char *format;
  } sentences[] = {
    /* Translators: followed by groupings, such as “RIC and BRICS” */
    { ENT_ROLE_CLASS_MEMBER, N_("Member of %s") },
    { ENT_ROLE_CLASS_OUTER, N_("Observer or partner of %s") },
    { ENT_ROLE_CLASS_PROSPECTIVE, N_("Candidate for or invited to %s") },
  };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *groupings = dup_groupings (state, nation, sentences[i].role_class);

      if (groupings == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_string_append_printf (text, _(sentences[i].format), groupings);
#pragma GCC diagnostic pop
    }
  if (text->len > 0)
    return g_strdup (text->str);

  day = dup_day (state);
  /* Translators: a date */
  return g_strdup_printf (_("In none of the groupings on %s"), day);
}

/* ent_details_dup_grouping_summary:
 * “10 members on 23 November 2026”. */
char *
ent_details_dup_grouping_summary (EntState *state,
                                  guint32   grouping)
{
  g_autoptr (GArray) members = ent_dataset_get_members_at (ent_state_get_dataset (state), grouping,
                                                           ent_view_get_day (ent_state_get_view (state)), 1u << ENT_ROLE_MEMBER);
  g_autofree char *day = dup_day (state);

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
  char *joined;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint32 row = ent_dataset_lookup (dataset, ENT_KIND_GROUPING, ids[i]);

      if (row != ENT_ROW_NONE)
        g_ptr_array_add (names, (char *) ent_dataset_get_grouping (dataset, row)->name);
    }
  joined = join_names (names);
  return joined != NULL ? joined : g_strdup (ent_dataset_get_title (dataset));
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
