/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntJsonKeys: the keys of the objects that are open during a scan, so that one
 * that stands twice in an object is found. */
typedef struct _EntJsonKeys EntJsonKeys;

EntJsonKeys *ent_json_keys_new   (void);
void         ent_json_keys_free  (EntJsonKeys *keys);
void         ent_json_keys_open  (EntJsonKeys *keys);
void         ent_json_keys_close (EntJsonKeys *keys);
guint        ent_json_keys_get_n (EntJsonKeys *keys);
const char  *ent_json_keys_keep  (EntJsonKeys *keys,
                                  const char  *key);
guint        ent_json_keys_add   (EntJsonKeys *keys,
                                  const char  *key,
                                  gsize        length,
                                  guint        line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntJsonKeys, ent_json_keys_free)

G_END_DECLS
