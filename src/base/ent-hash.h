/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The hash of a text, byte by byte: FNV-1a, mixed at the end as MurmurHash3
 * does, since the low bits choose the slot of a table and texts such as
 * “event-17” and “event-18” would share most of them. */

#define ENT_HASH_START 2166136261u

static inline guint32
ent_hash_add (guint32 hash,
              guchar  byte)
{
  return (hash ^ byte) * 16777619u;
}

static inline guint32
ent_hash_finish (guint32 hash)
{
  hash = (hash ^ hash >> 16) * 0x85ebca6bu;
  hash = (hash ^ hash >> 13) * 0xc2b2ae35u;
  return hash ^ hash >> 16;
}

G_END_DECLS
