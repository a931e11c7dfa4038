/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/ent-file-replace.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/ent-temporary.h"
#include "base/ent-write.h"

struct _EntFileReplace
{
  char        *target; /* owned: behind symbolic links */
  GFile       *keep;   /* (nullable), owned */
  mode_t       mode;   /* of the file that is replaced, or 0 */
  gboolean     keeps_owner;
  uid_t        owner; /* of the file that is replaced, likewise */
  gid_t        group;
  EntTemporary temporary;
};

G_DEFINE_QUARK (ent-file-replace-error-quark, ent_file_replace_error)

static gboolean
set_error (GError              **error,
           EntFileReplaceError   code,
           const char           *path,
           const char           *reason)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, ENT_FILE_REPLACE_ERROR, code, _("“%s” cannot be written: %s"), shown, reason);
  return FALSE;
}

/* Links of both kinds lead to one file, so names say nothing. */
static gboolean
is_file (const struct stat *info,
         GFile             *file)
{
  const char *path = file != NULL ? g_file_peek_path (file) : NULL;
  struct stat other;

  return path != NULL && g_stat (path, &other) == 0 && info->st_dev == other.st_dev && info->st_ino == other.st_ino;
}

/* Only what is a file or is not there yet can be replaced whole. */
static gboolean
check_target (EntFileReplace  *self,
              const char      *path,
              GError         **error)
{
  struct stat info;

  self->mode = 0;
  if (g_stat (self->target, &info) != 0)
    return TRUE;
  if (S_ISDIR (info.st_mode))
    return set_error (error, ENT_FILE_REPLACE_ERROR_FAILED, path, _("it is a folder"));
  if (!S_ISREG (info.st_mode))
    return set_error (error, ENT_FILE_REPLACE_ERROR_FAILED, path, _("it is not a file"));
  if (is_file (&info, self->keep))
    return set_error (error, ENT_FILE_REPLACE_ERROR_PROTECTED, path,
                      _("it is the data set itself, which would be lost; choose another name"));
  if (g_access (self->target, W_OK) != 0)
    return set_error (error, ENT_FILE_REPLACE_ERROR_FAILED, path, g_strerror (errno));
  self->mode = info.st_mode & 0777;
  self->owner = info.st_uid;
  self->group = info.st_gid;
  return TRUE;
}

/* Only the administrator can give files away. */
static gboolean
give_to_owner (EntFileReplace  *self,
               GError         **error)
{
  struct stat info;

  if (!self->keeps_owner || self->mode == 0)
    return TRUE;
  if (fstat (self->temporary.fd, &info) == 0 && info.st_uid == self->owner && info.st_gid == self->group)
    return TRUE;
  return fchown (self->temporary.fd, self->owner, self->group) == 0
         || set_error (error, ENT_FILE_REPLACE_ERROR_FAILED, self->target, _("it belongs to somebody else; choose another name"));
}

/**
 * ent_file_replace_new:
 * @file: where to; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): the file that the content was made of, which is never
 *   replaced, by whatever name or link @file leads to it
 * @error: return location for a #GError of #EntFileReplaceError
 *
 * Looks whether @file can be written. Nothing is made yet.
 *
 * Returns: (transfer full) (nullable): what writes it
 */
EntFileReplace *
ent_file_replace_new (GFile   *file,
                      GFile   *keep,
                      GError **error)
{
  g_autoptr (EntFileReplace) self = NULL;
  g_autofree char *path = NULL;
  char *behind_links;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (keep == NULL || G_IS_FILE (keep), NULL);

  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autofree char *uri = g_file_get_uri (file);

      set_error (error, ENT_FILE_REPLACE_ERROR_FAILED, uri, _("files can only be saved in folders of this computer"));
      return NULL;
    }

  self = g_new0 (EntFileReplace, 1);
  behind_links = realpath (path, NULL);
  self->target = g_strdup (behind_links != NULL ? behind_links : path);
  free (behind_links);
  g_set_object (&self->keep, keep);
  if (!check_target (self, path, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * ent_file_replace_keep_owner:
 * @self: what writes a file
 *
 * From now on a file that is replaced keeps its owner and its group, or is not
 * replaced.
 */
void
ent_file_replace_keep_owner (EntFileReplace *self)
{
  g_return_if_fail (self != NULL);

  self->keeps_owner = TRUE;
}

/**
 * ent_file_replace_open:
 * @self: what writes a file
 * @error: return location for a #GError of #EntFileReplaceError
 *
 * Opens the file beside its target. To be called once.
 *
 * Returns: a descriptor that belongs to @self, or -1
 */
int
ent_file_replace_open (EntFileReplace  *self,
                       GError         **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (self != NULL && self->temporary.folder == NULL, -1);

  folder = g_path_get_dirname (self->target);
  if (!ent_temporary_open (&self->temporary, folder))
    {
      ent_file_replace_fail (self, g_strerror (errno), error);
      return -1;
    }
  return self->temporary.fd;
}

/**
 * ent_file_replace_commit:
 * @self: what has written a file
 * @error: return location for a #GError of #EntFileReplaceError
 *
 * Puts what was written in the place of the target, whose permissions it takes
 * over. On any failure the target is as it was.
 *
 * Returns: whether the file is there
 */
gboolean
ent_file_replace_commit (EntFileReplace  *self,
                         GError         **error)
{
  mode_t mode;

  g_return_val_if_fail (self != NULL && self->temporary.folder != NULL, FALSE);

  /* While the content was made, the target may have become another file. */
  mode = self->mode;
  if (!check_target (self, self->target, error))
    return FALSE;
  self->mode = self->mode != 0 ? self->mode : mode;
  if (!give_to_owner (self, error))
    return FALSE;
  if ((self->mode != 0 && fchmod (self->temporary.fd, self->mode) != 0)
      || fsync (self->temporary.fd) != 0
      || !ent_temporary_rename (&self->temporary, self->target))
    return ent_file_replace_fail (self, g_strerror (errno), error);

  return TRUE;
}

/**
 * ent_file_replace_fail:
 * @self: what writes a file
 * @reason: why it cannot be written, in words
 * @error: return location for a #GError
 *
 * Sets @error to %ENT_FILE_REPLACE_ERROR_FAILED, with the name of the target.
 *
 * Returns: %FALSE
 */
gboolean
ent_file_replace_fail (EntFileReplace  *self,
                       const char      *reason,
                       GError         **error)
{
  g_return_val_if_fail (self != NULL && reason != NULL, FALSE);

  return set_error (error, ENT_FILE_REPLACE_ERROR_FAILED, self->target, reason);
}

/**
 * ent_file_replace_free:
 * @self: (transfer full) (nullable): what writes a file
 *
 * Leaves nothing of a file that was not put into its place.
 */
void
ent_file_replace_free (EntFileReplace *self)
{
  if (self == NULL)
    return;

  ent_temporary_close (&self->temporary);
  g_clear_object (&self->keep);
  g_free (self->target);
  g_free (self);
}

/**
 * ent_file_replace_whole:
 * @file: where; replaced if it is a file, refused if it is anything else
 * @keep: (nullable): a file that is never replaced
 * @content: (array length=length): all that is to be in it
 * @length: how many bytes
 * @error: an #EntFileReplaceError
 *
 * Writes what is in memory.
 *
 * Returns: whether it was written
 */
gboolean
ent_file_replace_whole (GFile          *file,
                        GFile          *keep,
                        gconstpointer   content,
                        gsize           length,
                        GError        **error)
{
  g_autoptr (EntFileReplace) target = NULL;
  g_autoptr (GError) cause = NULL;
  int fd;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  target = ent_file_replace_new (file, keep, error);
  fd = target != NULL ? ent_file_replace_open (target, error) : -1;
  if (fd < 0)
    return FALSE;
  if (!ent_write_all (fd, content, length, &cause))
    return ent_file_replace_fail (target, cause->message, error);
  return ent_file_replace_commit (target, error);
}

/**
 * ent_file_replace_is_same:
 * @fd: a descriptor
 * @file: a file
 *
 * Returns: whether what is written to @fd would go into @file: it is the same
 *   regular file, on the same device
 */
gboolean
ent_file_replace_is_same (int    fd,
                          GFile *file)
{
  struct stat info;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && is_file (&info, file);
}
