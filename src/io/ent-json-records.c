/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-records.h"

#include <glib/gi18n.h>
#include <math.h>

#include "base/ent-shown.h"
#include "io/ent-json-fields.h"
#include "io/ent-json-object.h"
#include "io/ent-json-path.h"
#include "io/ent-json-walk.h"

#define FORMAT_VERSION 1

typedef struct
{
  EntDatasetBuilder   *builder;
  EntProblemList      *problems;
  EntReading          *reading;
  const char          *data;
  gsize                length;
  const char          *look; /* where to say next how far it is */
  EntJsonObjectReader *objects;
  guint                n_records;
} Reader;

#define PROBLEM(path, level, ...) ent_json_path_report (path, reader->problems, ENT_PROBLEM_##level, __VA_ARGS__)

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
      ent_json_object_refuse (reader->objects, path, _("an object"), at);
      return;
    }
  ent_json_object_read (reader->objects, at, path, table->fields, &draft, &draft.unknown_keys);
  ent_dataset_builder_add (reader->builder, &draft);
  ent_json_object_forget (reader->objects);
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
      ent_json_object_refuse (reader->objects, &top, _("a list of objects"), at);
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
      ent_json_object_refuse (reader->objects, &path, _("a number"), at);
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
  while (ent_json_object_is_replaced (reader->objects, "format", format))
    format = ent_json_walk_find_again (format, "format");

  copy = ent_json_walk_copy (format);
  format = copy;
  text = ent_json_object_read_text (reader->objects, &format, &path);
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
        const char *text = ent_json_object_read_text (reader->objects, at, &path);

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

  if (ent_json_object_is_replaced (reader->objects, path.key, *at))
    ent_json_walk_skip (at);
  else if (table != NULL)
    return read_table (reader, table, at);
  else if (!read_head (reader, path.key, at))
    ent_json_object_keep_member (reader->objects, ent_json_file_fields, path.key, at, &path, unknown);

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
  g_auto (EntJsonObjectReader) objects = { 0 };
  g_autoptr (GString) unknown = g_string_new (NULL);
  char *root = ent_json_walk_skip_space (data);
  Reader reader = { builder, problems, reading, data, length, data, &objects };

  g_return_val_if_fail (data != NULL, FALSE);
  g_return_val_if_fail (builder != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  ent_json_object_reader_init (&objects, problems, ent_problem_list_get_n_errors (problems) > 0);
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
  ent_dataset_builder_set_unknown_keys (builder, ent_json_object_finish_unknown (&objects, unknown->len > 0 ? unknown : NULL));

  return TRUE;
}
