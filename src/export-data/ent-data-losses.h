/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"
#include "export-data/ent-data-format.h"

G_BEGIN_DECLS

/* What a format cannot hold of some records. */

GPtrArray *ent_data_losses_list (EntDataChoice *choice,
                                 EntDataFormat  format);

G_END_DECLS
