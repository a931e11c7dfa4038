/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/ent-export-order.h"

static void
clear (gpointer data)
{
  EntExportOrder *order = data;

  ent_document_unref (order->document);
  ent_view_unref (order->view);
  g_clear_pointer (&order->arrangement, ent_arrangement_unref);
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
 * ent_export_order_make_picture:
 * @order: an order
 * @cancellable: (nullable): to give up
 * @error: set when cancelled
 *
 * Any thread; it may take long where things are to be arranged.
 *
 * Returns: (transfer full): the picture
 */
EntPicture *
ent_export_order_make_picture (EntExportOrder  *order,
                               GCancellable    *cancellable,
                               GError         **error)
{
  EntPicture *picture;
  g_autofree char *file_name = NULL;

  g_return_val_if_fail (order != NULL, NULL);

  picture = ent_picture_new_framed (ent_document_get_dataset (order->document), order->view, order->arrangement, &order->frame,
                                    order->options.width, order->options.height, cancellable, error);
  if (picture == NULL)
    return NULL;
  if (ent_document_get_file (order->document) != NULL && !ent_document_get_bundled (order->document))
    file_name = g_file_get_basename (ent_document_get_file (order->document));
  ent_picture_set_file_name (picture, file_name);
  return picture;
}
