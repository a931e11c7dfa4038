/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntTemporary: a file that is written before it takes the place of another. It
 * has no name while it is written where the file system can do that, and else
 * a hidden one. */
typedef struct
{
  int   fd;
  char *folder; /* owned */
  char *path;   /* (nullable), owned: its name, if it has one */
} EntTemporary;

gboolean ent_temporary_open   (EntTemporary *temporary,
                               const char   *folder);
gboolean ent_temporary_rename (EntTemporary *temporary,
                               const char   *target);
void     ent_temporary_close  (EntTemporary *temporary);

G_END_DECLS
