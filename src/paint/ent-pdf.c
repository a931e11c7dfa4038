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

struct _EntPdf
{
  EntPdfPage       page;
  GByteArray      *document; /* (nullable), owned; what is finished is handed on */
  cairo_surface_t *surface;  /* owned */
  cairo_t         *cr;       /* (nullable), owned; while it is not finished */
  GArray          *rows;     /* EntPdfRow; owned */
  guint            n_pictures;
};

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
          EntDataset      *dataset)
{
  int year, month, mday;
  g_autofree char *date = NULL;

  ent_day_get_ymd (ent_dataset_get_updated (dataset), &year, &month, &mday);
  date = g_strdup_printf ("%04d-%02d-%02dT00:00:00Z", CLAMP (year, 1, 9999), month, mday);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
set_metadata (cairo_surface_t *surface,
              EntDataset      *dataset,
              const char      *title,
              const char      *description)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, description);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Entente " ENT_VERSION);
  if (ent_dataset_get_title (dataset) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, ent_dataset_get_title (dataset));
  set_date (surface, dataset);
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

/* What there are rows of. */
static EntThings *
list_things (GArray *rows)
{
  EntThings *things = ent_things_new ();

  for (guint i = 0; i < rows->len; i++)
    ent_things_add (things, g_array_index (rows, EntPdfRow, i).thing);
  return things;
}

static void
add_links_of_panel (cairo_t               *cr,
                    const EntPicturePanel *panel,
                    EntThings             *listed,
                    const EntPdfPage      *page)
{
  const EntSceneItem *items = ent_scene_get_items (panel->scene);
  const EntRect paper = { 0, 0, page->width * page->points, page->height * page->points };
  EntRect clip = panel->clip;
  EntRect seen = ent_rect_is_empty (clip) ? paper : (EntRect) { clip.x0 * page->points, clip.y0 * page->points,
                                                                clip.x1 * page->points, clip.y1 * page->points };

  for (guint i = 0; i < ent_scene_get_n_items (panel->scene); i++)
    {
      EntRect rect = ent_camera_rect_to_screen (panel->camera, items[i].bounds);
      g_autofree char *end = NULL;

      rect = (EntRect) { rect.x0 * page->points, rect.y0 * page->points, rect.x1 * page->points, rect.y1 * page->points };
      if (!items[i].is_node || !ent_rect_intersects (rect, seen) || !ent_things_has (listed, items[i].thing))
        continue;
      end = ent_pdf_dup_end_of_thing (items[i].thing);
      ent_pdf_add_link_over (cr, end, rect);
    }
}

/* From the discs and pills to the rows that are about them. */
static void
add_links (cairo_t          *cr,
           EntPicture       *picture,
           GArray           *rows,
           const EntPdfPage *page)
{
  guint n_panels;
  const EntPicturePanel *panels = ent_picture_get_panels (picture, &n_panels);
  g_autoptr (EntThings) listed = list_things (rows);

  for (guint i = 0; i < n_panels; i++)
    {
      EntPicturePanel parts[ENT_PICTURE_PANEL_MAX_PARTS];
      guint n_parts = ent_picture_panel_list_parts (&panels[i], parts);

      for (guint part = 0; part < n_parts; part++)
        add_links_of_panel (cr, &parts[part], listed, page);
    }
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

/* With @rows as its table. */
static EntPdf *
begin (const EntPdfPage *page,
       GArray           *rows,
       EntDataset       *dataset,
       const char       *title,
       const char       *description)
{
  EntPdf *pdf = g_new0 (EntPdf, 1);

  pdf->page = *page;
  pdf->rows = rows;
  pdf->document = g_byte_array_new ();
  pdf->surface = cairo_pdf_surface_create_for_stream (write_cb, pdf->document, page->width * page->points, page->height * page->points);
  /* Later versions pack their tables of objects, to which nothing can be added as text. */
  cairo_pdf_surface_restrict_to_version (pdf->surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (pdf->surface, dataset, title, description);
  pdf->cr = cairo_create (pdf->surface);
  return pdf;
}

/**
 * ent_pdf_new:
 * @page: the page of each picture
 * @days: (array length=n_days): what the pictures show, on days of one network
 * @n_days: how many
 * @title: of the document
 * @description: what it shows, in sentences
 *
 * Begins a document of one or more pictures. ent_pdf_add_picture() adds a page for
 * each; ent_pdf_finish() puts the table behind them.
 *
 * Returns: (transfer full): a document without pages
 */
EntPdf *
ent_pdf_new (const EntPdfPage    *page,
             const EntCaptionDay *days,
             guint                n_days,
             const char          *title,
             const char          *description)
{
  g_return_val_if_fail (page != NULL && days != NULL && n_days > 0, NULL);

  return begin (page, ent_pdf_table_new (days, n_days, title, description), ent_graph_get_dataset (ent_slice_get_graph (days[0].slice)), title,
                description);
}

/**
 * ent_pdf_new_without_table:
 * @page: the page of each picture
 * @dataset: what the pictures are of, the first at least
 * @title: of the document
 * @description: what it shows, in sentences
 *
 * Begins a document of pictures that have no network in common, and so no table.
 *
 * Returns: (transfer full): a document without pages
 */
EntPdf *
ent_pdf_new_without_table (const EntPdfPage *page,
                           EntDataset       *dataset,
                           const char       *title,
                           const char       *description)
{
  g_return_val_if_fail (page != NULL && dataset != NULL, NULL);

  return begin (page, g_array_new (FALSE, FALSE, sizeof (EntPdfRow)), dataset, title, description);
}

/**
 * ent_pdf_set_background:
 * @pdf: a document that is not finished
 * @background: below all; of no opacity for none
 *
 * Says on what the pictures lie that come next.
 */
void
ent_pdf_set_background (EntPdf   *pdf,
                        EntColor  background)
{
  g_return_if_fail (pdf != NULL);

  pdf->page.background = background;
}

/**
 * ent_pdf_free:
 * @pdf: (transfer full): a document, whether it is finished or not
 */
void
ent_pdf_free (EntPdf *pdf)
{
  g_return_if_fail (pdf != NULL);

  g_clear_pointer (&pdf->cr, cairo_destroy);
  g_clear_pointer (&pdf->surface, cairo_surface_destroy);
  g_clear_pointer (&pdf->document, g_byte_array_unref);
  g_array_unref (pdf->rows);
  g_free (pdf);
}

/**
 * ent_pdf_add_picture:
 * @pdf: a document that is not finished
 * @picture: a picture
 *
 * Adds a page with a picture, in lines, with type that can be searched and with
 * links from discs and pills.
 */
void
ent_pdf_add_picture (EntPdf     *pdf,
                     EntPicture *picture)
{
  g_return_if_fail (pdf != NULL && picture != NULL);

  draw_background (pdf->cr, &pdf->page);
  if (pdf->n_pictures == 0)
    cairo_tag_begin (pdf->cr, "Document", NULL);
  cairo_tag_begin (pdf->cr, "Figure", NULL);
  draw_picture (pdf->cr, picture, &pdf->page);
  cairo_tag_end (pdf->cr, "Figure");
  add_links (pdf->cr, picture, pdf->rows, &pdf->page);
  cairo_show_page (pdf->cr);
  pdf->n_pictures++;
}

static void
add_table (EntPdf *pdf)
{
  double width = pdf->page.width * pdf->page.points;
  double height = pdf->page.height * pdf->page.points;

  if (MIN (width, height) < MIN_SHEET_PT)
    {
      width = A4_WIDTH_PT;
      height = A4_HEIGHT_PT;
    }
  cairo_pdf_surface_set_size (pdf->surface, width, height);
  ent_pdf_draw_sheets (pdf->cr, pdf->rows, width, height, pdf->n_pictures);
}

/**
 * ent_pdf_finish:
 * @pdf: a document with a picture at least
 * @error: a %ENT_EXPORT_ERROR_DRAW
 *
 * Puts the table behind the pictures, if there is one: the members, their roles and dates, and the
 * sources, numbered and linked.
 *
 * Returns: (transfer full) (nullable): what stands in the file
 */
GByteArray *
ent_pdf_finish (EntPdf  *pdf,
                GError **error)
{
  cairo_status_t status;

  g_return_val_if_fail (pdf != NULL && pdf->cr != NULL && pdf->n_pictures > 0, NULL);

  if (pdf->rows->len > 0)
    add_table (pdf);
  cairo_tag_end (pdf->cr, "Document");
  g_clear_pointer (&pdf->cr, cairo_destroy);
  cairo_surface_finish (pdf->surface);
  status = cairo_surface_status (pdf->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, ENT_EXPORT_ERROR, ENT_EXPORT_ERROR_DRAW, _("The PDF document could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  add_language (pdf->document);
  return g_steal_pointer (&pdf->document);
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
  g_autoptr (EntPdf) pdf = NULL;
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (picture != NULL && page != NULL, NULL);

  days = ent_picture_list_days (picture);
  pdf = ent_pdf_new (page, (const EntCaptionDay *) (gpointer) days->data, days->len, ent_picture_get_title (picture),
                     ent_picture_get_description (picture));
  ent_pdf_add_picture (pdf, picture);
  return ent_pdf_finish (pdf, error);
}
