/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "io/ent-added-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-file-replace.h"
#include "base/ent-shown.h"
#include "base/ent-write.h"
#include "io/ent-added.h"
#include "io/ent-file-content.h"
#include "io/ent-json-fields.h"
#include "io/ent-json-line.h"
#include "io/ent-json-ranges.h"
#include "io/ent-json-reader.h"
#include "io/ent-json-scan.h"
#include "io/ent-json-walk.h"

/* What a person has added to the bundled data, which is not theirs to write. The
 * file has a record a line, and in "changes" room for more than what is added. */

#define FORMAT "entente-changes"

static gboolean
refuse (GFile       *file,
        const char  *what,
        GError     **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID, "%s: %s", name, what);
  return FALSE;
}

static gboolean
refuse_key (GFile         *file,
            EntJsonRange   key,
            GError       **error)
{
  g_autofree char *text = ent_json_ranges_dup_text (key);
  g_autofree char *shown = ent_shown (text);
  g_autofree char *what = NULL;

  /* Translators: %s is a key of a file */
  what = g_strdup_printf (_("“%s” is not known; a newer program may have written it"), shown);
  return refuse (file, what, error);
}

static gboolean
read_records (GFile         *file,
              EntAdded      *added,
              EntJsonRange   tables,
              GError       **error)
{
  g_autoptr (GArray) members = *tables.start == '{' ? ent_json_ranges_list_members (tables.start) : NULL;

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const EntJsonMember *member = &g_array_index (members, EntJsonMember, i);
      g_autofree char *key = ent_json_ranges_dup_text (member->key);
      const EntJsonTable *table = ent_json_fields_lookup_table (key);
      g_autoptr (GArray) records = NULL;

      if (table == NULL)
        return refuse_key (file, member->key, error);
      if (*member->value.start != '[')
        return refuse (file, _("a list was expected"), error);
      records = ent_json_ranges_list_elements (member->value.start);
      for (guint j = 0; j < records->len; j++)
        {
          const EntJsonRange record = g_array_index (records, EntJsonRange, j);

          if (*record.start != '{')
            return refuse (file, _("a record was expected"), error);
          ent_added_take_text (added, table->kind, ent_json_ranges_dup (record));
        }
    }
  return TRUE;
}

static EntAdded *
read_added (GFile         *file,
            EntJsonRange   change,
            GError       **error)
{
  g_autoptr (GArray) members = *change.start == '{' ? ent_json_ranges_list_members (change.start) : NULL;
  const EntJsonRange *title = members != NULL ? ent_json_ranges_find (members, "title") : NULL;
  const EntJsonRange *day = members != NULL ? ent_json_ranges_find (members, "day") : NULL;
  const EntJsonRange *tables = members != NULL ? ent_json_ranges_find (members, "add") : NULL;
  g_autofree char *name = title != NULL ? ent_json_ranges_dup_text (*title) : NULL;
  g_autofree char *date = day != NULL ? ent_json_ranges_dup_text (*day) : NULL;
  g_autoptr (EntAdded) added = NULL;
  EntDay parsed;

  if (name == NULL || date == NULL || tables == NULL || !ent_date_parse_day (date, &parsed, NULL))
    {
      refuse (file, _("a change has a title, a day and what is added"), error);
      return NULL;
    }
  for (guint i = 0; i < members->len; i++)
    {
      const EntJsonMember *member = &g_array_index (members, EntJsonMember, i);

      if (member->value.start == title->start || member->value.start == day->start || member->value.start == tables->start)
        continue;
      refuse_key (file, member->key, error);
      return NULL;
    }
  added = ent_added_new (name, parsed);
  return read_records (file, added, *tables, error) ? g_steal_pointer (&added) : NULL;
}

/* In the text, which the scan has let pass. */
static gboolean
read_changes (GFile       *file,
              const char  *text,
              GPtrArray   *changes,
              GError     **error)
{
  const char *root = ent_json_walk_skip_space ((char *) text);
  g_autoptr (GArray) members = *root == '{' ? ent_json_ranges_list_members (root) : NULL;
  const EntJsonRange *format = members != NULL ? ent_json_ranges_find (members, "format") : NULL;
  const EntJsonRange *version = members != NULL ? ent_json_ranges_find (members, "version") : NULL;
  const EntJsonRange *list = members != NULL ? ent_json_ranges_find (members, "changes") : NULL;
  g_autoptr (GArray) elements = NULL;

  if (format == NULL || !ent_json_ranges_is (*format, FORMAT) || version == NULL || list == NULL || *list->start != '[')
    return refuse (file, _("this is no list of changes"), error);
  if (version->length != 1 || *version->start != '1')
    return refuse (file, _("a newer program has written it"), error);
  elements = ent_json_ranges_list_elements (list->start);
  for (guint i = 0; i < elements->len; i++)
    {
      EntAdded *added = read_added (file, g_array_index (elements, EntJsonRange, i), error);

      if (added == NULL)
        return FALSE;
      g_ptr_array_add (changes, added);
    }
  return TRUE;
}

static void
append_change (GString  *text,
               EntAdded *added)
{
  g_autofree char *title = ent_json_line_write_text (ent_added_get_title (added));
  g_autofree char *day = ent_day_to_iso (ent_added_get_day (added));
  const char *between = "";

  g_string_append_printf (text, "    {\n      \"title\": %s,\n      \"day\": \"%s\",\n      \"add\": {", title, day);
  for (EntKind kind = ENT_KIND_NONE + 1; kind < ENT_N_KINDS; kind++)
    {
      const guint n_records = ent_added_get_n_records (added, kind);

      if (n_records == 0)
        continue;
      g_string_append_printf (text, "%s\n        \"%s\": [", between, ent_json_fields_get_table (kind - 1)->key);
      for (guint i = 0; i < n_records; i++)
        g_string_append_printf (text, "%s\n          %s", i > 0 ? "," : "", ent_added_get_record (added, kind, i));
      g_string_append (text, "\n        ]");
      between = ",";
    }
  g_string_append (text, "\n      }\n    }");
}

static gboolean
write_changes (GFile      *file,
               GPtrArray  *changes,
               GError    **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (EntFileReplace) target = NULL;
  g_autoptr (GString) text = g_string_new ("{\n  \"format\": \"" FORMAT "\",\n  \"version\": 1,\n  \"changes\": [");
  g_autoptr (GError) cause = NULL;
  int fd;

  for (guint i = 0; i < changes->len; i++)
    {
      g_string_append (text, i > 0 ? ",\n" : "\n");
      append_change (text, g_ptr_array_index (changes, i));
    }
  g_string_append (text, changes->len > 0 ? "\n  ]\n}\n" : "]\n}\n");
  g_mkdir_with_parents (g_file_peek_path (folder), 0700); /* what is wrong with it, writing says */
  target = ent_file_replace_new (file, NULL, error);
  fd = target != NULL ? ent_file_replace_open (target, error) : -1;
  if (fd < 0)
    return FALSE;
  if (!ent_write_all (fd, text->str, text->len, &cause))
    return ent_file_replace_fail (target, cause->message, error);
  return ent_file_replace_commit (target, error);
}

static gboolean
find (GPtrArray *changes,
      EntAdded  *added,
      guint     *position)
{
  for (*position = 0; *position < changes->len; (*position)++)
    if (ent_added_equal (g_ptr_array_index (changes, *position), added))
      return TRUE;
  return FALSE;
}

/**
 * ent_added_file_new:
 *
 * Returns: (transfer full): where it is kept what a person has added to the
 *   bundled data; it may not be there yet
 */
GFile *
ent_added_file_new (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "entente", "added.json", NULL);

  return g_file_new_for_path (path);
}

/**
 * ent_added_file_read:
 * @file: where it is kept
 * @error: where to put what is wrong with it; never set where there is none
 *
 * Errors: those of #EntReadError
 *
 * Returns: (transfer full) (nullable) (element-type EntAdded): what was added, in its order
 */
GPtrArray *
ent_added_file_read (GFile   *file,
                     GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_added_unref);
  g_autoptr (EntReading) reading = ent_reading_new (NULL);
  g_autoptr (EntProblemList) problems = ent_problem_list_new ();
  g_autoptr (GBytes) content = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!g_file_query_exists (file, NULL))
    return g_steal_pointer (&changes);
  content = ent_file_content_load (file, reading, error);
  if (content == NULL)
    return NULL;
  length = g_bytes_get_size (content);
  text = g_strndup (g_bytes_get_data (content, NULL), length);
  if (!ent_json_scan (text, length, G_MAXUINT, reading, problems) || ent_problem_list_get_n_errors (problems) > 0)
    {
      g_autoptr (GPtrArray) found = ent_problem_list_to_array (problems);
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *what = ent_problem_to_text (g_ptr_array_index (found, 0), name);

      g_set_error_literal (error, ENT_READ_ERROR, ENT_READ_ERROR_MALFORMED, what);
      return NULL;
    }
  return read_changes (file, text, changes, error) ? g_steal_pointer (&changes) : NULL;
}

/**
 * ent_added_file_change:
 * @file: where it is kept
 * @gone: (element-type EntAdded): what is taken away, as far as it is there
 * @come: (element-type EntAdded): what is added, as far as it is not there
 * @error: where to put what is wrong; then the file is as it was
 *
 * Changes what is kept; what other windows have added stays. What cannot be read
 * is not written over.
 *
 * Errors: those of #EntReadError and #EntFileReplaceError
 *
 * Returns: whether it is on the disk
 */
gboolean
ent_added_file_change (GFile      *file,
                       GPtrArray  *gone,
                       GPtrArray  *come,
                       GError    **error)
{
  g_autoptr (GPtrArray) changes = ent_added_file_read (file, error);
  gboolean has_changed = FALSE;
  guint position;

  if (changes == NULL)
    return FALSE;
  for (guint i = 0; i < gone->len; i++)
    if (find (changes, g_ptr_array_index (gone, i), &position))
      {
        g_ptr_array_remove_index (changes, position);
        has_changed = TRUE;
      }
  for (guint i = 0; i < come->len; i++)
    if (!find (changes, g_ptr_array_index (come, i), &position))
      {
        g_ptr_array_add (changes, ent_added_ref (g_ptr_array_index (come, i)));
        has_changed = TRUE;
      }
  return !has_changed || write_changes (file, changes, error);
}
