/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "state/ent-document.h"

G_BEGIN_DECLS

/* What has become of the file of a document, looked at in a worker. */

typedef enum
{
  ENT_DISK_SAME,    /* it is as it was seen last, or holds what is open */
  ENT_DISK_CHANGED, /* somebody else has written it */
  ENT_DISK_GONE,    /* it is not there, or cannot be read */
} EntDiskState;

void         ent_disk_check_start        (EntDocument          *document,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
EntDiskState ent_disk_check_finish       (GAsyncResult         *result,
                                          EntDocument         **document,
                                          char                **name);
void         ent_disk_check_compare      (EntDocument          *document,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
char        *ent_disk_check_compare_finish (GAsyncResult       *result,
                                          GError              **error);

G_END_DECLS
