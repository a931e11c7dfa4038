/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state/ent-session.h"

#include "view/ent-view-file.h"

/* Things have settled when nothing changed for this long, … */
#define SETTLED_MS 1000
/* … and whoever never pauses is written all the same. */
#define LONGEST_MS 5000

struct _EntSession
{
  GObject        parent_instance;

  GFile         *file; /* owned */
  EntSessionMake make; /* (nullable) */
  gpointer       data;
  guint          settle_source;  /* or 0 */
  guint          longest_source; /* or 0 */
  guint          serial;         /* of what was handed over last */

  GMutex         writing;
  guint          written; /* the serial of what the file holds; held by the mutex */
};

G_DEFINE_FINAL_TYPE (EntSession, ent_session, G_TYPE_OBJECT)

/* What a worker writes. */
typedef struct
{
  EntSavedView *saved; /* owned */
  guint         serial;
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  ent_saved_view_free (writing->saved);
  g_free (writing);
}

/* Workers may overtake each other; what is older than the file is dropped. */
static void
write_file (EntSession *self,
            Writing    *writing)
{
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autoptr (GError) error = NULL;

  g_mutex_lock (&self->writing);
  if (writing->serial > self->written)
    {
      g_file_make_directory_with_parents (folder, NULL, NULL);
      /* Nobody asked for it, so nobody is told; but a log helps whoever looks for the reason. */
      if (!ent_view_file_write (writing->saved, self->file, NULL, &error))
        g_info ("%s", error->message);
      self->written = writing->serial;
    }
  g_mutex_unlock (&self->writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  write_file (source, data);
}

static Writing *
make_writing (EntSession *self)
{
  EntSavedView *saved = self->make != NULL ? self->make (self->data) : NULL;
  Writing *writing;

  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->longest_source, g_source_remove);
  if (saved == NULL)
    return NULL;
  writing = g_new (Writing, 1);
  *writing = (Writing) { saved, ++self->serial };
  return writing;
}

static gboolean
settled_cb (gpointer data)
{
  EntSession *self = data;
  Writing *writing = make_writing (self);
  g_autoptr (GTask) task = NULL;

  if (writing == NULL)
    return G_SOURCE_REMOVE;
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, settled_cb);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

static void
ent_session_finalize (GObject *object)
{
  EntSession *self = ENT_SESSION (object);

  ent_session_end (self);
  g_clear_object (&self->file);
  g_mutex_clear (&self->writing);
  G_OBJECT_CLASS (ent_session_parent_class)->finalize (object);
}

static void
ent_session_class_init (EntSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_session_finalize;
}

static void
ent_session_init (EntSession *self)
{
  g_mutex_init (&self->writing);
}

/**
 * ent_session_new_file:
 *
 * Returns: (transfer full): where the program remembers what it showed last
 */
GFile *
ent_session_new_file (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "entente", "session" ENT_VIEW_FILE_SUFFIX, NULL);

  return g_file_new_for_path (path);
}

/**
 * ent_session_new:
 * @file: where to; a reference is kept
 * @make: makes what is written, when it is
 * @data: for @make, until ent_session_end()
 *
 * Returns: (transfer full): what remembers
 */
EntSession *
ent_session_new (GFile          *file,
                 EntSessionMake  make,
                 gpointer        data)
{
  EntSession *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (make != NULL, NULL);

  self = g_object_new (ENT_TYPE_SESSION, NULL);
  self->file = g_object_ref (file);
  self->make = make;
  self->data = data;
  return self;
}

/**
 * ent_session_touch:
 * @self: what remembers
 *
 * Something has changed: it is written when nothing more does.
 */
void
ent_session_touch (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  if (self->make == NULL)
    return;
  g_clear_handle_id (&self->settle_source, g_source_remove);
  self->settle_source = g_timeout_add (SETTLED_MS, settled_cb, self);
  if (self->longest_source == 0)
    self->longest_source = g_timeout_add (LONGEST_MS, settled_cb, self);
}

/**
 * ent_session_write_now:
 * @self: what remembers
 *
 * Writes before it returns, as when there is no later.
 */
void
ent_session_write_now (EntSession *self)
{
  Writing *writing;

  g_return_if_fail (ENT_IS_SESSION (self));

  writing = make_writing (self);
  if (writing == NULL)
    return;
  write_file (self, writing);
  writing_free (writing);
}

/**
 * ent_session_end:
 * @self: what remembers
 *
 * From now on nothing is made and nothing is remembered.
 */
void
ent_session_end (EntSession *self)
{
  g_return_if_fail (ENT_IS_SESSION (self));

  self->make = NULL;
  g_clear_handle_id (&self->settle_source, g_source_remove);
  g_clear_handle_id (&self->longest_source, g_source_remove);
}

/**
 * ent_session_read:
 * @file: where it was written
 * @error: where to put why it cannot be read; never set where there is none
 *
 * Returns: (transfer full) (nullable): what was shown last
 */
EntSavedView *
ent_session_read (GFile   *file,
                  GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_file_load_contents (file, NULL, &text, &length, NULL, &cause))
    return ent_saved_view_from_json (text, length, error);
  if (!g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}
