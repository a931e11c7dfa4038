/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-view-carrier.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/ent-shown.h"
#include "paint/ent-png-text.h"
#include "paint/ent-svg-view.h"
#include "view/ent-view-file.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef enum
{
  KIND_OTHER,
  KIND_VIEW,
  KIND_PNG,
  KIND_SVG,
} Kind;

/* Whether the root element of XML is that of a picture; what stands before it is
 * short in pictures, and the beginning is all that is looked at. */
static gboolean
begins_svg (const char *text)
{
  while (text != NULL && *text == '<' && (text[1] == '?' || text[1] == '!'))
    {
      gboolean is_comment = g_str_has_prefix (text, "<!--");
      gboolean has_subset = !is_comment && text[1] == '!' && strchr (text, '[') != NULL && strchr (text, '[') < strchr (text, '>');

      text = strstr (text, is_comment ? "-->" : has_subset ? "]>" : ">");
      text = text != NULL ? text + (is_comment ? 3 : has_subset ? 2 : 1) : NULL;
      while (text != NULL && g_ascii_isspace (*text))
        text++;
    }
  if (text == NULL || *text != '<')
    return FALSE;
  text += strcspn (text, " \t\r\n/>:") > 0 && text[strcspn (text, " \t\r\n/>:")] == ':' ? strcspn (text, ":") + 1 : 1;
  return g_str_has_prefix (text, "svg") && strchr (" \t\r\n/>", text[3]) != NULL;
}

/* By the content, never by the name: a picture may be called whatever. */
static Kind
find_kind (GFile      *file,
           const char *head,
           gsize       length)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strndup (head, length);
  const char *at = text;

  if (length >= 8 && memcmp (head, "\x89PNG\r\n\x1a\n", 8) == 0)
    return KIND_PNG;
  if (g_str_has_prefix (at, BYTE_ORDER_MARK))
    at += strlen (BYTE_ORDER_MARK);
  while (g_ascii_isspace (*at))
    at++;
  if (begins_svg (at))
    return KIND_SVG;
  if (*at == '{' && ent_view_file_begins (at))
    return KIND_VIEW;
  return name != NULL && g_str_has_suffix (name, ENT_VIEW_FILE_SUFFIX) ? KIND_VIEW : KIND_OTHER;
}

/* The whole text of a view file; a longer one is told by its length. */
static char *
read_all (GInputStream  *stream,
          gsize         *length,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autofree char *text = g_malloc (ENT_SAVED_VIEW_MAX_BYTES + 2);

  if (!g_input_stream_read_all (stream, text, ENT_SAVED_VIEW_MAX_BYTES + 1, length, cancellable, error))
    return NULL;
  text[*length] = '\0';
  return g_steal_pointer (&text);
}

static char *
read_text (Kind           kind,
           GInputStream  *stream,
           gsize         *length,
           GCancellable  *cancellable,
           GError       **error)
{
  GError *cause = NULL;
  char *text;

  if (kind == KIND_VIEW)
    return read_all (stream, length, cancellable, error);
  text = kind == KIND_PNG ? ent_png_text_find (stream, ENT_PNG_VIEW_KEYWORD, ENT_SAVED_VIEW_MAX_BYTES, cancellable, &cause)
                          : ent_svg_view_find (stream, ENT_SAVED_VIEW_MAX_BYTES, cancellable, &cause);
  if (text != NULL)
    *length = strlen (text);
  else if (cause == NULL)
    g_set_error_literal (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_MALFORMED,
                         _("this picture carries no view of Entente: another program made it, or took it out; open the data set, or the picture "
                           "as Entente saved it"));
  else if (cause->domain == G_IO_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    /* Translators: %s is what a parser found wrong in a file */
    g_set_error (error, ENT_VIEW_ERROR, ENT_VIEW_ERROR_MALFORMED, _("the SVG picture cannot be read (%s); save or download it again"),
                 cause->message);
  g_clear_error (&cause);
  return text;
}

static EntSavedView *
read_view (Kind           kind,
           GInputStream  *stream,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;
  EntSavedView *saved;
  gsize length;

  text = read_text (kind, stream, &length, cancellable, error);
  if (text == NULL)
    return NULL;
  saved = ent_saved_view_from_json (text, length, kind == KIND_VIEW ? error : &cause);
  if (saved == NULL && kind != KIND_VIEW)
    /* Translators: %s is what is wrong with it, and where */
    g_set_error (error, cause->domain, cause->code, _("the view in this picture cannot be used: %s; open the picture as Entente saved it"),
                 cause->message);
  return saved;
}

/* Only of what stays as it is after it was read: a pipe gives its bytes once. */
static GFileInputStream *
open_file (GFile        *file,
           GCancellable *cancellable)
{
  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) != G_FILE_TYPE_REGULAR)
    return NULL;
  return g_file_read (file, cancellable, NULL);
}

/**
 * ent_view_carrier_read:
 * @file: any file
 * @is_carrier: (out): whether it is a view file or a picture, and no data set
 * @cancellable: (nullable): to give up
 * @error: an #EntViewError or #GIOErrorEnum with the name of @file and the
 *   place in it; never set where @file is no carrier
 *
 * Reads the saved view that a file carries. What the file is, its content says;
 * a file that cannot be opened is left to whoever reads data sets.
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): the view
 */
EntSavedView *
ent_view_carrier_read (GFile         *file,
                       gboolean      *is_carrier,
                       GCancellable  *cancellable,
                       GError       **error)
{
  g_autoptr (GFileInputStream) opened = NULL;
  g_autoptr (GInputStream) stream = NULL;
  GError *cause = NULL;
  EntSavedView *saved;
  gsize length;
  gconstpointer head;
  Kind kind;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (is_carrier != NULL, NULL);

  *is_carrier = FALSE;
  opened = open_file (file, cancellable);
  if (opened == NULL)
    return NULL;
  stream = g_buffered_input_stream_new (G_INPUT_STREAM (opened));
  if (g_buffered_input_stream_fill (G_BUFFERED_INPUT_STREAM (stream), -1, cancellable, NULL) < 0)
    return NULL;
  head = g_buffered_input_stream_peek_buffer (G_BUFFERED_INPUT_STREAM (stream), &length);
  kind = find_kind (file, head, length);
  *is_carrier = kind != KIND_OTHER;
  if (!*is_carrier)
    return NULL;

  saved = read_view (kind, stream, cancellable, &cause);
  if (cause != NULL && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_autofree char *name = ent_shown_file_name (file);

      g_prefix_error (&cause, "%s: ", name);
    }
  if (cause != NULL)
    g_propagate_error (error, cause);
  return saved;
}
