/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/ent-cli-options.h"
#include "model/ent-range.h"

G_BEGIN_DECLS

/**
 * EntCliCall:
 * @dataset: the data
 * @arguments: what stands behind the options, as many as the listing takes
 * @day: the day of a listing of a day
 * @roles: the roles of a listing of a day
 * @period: the period of a listing of a period; of a listing of a day the days of
 *   the range, or that day alone
 * @range: how these days are looked at
 * @format: how the table is written
 *
 * What a listing is asked for.
 */
typedef struct
{
  EntDataset        *dataset;
  const char *const *arguments;
  EntDay             day;
  EntRoles           roles;
  EntPeriod          period;
  EntRange           range;
  EntCliFormat       format;
} EntCliCall;

#define ENT_CLI_MAX_MODES 4

/**
 * EntCliMode:
 * @option: the name of an option without a value
 * @description: what the help says of it
 * @columns: the columns
 * @fill: adds the rows; %FALSE if the error was set
 *
 * Another table that a command answers with when it is asked for.
 */
typedef struct
{
  const char         *option;
  const char         *description;
  const EntCliColumn *columns;
  guint               n_columns;
  gboolean          (*fill) (EntCliTable       *table,
                             const EntCliCall  *call,
                             GError           **error);
} EntCliMode;

/**
 * EntCliListing:
 * @usage: what the help says
 * @expected: what is said when there are fewer arguments than @n_least or more than @n_most
 * @of_period: %TRUE for `--from` and `--until`, %FALSE for `--at` and `--roles`
 * @without_roles: %TRUE for `--at` alone
 * @with_range: whether a listing of a day may be of a range as well
 * @columns: the columns
 * @fill: adds the rows; %FALSE if the error was set
 * @modes: (array length=n_modes): other tables that options ask for
 * @n_modes: how many, at most %ENT_CLI_MAX_MODES
 *
 * A command that answers with a table.
 */
typedef struct
{
  EntCliUsage         usage;
  const char         *expected;
  guint               n_least;
  guint               n_most;
  gboolean            of_period;
  gboolean            without_roles;
  gboolean            with_range;
  const EntCliColumn *columns;
  guint               n_columns;
  gboolean          (*fill) (EntCliTable       *table,
                             const EntCliCall  *call,
                             GError           **error);
  const EntCliMode   *modes;
  guint               n_modes;
} EntCliListing;

gboolean ent_cli_listing_run (const EntCliListing  *listing,
                              int                   argc,
                              char                **argv,
                              GError              **error);

G_END_DECLS
