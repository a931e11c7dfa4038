/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* A network as most programs of networks read it. */

char *ent_data_graphml_write (EntDataChoice *choice);

G_END_DECLS
