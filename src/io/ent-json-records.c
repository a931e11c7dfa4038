/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-records.h"

#include <glib/gi18n.h>
#include <math.h>

#include "io/ent-json-fields.h"
#include "io/ent-json-path.h"
#include "io/ent-json-text.h"
#include "io/ent-json-walk.h"
#include "base/ent-shown.h"

#define FORMAT_VERSION 1

typedef struct
{
  EntDatasetBuilder *builder;
  EntProblemList    *problems;
  EntReading        *reading;
  const char        *data;
  gsize              length;
  const char        *look;       /* where to say next how far it is */
  gboolean           keys_twice; /* somewhere in the file; the last of them counts */
  guint              n_records;
  GPtrArray         *lists; /* GPtrArray, of texts: the present draft has the first of them, the others await the next */
  guint              n_lists;
  GPtrArray         *parts; /* other arrays and texts made for the present draft, owned */
} Reader;

/* A list of objects within a record: how large the struct of one is, what
 * stands in it, and what list and object are called in messages. */
typedef struct
{
  gsize               size;
  const EntJsonField *fields;
  gsize               unknown_keys; /* offset of that member */
  const char         *list;         /* for gettext */
  const char         *element;      /* for gettext */
} Parts;

#define PROBLEM(path, level, ...) ent_json_path_report (path, reader->problems, ENT_PROBLEM_##level, __VA_ARGS__)

/* Reports a value of another type than @expected, and goes behind it. */
static void
refuse (Reader             *reader,
        const EntJsonPath  *path,
        const char         *expected,
        char              **at)
{
  /* Translators: “a text was expected, this is a number” */
  PROBLEM (path, ERROR, _("%s was expected, this is %s"), expected, ent_json_walk_describe (*at));
  ent_json_walk_skip (at);
}

static const char *
read_text (Reader             *reader,
           char              **at,
           const EntJsonPath  *path)
{
  if (**at == '"')
    return ent_json_walk_read_text (at);

  refuse (reader, path, _("a text"), at);

  return NULL;
}

/* An empty list, to be kept until the next draft. */
static GPtrArray *
take_list (Reader *reader)
{
  GPtrArray *list;

  if (reader->n_lists == reader->lists->len)
    g_ptr_array_add (reader->lists, g_ptr_array_new ());
  list = g_ptr_array_index (reader->lists, reader->n_lists++);
  g_ptr_array_set_size (list, 0);

  return list;
}

/* What is not a text becomes an empty one, so that the others keep their
 * places in messages. */
static const char *const *
read_texts (Reader             *reader,
            char              **at,
            const EntJsonPath  *path)
{
  GPtrArray *texts;

  if (**at != '[')
    {
      refuse (reader, path, _("a list of texts"), at);
      return NULL;
    }

  texts = take_list (reader);
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      EntJsonPath place = { path, NULL, texts->len };
      const char *text = read_text (reader, at, &place);

      g_ptr_array_add (texts, (gpointer) (text != NULL ? text : ""));
    }
  g_ptr_array_add (texts, NULL);

  return (const char *const *) texts->pdata;
}

static gboolean
read_boolean (Reader             *reader,
              char              **at,
              const EntJsonPath  *path)
{
  gboolean value = **at == 't';

  if (value || **at == 'f')
    ent_json_walk_skip (at);
  else
    refuse (reader, path, _("true or false"), at);

  return value;
}

static double
read_number (Reader             *reader,
             char              **at,
             const EntJsonPath  *path)
{
  double value;

  if (!ent_json_walk_is_number (*at))
    {
      refuse (reader, path, _("a number"), at);
      return NAN;
    }

  value = ent_json_walk_read_number (at);
  if (isfinite (value))
    return value;
  PROBLEM (path, ERROR, _("this number is too large"));

  return NAN;
}

static void
warn_unknown (Reader             *reader,
              const EntJsonField *known,
              const char         *key,
              const EntJsonPath  *path)
{
  g_autofree char *suggestion = ent_json_fields_suggest (known, key);

  if (suggestion != NULL)
    PROBLEM (path, WARNING, _("this key is not known and has no effect; did you mean “%s”?"), suggestion);
  else
    PROBLEM (path, WARNING, _("this key is not known and has no effect"));
}

/* Warns of a member that is not known, and keeps it. */
static void
keep_member (Reader              *reader,
             const EntJsonField  *known,
             const char          *key,
             char               **at,
             const EntJsonPath   *path,
             GString             *members)
{
  const char *value = *at;

  warn_unknown (reader, known, key, path);
  ent_json_walk_skip (at);
  if (*at - value > ENT_JSON_MAX_UNKNOWN_BYTES)
    PROBLEM (path, ERROR, _("what stands at this unknown key is longer than %d MiB; leave it out"),
             ENT_JSON_MAX_UNKNOWN_BYTES / (1024 * 1024));
  else
    ent_json_text_append_member (members, key, value, *at - value);
}

/* Members of an object that are not known, kept as text until the draft has
 * been added. */
static const char *
keep_unknown (Reader  *reader,
              GString *members)
{
  char *text;

  if (members == NULL)
    return NULL;
  text = g_strdup_printf ("{%s}", members->str);
  g_ptr_array_add (reader->parts, text);

  return text;
}

static void read_object (Reader              *reader,
                         char               **at,
                         const EntJsonPath   *path,
                         const EntJsonField  *fields,
                         gpointer             target,
                         const char         **unknown_keys);

/* Reads a list of objects that are parts of a record, such as authors, into an
 * array of structs of texts, and counts them. What is no object becomes one
 * without a text, so that the others keep their places in messages. */
static gpointer
read_parts (Reader             *reader,
            char              **at,
            const EntJsonPath  *path,
            const Parts        *parts,
            guint              *n_parts)
{
  GArray *array;
  gpointer texts;

  *n_parts = 0;
  if (**at != '[')
    {
      refuse (reader, path, _(parts->list), at);
      return NULL;
    }

  array = g_array_new (FALSE, TRUE, (guint) parts->size);
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      EntJsonPath place = { path, NULL, array->len };
      gpointer part;

      g_array_set_size (array, array->len + 1);
      part = array->data + (array->len - 1) * parts->size;
      if (**at == '{')
        read_object (reader, at, &place, parts->fields, part, G_STRUCT_MEMBER_P (part, parts->unknown_keys));
      else
        refuse (reader, &place, _(parts->element), at);
    }
  *n_parts = array->len;
  texts = g_array_free (array, FALSE);
  g_ptr_array_add (reader->parts, texts);

  return texts;
}

static EntAuthors
read_authors (Reader             *reader,
              char              **at,
              const EntJsonPath  *path)
{
  static const Parts parts = {
    sizeof (EntAuthor), ent_json_author_fields, G_STRUCT_OFFSET (EntAuthor, unknown_keys),
    N_("a list of authors"), N_("an object with “family” and “given”, or “literal”"),
  };
  EntAuthors authors;

  authors.authors = read_parts (reader, at, path, &parts, &authors.n_authors);

  return authors;
}

static EntNationNameDrafts
read_names (Reader             *reader,
            char              **at,
            const EntJsonPath  *path)
{
  static const Parts parts = {
    sizeof (EntNationNameDraft), ent_json_name_fields, G_STRUCT_OFFSET (EntNationNameDraft, unknown_keys),
    N_("a list of names"), N_("an object with “name”, “from” and “until”"),
  };
  EntNationNameDrafts names;

  names.names = read_parts (reader, at, path, &parts, &names.n_names);

  return names;
}

/* A draft cannot tell a place without a name from no place at all, so that is
 * found here. */
static void
read_place (Reader             *reader,
            char              **at,
            const EntJsonPath  *path,
            EntRecordDraft     *draft)
{
  EntJsonPath name = { path, "name", 0 };
  gboolean named;

  if (**at != '{')
    {
      refuse (reader, path, _("an object with “name”, “latitude” and “longitude”"), at);
      return;
    }
  named = ent_json_walk_find (*at, name.key) != NULL;
  read_object (reader, at, path, ent_json_place_fields, draft, &draft->place_unknown_keys);
  if (!named)
    PROBLEM (&name, ERROR, _("the name of the place is missing"));
}

static void
read_field (Reader              *reader,
            const EntJsonField  *field,
            char               **at,
            const EntJsonPath   *path,
            gpointer             target)
{
  gpointer place = G_STRUCT_MEMBER_P (target, field->offset);

  switch (field->type)
    {
    case ENT_JSON_TEXT:
      *(const char **) place = read_text (reader, at, path);
      break;
    case ENT_JSON_TEXTS:
      *(const char *const **) place = read_texts (reader, at, path);
      break;
    case ENT_JSON_BOOLEAN:
      *(gboolean *) place = read_boolean (reader, at, path);
      break;
    case ENT_JSON_NUMBER:
      *(double *) place = read_number (reader, at, path);
      break;
    case ENT_JSON_PLACE:
      read_place (reader, at, path, target);
      break;
    case ENT_JSON_AUTHORS:
      *(EntAuthors *) place = read_authors (reader, at, path);
      break;
    case ENT_JSON_NAMES:
      *(EntNationNameDrafts *) place = read_names (reader, at, path);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Whether the member, at its value, is to be left out, since its key comes again. */
static gboolean
is_replaced (Reader     *reader,
             const char *key,
             char       *at)
{
  return reader->keys_twice && ent_json_walk_find_again (at, key) != NULL;
}

/* Recurses once, into a place, an author or a name of a time. */
static void
read_object (Reader              *reader,
             char               **at,
             const EntJsonPath   *path,
             const EntJsonField  *fields,
             gpointer             target,
             const char         **unknown_keys)
{
  g_autoptr (GString) unknown = NULL;
  const EntJsonField *expected = fields;

  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      EntJsonPath place = { path, ent_json_walk_read_key (at), 0 };
      const EntJsonField *field = ent_json_fields_lookup (fields, expected, place.key);

      if (is_replaced (reader, place.key, *at))
        ent_json_walk_skip (at);
      else if (field != NULL)
        {
          read_field (reader, field, at, &place, target);
          expected = field + 1;
        }
      else
        {
          if (unknown == NULL)
            unknown = g_string_new (NULL);
          keep_member (reader, fields, place.key, at, &place, unknown);
        }
    }
  *unknown_keys = keep_unknown (reader, unknown);
}

/* Says how far it is, now and then; %FALSE if the reading is to be given up. */
static gboolean
go_on (Reader     *reader,
       const char *at)
{
  if (at < reader->look)
    return TRUE;
  reader->look = at + ENT_READING_STEP_BYTES;

  return ent_reading_go_on (reader->reading, ENT_READING_RECORDS, at - reader->data, reader->length);
}

static void
read_record (Reader              *reader,
             const EntJsonTable  *table,
             char               **at,
             const EntJsonPath   *path)
{
  EntRecordDraft draft = { .kind = table->kind, .index = path->index, .latitude_deg = NAN, .longitude_deg = NAN };

  if (**at != '{')
    {
      refuse (reader, path, _("an object"), at);
      return;
    }
  read_object (reader, at, path, table->fields, &draft, &draft.unknown_keys);
  ent_dataset_builder_add (reader->builder, &draft);
  g_ptr_array_set_size (reader->parts, 0);
  reader->n_lists = 0;
}

/* %FALSE if nothing more is to be read. */
static gboolean
read_table (Reader              *reader,
            const EntJsonTable  *table,
            char               **at)
{
  EntJsonPath top = { NULL, table->key, 0 };
  guint index = 0;

  if (**at != '[')
    {
      refuse (reader, &top, _("a list of objects"), at);
      return TRUE;
    }

  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      EntJsonPath path = { &top, NULL, index++ };

      if (reader->n_records++ == ENT_JSON_MAX_RECORDS)
        {
          PROBLEM (&path, ERROR, _("the file has more than %d records; leave some out, or make several files of it"),
                   ENT_JSON_MAX_RECORDS);
          return FALSE;
        }
      if (!go_on (reader, *at))
        return FALSE;
      read_record (reader, table, at, &path);
    }

  return TRUE;
}

static void
check_version (Reader  *reader,
               char   **at)
{
  EntJsonPath path = { NULL, "version", 0 };
  double version;

  if (!ent_json_walk_is_number (*at))
    {
      refuse (reader, &path, _("a number"), at);
      return;
    }
  version = ent_json_walk_read_number (at);
  if (version > FORMAT_VERSION)
    PROBLEM (&path, ERROR, _("version %g of the format is newer than this program, which reads version %d"), version, FORMAT_VERSION);
  else if (version != FORMAT_VERSION)
    PROBLEM (&path, ERROR, _("there is no version %g of the format; expected was %d"), version, FORMAT_VERSION);
}

/* Whether this is meant to be a data set at all. */
static gboolean
check_format (Reader *reader,
              char   *root)
{
  EntJsonPath path = { NULL, "format", 0 }, version = { NULL, "version", 0 };
  char *format = ent_json_walk_find (root, "format");
  g_autofree char *copy = NULL;
  const char *text;

  if (format == NULL)
    {
      PROBLEM (&path, ERROR, _("this is missing: a data set begins with \"format\": \"entente\""));
      return FALSE;
    }
  while (is_replaced (reader, "format", format))
    format = ent_json_walk_find_again (format, "format");

  copy = ent_json_walk_copy (format);
  format = copy;
  text = read_text (reader, &format, &path);
  if (text != NULL && !g_str_equal (text, "entente"))
    {
      g_autofree char *shown = ent_shown (text);

      PROBLEM (&path, ERROR, _("“entente” was expected, this is “%s”"), shown);
    }
  if (g_strcmp0 (text, "entente") != 0)
    return FALSE;

  if (ent_json_walk_find (root, version.key) == NULL)
    PROBLEM (&version, ERROR, _("this is missing: expected was %d"), FORMAT_VERSION);

  return TRUE;
}

/* What is said of the whole data set; %FALSE if @key is nothing of that. */
static gboolean
read_head (Reader      *reader,
           const char  *key,
           char       **at)
{
  static const struct
  {
    const char *key;
    void        (*set) (EntDatasetBuilder *builder, const char *text);
  } texts[] = {
    { "title", ent_dataset_builder_set_title },
    { "description", ent_dataset_builder_set_description },
    { "license", ent_dataset_builder_set_license },
    { "updated", ent_dataset_builder_set_updated },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (key, texts[i].key))
      {
        EntJsonPath path = { NULL, texts[i].key, 0 };
        const char *text = read_text (reader, at, &path);

        if (text != NULL)
          texts[i].set (reader->builder, text);
        return TRUE;
      }

  if (g_str_equal (key, "version"))
    check_version (reader, at);
  else if (g_str_equal (key, "format"))
    ent_json_walk_skip (at);
  else
    return FALSE;

  return TRUE;
}

/* %FALSE if nothing more is to be read. */
static gboolean
read_member (Reader   *reader,
             char    **at,
             GString  *unknown)
{
  EntJsonPath path = { NULL, ent_json_walk_read_key (at), 0 };
  const EntJsonTable *table = ent_json_fields_lookup_table (path.key);

  if (is_replaced (reader, path.key, *at))
    ent_json_walk_skip (at);
  else if (table != NULL)
    return read_table (reader, table, at);
  else if (!read_head (reader, path.key, at))
    keep_member (reader, ent_json_file_fields, path.key, at, &path, unknown);

  return TRUE;
}

/**
 * ent_json_records_read:
 * @data: (array length=length): the bytes of a file that ent_json_scan() has let
 *   pass; its texts are decoded where they stand
 * @length: how many
 * @reading: told how far it is, and asked whether to go on
 * @builder: takes the records, in the order of the file
 * @problems: takes what is wrong with the shape: types, unknown keys, format,
 *   version, and what it found before: an error says that a key stands twice
 *
 * Walks over the text and hands each record to @builder as it is written, so
 * that no more than one record is held here. What the values mean is the
 * builder's to check. A file that does not say it is a data set is not looked
 * into any further.
 *
 * Returns: %TRUE if it says it is a data set, so that freezing @builder makes
 *   sense; other problems do not change that. %FALSE, too, if it was given up
 */
gboolean
ent_json_records_read (char              *data,
                       gsize              length,
                       EntReading        *reading,
                       EntDatasetBuilder *builder,
                       EntProblemList    *problems)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) unknown = g_string_new (NULL);
  Reader reader = {
    builder, problems, reading, data, length, data,
    .keys_twice = ent_problem_list_get_n_errors (problems) > 0, .lists = lists, .parts = parts,
  };
  char *root = ent_json_walk_skip_space (data);

  g_return_val_if_fail (data != NULL, FALSE);
  g_return_val_if_fail (builder != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  if (*root != '{')
    {
      ent_problem_list_add (problems, ENT_PROBLEM_ERROR, NULL, _("%s was expected, this is %s"), _("an object"),
                            ent_json_walk_describe (root));
      return FALSE;
    }
  if (!check_format (&reader, root))
    return FALSE;

  for (gboolean more = ent_json_walk_open (&root); more; more = ent_json_walk_next (&root))
    if (!read_member (&reader, &root, unknown))
      return !g_cancellable_is_cancelled (ent_reading_get_cancellable (reading));
  ent_dataset_builder_set_unknown_keys (builder, keep_unknown (&reader, unknown->len > 0 ? unknown : NULL));

  return TRUE;
}
