/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/ent-cli-range.h"

#include <glib/gi18n.h>

#include "cli/ent-cli-commands.h"
#include "cli/ent-cli-options.h"

static gboolean
refuse (const char  *message,
        GError     **error)
{
  g_set_error_literal (error, ENT_CLI_ERROR, ENT_CLI_ERROR_USAGE, message);
  return FALSE;
}

/* A range has its own days, and a beginning. */
static gboolean
check (const char        *from,
       const char        *until,
       const EntCliView  *call,
       GError           **error)
{
  if (call->fields[ENT_CLI_VIEW_AT] != NULL)
    return refuse (_("--at says which day is shown, and --from and --until of which days all is; leave out the one or the other"), error);
  if (call->fields[ENT_CLI_VIEW_SINCE] != NULL)
    return refuse (_("--since compares two days, and --from and --until take all days between two together; leave out the one or the other"), error);
  if (from == NULL && (until != NULL || call->file == NULL))
    return refuse (_("the range has no first day; say with --from which it is, such as --from 2016"), error);
  return TRUE;
}

/**
 * ent_cli_range_apply:
 * @from: (nullable): what was written of the first day
 * @until: (nullable): what was written of the last one
 * @throughout: whether what held on each day is wanted, as against on any
 * @call: what else was written; takes the range as its fields
 * @error: where to put what is wrong
 *
 * What holds at any time from one day to another, or throughout. Without any of
 * the options nothing changes.
 *
 * Returns: whether they mean something
 */
gboolean
ent_cli_range_apply (const char  *from,
                     const char  *until,
                     gboolean     throughout,
                     EntCliView  *call,
                     GError     **error)
{
  EntPeriod period;

  g_return_val_if_fail (call != NULL, FALSE);

  if (from == NULL && until == NULL && !throughout)
    return TRUE;
  if (call->is_series)
    return !throughout || refuse (_("--throughout is about one picture, and --series makes several"), error);
  if (!check (from, until, call, error) || !ent_cli_options_period (from, until, &period, error))
    return FALSE;
  if (from != NULL)
    call->fields[ENT_CLI_VIEW_SINCE] = ent_day_to_iso (period.first);
  if (until != NULL)
    call->fields[ENT_CLI_VIEW_AT] = ent_day_to_iso (period.last);
  call->fields[ENT_CLI_VIEW_RANGE] = g_strdup (throughout ? "throughout" : "any-time");
  return TRUE;
}
