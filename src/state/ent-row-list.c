/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-row-list.h"

struct _EntRowList
{
  GObject     parent_instance;

  EntDataset *dataset; /* owned */
  GArray     *refs;    /* EntRef, owned */
};

static GType
ent_row_list_get_item_type (GListModel *model)
{
  return ENT_TYPE_ROW;
}

static guint
ent_row_list_get_n_items (GListModel *model)
{
  return ENT_ROW_LIST (model)->refs->len;
}

static gpointer
ent_row_list_get_item (GListModel *model,
                       guint       position)
{
  EntRowList *self = ENT_ROW_LIST (model);

  if (position >= self->refs->len)
    return NULL;
  return ent_row_new (self->dataset, g_array_index (self->refs, EntRef, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = ent_row_list_get_item_type;
  iface->get_n_items = ent_row_list_get_n_items;
  iface->get_item = ent_row_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (EntRowList, ent_row_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
ent_row_list_finalize (GObject *object)
{
  EntRowList *self = ENT_ROW_LIST (object);

  ent_dataset_unref (self->dataset);
  g_array_unref (self->refs);
  G_OBJECT_CLASS (ent_row_list_parent_class)->finalize (object);
}

static void
ent_row_list_class_init (EntRowListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ent_row_list_finalize;
}

static void
ent_row_list_init (EntRowList *self)
{
  self->refs = g_array_new (FALSE, FALSE, sizeof (EntRef));
}

/**
 * ent_row_list_new:
 * @dataset: the data; a reference is kept
 * @refs: (array length=n_refs): records of @dataset, in the order to be shown; copied
 * @n_refs: how many
 *
 * Returns: (transfer full): a list that never changes
 */
EntRowList *
ent_row_list_new (EntDataset   *dataset,
                  const EntRef *refs,
                  guint         n_refs)
{
  EntRowList *self;

  g_return_val_if_fail (dataset != NULL, NULL);
  g_return_val_if_fail (refs != NULL || n_refs == 0, NULL);

  self = g_object_new (ENT_TYPE_ROW_LIST, NULL);
  self->dataset = ent_dataset_ref (dataset);
  if (n_refs > 0)
    g_array_append_vals (self->refs, refs, n_refs);
  return self;
}

/**
 * ent_row_list_new_of_kind:
 * @dataset: the data; a reference is kept
 * @kind: the table of the rows
 * @rows: rows of that table, in the order to be shown; copied
 *
 * Returns: (transfer full): a list that never changes
 */
EntRowList *
ent_row_list_new_of_kind (EntDataset *dataset,
                          EntKind     kind,
                          EntRows     rows)
{
  EntRowList *self = ent_row_list_new (dataset, NULL, 0);

  g_return_val_if_fail (self != NULL, NULL);

  g_array_set_size (self->refs, rows.n_rows);
  for (guint i = 0; i < rows.n_rows; i++)
    g_array_index (self->refs, EntRef, i) = ent_ref (kind, rows.rows[i]);
  return self;
}

/**
 * ent_row_list_get_ref:
 * @self: a list
 * @position: a position in it
 *
 * What stands at a position, without making an object for it.
 *
 * Returns: the record, or nothing beyond the end
 */
EntRef
ent_row_list_get_ref (EntRowList *self,
                      guint       position)
{
  g_return_val_if_fail (ENT_IS_ROW_LIST (self), ENT_REF_NONE);

  if (position >= self->refs->len)
    return ENT_REF_NONE;
  return g_array_index (self->refs, EntRef, position);
}

/* When a record happened; no date where it is none of events and quotes. */
static EntDate
get_date (EntRowList *self,
          guint       position)
{
  EntRef ref = g_array_index (self->refs, EntRef, position);

  switch (ref.kind)
    {
    case ENT_KIND_EVENT:
      return ent_dataset_get_event (self->dataset, ref.row)->from;
    case ENT_KIND_QUOTE:
      return ent_dataset_get_quote (self->dataset, ref.row)->date;
    default:
      return (EntDate) { 0 };
    }
}

/**
 * ent_row_list_find_day:
 * @self: a list
 * @day: a day
 *
 * Where in a list of events or quotes, newest first, @day lies: everything
 * before that position is later than it, and nothing from there on is.
 *
 * Returns: that position, or %G_MAXUINT for other lists
 */
guint
ent_row_list_find_day (EntRowList *self,
                       EntDay      day)
{
  guint first = 0, last;

  g_return_val_if_fail (ENT_IS_ROW_LIST (self), G_MAXUINT);

  last = self->refs->len;
  if (last == 0 || !ent_date_is_set (get_date (self, 0)))
    return G_MAXUINT;
  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (ent_date_get_day (get_date (self, middle)) > day)
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}
