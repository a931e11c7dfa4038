/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* EntTextSet: texts, each once, numbered from 0 in the order in which they came. */
typedef struct _EntTextSet EntTextSet;

EntTextSet *ent_text_set_new    (guint             n_expected);
void        ent_text_set_free   (EntTextSet       *set);
const char *ent_text_set_add    (EntTextSet       *set,
                                 const char       *text);
const char *ent_text_set_find   (const EntTextSet *set,
                                 const char       *text);
guint32     ent_text_set_get_number (const char   *kept);
guint       ent_text_set_get_n  (const EntTextSet *set);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntTextSet, ent_text_set_free)

G_END_DECLS
