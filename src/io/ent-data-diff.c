/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ent-data-diff.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "io/ent-json-fields.h"
#include "io/ent-json-line.h"
#include "io/ent-json-walk.h"
#include "io/ent-record-key.h"

/* What differs between two data sets, record by record. Records that are the same
 * to the byte, which nearly all are, are not looked into; the order of records
 * and of keys, and how something is written, make no difference. */

/* A record of one of both, until it has found its like in the other one. */
typedef struct
{
  EntJsonRange range;
  gboolean     is_paired;
} Record;

static void
field_free (gpointer data)
{
  EntFieldChange *field = data;

  g_free (field->key);
  g_free (field->before);
  g_free (field->after);
  g_free (field);
}

static void
change_free (gpointer data)
{
  EntDataChange *change = data;

  g_free (change->key);
  g_free (change->record);
  g_clear_pointer (&change->fields, g_ptr_array_unref);
  g_free (change);
}

static JsonNode *
parse (EntJsonRange range)
{
  g_autofree char *text = ent_json_ranges_dup (range);

  return json_from_string (text, NULL);
}

static void
add_field (GPtrArray  *fields,
           const char *key,
           JsonNode   *before,
           JsonNode   *after)
{
  EntFieldChange *field;

  if (before != NULL && after != NULL && json_node_equal (before, after))
    return;
  field = g_new0 (EntFieldChange, 1);
  field->key = g_strdup (key);
  field->before = before != NULL ? ent_json_line_write (before) : NULL;
  field->after = after != NULL ? ent_json_line_write (after) : NULL;
  g_ptr_array_add (fields, field);
}

static JsonNode *
get_member (JsonObject *object,
            const char *key)
{
  return json_object_has_member (object, key) ? json_object_get_member (object, key) : NULL;
}

/* In the order of the first one, and then of the second one. */
static GPtrArray *
compare_objects (JsonObject *before,
                 JsonObject *after)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (field_free);
  g_autoptr (GList) keys = json_object_get_members (before);
  g_autoptr (GList) later_keys = json_object_get_members (after);

  for (GList *l = keys; l != NULL; l = l->next)
    add_field (fields, l->data, get_member (before, l->data), get_member (after, l->data));
  for (GList *l = later_keys; l != NULL; l = l->next)
    if (!json_object_has_member (before, l->data))
      add_field (fields, l->data, NULL, get_member (after, l->data));
  return fields;
}

static GPtrArray *
compare_fields (EntJsonRange before,
                EntJsonRange after)
{
  g_autoptr (JsonNode) one = parse (before);
  g_autoptr (JsonNode) other = parse (after);

  return compare_objects (json_node_get_object (one), json_node_get_object (other));
}

static void
add_change (GPtrArray         *changes,
            EntKind            kind,
            EntDataChangeSort  sort,
            EntJsonRange       range)
{
  EntDataChange *change = g_new0 (EntDataChange, 1);
  g_autoptr (JsonNode) node = parse (range);

  *change = (EntDataChange) { kind, sort, ent_record_key_dup (kind, range, ENT_RECORD_KEY_FULL), ent_json_line_write (node), NULL };
  g_ptr_array_add (changes, change);
}

static void
compare_records (GPtrArray *changes,
                 EntKind    kind,
                 Record    *before,
                 Record    *after)
{
  g_autoptr (GPtrArray) fields = NULL;
  EntDataChange *change;

  before->is_paired = TRUE;
  after->is_paired = TRUE;
  if (before->range.length == after->range.length && memcmp (before->range.start, after->range.start, before->range.length) == 0)
    return;
  fields = compare_fields (before->range, after->range);
  if (fields->len == 0)
    return;
  change = g_new0 (EntDataChange, 1);
  *change = (EntDataChange) { kind, ENT_DATA_CHANGE_CHANGED, ent_record_key_dup (kind, before->range, ENT_RECORD_KEY_FULL), NULL,
                              g_steal_pointer (&fields) };
  g_ptr_array_add (changes, change);
}

static GArray *
list_records (GArray     *members,
              const char *table)
{
  const EntJsonRange *value = ent_json_ranges_find (members, table);
  GArray *records = g_array_new (FALSE, TRUE, sizeof (Record));
  g_autoptr (GArray) elements = NULL;

  if (value == NULL || *value->start != '[')
    return records;
  elements = ent_json_ranges_list_elements (value->start);
  for (guint i = 0; i < elements->len; i++)
    {
      const Record record = { g_array_index (elements, EntJsonRange, i), FALSE };

      if (*record.range.start == '{')
        g_array_append_val (records, record);
    }
  return records;
}

/* Those of one name find each other in their order. */
static void
pair_records (GPtrArray        *changes,
              EntKind           kind,
              GArray           *before,
              GArray           *after,
              EntRecordKeyForm  form)
{
  g_autoptr (GHashTable) queues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_queue_free);

  for (guint i = 0; i < after->len; i++)
    {
      Record *record = &g_array_index (after, Record, i);
      g_autofree char *key = NULL;
      GQueue *queue;

      if (record->is_paired)
        continue;
      key = ent_record_key_dup_fold (kind, record->range, form);
      queue = g_hash_table_lookup (queues, key);
      if (queue == NULL)
        {
          queue = g_queue_new ();
          g_hash_table_insert (queues, g_steal_pointer (&key), queue);
        }
      g_queue_push_tail (queue, record);
    }
  for (guint i = 0; i < before->len; i++)
    {
      Record *record = &g_array_index (before, Record, i);
      g_autofree char *key = record->is_paired ? NULL : ent_record_key_dup_fold (kind, record->range, form);
      GQueue *queue = key != NULL ? g_hash_table_lookup (queues, key) : NULL;

      if (queue != NULL && !g_queue_is_empty (queue))
        compare_records (changes, kind, record, g_queue_pop_head (queue));
    }
}

/* By name, and what went before what came. */
static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const EntDataChange *one = *(const EntDataChange *const *) a;
  const EntDataChange *other = *(const EntDataChange *const *) b;
  const int by_key = g_ascii_strcasecmp (one->key, other->key);

  return by_key != 0 ? by_key : (int) (one->sort == ENT_DATA_CHANGE_ADDED) - (int) (other->sort == ENT_DATA_CHANGE_ADDED);
}

static void
compare_tables (GPtrArray *changes,
                EntKind    kind,
                GArray    *before,
                GArray    *after)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new ();

  pair_records (own, kind, before, after, ENT_RECORD_KEY_FULL);
  if (kind == ENT_KIND_MEMBERSHIP || kind == ENT_KIND_TIE)
    pair_records (own, kind, before, after, ENT_RECORD_KEY_WITHOUT_FROM);
  for (guint i = 0; i < before->len; i++)
    if (!g_array_index (before, Record, i).is_paired)
      add_change (own, kind, ENT_DATA_CHANGE_REMOVED, g_array_index (before, Record, i).range);
  for (guint i = 0; i < after->len; i++)
    if (!g_array_index (after, Record, i).is_paired)
      add_change (own, kind, ENT_DATA_CHANGE_ADDED, g_array_index (after, Record, i).range);
  g_ptr_array_sort (own, compare_changes);
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (changes, g_ptr_array_index (own, i));
}

/* What is said of the whole, without the tables. */
static JsonObject *
read_head (GArray *members)
{
  JsonObject *head = json_object_new ();

  for (guint i = 0; i < members->len; i++)
    {
      const EntJsonMember *member = &g_array_index (members, EntJsonMember, i);
      g_autofree char *key = ent_json_ranges_dup_text (member->key);

      if (ent_json_fields_lookup_table (key) == NULL)
        json_object_set_member (head, key, parse (member->value));
    }
  return head;
}

static void
compare_heads (GPtrArray *changes,
               GArray    *before,
               GArray    *after)
{
  g_autoptr (JsonObject) one = read_head (before);
  g_autoptr (JsonObject) other = read_head (after);
  g_autoptr (GPtrArray) fields = compare_objects (one, other);
  EntDataChange *change;

  if (fields->len == 0)
    return;
  change = g_new0 (EntDataChange, 1);
  *change = (EntDataChange) { ENT_KIND_NONE, ENT_DATA_CHANGE_CHANGED, g_strdup (""), NULL, g_steal_pointer (&fields) };
  g_ptr_array_add (changes, change);
}

/**
 * ent_data_diff:
 * @before: the text of a sound data set
 * @after: the text of another one
 *
 * Compares two data sets. A record is the same in both if it has the same id; a
 * membership or a tie, which has none, if the same nations are in the same role
 * or tie from the same day on, or else in the same role or tie.
 *
 * Returns: (transfer full) (element-type EntDataChange): what differs: first of
 *   the whole, then by table in the order of the format, and by name
 */
GPtrArray *
ent_data_diff (GBytes *before,
               GBytes *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (change_free);
  g_autoptr (GArray) one = NULL;
  g_autoptr (GArray) other = NULL;

  g_return_val_if_fail (before != NULL && after != NULL, changes);

  one = ent_json_ranges_list_members (ent_json_walk_skip_space ((char *) g_bytes_get_data (before, NULL)));
  other = ent_json_ranges_list_members (ent_json_walk_skip_space ((char *) g_bytes_get_data (after, NULL)));
  compare_heads (changes, one, other);
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    {
      const char *table = ent_json_fields_get_table (kind - 1)->key;
      g_autoptr (GArray) records = list_records (one, table);
      g_autoptr (GArray) other_records = list_records (other, table);

      compare_tables (changes, kind, records, other_records);
    }
  return changes;
}

/**
 * ent_data_diff_count:
 * @changes: (element-type EntDataChange): what differs
 * @sort: how
 *
 * Returns: how many of @changes are so
 */
guint
ent_data_diff_count (GPtrArray         *changes,
                     EntDataChangeSort  sort)
{
  guint n = 0;

  for (guint i = 0; i < changes->len; i++)
    n += ((const EntDataChange *) g_ptr_array_index (changes, i))->sort == sort;
  return n;
}
