/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-print.h"

#include "app/ent-export-job.h"

#define PX_PER_INCH 96.0
#define PT_PER_INCH 72.0

/* What a page is made of, as long as the operation. */
typedef struct
{
  EntDocument  *document;    /* owned */
  EntView      *view;        /* owned */
  GCancellable *cancellable; /* owned */
} Print;

static void
print_free (gpointer  data,
            GClosure *closure)
{
  Print *print = data;

  g_cancellable_cancel (print->cancellable);
  g_object_unref (print->cancellable);
  ent_document_unref (print->document);
  ent_view_unref (print->view);
  g_free (print);
}

/* A page that waits for its picture. */
typedef struct
{
  GtkPrintOperation *operation; /* owned */
  GtkPrintContext   *context;   /* owned */
} Page;

static void
page_free (Page *page)
{
  g_object_unref (page->operation);
  g_object_unref (page->context);
  g_free (page);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, page_free)

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Page) page = data;
  g_autoptr (EntExportProof) proof = ent_export_job_prove_finish (result, NULL);
  cairo_t *cr;

  if (gtk_print_operation_is_finished (page->operation))
    return;
  if (proof == NULL)
    {
      gtk_print_operation_cancel (page->operation);
      return;
    }
  cr = gtk_print_context_get_cairo_context (page->context);
  cairo_scale (cr, PT_PER_INCH / PX_PER_INCH, PT_PER_INCH / PX_PER_INCH);
  ent_picture_draw (proof->picture, cr);
  gtk_print_operation_draw_page_finish (page->operation);
}

/* The picture is arranged for what the margins leave of the paper that was chosen, which takes a worker. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              gpointer           data)
{
  Print *print = data;
  EntExportOptions options = {
    .width = gtk_print_context_get_width (context) * PX_PER_INCH / PT_PER_INCH,
    .height = gtk_print_context_get_height (context) * PX_PER_INCH / PT_PER_INCH,
    .scale = 1,
  };
  g_autoptr (EntExportOrder) order = ent_export_order_new (print->document, print->view, NULL, &options);
  Page *page = g_new (Page, 1);

  *page = (Page) { g_object_ref (operation), g_object_ref (context) };
  gtk_print_operation_set_defer_drawing (operation);
  ent_export_job_prove_async (order, 0, print->cancellable, made_cb, page);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 data)
{
  g_cancellable_cancel (((Print *) data)->cancellable);
}

/**
 * ent_print_dress:
 * @view: what the picture is made of
 *
 * Returns: (transfer full): @view as it is printed: in a theme for paper, in its own if it is one, and arranged for its page
 */
EntView *
ent_print_dress (EntView *view)
{
  g_autoptr (EntView) themed = NULL;

  g_return_val_if_fail (view != NULL, NULL);

  themed = ent_view_with_theme (view, ent_theme_is_for_paper (ent_view_get_theme (view)) ? ent_view_get_theme (view) : ENT_THEME_PRINT);
  return ent_view_with_arrange (themed, ENT_ARRANGE_DATE);
}

/**
 * ent_print_new:
 * @document: the data
 * @view: what the picture is made of, to be dressed by ent_print_dress()
 *
 * An operation that prints a picture on one page, in landscape unless another
 * is chosen, with lines and letters rather than pixels.
 *
 * Returns: (transfer full): an operation, not yet run
 */
GtkPrintOperation *
ent_print_new (EntDocument *document,
               EntView     *view)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPrintOperation *operation;
  Print *print;

  g_return_val_if_fail (document != NULL && view != NULL, NULL);

  print = g_new (Print, 1);
  *print = (Print) { ent_document_ref (document), ent_print_dress (view), g_cancellable_new () };

  operation = gtk_print_operation_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), print);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), print, print_free, 0);
  return operation;
}
