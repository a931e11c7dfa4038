/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/ent-record-icon.h"

#include "app/ent-flag-image.h"

static const char *const icon_names[ENT_N_KINDS] = {
  [ENT_KIND_SOURCE] = "text-x-generic-symbolic",
  [ENT_KIND_GROUPING] = "system-users-symbolic",
  [ENT_KIND_MEMBERSHIP] = "contact-new-symbolic",
  [ENT_KIND_TIE] = "emblem-shared-symbolic",
  [ENT_KIND_EVENT] = "x-office-calendar-symbolic",
  [ENT_KIND_QUOTE] = "chat-message-new-symbolic",
};

/**
 * ent_record_icon_new:
 * @dataset: the data
 * @ref: a record of @dataset
 * @day: the day shown, whose flag a nation has
 * @size: in px
 *
 * Returns: (transfer floating): the flag of a nation, for other records an
 *   icon that tells their kind
 */
GtkWidget *
ent_record_icon_new (EntDataset *dataset,
                     EntRef      ref,
                     EntDay      day,
                     int         size)
{
  GtkWidget *icon;

  if (ref.kind == ENT_KIND_NATION)
    {
      icon = ent_flag_image_new (size);
      ent_flag_image_set_flag (ENT_FLAG_IMAGE (icon), ent_dataset_get_nation_flag_at (dataset, ref.row, day),
                               ent_dataset_get_nation_code (dataset, ref.row));
      return icon;
    }

  icon = gtk_image_new_from_icon_name (icon_names[ref.kind]);
  gtk_image_set_pixel_size (GTK_IMAGE (icon), MIN (size, 16));
  gtk_widget_set_size_request (icon, size, size);
  return icon;
}
