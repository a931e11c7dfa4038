/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-foreign-trial.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "import/ent-import-sniff.h"
#include "io/ent-bundled.h"
#include "io/ent-file-content.h"
#include "io/ent-json-reader.h"
#include "state/ent-addition.h"

/* Whose nations and groupings are meant. */
typedef enum
{
  BASE_BUNDLED, /* of data of its own */
  BASE_OPEN,
  BASE_REDUCED, /* what is open, without what the file brought before */
  N_BASES,
} Base;

/* Of a larger table as text a part is read first, so that an answer is seen to work at once. */
#define LARGE_BYTES (512 * 1024)
#define HEAD_BYTES (64 * 1024)

struct _EntForeignTrial
{
  GObject      parent_instance;

  GFile       *file;
  char        *name;
  EntDocument *open; /* (nullable) */

  /* Made by the first worker that needs them, for those that follow. */
  GMutex       mutex;
  GBytes      *content;        /* (nullable) */
  EntDocument *reduced;        /* (nullable) */
  GPtrArray   *spare[N_BASES]; /* EntImportNations, while no worker has them */
};

G_DEFINE_FINAL_TYPE (EntForeignTrial, ent_foreign_trial, G_TYPE_OBJECT)

static gboolean
is_of_file (EntForeignTrial *self,
            EntAdded        *added)
{
  return g_str_equal (ent_added_get_title (added), self->name);
}

static void
ent_foreign_trial_finalize (GObject *object)
{
  EntForeignTrial *self = ENT_FOREIGN_TRIAL (object);

  for (guint i = 0; i < N_BASES; i++)
    g_ptr_array_unref (self->spare[i]);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_clear_pointer (&self->reduced, ent_document_unref);
  g_clear_pointer (&self->open, ent_document_unref);
  g_clear_object (&self->file);
  g_free (self->name);
  g_mutex_clear (&self->mutex);
  G_OBJECT_CLASS (ent_foreign_trial_parent_class)->finalize (object);
}

static void
ent_foreign_trial_class_init (EntForeignTrialClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_foreign_trial_finalize;
}

static void
ent_foreign_trial_init (EntForeignTrial *self)
{
  g_mutex_init (&self->mutex);
  for (guint i = 0; i < N_BASES; i++)
    self->spare[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) ent_import_nations_free);
}

/**
 * ent_foreign_trial_new:
 * @file: a file of others
 * @open: (nullable): what is open, if it can be added to that
 *
 * Returns: (transfer full): a trial that has read nothing yet
 */
EntForeignTrial *
ent_foreign_trial_new (GFile       *file,
                       EntDocument *open)
{
  EntForeignTrial *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ENT_TYPE_FOREIGN_TRIAL, NULL);
  self->file = g_object_ref (file);
  self->name = ent_shown_file_name (file);
  self->open = open != NULL ? ent_document_ref (open) : NULL;
  return self;
}

/**
 * ent_foreign_trial_get_file:
 * @self: a trial
 *
 * Returns: (transfer none): the file
 */
GFile *
ent_foreign_trial_get_file (EntForeignTrial *self)
{
  return self->file;
}

/**
 * ent_foreign_trial_get_name:
 * @self: a trial
 *
 * Returns: what the file is called, to be shown
 */
const char *
ent_foreign_trial_get_name (EntForeignTrial *self)
{
  return self->name;
}

/**
 * ent_foreign_trial_get_open:
 * @self: a trial
 *
 * Returns: (transfer none) (nullable): what it can be added to
 */
EntDocument *
ent_foreign_trial_get_open (EntForeignTrial *self)
{
  return self->open;
}

/**
 * ent_foreign_trial_has_brought:
 * @self: a trial
 *
 * Returns: whether a file of that name has brought something of what is open
 */
gboolean
ent_foreign_trial_has_brought (EntForeignTrial *self)
{
  GPtrArray *added = self->open != NULL ? ent_document_get_added (self->open) : NULL;

  for (guint i = 0; added != NULL && i < added->len; i++)
    if (is_of_file (self, g_ptr_array_index (added, i)))
      return TRUE;
  return FALSE;
}

/**
 * ent_foreign_trial_is_large:
 * @self: a trial
 *
 * Returns: whether it is a text of which a part can be read in far less time than all, as far as is known yet
 */
gboolean
ent_foreign_trial_is_large (EntForeignTrial *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  const char *data = self->content != NULL ? g_bytes_get_data (self->content, NULL) : NULL;
  const gsize length = self->content != NULL ? g_bytes_get_size (self->content) : 0;

  /* Wide texts have no lines that end with one byte. */
  return length > LARGE_BYTES && memchr (data, '\0', HEAD_BYTES) == NULL && ent_import_sniff (data, HEAD_BYTES) == ENT_IMPORT_FORMAT_TEXT;
}

/* ------------------------------------------------------------------------ */
/* In a worker */

typedef struct
{
  EntForeignAnswers *answers; /* (nullable) */
  EntReading        *reading; /* (nullable) */
  EntForeign        *foreign; /* (nullable) */
  gboolean           is_head;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->answers, ent_foreign_answers_free);
  g_clear_pointer (&job->reading, ent_reading_unref);
  g_clear_pointer (&job->foreign, ent_foreign_free);
  g_free (job);
}

/* Whole lines from the beginning. */
static GBytes *
cut_head (GBytes *content)
{
  const char *data = g_bytes_get_data (content, NULL);
  gsize length = MIN (HEAD_BYTES, g_bytes_get_size (content));

  while (length > 0 && data[length - 1] != '\n')
    length--;
  return g_bytes_new_from_bytes (content, 0, length);
}

static GBytes *
load_content (EntForeignTrial  *self,
              EntReading       *reading,
              GError          **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (self->content == NULL)
    self->content = ent_file_content_load (self->file, reading, error);
  return self->content != NULL ? g_bytes_ref (self->content) : NULL;
}

/* What is open without what the file brought, which something else may need. */
static EntDocument *
reduce (EntForeignTrial  *self,
        GError          **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray *added = ent_document_get_added (self->open);
  g_autoptr (EntDocument) reduced = NULL;

  if (self->reduced != NULL)
    return ent_document_ref (self->reduced);
  reduced = ent_document_ref (self->open);
  for (guint i = added->len; i > 0; i--)
    {
      g_autoptr (EntDocument) before = NULL;

      if (!is_of_file (self, g_ptr_array_index (added, i - 1)))
        continue;
      before = g_steal_pointer (&reduced);
      reduced = ent_document_without (before, g_ptr_array_index (added, i - 1), error);
      if (reduced == NULL)
        return NULL;
    }
  self->reduced = ent_document_ref (reduced);
  return g_steal_pointer (&reduced);
}

static Base
get_base (EntForeignTrial         *self,
          const EntForeignAnswers *answers)
{
  if (!answers->adds || self->open == NULL)
    return BASE_BUNDLED;
  return answers->replaces && ent_foreign_trial_has_brought (self) ? BASE_REDUCED : BASE_OPEN;
}

/* The bundled data as it comes is often what is open. */
static EntDataset *
load_dataset (EntForeignTrial  *self,
              Base              base,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (GFile) bundled = NULL;
  g_autoptr (EntDocument) reduced = NULL;

  if (base == BASE_OPEN
      || (base == BASE_BUNDLED && self->open != NULL && ent_document_get_bundled (self->open) && ent_document_get_added (self->open)->len == 0))
    return ent_dataset_ref (ent_document_get_dataset (self->open));
  if (base == BASE_REDUCED)
    {
      reduced = reduce (self, error);
      return reduced != NULL ? ent_dataset_ref (ent_document_get_dataset (reduced)) : NULL;
    }
  bundled = ent_bundled_dataset_file ();
  return ent_json_reader_read_file (bundled, NULL, cancellable, error);
}

/* Those that are there and not in use, or else others: an index takes long to make. */
static EntImportNations *
take_nations (EntForeignTrial  *self,
              Base              base,
              GCancellable     *cancellable,
              GError          **error)
{
  EntImportNations *nations = NULL;
  g_autoptr (EntDataset) dataset = NULL;

  g_mutex_lock (&self->mutex);
  if (self->spare[base]->len > 0)
    nations = g_ptr_array_steal_index_fast (self->spare[base], 0);
  g_mutex_unlock (&self->mutex);
  if (nations != NULL)
    return nations;
  dataset = load_dataset (self, base, cancellable, error);
  return dataset != NULL ? ent_import_nations_new (dataset) : NULL;
}

static void
give_back (EntForeignTrial  *self,
           Base              base,
           EntImportNations *nations)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  g_ptr_array_add (self->spare[base], nations);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  EntForeignTrial *self = source;
  const Job *job = data;
  const Base base = get_base (self, job->answers);
  g_autoptr (EntForeign) foreign = g_new0 (EntForeign, 1);
  GError *error = NULL;
  g_autoptr (GBytes) whole = load_content (self, job->reading, &error);
  g_autoptr (GBytes) content = whole == NULL ? NULL : job->is_head ? cut_head (whole) : g_bytes_ref (whole);
  EntImportNations *nations = content != NULL ? take_nations (self, base, cancellable, &error) : NULL;

  if (nations != NULL)
    {
      if (!ent_foreign_read_content (foreign, content, nations, job->answers, job->reading) && foreign->result == NULL)
        g_set_error (&error, ENT_READ_ERROR, ENT_READ_ERROR_INVALID, _("%s: this is no table, network or list that can be read"), self->name);
      give_back (self, base, nations);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    {
      foreign->is_head = job->is_head;
      g_task_return_pointer (task, g_steal_pointer (&foreign), (GDestroyNotify) ent_foreign_free);
    }
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  EntForeignTrial *self = source;
  const Job *job = data;
  GError *error = NULL;

  if (ent_foreign_make_dataset (job->foreign, self->name, &error))
    g_task_return_pointer (task, ent_document_new_foreign (job->foreign, self->file), (GDestroyNotify) ent_document_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ent_foreign_trial_read_async:
 * @self: a trial
 * @answers: what was told of it; a copy is kept
 * @is_head: whether a part from the beginning is enough
 * @reading: where to give up; a reference is kept
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Reads the file as was told.
 */
void
ent_foreign_trial_read_async (EntForeignTrial         *self,
                              const EntForeignAnswers *answers,
                              gboolean                 is_head,
                              EntReading              *reading,
                              GAsyncReadyCallback      callback,
                              gpointer                 user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (ENT_IS_FOREIGN_TRIAL (self));
  g_return_if_fail (answers != NULL && reading != NULL);

  job = g_new0 (Job, 1);
  job->answers = ent_foreign_answers_copy (answers);
  job->reading = ent_reading_ref (reading);
  job->is_head = is_head;
  task = g_task_new (self, ent_reading_get_cancellable (reading), callback, user_data);
  g_task_set_source_tag (task, ent_foreign_trial_read_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * ent_foreign_trial_read_finish:
 * @self: a trial
 * @result: what the callback was given
 * @error: where to put why nothing could be read
 *
 * Returns: (transfer full) (nullable): what came of it, without a data set
 */
EntForeign *
ent_foreign_trial_read_finish (EntForeignTrial  *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_foreign_trial_open_async:
 * @self: a trial
 * @foreign: (transfer full): what was read, not to be added to anything
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done
 * @user_data: for @callback
 *
 * Makes it data of its own.
 */
void
ent_foreign_trial_open_async (EntForeignTrial     *self,
                              EntForeign          *foreign,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (ENT_IS_FOREIGN_TRIAL (self));
  g_return_if_fail (foreign != NULL);

  job = g_new0 (Job, 1);
  job->foreign = foreign;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, ent_foreign_trial_open_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * ent_foreign_trial_open_finish:
 * @self: a trial
 * @result: what the callback was given
 * @error: where to put why it is no data
 *
 * Returns: (transfer full) (nullable): the document
 */
EntDocument *
ent_foreign_trial_open_finish (EntForeignTrial  *self,
                               GAsyncResult     *result,
                               GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * ent_foreign_trial_add_async:
 * @self: a trial of what can be added to something
 * @foreign: (transfer full): what was read, to be added to that
 * @cancellable: (nullable): to give up
 * @callback: called in the main loop when it is done, for ent_addition_finish()
 * @user_data: for @callback
 *
 * Adds it to what is open, perhaps in the place of what the file brought before.
 */
void
ent_foreign_trial_add_async (EntForeignTrial     *self,
                             EntForeign          *foreign,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (EntForeign) owned = foreign;
  gboolean replaces;

  g_return_if_fail (ENT_IS_FOREIGN_TRIAL (self) && self->open != NULL);
  g_return_if_fail (foreign != NULL);

  g_mutex_lock (&self->mutex);
  replaces = self->reduced != NULL && foreign->result->dataset == ent_document_get_dataset (self->reduced);
  g_mutex_unlock (&self->mutex);
  ent_addition_start (replaces ? self->reduced : self->open, g_steal_pointer (&foreign->result), self->name, cancellable, callback, user_data);
}
