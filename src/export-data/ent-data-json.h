/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* Data sets as Entente reads them. */

char *ent_data_json_write (EntDataChoice *choice);

G_END_DECLS
