/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/ent-date.h"

G_BEGIN_DECLS

/**
 * EntDateOrder:
 *
 * What comes first in a date such as 1/2/2015.
 */
typedef enum
{
  ENT_DATE_ORDER_DAY_FIRST,
  ENT_DATE_ORDER_MONTH_FIRST,
} EntDateOrder;

EntDateOrder ent_typed_date_get_order (void);
gboolean     ent_typed_date_parse     (const char    *text,
                                       EntDateOrder   order,
                                       EntDate       *date,
                                       GError       **error);

G_END_DECLS
