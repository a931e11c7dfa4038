/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_DATA_FILE_ERROR (ent_data_file_error_quark ())

typedef enum
{
  ENT_DATA_FILE_ERROR_CHANGED,   /* what is on the disk is not what was there before */
  ENT_DATA_FILE_ERROR_UNCERTAIN, /* what was written cannot be read again */
} EntDataFileError;

GQuark   ent_data_file_error_quark (void);
char    *ent_data_file_name_state  (GBytes        *content);
char    *ent_data_file_query_state (GFile         *file,
                                    GCancellable  *cancellable,
                                    GError       **error);
gboolean ent_data_file_save        (GFile         *file,
                                    GBytes        *content,
                                    const char    *expected,
                                    GError       **error);

G_END_DECLS
