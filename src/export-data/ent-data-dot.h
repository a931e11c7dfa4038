/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "export-data/ent-data-choice.h"

G_BEGIN_DECLS

/* A network as Graphviz reads it. */

char *ent_data_dot_write (EntDataChoice *choice);

G_END_DECLS
