/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntLanguage:
 * @id: by which ent_name_language_choose() knows it
 * @name: what those who speak it call it, as far as is known
 */
typedef struct
{
  char *id;   /* owned */
  char *name; /* owned */
} EntLanguage;

GPtrArray *ent_language_list_new (void);

G_END_DECLS
