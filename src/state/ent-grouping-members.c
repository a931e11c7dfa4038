/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-grouping-members.h"

#include <glib/gi18n.h>

#include "words/ent-list-words.h"
#include "words/ent-range-words.h"

/* More names are counted. */
#define MAX_NAMED 8

struct _EntGroupingMembers
{
  EntDataset *dataset; /* owned */
  guint32     grouping;
  EntPeriod   days;
  EntRange    range;
  EntDay      since; /* the day before what has come and gone; ENT_DAY_MAX in a range */
  gboolean    compares;
  guint       n_members;
  GArray     *joined; /* (element-type guint32), owned; nations in the order of their names */
  GArray     *left;   /* (element-type guint32), owned; likewise */
};

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const EntGroupingMembers *members = data;

  return ent_dataset_compare_nation_names (members->dataset, *(const guint32 *) a, *(const guint32 *) b, members->days.last);
}

/* Whoever is among @nations and not among @others. */
static GArray *
list_without (EntGroupingMembers *members,
              GHashTable         *nations,
              GHashTable         *others)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, nations);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint32 nation = GPOINTER_TO_UINT (key);

      if (!g_hash_table_contains (others, key))
        g_array_append_val (found, nation);
    }
  g_array_sort_with_data (found, compare_names, members);
  return found;
}

static GHashTable *
find_members (const EntGroupingMembers *members,
              EntPeriod                 days)
{
  GHashTable *nations = g_hash_table_new (NULL, NULL);

  ent_range_add_members (members->dataset, members->grouping, days, members->range, nations);
  return nations;
}

/**
 * ent_grouping_members_new:
 * @dataset: the data; a reference is kept
 * @view: whose days are looked at
 * @grouping: row of a grouping
 *
 * Returns: (transfer full): who is in it
 */
EntGroupingMembers *
ent_grouping_members_new (EntDataset *dataset,
                          EntView    *view,
                          guint32     grouping)
{
  EntGroupingMembers *members;
  g_autoptr (GHashTable) now = NULL;
  g_autoptr (GHashTable) before = NULL;

  g_return_val_if_fail (dataset != NULL && view != NULL, NULL);
  g_return_val_if_fail (grouping < ent_dataset_get_n_rows (dataset, ENT_KIND_GROUPING), NULL);

  members = g_new0 (EntGroupingMembers, 1);
  members->dataset = ent_dataset_ref (dataset);
  members->grouping = grouping;
  members->range = ent_view_get_days (view, &members->days);
  members->compares = ent_view_compares (view) && ent_view_get_since (view) < members->days.last;
  now = find_members (members, members->days);
  members->n_members = g_hash_table_size (now);
  /* A range has no day before. */
  members->since = members->compares ? ent_view_get_since (view) : members->days.last - 1;
  before = members->range == ENT_RANGE_NONE ? find_members (members, (EntPeriod) { members->since, members->since }) : g_hash_table_ref (now);
  members->joined = list_without (members, now, before);
  members->left = list_without (members, before, now);
  return members;
}

/**
 * ent_grouping_members_free:
 * @members: (transfer full): members
 */
void
ent_grouping_members_free (EntGroupingMembers *members)
{
  g_return_if_fail (members != NULL);

  g_array_unref (members->joined);
  g_array_unref (members->left);
  ent_dataset_unref (members->dataset);
  g_free (members);
}

/**
 * ent_grouping_members_get_absent:
 * @members: members
 * @day: (out): one of the days on which the grouping does not exist, which says
 *   why it is absent, or the day shown
 *
 * Returns: whether the grouping does not exist on the day, at any time of the
 *   range, or throughout it
 */
gboolean
ent_grouping_members_get_absent (const EntGroupingMembers *members,
                                 EntDay                   *day)
{
  EntRef ref;

  g_return_val_if_fail (members != NULL, FALSE);

  ref = ent_ref (ENT_KIND_GROUPING, members->grouping);
  *day = members->days.last;
  if (ent_range_get_presence (members->dataset, ref, members->days, members->range) != ENT_PRESENCE_ABSENT)
    return FALSE;
  if (ent_range_get_presence (members->dataset, ref, members->days, ENT_RANGE_NONE) != ENT_PRESENCE_ABSENT)
    *day = members->days.first;
  return TRUE;
}

/**
 * ent_grouping_members_get_n:
 * @members: members
 *
 * Returns: how many there are, perhaps only possibly
 */
guint
ent_grouping_members_get_n (const EntGroupingMembers *members)
{
  g_return_val_if_fail (members != NULL, 0);

  return members->n_members;
}

/**
 * ent_grouping_members_dup_changes:
 * @members: members
 *
 * Returns: (transfer full) (nullable): how many have come and gone, such as “+4 −1”;
 *   %NULL for nobody
 */
char *
ent_grouping_members_dup_changes (const EntGroupingMembers *members)
{
  g_autofree char *joined = NULL;
  g_autofree char *left = NULL;

  g_return_val_if_fail (members != NULL, NULL);

  joined = members->joined->len > 0 ? g_strdup_printf ("+%u", members->joined->len) : NULL;
  left = members->left->len > 0 ? g_strdup_printf ("−%u", members->left->len) : NULL;
  if (joined != NULL && left != NULL)
    return g_strconcat (joined, " ", left, NULL);
  return joined != NULL ? g_steal_pointer (&joined) : g_steal_pointer (&left);
}

static char *
dup_names (const EntGroupingMembers *members,
           GArray                   *nations)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *text = NULL;
  guint n_more;

  for (guint i = 0; i < nations->len && i < MAX_NAMED; i++)
    g_ptr_array_add (names, (char *) ent_dataset_get_nation_name_at (members->dataset, g_array_index (nations, guint32, i), members->days.last));
  if (nations->len <= MAX_NAMED)
    return ent_list_join_names ((const char *const *) names->pdata, names->len);
  n_more = nations->len - MAX_NAMED;
  text = ent_list_enumerate ((const char *const *) names->pdata, names->len);
  /* Translators: names, and how many more there are: “Austria, Belgium and 3 more” */
  return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_more), text, n_more);
}

static void
add_line (GString    *text,
          const char *format,
          const char *day,
          const char *names)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_c (text, '\n');
  g_string_append_printf (text, format, day, names);
#pragma GCC diagnostic pop
}

static char *
dup_count (const EntGroupingMembers *members)
{
  return members->range != ENT_RANGE_NONE ? ent_range_words_dup_members (members->n_members, members->days.first, members->range)
                                          : g_strdup_printf (ngettext ("%u member", "%u members", members->n_members), members->n_members);
}

/**
 * ent_grouping_members_dup_text:
 * @members: members
 *
 * Returns: (transfer full): how many there are and, a line each, who has come and gone
 */
char *
ent_grouping_members_dup_text (const EntGroupingMembers *members)
{
  g_autofree char *count = NULL;
  g_autofree char *day = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *left = NULL;
  GString *text;

  g_return_val_if_fail (members != NULL, NULL);

  count = dup_count (members);
  text = g_string_new (count);
  day = ent_day_to_text (members->compares ? members->since : members->days.last);
  joined = dup_names (members, members->joined);
  left = dup_names (members, members->left);
  if (members->joined->len > 0)
    /* Translators: a date, and nations that became members of a grouping after or on it */
    add_line (text, members->compares ? _("Joined since %s: %s") : _("Joined on %s: %s"), day, joined);
  if (members->left->len > 0)
    /* Translators: a date, and nations that left a grouping after or on it */
    add_line (text, members->compares ? _("Left since %s: %s") : _("Left on %s: %s"), day, left);
  return g_string_free (text, FALSE);
}
