/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "state/ent-row.h"

#include "words/ent-record-words.h"

struct _EntRow
{
  GObject     parent_instance;

  EntDataset *dataset; /* owned */
  EntRef      ref;
};

G_DEFINE_FINAL_TYPE (EntRow, ent_row, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ent_row_finalize (GObject *object)
{
  EntRow *self = ENT_ROW (object);

  ent_dataset_unref (self->dataset);
  G_OBJECT_CLASS (ent_row_parent_class)->finalize (object);
}

static void
ent_row_get_property (GObject    *object,
                      guint       property,
                      GValue     *value,
                      GParamSpec *pspec)
{
  EntRow *self = ENT_ROW (object);

  switch (property)
    {
    case PROP_TITLE:
      g_value_take_string (value, ent_row_dup_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_take_string (value, ent_row_dup_subtitle (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
ent_row_class_init (EntRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ent_row_finalize;
  object_class->get_property = ent_row_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ent_row_init (EntRow *self)
{
}

/**
 * ent_row_new:
 * @dataset: the data; a reference is kept
 * @ref: a record of @dataset
 *
 * Returns: (transfer full): an object for the record
 */
EntRow *
ent_row_new (EntDataset *dataset,
             EntRef      ref)
{
  EntRow *self;

  g_return_val_if_fail (dataset != NULL, NULL);

  self = g_object_new (ENT_TYPE_ROW, NULL);
  self->dataset = ent_dataset_ref (dataset);
  self->ref = ref;
  return self;
}

/**
 * ent_row_get_ref:
 *
 * Returns: what the row stands for, in the dataset of the row
 */
EntRef
ent_row_get_ref (EntRow *self)
{
  g_return_val_if_fail (ENT_IS_ROW (self), ENT_REF_NONE);

  return self->ref;
}

/**
 * ent_row_dup_title:
 *
 * Returns: (transfer full): see ent_record_dup_title(); on the day of the data
 */
char *
ent_row_dup_title (EntRow *self)
{
  g_return_val_if_fail (ENT_IS_ROW (self), NULL);

  return ent_record_dup_title (self->dataset, self->ref, ent_dataset_get_updated (self->dataset));
}

/**
 * ent_row_dup_subtitle:
 *
 * Returns: (transfer full): see ent_record_dup_subtitle(); on the day of the data
 */
char *
ent_row_dup_subtitle (EntRow *self)
{
  g_return_val_if_fail (ENT_IS_ROW (self), NULL);

  return ent_record_dup_subtitle (self->dataset, self->ref, ent_dataset_get_updated (self->dataset));
}
