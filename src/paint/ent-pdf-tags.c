/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paint/ent-pdf-tags.h"

#include <cairo-pdf.h>
#include <string.h>

/* Signs that an address may hold and that Cairo hands on to the file as they
 * are, where they would end the text that it is: quotation marks, brackets, backslashes. */
static char *
encode (const char *url)
{
  GString *encoded = g_string_new (NULL);

  for (const char *p = url; *p != '\0'; p++)
    if (g_ascii_isgraph (*p) && strchr ("'\"()<>\\", *p) == NULL)
      g_string_append_c (encoded, *p);
    else
      g_string_append_printf (encoded, "%%%02X", (guchar) *p);
  return g_string_free (encoded, FALSE);
}

/**
 * ent_pdf_dup_end_of_thing:
 * @thing: a record
 *
 * Returns: (transfer full): what the place that is about it is called
 */
char *
ent_pdf_dup_end_of_thing (EntThing thing)
{
  EntRef record = ent_thing_get_record (thing);

  return g_strdup_printf ("record-%u-%u", record.kind, record.row);
}

/**
 * ent_pdf_dup_end_of_source:
 * @number: of a source in the list
 *
 * Returns: (transfer full): what its place is called
 */
char *
ent_pdf_dup_end_of_source (guint number)
{
  return g_strdup_printf ("source-%u", number);
}

/**
 * ent_pdf_begin_end:
 * @cr: a page
 * @end: what the place is called at which drawing goes on; to be ended as %CAIRO_TAG_DEST
 */
void
ent_pdf_begin_end (cairo_t    *cr,
                   const char *end)
{
  g_autofree char *attributes = g_strdup_printf ("name='%s'", end);

  cairo_tag_begin (cr, CAIRO_TAG_DEST, attributes);
}

/**
 * ent_pdf_begin_link_to:
 * @cr: a page
 * @end: a place in the document; what is drawn from now on leads to it; to be ended as %CAIRO_TAG_LINK
 */
void
ent_pdf_begin_link_to (cairo_t    *cr,
                       const char *end)
{
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", end);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
}

/**
 * ent_pdf_begin_link:
 * @cr: a page
 * @url: an address; what is drawn from now on leads to it; to be ended as %CAIRO_TAG_LINK
 */
void
ent_pdf_begin_link (cairo_t    *cr,
                    const char *url)
{
  g_autofree char *encoded = encode (url);
  g_autofree char *attributes = g_strdup_printf ("uri='%s'", encoded);

  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes);
}

/**
 * ent_pdf_add_link_over:
 * @cr: a page
 * @end: a place in the document
 * @rect_pt: what leads to it, in pt of the page, y down
 *
 * Makes a part of what was drawn a link.
 */
void
ent_pdf_add_link_over (cairo_t    *cr,
                       const char *end,
                       EntRect     rect_pt)
{
  const double sides[] = { rect_pt.x0, rect_pt.y0, rect_pt.x1 - rect_pt.x0, rect_pt.y1 - rect_pt.y0 };
  g_autoptr (GString) attributes = g_string_new (NULL);

  g_string_printf (attributes, "dest='%s' rect=[", end);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      char digits[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (attributes, "%s%s", i > 0 ? " " : "", g_ascii_formatd (digits, sizeof digits, "%.3f", sides[i]));
    }
  g_string_append_c (attributes, ']');
  cairo_tag_begin (cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (cr, CAIRO_TAG_LINK);
}
