/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "view/ent-view.h"

G_BEGIN_DECLS

/* The options that are fields of the view, by their names there. */
typedef enum
{
  ENT_CLI_VIEW_GROUPINGS,
  ENT_CLI_VIEW_HIDE,
  ENT_CLI_VIEW_ROLES,
  ENT_CLI_VIEW_TIES,
  ENT_CLI_VIEW_CHART,
  ENT_CLI_VIEW_ORDER,
  ENT_CLI_VIEW_MIDDLE,
  ENT_CLI_VIEW_TIME_FROM,
  ENT_CLI_VIEW_TIME_UNTIL,
  ENT_CLI_VIEW_ARRANGE,
  ENT_CLI_VIEW_SPOKES,
  ENT_CLI_VIEW_AT,
  ENT_CLI_VIEW_SINCE,
  ENT_CLI_VIEW_RANGE,
  ENT_CLI_VIEW_DIFFERENCE,
  ENT_CLI_VIEW_THEME,
  ENT_CLI_VIEW_TITLE,
  ENT_CLI_VIEW_CAPTION,
  ENT_CLI_VIEW_N_FIELDS,
} EntCliViewField;

/* Title, finding, date, notes, legend and sources, in the order of EntParts. */
#define ENT_CLI_VIEW_N_PARTS 6

/**
 * EntCliView:
 * @fields: (nullable): texts of fields
 * @preset: (nullable): the preset that was asked for
 * @file: (nullable): the view file or picture that was named
 * @left_out: for each part of the words, whether it is left out
 * @allow_empty: whether nobody needs to be in the picture
 * @is_series: whether the day is none of the call's: there are several
 *
 * What a call says of the view, as it is written. To be cleared with
 * ent_cli_view_clear().
 */
typedef struct
{
  char    *fields[ENT_CLI_VIEW_N_FIELDS];
  char    *preset;
  char    *file;
  gboolean left_out[ENT_CLI_VIEW_N_PARTS];
  gboolean allow_empty;
  gboolean is_series;
} EntCliView;

void      ent_cli_view_add_entries   (EntCliView        *call,
                                      GArray            *entries);
char    **ent_cli_view_complete_ties (int                argc,
                                      char             **argv);
void      ent_cli_view_clear         (EntCliView        *call);
EntView  *ent_cli_view_new           (const EntCliView  *call,
                                      EntView           *saved,
                                      GError           **error);
gboolean  ent_cli_view_complete      (const EntCliView  *call,
                                      EntDataset        *dataset,
                                      const char        *path,
                                      EntView          **view,
                                      GError           **error);

G_END_DECLS
