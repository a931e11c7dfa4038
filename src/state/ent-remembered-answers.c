/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-remembered-answers.h"

#include <json-glib/json-glib.h>

#include "import/ent-import-words.h"

#define FORMAT "entente-answers"

/* So many kinds of files are remembered; the one used longest ago goes first. */
#define MOST_FILES 100

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "entente", "import-answers.json", NULL);
}

/* A file that is missing or none of ours is one that says nothing. */
static JsonObject *
load (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonNode *root = json_parser_load_from_file (parser, path, NULL) ? json_parser_get_root (parser) : NULL;
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_object_ref (json_node_get_object (root)) : json_object_new ();

  json_object_set_string_member (object, "format", FORMAT);
  json_object_set_int_member (object, "version", 1);
  return object;
}

static gboolean
save (JsonObject  *object,
      GError     **error)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autofree char *text = json_to_string (root, TRUE);

  g_mkdir_with_parents (folder, 0700); /* that it could not be made is said next */
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

static JsonObject *
get_names (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "names");

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_object_member (object, "names", json_object_new ());
  return json_object_get_object_member (object, "names");
}

static JsonArray *
get_files (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "files");

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    json_object_set_array_member (object, "files", json_array_new ());
  return json_object_get_array_member (object, "files");
}

/* Heads one after the other, as no cell has the sign between them. */
static char *
dup_key (const char *const *heads)
{
  return g_strjoinv ("\037", (char **) heads);
}

static guint
find_file (JsonArray         *files,
           const char *const *heads)
{
  g_autofree char *key = dup_key (heads);

  for (guint i = 0; i < json_array_get_length (files); i++)
    {
      JsonNode *node = json_array_get_element (files, i);

      if (JSON_NODE_HOLDS_OBJECT (node)
          && g_strcmp0 (json_object_get_string_member_with_default (json_node_get_object (node), "heads", NULL), key) == 0)
        return i;
    }
  return G_MAXUINT;
}

/* Of what is written by hand, what is not understood is not taken. */
static void
take_columns (EntForeignAnswers *answers,
              const char        *columns,
              guint              n_heads)
{
  g_auto (GStrv) ids = g_strsplit (columns, ",", -1);
  g_autoptr (GArray) meanings = g_array_new (FALSE, TRUE, sizeof (EntImportMeaning));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntImportMeaning meaning = ENT_IMPORT_NOTHING;

      if (!g_str_equal (ids[i], "-") && !ent_import_meaning_from_id (ids[i], &meaning))
        return;
      g_array_append_val (meanings, meaning);
    }
  if (meanings->len == n_heads && answers->meanings == NULL)
    answers->meanings = g_steal_pointer (&meanings);
}

static gint64
read_number (JsonObject *file,
             const char *key,
             gint64      most)
{
  return CLAMP (json_object_get_int_member_with_default (file, key, 0), 0, most);
}

/**
 * ent_remembered_answers_take_names:
 * @answers: what is told of a file
 *
 * Tells the names and roles that were told of files before.
 */
void
ent_remembered_answers_take_names (EntForeignAnswers *answers)
{
  g_autoptr (JsonObject) object = load ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init (&iter, get_names (object));
  while (json_object_iter_next (&iter, &name, &node))
    if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_string (node) != NULL)
      g_hash_table_insert (answers->names, g_strdup (name), json_node_dup_string (node));
}

/**
 * ent_remembered_answers_take_heads:
 * @answers: what is told of a file
 * @heads: (array zero-terminated=1): its heads
 *
 * Tells what was told of the last file with these heads.
 *
 * Returns: whether there was one
 */
gboolean
ent_remembered_answers_take_heads (EntForeignAnswers *answers,
                                   const char *const *heads)
{
  g_autoptr (JsonObject) object = load ();
  JsonArray *files = get_files (object);
  const guint place = find_file (files, heads);
  JsonObject *file;
  const char *columns;

  if (place == G_MAXUINT)
    return FALSE;
  file = json_array_get_object_element (files, place);
  columns = json_object_get_string_member_with_default (file, "columns", NULL);
  if (columns != NULL)
    take_columns (answers, columns, g_strv_length ((char **) heads));
  answers->order = (EntImportOrder) read_number (file, "order", ENT_IMPORT_ORDER_MONTH_FIRST);
  answers->last_day_included = (EntImportAnswer) read_number (file, "last-day-included", ENT_IMPORT_YES);
  answers->january_is_year = (EntImportAnswer) read_number (file, "january-is-year", ENT_IMPORT_YES);
  answers->first_year = (int) read_number (file, "first-year", 9900);
  return TRUE;
}

static JsonObject *
new_file (const EntForeignAnswers *answers,
          const char *const       *heads)
{
  g_autofree char *columns = ent_foreign_answers_dup_columns (answers);
  g_autofree char *key = dup_key (heads);
  JsonObject *file = json_object_new ();

  json_object_set_string_member (file, "heads", key);
  if (columns != NULL)
    json_object_set_string_member (file, "columns", columns);
  json_object_set_int_member (file, "order", answers->order);
  json_object_set_int_member (file, "last-day-included", answers->last_day_included);
  json_object_set_int_member (file, "january-is-year", answers->january_is_year);
  json_object_set_int_member (file, "first-year", answers->first_year);
  return file;
}

static gboolean
tells_anything (const EntForeignAnswers *answers)
{
  return answers->meanings != NULL || answers->order != ENT_IMPORT_ORDER_UNKNOWN || answers->last_day_included != ENT_IMPORT_UNTOLD
         || answers->january_is_year != ENT_IMPORT_UNTOLD || answers->first_year != 0;
}

/**
 * ent_remembered_answers_keep:
 * @answers: what was told of a file
 * @heads: (nullable) (array zero-terminated=1): its heads, if it has some
 * @error: where to put why it could not be kept
 *
 * Returns: %FALSE with @error set
 */
gboolean
ent_remembered_answers_keep (const EntForeignAnswers  *answers,
                             const char *const        *heads,
                             GError                  **error)
{
  g_autoptr (JsonObject) object = load ();
  JsonArray *files = get_files (object);
  JsonObject *names = json_object_new ();
  GHashTableIter iter;
  gpointer name, id;
  guint place;

  g_hash_table_iter_init (&iter, answers->names);
  while (g_hash_table_iter_next (&iter, &name, &id))
    json_object_set_string_member (names, name, id);
  json_object_set_object_member (object, "names", names);
  if (heads != NULL && (place = find_file (files, heads)) != G_MAXUINT)
    json_array_remove_element (files, place);
  if (heads != NULL && tells_anything (answers))
    json_array_add_object_element (files, new_file (answers, heads));
  if (json_array_get_length (files) > MOST_FILES)
    json_array_remove_element (files, 0);
  return save (object, error);
}

/**
 * ent_remembered_answers_forget:
 * @told: names and roles
 * @heads: (nullable) (array zero-terminated=1): heads of a file
 * @error: where to put why it could not be forgotten
 *
 * Forgets what was told of these names, and of files with these heads.
 *
 * Returns: %FALSE with @error set
 */
gboolean
ent_remembered_answers_forget (const EntImportQuestions  *told,
                               const char *const         *heads,
                               GError                   **error)
{
  g_autoptr (JsonObject) object = load ();
  JsonArray *files = get_files (object);
  const guint place = heads != NULL ? find_file (files, heads) : G_MAXUINT;

  for (guint i = 0; i < ent_import_questions_get_n (told); i++)
    {
      g_autofree char *key = ent_foreign_answers_dup_key (ent_import_questions_get (told, i)->text);

      json_object_remove_member (get_names (object), key);
    }
  if (place != G_MAXUINT)
    json_array_remove_element (files, place);
  return save (object, error);
}
