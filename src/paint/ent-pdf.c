/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paint/ent-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "paint/ent-export.h"
#include "paint/ent-pdf-catalog.h"
#include "paint/ent-pdf-sheets.h"
#include "paint/ent-pdf-table.h"
#include "paint/ent-pdf-tags.h"

/* On a smaller page no table can be read; it gets sheets of A4. */
#define MIN_SHEET_PT 340.0
#define A4_WIDTH_PT (210 / 25.4 * 72)
#define A4_HEIGHT_PT (297 / 25.4 * 72)

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         n_bytes)
{
  g_byte_array_append (data, bytes, n_bytes);
  return CAIRO_STATUS_SUCCESS;
}

/* Not the time of writing, so that the same picture gives the same bytes: the
 * day of the data. */
static void
set_date (cairo_surface_t *surface,
          EntPicture      *picture)
{
  int year, month, mday;
  g_autofree char *date = NULL;

  ent_day_get_ymd (ent_dataset_get_updated (ent_picture_get_dataset (picture)), &year, &month, &mday);
  date = g_strdup_printf ("%04d-%02d-%02dT00:00:00Z", CLAMP (year, 1, 9999), month, mday);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
set_metadata (cairo_surface_t *surface,
              EntPicture      *picture)
{
  EntDataset *dataset = ent_picture_get_dataset (picture);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, ent_picture_get_title (picture));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, ent_picture_get_description (picture));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente " ENT_VERSION);
  if (ent_dataset_get_title (dataset) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, ent_dataset_get_title (dataset));
  set_date (surface, picture);
}

/* As a box: painting all of a page lets Cairo forget what it was told before, tags, too. */
static void
draw_background (cairo_t          *cr,
                 const EntPdfPage *page)
{
  if (page->background.alpha <= 0)
    return;
  cairo_set_source_rgb (cr, page->background.red, page->background.green, page->background.blue);
  cairo_rectangle (cr, 0, 0, page->width * page->points, page->height * page->points);
  cairo_fill (cr);
}

static void
draw_picture (cairo_t          *cr,
              EntPicture       *picture,
              const EntPdfPage *page)
{
  cairo_save (cr);
  cairo_scale (cr, page->points, page->points);
  ent_picture_draw (picture, cr);
  cairo_restore (cr);
}

static gboolean
has_row (GArray   *rows,
         EntThing  thing)
{
  for (guint i = 0; i < rows->len; i++)
    if (ent_thing_equal (g_array_index (rows, EntPdfRow, i).thing, thing))
      return TRUE;
  return FALSE;
}

/* From the discs and pills to the rows that are about them. */
static void
add_links (cairo_t          *cr,
           EntPicture       *picture,
           GArray           *rows,
           const EntPdfPage *page)
{
  EntScene *scene = ent_picture_get_scene (picture);
  const EntSceneItem *items = ent_scene_get_items (scene);
  const EntRect paper = { 0, 0, page->width * page->points, page->height * page->points };
  EntRect clip = ent_picture_get_clip (picture);
  EntRect seen = ent_rect_is_empty (clip) ? paper : (EntRect) { clip.x0 * page->points, clip.y0 * page->points,
                                                                clip.x1 * page->points, clip.y1 * page->points };

  for (guint i = 0; i < ent_scene_get_n_items (scene); i++)
    {
      EntRect rect = ent_camera_rect_to_screen (ent_picture_get_camera (picture), items[i].bounds);
      g_autofree char *end = NULL;

      rect = (EntRect) { rect.x0 * page->points, rect.y0 * page->points, rect.x1 * page->points, rect.y1 * page->points };
      if (!items[i].is_node || !ent_rect_intersects (rect, seen) || !has_row (rows, items[i].thing))
        continue;
      end = ent_pdf_dup_end_of_thing (items[i].thing);
      ent_pdf_add_link_over (cr, end, rect);
    }
}

static void
draw_document (cairo_surface_t  *surface,
               EntPicture       *picture,
               const EntPdfPage *page)
{
  g_autoptr (GArray) rows = ent_pdf_table_new (picture);
  double width = page->width * page->points;
  double height = page->height * page->points;
  gboolean is_small = MIN (width, height) < MIN_SHEET_PT;
  cairo_t *cr = cairo_create (surface);

  draw_background (cr, page);
  cairo_tag_begin (cr, "Document", NULL);
  cairo_tag_begin (cr, "Figure", NULL);
  draw_picture (cr, picture, page);
  cairo_tag_end (cr, "Figure");
  add_links (cr, picture, rows, page);
  cairo_show_page (cr);
  cairo_pdf_surface_set_size (surface, is_small ? A4_WIDTH_PT : width, is_small ? A4_HEIGHT_PT : height);
  ent_pdf_draw_sheets (cr, rows, is_small ? A4_WIDTH_PT : width, is_small ? A4_HEIGHT_PT : height);
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
}

/* Its language, and that a reader's window has its title rather than the file's name. */
static void
add_language (GByteArray *document)
{
  /* Translators: the BCP 47 code of the language of these translations, such as “de”; not seen, but used to pronounce texts. */
  g_autofree char *entries = g_strdup_printf ("/Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>", C_("language code", "en"));

  if (!ent_pdf_catalog_add (document, entries))
    g_debug ("the catalogue of the document was not found");
}

/**
 * ent_pdf_new_document:
 * @picture: a picture
 * @page: its page
 * @error: a %ENT_EXPORT_ERROR_DRAW
 *
 * Writes a picture as PDF: on the first page the picture, in lines, with type
 * that can be searched and with links from discs and pills; on the next ones the
 * members, their roles and dates, and the sources, numbered and linked. Fonts are
 * embedded. It is tagged as far as Cairo can.
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable): the document
 */
GByteArray *
ent_pdf_new_document (EntPicture        *picture,
                      const EntPdfPage  *page,
                      GError           **error)
{
  g_autoptr (GByteArray) document = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (picture != NULL && page != NULL, NULL);

  surface = cairo_pdf_surface_create_for_stream (write_cb, document, page->width * page->points, page->height * page->points);
  /* Later versions pack their tables of objects, to which nothing can be added as text. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, picture);
  draw_document (surface, picture, page);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_DRAW, _("The PDF document could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  add_language (document);
  return g_steal_pointer (&document);
}
