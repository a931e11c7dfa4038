/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-export-order.h"

#include <glib/gi18n.h>

#include "paint/ent-series.h"

static void
clear (gpointer data)
{
  EntExportOrder *order = data;

  ent_document_unref (order->document);
  ent_view_unref (order->view);
  g_clear_pointer (&order->arrangement, ent_arrangement_unref);
  g_clear_pointer (&order->wish.days, g_array_unref);
}

/**
 * ent_export_order_new:
 * @document: the data, and the file that the picture must not replace
 * @view: what the picture is made of
 * @arrangement: (nullable): where things are; %NULL to arrange them for the page
 * @options: as what, how large and on which background; copied
 *
 * Returns: (transfer full): an order for all of the picture
 */
EntExportOrder *
ent_export_order_new (EntDocument            *document,
                      EntView                *view,
                      EntArrangement         *arrangement,
                      const EntExportOptions *options)
{
  return ent_export_order_new_framed (document, view, arrangement, &(EntFrame) { 0 }, options);
}

/**
 * ent_export_order_new_framed:
 * @document: the data, and the file that the picture must not replace
 * @view: what the picture is made of
 * @arrangement: (nullable): where things are; %NULL to arrange them for the page
 * @frame: how much of the picture; a part is one of @arrangement; copied
 * @options: as what, how large and on which background; copied
 *
 * Returns: (transfer full): an order
 */
EntExportOrder *
ent_export_order_new_framed (EntDocument            *document,
                             EntView                *view,
                             EntArrangement         *arrangement,
                             const EntFrame         *frame,
                             const EntExportOptions *options)
{
  EntExportOrder *order;

  g_return_val_if_fail (document != NULL && view != NULL && frame != NULL && options != NULL, NULL);

  order = g_atomic_rc_box_new0 (EntExportOrder);
  order->document = ent_document_ref (document);
  order->view = ent_view_ref (view);
  order->arrangement = arrangement != NULL ? ent_arrangement_ref (arrangement) : NULL;
  order->frame = *frame;
  order->options = *options;
  return order;
}

/**
 * ent_export_order_new_series:
 * @document: the data, and the file that the pictures must not replace
 * @view: what the pictures are made of
 * @arrangement: (nullable): where things are; %NULL to arrange them for the page
 * @options: as what, how large and on which background; copied
 * @wish: of which days; copied, with a reference to its list
 * @n_cells: of a page with all of them; 0 for a picture of each
 *
 * Returns: (transfer full): an order
 */
EntExportOrder *
ent_export_order_new_series (EntDocument            *document,
                             EntView                *view,
                             EntArrangement         *arrangement,
                             const EntExportOptions *options,
                             const EntSeriesWish    *wish,
                             guint                   n_cells)
{
  EntExportOrder *order;

  g_return_val_if_fail (wish != NULL, NULL);

  order = ent_export_order_new (document, view, arrangement, options);
  order->is_series = TRUE;
  order->wish = *wish;
  if (wish->days != NULL)
    g_array_ref (wish->days);
  order->n_cells = n_cells;
  return order;
}

/**
 * ent_export_order_ref:
 * @order: an order
 *
 * Returns: (transfer full): @order
 */
EntExportOrder *
ent_export_order_ref (EntExportOrder *order)
{
  g_return_val_if_fail (order != NULL, NULL);

  return g_atomic_rc_box_acquire (order);
}

/**
 * ent_export_order_unref:
 * @order: (transfer full): an order
 */
void
ent_export_order_unref (EntExportOrder *order)
{
  g_return_if_fail (order != NULL);

  g_atomic_rc_box_release_full (order, clear);
}

/**
 * ent_export_order_list_days:
 * @order: an order of several days
 * @error: a %G_IO_ERROR_NOT_FOUND where there is none such
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type EntDay): the days, at least one; as many
 *   as there are cells, if there are cells
 */
GArray *
ent_export_order_list_days (EntExportOrder  *order,
                            GError         **error)
{
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (order != NULL && order->is_series, NULL);

  days = ent_series_find_days (ent_document_get_dataset (order->document), order->view, &order->wish);
  if (days->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no such date in this time."));
      return NULL;
    }
  if (order->n_cells > 0)
    ent_series_days_thin_out (days, order->n_cells);
  return g_steal_pointer (&days);
}

/* The last one that is not after the date in the window. */
static guint
find_shown (EntExportOrder *order,
            GArray         *days)
{
  guint nth = 0;

  while (nth + 1 < days->len && g_array_index (days, EntDay, nth + 1) <= ent_view_get_day (order->view))
    nth++;
  return nth;
}

/**
 * ent_export_order_make_picture_of:
 * @order: an order of several days
 * @days: (element-type EntDay): those of ent_export_order_list_days()
 * @cancellable: (nullable): to give up
 * @error: set when cancelled
 *
 * Any thread; it may take long where things are to be arranged.
 *
 * Returns: (transfer full): the page with all of them, or of pictures of their own the one next to the date in the window
 */
EntPicture *
ent_export_order_make_picture_of (EntExportOrder  *order,
                                  GArray          *days,
                                  GCancellable    *cancellable,
                                  GError         **error)
{
  EntDataset *dataset;
  g_autoptr (EntSeries) series = NULL;

  g_return_val_if_fail (order != NULL && days != NULL, NULL);

  dataset = ent_document_get_dataset (order->document);
  if (order->n_cells > 0)
    return ent_series_new_sheet (dataset, order->view, days, order->arrangement, order->options.width, order->options.height,
                                 cancellable, error);
  series = ent_series_new (dataset, order->view, days, order->arrangement, order->options.width, order->options.height, cancellable, error);
  return series != NULL ? ent_series_new_picture (series, find_shown (order, days)) : NULL;
}

/**
 * ent_export_order_dup_file_name:
 * @order: an order
 *
 * Returns: (transfer full) (nullable): what its pictures are to ask for when they are opened again: the name of the file
 *   of the data; %NULL for the bundled data
 */
char *
ent_export_order_dup_file_name (EntExportOrder *order)
{
  GFile *file;

  g_return_val_if_fail (order != NULL, NULL);

  file = ent_document_get_file (order->document);
  return file != NULL && !ent_document_get_bundled (order->document) ? g_file_get_basename (file) : NULL;
}

/**
 * ent_export_order_make_picture:
 * @order: an order
 * @cancellable: (nullable): to give up
 * @error: set when cancelled, or where there is none of the days
 *
 * Any thread; it may take long where things are to be arranged.
 *
 * Returns: (transfer full): the picture; of several days that of ent_export_order_make_picture_of()
 */
EntPicture *
ent_export_order_make_picture (EntExportOrder  *order,
                               GCancellable    *cancellable,
                               GError         **error)
{
  EntPicture *picture = NULL;
  g_autoptr (GArray) days = NULL;
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (order != NULL, NULL);

  if (order->is_series)
    days = ent_export_order_list_days (order, error);
  if (days != NULL)
    picture = ent_export_order_make_picture_of (order, days, cancellable, error);
  else if (!order->is_series)
    picture = ent_picture_new_framed (ent_document_get_dataset (order->document), order->view, order->arrangement, &order->frame,
                                      order->options.width, order->options.height, cancellable, error);
  if (picture == NULL)
    return NULL;
  file_name = ent_export_order_dup_file_name (order);
  ent_picture_set_file_name (picture, file_name);
  return picture;
}
