/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-dataset.h"
#include "cli/ent-cli-options.h"
#include "cli/ent-cli-output.h"

static const EntCliUsage usage = {
  "members",
  N_("GROUPING"),
  N_("Lists the nations that belong to a grouping on a day, with their role and since\n"
     "when they have it. Dates are written as they are known: “2002-09” is a month,\n"
     "“?” uncertain, “~” approximate. “Possibly” in the last column means that the\n"
     "day lies inside such a date. A table is in the order of the names in your\n"
     "language; tsv and json are in the order of the ids."),
  N_("Examples:\n"
     "  entente members sco --at 2016-12-31\n"
     "  entente members brics --roles member,partner --format json"),
};

static const EntCliColumn columns[] = {
  { "nation", N_("Nation") },
  { "name", N_("Name") },
  { "role", N_("Role") },
  { "since", N_("Since") },
  { "until", N_("Until") },
  { "presence", N_("On the day") },
};

typedef struct
{
  EntDataset  *dataset;
  EntCliFormat format;
} Order;

/* By role, then as the format has nations, then as in the data. */
static int
compare_memberships (gconstpointer a,
                     gconstpointer b,
                     gpointer      user_data)
{
  const Order *wanted = user_data;
  EntDataset *dataset = wanted->dataset;
  guint32 row_a = *(const guint32 *) a;
  guint32 row_b = *(const guint32 *) b;
  const EntMembership *first = ent_dataset_get_membership (dataset, row_a);
  const EntMembership *second = ent_dataset_get_membership (dataset, row_b);
  int order;

  if (first->role != second->role)
    return first->role < second->role ? -1 : 1;
  order = ent_cli_dataset_compare_nations (dataset, first->nation, second->nation, wanted->format);
  if (order != 0)
    return order;

  return row_a < row_b ? -1 : row_a > row_b;
}

static char *
dup_date (EntDate date)
{
  return ent_date_is_set (date) ? ent_date_to_edtf (date) : NULL;
}

static EntCliTable *
make_table (EntDataset   *dataset,
            guint32       grouping,
            EntDay        day,
            EntRoles      roles,
            EntCliFormat  format)
{
  Order order = { dataset, format };
  g_autoptr (GArray) memberships = g_array_new (FALSE, FALSE, sizeof (guint32));
  EntCliTable *table = ent_cli_table_new (columns, G_N_ELEMENTS (columns));
  EntRows all = ent_dataset_get_memberships_of_grouping (dataset, grouping);

  for (guint i = 0; i < all.n_rows; i++)
    if ((roles & (1u << ent_dataset_get_membership (dataset, all.rows[i])->role)) != 0
        && ent_dataset_get_membership_presence (dataset, all.rows[i], day) != ENT_PRESENCE_ABSENT)
      g_array_append_val (memberships, all.rows[i]);
  g_array_sort_with_data (memberships, compare_memberships, &order);

  for (guint i = 0; i < memberships->len; i++)
    {
      guint32 row = g_array_index (memberships, guint32, i);
      const EntMembership *membership = ent_dataset_get_membership (dataset, row);
      const EntNation *nation = ent_dataset_get_nation (dataset, membership->nation);
      g_autofree char *since = dup_date (membership->span.from);
      g_autofree char *until = dup_date (membership->span.until);
      gboolean certain = ent_dataset_get_membership_presence (dataset, row, day) == ENT_PRESENCE_CERTAINLY;
      const char *const cells[] = { nation->record.id, nation->name, ent_role_to_id (membership->role), since, until,
                                    certain ? "certainly" : "possibly" };

      ent_cli_table_add (table, cells);
    }

  return table;
}

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
  g_autofree char *path = NULL;
  g_autofree char *at = NULL;
  g_autofree char *roles_text = NULL;
  g_autofree char *format_text = NULL;
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { "dataset", 'd', 0, G_OPTION_ARG_FILENAME, &path, N_("read this data set (default: the bundled one)"), N_("FILE") },
    { "at", 0, 0, G_OPTION_ARG_STRING, &at, N_("the day, as YYYY-MM-DD (default: today)"), N_("DATE") },
    { "roles", 0, 0, G_OPTION_ARG_STRING, &roles_text, N_("roles with commas between them, or “all” (default: member)"), N_("ROLES") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_text, N_("table, tsv or json (default: table)"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &arguments, NULL, NULL },
    { NULL },
  };
  g_autoptr (EntDataset) dataset = NULL;
  g_autoptr (EntCliTable) table = NULL;
  EntCliFormat format;
  EntRoles roles;
  EntDay day;
  guint32 grouping;
  gboolean done;

  if (!ent_cli_options_parse (&usage, entries, argc, argv, &done, error))
    return FALSE;
  if (done)
    return TRUE;
  if (arguments == NULL || g_strv_length (arguments) != 1)
    {
      g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, _("members: one grouping was expected"));
      return FALSE;
    }
  if (!ent_cli_options_day ("--at", at, &day, error)
      || !ent_cli_options_roles (roles_text != NULL ? roles_text : "member", &roles, error)
      || !ent_cli_options_format (format_text, &format, error))
    return FALSE;

  dataset = ent_cli_dataset_load (path, error);
  if (dataset == NULL || !ent_cli_dataset_lookup (dataset, ENT_KIND_GROUPING, arguments[0], &grouping, error))
    return FALSE;
  table = make_table (dataset, grouping, day, roles, format);

  return ent_cli_table_write (table, format, error);
}
