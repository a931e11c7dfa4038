/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-remembered-answers.h"

#include "import/ent-import-words.h"

/* Names, and files: heads, columns, and what dates are, as numbers. */
#define TYPE "(a{ss}a" FILE_TYPE ")"
#define FILE_TYPE "(ssuuuu)"

/* So many kinds of files are remembered; the one used longest ago goes first. */
#define MOST_FILES 100

/* Years of two digits can be completed as long as all of them have four. */
#define LAST_FIRST_YEAR 9900

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "entente", "import-answers.gvariant", NULL);
}

/* A file that is missing or none of ours is one that says nothing. */
static GVariant *
load (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *text = NULL;
  GVariant *value = NULL;

  if (g_file_get_contents (path, &text, NULL, NULL))
    value = g_variant_parse (G_VARIANT_TYPE (TYPE), text, NULL, NULL, NULL);
  return g_variant_ref_sink (value != NULL ? value : g_variant_new_parsed ("@" TYPE " ({}, [])"));
}

static gboolean
save (GVariant  *names,
      GVariant  *files,
      GError   **error)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new ("(@a{ss}@a" FILE_TYPE ")", names, files));
  g_autofree char *text = g_variant_print (value, FALSE);

  g_mkdir_with_parents (folder, 0700); /* that it could not be made is said next */
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error);
}

/* Heads one after the other, with a sign between that no cell has. */
static char *
dup_key (const char *const *heads)
{
  return heads != NULL ? g_strjoinv ("\037", (char **) heads) : NULL;
}

/* Those of @files that are not of @heads, and not more than there is room for. */
static void
keep_others (GVariant          *files,
             const char *const *heads,
             GVariantBuilder   *builder)
{
  g_autofree char *key = dup_key (heads);
  const gsize n_files = g_variant_n_children (files);

  for (gsize i = n_files > MOST_FILES - 1 ? n_files - (MOST_FILES - 1) : 0; i < n_files; i++)
    {
      g_autoptr (GVariant) file = g_variant_get_child_value (files, i);
      const char *other;

      g_variant_get_child (file, 0, "&s", &other);
      if (g_strcmp0 (other, key) != 0)
        g_variant_builder_add_value (builder, file);
    }
}

/* Of what is written by hand, what is not understood is not taken. */
static void
take_columns (EntForeignAnswers *answers,
              const char        *columns,
              guint              n_heads)
{
  g_auto (GStrv) ids = g_strsplit (columns, ",", -1);
  g_autoptr (GArray) told = g_array_new (FALSE, TRUE, sizeof (EntForeignColumn));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntForeignColumn column = { 0 };

      if (!ent_import_meaning_read (ids[i], &column.meaning, &column.system, &column.has_system))
        return;
      g_array_append_val (told, column);
    }
  if (told->len == n_heads && answers->columns == NULL)
    answers->columns = g_steal_pointer (&told);
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
  g_autoptr (GVariant) value = load ();
  g_autoptr (GVariant) names = g_variant_get_child_value (value, 0);
  GVariantIter iter;
  const char *name, *id;

  g_variant_iter_init (&iter, names);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &id))
    g_hash_table_insert (answers->names, g_strdup (name), g_strdup (id));
}

static void
take_file (EntForeignAnswers *answers,
           GVariant          *file,
           guint              n_heads)
{
  const char *columns;
  guint order, last, january, first_year;

  g_variant_get (file, "(&s&suuuu)", NULL, &columns, &order, &last, &january, &first_year);
  take_columns (answers, columns, n_heads);
  answers->order = (EntImportOrder) MIN (order, ENT_IMPORT_ORDER_MONTH_FIRST);
  answers->last_day_included = (EntImportAnswer) MIN (last, ENT_IMPORT_YES);
  answers->january_is_year = (EntImportAnswer) MIN (january, ENT_IMPORT_YES);
  answers->first_year = (int) MIN (first_year, LAST_FIRST_YEAR);
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
  g_autoptr (GVariant) value = load ();
  g_autoptr (GVariant) files = g_variant_get_child_value (value, 1);
  g_autofree char *key = dup_key (heads);

  for (gsize i = 0; i < g_variant_n_children (files); i++)
    {
      g_autoptr (GVariant) file = g_variant_get_child_value (files, i);
      const char *other;

      g_variant_get_child (file, 0, "&s", &other);
      if (g_strcmp0 (other, key) != 0)
        continue;
      take_file (answers, file, g_strv_length ((char **) heads));
      return TRUE;
    }
  return FALSE;
}

static GVariant *
new_file (const EntForeignAnswers *answers,
          const char *const       *heads)
{
  g_autofree char *columns = ent_foreign_answers_dup_columns (answers);
  g_autofree char *key = dup_key (heads);

  return g_variant_new (FILE_TYPE, key, columns != NULL ? columns : "", (guint) answers->order, (guint) answers->last_day_included,
                        (guint) answers->january_is_year, (guint) answers->first_year);
}

static gboolean
tells_anything (const EntForeignAnswers *answers)
{
  return answers->columns != NULL || answers->order != ENT_IMPORT_ORDER_UNKNOWN || answers->last_day_included != ENT_IMPORT_UNTOLD
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
  g_autoptr (GVariant) value = load ();
  g_autoptr (GVariant) before = g_variant_get_child_value (value, 1);
  g_auto (GVariantBuilder) names = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_auto (GVariantBuilder) files = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a" FILE_TYPE));
  GHashTableIter iter;
  gpointer name, id;

  g_hash_table_iter_init (&iter, answers->names);
  while (g_hash_table_iter_next (&iter, &name, &id))
    g_variant_builder_add (&names, "{ss}", name, id);
  keep_others (before, heads, &files);
  if (heads != NULL && tells_anything (answers))
    g_variant_builder_add_value (&files, new_file (answers, heads));
  return save (g_variant_builder_end (&names), g_variant_builder_end (&files), error);
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
  g_autoptr (EntForeignAnswers) rest = ent_foreign_answers_new ();

  ent_remembered_answers_take_names (rest);
  for (guint i = 0; i < ent_import_questions_get_n (told); i++)
    ent_foreign_answers_name (rest, ent_import_questions_get (told, i)->text, NULL);
  return ent_remembered_answers_keep (rest, heads, error);
}
