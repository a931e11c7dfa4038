/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/ent-import-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"

/* What an archive may hold, and what may come of it. */
#define MAX_ENTRIES 10000
#define MAX_ENTRY_BYTES (64u << 20)
#define MAX_ALL_BYTES (256u << 20)
#define MAX_RATIO 200

/* What may be unpacked whatever the ratio: small texts pack very well. */
#define FREE_BYTES (1u << 20)

#define BLOCK_BYTES (64 * 1024)

struct _EntImportZip
{
  EntImportInput   input;   /* its bytes are borrowed */
  EntImportReport *report;  /* borrowed */
  GHashTable      *names;   /* of all entries, owned */
  gsize            n_bytes; /* unpacked so far */
};

static void
refuse (EntImportZip *self,
        const char   *message)
{
  ent_import_report_add (self->report, ENT_IMPORT_ERROR, 0, NULL, "%s", message);
}

static void
refuse_archive (EntImportZip   *self,
                struct archive *archive)
{
  const char *text = archive_error_string (archive);
  g_autofree char *shown = ent_shown_escape (text != NULL ? text : "", -1, ENT_SHOWN_MAX_CHARS);
  g_autofree char *message = g_strdup_printf (_("the archive is broken or cut off: %s"), shown);

  refuse (self, message);
}

/* Only by its list of contents, which stands at the end: an archive that is cut
 * off has none. */
static struct archive *
open_archive (EntImportZip *self)
{
  struct archive *archive = archive_read_new ();

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, self->input.data, self->input.length) == ARCHIVE_OK)
    return archive;
  refuse_archive (self, archive);
  archive_read_free (archive);

  return NULL;
}

static const char *
get_name (struct archive_entry *entry)
{
  const char *name = archive_entry_pathname_utf8 (entry);

  if (name == NULL)
    name = archive_entry_pathname (entry);

  return name != NULL ? name : "";
}

/* Nothing is written anywhere, yet a name that leads out of its archive says
 * that somebody means no good. */
static gboolean
is_sound_name (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "/\\", -1);

  return *name != '/' && *name != '\\' && !g_strv_contains ((const char *const *) parts, "..");
}

static gboolean
check_entry (EntImportZip         *self,
             struct archive_entry *entry)
{
  const char *name = get_name (entry);

  if (!is_sound_name (name))
    {
      g_autofree char *shown = ent_shown_escape (name, -1, ENT_SHOWN_MAX_CHARS);
      g_autofree char *message = g_strdup_printf (_("the archive has an entry “%s”, which leads out of it"), shown);

      refuse (self, message);
    }
  else if (archive_entry_is_encrypted (entry))
    refuse (self, _("the file is protected with a password; save it without one"));
  else if (g_hash_table_size (self->names) == MAX_ENTRIES)
    refuse (self, _("the archive has more than 10,000 entries"));
  else
    {
      g_hash_table_add (self->names, g_strdup (name));
      return TRUE;
    }

  return FALSE;
}

/* Looks at all entries, without unpacking any. */
static gboolean
check_entries (EntImportZip *self)
{
  struct archive *archive = open_archive (self);
  struct archive_entry *entry;
  gboolean is_sound = archive != NULL;
  int status = ARCHIVE_EOF;

  while (is_sound && (status = archive_read_next_header (archive, &entry)) >= ARCHIVE_WARN && status != ARCHIVE_EOF)
    is_sound = check_entry (self, entry);
  if (is_sound && status != ARCHIVE_EOF)
    {
      refuse_archive (self, archive);
      is_sound = FALSE;
    }
  if (archive != NULL)
    archive_read_free (archive);

  return is_sound;
}

/**
 * ent_import_zip_new:
 * @input: an archive; its bytes must outlive what is made
 * @report: takes why it cannot be read; must outlive what is made
 *
 * Returns: (transfer full) (nullable): the archive
 */
EntImportZip *
ent_import_zip_new (const EntImportInput *input,
                    EntImportReport      *report)
{
  g_autoptr (EntImportZip) self = NULL;

  g_return_val_if_fail (input != NULL, NULL);
  g_return_val_if_fail (report != NULL, NULL);

  self = g_new0 (EntImportZip, 1);
  self->input = *input;
  self->report = report;
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return check_entries (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * ent_import_zip_free:
 * @zip: (transfer full) (nullable): an archive
 */
void
ent_import_zip_free (EntImportZip *zip)
{
  if (zip == NULL)
    return;
  g_hash_table_unref (zip->names);
  g_free (zip);
}

/**
 * ent_import_zip_has:
 * @zip: an archive
 * @name: the path of an entry
 *
 * Returns: whether there is such an entry
 */
gboolean
ent_import_zip_has (EntImportZip *zip,
                    const char   *name)
{
  g_return_val_if_fail (zip != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  return g_hash_table_contains (zip->names, name);
}

static gboolean
is_too_much (EntImportZip *self,
             gsize         length)
{
  return length > MAX_ENTRY_BYTES || self->n_bytes > MAX_ALL_BYTES
         || (self->n_bytes > FREE_BYTES && self->n_bytes / MAX_RATIO > self->input.length);
}

/* Unpacks the entry that @archive stands at. */
static GBytes *
unpack (EntImportZip   *self,
        struct archive *archive)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (BLOCK_BYTES);
  la_ssize_t n;

  while ((n = archive_read_data (archive, block, BLOCK_BYTES)) > 0)
    {
      if (g_cancellable_is_cancelled (self->input.cancellable))
        return NULL;
      g_byte_array_append (bytes, block, (guint) n);
      self->n_bytes += (gsize) n;
      if (is_too_much (self, bytes->len))
        {
          refuse (self, _("the archive would become too large: more than 64 MiB an entry, 256 MiB in all, or 200 times its size"));
          return NULL;
        }
    }
  if (n < 0)
    {
      refuse_archive (self, archive);
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/**
 * ent_import_zip_read:
 * @zip: an archive
 * @name: the path of an entry
 *
 * Returns: (transfer full) (nullable): what it holds; %NULL if the report says
 *   why not, or the reading was given up
 */
GBytes *
ent_import_zip_read (EntImportZip *zip,
                     const char   *name)
{
  struct archive *archive;
  struct archive_entry *entry;
  GBytes *bytes = NULL;
  gboolean is_found = FALSE;

  g_return_val_if_fail (zip != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  archive = open_archive (zip);
  if (archive == NULL)
    return NULL;
  while (!is_found && archive_read_next_header (archive, &entry) >= ARCHIVE_WARN)
    {
      is_found = strcmp (get_name (entry), name) == 0;
      if (is_found)
        bytes = unpack (zip, archive);
    }
  archive_read_free (archive);
  if (!is_found)
    {
      g_autofree char *shown = ent_shown_escape (name, -1, ENT_SHOWN_MAX_CHARS);
      g_autofree char *message = g_strdup_printf (_("the archive has no entry “%s”"), shown);

      refuse (zip, message);
    }

  return bytes;
}
