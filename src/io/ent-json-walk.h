/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A walk over JSON that ent_json_scan() has let pass, so that nothing is checked
 * here. Its position is a pointer to the first byte of a value (or of a key),
 * which each step moves on. Texts are decoded where they stand: what was read as
 * a text cannot be walked over again.
 *
 * The members of an object, and likewise the elements of an array:
 *
 *   for (gboolean more = ent_json_walk_open (&at); more; more = ent_json_walk_next (&at))
 *     {
 *       const char *key = ent_json_walk_read_key (&at);
 *       …                                                read or skip the value
 *     }
 */

char       *ent_json_walk_skip_space  (char        *at);
const char *ent_json_walk_describe    (const char  *at);
gboolean    ent_json_walk_is_number   (const char  *at);
gboolean    ent_json_walk_open        (char       **at);
gboolean    ent_json_walk_next        (char       **at);
const char *ent_json_walk_read_key    (char       **at);
gboolean    ent_json_walk_take_key    (char       **at,
                                       const char  *key);
const char *ent_json_walk_read_text   (char       **at);
double      ent_json_walk_read_number (char       **at);
void        ent_json_walk_skip        (char       **at);
char       *ent_json_walk_copy        (const char  *at);
char       *ent_json_walk_find        (char        *object,
                                       const char  *key);
char       *ent_json_walk_find_again  (char        *at,
                                       const char  *key);

G_END_DECLS
