/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-records.h"

#include <glib/gi18n.h>
#include <math.h>

#include "io/ent-json-fields.h"
#include "io/ent-json-parse.h"
#include "io/ent-json-text.h"
#include "base/ent-shown.h"

#define FORMAT_VERSION 1

typedef struct
{
  EntDatasetBuilder *builder;
  EntProblemList    *problems;
  GPtrArray         *lists; /* arrays and texts made for the present draft, owned */
} Reader;

static void
report_type (Reader     *reader,
             const char *path,
             const char *expected,
             JsonNode   *node)
{
  /* Translators: “a text was expected, this is a number” */
  ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, path, _("%s was expected, this is %s"), expected, ent_json_describe (node));
}

static gboolean
is_number (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node)
         && (json_node_get_value_type (node) == G_TYPE_INT64 || json_node_get_value_type (node) == G_TYPE_DOUBLE);
}

static const char *
read_text (Reader     *reader,
           JsonNode   *node,
           const char *path)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  report_type (reader, path, _("a text"), node);

  return NULL;
}

/* What is not a text becomes an empty one, so that the others keep their
 * places in messages. */
static const char *const *
read_texts (Reader     *reader,
            JsonNode   *node,
            const char *path)
{
  JsonArray *array;
  const char **texts;
  guint n;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      report_type (reader, path, _("a list of texts"), node);
      return NULL;
    }

  array = json_node_get_array (node);
  n = json_array_get_length (array);
  texts = g_new0 (const char *, n + 1);
  g_ptr_array_add (reader->lists, texts);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);
      const char *text = read_text (reader, json_array_get_element (array, i), place);

      texts[i] = text != NULL ? text : "";
    }

  return texts;
}

static gboolean
read_boolean (Reader     *reader,
              JsonNode   *node,
              const char *path)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  report_type (reader, path, _("true or false"), node);

  return FALSE;
}

static double
read_number (Reader     *reader,
             JsonNode   *node,
             const char *path)
{
  if (!is_number (node))
    report_type (reader, path, _("a number"), node);
  else if (!isfinite (json_node_get_double (node)))
    ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, path, _("this number is too large"));
  else
    return json_node_get_double (node);

  return NAN;
}

static void
warn_unknown (Reader             *reader,
              const EntJsonField *known,
              const char         *key,
              const char         *path)
{
  g_autofree char *suggestion = ent_json_fields_suggest (known, key);

  if (suggestion != NULL)
    ent_problem_list_add (reader->problems, ENT_PROBLEM_WARNING, path,
                          _("this key is not known and has no effect; did you mean “%s”?"), suggestion);
  else
    ent_problem_list_add (reader->problems, ENT_PROBLEM_WARNING, path, _("this key is not known and has no effect"));
}

static char *
join_path (const char *path,
           const char *key)
{
  g_autofree char *shown = ent_shown (key);

  return path != NULL ? g_strdup_printf ("%s.%s", path, shown) : g_steal_pointer (&shown);
}

static void read_object (Reader             *reader,
                         JsonObject         *object,
                         const char         *path,
                         const EntJsonField *fields,
                         gpointer            target,
                         const char        **unknown_keys);

/* What is no author becomes one without a name, so that the others keep their
 * places in messages. */
static EntAuthors
read_authors (Reader     *reader,
              JsonNode   *node,
              const char *path)
{
  EntAuthor *authors;
  JsonArray *array;
  guint n;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      report_type (reader, path, _("a list of authors"), node);
      return (EntAuthors) { NULL, 0 };
    }

  array = json_node_get_array (node);
  n = json_array_get_length (array);
  authors = g_new0 (EntAuthor, n);
  g_ptr_array_add (reader->lists, authors);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        read_object (reader, json_node_get_object (element), place, ent_json_author_fields, &authors[i], &authors[i].unknown_keys);
      else
        report_type (reader, place, _("an object with “family” and “given”, or “literal”"), element);
    }

  return (EntAuthors) { authors, n };
}

/* What is no name stands as one without text, for the same reason. */
static EntNationNameDrafts
read_names (Reader     *reader,
            JsonNode   *node,
            const char *path)
{
  EntNationNameDraft *names;
  JsonArray *array;
  guint n;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      report_type (reader, path, _("a list of names"), node);
      return (EntNationNameDrafts) { NULL, 0 };
    }

  array = json_node_get_array (node);
  n = json_array_get_length (array);
  names = g_new0 (EntNationNameDraft, n);
  g_ptr_array_add (reader->lists, names);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *place = g_strdup_printf ("%s[%u]", path, i);
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        read_object (reader, json_node_get_object (element), place, ent_json_name_fields, &names[i], &names[i].unknown_keys);
      else
        report_type (reader, place, _("an object with “name”, “from” and “until”"), element);
    }

  return (EntNationNameDrafts) { names, n };
}

/* A draft cannot tell a place without a name from no place at all, so that is
 * found here. */
static void
read_place (Reader         *reader,
            JsonNode       *node,
            const char     *path,
            EntRecordDraft *draft)
{
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      report_type (reader, path, _("an object with “name”, “latitude” and “longitude”"), node);
      return;
    }
  read_object (reader, json_node_get_object (node), path, ent_json_place_fields, draft, &draft->place_unknown_keys);
  if (!json_object_has_member (json_node_get_object (node), "name"))
    {
      g_autofree char *place = join_path (path, "name");

      ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, place, _("the name of the place is missing"));
    }
}

static void
read_field (Reader             *reader,
            const EntJsonField *field,
            JsonNode           *node,
            const char         *path,
            gpointer            target)
{
  gpointer place = G_STRUCT_MEMBER_P (target, field->offset);

  switch (field->type)
    {
    case ENT_JSON_TEXT:
      *(const char **) place = read_text (reader, node, path);
      break;
    case ENT_JSON_TEXTS:
      *(const char *const **) place = read_texts (reader, node, path);
      break;
    case ENT_JSON_BOOLEAN:
      *(gboolean *) place = read_boolean (reader, node, path);
      break;
    case ENT_JSON_NUMBER:
      *(double *) place = read_number (reader, node, path);
      break;
    case ENT_JSON_PLACE:
      read_place (reader, node, path, target);
      break;
    case ENT_JSON_AUTHORS:
      *(EntAuthors *) place = read_authors (reader, node, path);
      break;
    case ENT_JSON_NAMES:
      *(EntNationNameDrafts *) place = read_names (reader, node, path);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Members of an object that are not known, kept as text until the draft has
 * been added. */
static const char *
keep_unknown (Reader  *reader,
              GString *members)
{
  char *text;

  if (members->len == 0)
    return NULL;
  text = g_strdup_printf ("{%s}", members->str);
  g_ptr_array_add (reader->lists, text);

  return text;
}

/* Recurses once, into a place, an author or a name of a time. */
static void
read_object (Reader             *reader,
             JsonObject         *object,
             const char         *path,
             const EntJsonField *fields,
             gpointer            target,
             const char        **unknown_keys)
{
  g_autoptr (GString) unknown = g_string_new (NULL);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      const EntJsonField *field = ent_json_fields_lookup (fields, key);
      g_autofree char *place = join_path (path, key);

      if (field != NULL)
        {
          read_field (reader, field, node, place, target);
          continue;
        }
      warn_unknown (reader, fields, key, place);
      ent_json_text_append_member (unknown, key, node);
    }
  *unknown_keys = keep_unknown (reader, unknown);
}

static void
read_table (Reader             *reader,
            const EntJsonTable *table,
            JsonNode           *node)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      report_type (reader, table->key, _("a list of objects"), node);
      return;
    }

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *path = g_strdup_printf ("%s[%u]", table->key, i);
      EntRecordDraft draft = { .kind = table->kind, .index = i, .latitude_deg = NAN, .longitude_deg = NAN };

      if (!JSON_NODE_HOLDS_OBJECT (element))
        {
          report_type (reader, path, _("an object"), element);
          continue;
        }
      read_object (reader, json_node_get_object (element), path, table->fields, &draft, &draft.unknown_keys);
      ent_dataset_builder_add (reader->builder, &draft);
      g_ptr_array_set_size (reader->lists, 0);
    }
}

static void
check_version (Reader   *reader,
               JsonNode *node)
{
  if (!is_number (node))
    report_type (reader, "version", _("a number"), node);
  else if (json_node_get_double (node) > FORMAT_VERSION)
    ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, "version",
                          _("version %g of the format is newer than this program, which reads version %d"),
                          json_node_get_double (node), FORMAT_VERSION);
  else if (json_node_get_double (node) != FORMAT_VERSION)
    ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, "version",
                          _("there is no version %g of the format; expected was %d"), json_node_get_double (node), FORMAT_VERSION);
}

/* Whether this is meant to be a data set at all. */
static gboolean
check_format (Reader     *reader,
              JsonObject *object)
{
  JsonNode *format = json_object_get_member (object, "format");
  const char *text;

  if (format == NULL)
    {
      ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, "format",
                            _("this is missing: a data set begins with \"format\": \"entente\""));
      return FALSE;
    }
  text = read_text (reader, format, "format");
  if (text != NULL && g_strcmp0 (text, "entente") != 0)
    {
      g_autofree char *shown = ent_shown (text);

      ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, "format", _("“entente” was expected, this is “%s”"), shown);
    }
  if (g_strcmp0 (text, "entente") != 0)
    return FALSE;

  if (!json_object_has_member (object, "version"))
    ent_problem_list_add (reader->problems, ENT_PROBLEM_ERROR, "version", _("this is missing: expected was %d"), FORMAT_VERSION);

  return TRUE;
}

static void
read_member (Reader     *reader,
             const char *key,
             JsonNode   *node,
             GString    *unknown)
{
  static const struct
  {
    const char *key;
    void      (*set) (EntDatasetBuilder *builder, const char *text);
  } texts[] = {
    { "title", ent_dataset_builder_set_title },
    { "description", ent_dataset_builder_set_description },
    { "license", ent_dataset_builder_set_license },
    { "updated", ent_dataset_builder_set_updated },
  };
  const EntJsonTable *table = ent_json_fields_lookup_table (key);

  if (table != NULL)
    {
      read_table (reader, table, node);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (key, texts[i].key))
      {
        const char *text = read_text (reader, node, key);

        if (text != NULL)
          texts[i].set (reader->builder, text);
        return;
      }

  if (g_str_equal (key, "version"))
    check_version (reader, node);
  else if (!g_str_equal (key, "format"))
    {
      g_autofree char *path = join_path (NULL, key);

      warn_unknown (reader, ent_json_file_fields, key, path);
      ent_json_text_append_member (unknown, key, node);
    }
}

/**
 * ent_json_records_read:
 * @root: what the file holds
 * @builder: takes the records, in the order of the file
 * @problems: takes what is wrong with the shape: types, unknown keys, format, version
 *
 * Walks the nodes and hands each record to @builder as it is written. What the
 * values mean is the builder's to check. A file that does not say it is a data
 * set is not looked into any further.
 *
 * Returns: %TRUE if it says it is a data set, so that freezing @builder makes
 *   sense; other problems do not change that
 */
gboolean
ent_json_records_read (JsonNode          *root,
                       EntDatasetBuilder *builder,
                       EntProblemList    *problems)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) unknown = g_string_new (NULL);
  Reader reader = { builder, problems, lists };
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  g_return_val_if_fail (root != NULL, FALSE);
  g_return_val_if_fail (builder != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      report_type (&reader, NULL, _("an object"), root);
      return FALSE;
    }
  if (!check_format (&reader, json_node_get_object (root)))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &key, &node))
    read_member (&reader, key, node, unknown);
  ent_dataset_builder_set_unknown_keys (builder, keep_unknown (&reader, unknown));

  return TRUE;
}
