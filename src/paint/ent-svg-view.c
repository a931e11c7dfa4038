/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-svg-view.h"

#include <glib/gi18n.h>
#include <string.h>

#define ELEMENT "view"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define STEP_BYTES (64 * 1024)

/* The view stands near the beginning; but other programs put it elsewhere. */
#define MAX_FILE_BYTES (32 * 1024 * 1024)

/* More than this no picture is nested, and the parser keeps a record of each. */
#define MAX_DEPTH 1000

typedef struct
{
  GPtrArray *names; /* of elements that are the view, with the prefixes that were declared so far; owned */
  GString   *text;  /* (nullable): of the view, from its beginning on; owned */
  gsize      max_bytes;
  guint      depth;
  gboolean   is_whole;
} Search;

/* GMarkup knows no namespaces: the name of the element, as it would be written,
 * is noted with each prefix. */
static void
note_prefixes (Search      *search,
               const char **names,
               const char **values)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!g_str_equal (values[i], ENT_SVG_VIEW_NAMESPACE))
        continue;
      if (g_str_equal (names[i], "xmlns"))
        g_ptr_array_add (search->names, g_strdup (ELEMENT));
      else if (g_str_has_prefix (names[i], "xmlns:"))
        g_ptr_array_add (search->names, g_strconcat (names[i] + strlen ("xmlns:"), ":" ELEMENT, NULL));
    }
}

static gboolean
is_view (Search     *search,
         const char *name)
{
  for (guint i = 0; i < search->names->len; i++)
    if (g_str_equal (g_ptr_array_index (search->names, i), name))
      return TRUE;
  return FALSE;
}

static void
start_cb (GMarkupParseContext  *context,
          const char           *name,
          const char          **names,
          const char          **values,
          gpointer              data,
          GError              **error)
{
  Search *search = data;

  if (++search->depth > MAX_DEPTH)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, _("elements are nested too deeply for a picture"));
  else if (search->text != NULL && !search->is_whole)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, _("the view holds an element; a text in JSON was expected"));
  else
    {
      note_prefixes (search, names, values);
      if (search->text == NULL && is_view (search, name))
        search->text = g_string_new (NULL);
    }
}

static void
end_cb (GMarkupParseContext  *context,
        const char           *name,
        gpointer              data,
        GError              **error)
{
  Search *search = data;

  search->depth--;
  if (search->text != NULL)
    search->is_whole = TRUE;
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Search *search = data;

  if (search->text == NULL || search->is_whole)
    return;
  if (search->text->len + length > search->max_bytes)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                 _("the view is longer than %d KiB, which no view of Entente is"), (int) (search->max_bytes / 1024));
  else
    g_string_append_len (search->text, text, (gssize) length);
}

static gboolean
parse (GMarkupParseContext  *context,
       Search               *search,
       GInputStream         *stream,
       GCancellable         *cancellable,
       GError              **error)
{
  g_autofree char *bytes = g_malloc (STEP_BYTES);

  for (gsize n_parsed = 0; !search->is_whole;)
    {
      gssize n = g_input_stream_read (stream, bytes, STEP_BYTES, cancellable, error);

      if (n < 0)
        return FALSE;
      if (n == 0)
        return g_markup_parse_context_end_parse (context, error);
      n_parsed += (gsize) n;
      if (n_parsed > MAX_FILE_BYTES)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("there is no view of Entente in the first %d MiB of the SVG picture"),
                       MAX_FILE_BYTES / (1024 * 1024));
          return FALSE;
        }
      if (n_parsed == (gsize) n && n > 3 && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0)
        memset (bytes, ' ', 3); /* for which GMarkup does not ask */
      /* What is wrong behind the view harms nobody. */
      if (!g_markup_parse_context_parse (context, bytes, n, error) && !search->is_whole)
        return FALSE;
    }
  g_clear_error (error);
  return TRUE;
}

/**
 * ent_svg_view_find:
 * @stream: an SVG picture, from its beginning
 * @max_bytes: how long the view may be
 * @cancellable: (nullable): to give up
 * @error: a #GMarkupError, or %G_IO_ERROR_INVALID_DATA
 *
 * Looks for the text of the element `view` in the namespace
 * %ENT_SVG_VIEW_NAMESPACE. The picture is read piece by piece, nothing beside
 * the view is kept, and entities that a document declares are never resolved.
 *
 * Returns: (transfer full) (nullable): the text; %NULL without an error when there is none
 */
char *
ent_svg_view_find (GInputStream  *stream,
                   gsize          max_bytes,
                   GCancellable  *cancellable,
                   GError       **error)
{
  static const GMarkupParser parser = { .start_element = start_cb, .end_element = end_cb, .text = text_cb };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Search search = { .names = names, .max_bytes = max_bytes };
  g_autoptr (GMarkupParseContext) context = NULL;
  GError *cause = NULL;
  char *text = NULL;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  context = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &search, NULL);
  parse (context, &search, stream, cancellable, &cause);
  if (search.text != NULL)
    text = g_string_free (search.text, !search.is_whole);
  if (cause == NULL)
    return text;
  g_free (text);
  g_propagate_error (error, cause);
  return NULL;
}
