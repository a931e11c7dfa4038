/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-json-object.h"

#include <glib/gi18n.h>
#include <math.h>

#include "io/ent-json-text.h"
#include "io/ent-json-walk.h"

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

/**
 * ent_json_object_reader_init:
 * @reader: a reader
 * @problems: (transfer none): told what is wrong
 * @keys_twice: whether a key may stand twice in an object; the last of them counts
 */
void
ent_json_object_reader_init (EntJsonObjectReader *reader,
                             EntProblemList      *problems,
                             gboolean             keys_twice)
{
  *reader = (EntJsonObjectReader) { problems, keys_twice };
  reader->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  reader->parts = g_ptr_array_new_with_free_func (g_free);
}

/**
 * ent_json_object_reader_clear:
 * @reader: a reader
 */
void
ent_json_object_reader_clear (EntJsonObjectReader *reader)
{
  g_clear_pointer (&reader->lists, g_ptr_array_unref);
  g_clear_pointer (&reader->parts, g_ptr_array_unref);
}

/**
 * ent_json_object_forget:
 * @reader: a reader
 *
 * Gives back, or uses again, the memory of all that was read so far.
 */
void
ent_json_object_forget (EntJsonObjectReader *reader)
{
  g_ptr_array_set_size (reader->parts, 0);
  reader->n_lists = 0;
}

/**
 * ent_json_object_refuse:
 * @reader: a reader
 * @path: where the value stands
 * @expected: what should stand there, to begin a sentence
 * @at: (inout): the value
 *
 * Reports a value of another type than @expected, and goes behind it.
 */
void
ent_json_object_refuse (EntJsonObjectReader  *reader,
                        const EntJsonPath    *path,
                        const char           *expected,
                        char                **at)
{
  /* Translators: “a text was expected, this is a number” */
  PROBLEM (path, ERROR, _("%s was expected, this is %s"), expected, ent_json_walk_describe (*at));
  ent_json_walk_skip (at);
}

/**
 * ent_json_object_read_text:
 * @reader: a reader
 * @at: (inout): a value
 * @path: where it stands
 *
 * Returns: (nullable) (transfer none): the text, where it stood; %NULL if it is none, which is reported
 */
const char *
ent_json_object_read_text (EntJsonObjectReader  *reader,
                           char                **at,
                           const EntJsonPath    *path)
{
  if (**at == '"')
    return ent_json_walk_read_text (at);

  ent_json_object_refuse (reader, path, _("a text"), at);

  return NULL;
}

/* An empty list, to be kept until the next draft. */
static GPtrArray *
take_list (EntJsonObjectReader *reader)
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
read_texts (EntJsonObjectReader  *reader,
            char                **at,
            const EntJsonPath    *path)
{
  GPtrArray *texts;

  if (**at != '[')
    {
      ent_json_object_refuse (reader, path, _("a list of texts"), at);
      return NULL;
    }

  texts = take_list (reader);
  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      EntJsonPath place = { path, NULL, texts->len };
      const char *text = ent_json_object_read_text (reader, at, &place);

      g_ptr_array_add (texts, (gpointer) (text != NULL ? text : ""));
    }
  g_ptr_array_add (texts, NULL);

  return (const char *const *) texts->pdata;
}

static gboolean
read_boolean (EntJsonObjectReader  *reader,
              char                **at,
              const EntJsonPath    *path)
{
  gboolean value = **at == 't';

  if (value || **at == 'f')
    ent_json_walk_skip (at);
  else
    ent_json_object_refuse (reader, path, _("true or false"), at);

  return value;
}

static double
read_number (EntJsonObjectReader  *reader,
             char                **at,
             const EntJsonPath    *path)
{
  double value;

  if (!ent_json_walk_is_number (*at))
    {
      ent_json_object_refuse (reader, path, _("a number"), at);
      return NAN;
    }

  value = ent_json_walk_read_number (at);
  if (isfinite (value))
    return value;
  PROBLEM (path, ERROR, _("this number is too large"));

  return NAN;
}

static void
warn_unknown (EntJsonObjectReader *reader,
              const EntJsonField  *known,
              const char          *key,
              const EntJsonPath   *path)
{
  g_autofree char *suggestion = ent_json_fields_suggest (known, key);

  if (suggestion != NULL)
    PROBLEM (path, WARNING, _("this key is not known and has no effect; did you mean “%s”?"), suggestion);
  else
    PROBLEM (path, WARNING, _("this key is not known and has no effect"));
}

/**
 * ent_json_object_keep_member:
 * @reader: a reader
 * @known: (array zero-terminated=1): the fields the object may have
 * @key: the key of the member
 * @at: (inout): its value
 * @path: where it stands
 * @members: takes it
 *
 * Warns of a member that is not known, and keeps it.
 */
void
ent_json_object_keep_member (EntJsonObjectReader  *reader,
                             const EntJsonField   *known,
                             const char           *key,
                             char                **at,
                             const EntJsonPath    *path,
                             GString              *members)
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

/**
 * ent_json_object_finish_unknown:
 * @reader: a reader
 * @members: (nullable): members of an object that are not known
 *
 * Returns: (nullable) (transfer none): the object of them, kept until the next
 *   ent_json_object_forget()
 */
const char *
ent_json_object_finish_unknown (EntJsonObjectReader *reader,
                                GString             *members)
{
  char *text;

  if (members == NULL)
    return NULL;
  text = g_strdup_printf ("{%s}", members->str);
  g_ptr_array_add (reader->parts, text);

  return text;
}

/* Reads a list of objects that are parts of a record, such as authors, into an
 * array of structs of texts, and counts them. What is no object becomes one
 * without a text, so that the others keep their places in messages. */
static gpointer
read_parts (EntJsonObjectReader  *reader,
            char                **at,
            const EntJsonPath    *path,
            const Parts          *parts,
            guint                *n_parts)
{
  GArray *array;
  gpointer texts;

  *n_parts = 0;
  if (**at != '[')
    {
      ent_json_object_refuse (reader, path, _(parts->list), at);
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
        ent_json_object_read (reader, at, &place, parts->fields, part, G_STRUCT_MEMBER_P (part, parts->unknown_keys));
      else
        ent_json_object_refuse (reader, &place, _(parts->element), at);
    }
  *n_parts = array->len;
  texts = g_array_free (array, FALSE);
  g_ptr_array_add (reader->parts, texts);

  return texts;
}

static EntAuthors
read_authors (EntJsonObjectReader  *reader,
              char                **at,
              const EntJsonPath    *path)
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
read_names (EntJsonObjectReader  *reader,
            char                **at,
            const EntJsonPath    *path)
{
  static const Parts parts = {
    sizeof (EntNationNameDraft), ent_json_name_fields, G_STRUCT_OFFSET (EntNationNameDraft, unknown_keys),
    N_("a list of names"), N_("an object with “name”, “from” and “until”"),
  };
  EntNationNameDrafts names;

  names.names = read_parts (reader, at, path, &parts, &names.n_names);

  return names;
}

static EntClaimDrafts
read_claims (EntJsonObjectReader  *reader,
             char                **at,
             const EntJsonPath    *path)
{
  static const Parts parts = {
    sizeof (EntClaimDraft), ent_json_claim_fields, G_STRUCT_OFFSET (EntClaimDraft, unknown_keys),
    N_("a list of what is complete"), N_("an object with “kind”, “from” and “until”"),
  };
  EntClaimDrafts claims;

  claims.claims = read_parts (reader, at, path, &parts, &claims.n_claims);

  return claims;
}

/* A draft cannot tell a place without a name from no place at all, so that is
 * found here. */
static void
read_place (EntJsonObjectReader  *reader,
            char                **at,
            const EntJsonPath    *path,
            EntRecordDraft       *draft)
{
  EntJsonPath name = { path, "name", 0 };
  gboolean named;

  if (**at != '{')
    {
      ent_json_object_refuse (reader, path, _("an object with “name”, “latitude” and “longitude”"), at);
      return;
    }
  named = ent_json_walk_find (*at, name.key) != NULL;
  ent_json_object_read (reader, at, path, ent_json_place_fields, draft, &draft->place_unknown_keys);
  if (!named)
    PROBLEM (&name, ERROR, _("the name of the place is missing"));
}

static void
read_field (EntJsonObjectReader  *reader,
            const EntJsonField   *field,
            char                **at,
            const EntJsonPath    *path,
            gpointer              target)
{
  gpointer place = G_STRUCT_MEMBER_P (target, field->offset);

  switch (field->type)
    {
    case ENT_JSON_TEXT:
      *(const char **) place = ent_json_object_read_text (reader, at, path);
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
    case ENT_JSON_CLAIMS:
      *(EntClaimDrafts *) place = read_claims (reader, at, path);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * ent_json_object_is_replaced:
 * @reader: a reader
 * @key: the key of a member
 * @at: its value
 *
 * Returns: whether the member is to be left out, since its key comes again
 */
gboolean
ent_json_object_is_replaced (EntJsonObjectReader *reader,
                             const char          *key,
                             char                *at)
{
  return reader->keys_twice && ent_json_walk_find_again (at, key) != NULL;
}

/**
 * ent_json_object_read:
 * @reader: a reader
 * @at: (inout): an object
 * @path: where it stands
 * @fields: (array zero-terminated=1): the fields it may have
 * @target: a struct with the members that @fields name
 * @unknown_keys: (out) (nullable) (transfer none): the members that are not among them
 *
 * Reads an object into a struct. Its texts are those of the file, decoded where
 * they stand; its lists are kept until the next ent_json_object_forget().
 * Recurses once, into a place, an author, a name of a time or a claim.
 */
void
ent_json_object_read (EntJsonObjectReader  *reader,
                      char                **at,
                      const EntJsonPath    *path,
                      const EntJsonField   *fields,
                      gpointer              target,
                      const char          **unknown_keys)
{
  g_autoptr (GString) unknown = NULL;
  const EntJsonField *expected = fields;

  for (gboolean more = ent_json_walk_open (at); more; more = ent_json_walk_next (at))
    {
      const EntJsonField *field = ent_json_fields_take (fields, expected, at);
      EntJsonPath place = { path, field != NULL ? field->key : ent_json_walk_read_key (at), 0 };

      if (field == NULL)
        field = ent_json_fields_lookup (fields, place.key);
      if (ent_json_object_is_replaced (reader, place.key, *at))
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
          ent_json_object_keep_member (reader, fields, place.key, at, &place, unknown);
        }
    }
  *unknown_keys = ent_json_object_finish_unknown (reader, unknown);
}
