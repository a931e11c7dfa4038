/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENT_FILE_REPLACE_ERROR (ent_file_replace_error_quark ())

typedef enum
{
  ENT_FILE_REPLACE_ERROR_FAILED,    /* the target cannot be written */
  ENT_FILE_REPLACE_ERROR_PROTECTED, /* the target is the file that must stay */
} EntFileReplaceError;

/* EntFileReplace: a file that is written whole or not at all. It is made beside
 * its target, flushed to the disk and moved into place in one step. Any thread. */
typedef struct _EntFileReplace EntFileReplace;

GQuark          ent_file_replace_error_quark (void);
EntFileReplace *ent_file_replace_new         (GFile          *file,
                                              GFile          *keep,
                                              GError        **error);
void            ent_file_replace_keep_owner  (EntFileReplace *self);
int             ent_file_replace_open        (EntFileReplace *self,
                                              GError        **error);
gboolean        ent_file_replace_commit      (EntFileReplace *self,
                                              GError        **error);
gboolean        ent_file_replace_fail        (EntFileReplace *self,
                                              const char     *reason,
                                              GError        **error);
void            ent_file_replace_free        (EntFileReplace *self);
gboolean        ent_file_replace_whole       (GFile          *file,
                                              GFile          *keep,
                                              gconstpointer   content,
                                              gsize           length,
                                              GError        **error);
gboolean        ent_file_replace_is_same     (int             fd,
                                              GFile          *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntFileReplace, ent_file_replace_free)

G_END_DECLS
