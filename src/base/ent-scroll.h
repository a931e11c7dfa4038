/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntScroll:
 *
 * What is seen of things that stand below each other in a column higher than
 * the page it is seen through. How high a thing is may be a guess until it is
 * seen; whatever becomes known, the one at the upper edge stays where it is.
 */
typedef struct _EntScroll EntScroll;

EntScroll *ent_scroll_new        (guint        n,
                                  double       height);
void       ent_scroll_free       (EntScroll   *scroll);
void       ent_scroll_reorder    (EntScroll   *scroll,
                                  guint        n,
                                  const guint *places,
                                  double       height);
void       ent_scroll_set_page   (EntScroll   *scroll,
                                  double       height);
void       ent_scroll_set_height (EntScroll   *scroll,
                                  guint        index,
                                  double       height);
double     ent_scroll_get_height (EntScroll   *scroll,
                                  guint        index);
double     ent_scroll_get_place  (EntScroll   *scroll,
                                  guint        index);
double     ent_scroll_get_extent (EntScroll   *scroll);
double     ent_scroll_get_value  (EntScroll   *scroll);
void       ent_scroll_set_value  (EntScroll   *scroll,
                                  double       value);
guint      ent_scroll_get_top    (EntScroll   *scroll,
                                  double      *offset);
void       ent_scroll_set_top    (EntScroll   *scroll,
                                  guint        top,
                                  double       offset);
void       ent_scroll_reveal     (EntScroll   *scroll,
                                  guint        index);
guint      ent_scroll_count_seen (EntScroll   *scroll);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntScroll, ent_scroll_free)

G_END_DECLS
