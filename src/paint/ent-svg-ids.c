/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-svg-ids.h"

#include <string.h>

struct _EntSvgIds
{
  EntDataset *dataset; /* owned */
  GHashTable *claimed; /* id, owned */
  char       *suffix;  /* (nullable), owned */
};

/**
 * ent_svg_ids_new:
 * @dataset: the data whose things have ids
 *
 * Returns: (transfer full): a set without ids
 */
EntSvgIds *
ent_svg_ids_new (EntDataset *dataset)
{
  EntSvgIds *ids;

  g_return_val_if_fail (dataset != NULL, NULL);

  ids = g_new0 (EntSvgIds, 1);
  ids->dataset = ent_dataset_ref (dataset);
  ids->claimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return ids;
}

/**
 * ent_svg_ids_free:
 * @ids: (transfer full): a set
 */
void
ent_svg_ids_free (EntSvgIds *ids)
{
  g_hash_table_unref (ids->claimed);
  ent_dataset_unref (ids->dataset);
  g_free (ids->suffix);
  g_free (ids);
}

/**
 * ent_svg_ids_set_suffix:
 * @ids: a set
 * @suffix: (nullable): what comes behind the ids of things from now on, after a dash
 */
void
ent_svg_ids_set_suffix (EntSvgIds  *ids,
                        const char *suffix)
{
  g_return_if_fail (ids != NULL);

  g_free (ids->suffix);
  ids->suffix = g_strdup (suffix);
}

/* What a name may hold in XML, and needs no escape in a style sheet. */
static gboolean
is_name_character (gunichar c)
{
  return (c < 0x80 ? g_ascii_isalnum ((char) c) : g_unichar_isalnum (c)) || c == '-' || c == '_';
}

/**
 * ent_svg_ids_claim:
 * @ids: a set
 * @id: what is to be called so; begins with a letter
 *
 * What an id cannot hold becomes an underscore. One that is taken gets a number.
 *
 * Returns: (transfer full): an id that nothing else has
 */
char *
ent_svg_ids_claim (EntSvgIds  *ids,
                   const char *id)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gsize length;

  g_return_val_if_fail (ids != NULL && id != NULL, NULL);

  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (name, is_name_character (g_utf8_get_char (p)) ? g_utf8_get_char (p) : '_');
  length = name->len;
  for (guint n = 2; g_hash_table_contains (ids->claimed, name->str); n++)
    {
      g_string_truncate (name, length);
      g_string_append_printf (name, "-%u", n);
    }
  g_hash_table_add (ids->claimed, g_strdup (name->str));
  return g_strdup (name->str);
}

static const char *
get_id (EntSvgIds *ids,
        EntKind    kind,
        guint32    row)
{
  return ent_dataset_get_record (ids->dataset, ent_ref (kind, row))->id;
}

/* The ids of the data that name a thing, with dashes between them. */
static char *
dup_ids (EntSvgIds *ids,
         EntThing   thing)
{
  if (thing.kind == ENT_THING_PAIR)
    return g_strconcat (get_id (ids, ENT_KIND_NATION, thing.pair.nation), "-", get_id (ids, ENT_KIND_GROUPING, thing.pair.grouping), NULL);
  if (ent_thing_is (thing, ENT_KIND_MEMBERSHIP))
    {
      const EntMembership *membership = ent_dataset_get_membership (ids->dataset, thing.record.row);

      return g_strconcat (get_id (ids, ENT_KIND_NATION, membership->nation), "-", get_id (ids, ENT_KIND_GROUPING, membership->grouping), NULL);
    }
  if (ent_thing_is (thing, ENT_KIND_TIE))
    {
      const EntTie *tie = ent_dataset_get_tie (ids->dataset, thing.record.row);

      return g_strconcat (get_id (ids, ENT_KIND_NATION, tie->nations[0]), "-", get_id (ids, ENT_KIND_NATION, tie->nations[1]), NULL);
    }
  if (thing.kind == ENT_THING_RECORD)
    return g_strdup (get_id (ids, thing.record.kind, thing.record.row));
  return ent_thing_to_key (thing, ids->dataset);
}

/**
 * ent_svg_ids_of:
 * @ids: a set
 * @part: what of a thing it is, such as `outline`
 * @thing: a thing of the data
 *
 * Returns: (transfer full): its id, such as `outline-sco` or `spoke-IND-sco`
 */
char *
ent_svg_ids_of (EntSvgIds  *ids,
                const char *part,
                EntThing    thing)
{
  g_autofree char *names = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (ids != NULL && part != NULL, NULL);

  names = dup_ids (ids, thing);
  id = g_strconcat (part, "-", names != NULL ? names : "thing", ids->suffix != NULL ? "-" : NULL, ids->suffix, NULL);
  return ent_svg_ids_claim (ids, id);
}
