/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-splice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "io/ent-json-fields.h"
#include "io/ent-json-reader.h"
#include "io/ent-json-walk.h"
#include "io/ent-record-key.h"

/* Records are put into the text of a data set, of which no other byte changes.
 * They stand in front of a record that is there, with its indentation, so that
 * the comma is theirs and a comparison of lines has added ones only. */

/* What is put where. */
typedef struct
{
  const char *at;
  gsize       n_replaced; /* bytes of the text from there on */
  char       *text;       /* owned */
} Insertion;

typedef struct
{
  const char *text; /* that of the data set */
  GArray     *members;
  GArray     *insertions;
} Splice;

static void
clear_insertion (gpointer data)
{
  g_free (((Insertion *) data)->text);
}

static void
insert (Splice     *splice,
        const char *at,
        gsize       n_replaced,
        GString    *text)
{
  const Insertion insertion = { at, n_replaced, g_string_free (text, FALSE) };

  g_array_append_val (splice->insertions, insertion);
}

static EntJsonRange
get_range (const char *text)
{
  return (EntJsonRange) { text, strlen (text) };
}

static gboolean
is_same_record (EntJsonRange  there,
                const char   *record)
{
  g_autofree char *copy = ent_json_ranges_dup (there);
  g_autoptr (JsonNode) one = json_from_string (copy, NULL);
  g_autoptr (JsonNode) other = json_from_string (record, NULL);

  return one != NULL && other != NULL && json_node_equal (one, other);
}

/* A table that is there already. */
typedef struct
{
  EntKind    kind;
  GArray    *elements; /* (element-type EntJsonRange), owned, like all that follows */
  GPtrArray *names;    /* (element-type utf8): of the elements */
  gboolean   is_sorted;
} Table;

static void
table_clear (Table *table)
{
  g_array_unref (table->elements);
  g_ptr_array_unref (table->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, table_clear)

/* @member: (nullable): where it stands */
static void
read_table (Table               *table,
            EntKind              kind,
            const EntJsonMember *member)
{
  table->kind = kind;
  table->elements = member != NULL ? ent_json_ranges_list_elements (member->value.start) : g_array_new (FALSE, FALSE, sizeof (EntJsonRange));
  table->names = g_ptr_array_new_with_free_func (g_free);
  table->is_sorted = TRUE;
  for (guint i = 0; i < table->elements->len; i++)
    {
      char *name = ent_record_key_dup_fold (kind, g_array_index (table->elements, EntJsonRange, i), ENT_RECORD_KEY_FULL);

      table->is_sorted = table->is_sorted && (i == 0 || strcmp (g_ptr_array_index (table->names, i - 1), name) <= 0);
      g_ptr_array_add (table->names, name);
    }
}

/* The records of @added that are not in the table yet; %NULL if one of them has
 * the name of another record there. */
static GPtrArray *
list_new (const Table  *table,
          EntAdded     *added,
          GError      **error)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < table->names->len; i++)
    g_hash_table_insert (there, g_ptr_array_index (table->names, i), &g_array_index (table->elements, EntJsonRange, i));
  for (guint i = 0; i < ent_added_get_n_records (added, table->kind); i++)
    {
      const char *record = ent_added_get_record (added, table->kind, i);
      g_autofree char *name = ent_record_key_dup_fold (table->kind, get_range (record), ENT_RECORD_KEY_FULL);
      const EntJsonRange *other = g_hash_table_lookup (there, name);

      if (other == NULL)
        g_ptr_array_add (records, (gpointer) record);
      else if (!is_same_record (*other, record))
        {
          g_autofree char *shown = ent_shown (name);

          /* Translators: the name of a table in a data file, and what names a record there */
          g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID, _("%s: there is another “%s” already"),
                       ent_json_fields_get_table (table->kind - 1)->key, shown);
          return NULL;
        }
    }
  return g_steal_pointer (&records);
}

/* The first record that comes behind @name where all stand in the order of
 * their names; else the last one. */
static guint
find_place (const Table *table,
            const char  *name)
{
  guint first = 0;
  guint last = table->names->len - 1;

  if (!table->is_sorted)
    return last;
  while (first < last)
    {
      const guint middle = first + (last - first) / 2;

      if (strcmp (name, g_ptr_array_index (table->names, middle)) < 0)
        last = middle;
      else
        first = middle + 1;
    }
  return first;
}

static void
add_to_records (Splice      *splice,
                const Table *table,
                GPtrArray   *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const char *record = g_ptr_array_index (records, i);
      g_autofree char *name = ent_record_key_dup_fold (table->kind, get_range (record), ENT_RECORD_KEY_FULL);
      const char *at = g_array_index (table->elements, EntJsonRange, find_place (table, name)).start;
      const gsize blank = ent_json_ranges_blank_before (splice->text, at);
      GString *text = g_string_new (record);

      g_string_append_c (text, ',');
      g_string_append_len (text, at - blank, (gssize) blank);
      insert (splice, at, 0, text);
    }
}

/* A list with records, as the member at @key would have it: @blank is the
 * indentation of that key. */
static GString *
write_list (GPtrArray  *records,
            const char *blank)
{
  const char *line = strrchr (blank, '\n');
  GString *text = g_string_new ("[");

  for (guint i = 0; i < records->len; i++)
    {
      g_string_append (text, i > 0 ? "," : "");
      g_string_append_printf (text, "%s%s", blank, line != NULL ? line + 1 : "");
      g_string_append (text, g_ptr_array_index (records, i));
    }
  g_string_append_printf (text, "%s]", blank);
  return text;
}

static char *
dup_blank_before (Splice     *splice,
                  const char *at)
{
  const gsize blank = ent_json_ranges_blank_before (splice->text, at);

  return g_strndup (at - blank, blank);
}

static EntJsonMember *
find_member (Splice     *splice,
             const char *key)
{
  for (guint i = 0; i < splice->members->len; i++)
    if (ent_json_ranges_is (g_array_index (splice->members, EntJsonMember, i).key, key))
      return &g_array_index (splice->members, EntJsonMember, i);
  return NULL;
}

/* In front of the next table that is there, or of whatever stands last. */
static void
add_table (Splice    *splice,
           EntKind    kind,
           GPtrArray *records)
{
  const EntJsonMember *next = NULL;
  g_autofree char *blank = NULL;
  GString *text;

  for (EntKind other = kind + 1; other < ENT_N_KINDS && next == NULL; other++)
    next = find_member (splice, ent_json_fields_get_table (other - 1)->key);
  if (next == NULL)
    next = &g_array_index (splice->members, EntJsonMember, splice->members->len - 1);
  blank = dup_blank_before (splice, next->key.start);
  text = write_list (records, blank);
  g_string_prepend (text, "\": ");
  g_string_prepend (text, ent_json_fields_get_table (kind - 1)->key);
  g_string_prepend_c (text, '"');
  g_string_append_printf (text, ",%s", blank);
  insert (splice, next->key.start, 0, text);
}

static gboolean
add_kind (Splice    *splice,
          EntKind    kind,
          EntAdded  *added,
          GError   **error)
{
  const EntJsonMember *member = find_member (splice, ent_json_fields_get_table (kind - 1)->key);
  g_autoptr (GPtrArray) records = NULL;
  g_auto (Table) table = { 0 };

  read_table (&table, kind, member);
  records = list_new (&table, added, error);
  if (records == NULL)
    return FALSE;
  if (records->len == 0)
    return TRUE;
  if (member == NULL)
    add_table (splice, kind, records);
  else if (table.elements->len > 0)
    add_to_records (splice, &table, records);
  else
    {
      g_autofree char *blank = dup_blank_before (splice, member->key.start);

      insert (splice, member->value.start, member->value.length, write_list (records, blank));
    }
  return TRUE;
}

/* Insertions at one place stay in the order in which they were made. */
static int
compare_insertions (gconstpointer a,
                    gconstpointer b)
{
  const Insertion *one = a;
  const Insertion *other = b;

  return (one->at > other->at) - (one->at < other->at);
}

static GBytes *
carry_out (Splice *splice,
           gsize   length)
{
  GString *text = g_string_sized_new (length + 1024);
  const char *rest = splice->text;

  g_array_sort (splice->insertions, compare_insertions);
  for (guint i = 0; i < splice->insertions->len; i++)
    {
      const Insertion *insertion = &g_array_index (splice->insertions, Insertion, i);

      g_string_append_len (text, rest, insertion->at - rest);
      g_string_append (text, insertion->text);
      rest = insertion->at + insertion->n_replaced;
    }
  g_string_append_len (text, rest, splice->text + length - rest);
  return g_string_free_to_bytes (text);
}

/**
 * ent_json_splice:
 * @content: the text of a sound data set
 * @added: what is to be added to it
 * @error: where to put that a record has the name of another one
 *
 * Adds records to a data set; no other byte of it changes. In a table whose
 * records stand in the order of their ids they stand there, too, and else in
 * front of the last one. A record that is there already, to the letter, is not
 * added again.
 *
 * Errors: %ENT_READ_ERROR_INVALID
 *
 * Returns: (transfer full) (nullable): the text of the larger data set
 */
GBytes *
ent_json_splice (GBytes    *content,
                 EntAdded  *added,
                 GError   **error)
{
  g_autoptr (GArray) insertions = g_array_new (FALSE, FALSE, sizeof (Insertion));
  g_autoptr (GArray) members = NULL;
  gsize length;
  const char *text = g_bytes_get_data (content, &length);
  Splice splice = { text, NULL, insertions };

  g_array_set_clear_func (insertions, clear_insertion);
  members = ent_json_ranges_list_members (ent_json_walk_skip_space ((char *) text));
  splice.members = members;
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    if (!add_kind (&splice, kind, added, error))
      return NULL;
  return carry_out (&splice, length);
}
