/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "graph/ent-graph.h"

G_BEGIN_DECLS

/* Sets as words of 64 bits; several sets of one size lie one after another. */

#define ENT_SET_WORDS(n) (((n) + 63) / 64)

static inline void
ent_set_add (guint64 *set,
             guint    item)
{
  set[item / 64] |= G_GUINT64_CONSTANT (1) << (item % 64);
}

static inline gboolean
ent_set_has (const guint64 *set,
             guint          item)
{
  return set[item / 64] >> (item % 64) & 1;
}

static inline gboolean
ent_set_is_empty (const guint64 *set,
                  guint          n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (set[i] != 0)
      return FALSE;
  return TRUE;
}

static inline gboolean
ent_set_equal (const guint64 *a,
               const guint64 *b,
               guint          n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (a[i] != b[i])
      return FALSE;
  return TRUE;
}

static inline gboolean
ent_set_is_within (const guint64 *a,
                   const guint64 *b,
                   guint          n_words)
{
  for (guint i = 0; i < n_words; i++)
    if ((a[i] & ~b[i]) != 0)
      return FALSE;
  return TRUE;
}

static inline guint
ent_set_count (const guint64 *set,
               guint          n_words)
{
  guint n = 0;

  for (guint i = 0; i < n_words; i++)
    n += (guint) __builtin_popcountll (set[i]);
  return n;
}

static inline guint
ent_set_count_common (const guint64 *a,
                      const guint64 *b,
                      guint          n_words)
{
  guint n = 0;

  for (guint i = 0; i < n_words; i++)
    n += (guint) __builtin_popcountll (a[i] & b[i]);
  return n;
}

guint64 *ent_sets_new_members (EntGraph *graph,
                               guint    *n_words);

G_END_DECLS
