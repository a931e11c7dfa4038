/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "cli/ent-cli-output.h"
#include "model/ent-dataset.h"
#include "view/ent-view.h"

G_BEGIN_DECLS

GFile      *ent_cli_dataset_file            (const char    *path);
char       *ent_cli_dataset_dup_name        (const char    *path);
char       *ent_cli_dataset_dup_file_name   (const char    *path);
gboolean    ent_cli_dataset_check_output    (GFile         *file,
                                             GError       **error);
EntDataset *ent_cli_dataset_read            (GFile         *file,
                                             const char    *name,
                                             GPtrArray    **problems,
                                             GError       **error);
EntDataset *ent_cli_dataset_load            (const char    *path,
                                             GError       **error);
void        ent_cli_dataset_choose_day      (EntDataset    *dataset,
                                             const char    *path,
                                             const char    *at,
                                             EntView      **view);
char       *ent_cli_dataset_dup_ids         (EntDataset    *dataset,
                                             EntKind        kind,
                                             EntRows        rows);
const char *ent_cli_dataset_get_nation_name (EntDataset    *dataset,
                                             guint32        nation,
                                             EntDay         day,
                                             EntCliFormat   format);
int         ent_cli_dataset_compare_nations (EntDataset    *dataset,
                                             guint32        nation,
                                             guint32        other,
                                             EntDay         day,
                                             EntCliFormat   format);

G_END_DECLS
