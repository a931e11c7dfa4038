/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-picture-content.h"

#include <string.h>

#include "app/ent-export-job.h"

#define MIME_FILES "text/uri-list"
#define MIME_TEXT "text/plain;charset=utf-8"

struct _EntPictureContent
{
  GdkContentProvider parent_instance;

  EntExportOrder    *order; /* owned */
  char              *name;  /* of the file, where one is asked for */
};

G_DEFINE_FINAL_TYPE (EntPictureContent, ent_picture_content, GDK_TYPE_CONTENT_PROVIDER)

/* What is asked for, and where it goes. */
typedef struct
{
  char          *mime_type;
  GOutputStream *stream; /* owned */
  int            priority;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->mime_type);
  g_object_unref (request->stream);
  g_free (request);
}

/* One file for each name, which the next drag of that name replaces: nobody says
 * when a file that was dropped has been read. */
static GFile *
get_file (const char *name)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "entente", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_file_new_build_filename (folder, name, NULL);
}

static GBytes *
make_file_list (EntPictureContent  *self,
                GBytes             *png,
                GError            **error)
{
  g_autoptr (GFile) file = get_file (self->name);
  g_autofree char *uri = g_file_get_uri (file);
  char *list;

  if (!g_file_replace_contents (file, g_bytes_get_data (png, NULL), g_bytes_get_size (png), NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                NULL, NULL, error))
    return NULL;
  list = g_strconcat (uri, "\r\n", NULL);
  return g_bytes_new_take (list, strlen (list));
}

static GBytes *
choose (EntPictureContent    *self,
        const EntExportCopy  *copy,
        const char           *mime_type,
        GError              **error)
{
  if (g_str_equal (mime_type, MIME_FILES))
    return make_file_list (self, copy->png, error);
  if (g_str_equal (mime_type, MIME_TEXT))
    return g_bytes_new (copy->text, strlen (copy->text));
  return g_bytes_ref (g_str_equal (mime_type, ent_export_format_get_info (ENT_EXPORT_SVG)->mime_type) ? copy->svg : copy->png);
}

static void
written_cb (GObject      *stream,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (EntExportCopy) copy = ent_export_job_copy_finish (result, &error);
  g_autoptr (GBytes) bytes = NULL;

  if (copy != NULL)
    bytes = choose (g_task_get_source_object (task), copy, request->mime_type, &error);
  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* They live as long as they are written. */
  g_object_set_data_full (G_OBJECT (task), "bytes", g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (request->stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), request->priority,
                                   g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

static GdkContentFormats *
ent_picture_content_ref_formats (GdkContentProvider *provider)
{
  const char *types[] = {
    MIME_FILES,
    ent_export_format_get_info (ENT_EXPORT_PNG)->mime_type,
    ent_export_format_get_info (ENT_EXPORT_SVG)->mime_type,
    MIME_TEXT,
  };

  return gdk_content_formats_new (types, G_N_ELEMENTS (types));
}

static void
ent_picture_content_write_mime_type_async (GdkContentProvider  *provider,
                                           const char          *mime_type,
                                           GOutputStream       *stream,
                                           int                  io_priority,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  EntPictureContent *self = ENT_PICTURE_CONTENT (provider);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new (Request, 1);

  *request = (Request) { g_strdup (mime_type), g_object_ref (stream), io_priority };
  g_task_set_source_tag (task, ent_picture_content_write_mime_type_async);
  g_task_set_task_data (task, request, request_free);
  ent_export_job_copy_async (self->order, cancellable, made_cb, task);
}

static gboolean
ent_picture_content_write_mime_type_finish (GdkContentProvider  *provider,
                                            GAsyncResult        *result,
                                            GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
ent_picture_content_finalize (GObject *object)
{
  EntPictureContent *self = ENT_PICTURE_CONTENT (object);

  ent_export_order_unref (self->order);
  g_free (self->name);
  G_OBJECT_CLASS (ent_picture_content_parent_class)->finalize (object);
}

static void
ent_picture_content_class_init (EntPictureContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ent_picture_content_finalize;
  provider_class->ref_formats = ent_picture_content_ref_formats;
  provider_class->write_mime_type_async = ent_picture_content_write_mime_type_async;
  provider_class->write_mime_type_finish = ent_picture_content_write_mime_type_finish;
}

static void
ent_picture_content_init (EntPictureContent *self)
{
}

/**
 * ent_picture_content_new:
 * @order: what the picture is to be, in whatever format
 * @name: of its file, where one is asked for
 *
 * Returns: (transfer full): what can be dragged
 */
GdkContentProvider *
ent_picture_content_new (EntExportOrder *order,
                         const char     *name)
{
  EntPictureContent *self;

  g_return_val_if_fail (order != NULL && name != NULL, NULL);

  self = g_object_new (ENT_TYPE_PICTURE_CONTENT, NULL);
  self->order = ent_export_order_ref (order);
  self->name = g_strdup (name);
  return GDK_CONTENT_PROVIDER (self);
}
