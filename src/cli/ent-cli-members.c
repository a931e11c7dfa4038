/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-listing.h"
#include "cli/ent-cli-lookup.h"

static const EntCliColumn columns[] = {
  { "nation", N_("Nation") },
  { "name", N_("Name") },
  { "role", N_("Role") },
  { "since", N_("Since") },
  { "until", N_("Until") },
  { "presence", N_("On the day") },
};

/* By role, then as the format has nations, then as in the data. */
static int
compare_memberships (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  const EntCliCall *call = user_data;
  guint32 row_a = *(const guint32 *) a;
  guint32 row_b = *(const guint32 *) b;
  const EntMembership *first = ent_dataset_get_membership (call->dataset, row_a);
  const EntMembership *second = ent_dataset_get_membership (call->dataset, row_b);
  int order;

  if (first->role != second->role)
    return first->role < second->role ? -1 : 1;
  order = ent_cli_dataset_compare_nations (call->dataset, first->nation, second->nation, call->day, call->format);
  if (order != 0)
    return order;

  return row_a < row_b ? -1 : row_a > row_b;
}

static char *
dup_date (EntDate date)
{
  return ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;
}

static EntPresence
get_presence (const EntCliCall *call,
              guint32           row)
{
  return ent_range_get_role_presence (call->dataset, row, call->period, call->range);
}

/* All that were held in a range, one after the other; on a day one, as a rule. */
static GArray *
find_memberships (const EntCliCall *call,
                  guint32           grouping)
{
  EntRows rows = ent_dataset_get_memberships_of_grouping (call->dataset, grouping);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < rows.n_rows; i++)
    if ((call->roles & 1u << ent_dataset_get_membership (call->dataset, rows.rows[i])->role) != 0
        && get_presence (call, rows.rows[i]) != ENT_PRESENCE_ABSENT)
      g_array_append_val (found, rows.rows[i]);
  return found;
}

/* Words for people in a table, those of the data for programs. */
static void
add_membership (EntCliTable      *table,
                const EntCliCall *call,
                guint32           row)
{
  const EntMembership *membership = ent_dataset_get_membership (call->dataset, row);
  gboolean certain = get_presence (call, row) == ENT_PRESENCE_CERTAINLY;
  gboolean for_people = call->format == ENT_CLI_FORMAT_TABLE;
  /* Translators: whether a nation belonged to a grouping on a day, in a table */
  const char *presence = for_people ? (certain ? _("Certainly") : _("Possibly")) : (certain ? "certainly" : "possibly");
  g_autofree char *since = dup_date (membership->span.from);
  g_autofree char *until = dup_date (membership->span.until);

  ent_cli_table_add (table, (const char *const[]) {
    ent_dataset_get_nation (call->dataset, membership->nation)->record.id,
    ent_cli_dataset_get_nation_name (call->dataset, membership->nation, call->day, call->format),
    for_people ? ent_role_to_text (membership->role) : ent_role_to_id (membership->role),
    since,
    until,
    presence,
  });
}

static gboolean
fill (EntCliTable       *table,
      const EntCliCall  *call,
      GError           **error)
{
  g_autoptr (GArray) memberships = NULL;
  guint32 grouping;

  if (!ent_cli_lookup (call->dataset, ENT_KIND_GROUPING, call->arguments[0], &grouping, error))
    return FALSE;
  memberships = find_memberships (call, grouping);
  g_array_sort_with_data (memberships, compare_memberships, (gpointer) call);

  for (guint i = 0; i < memberships->len; i++)
    add_membership (table, call, g_array_index (memberships, guint32, i));

  return TRUE;
}

static const EntCliListing listing = {
  .usage = {
    "members",
    N_("GROUPING"),
    N_("Lists the nations that belong to a grouping on a day, with their role and since\n"
       "when they have it. Dates are written as they are known: “2002-09” is a month,\n"
       "“?” uncertain, “~” approximate. “Possibly” in the last column means that the\n"
       "day lies inside such a date. A table has names and roles in your language and is\n"
       "in the order of the names; tsv and json have those of the data and are in the\n"
       "order of the ids.\n"
       "With --from it lists who belonged at any time from that day on, and with\n"
       "--throughout on each of these days; then the last column speaks of them.\n"
       "A grouping is named by its id or by any of its names."),
    N_("Examples:\n"
       "  entente members sco --at 2016-12-31\n"
       "  entente members \"council of europe\"\n"
       "  entente members sco --from 2016 --until 2018 --throughout\n"
       "  entente members brics --roles member,partner --format json"),
  },
  .expected = N_("members: one grouping was expected"),
  .n_least = 1,
  .n_most = 1,
  .with_range = TRUE,
  .columns = columns,
  .n_columns = G_N_ELEMENTS (columns),
  .fill = fill,
};

/**
 * ent_cli_members:
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @error: where to put what is wrong
 *
 * Lists the members of a grouping on a day, by role and then by name or, for programs, id.
 *
 * Returns: %FALSE if @error was set
 */
gboolean
ent_cli_members (int      argc,
                 char   **argv,
                 GError **error)
{
  return ent_cli_listing_run (&listing, argc, argv, error);
}
