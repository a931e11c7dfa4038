/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-svg-flags.h"

#include <math.h>
#include <string.h>

#include "paint/ent-flags.h"
#include "paint/ent-svg-writer.h"

/* Coats of arms of hundreds of kilobytes are written as pixels: on a disc
 * nobody sees their lines, and a picture of fifty flags stays small. */
#define MAX_SVG_BYTES (30 * 1024)
#define RASTER_DPI 300.0
#define MIN_RASTER_PX 64.0
#define MAX_RASTER_PX 1024.0

/* Every flag is a symbol in the square from −1 to 1, clipped to its disc. */
#define SYMBOL "<symbol id=\"flag-%s\" viewBox=\"-1 -1 2 2\" fill-rule=\"nonzero\" stroke-linejoin=\"miter\"><g clip-path=\"url(#disc)\">"

struct _EntSvgFlags
{
  GHashTable *inches; /* name, owned → double, owned: how large it is at most */
  GPtrArray  *names;  /* borrowed from @inches, in the order of use */
};

/* A flag's own document on its way into the picture's. */
typedef struct
{
  GString    *out;
  const char *name;
  guint       depth;   /* of elements that are open */
  guint       skipped; /* of them, below the first that is left out */
} Reader;

/**
 * ent_svg_flags_new:
 *
 * Returns: (transfer full): a set without flags
 */
EntSvgFlags *
ent_svg_flags_new (void)
{
  EntSvgFlags *flags = g_new0 (EntSvgFlags, 1);

  flags->inches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  flags->names = g_ptr_array_new ();
  return flags;
}

/**
 * ent_svg_flags_free:
 * @flags: (transfer full): a set
 */
void
ent_svg_flags_free (EntSvgFlags *flags)
{
  g_ptr_array_unref (flags->names);
  g_hash_table_unref (flags->inches);
  g_free (flags);
}

/**
 * ent_svg_flags_add:
 * @flags: a set
 * @name: of a flag that there is
 * @inches: how wide it is drawn, which says how fine it must be
 */
void
ent_svg_flags_add (EntSvgFlags *flags,
                   const char  *name,
                   double       inches)
{
  double *most;

  g_return_if_fail (flags != NULL && name != NULL);

  most = g_hash_table_lookup (flags->inches, name);
  if (most == NULL)
    {
      char *key = g_strdup (name);

      most = g_new0 (double, 1);
      g_hash_table_insert (flags->inches, key, most);
      g_ptr_array_add (flags->names, key);
    }
  *most = MAX (*most, inches);
}

/* What says how a flag looks; the rest is of the program that made it. */
static gboolean
is_drawn (const char *element)
{
  static const char *const others[] = { "metadata", "title", "desc", "comment", "namedview", "script", "foreignObject", NULL };

  return strchr (element, ':') == NULL && !g_strv_contains (others, element);
}

static gboolean
is_kept (const char *attribute)
{
  static const char *const others[] = { "version", "class", "docbase", "enable-background", "xmlns", NULL };

  if (strchr (attribute, ':') != NULL)
    return g_str_equal (attribute, "xlink:href") || g_str_equal (attribute, "xml:space");
  return !g_strv_contains (others, attribute) && !g_str_has_prefix (attribute, "on");
}

static gboolean
is_frame (const char *attribute)
{
  static const char *const frame[] = { "x", "y", "width", "height", "viewBox", "preserveAspectRatio", "id", NULL };

  return g_strv_contains (frame, attribute);
}

/* Names of a flag's parts get the flag's before them, so that those of two flags never clash. */
static void
add_attribute (Reader     *reader,
               const char *name,
               const char *value)
{
  g_autofree char *own = NULL;

  if (g_str_equal (name, "id"))
    {
      own = g_strdup_printf ("flag-%s.%s", reader->name, value);
    }
  else if (g_str_equal (name, "xlink:href") || g_str_equal (name, "href"))
    {
      own = *value == '#' ? g_strdup_printf ("#flag-%s.%s", reader->name, value + 1) : g_strdup (value);
    }
  else
    {
      GString *replaced = g_string_new (value);
      g_autofree char *with = g_strdup_printf ("url(#flag-%s.", reader->name);

      g_string_replace (replaced, "url(#", with, 0);
      own = g_string_free (replaced, FALSE);
    }
  ent_svg_add_value (reader->out, name, own);
}

/* The root becomes a picture in the symbol's square; without a box of its own, that of its size. */
static void
add_root (Reader            *reader,
          const char *const *names,
          const char *const *values)
{
  double width = 0, height = 0;
  const char *box = NULL;

  g_string_append (reader->out, "<svg x=\"-1\" y=\"-1\" width=\"2\" height=\"2\"");
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "viewBox"))
        box = values[i];
      else if (g_str_equal (names[i], "width"))
        width = g_ascii_strtod (values[i], NULL);
      else if (g_str_equal (names[i], "height"))
        height = g_ascii_strtod (values[i], NULL);
      else if (is_kept (names[i]) && !is_frame (names[i]))
        add_attribute (reader, names[i], values[i]);
    }
  if (box != NULL)
    {
      ent_svg_add_value (reader->out, "viewBox", box);
    }
  else if (width > 0 && height > 0)
    {
      g_string_append (reader->out, " viewBox=\"0 0 ");
      ent_svg_print (reader->out, width);
      g_string_append_c (reader->out, ' ');
      ent_svg_print (reader->out, height);
      g_string_append_c (reader->out, '"');
    }
  g_string_append_c (reader->out, '>');
}

static void
start_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              data,
                  GError              **error)
{
  Reader *reader = data;

  reader->depth++;
  if (reader->skipped > 0 || !is_drawn (element))
    {
      reader->skipped++;
      return;
    }
  if (reader->depth == 1)
    {
      add_root (reader, names, values);
      return;
    }
  g_string_append_printf (reader->out, "<%s", element);
  for (guint i = 0; names[i] != NULL; i++)
    if (is_kept (names[i]))
      add_attribute (reader, names[i], values[i]);
  g_string_append_c (reader->out, '>');
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              data,
                GError              **error)
{
  Reader *reader = data;

  reader->depth--;
  if (reader->skipped > 0)
    reader->skipped--;
  else
    g_string_append_printf (reader->out, "</%s>", element);
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              data,
         GError              **error)
{
  Reader *reader = data;
  g_autofree char *copy = g_strstrip (g_strndup (text, length));

  if (reader->skipped == 0 && *copy != '\0')
    ent_svg_add_text (reader->out, copy);
}

/* As lines; nothing is written if the flag cannot be read. */
static gboolean
add_lines (GString    *out,
           const char *name,
           GBytes     *svg)
{
  static const GMarkupParser parser = { .start_element = start_element_cb, .end_element = end_element_cb, .text = text_cb };
  Reader reader = { .out = out, .name = name };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  gsize before = out->len;
  gsize length;
  const char *text = g_bytes_get_data (svg, &length);

  if (g_markup_parse_context_parse (context, text, (gssize) length, NULL) && g_markup_parse_context_end_parse (context, NULL))
    return TRUE;
  g_string_truncate (out, before);
  return FALSE;
}

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         n_bytes)
{
  g_byte_array_append (data, bytes, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

/* As pixels, fine enough for print. */
static void
add_pixels (GString    *out,
            const char *name,
            double      inches)
{
  cairo_surface_t *raster = ent_flags_get_raster (name, (int) ceil (CLAMP (inches * RASTER_DPI, MIN_RASTER_PX, MAX_RASTER_PX)));
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autofree char *text = NULL;

  if (raster == NULL)
    return;
  cairo_surface_write_to_png_stream (raster, write_cb, png);
  cairo_surface_destroy (raster);
  text = g_base64_encode (png->data, png->len);
  g_string_append_printf (out, "<image x=\"-1\" y=\"-1\" width=\"2\" height=\"2\" xlink:href=\"data:image/png;base64,%s\"/>", text);
}

/**
 * ent_svg_flags_write:
 * @flags: a set
 * @out: where the definitions of an SVG document are written
 *
 * Writes a symbol `flag-NAME` for each flag, and the disc `disc` that they are clipped to.
 */
void
ent_svg_flags_write (EntSvgFlags *flags,
                     GString     *out)
{
  g_return_if_fail (flags != NULL && out != NULL);

  if (flags->names->len == 0)
    return;
  g_string_append (out, "<clipPath id=\"disc\"><circle r=\"1\"/></clipPath>\n");
  for (guint i = 0; i < flags->names->len; i++)
    {
      const char *name = g_ptr_array_index (flags->names, i);
      const double *inches = g_hash_table_lookup (flags->inches, name);
      g_autoptr (GBytes) svg = ent_flags_get_svg (name);

      if (svg == NULL)
        continue;
      g_string_append_printf (out, SYMBOL, name);
      if (g_bytes_get_size (svg) > MAX_SVG_BYTES || !add_lines (out, name, svg))
        add_pixels (out, name, *inches);
      g_string_append (out, "</g></symbol>\n");
    }
}
