/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Looks for the word that was probably meant, by edit distance: offer all
 * candidates, then ask. */
typedef struct
{
  gunichar   *wanted; /* owned, folded */
  glong       length;
  guint       distance;
  const char *answer;
} EntNearest;

EntNearest ent_nearest_init   (const char *wanted);
void       ent_nearest_offer  (EntNearest *nearest,
                               const char *candidate,
                               const char *answer);
char      *ent_nearest_finish (EntNearest *nearest);

G_END_DECLS
