/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* A network in time, as Gephi reads it. */

char *ent_data_gexf_write (EntDataChoice *choice);

G_END_DECLS
